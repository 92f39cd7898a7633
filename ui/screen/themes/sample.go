package themes

import (
	"slices"

	"baolan/ui/catalog"
	"baolan/ui/row"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// run is a text with its part of the theme.
type run struct {
	part theme.Part
	text string
}

// item is a row of the sample. If there are too many rows, those of the highest rank are
// left out first.
type item struct {
	row  string
	rank int
}

// sample draws, in w cells and h rows, text of the theme's parts: the lines of an
// article's head, a body with hits of a search, items of a list, weather and warnings.
func (p *Screen) sample(w, h int) []string {
	s := p.s
	line := func(rank int, runs ...run) item {
		r := s.Row(w).Gap(min(2, w))
		for _, t := range runs {
			r.Put(s.Of(t.part), s.Ruler.Truncate(t.text, r.Free()))
		}
		return item{r.String(), rank}
	}
	say := func(k catalog.Key) string { return s.Say(k) }
	blank := item{row.Blanks(w), 6}
	items := []item{
		blank,
		line(4, run{theme.Nameplate, say(catalog.SampleName)}, run{theme.Date, "  2026-03-11  "}, run{theme.Tab, " 1 "}, run{theme.TabOn, " 2 "}),
		{s.Rule(w), 4},
		line(2, run{theme.Kicker, say(catalog.SampleKicker)}),
		line(0, run{theme.Headline, say(catalog.SampleHeadline)}),
		line(0, run{theme.Deck, say(catalog.SampleDeck)}),
		line(3, run{theme.Byline, say(catalog.SampleByline)}),
		blank,
	}
	text := say(catalog.SampleBody)
	for i, l := range typeset.Paragraph(text, typeset.Style{Ruler: s.Ruler, Measure: max(w-4, 1), Level: s.Level, Indent: typeset.IndentAuto}) {
		items = append(items, line(min(i, 1), run{theme.Body, l.String(text)}))
	}
	items = append(items,
		line(2, run{theme.Muted, say(catalog.SampleFound)}, run{theme.Hit, say(catalog.SampleHit)}, run{theme.Body, " "}, run{theme.HitOn, say(catalog.SampleHit)}),
		blank,
		line(3, run{theme.Unread, s.Glyphs.Unread + " "}, run{theme.Title, say(catalog.SampleTitle)}, run{theme.Muted, " " + s.Say(catalog.Characters, "684")}),
		line(1, run{theme.RuleOn, s.Glyphs.Chosen}, run{theme.TitleChosen, " " + say(catalog.SampleChosen) + " "}),
		line(4, run{theme.TitleRead, "  " + say(catalog.SampleRead)}),
		blank,
		line(2, run{theme.Icon, "☁ "}, run{theme.Hot, s.Say(catalog.HighOf, 18)}, run{theme.Body, "  "}, run{theme.Cold, s.Say(catalog.LowOf, 9)}),
		line(0, run{theme.WarnBlue, " " + say(catalog.ColourBlue) + " "}, run{theme.WarnYellow, " " + say(catalog.ColourYellow) + " "},
			run{theme.WarnOrange, " " + say(catalog.ColourOrange) + " "}, run{theme.WarnRed, " " + say(catalog.ColourRed) + " "}, run{theme.Body, " " + say(catalog.SampleWarning)}),
		blank,
		line(5, run{theme.Key, "?"}, run{theme.Muted, " " + say(catalog.HintHelp) + "  "}, run{theme.Key, "q"}, run{theme.Muted, " " + say(catalog.HintBack)}),
	)
	for rank := 6; rank > 0 && len(items) > h; rank-- {
		items = slices.DeleteFunc(items, func(i item) bool { return i.rank == rank })
	}
	rows := make([]string, len(items))
	for i := range items {
		rows[i] = items[i].row
	}
	return rows
}
