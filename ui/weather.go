package ui

import (
	"image"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// weatherPane shows the weather of the open page, or of the first page of the
// edition that prints one.
type weatherPane struct {
	rect image.Rectangle
	rows []string
	top  int
}

// weather finds what to show, and the number of the page it stands on if that
// is not the open one.
func (m *Model) weather() (model.Weather, int) {
	if p := m.currentPage(); p != nil && !p.Weather.IsZero() {
		return p.Weather, 0
	}
	if e := m.current(); e != nil {
		for i := range e.Pages {
			if !e.Pages[i].Weather.IsZero() {
				return e.Pages[i].Weather, max(e.Pages[i].Number, 1)
			}
		}
	}
	return model.Weather{}, 0
}

func (p *weatherPane) set(m *Model) {
	p.rect, p.rows = m.lay.weather, p.rows[:0]
	if p.rect.Empty() {
		return
	}
	w, from := m.weather()
	d := weatherDrawing{m: m, width: p.rect.Dx()}
	d.weather(w, from)
	p.rows = d.rows
	p.scroll(0)
}

// overflows tells whether there is more than the pane shows.
func (p *weatherPane) overflows() bool { return len(p.rows) > p.rect.Dy() }

func (p *weatherPane) scroll(by int) {
	p.top = min(max(p.top+by, 0), max(0, len(p.rows)-p.rect.Dy()))
}

func (p *weatherPane) draw(*Model) []string {
	return fit(p.rows[min(p.top, len(p.rows)):], p.rect.Dx(), p.rect.Dy())
}

// weatherDrawing builds the pane's rows from the top down.
type weatherDrawing struct {
	m     *Model
	width int
	rows  []string
}

func (d *weatherDrawing) row() *row  { return newRow(d.m.ruler, d.width).gap(1) }
func (d *weatherDrawing) add(r *row) { d.rows = append(d.rows, r.String()) }
func (d *weatherDrawing) blank()     { d.rows = append(d.rows, blanks(d.width)) }

// text sets a paragraph into the pane.
func (d *weatherDrawing) text(look theme.Part, s string) {
	s = cells.Fold(s)
	for _, l := range typeset.Paragraph(s, typeset.Style{Ruler: d.m.ruler, Measure: max(d.width-2, 1), Level: d.m.level}) {
		d.add(d.row().put(d.m.styles.Of(look), l.String(s)))
	}
}

func (d *weatherDrawing) weather(w model.Weather, from int) {
	st := &d.m.styles
	head := d.row().put(st.Of(theme.Subhead), d.m.lang.Say(catalog.Weather))
	if from > 0 {
		head.right(st.Of(theme.Muted), d.m.lang.Say(catalog.FromPage, from)+" ")
	}
	d.add(head)
	d.blank()
	if w.IsZero() {
		d.text(theme.Muted, d.m.lang.Say(catalog.NoWeather))
		return
	}
	d.text(theme.Body, w.Forecast)
	d.text(theme.Body, w.Detail)
	if w.Warning != "" {
		d.blank()
		d.text(theme.Body, w.Warning)
	}
}

// putWeatherLine folds the weather into the rest of a row.
func (m *Model) putWeatherLine(r *row) {
	w, _ := m.weather()
	if w.IsZero() {
		return
	}
	r.put(m.styles.Of(theme.Muted), m.ruler.Truncate(cells.Fold(w.Forecast+" "+w.Detail), r.free-1))
}
