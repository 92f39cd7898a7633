package weather

import (
	box "baolan/editions/weather"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/row"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// Warn writes the gravest warning into a row, with its level or, if there is no room for
// that, by its word alone. It leaves keep cells of the row free.
func Warn(s *session.Session, r *row.Row, w model.Weather, keep int) {
	warnings, _ := alertsOf(w)
	if len(warnings) == 0 {
		return
	}
	first := warnings[0].Hazards[:1]
	for _, words := range []string{hazardTitle(s.Lang, first), cells.Fold(first[0].Word)} {
		if s.Ruler.Width(words)+2 <= r.Free()-keep {
			r.Put(s.Of(hazardLook(warnings[0].Hazards)), " "+words+" ").Gap(1)
			return
		}
	}
}

// WarnCells gives the width of the gravest warning with its level; 0 if there is none.
func WarnCells(s *session.Session, w model.Weather) int {
	warnings, _ := alertsOf(w)
	if len(warnings) == 0 {
		return 0
	}
	return s.Ruler.Width(hazardTitle(s.Lang, warnings[0].Hazards[:1])) + 2
}

// Line writes the weather into the rest of a row: first a warning, then the first
// periods with their temperatures. If there is no room, the hours of the first period
// are left out, and then its temperatures.
func Line(s *session.Session, r *row.Row, w model.Weather) {
	if w.IsZero() {
		return
	}
	Warn(s, r, w, 0)
	for i, p := range box.Periods(w) {
		degrees := degreesOf(s, &p)
		if degrees != "" {
			degrees = " " + degrees
		}
		text := p.Text + degrees
		if p.When != "" {
			text = p.When + " " + text
		}
		forms := []string{text, p.Text + degrees, p.Text}
		if i > 0 {
			forms = []string{" " + s.Glyphs.Dot + " " + text}
		}
		if !putFirst(s, r, forms) {
			return
		}
	}
}

// degreesOf gives the temperatures of a period in short: 8～13°, or 13° where there is no
// lower one; "" if no highest is known.
func degreesOf(s *session.Session, p *box.Period) string {
	switch {
	case p.Low.Known && p.High.Known && p.Low != p.High:
		return s.Say(catalog.DegreesRange, p.Low.C, p.High.C)
	case p.High.Known:
		return s.Say(catalog.Degrees, p.High.C)
	}
	return ""
}

// putFirst writes the first of the texts that fits into the row, and reports whether
// that was texts[0].
func putFirst(s *session.Session, r *row.Row, texts []string) bool {
	for i, text := range texts {
		if text = s.Shown(text); s.Ruler.Width(text) < r.Free() {
			r.Put(s.Of(theme.Muted), text)
			return i == 0
		}
	}
	return false
}
