package galley

import (
	"slices"
	"strings"

	"baolan/ui/cells"
	"baolan/ui/typeset"
)

const (
	columnGap = 2   // blank cells between two columns of a table
	cutMark   = "⋯" // one cell under every policy; there is no room for the rest of the row
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

// setTable sets a table in aligned columns, with figures at the right. A row for which
// there is no room is cut, with a sign.
func (g *Galley) setTable(i int) {
	p := &g.Parts[i]
	columns := g.columnsOf(p.Rows)
	start := 0
	for k, r := range p.Rows {
		l, cut := g.setTableRow(r, columns, start, k == 0)
		l.Last = k == len(p.Rows)-1
		if cut && g.set.Whole {
			g.runOn(i, start)
		} else {
			g.rows = append(g.rows, setRow{part: i, line: l, cut: cut})
		}
		for _, c := range r {
			start += len(c) + 1
		}
		if len(r) == 0 {
			start++
		}
	}
}

// runOn sets a row of the table, which begins at a byte, as a paragraph.
func (g *Galley) runOn(i, start int) {
	text, _, _ := strings.Cut(g.Parts[i].Text[start:], "\n")
	for _, l := range typeset.Paragraph(text, g.style(g.set.Measure)) {
		l.Start, l.End = l.Start+start, l.End+start
		for k := range l.Gaps {
			l.Gaps[k].At += start
		}
		g.rows = append(g.rows, setRow{part: i, line: l})
	}
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

// setTableRow sets the cells of a row, whose text begins at byte start.
func (g *Galley) setTableRow(row []string, columns []tableColumn, start int, head bool) (l typeset.Line, cut bool) {
	l = typeset.Line{Start: start, End: start}
	at, x, edge := start, 0, 0
	for j, c := range row {
		w := g.set.Ruler.Width(c)
		begin := edge
		if columns[j].figures && !head {
			begin += columns[j].width - w
		}
		room := g.set.Measure - begin
		if j < len(row)-1 || w > room {
			room-- // for the sign that the row is cut
		}
		if cut = w > room; cut {
			c = g.fitting(c, room)
			w = g.set.Ruler.Width(c)
		}
		if c != "" {
			if begin > x {
				l.Gaps = append(l.Gaps, typeset.Gap{At: at, Cells: begin - x})
			}
			l.End, l.Cells = at+len(c), begin+w
		}
		if cut {
			return l, true
		}
		at += len(c) + 1
		x = begin + w + 1 // the space that separates two cells in the text is drawn as well
		edge += columns[j].width + columnGap
	}
	return l, false
}

// fitting gives as many clusters of a text as fit in a number of cells.
func (g *Galley) fitting(text string, room int) string {
	at, used := 0, 0
	for at < len(text) {
		c, w := g.set.Ruler.Next(text[at:])
		if used+w > room {
			break
		}
		at, used = at+len(c), used+w
	}
	return text[:at]
}
