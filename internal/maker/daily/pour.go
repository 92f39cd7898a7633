package daily

import (
	"baolan/editions/rebuild/label"
	"baolan/internal/maker/compose"
	"baolan/internal/maker/sheet"
)

// column is a column of a body: its left edge and the row in which it begins. A picture
// beside the text narrows the rows from picFrom to picTo by picture em.
type column struct {
	x              float64 // points
	skip, more     int     // the number of rows by which it begins below the others, and ends below them
	picFrom, picTo int
	picture        float64
	picLeft        bool
}

// typesetter sets bodies of one page.
type typesetter struct {
	set  compose.Setting
	size float64 // points
	lead float64 // em
	id   int32   // the number of the last column
}

// pour sets items into columns that are as short as possible. It returns the lines, and the
// number of rows of the longest column.
func (ts *typesetter) pour(items []item, article int, cols []column, y float64) ([]sheet.Line, int) {
	// A single column without an end shows how many lines there are.
	all := column{x: cols[0].x, more: 1 << 20}
	id := ts.id
	lines, _ := ts.try(items, article, []column{all}, y, 0)
	ts.id = id
	rows := rowsOf(lines)
	for _, c := range cols {
		rows += c.skip - c.more
	}
	for h := max(1, rows/len(cols)); ; h++ {
		if lines, ok := ts.try(items, article, cols, y, h); ok {
			deep := h
			for _, c := range cols {
				deep = max(deep, h+c.more)
			}
			return lines, deep
		}
		ts.id = id
	}
}

// rowsOf returns how many different base lines some lines have.
func rowsOf(lines []sheet.Line) int {
	n := 0
	for i := range lines {
		if i == 0 || lines[i].Y != lines[i-1].Y {
			n++
		}
	}
	return n
}

func (ts *typesetter) try(items []item, article int, cols []column, y float64, h int) ([]sheet.Line, bool) {
	var out []sheet.Line
	c, r := 0, cols[0].skip
	next := func() bool {
		for c < len(cols) && r >= h+cols[c].more {
			if c++; c < len(cols) {
				r = cols[c].skip
			}
		}
		return c < len(cols)
	}
	blocks := blocksOf(items)
	for n, it := range items {
		role := sheet.Role{Label: it.first, Article: article, Paragraph: blocks[n]}
		if it.rows != nil {
			for _, cells := range it.rows {
				if !next() {
					return nil, false
				}
				out = append(out, ts.cells(cells, role, it.size, cols[c], ts.y(y, r))...)
				r++
			}
			continue
		}
		rest, first := it.text, true
		for rest != "" {
			if !next() {
				return nil, false
			}
			measure, offset := cols[c].at(r, ts.set.Measure)
			var l sheet.Line
			l, rest = ts.line(it, rest, first, measure, offset, cols[c].x, ts.y(y, r))
			l.Role, l.Column = role, ts.id+int32(c)+1
			if !first {
				l.Label = it.next
			}
			out = append(out, l)
			first = false
			r++
		}
	}
	ts.id += int32(len(cols))
	return out, true
}

func (ts *typesetter) y(top float64, r int) float64 {
	return top + (float64(r)*ts.lead+0.88)*ts.size
}

// at returns the measure of a row and its offset from the column's edge.
func (c *column) at(r int, measure float64) (float64, float64) {
	if c.picture == 0 || r < c.picFrom || r >= c.picTo {
		return measure, 0
	}
	if c.picLeft {
		return measure - c.picture, c.picture
	}
	return measure - c.picture, 0
}

// line sets the next line of a text.
func (ts *typesetter) line(it item, rest string, first bool, measure, offset, x, y float64) (sheet.Line, string) {
	l := sheet.Line{Size: ts.size * it.size, Y: y, Font: 1}
	set := ts.set
	set.Measure = measure / it.size
	indent := 0.0
	if first || it.align != 'j' {
		indent = it.indent
	}
	if it.align != 'j' {
		set.Ragged = true
	}
	q, rest := set.Next(rest, indent)
	l.Text, l.Advance = q.Text, q.Advance
	shift := indent
	switch it.align {
	case 'c':
		shift = (set.Measure - q.Width) / 2
	case 'r':
		shift = set.Measure - q.Width
	}
	l.X = x + (offset+shift*it.size)*ts.size
	return l, rest
}

// cells places the cells of a row, one printed line each.
func (ts *typesetter) cells(cells []string, role sheet.Role, size float64, c column, y float64) []sheet.Line {
	var out []sheet.Line
	step := ts.set.Measure / float64(len(cells))
	for i, t := range cells {
		q := compose.Flat(t, 0)
		l := sheet.Line{Role: role, Text: t, Advance: q.Advance, Size: ts.size * size, Y: y, Font: 1, Column: ts.id + 1}
		l.X = c.x + float64(i)*step*ts.size
		if fit := step - 0.3; q.Width*size > fit {
			l.Size = ts.size * fit / q.Width
		}
		out = append(out, l)
	}
	return out
}

// blocksOf returns the index of each item's block in the truth, -1 for an item that is no
// part of the body.
func blocksOf(items []item) []int {
	out := make([]int, len(items))
	n := -1
	last := ""
	for i, it := range items {
		switch {
		case it.kind == "":
			out[i] = -1
			continue
		case it.kind != "verse" || last != "verse":
			n++
		}
		out[i], last = n, it.kind
	}
	return out
}

// otherRole returns the role of a line that is in no article.
func otherRole(l label.Label) sheet.Role { return sheet.Role{Label: l, Article: -1, Paragraph: -1} }
