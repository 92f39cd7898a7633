package weather

import (
	box "baolan/editions/weather"
	"baolan/ui/theme"
)

// isTable reports whether the forecast is one of several towns, or of several days
// with no more than their sky and degrees.
func isTable(ps []box.Period) bool {
	towns, days := 0, 0
	for _, p := range ps {
		if p.Place != "" {
			towns++
		}
		if p.When != "" && remaining(&p, nil) == "" {
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
	name := d.nameCells(ps)
	for i := range ps {
		p := &ps[i]
		if rowName(p) == "" {
			d.period(p)
			continue
		}
		d.tableRow(p, name, []string{p.Wind, p.Humidity, p.Air})
	}
	d.blank()
}

// nameCells gives the width of the longest name of some periods.
func (d *drawing) nameCells(ps []box.Period) int {
	name := 0
	for i := range ps {
		name = max(name, d.s.Ruler.Width(d.s.Shown(rowName(&ps[i]))))
	}
	return name
}

// tableRow sets a period in a row of a table: its name in a number of cells, its words, more
// of them, and its temperatures. Words for which there is no room stand below.
func (d *drawing) tableRow(p *box.Period, name int, more []string) {
	st := &d.s.Styles
	r := d.row()
	if name > 0 {
		r.Put(st.Of(theme.Strong), d.s.Ruler.Fit(d.s.Shown(rowName(p)), name)).Gap(1)
	}
	degrees := degreesOf(d.s, p)
	room := r.Free() - d.s.Ruler.Width(degrees) - 2
	text := p.Text
	for _, m := range more {
		if m != "" {
			text += " " + m
		}
	}
	text = d.s.Shown(text)
	if degrees != "" && d.s.Ruler.Width(degrees)+2 > r.Free() {
		text, degrees = text+" "+degrees, ""
	}
	if d.s.Ruler.Width(text) <= room {
		d.add(r.Put(st.Of(theme.Body), text).Right(st.Of(theme.Hot), degrees+" "))
		return
	}
	d.add(r.Right(st.Of(theme.Hot), degrees+" "))
	d.text(theme.Body, text)
}

// briefly sets periods without drawings, as a table with what a table has no room for below.
func (d *drawing) briefly(ps []box.Period) {
	if len(ps) == 0 {
		return
	}
	name := d.nameCells(ps)
	for i := range ps {
		d.tableRow(&ps[i], name, nil)
		if rest := remaining(&ps[i], nil); rest != "" {
			d.text(theme.Muted, rest)
		}
	}
	d.blank()
}
