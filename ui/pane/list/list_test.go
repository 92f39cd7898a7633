package list

import (
	"fmt"
	"image"
	"math/rand/v2"
	"strings"
	"testing"

	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// No headline and no kicker is cut while a row of the pane is free, whatever the
// others need; and where rows are short each has its least.
func TestLayout_NothingIsCutWhileRowsAreFree(t *testing.T) {
	t.Parallel()
	s := session.New(catalog.Chinese, cells.Narrow, typeset.LevelGB, theme.Paper())
	r := rand.New(rand.NewPCG(1, 2))
	for range 400 {
		var c Content
		for i := range 1 + r.IntN(9) {
			it := Item{Title: strings.Repeat("题", 1+r.IntN(60)), Facts: fmt.Sprint(i)}
			if r.IntN(2) == 0 {
				it.Kicker = strings.Repeat("引", 1+r.IntN(90))
			}
			c.Items = append(c.Items, it)
		}
		var l Pane
		height := 4 + r.IntN(60)
		l.Layout(&s, image.Rect(0, 0, 24+r.IntN(30), height), c)
		last := l.items[len(l.items)-1]
		free := height - last.from - last.rows()
		for i, e := range l.items {
			title, kicker := strings.Join(e.title, ""), strings.Join(e.kicker, "")
			if cut := title != c.Items[i].Title || kicker != c.Items[i].Kicker; cut && free > 0 {
				t.Fatalf("%d of %d rows are free, and %q or %q is cut to %q, %q", free, height, c.Items[i].Title, c.Items[i].Kicker, title, kicker)
			}
			if len(e.title) < 2 && title != c.Items[i].Title || len(e.kicker) < 1 && c.Items[i].Kicker != "" {
				t.Fatalf("%q over %q has less than the least", kicker, title)
			}
		}
	}
}
