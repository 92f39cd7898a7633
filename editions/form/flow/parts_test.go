package flow

import (
	"strings"
	"testing"

	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// The lines of a title whose sizes are not known are parted by their marks, their words and their number.
func TestParts_Words(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ titles, want string }{
		{"老城区石桥|修缮完工", "题题"},
		{"记者手记|石桥回来之后怎么办", "引题"},
		{"第八届读书节昨天开幕|小巷里的早晨", "引题"},
		{"记者手记|走进老街（之三）", "题题"}, // either may be one
		{"第八届读书节昨天开幕|一张书桌|放了七年|——老书匠侧记", "引题题副"},
		{"石桥之约——|修桥人的三十年", "引题"},
		{"县里来人了|石桥要修|工期七个月", "引题副"},
		{"引题：县里来人了|石桥要修|副题：工期七个月", "引题副"},
		{"石桥要修", "题"},
	} {
		var blocks []block
		var h heading
		for i, l := range measure.Of(scan.Text(strings.ReplaceAll(c.titles, "|", "\n")).Lines) {
			blocks = append(blocks, block{lines: []measure.Line{l}, text: l.Text})
			h.titles = append(h.titles, i)
		}
		kicker, headline, deck := h.parts(blocks)
		got := strings.Repeat("引", len(kicker)) + strings.Repeat("题", len(headline)) + strings.Repeat("副", len(deck))
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.titles, got, c.want)
		}
	}
}
