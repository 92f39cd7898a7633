package layout

import (
	"fmt"
	"strings"
	"testing"

	"baolan/editions/line"
)

// cell draws a box: as a frame, as four lines, or as four filled strips.
func (s *sheet) cell(how string, left, top, right, bottom float32) {
	if how == "frames" {
		s.Strokes = append(s.Strokes, Stroke{Box: line.Box{Left: left, Top: top, Right: right, Bottom: bottom}, Stroked: true})
		return
	}
	thick := float32(0)
	if how == "strips" {
		thick = 1
	}
	for _, b := range []line.Box{
		{Left: left, Top: top, Right: right, Bottom: top + thick},
		{Left: left, Top: bottom, Right: right, Bottom: bottom + thick},
		{Left: left, Top: top, Right: left + thick, Bottom: bottom},
		{Left: right, Top: top, Right: right + thick, Bottom: bottom},
	} {
		s.Strokes = append(s.Strokes, Stroke{Box: b, Stroked: how == "lines", Filled: how == "strips"})
	}
}

// A table is one text however its cells are drawn, and goes with the headline over
// it.
func TestArrange_DrawnTable(t *testing.T) {
	t.Parallel()
	for _, how := range []string{"frames", "lines", "strips"} {
		for rows := 3; rows <= 8; rows++ {
			for columns := 2; columns <= 5; columns++ {
				s := newSheet()
				s.set("甲级联赛积分", 40, 80, 20, 0)
				var want strings.Builder
				want.WriteString("1H 甲级联赛积分\n")
				for r := range rows {
					want.WriteString("11 ")
					for c := range columns {
						x, y := 40+float32(c)*70, 90+float32(r)*18
						s.cell(how, x, y, x+70, y+18)
						text := fmt.Sprintf("%c队", '甲'+rune(r*columns+c))
						s.set(text, x+4, y+13, 10, 0)
						want.WriteString(strings.Repeat("  ", min(c, 1)) + text)
					}
					want.WriteString("\n")
				}
				if got := told(&s.Page); got != strings.TrimSpace(want.String()) {
					t.Errorf("%s, %d×%d:\n%s\nwant\n%s", how, rows, columns, got, &want)
				}
			}
		}
	}
}

// Notices in boxes that touch are texts of their own, each in its frame.
func TestArrange_BoxedNotices(t *testing.T) {
	t.Parallel()
	for _, how := range []string{"frames", "lines", "strips"} {
		s := newSheet()
		for r := range 3 {
			for c := range 2 {
				x, y := 40+float32(c)*140, 60+float32(r)*100
				s.cell(how, x, y, x+140, y+100)
				s.column(x+10, y+24, spring...)
			}
		}
		if n := strings.Count(told(&s.Page), "春天到了"); n != 6 {
			t.Fatalf("%s: %d notices, want 6", how, n)
		}
		stories := map[int32]bool{}
		for _, l := range Arrange(&s.Page).Lines {
			stories[l.Place.Story] = true
		}
		if len(stories) != 6 {
			t.Errorf("%s: %d stories, want 6", how, len(stories))
		}
	}
}
