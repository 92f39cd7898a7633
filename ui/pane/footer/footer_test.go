package footer

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// At every width the row is as wide as the window, a notice is cut only where the whole
// row is too short for it, and the sign stands wherever there is room for both.
func TestRow_Notice(t *testing.T) {
	t.Parallel()
	for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
		s := session.New(catalog.Chinese, policy, typeset.LevelGB, theme.Paper())
		for _, notice := range []string{"竖排", "本期没有天气预报", "“~”在这一页里没有用处，? 看有哪些键"} {
			for width := 10; width <= 250; width++ {
				c := Content{Notice: notice, Where: "第1/5篇 · 484字", Sign: "标记仅本次有效"}
				row := ansi.Strip(Row(&s, width, c))
				if got := s.Ruler.Width(row); got != width {
					t.Fatalf("%d columns: the row has %d cells", width, got)
				}
				need := s.Ruler.Width(notice)
				if isWhole := strings.Contains(row, notice); isWhole != (need <= width-2) {
					t.Fatalf("%d columns: the notice of %d cells is whole: %v: %q", width, need, isWhole, row)
				}
				if need+3+s.Ruler.Width(c.Sign) <= width && !strings.Contains(row, c.Sign) {
					t.Fatalf("%d columns: the sign is missing: %q", width, row)
				}
			}
		}
	}
}
