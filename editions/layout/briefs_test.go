package layout

import (
	"strings"
	"testing"

	"baolan/editions/line"
)

// The heads of briefs are heads although they are of the text's size, and sub-heads are not.
func TestArrange_Briefs(t *testing.T) {
	t.Parallel()
	for _, dated := range []bool{true, false} {
		lead := "本报讯"
		s := newSheet()
		y := float32(100)
		for _, head := range []string{"站台有热水", "水库完工"} {
			s.set(head, 40, y, 10, 0)
			if dated {
				s.set(lead, 60, y+16, 10, 0)
				s.set("昨天河水涨", 100, y+16, 10, 0)
			} else {
				s.set("村里的人昨天说起", 60, y+16, 10, 0)
			}
			s.set("船停在两岸大家看着水", 40, y+32, 10, 0)
			s.set(head+"。", 40, y+48, 10, 0)
			y += 64
		}
		got := map[string]int32{}
		for _, l := range Arrange(&s.Page).Lines {
			if l.Place.Head {
				got[l.Text] = l.Place.Story
			}
		}
		if dated && (len(got) != 2 || got["站台有热水"] == got["水库完工"]) || !dated && len(got) != 0 {
			t.Errorf("dated %v: heads %v in:\n%s", dated, got, told(&s.Page))
		}
	}
}

// A byline that is centred over columns belongs to a headline that begins at their left edge.
func TestArrange_CentredOverColumns(t *testing.T) {
	t.Parallel()
	for _, size := range []float32{8, 10} {
		s := newSheet()
		s.set("新桥通车", 40, 80, 20, 0)
		s.set("记者林知远", 130-2.5*size, 98, size, 0)
		s.column(40, 118, spring...)
		s.column(140, 118, summer...)
		s.column(240, 118, autumn[:2]...)
		n, _ := storyOf(t, &s.Page, "新桥通车")
		if m, _ := storyOf(t, &s.Page, "记者林知远"); m != n {
			t.Errorf("size %g:\n%s", size, told(&s.Page))
		}
		wants(t, &s.Page, "新桥通车", "里人忙着下田，大", "去，笑声很远。")
	}
}

// Where a second column has one line, other columns of the page or the end of the first show whether it
// is indented.
func TestArrange_SecondOfOneLine(t *testing.T) {
	t.Parallel()
	for _, other := range []bool{false, true} {
		s := newSheet()
		s.set("河边的村庄", 40, 60, 24, 0)
		s.column(40, 100, ">春天到了，村", "里人下田。")
		s.column(160, 100, "一片金黄。")
		if other {
			s.set("山里的村庄", 40, 280, 24, 0)
			s.column(40, 320, spring...)
			s.column(140, 320, summer...)
		}
		for _, l := range Arrange(&s.Page).Lines {
			if l.Text == "一片金黄。" && abs(l.Place.Indent-2) > 0.1 {
				t.Errorf("another story %v: indent %g", other, l.Place.Indent)
			}
		}
	}
}

// Pictures and their words may stand between a head and its text, and drawn boxes are pictures.
func TestArrange_OverPictures(t *testing.T) {
	t.Parallel()
	for _, filled := range []bool{true, false} {
		s := newSheet()
		s.set("河边的村庄", 120, 60, 24, 0)
		if filled {
			s.Strokes = []Stroke{{Box: line.Box{Left: 40, Right: 260, Top: 80, Bottom: 240}, Filled: true}, {Box: line.Box{Left: 90, Right: 340, Top: 260, Bottom: 420}, Filled: true}}
		}
		s.set("老人看河", 266, 230, 8, 0)
		s.column(40, 450, spring...)
		s.column(140, 450, summer...)
		n, _ := storyOf(t, &s.Page, "河边的村庄")
		if m, _ := storyOf(t, &s.Page, "里人忙着下田，大"); (m == n) != filled {
			t.Errorf("filled %v:\n%s", filled, told(&s.Page))
		}
	}
}

// A sub-head at the foot of a column stands over the text at the top of the next, and one at the top of
// a column over that.
func TestArrange_SubheadAtFoot(t *testing.T) {
	t.Parallel()
	s := newSheet()
	s.set("河边的村庄", 80, 60, 24, 0)
	s.column(40, 100, ">春天到了，村", "里人忙着下田，大", "家盼着好收成。")
	s.set("夏天", 70, 152, 12, 0)
	s.column(140, 100, summer...)
	s.set("秋天", 270, 101, 12, 0)
	s.column(240, 118, autumn...)
	got := told(&s.Page)
	for _, l := range strings.Split(got, "\n") {
		if strings.HasPrefix(l, "2") || strings.HasPrefix(l, "1H") && !strings.Contains(l, "河边") {
			t.Errorf("%s in:\n%s", l, got)
		}
	}
}

// A headline in larger type on the base line of a column beside it is no part of its lines.
func TestArrange_HeadBesideText(t *testing.T) {
	t.Parallel()
	s := newSheet()
	s.column(40, 100, spring...)
	s.set("夜校又坐满了", 130, 116, 15, 0)
	s.column(130, 140, autumn...)
	if _, head := storyOf(t, &s.Page, "夜校又坐满了"); !head {
		t.Error(told(&s.Page))
	}
}
