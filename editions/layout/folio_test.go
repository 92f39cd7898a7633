package layout

import (
	"testing"

	"pgregory.net/rapid"
)

// folioOver sets the line at the head of a page at y: number, name, date and the paper's
// name, which stands right over the headline of the article on the right.
func folioOver(s *sheet, y float32) {
	s.set("2", 40, y, 18, 0)
	s.set("要闻", 70, y, 15, 0)
	s.set("2024年3月7日", 150, y, 9, 0)
	s.set("清河日报", 300, y, 15, 0)
}

// The paper's name over the article on the right is no part of its headline, and the
// article on the left is read first.
func TestArrange_Folio(t *testing.T) {
	t.Parallel()
	s := newSheet()
	folioOver(s, 46)
	s.set("河边村庄", 80, 80, 24, 0)
	s.set("晒秋", 300, 80, 24, 0)
	s.column(40, 110, spring...)
	s.column(140, 110, summer...)
	s.column(280, 110, autumn...)
	name, _ := storyOf(t, &s.Page, "清河日报")
	left, _ := storyOf(t, &s.Page, "河边村庄")
	right, _ := storyOf(t, &s.Page, "晒秋")
	if name == right || name >= left || left >= right {
		t.Errorf("the name is story %d, the articles %d and %d:\n%s", name, left, right, told(&s.Page))
	}
	wants(t, &s.Page, "河边村庄", "春天到了，村", "风从河边吹来")
	wants(t, &s.Page, "晒秋", "秋收以后，场")
}

// Headlines side by side at the head of a page without such a line keep their decks.
func TestArrange_NoFolio(t *testing.T) {
	t.Parallel()
	s := newSheet()
	for i, head := range []string{"河边村", "晒秋天", "看夏日"} {
		x := 40 + 120*float32(i)
		s.set(head, x, 60, 20, 0)
		s.set("副题"+head, x, 82, 12, 0)
		s.column(x, 110, autumn...)
	}
	for _, head := range []string{"河边村", "晒秋天", "看夏日"} {
		deck, isHead := storyOf(t, &s.Page, "副题"+head)
		if own, _ := storyOf(t, &s.Page, head); own != deck || !isHead {
			t.Errorf("the deck of %q is in story %d:\n%s", head, deck, told(&s.Page))
		}
	}
}

// Wherever on the paper a page's type stands, and whether one of two headlines side by
// side begins some points lower, the order is the same.
func TestArrange_OrderMoves(t *testing.T) {
	t.Parallel()
	read := func(down, lower float32) string {
		s := newSheet()
		folioOver(s, 46+down)
		s.set("河边村庄", 80, 80+down+lower, 24, 0)
		s.set("晒秋", 300, 80+down, 24, 0)
		s.column(40, 120+down, spring...)
		s.column(140, 120+down, summer...)
		s.column(280, 120+down, autumn...)
		s.set("下面一篇", 80, 240+down, 24, 0)
		s.column(40, 270+down, autumn...)
		return told(&s.Page)
	}
	want := read(0, 0)
	rapid.Check(t, func(t *rapid.T) {
		down, lower := rapid.Float32Range(0, 90).Draw(t, "down"), rapid.Float32Range(0, 8).Draw(t, "lower")
		if got := read(down, lower); got != want {
			t.Fatalf("read\n%s\nwant\n%s", got, want)
		}
	})
}
