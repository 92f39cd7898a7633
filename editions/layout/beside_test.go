package layout

import (
	"strings"
	"testing"

	"baolan/editions/line"
)

// A deck at the side of its headline, on either side and in one line or two, is of it and is read
// behind it. The small headline of a text of its own beside is not.
func TestArrange_DeckBeside(t *testing.T) {
	t.Parallel()
	for _, left := range []bool{false, true} {
		for lines := 1; lines <= 2; lines++ {
			s := newSheet()
			at, deck := float32(40), float32(180)
			if left {
				at, deck = 100, 46
			}
			s.set("河边村庄", at, 62, 28, 0)
			for i := range lines {
				s.set([]string{"春天", "秋收"}[i], deck, 48+15*float32(i), 12, 0)
			}
			s.column(40, 90, spring...)
			s.column(140, 90, summer...)
			if got := told(&s.Page); !strings.HasPrefix(got, "1H 河边村庄\n1H 春天\n") {
				t.Errorf("left %t, %d lines:\n%s", left, lines, got)
			}
		}
	}
	s := newSheet()
	s.set("河边村庄", 40, 62, 28, 0)
	s.set("晒秋", 180, 48, 12, 0)
	s.column(40, 90, spring...)
	s.column(180, 66, autumn...)
	if n, _ := storyOf(t, &s.Page, "晒秋"); n == 1 {
		t.Errorf("a headline of its own:\n%s", told(&s.Page))
	}
}

// A kicker that runs downwards beside a headline and its text is of it.
func TestArrange_UprightKicker(t *testing.T) {
	t.Parallel()
	s := newSheet()
	s.down("一年三熟", 40, 40, 12)
	s.set("河边村庄", 80, 60, 24, 0)
	s.column(60, 80, spring...)
	s.column(160, 80, summer...)
	if got := told(&s.Page); !strings.HasPrefix(got, "1H 一年三熟\n1H 河边村庄\n11 ") {
		t.Error(got)
	}
}

// A head between two rules of one length is over all that stands under them, as over columns with
// rules between.
func TestArrange_Banner(t *testing.T) {
	t.Parallel()
	for _, ruled := range []bool{false, true} {
		s := newSheet()
		s.set("河边村庄", 140, 62, 18, 0)
		for _, y := range []float32{40, 70} {
			if y == 70 || ruled {
				s.Strokes = append(s.Strokes, Stroke{Box: line.Box{Left: 40, Right: 330, Top: y, Bottom: y + 0.5}, Stroked: true})
			}
		}
		for i, text := range [][]string{spring, summer, autumn} {
			x := 40 + 100*float32(i)
			s.column(x, 88, text...)
			if i > 0 {
				s.Strokes = append(s.Strokes, Stroke{Box: line.Box{Left: x - 10, Right: x - 9.5, Top: 79, Bottom: 140}, Stroked: true})
			}
		}
		n, _ := storyOf(t, &s.Page, "河边村庄")
		first, _ := storyOf(t, &s.Page, spring[1])
		last, _ := storyOf(t, &s.Page, autumn[1])
		if ruled && (first != n || last != n) {
			t.Errorf("the columns are not under the banner:\n%s", told(&s.Page))
		}
	}
}

// What stands in a box is read where the box begins: beside the text at its height, before what
// stands under both.
func TestArrange_BoxInOrder(t *testing.T) {
	t.Parallel()
	for _, right := range []bool{false, true} {
		s := newSheet()
		text, box := float32(40), float32(200)
		if !right {
			text, box = 160, 50
		}
		s.set("渡口", text, 60, 18, 0)
		s.column(text, 90, spring...)
		s.Strokes = []Stroke{{Box: line.Box{Left: box - 8, Right: box + 88, Top: 40, Bottom: 150}, Filled: true}}
		s.set("晒秋", box, 60, 18, 0)
		s.column(box, 90, autumn...)
		s.set("村庄", 60, 200, 18, 0)
		s.column(40, 230, summer...)
		want := "渡口晒秋村庄"
		if !right {
			want = "晒秋渡口村庄"
		}
		var heads strings.Builder
		for _, l := range Arrange(&s.Page).Lines {
			if l.Place.Head {
				heads.WriteString(l.Text)
			}
		}
		if heads.String() != want {
			t.Errorf("%s, not %s:\n%s", heads.String(), want, told(&s.Page))
		}
	}
}

// A text of another direction in a box is read in its own.
func TestArrange_LevelBoxOnUprightPage(t *testing.T) {
	t.Parallel()
	s := newSheet()
	for i := range 20 {
		s.down("春天到了村里人忙着下田大家盼着好收成", 560-16*float32(i), 40, 10)
	}
	s.Strokes = []Stroke{{Box: line.Box{Left: 40, Right: 240, Top: 300, Bottom: 420}, Stroked: true}}
	s.set("晒秋", 120, 330, 18, 0)
	s.column(46, 360, autumn...)
	s.column(146, 360, summer...)
	if got := told(&s.Page); !strings.Contains(got, "H 晒秋\n") || !strings.Contains(got, "1 秋收以后，场\n") ||
		strings.Index(got, "一片金黄") > strings.Index(got, "看着孩子们跑来跑") {
		t.Error(got)
	}
}

// Two headlines with the columns of a text between them are two, even where the lower stands over
// the gutter of these.
func TestArrange_HeadOverGutter(t *testing.T) {
	t.Parallel()
	s := newSheet()
	s.set("河边村庄", 92, 60, 20, 0)
	s.set("春天到了，村里人", 40, 76, 10, 0)
	s.set("忙着下田，大家盼", 132, 76, 10, 0)
	s.set("一年三熟", 100, 94, 12, 0)
	s.column(40, 110, spring...)
	s.column(140, 110, summer...)
	a, _ := storyOf(t, &s.Page, "河边村庄")
	b, _ := storyOf(t, &s.Page, "一年三熟")
	if a == b {
		t.Error(told(&s.Page))
	}
}
