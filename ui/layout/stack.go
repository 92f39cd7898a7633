package layout

import "image"

// Stack places the items of a list that may be longer than its rectangle. They are one
// below the other, each with rows above it that do not belong to it, and with blank
// rows in between. Top is the first visible row, counted over the whole list.
type Stack struct {
	Body  image.Rectangle
	Top   int
	items []image.Rectangle // in rows of the whole list
	above []int
}

// Height is how many rows an item has, and how many are above it. Of those, the first
// Space are blank, and are left out where a column begins.
type Height struct{ Above, Rows, Space int }

// Place lays out items and does not change Top. It reports whether the rectangle has room
// for all of them.
func (s *Stack) Place(body image.Rectangle, gap int, items []Height) bool {
	s.Body, s.items, s.above = body, s.items[:0], s.above[:0]
	y := 0
	for _, h := range items {
		y += h.Above
		s.items = append(s.items, image.Rect(body.Min.X, y, body.Max.X, y+h.Rows))
		s.above = append(s.above, h.Above)
		y += h.Rows + gap
	}
	return y-gap <= body.Dy()
}

// Show moves Top as little as possible so that an item is visible, with the rows above
// it.
func (s *Stack) Show(i int) {
	if i < 0 || i >= len(s.items) {
		s.Top = 0
		return
	}
	r := s.items[i]
	s.Top = min(max(s.Top, r.Max.Y-max(s.Body.Dy(), 1)), r.Min.Y-s.above[i])
}

// Rect gives the part of the screen that an item takes. It is empty if the item is not
// visible.
func (s *Stack) Rect(i int) image.Rectangle {
	return s.items[i].Add(image.Pt(0, s.Body.Min.Y-s.Top)).Intersect(s.Body)
}

// At gives the item at a cell of the screen, or -1.
func (s *Stack) At(p image.Point) int {
	if !p.In(s.Body) {
		return -1
	}
	for i := range s.items {
		if p.In(s.Rect(i)) {
			return i
		}
	}
	return -1
}
