package weather

import (
	box "baolan/editions/weather"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/row"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// Line folds the weather into the rest of a row: a warning before all else, then
// the first periods with their temperatures.
func Line(s *session.Session, r *row.Row, w model.Weather) {
	if w.IsZero() {
		return
	}
	if warnings, _ := alertsOf(w); len(warnings) > 0 {
		r.Put(s.Of(hazardLook(warnings[0].Hazards)), " "+hazardTitle(s.Lang, warnings[0].Hazards[:1])+" ").Gap(1)
	}
	for i, p := range box.Periods(w) {
		text := p.Text
		if p.When != "" {
			text = p.When + " " + text
		}
		if p.Low.Known && p.High.Known {
			text += " " + s.Say(catalog.DegreesRange, p.Low.C, p.High.C)
		} else if p.High.Known {
			text += " " + s.Say(catalog.Degrees, p.High.C)
		}
		text = s.Shown(text)
		if i > 0 {
			text = " " + s.Glyphs.Dot + " " + text
		}
		if s.Ruler.Width(text) >= r.Free() {
			if i == 0 {
				r.Put(s.Of(theme.Muted), s.Ruler.Truncate(text, max(r.Free()-1, 0)))
			}
			return
		}
		r.Put(s.Of(theme.Muted), text)
	}
}
