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
	width, height, looks int
	lang                 catalog.Lang
	policy               cells.Policy
	script               script.Script
	level                typeset.Level
}

// Layout sets the weather for a rectangle.
func (p *Pane) Layout(s *session.Session, rect image.Rectangle, c Content) {
	p.s, p.rect = s, rect
	if rect.Empty() {
		p.rows, p.of = nil, basis{}
		return
	}
	if of := (basis{c, rect.Dx(), rect.Dy(), s.Looks, s.Lang, s.Ruler.Policy(), s.Script, s.Level}); p.rows == nil || of != p.of {
		// Until the pane has room for all periods, the last that has a drawing has none.
		ps := box.Periods(c.Weather)
		for n := len(ps); n >= 0; n-- {
			d := drawing{s: s, width: rect.Dx(), drawn: n}
			d.weather(c, ps)
			if p.rows, p.of = d.rows, of; !p.Overflows() {
				break
			}
		}
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
	drawn int // how many periods have a drawing
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

func (d *drawing) weather(c Content, ps []box.Period) {
	st, w, from := &d.s.Styles, c.Weather, c.From
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
	if isTable(ps) {
		d.table(ps)
	} else {
		d.periods(ps[:d.drawn])
		d.briefly(ps[d.drawn:])
	}
	d.alerts(advice)
	for n := len(d.rows); n > 1 && d.rows[n-1] == row.Blanks(d.width); n-- { // what is below them is nothing to scroll to
		d.rows = d.rows[:n-1]
	}
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

// period draws one period of the forecast: the drawing with the words, if there is room,
// and the figures beside it.
func (d *drawing) period(p *box.Period) {
	st := &d.s.Styles
	when := p.When
	if p.Place != "" {
		when = strings.TrimSpace(p.Place + " " + p.When)
	}
	if when != "" {
		d.text(theme.Strong, when)
	}
	facts, words := d.facts(p), d.s.Shown(p.Text)
	if c, ok := box.Telling(*p); ok && d.holds(facts) {
		beside := facts
		if words != "" && len(facts) < iconRows && d.s.Ruler.Width(words) <= d.room() {
			beside, words = append([]fact{{look: theme.Body, text: words}}, facts...), ""
		}
		art := iconOf(c)
		for i := range iconRows {
			r := d.row().Put(st.Of(theme.Icon), art[i])
			if i < len(beside) {
				r.Gap(1).Put(st.Of(beside[i].look), beside[i].text)
			}
			d.add(r)
		}
	} else {
		for _, f := range facts {
			d.text(f.look, f.text)
		}
	}
	if words != "" {
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

// room gives how many cells are beside a drawing.
func (d *drawing) room() int { return d.width - iconCells - 3 }

// holds reports whether all of some figures have room beside a drawing.
func (d *drawing) holds(facts []fact) bool {
	return !slices.ContainsFunc(facts, func(f fact) bool { return d.s.Ruler.Width(f.text) > d.room() })
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
	for _, f := range []fact{{theme.Muted, p.Wind, p.Wind}, {theme.Muted, d.s.Say(catalog.Humidity) + p.Humidity, p.Humidity}} {
		if f.from != "" && d.s.Ruler.Width(f.text) <= d.room() && len(fs) < iconRows {
			fs = append(fs, f)
		}
	}
	return fs
}
