package galley

import (
	"baolan/ui/row"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// These are the widths of the columns of a wide body, in cells: 18–24 字 as in print,
// with a gutter so wide that the eye does not jump it.
const (
	ColumnLeast = 36
	columnMost  = 48
	gutter      = 4
	ColumnsMost = 3
)

// ColumnsFor decides in how many of the columns that are asked for a width is set, and
// how wide each is. With one column the text is not in columns: it scrolls, and pages
// are not turned.
func ColumnsFor(asked, width int) (n, measure int) {
	for n = asked; n > 1; n-- {
		if measure = (width - (n-1)*gutter) / n; measure >= ColumnLeast*2/3 {
			measure = min(measure, columnMost)
			return n, measure - measure%2
		}
	}
	return 1, 0
}

// page is what a screen shows of the columns. On the first page the head of the
// article is above all columns.
type page struct {
	head    typeset.Span // the rows of the head
	columns []typeset.Span
	room    int // how many rows the columns may have
}

// Columns is an article set in columns.
type Columns struct {
	head  Galley // the head over the whole width; it has the same parts as the galley of the body
	body  *Galley
	n     int
	pages []page
}

// headLeast is the least number of rows of the columns under a head. If a head leaves
// fewer, the text is set in one column.
const headLeast = 4

// SetColumns sets parts in n columns of s.Measure. ok is false if the window is too
// low for the head.
func SetColumns(parts []Part, s Setting, n, height int) (g Galley, c Columns, ok bool) {
	over := s
	over.Measure = n*s.Measure + (n-1)*gutter
	heads := 0
	for heads < len(parts) && parts[heads].Head {
		heads++
	}
	c = Columns{head: New(parts[:heads], over), n: n}
	top := len(c.head.rows)
	if top > 0 {
		top++ // for a blank row under the head
	}
	if height-top < headLeast {
		return Galley{}, Columns{}, false
	}
	g = New(parts, s)
	c.body = &g
	rows := pourable(&g, heads)
	from := 0
	for from < len(rows) || len(c.pages) == 0 {
		room := height
		p := page{}
		if len(c.pages) == 0 {
			room, p.head = height-top, typeset.Span{To: len(c.head.rows)}
		}
		screen := typeset.Columns(rows[from:], room, n)[0]
		p.room = room
		next := from
		for _, span := range screen.Columns {
			span.From, span.To = span.From+from, span.To+from
			p.columns = append(p.columns, span)
			next = max(next, span.To)
		}
		c.pages = append(c.pages, p)
		for next < len(rows) && rows[next].Blank {
			next++
		}
		if next == from {
			break // nothing fits, which cannot happen if there is any room
		}
		from = next
	}
	return g, c, true
}

// pourable gives what each row of the body is for the columns. The rows of the head
// are blank for them, because the head is above the columns.
func pourable(g *Galley, heads int) []typeset.Row {
	rows := make([]typeset.Row, len(g.rows))
	for i, r := range g.rows {
		switch {
		case r.part < heads:
			rows[i] = typeset.Row{Blank: true}
		case g.Parts[r.part].Picture > 0: // it is not divided, nor separated from its caption
			rows[i] = typeset.Row{First: r.line.Start == 0, Last: r.line.Last, KeepNext: !r.line.Last || g.isCaptioned(r.part)}
		default:
			rows[i] = typeset.Row{
				First: r.line.Start == 0 && !g.IsUnder(i), Last: r.line.Last && !r.over && !g.hasBottom(i),
				KeepNext: r.over || r.edge == top || g.hasBottom(i) || g.Parts[r.part].Look == theme.Subhead,
			}
		}
	}
	return rows
}

// isCaptioned reports whether a picture has a caption.
func (g *Galley) isCaptioned(picture int) bool {
	next := picture + 1
	return next < len(g.Parts) && g.Parts[next].isCaption()
}

// Width gives the width in cells of all columns and the gutters between them.
func (c *Columns) Width() int { return c.n*c.body.set.Measure + (c.n-1)*gutter }

// Pages gives the number of pages; 0 if the article is not set in columns.
func (c *Columns) Pages() int { return len(c.pages) }

// Least gives the number of lines in the shortest column of the first page.
func (c *Columns) Least() int {
	least := 0
	for i, span := range c.pages[0].columns {
		if n := span.To - span.From; i == 0 || n < least {
			least = n
		}
	}
	if len(c.pages[0].columns) < c.n {
		return 0
	}
	return least
}

// PageOf gives the page that shows a place.
func (c *Columns) PageOf(p Place) int {
	found := 0
	for i, pg := range c.pages {
		for _, span := range pg.columns {
			if span.From < span.To && !p.IsBefore(c.body.PlaceOf(span.From)) {
				found = i
			}
		}
	}
	return found
}

// First gives the place of the first character on a page.
func (c *Columns) First(page int) Place {
	if page == 0 {
		return Place{}
	}
	return c.body.PlaceOf(c.pages[page].columns[0].From)
}

// Rows draws a page in rows of width cells. The text begins left cells from their
// beginning.
func (c *Columns) Rows(page, left, width int, st *theme.Styles, marks func(part int) []Mark) []string {
	pg := c.pages[page]
	ruler := c.body.set.Ruler
	var rows []string
	for i := pg.head.From; i < pg.head.To; i++ {
		r := row.New(ruler, width).Gap(left)
		c.head.Paint(r, i, st, marks)
		rows = append(rows, r.String())
	}
	if len(rows) > 0 {
		rows = append(rows, row.Blanks(width))
	}
	for y := range pg.room {
		r := row.New(ruler, width).Gap(left)
		for i, span := range pg.columns {
			start := left + i*(c.body.set.Measure+gutter)
			r.Gap(start - (width - r.Free()))
			if span.From+y < span.To {
				c.body.Paint(r, span.From+y, st, marks)
			}
		}
		rows = append(rows, r.String())
	}
	return rows
}
