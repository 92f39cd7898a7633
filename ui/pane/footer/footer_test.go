package footer

import (
	"strings"
	"testing"
	"time"

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

// At every width the row of work is as wide as the window, nothing of it is cut but its name,
// and the seconds are shown wherever there is room for them beside the bar, or instead of it.
func TestRow_Work(t *testing.T) {
	t.Parallel()
	s := session.New(catalog.Chinese, cells.Narrow, typeset.LevelGB, theme.Paper())
	for _, w := range []Work{{Total: 10}, {Done: 3, Total: 10}, {Done: 5e6}, {}} {
		w.What, w.Taken, w.Why = "正在打开", 12*time.Second, s.Say(catalog.FirstPDF)
		for width := 10; width <= 120; width++ {
			row := ansi.Strip(Row(&s, width, Content{Work: &w}))
			if got := s.Ruler.Width(row); got != width {
				t.Fatalf("%d columns: the row has %d cells", width, got)
			}
			if !strings.Contains(row, "12 秒") && width >= 40 {
				t.Errorf("%d columns: no seconds in %q", width, row)
			}
			if strings.Contains(row, "第一次") != strings.Contains(row, w.Why) {
				t.Errorf("%d columns: the reason is cut: %q", width, row)
			}
		}
		if w.Taken = time.Second; strings.Contains(Row(&s, 80, Content{Work: &w}), "秒 ") {
			t.Error("a short wait has a clock")
		}
	}
}
