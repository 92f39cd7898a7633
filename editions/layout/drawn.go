package layout

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"baolan/editions/line"
)

// emptyCell stands in the text of a row for a cell in which nothing stands.
const emptyCell = "\u3000"

// tableRows are the rows of the tables of a page whose cells are drawn, and the segments that
// they are made of.
type tableRows struct {
	rows []*printed
	has  map[*segment]bool
}

// cellRows makes a line of each row of the tables whose cells are drawn: what stands in a cell is
// one text, in however many lines, and a row is what begins at one height. Tables with lines in
// another direction are left as they are.
func cellRows(grids []celled, segs []*segment, dir direction) tableRows {
	out := tableRows{has: map[*segment]bool{}}
	if dir.vertical {
		return out
	}
	for n, g := range grids {
		var in []*segment
		for _, s := range segs {
			if isInside(s.box, g.box) {
				in = append(in, s)
			}
		}
		if slices.ContainsFunc(in, func(s *segment) bool { return s.dir != dir || out.has[s] }) {
			continue
		}
		rows, whole := g.rows(in)
		if !whole {
			continue
		}
		for _, s := range in {
			out.has[s] = true
		}
		for _, r := range rows {
			r.grid = n + 1
			out.rows = append(out.rows, r)
		}
	}
	return out
}

// rows returns the rows of a table. It is not whole if a line of it begins in no cell.
func (g *celled) rows(segs []*segment) (rows []*printed, whole bool) {
	cells := slices.Clone(g.cells)
	slices.SortStableFunc(cells, func(a, b line.Box) int { return cmp.Compare(a.Top, b.Top) })
	for i := 1; i < len(cells); i++ { // what begins at one height begins at the same
		if cells[i].Top-cells[i-1].Top < corner {
			cells[i].Top = cells[i-1].Top
		}
	}
	slices.SortStableFunc(cells, func(a, b line.Box) int { return cmp.Or(cmp.Compare(a.Top, b.Top), cmp.Compare(a.Left, b.Left)) })
	texts := make([][]*segment, len(cells))
	for _, s := range segs {
		if !shareOut(s, cells, texts) {
			return nil, false
		}
	}
	columns := leftsOf(cells)
	for from := 0; from < len(cells); {
		row := make([][]*segment, len(columns)) // what another cell spans is empty
		to := from
		for to < len(cells) && cells[to].Top == cells[from].Top {
			at := nearest(columns, cells[to].Left)
			row[at] = append(row[at], texts[to]...)
			to++
		}
		if r := rowOfCells(row); r != nil {
			rows = append(rows, r)
		}
		from = to
	}
	return rows, len(rows) >= leastRows
}

// leftsOf returns the places at which cells begin.
func leftsOf(cells []line.Box) []float32 {
	lefts := make([]float32, len(cells))
	for i, c := range cells {
		lefts[i] = c.Left
	}
	return apart(lefts)
}

// shareOut gives each cell its part of a segment, which runs over several where little room is left in
// them. It reports whether all of the segment stands in cells.
func shareOut(s *segment, cells []line.Box, texts [][]*segment) bool {
	y, from, in := (s.box.Top+s.box.Bottom)/2, 0, -1
	for i, m := range s.marks {
		x := (m.left + m.right) / 2
		at := slices.IndexFunc(cells, func(c line.Box) bool { return x > c.Left && x <= c.Right && y > c.Top && y <= c.Bottom })
		switch {
		case isSpace(m.rune):
			continue
		case at < 0:
			return false
		case in >= 0 && at != in:
			texts[in] = append(texts[in], s.part(from, i))
			from = i
		}
		in = at
	}
	if in >= 0 {
		texts[in] = append(texts[in], s.part(from, len(s.marks)))
	}
	return true
}

// part returns a segment of some marks of another, from a mark that is no space.
func (s *segment) part(from, to int) *segment {
	p := *s
	p.marks = slices.Clone(s.marks[from:to])
	p.finish()
	p.box.Left, p.box.Right = p.left, p.right
	return &p
}

// rowOfCells makes a line of the cells of a row, nil if nothing stands in them.
func rowOfCells(cells [][]*segment) *printed {
	var row *segment
	texts := make([]string, len(cells))
	for i, in := range cells {
		slices.SortStableFunc(in, func(a, b *segment) int {
			if abs(a.base-b.base) < sameBase*a.size {
				return cmp.Compare(a.left, b.left)
			}
			return cmp.Compare(a.base, b.base)
		})
		texts[i] = emptyCell
		for k, s := range in {
			if k == 0 {
				texts[i] = s.text()
			} else {
				texts[i] = goOn(texts[i], s.text())
			}
			if row == nil {
				r := *s
				r.marks = slices.Clone(s.marks)
				row = &r
				continue
			}
			row.marks, row.box = append(row.marks, s.marks...), row.box.Union(s.box)
			row.base = min(row.base, s.base)
		}
	}
	if row == nil {
		return nil
	}
	row.left, row.right = row.box.Left, row.box.Right
	row.size, row.font = most(row.marks)
	skip := slices.IndexFunc(texts, func(t string) bool { return t != emptyCell })
	return &printed{segment: row, text: strings.Join(texts[skip:], "  "), skip: skip}
}

// goOn adds the next line of a cell: between two words of letters or figures stands a blank.
func goOn(text, next string) string {
	a, _ := utf8.DecodeLastRuneInString(text)
	b, _ := utf8.DecodeRuneInString(next)
	if isOfWord(a) && isOfWord(b) {
		return text + " " + next
	}
	return text + next
}

func isOfWord(r rune) bool { return !IsWide(r) && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// loose returns the lines that are no rows of a table with drawn cells.
func loose(lines []*printed) []*printed {
	return slices.DeleteFunc(slices.Clone(lines), func(l *printed) bool { return l.grid > 0 })
}

// drawnTables makes a block of the rows of each table with drawn cells.
func drawnTables(lines []*printed) []*block {
	var out []*block
	for i, l := range lines {
		if l.grid == 0 {
			continue
		}
		if n := len(out) - 1; n < 0 || lines[i-1].grid != l.grid {
			out = append(out, &block{box: l.box, size: l.size, table: true, drawn: true})
		}
		b := out[len(out)-1]
		b.lines, b.box = append(b.lines, l), b.box.Union(l.box)
	}
	return out
}
