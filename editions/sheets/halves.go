package sheets

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/line"
)

// A sheet of two columns is read as one of one: articles and sentences go from the foot of the left column
// to the head of the right one.

const (
	leastHalf = 5    // lines in each column
	halfWidth = 0.3  // the least part of a page's width that the left column takes
	halfLeast = 13.0 // the least width of such a column, in ems
	halfMost  = 32.0 // and the greatest
	edgeSize  = 0.95 // of the text's, that such lines have at most
	edgePart  = 0.09 // of the height at the head and the foot, where numbers and running heads stand
)

// halves are the lines of a sheet's two columns, and those at its edges that stand in neither.
type halves struct {
	column      column // of both
	left, right []line.Line
	edge        []line.Line
}

// halvesOf parts the lines of a sheet. ok is false if it does not have two columns over its whole height.
func halvesOf(s *line.Sheet) (h halves, ok bool) {
	c := columnOf([]line.Sheet{*s})
	if c.size <= 0 || s.Width <= 0 {
		return halves{}, false
	}
	at, ok := c.gutterOf(s)
	if !ok {
		return halves{}, false
	}
	h.column = c
	for _, x := range s.Lines {
		p := &x.Place
		switch {
		case !p.Known || p.Vertical || p.Row || p.Frame > 0:
			return halves{}, false
		case c.isAtEdge(s, p):
			h.edge = append(h.edge, x)
		case p.Right <= at:
			h.left = append(h.left, x)
		default:
			h.right = append(h.right, x)
		}
	}
	if len(h.left) < leastHalf || len(h.right) < leastHalf {
		return halves{}, false
	}
	l, r := boxOf(h.left), boxOf(h.right)
	width := max(l.Right-l.Left, r.Right-r.Left)
	return h, l.Right-l.Left > halfWidth*s.Width && width > halfLeast*c.size && width < halfMost*c.size
}

// boxOf returns the box round lines, of which there is one at least.
func boxOf(lines []line.Line) line.Box {
	b := lines[0].Place.Box()
	for i := range lines {
		b = b.Union(lines[i].Place.Box())
	}
	return b
}

// isAtEdge reports whether a line stands at the head or the foot of the paper, in smaller type than the
// text's.
func (c *column) isAtEdge(s *line.Sheet, p *line.Place) bool {
	return p.Size < edgeSize*c.size && (p.Bottom < edgePart*s.Height || p.Top > (1-edgePart/2)*s.Height)
}

// gutterOf returns where no line of a sheet but those at its edges stands, near the middle of its width.
func (c *column) gutterOf(s *line.Sheet) (at float32, ok bool) {
	low, high := s.Width*0.42, s.Width*0.58
	left, right := low, high
	for i := range s.Lines {
		p := &s.Lines[i].Place
		if c.isAtEdge(s, p) {
			continue
		}
		switch middle := (p.Left + p.Right) / 2; {
		case middle < s.Width/2:
			left = max(left, p.Right)
		default:
			right = min(right, p.Left)
		}
	}
	return (left + right) / 2, right > left
}

// unrolled returns a sheet of two columns as one of one column: the text of the right one below that of
// the left, under both the notes that stand at their feet, and what stands at the edges of the paper over
// and under all.
func unrolled(s *line.Sheet) (out line.Sheet, ok bool) {
	h, ok := halvesOf(s)
	if !ok {
		return line.Sheet{}, false
	}
	c := &h.column
	left, notes := c.cutNotes(h.left)
	right, more := c.cutNotes(h.right)
	if len(left) == 0 || len(right) == 0 {
		return line.Sheet{}, false
	}
	dx := marginOf(&line.Sheet{Lines: left}, c.size) - marginOf(&line.Sheet{Lines: right}, c.size)
	u := unroller{lead: max(c.leading-c.size, 0)}
	var head, foot []line.Line
	for _, l := range h.edge {
		if l.Place.Top > s.Height/2 {
			foot = append(foot, l)
		} else {
			head = append(head, l)
		}
	}
	u.lines = append(u.lines, head...)
	u.bottom = boxOf(left).Bottom
	u.lines = append(u.lines, left...)
	u.below(right, dx, u.lead)
	u.below(notes, 0, 2*c.leading)
	u.below(more, dx, u.lead)
	u.below(foot, 0, 2*c.leading)
	out = *s
	out.Lines, out.Height = u.lines, u.bottom
	return out, true
}

// unroller sets lines below one another.
type unroller struct {
	lines  []line.Line
	bottom float32
	lead   float32
}

// below moves lines to the right by dx, and down so that they begin a gap below all that are there.
func (u *unroller) below(lines []line.Line, dx, gap float32) {
	if len(lines) == 0 {
		return
	}
	box := boxOf(lines)
	dy := u.bottom + gap - box.Top
	for _, l := range lines {
		p := &l.Place
		p.Left, p.Right, p.Top, p.Bottom, p.Base = p.Left+dx, p.Right+dx, p.Top+dy, p.Bottom+dy, p.Base+dy
		u.lines = append(u.lines, l)
	}
	u.bottom = max(u.bottom, box.Bottom+dy)
}

// cutNotes parts the lines of smaller type at the foot of a column from its text.
func (c *column) cutNotes(lines []line.Line) (text, notes []line.Line) {
	lines = slices.Clone(lines)
	slices.SortStableFunc(lines, func(a, b line.Line) int { return cmp.Compare(a.Place.Base, b.Place.Base) })
	at := len(lines)
	for at > 0 && lines[at-1].Place.Size < edgeSize*c.size {
		at--
	}
	return lines[:at:at], lines[at:]
}

// hasTwoColumns reports whether a sheet has two columns over its whole height.
func hasTwoColumns(s *line.Sheet) bool {
	_, ok := halvesOf(s)
	return ok
}

// isNumberedBelow reports whether the last row of a sheet is its number, as sheets of books and journals
// have it: a newspaper has the numbers of its pages at their heads.
func isNumberedBelow(s *line.Sheet) bool {
	rows := rowsOf(s.Lines)
	if len(rows) == 0 {
		return false
	}
	last := rows[len(rows)-1]
	text := last[0].Text
	return len(last) == 1 && last[0].Place.Top > (1-edgePart)*s.Height && strings.ContainsAny(text, "0123456789") && utf8.RuneCountInString(text) <= numberRunes
}

// numberRunes is the greatest number of characters of a line with a sheet's number: 第 31 页.
const numberRunes = 9
