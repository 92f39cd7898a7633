package trade

import (
	"baolan/editions/rebuild/label"
	"baolan/internal/maker/sheet"
)

// track is a column of a body.
type track struct {
	x        float64 // points
	skip     int     // the rows at its top that are taken
	from, to int     // the rows beside a picture
	taken    float64 // the room that the picture takes of them, em; all of it if none is left
	left     bool    // the picture stands at the left
}

// room returns the room of a row and where it begins.
func (t *track) room(row int, measure float64) (room, shift float64) {
	if row < t.from || row >= t.to {
		return measure, 0
	}
	if measure-t.taken < 5 {
		return 0, 0
	}
	if t.left {
		return measure - t.taken, t.taken
	}
	return measure - t.taken, 0
}

// pour sets blocks into tracks as deep as they have to be. It returns the lines by track and
// the rows of the deepest.
func (p *paper) pour(bs []block, no int, ts []track, y, measure float64) ([][]sheet.Line, int) {
	rows := 0
	for _, b := range bs {
		rows += b.gap + len(b.rows) + int(float64(len([]rune(b.text)))/measure)
	}
	least := 0
	for _, t := range ts {
		rows += t.skip + t.to - t.from
		least = max(least, min(t.skip, t.to))
	}
	for deep := max(least, rows/len(ts)-2, 1); ; deep++ {
		if lines, ok := p.try(bs, no, ts, y, measure, deep); ok {
			return lines, deep
		}
	}
}

func (p *paper) try(bs []block, no int, ts []track, y, measure float64, deep int) ([][]sheet.Line, bool) {
	out := make([][]sheet.Line, len(ts))
	c, row := 0, ts[0].skip
	// take returns the track and row of the next line.
	take := func() (room, shift float64, ok bool) {
		for c < len(ts) {
			if row >= deep {
				if c++; c < len(ts) {
					row = ts[c].skip
				}
				continue
			}
			if room, shift = ts[c].room(row, measure); room > 0 {
				row++
				return room, shift, true
			}
			row++
		}
		return 0, 0, false
	}
	add := func(ls ...sheet.Line) {
		for _, l := range ls {
			l.Column = int32(c) + 1
			out[c] = append(out[c], l)
		}
	}
	numbers := numbered(bs)
	for i := range bs {
		b := &bs[i]
		role := sheet.Role{Label: b.label, Article: no, Paragraph: numbers[i]}
		if c < len(ts) && row > ts[c].skip {
			row += b.gap
		}
		for _, cells := range b.rows {
			room, shift, ok := take()
			if !ok {
				return nil, false
			}
			add(p.cells(cells, role, ts[c].x+shift*p.em, p.base(y, row-1), room)...)
		}
		for rest, first := b.text, true; rest != ""; first = false {
			room, shift, ok := take()
			if !ok {
				return nil, false
			}
			var l sheet.Line
			l, rest = p.line(b, rest, first, room)
			l.Role = role
			if !first && startsParagraph(b.label) {
				l.Label = label.Next
			}
			l.X += ts[c].x + shift*p.em
			l.Y = p.base(y, row-1)
			add(l)
		}
	}
	return out, true
}

func startsParagraph(l label.Label) bool {
	return l == label.First || l == label.Item || l == label.Question || l == label.Answer
}

func (p *paper) base(y float64, row int) float64 { return y + (float64(row)*p.lead+0.88)*p.em }

// line sets the next line of a block over some room. Its X is the distance from the room's
// left edge.
func (p *paper) line(b *block, rest string, first bool, room float64) (sheet.Line, string) {
	size := b.scale()
	room /= size
	indent := b.hang
	if first {
		indent = b.indent
	}
	s, rest := p.next(rest, room-indent, p.f.ragged || b.align != 'j')
	l := sheet.Line{Text: s.text, Advance: s.advance, Size: p.em * size, Font: 1}
	switch b.align {
	case 'c':
		indent = (room - s.width) / 2
	case 'r':
		indent = room - s.width
	}
	l.X = indent * l.Size
	return l, rest
}

// cells places the cells of a row, a printed line each.
func (p *paper) cells(cells []string, role sheet.Role, x, y, room float64) []sheet.Line {
	var out []sheet.Line
	step := room / float64(len(cells))
	for i, t := range cells {
		s := flat(t, 0)
		l := sheet.Line{Role: role, Text: t, Advance: s.advance, Size: p.em, X: x + float64(i)*step*p.em, Y: y, Font: 1}
		if fit := step - 0.5; s.width > fit {
			l.Size = p.em * fit / s.width
		}
		out = append(out, l)
	}
	return out
}
