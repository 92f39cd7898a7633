package layout

import (
	"testing"

	"baolan/editions/line"
)

// ringed frames a rectangle: by one stroke, or by four rules.
func (s *sheet) ringed(b line.Box, ruled bool) {
	if !ruled {
		s.Strokes = append(s.Strokes, Stroke{Box: b, Stroked: true})
		return
	}
	for _, r := range []line.Box{
		{Left: b.Left, Right: b.Right, Top: b.Top, Bottom: b.Top + 1},
		{Left: b.Left, Right: b.Right, Top: b.Bottom - 1, Bottom: b.Bottom},
		{Left: b.Left, Right: b.Left + 1, Top: b.Top, Bottom: b.Bottom},
		{Left: b.Right - 1, Right: b.Right, Top: b.Top, Bottom: b.Bottom},
	} {
		s.Strokes = append(s.Strokes, Stroke{Box: r, Filled: true})
	}
}

// A text in a box whose head stands right over the box is that head's.
func TestArrange_HeadOverBox(t *testing.T) {
	t.Parallel()
	for _, ruled := range []bool{false, true} {
		for gap := float32(0); gap < 40; gap += 12 {
			s := newSheet()
			s.set("河边的村庄", 60, 60, 24, 0)
			s.column(40, 100+gap, spring...)
			s.column(140, 100+gap, summer...)
			s.ringed(line.Box{Left: 34, Right: 236, Top: 85 + gap, Bottom: 160 + gap}, ruled)
			s.set("山里的学校", 60, 260, 24, 0)
			s.column(40, 300, autumn...)
			wants(t, &s.Page, "河边的村庄", spring[1], summer[3])
			wants(t, &s.Page, "山里的学校", autumn[1])
		}
	}
}

// Two boxes side by side under one head are its columns.
func TestArrange_HeadOverBoxes(t *testing.T) {
	t.Parallel()
	s := newSheet()
	s.set("河边的村庄", 80, 60, 24, 0)
	s.column(40, 100, spring...)
	s.column(140, 100, summer...)
	s.ringed(line.Box{Left: 34, Right: 130, Top: 85, Bottom: 170}, false)
	s.ringed(line.Box{Left: 135, Right: 236, Top: 85, Bottom: 170}, false)
	wants(t, &s.Page, "河边的村庄", spring[1], summer[3])
}

// A box under the head of a text that stands in no box, one under a head that is wider, and
// one with a head of its own are apart.
func TestArrange_BoxApart(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]func(*sheet){
		"beside the text": func(s *sheet) {
			s.set("河边的村庄和", 40, 60, 24, 0)
			s.column(40, 100, spring...)
			s.column(140, 100, autumn...)
			s.ringed(line.Box{Left: 134, Right: 236, Top: 85, Bottom: 160}, false)
		},
		"a head of its own": func(s *sheet) {
			s.set("河边的村庄", 140, 60, 24, 0)
			s.column(40, 100, spring...)
			s.set("启事", 150, 110, 14, 0)
			s.column(140, 130, autumn...)
			s.ringed(line.Box{Left: 134, Right: 236, Top: 85, Bottom: 190}, false)
		},
	} {
		s := newSheet()
		c(s)
		a, _ := storyOf(t, &s.Page, spring[1])
		b, _ := storyOf(t, &s.Page, autumn[1])
		if a == b {
			t.Errorf("%s: the box is not apart:\n%s", name, told(&s.Page))
		}
	}
}
