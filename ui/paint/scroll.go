package paint

import (
	"slices"
	"strconv"
)

// scrollBytes is how many bytes a difference must have before a scroll is looked for.
const scrollBytes = 200

// scroll is a part of the screen whose rows moved: the rows top to bottom and the
// columns left to right, all inclusive. They moved up by so many rows, or down if up
// is negative.
type scroll struct {
	top, bottom, left, right int
	up                       int
	width                    int // the width of the screen
}

// areSame compares two rows.
func areSame(a, b []cell) bool { return slices.Equal(a, b) }

// findScroll finds the part of the screen that moved, and by how many rows. The part is
// rows in their whole width; or, if none of these moved and the terminal has left and
// right margins, the columns in which something changed.
func (s *screen) findScroll() (scroll, bool) {
	z := scroll{top: -1, left: s.want.w, width: s.want.w}
	for y := range s.want.h {
		a, b := s.want.row(y), s.shown.row(y)
		if areSame(a, b) {
			continue
		}
		if hasUnknownWidth(a) || hasUnknownWidth(b) {
			return z, false // it is not known what the terminal shows of such a row
		}
		if z.top < 0 {
			z.top = y
		}
		z.bottom = y
		left := 0
		for a[left] == b[left] {
			left++
		}
		right := len(a) - 1
		for a[right] == b[right] {
			right--
		}
		z.left, z.right = min(z.left, left), max(z.right, right)
	}
	if z.top < 0 || z.bottom-z.top < 2 {
		return z, false
	}
	whole := z
	whole.left, whole.right = 0, s.want.w-1
	if whole.up = s.distance(&whole); whole.up != 0 {
		return whole, true
	}
	if !s.margins {
		return z, false
	}
	s.widen(&z)
	z.up = s.distance(&z)
	return z, z.up != 0
}

// widen widens the part by a column where its sides would divide characters.
func (s *screen) widen(z *scroll) {
	for again := true; again; {
		again = false
		for y := z.top; y <= z.bottom; y++ {
			for _, row := range [...][]cell{s.want.row(y), s.shown.row(y)} {
				if row[z.left].part == tail {
					z.left--
					again = true
				}
				if row[z.right].part == lead {
					z.right++
					again = true
				}
			}
		}
	}
}

// distance gives the number of rows to move by after which the most rows are right;
// 0 if those are fewer than half.
func (s *screen) distance(z *scroll) int {
	rows := z.bottom - z.top + 1
	best, most := 0, rows/2
	for up := 1 - rows; up < rows; up++ {
		if up == 0 {
			continue
		}
		right := 0
		for y := max(z.top, z.top-up); y <= min(z.bottom, z.bottom-up); y++ {
			if areSame(s.want.row(y)[z.left:z.right+1], s.shown.row(y + up)[z.left:z.right+1]) {
				right++
			}
		}
		if right > most {
			best, most = up, right
		}
	}
	return best
}

// write appends the scroll. It leaves the terminal's regions as they were.
func (z *scroll) write(p *painter) {
	p.style(style{}) // the rows that come free take the pen's background
	narrow := z.left > 0 || z.right < z.width-1
	if narrow {
		p.b = append(p.b, "\x1b[?69h\x1b["...)
		p.b = strconv.AppendInt(p.b, int64(z.left+1), 10)
		p.b = append(p.b, ';')
		p.b = strconv.AppendInt(p.b, int64(z.right+1), 10)
		p.b = append(p.b, 's')
	}
	p.b = append(p.b, '\x1b', '[')
	p.b = strconv.AppendInt(p.b, int64(z.top+1), 10)
	p.b = append(p.b, ';')
	p.b = strconv.AppendInt(p.b, int64(z.bottom+1), 10)
	p.b = append(p.b, "r\x1b["...)
	n, final := z.up, byte('S')
	if n < 0 {
		n, final = -n, 'T'
	}
	p.b = append(strconv.AppendInt(p.b, int64(n), 10), final)
	p.b = append(p.b, "\x1b[r"...)
	if narrow {
		p.b = append(p.b, "\x1b[?69l"...)
	}
	p.set = false // setting a region moves the cursor
}

// apply does to a grid what the scroll does to the terminal.
func (z *scroll) apply(g *grid) {
	rows := make([]int, 0, z.bottom-z.top+1)
	for y := z.top; y <= z.bottom; y++ {
		rows = append(rows, y)
	}
	if z.up < 0 {
		slices.Reverse(rows)
	}
	for _, y := range rows {
		to := g.row(y)[z.left : z.right+1]
		if from := y + z.up; from >= z.top && from <= z.bottom {
			copy(to, g.row(from)[z.left:z.right+1])
			continue
		}
		for x := range to {
			to[x] = empty
		}
	}
}
