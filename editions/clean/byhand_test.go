package clean

import (
	"strings"
	"testing"
)

func TestCloseBreaks(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, in, want string
		closed         int
	}{
		{"inside of a sentence", "灯塔\n守塔人每天清早\v上山擦灯。\n", "灯塔\n守塔人每天清早上山擦灯。\n", 1},
		{"twice in one", "守塔人，每天\v清早\v上山。", "守塔人，每天清早上山。", 2},
		{"between paragraphs", "守塔人上山。\v天黑才下来。", "守塔人上山。\v天黑才下来。", 0},
		{"a whole text", "灯塔\v守塔人上山。\v\v天黑才下来。\n", "灯塔\v守塔人上山。\v\v天黑才下来。\n", 0},
		{"before an indent", "灯塔\v　　守塔人上山。", "灯塔\v　　守塔人上山。", 0},
		{"a title in two lines", "灯塔守到第四代\v岛上只剩两户\n", "灯塔守到第四代\v岛上只剩两户\n", 0},
		{"with the line end of another system", "守塔人\v上山。\r\n天黑", "守塔人上山。\r\n天黑", 1},
		{"between two words", "守塔人说Hello\vWorld，笑了。", "守塔人说Hello World，笑了。", 1},
		{"at the end", "守塔人上山。\v", "守塔人上山。\v", 0},
	} {
		var r Report
		if got := CloseBreaks(c.in, &r); got != c.want || r.Count(Control) != c.closed {
			t.Errorf("%s: %q, %d closed", c.name, got, r.Count(Control))
		}
	}
}

// Nothing but breaks goes, and doing it again changes nothing.
func FuzzCloseBreaks(f *testing.F) {
	f.Add("守塔\v人。\v\n\v。")
	bare := func(s string) string { return strings.NewReplacer("\v", "", " ", "").Replace(s) }
	f.Fuzz(func(t *testing.T, s string) {
		var r Report
		got := CloseBreaks(s, &r)
		if bare(got) != bare(s) || strings.Count(s, "\v")-strings.Count(got, "\v") != r.Count(Control) {
			t.Errorf("%q became %q, %d counted", s, got, r.Count(Control))
		}
		if again := CloseBreaks(got, &r); again != got {
			t.Errorf("%q became %q at the second time", got, again)
		}
	})
}
