package shelf

import (
	"image"

	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/galley"
	"baolan/ui/layout"
	"baolan/ui/reading"
	"baolan/ui/row"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// drawn is the content of a column: its rows, and which of their cells show which item.
type drawn struct {
	width int
	rows  []string
	hits  []hit
	at    int // the row of the choice
}

// hit is the cells of an item, counted from the column's upper left corner.
type hit struct {
	cells image.Rectangle
	item  int
}

// none is the index of no item.
const none = -1

// add adds rows that show an item, or none.
func (d *drawn) add(item int, rows ...string) {
	if item != none {
		d.hits = append(d.hits, hit{image.Rect(0, len(d.rows), d.width, len(d.rows)+len(rows)), item})
	}
	d.rows = append(d.rows, rows...)
}

// column draws one column, scrolled so that the choice is in sight.
func (p *Screen) column(c column, r image.Rectangle) drawn {
	d := drawn{width: r.Dx()}
	switch c {
	case papers:
		p.drawPapers(&d)
	case days:
		p.drawDays(&d)
	case pages:
		p.drawPages(&d, r.Dy())
	}
	top := max(0, min(d.at-r.Dy()+1, len(d.rows)-r.Dy()))
	d.rows = d.rows[top:]
	for i := range d.hits {
		d.hits[i].cells = d.hits[i].cells.Sub(image.Pt(0, top))
	}
	return d
}

// itemAt gives the column at a cell of the screen, and the index of the item there or
// none. Beside all columns it gives columns.
func (p *Screen) itemAt(at image.Point) (column, int) {
	for c, r := range p.columns {
		if !at.In(r) {
			continue
		}
		for _, h := range p.column(column(c), r).hits {
			if at.Sub(r.Min).In(h.cells) {
				return column(c), h.item
			}
		}
		return column(c), none
	}
	return columns, none
}

// turn lets the keys act on a column.
func (p *Screen) turn(c column) {
	p.focus = c
	names := 0
	for _, paper := range p.papers {
		names = max(names, p.s.Ruler.Width(p.s.PaperName(paper.name)))
	}
	p.columns = layout.Shelf(p.panel.Body, int(c), names)
}

// choice draws a line of a column, chosen or not.
func (p *Screen) choice(c column, w int, chosen bool, text, right string) string {
	s := p.s
	r := s.Row(w)
	look := theme.Title
	if chosen {
		look = theme.TitleOn
		if p.focus == c {
			r.Under = s.Of(theme.TitleChosen)
		}
		r.Put(s.Of(theme.RuleOn), s.Glyphs.Chosen)
	} else {
		r.Gap(1)
	}
	return r.Put(s.Of(look), cells.Fold(text)).Right(s.Of(theme.Muted), right+" ").String()
}

func (p *Screen) drawPapers(d *drawn) {
	d.add(none, p.heading(d.width, papers, p.s.Say(catalog.ShelfPapers)))
	for i, paper := range p.papers {
		d.add(i, p.choice(papers, d.width, i == p.paper, p.s.PaperName(paper.name), session.Thousands(paper.to-paper.from)))
	}
	d.at = p.paper + 1
}

// drawPages draws the pages of the chosen edition in at most h rows if it can. Below
// each page stand its headlines if there is room for all; otherwise below the chosen
// page only, if there is room for those. No headline is cut.
func (p *Screen) drawPages(d *drawn, h int) {
	w := d.width
	d.add(none, p.heading(w, pages, p.s.Say(catalog.ShelfPages)))
	d.at = p.page + 1
	i := p.Chosen()
	if i < 0 {
		return
	}
	v := &p.editions[i]
	need := 1 + len(v.Pages)
	headlines := make([][]string, len(v.Pages))
	for i := range v.Pages {
		headlines[i] = p.headlines(v, i, w)
		need += len(headlines[i])
	}
	all, chosen := need <= h, p.page < len(v.Pages) && 1+len(v.Pages)+len(headlines[p.page]) <= h
	for i := range v.Pages {
		if i == p.page {
			d.at = len(d.rows)
		}
		d.add(i, p.choice(pages, w, i == p.page, p.s.PageName(&v.Pages[i], i), countOf(v, i)))
		if all || chosen && i == p.page {
			d.add(i, headlines[i]...)
		}
	}
}

// The indents of a headline on the shelf, and of its second and further rows.
const (
	headlineIndent = 3
	headlineHang   = 5
)

// headlines gives the rows of a page's headlines, if they are known.
func (p *Screen) headlines(v *reading.ShelfEdition, page, w int) (rows []string) {
	if page >= len(v.Headlines) {
		return nil
	}
	for _, title := range v.Headlines[page] {
		title = p.s.Shown(title)
		indent := headlineIndent
		for _, l := range galley.HeadLines(title, typeset.Style{Ruler: p.s.Ruler, Measure: max(w-headlineHang-1, 1), Level: p.s.Level}) {
			rows = append(rows, p.s.Row(w).Gap(indent).Put(p.s.Of(theme.Muted), l.String(title)).String())
			indent = headlineHang
		}
	}
	return rows
}

// countOf gives the number of articles of a page of an edition as text, or "" if it is
// not known.
func countOf(v *reading.ShelfEdition, page int) string {
	if page >= len(v.Articles) || v.Articles[page] == 0 {
		return ""
	}
	return session.Thousands(v.Articles[page])
}

func (p *Screen) heading(w int, c column, text string) string {
	look := theme.Muted
	if p.focus == c {
		look = theme.Strong
	}
	return p.s.Row(w).Gap(1).Put(p.s.Of(look), text).String()
}

// drawDays draws the month of the chosen edition, in which the days with an edition
// are marked, and below it the editions' dates, the newest first.
//
//	2024年3月
//	 一 二 三 四 五 六 日
//	              1  2  3
//	  4  5  6 [7] 8  9 10
func (p *Screen) drawDays(d *drawn) {
	w := d.width
	d.add(none, p.heading(w, days, p.s.Say(catalog.ShelfDays)))
	v := p.Chosen()
	if v < 0 {
		d.add(none, p.s.Row(w).Gap(1).Put(p.s.Of(theme.Muted), p.s.Say(catalog.ShelfEmpty)).String())
		return
	}
	if day := p.editions[v].Date; !day.IsZero() {
		p.drawMonth(d, day)
		d.add(none, row.Blanks(w))
	}
	paper := p.papers[p.paper]
	d.at = len(d.rows)
	for i := paper.from; i < paper.to; i++ {
		day := p.editions[i].Date
		text := p.s.Say(catalog.NoDate)
		if !day.IsZero() {
			text = day.String() + " " + session.Weekday(p.s.Lang, day.Weekday())
		}
		if i == v {
			d.at = len(d.rows)
		}
		d.add(i-paper.from, p.choice(days, w, i == v, text, ""))
	}
}
