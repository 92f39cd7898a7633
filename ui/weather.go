package ui

import (
	"image"
	"strings"

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
	ps := w.Periods()
	if isTable(ps) {
		d.table(ps)
	} else {
		for i := range ps {
			d.period(&ps[i])
		}
	}
	d.warning(w)
}

// period draws one stretch of the forecast: the drawing with the figures at
// its side, the words below.
func (d *weatherDrawing) period(p *model.Period) {
	st := &d.m.styles
	when := p.When
	if p.Place != "" {
		when = strings.TrimSpace(p.Place + " " + p.When)
	}
	if when != "" {
		d.text(theme.Strong, when)
	}
	if len(p.Conditions) > 0 {
		art := iconOf(p.Conditions[0])
		facts := d.facts(p)
		for i := range iconRows {
			r := d.row().put(st.Of(theme.Icon), art[i])
			if i < len(facts) {
				r.gap(1).put(st.Of(facts[i].look), facts[i].text)
			}
			d.add(r)
		}
		for _, f := range facts[min(iconRows, len(facts)):] {
			d.text(theme.Muted, f.text)
		}
	}
	if p.Text != "" {
		d.text(theme.Body, p.Text)
	}
	if p.Detail != "" {
		d.text(theme.Muted, p.Detail)
	}
	d.blank()
}

// fact is a short figure that stands beside a drawing.
type fact struct {
	look theme.Part
	text string
}

// facts are the figures of a period that fit beside its drawing.
func (d *weatherDrawing) facts(p *model.Period) []fact {
	var fs []fact
	if p.High.Known {
		fs = append(fs, fact{theme.Hot, d.m.lang.Say(catalog.HighOf, p.High.C)})
	}
	if p.Low.Known {
		fs = append(fs, fact{theme.Cold, d.m.lang.Say(catalog.LowOf, p.Low.C)})
	}
	room := d.width - iconCells - 3
	for _, s := range []string{p.Wind, p.Humidity} {
		if s != "" && d.m.ruler.Width(s) <= room && len(fs) < iconRows {
			fs = append(fs, fact{theme.Muted, s})
		}
	}
	return fs
}

// isTable tells whether the forecast is one of several towns.
func isTable(ps []model.Period) bool {
	towns := 0
	for _, p := range ps {
		if p.Place != "" {
			towns++
		}
	}
	return towns >= 3
}

// table sets towns in rows of name, conditions and temperatures:
//
//	临江   多云      8~15
//	白水   小雨      6~11
func (d *weatherDrawing) table(ps []model.Period) {
	st := &d.m.styles
	name := 0
	for _, p := range ps {
		name = max(name, d.m.ruler.Width(p.Place))
	}
	for i := range ps {
		p := &ps[i]
		if p.Place == "" {
			d.period(p)
			continue
		}
		r := d.row().put(st.Of(theme.Strong), d.m.ruler.Fit(cells.Fold(p.Place), name)).gap(1)
		degrees := ""
		switch {
		case p.Low.Known && p.High.Known:
			degrees = d.m.lang.Say(catalog.DegreesRange, p.Low.C, p.High.C)
		case p.High.Known:
			degrees = d.m.lang.Say(catalog.Degrees, p.High.C)
		}
		room := r.free - d.m.ruler.Width(degrees) - 2
		text := p.Text
		for _, more := range []string{p.Wind, p.Humidity, p.Air} {
			if more != "" {
				text += " " + more
			}
		}
		text = cells.Fold(text)
		if d.m.ruler.Width(text) <= room {
			d.add(r.put(st.Of(theme.Body), text).right(st.Of(theme.Hot), degrees+" "))
			continue
		}
		d.add(r.right(st.Of(theme.Hot), degrees+" "))
		d.text(theme.Body, text)
	}
	d.blank()
}

// warning shows each alert: its hazards in the colour of their level, then
// its words.
func (d *weatherDrawing) warning(w model.Weather) {
	for _, a := range w.Alerts() {
		if len(a.Hazards) > 0 {
			d.banner(a.Hazards)
		}
		d.text(theme.Body, a.Text)
	}
}

func (d *weatherDrawing) banner(hs []model.Hazard) {
	title := hazardTitle(d.m.lang, hs)
	for _, l := range typeset.Headline(title, typeset.Style{Ruler: d.m.ruler, Measure: max(d.width-4, 1)}) {
		d.add(d.row().put(d.m.styles.Of(hazardLook(hs)), d.m.ruler.Fit(" "+l.String(title), max(d.width-2, 0))))
	}
}

// hazardTitle words a banner: 大雾黄色预警, 强寒潮.
func hazardTitle(lang catalog.Lang, hs []model.Hazard) string {
	words := make([]string, len(hs))
	for i, h := range hs {
		words[i] = cells.Fold(h.Word)
		if h.Colour != model.NoColour {
			words[i] = lang.Say(catalog.HazardOf, words[i], lang.Say(catalog.NoColour+catalog.Key(h.Colour)))
		}
	}
	return strings.Join(words, " ")
}

// hazardLook takes the highest level; a hazard without one is shown as yellow,
// the lowest that asks for attention.
func hazardLook(hs []model.Hazard) theme.Part {
	most := model.NoColour
	for _, h := range hs {
		most = max(most, h.Colour)
	}
	switch most {
	case model.Blue:
		return theme.WarnBlue
	case model.Orange:
		return theme.WarnOrange
	case model.Red, model.Purple:
		return theme.WarnRed
	}
	return theme.WarnYellow
}

// putWeatherLine folds the weather into the rest of a row: the first period,
// its temperatures, and a warning before all else.
func (m *Model) putWeatherLine(r *row) {
	w, _ := m.weather()
	if w.IsZero() {
		return
	}
	for _, a := range w.Alerts() {
		if len(a.Hazards) > 0 {
			r.put(m.styles.Of(hazardLook(a.Hazards)), " "+hazardTitle(m.lang, a.Hazards[:1])+" ").gap(1)
			break
		}
	}
	for i, p := range w.Periods() {
		text := p.Text
		if p.When != "" {
			text = p.When + " " + text
		}
		if p.Low.Known && p.High.Known {
			text += " " + m.lang.Say(catalog.DegreesRange, p.Low.C, p.High.C)
		} else if p.High.Known {
			text += " " + m.lang.Say(catalog.Degrees, p.High.C)
		}
		text = cells.Fold(text)
		if i > 0 {
			text = " " + m.glyphs.dot + " " + text
		}
		if m.ruler.Width(text) >= r.free {
			if i == 0 {
				r.put(m.styles.Of(theme.Muted), m.ruler.Truncate(text, max(r.free-1, 0)))
			}
			return
		}
		r.put(m.styles.Of(theme.Muted), text)
	}
}
