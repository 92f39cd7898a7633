package ui

import (
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// The columns of a wide body, in cells: 18–24 字 as in print, and a gutter
// wide enough that the eye does not jump it.
const (
	columnLeast = 36
	columnMost  = 48
	gutter      = 4
	columnsMost = 3
)

// columnChoice is what the reader asked for: 0 is auto.
type columnChoice uint8

// columnsFor decides how many columns a width is set in and how wide each is.
// One column is no columns: the text then scrolls instead of turning.
func columnsFor(choice columnChoice, width int) (n, measure int) {
	n = int(choice)
	if n == 0 {
		n = min((width+gutter)/(columnLeast+gutter), columnsMost)
	}
	for ; n > 1; n-- {
		if measure = (width - (n-1)*gutter) / n; measure >= columnLeast*2/3 {
			measure = min(measure, columnMost)
			return n, measure - measure%2
		}
	}
	return 1, 0
}

// page is one screenful of columns. The head of the article stands over all
// the columns of the first.
type page struct {
	head    typeset.Span // rows of the head galley
	columns []typeset.Span
	room    int // rows the columns may take
}

// columnSetting is an article set in columns.
type columnSetting struct {
	head    galley // the head over the whole width; its parts are those of the body's galley too
	measure int
	n       int
	pages   []page
}

// headLeast is how many rows the columns under a head must have; where a
// head leaves fewer the text is set in one column.
const headLeast = 4

// setColumns sets the article in n columns; it fails where the window is too
// low for its head.
func (b *bodyPane) setColumns(parts []part, s setting, n, height int) bool {
	over := s
	over.measure = n*s.measure + (n-1)*gutter
	heads := 0
	for heads < len(parts) && parts[heads].head {
		heads++
	}
	c := columnSetting{head: newGalley(parts[:heads], over), measure: s.measure, n: n}
	top := len(c.head.rows)
	if top > 0 {
		top++ // a blank row under the head
	}
	if height-top < headLeast {
		return false
	}
	b.galley = newGalley(parts, s)
	rows := pourable(&b.galley, heads)
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
			break // nothing fits; never happens with a room above zero
		}
		from = next
	}
	b.columns = c
	return true
}

// pourable tells the columns what each row of the body is; the head's rows
// are blank to them, because they stand over the columns.
func pourable(g *galley, heads int) []typeset.Row {
	rows := make([]typeset.Row, len(g.rows))
	for i, r := range g.rows {
		switch {
		case r.part < heads:
			rows[i] = typeset.Row{Blank: true}
		default:
			rows[i] = typeset.Row{First: r.line.Start == 0, Last: r.line.Last, KeepNext: g.parts[r.part].look == theme.Subhead}
		}
	}
	return rows
}

// pageOf finds the page that shows a place.
func (b *bodyPane) pageOf(p place) int {
	found := 0
	for i, pg := range b.columns.pages {
		for _, c := range pg.columns {
			if c.From < c.To && !p.before(b.galley.placeOf(c.From)) {
				found = i
			}
		}
	}
	return found
}

// firstPlace is the first character of a page's text.
func (b *bodyPane) firstPlace(i int) place {
	switch {
	case i == 0:
		return place{}
	case len(b.vertical.columns) > 0:
		return b.vertical.firstPlace(i)
	}
	return b.galley.placeOf(b.columns.pages[i].columns[0].From)
}

// drawColumns draws the page in sight.
func (b *bodyPane) drawColumns(m *Model) []string {
	w := b.rect.Dx()
	pg := b.columns.pages[b.page]
	var rows []string
	for i := pg.head.From; i < pg.head.To; i++ {
		r := newRow(m.ruler, w).gap(b.left)
		b.columns.head.paint(r, i, &m.styles, m.marksOf)
		rows = append(rows, r.String())
	}
	if len(rows) > 0 {
		rows = append(rows, blanks(w))
	}
	for y := 0; y < pg.room; y++ {
		r := newRow(m.ruler, w).gap(b.left)
		for i, c := range pg.columns {
			start := b.left + i*(b.columns.measure+gutter)
			r.gap(start - (w - r.free))
			if c.From+y < c.To {
				b.galley.paint(r, c.From+y, &m.styles, m.marksOf)
			}
		}
		rows = append(rows, r.String())
	}
	return rows
}
