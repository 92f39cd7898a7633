package attach

import (
	"strings"
	"testing"

	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// A narrow column breaks the dateline and the reporter that a body begins with at any place.
func TestNamesFirst(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text string
		is   bool
	}{
		{"本报讯（本报记者 林知远）渔港的集市", true},
		{"本报讯（本报记者|林知远）渔港的集市", true},
		{"本 报 渔 港 6 月 5 日 电|（本报记者 林知远 实习记者|周子墨）渔港的集市", true},
		{"本报讯（本报|记者 林知远 通讯|员 周子墨）渔港|的集市", true},
		{"本报讯 渔港的集市|（每周六）开张", false},
		{"渔港的集市开张了。|本报记者 林知远", false},
		{"本报讯（渔港|的集市每周六|开张，两岸居民|都来）", false},
	} {
		x := &Text{Lines: measure.Of(scan.Text(strings.ReplaceAll(c.text, "|", "\n")).Lines)}
		if got := x.namesFirst(0, len(x.Lines)); got != c.is {
			t.Errorf("%s: %v", c.text, got)
		}
	}
}
