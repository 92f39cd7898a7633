package galley

import (
	"slices"
	"strings"

	"baolan/ui/cells"
	"baolan/ui/typeset"
)

const (
	columnGap  = 2  // blank cells between two columns of a table
	bandIndent = 2  // before the second and further bands of a row
	proseLeast = 16 // the least width of a last column whose cells take several lines: eight characters
)

// tidyRows gives the cells of a table as they are shown.
func tidyRows(rows [][]string) [][]string {
	out := make([][]string, len(rows))
	for i, r := range rows {
		for _, c := range r {
			out[i] = append(out[i], cells.Fold(strings.Join(strings.Fields(c), " ")))
		}
	}
	return out
}

// hasHead reports whether the first row of a table names its columns: it has no figures,
// and another row has one.
func hasHead(rows [][]string) bool {
	has := func(row []string) bool {
		return slices.ContainsFunc(row, func(c string) bool { return c != "" && isFigure(c) })
	}
	return len(rows) > 1 && len(rows[0]) > 1 && !has(rows[0]) && slices.ContainsFunc(rows[1:], has)
}

// tableText joins cells to the text of a part, with a space between two cells and a
// line break between two rows.
func tableText(rows [][]string) string {
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = strings.Join(r, " ")
	}
	return strings.Join(lines, "\n")
}

// setTable sets a table in aligned columns, with figures at the right. Nothing is cut: columns
// for which there is no room stand in further bands, below the first of the same row.
//
//	品名  单位           one band has the first two columns,
//	    今日  昨日       the next one the others
//	豆腐  元/斤
//	    3.50  3.40
func (g *Galley) setTable(i int) {
	p := &g.Parts[i]
	columns := g.columnsOf(p.Rows)
	bands := g.bandsOf(columns)
	start := 0
	for k, r := range p.Rows {
		at := start
		for n, b := range bands {
			if b.from >= len(r) && n > 0 {
				break
			}
			cells := r[min(b.from, len(r)):min(b.to, len(r))]
			if n == 0 || strings.Join(cells, "") != "" {
				g.setBand(i, cells, columns[b.from:b.to], b, at, k == 0)
			}
			at += bytesOf(cells)
		}
		start += max(bytesOf(r), 1)
	}
	if len(p.Rows) > 0 {
		g.rows[len(g.rows)-1].line.Last = true
	}
}

// bytesOf gives the bytes that cells take in the text of a table, with what parts each from
// the next.
func bytesOf(cells []string) int {
	n := 0
	for _, c := range cells {
		n += len(c) + 1
	}
	return n
}

// band is a run of columns that stand side by side.
type band struct {
	from, to int // the columns from the first up to the second
	indent   int // the cells before it
}

// bandsOf divides columns into as few bands as have room for them. Where it takes no more
// bands, the first column, which names the row, has one for itself.
func (g *Galley) bandsOf(columns []tableColumn) []band {
	full, named := g.filled(columns, false), g.filled(columns, true)
	if len(named) <= len(full) {
		return named
	}
	return full
}

// filled fills one band after the other with columns, the first with one alone if isNamed
// says so. The last column joins its band if its cells can be set there in several lines.
func (g *Galley) filled(columns []tableColumn, isNamed bool) []band {
	all := []band{{}}
	edge := 0
	for j, c := range columns {
		b := &all[len(all)-1]
		room := g.set.Measure - b.indent - edge
		isProse := j == len(columns)-1 && !c.figures && room >= proseLeast
		if j > b.from && (c.width > room && !isProse || isNamed && j == 1) {
			all = append(all, band{from: j, indent: min(bandIndent, g.set.Measure/8)})
			b, edge = &all[len(all)-1], 0
		}
		b.to = j + 1
		edge += c.width + columnGap
	}
	return all
}

// tableColumn is a column of a table.
type tableColumn struct {
	width   int  // the width of its widest cell
	figures bool // it is set at the right
}

func (g *Galley) columnsOf(rows [][]string) []tableColumn {
	var columns []tableColumn
	for k, r := range rows {
		for j, c := range r {
			if j == len(columns) {
				columns = append(columns, tableColumn{figures: true})
			}
			columns[j].width = max(columns[j].width, g.set.Ruler.Width(c))
			if k > 0 && !isFigure(c) {
				columns[j].figures = false
			}
		}
	}
	if len(rows) < 2 {
		for j := range columns {
			columns[j].figures = false
		}
	}
	return columns
}

// isFigure reports whether a cell is a figure, such as 1,234.5% or -3, or empty.
func isFigure(c string) bool { return strings.Trim(c, "0123456789.,+-%‰～~:/ ") == "" }

// setBand sets the cells of a row that stand in a band. Their text begins at byte start. A
// cell for which there is no room even so, the last one of its band, goes on below itself.
func (g *Galley) setBand(part int, cells []string, columns []tableColumn, b band, start int, head bool) {
	l := typeset.Line{Start: start, End: start}
	at, x, edge := start, 0, 0
	for j, c := range cells {
		w, room, begin := g.set.Ruler.Width(c), g.set.Measure-b.indent-edge, edge
		if columns[j].figures && !head {
			begin += max(min(columns[j].width, room)-w, 0)
		}
		first := typeset.Line{End: len(c), Cells: w}
		var more []typeset.Line
		if w > room {
			more = typeset.Paragraph(c, g.style(room))
			first, more, begin = more[0], more[1:], edge
		}
		if c != "" {
			if begin > x {
				l.Gaps = append(l.Gaps, typeset.Gap{At: at, Cells: begin - x})
			}
			first = moved(first, at)
			l.Gaps = append(l.Gaps, first.Gaps...)
			l.End, l.Cells, l.Hang = first.End, begin+first.Cells, first.Hang
		}
		if len(more) > 0 {
			g.rows = append(g.rows, setRow{part: part, line: l, x: b.indent})
			for _, m := range more {
				g.rows = append(g.rows, setRow{part: part, line: moved(m, at), x: b.indent + begin})
			}
			return
		}
		at += len(c) + 1
		x = begin + w + 1 // the space that separates two cells in the text is drawn as well
		edge += columns[j].width + columnGap
	}
	g.rows = append(g.rows, setRow{part: part, line: l, x: b.indent})
}

// moved gives a line of a cell as one of its table, in whose text the cell begins at a byte.
func moved(l typeset.Line, by int) typeset.Line {
	l.Start, l.End, l.Last = l.Start+by, l.End+by, false
	l.Gaps = slices.Clone(l.Gaps)
	for k := range l.Gaps {
		l.Gaps[k].At += by
	}
	return l
}
