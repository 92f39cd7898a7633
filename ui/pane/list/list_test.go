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

func testSession(p cells.Policy) session.Session {
	return session.New(catalog.Chinese, p, typeset.LevelGB, theme.Paper())
}

// randomContent gives headlines of one to four printed lines, some with kickers, a
// mark or tags.
func randomContent(r *rand.Rand) Content {
	var c Content
	for i := range 1 + r.IntN(9) {
		it := Item{Facts: fmt.Sprint(i, "字"), Read: r.IntN(3) == 0, Favourite: r.IntN(4) == 0}
		for range 1 + r.IntN(4) {
			it.Title = append(it.Title, "始"+strings.Repeat("题", r.IntN(25))+"终")
		}
		if r.IntN(2) == 0 {
			it.Kicker = strings.Repeat("引", 1+r.IntN(90))
		}
		c.Items = append(c.Items, it)
	}
	c.Keys = r.IntN(2) == 0
	c.Open = r.IntN(len(c.Items))
	return c
}

// Whatever the headlines are and however the cursor moves over them: every headline is
// whole, every kicker is whole or left out, none is left out while the pane has the rows
// for it or is scrolled in any case, the chosen item has its kicker where the pane can
// hold both, it is in sight, and two printed lines never run together.
func TestPane_Shares(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
		s := testSession(policy)
		for range 400 {
			c := randomContent(r)
			var l Pane
			width, height := 24+r.IntN(30), 6+r.IntN(60)
			l.Layout(&s, image.Rect(0, 0, width, height), c)
			for range 5 {
				checkShares(t, &l, c, height)
				l.Move(r.IntN(len(c.Items) + 2))
			}
		}
	}
}

func checkShares(t *testing.T, l *Pane, c Content, height int) {
	t.Helper()
	last := &l.items[len(l.items)-1]
	free := height - last.from - last.height
	for i := range l.items {
		e := &l.items[i]
		titleRows, kickerRows := e.title.rows(), e.kicker.rows()
		if squeezed(titleRows) != squeezed(c.Items[i].Title) {
			t.Fatalf("item %d is cut: %q", i, titleRows)
		}
		if kicker := squeezed(kickerRows); kicker != "" && kicker != c.Items[i].Kicker {
			t.Fatalf("the kicker of item %d is cut: %q", i, kickerRows)
		}
		if isLeftOut := c.Items[i].Kicker != "" && len(kickerRows) == 0; isLeftOut {
			if e.kicker.whole() <= free {
				t.Fatalf("%d of %d rows are free, and item %d has no kicker of %d rows", free, height, i, e.kicker.whole())
			}
			if i == l.at && len(titleRows)+e.kicker.whole() < height {
				t.Fatalf("the chosen item has no kicker in %d rows: %q", height, titleRows)
			}
		}
		for _, row := range titleRows {
			if strings.Contains(row, "终始") {
				t.Fatalf("two printed lines run together in %q", row)
			}
		}
	}
	at := &l.items[l.at]
	if at.from < l.top || at.from+min(at.height, height) > l.top+height {
		t.Fatalf("the chosen item's rows %d to %d are out of sight: %d to %d", at.from, at.from+at.height, l.top, l.top+height)
	}
}

// squeezed gives rows as one text without blanks.
func squeezed(rows []string) string { return strings.ReplaceAll(strings.Join(rows, ""), " ", "") }

// A click finds the item whose rows are under it, wherever the list has scrolled to.
func TestPane_Hit(t *testing.T) {
	t.Parallel()
	r, s := rand.New(rand.NewPCG(3, 4)), testSession(cells.Narrow)
	for range 100 {
		c := randomContent(r)
		c.Keys = true
		var l Pane
		rect := image.Rect(0, 3, 30, 3+6+r.IntN(30))
		l.Layout(&s, rect, c)
		l.Move(r.IntN(len(c.Items)))
		for y, row := range l.Rows() {
			if is := strings.Contains(row, s.Glyphs.Chosen); is != (l.Hit(image.Pt(4, rect.Min.Y+y)) == l.At()) {
				t.Fatalf("row %d is the chosen item's: %v; a click there finds %d, chosen is %d", y, is, l.Hit(image.Pt(4, rect.Min.Y+y)), l.At())
			}
		}
	}
}
