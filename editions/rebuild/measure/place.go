package measure

import "baolan/editions/line"

// ArePlaced reports whether the places of all lines are known.
func ArePlaced(lines []line.Line) bool {
	for i := range lines {
		if !lines[i].Place.Known {
			return false
		}
	}
	return len(lines) > 0
}

// OfPlaced measures lines whose places are known: their widths are those of
// the page, and a gap wider than the leading is a blank line.
func OfPlaced(lines []line.Line) []Line {
	out := make([]Line, 0, len(lines))
	lead := leading(lines)
	for i := range lines {
		l := Line{lines[i], Measure(lines[i].Text)}
		l.setWidth()
		if i > 0 {
			l.Blank = areApart(&lines[i-1].Place, &l.Place, lead)
		}
		out = append(out, l)
	}
	return out
}

// setWidth sets the width from the line's place. A line may reach beyond its column's
// edge by as much as its marks could be squeezed.
func (l *Line) setWidth() {
	p := &l.Place
	length := p.Right - p.Left
	if p.Vertical {
		length = p.Bottom - p.Top
	}
	if p.Size <= 0 || length <= 0 || length > p.Size*float32(MaxWidth)*2/float32(OneEm) {
		return
	}
	l.Nat = Em(length/p.Size*float32(OneEm) + 0.5)
	l.Lo = max(min(l.Lo, l.Nat-OneEm/10), OneEm/2)
	l.Stretched = false
}

// advance returns the distance of a line from another one across the direction of the lines:
// downwards, or to the left if they are vertical.
func advance(a, b *line.Place) float32 {
	if b.Vertical {
		return a.Base - b.Base
	}
	return b.Base - a.Base
}

// leading returns the commonest advance between two lines of one size as a multiple of the
// size, 0 if there is none.
func leading(lines []line.Line) float32 {
	var n [64]int // the number of pairs by their advance in twentieths of the size
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1].Place, &lines[i].Place
		if d := advance(a, b); b.Size > 0 && a.Size == b.Size && d > b.Size/2 && d < b.Size*3 {
			n[int(d/b.Size*20)]++
		}
	}
	best := 0
	for k := range n {
		if n[k] > n[best] {
			best = k
		}
	}
	if n[best] == 0 {
		return 0
	}
	return (float32(best) + 0.5) / 20
}

// areApart reports whether more than the leading lies between two lines, or that they
// stand in different columns.
func areApart(a, b *line.Place, lead float32) bool {
	d := advance(a, b)
	return d < 0 || a.Column != b.Column || a.Frame != b.Frame || d > max(a.Size, b.Size)*(lead+0.25)
}

// PlacedWidths returns the measures of the columns with two lines or more: from the leftmost
// beginning to the rightmost end of their lines.
func PlacedWidths(lines []Line) []Em {
	type column struct {
		from, to, size float32
		lines          int
	}
	var list []column
	at := map[int32]int{}
	for i := range lines {
		p := &lines[i].Place
		if p.Column == 0 || p.Size <= 0 {
			continue
		}
		from, to := p.Left, p.Right
		if p.Vertical {
			from, to = p.Top, p.Bottom
		}
		k, seen := at[p.Column]
		if !seen {
			k = len(list)
			at[p.Column] = k
			list = append(list, column{from, to, p.Size, 1})
			continue
		}
		c := &list[k]
		c.from, c.to, c.lines = min(c.from, from), max(c.to, to), c.lines+1
	}
	var out []Em
	for _, c := range list {
		w := Em((c.to-c.from)/c.size + 0.3)
		if w *= OneEm; c.lines >= 2 && w >= MinWidth && w <= MaxWidth {
			out = append(out, w)
		}
	}
	return out
}
