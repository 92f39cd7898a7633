package weather

import (
	"slices"
	"strings"

	box "baolan/editions/weather"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

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

// hazardTitle gives the words of a warning: 大雾黄色预警, 强寒潮, and 強風注意報 where the
// paper calls it so.
func hazardTitle(lang catalog.Lang, hs []box.Hazard) string {
	words := make([]string, len(hs))
	for i, h := range hs {
		words[i] = cells.Fold(h.Word)
		switch {
		case h.Signal != "":
			words[i] += h.Signal
		case h.Colour != box.NoColour:
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
