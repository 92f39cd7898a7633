// Package weather is the pane of the weather, and the line that is shown instead if
// there is no room for a pane.
//
// It promises that the pane shows every word of the weather box, if need be by
// scrolling. It does not know on which page the weather stands.
package weather

import (
	"image"
	"slices"
	"strings"

	"baolan/editions/script"
	box "baolan/editions/weather"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/row"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// Content is what the pane shows.
type Content struct {
	Weather model.Weather
	From    int // the number of the page that the weather stands on, if that is not the open one
}

// Pane shows the weather.
type Pane struct {
	s    *session.Session
	rect image.Rectangle
	rows []string
	of   basis // what the rows were made from
	top  int
}

// basis is all that the rows depend on. They are made anew only when it changes, because
// nearly every key lays the screen out again and few change the weather.
type basis struct {
	Content
	width, looks int
	lang         catalog.Lang
	policy       cells.Policy
	script       script.Script
	level        typeset.Level
}

// Layout sets the weather for a rectangle.
func (p *Pane) Layout(s *session.Session, rect image.Rectangle, c Content) {
	p.s, p.rect = s, rect
	if rect.Empty() {
		p.rows, p.of = nil, basis{}
		return
	}
	if of := (basis{c, rect.Dx(), s.Looks, s.Lang, s.Ruler.Policy(), s.Script, s.Level}); p.rows == nil || of != p.of {
		d := drawing{s: s, width: rect.Dx()}
		d.weather(c.Weather, c.From)
		p.rows, p.of = d.rows, of
	}
	p.Scroll(0)
}

// Overflows reports whether there are more rows than the pane can show.
func (p *Pane) Overflows() bool { return len(p.rows) > p.rect.Dy() }

// Scroll moves by rows and reports whether anything moved.
func (p *Pane) Scroll(by int) bool {
	was := p.top
	p.top = min(max(p.top+by, 0), max(0, len(p.rows)-p.rect.Dy()))
	return p.top != was
}

// Rows gives the pane's rows, each exactly as wide as its rectangle. Where there is
// more below, the last row says so.
func (p *Pane) Rows() []string {
	rows := row.Fit(p.rows[min(p.top, len(p.rows)):], p.rect.Dx(), p.rect.Dy())
	if h := len(rows); h > 1 && p.top+h < len(p.rows) {
		rows = append(rows[:h-1:h-1], p.s.Row(p.rect.Dx()).Gap(1).Put(p.s.Of(theme.Muted), p.s.Glyphs.More).String())
	}
	return rows
}

// drawing builds the pane's rows from the top down.
type drawing struct {
	s     *session.Session
	width int
	rows  []string
}

func (d *drawing) row() *row.Row  { return d.s.Row(d.width).Gap(1) }
func (d *drawing) add(r *row.Row) { d.rows = append(d.rows, r.String()) }
func (d *drawing) blank()         { d.rows = append(d.rows, row.Blanks(d.width)) }

// text sets a paragraph into the pane.
func (d *drawing) text(look theme.Part, s string) {
	s = d.s.Shown(s)
	for _, l := range typeset.Paragraph(s, typeset.Style{Ruler: d.s.Ruler, Measure: max(min(d.width-2, 2*periodMost), 1), Level: d.s.Level}) {
		d.add(d.row().Put(d.s.Of(look), l.String(s)))
	}
}

func (d *drawing) weather(w model.Weather, from int) {
	st := &d.s.Styles
	head := d.row().Put(st.Of(theme.Subhead), d.s.Say(catalog.Weather))
	if from > 0 {
		head.Right(st.Of(theme.Muted), d.s.Say(catalog.FromPage, from)+" ")
	}
	d.add(head)
	d.blank()
	if w.IsZero() {
		d.text(theme.Muted, d.s.Say(catalog.NoWeather))
		return
	}
	warnings, advice := alertsOf(w)
	d.alerts(warnings)
	ps := box.Periods(w)
	if isTable(ps) {
		d.table(ps)
	} else {
		d.periods(ps)
	}
	d.alerts(advice)
	for n := len(d.rows); n > 1 && d.rows[n-1] == row.Blanks(d.width); n-- { // what is below them is nothing to scroll to
		d.rows = d.rows[:n-1]
	}
}

// alertsOf gives the weather's warnings of a danger, the gravest first, and its advice.
func alertsOf(w model.Weather) (warnings, advice []box.Alert) {
	for _, a := range box.Alerts(w) {
		if len(a.Hazards) > 0 {
			warnings = append(warnings, a)
		} else {
			advice = append(advice, a)
		}
	}
	slices.SortStableFunc(warnings, func(a, b box.Alert) int { return int(gravest(b.Hazards)) - int(gravest(a.Hazards)) })
	return warnings, advice
}

// These bound the width of a period in cells: the drawing with “最高气温 18℃” beside it, and a
// line of prose that the eye takes in at once.
const (
	periodLeast = 30
	periodMost  = 44
)

// periods draws the periods of the forecast: one below the other or, in a wide pane, side by
// side in rows.
func (d *drawing) periods(ps []box.Period) {
	n := min(len(ps), max(1, d.width/periodLeast))
	if n <= 1 {
		for i := range ps {
			d.period(&ps[i])
		}
		return
	}
	w := min(d.width/n, periodMost)
	for some := range slices.Chunk(ps, n) {
		beside := make([][]string, len(some))
		high := 0
		for i := range some {
			one := drawing{s: d.s, width: w}
			one.period(&some[i])
			beside[i], high = one.rows, max(high, len(one.rows))
		}
		for y := range high {
			var b strings.Builder
			for _, rows := range beside {
				if y < len(rows) {
					b.WriteString(rows[y])
				} else {
					b.WriteString(row.Blanks(w))
				}
			}
			b.WriteString(row.Blanks(d.width - w*len(some)))
			d.rows = append(d.rows, b.String())
		}
	}
}

// period draws one period of the forecast: the drawing with the figures beside it, and
// the words below.
func (d *drawing) period(p *box.Period) {
	st := &d.s.Styles
	when := p.When
	if p.Place != "" {
		when = strings.TrimSpace(p.Place + " " + p.When)
	}
	if when != "" {
		d.text(theme.Strong, when)
	}
	facts := d.facts(p)
	if c, ok := box.Telling(*p); ok {
		art := iconOf(c)
		for i := range iconRows {
			r := d.row().Put(st.Of(theme.Icon), art[i])
			if i < len(facts) {
				r.Gap(1).Put(st.Of(facts[i].look), facts[i].text)
			}
			d.add(r)
		}
	} else {
		for _, f := range facts {
			d.text(f.look, f.text)
		}
	}
	if p.Text != "" {
		d.text(theme.Body, p.Text)
	}
	if rest := remaining(p, facts); rest != "" {
		d.text(theme.Muted, rest)
	}
	d.blank()
}

// remaining gives the figures of a period that are not among the facts beside its
// drawing, so that each figure is shown once.
func remaining(p *box.Period, facts []fact) string {
	shown := func(clause string) bool {
		for _, f := range facts {
			if f.from != "" && strings.Contains(clause, f.from) {
				return true
			}
		}
		return p.High.Known && p.Low.Known && strings.ContainsAny(clause, "℃°度") && !strings.ContainsAny(clause, "湿濕")
	}
	var rest []string
	for _, clause := range strings.FieldsFunc(p.Detail, func(r rune) bool { return strings.ContainsRune("，,；;", r) }) {
		if !shown(clause) {
			rest = append(rest, clause)
		}
	}
	return strings.Join(rest, "，")
}

// fact is a short figure that stands beside a drawing.
type fact struct {
	look theme.Part
	text string
	from string // the words of the paper from which it was made; "" for temperatures
}

// facts gives the figures of a period that fit beside its drawing.
func (d *drawing) facts(p *box.Period) []fact {
	var fs []fact
	if p.High.Known {
		fs = append(fs, fact{look: theme.Hot, text: d.s.Say(catalog.HighOf, p.High.C)})
	}
	if p.Low.Known {
		fs = append(fs, fact{look: theme.Cold, text: d.s.Say(catalog.LowOf, p.Low.C)})
	}
	room := d.width - iconCells - 3
	for _, f := range []fact{{theme.Muted, p.Wind, p.Wind}, {theme.Muted, d.s.Say(catalog.Humidity) + p.Humidity, p.Humidity}} {
		if f.from != "" && d.s.Ruler.Width(f.text) <= room && len(fs) < iconRows {
			fs = append(fs, f)
		}
	}
	return fs
}

// isTable reports whether the forecast is one of several towns, or of several days
// with no more than their sky and degrees.
func isTable(ps []box.Period) bool {
	towns, days := 0, 0
	for _, p := range ps {
		if p.Place != "" {
			towns++
		}
		if p.When != "" && p.Detail == "" {
			days++
		}
	}
	return towns >= 3 || days >= 4 && days == len(ps)
}

// rowName gives the name of a period in a table.
func rowName(p *box.Period) string {
	if p.Place == "" {
		return p.When
	}
	return p.Place
}

// table sets towns or days in rows of name, conditions and temperatures:
//
//	临江   多云      8~15
//	白水   小雨      6~11
func (d *drawing) table(ps []box.Period) {
	st := &d.s.Styles
	name := 0
	for _, p := range ps {
		name = max(name, d.s.Ruler.Width(d.s.Shown(rowName(&p))))
	}
	for i := range ps {
		p := &ps[i]
		if rowName(p) == "" {
			d.period(p)
			continue
		}
		r := d.row().Put(st.Of(theme.Strong), d.s.Ruler.Fit(d.s.Shown(rowName(p)), name)).Gap(1)
		degrees := ""
		switch {
		case p.Low.Known && p.High.Known:
			degrees = d.s.Say(catalog.DegreesRange, p.Low.C, p.High.C)
		case p.High.Known:
			degrees = d.s.Say(catalog.Degrees, p.High.C)
		}
		room := r.Free() - d.s.Ruler.Width(degrees) - 2
		text := p.Text
		for _, more := range []string{p.Wind, p.Humidity, p.Air} {
			if more != "" {
				text += " " + more
			}
		}
		text = d.s.Shown(text)
		if d.s.Ruler.Width(text) <= room {
			d.add(r.Put(st.Of(theme.Body), text).Right(st.Of(theme.Hot), degrees+" "))
			continue
		}
		d.add(r.Right(st.Of(theme.Hot), degrees+" "))
		d.text(theme.Body, text)
	}
	d.blank()
}

// alerts shows alerts: the hazards in the colour of their level, then the words.
func (d *drawing) alerts(as []box.Alert) {
	for _, a := range as {
		if len(a.Hazards) > 0 {
			d.banner(a.Hazards)
		}
		d.text(theme.Body, a.Text)
	}
	if len(as) > 0 {
		d.blank()
	}
}

func (d *drawing) banner(hs []box.Hazard) {
	title := hazardTitle(d.s.Lang, hs)
	for _, l := range typeset.Headline(title, typeset.Style{Ruler: d.s.Ruler, Measure: max(d.width-4, 1)}) {
		d.add(d.row().Put(d.s.Of(hazardLook(hs)), d.s.Ruler.Fit(" "+l.String(title), max(d.width-2, 0))))
	}
}

// hazardTitle gives the words of a warning: 大雾黄色预警, 强寒潮.
func hazardTitle(lang catalog.Lang, hs []box.Hazard) string {
	words := make([]string, len(hs))
	for i, h := range hs {
		words[i] = cells.Fold(h.Word)
		if h.Colour != box.NoColour {
			words[i] = lang.Say(catalog.HazardOf, words[i], lang.Say(catalog.NoColour+catalog.Key(h.Colour)))
		}
	}
	return strings.Join(words, " ")
}

// hazardLook gives the style of the highest level of some hazards. If none has a level,
// it is that of yellow.
func hazardLook(hs []box.Hazard) theme.Part {
	switch gravest(hs) {
	case box.Blue:
		return theme.WarnBlue
	case box.Orange:
		return theme.WarnOrange
	case box.Red, box.Purple:
		return theme.WarnRed
	}
	return theme.WarnYellow
}

// gravest gives the highest level of some hazards.
func gravest(hs []box.Hazard) box.Colour {
	most := box.NoColour
	for _, h := range hs {
		most = max(most, h.Colour)
	}
	return most
}
