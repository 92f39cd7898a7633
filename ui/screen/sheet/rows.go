package sheet

import (
	"strings"

	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/keymap"
	"baolan/ui/row"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// line is a row of the text beside the picture.
type line struct {
	part theme.Part
	text string
}

// Rows implements screen.Screen. Under the picture they are blank.
func (p *Screen) Rows() []string {
	s, w, h := p.s, p.panel.Body.Dx(), p.panel.Body.Dy()
	var rows []string
	if !p.panel.Title.Empty() {
		head := s.Row(w).Gap(1).Put(s.Of(theme.Headline), s.Say(catalog.SheetTitle, s.PageName(p.content.Page, p.content.Index)))
		if p.zoom > 0 && p.chosen < len(p.content.Page.Articles) {
			head.Gap(2).Put(s.Of(theme.Muted), s.NameOf(&p.content.Page.Articles[p.chosen]))
		}
		if n := len(p.parts()); n > 1 {
			head.Right(s.Of(theme.Muted), s.Say(catalog.SheetPart, min(p.part, n-1)+1, n, s.Keys.Show(keymap.PageDown))+" ")
		}
		rows = append(rows, head.String(), s.Rule(w))
	}
	beside := p.chosenLines(p.beside.Dx(), p.beside.Dy())
	why := p.whyNone()
	for y := range h {
		r := s.Row(w)
		if i := y - (h-len(why))/2; i >= 0 && i < len(why) {
			r.Gap(min(2, w)).Put(s.Of(theme.Body), s.Ruler.Truncate(why[i], max(p.room.Dx()-2, 0)))
		}
		if y < len(beside) {
			r.Gap(max(p.beside.Min.X-(w-r.Free()), 0)).Put(s.Of(beside[y].part), beside[y].text)
		}
		rows = append(rows, r.String())
	}
	return row.Fit(rows, w, h+len(rows)-h)
}

// whyNone gives the lines that say why there is no picture.
func (p *Screen) whyNone() []string {
	if p.picture != nil || p.why == "" || p.room.Dx() < besideLeast/2 {
		return nil
	}
	return p.wrap(p.why, min(p.room.Dx()-4, besideMost))
}

// chosenLines gives the description of the chosen article in at most height lines of a
// width.
func (p *Screen) chosenLines(width, height int) []line {
	page := p.content.Page
	if width <= 0 || p.chosen >= len(page.Articles) {
		return nil
	}
	var out []line
	write := func(part theme.Part, text string, most int) {
		for _, l := range p.wrap(text, width) {
			if most == 0 || len(out) >= height {
				return
			}
			out = append(out, line{part, l})
			most--
		}
	}
	a := &page.Articles[p.chosen]
	write(theme.Muted, p.s.Say(catalog.ArticleOf, p.chosen+1, len(page.Articles)), 1)
	write(theme.Label, a.Label, 1)
	write(theme.Kicker, a.Kicker, 3)
	write(theme.Headline, a.Title(), 6)
	write(theme.Deck, a.Deck, 4)
	write(theme.Byline, a.Byline, 2)
	write(theme.Muted, p.s.Say(catalog.Characters, session.Thousands(a.Characters())), 1)
	if len(out) < height {
		out = append(out, line{})
	}
	for i := range a.Paragraphs {
		write(theme.Body, "　　"+strings.ReplaceAll(a.Paragraphs[i].Text, "\n", " "), height-len(out))
		if len(out) >= height-1 {
			break
		}
	}
	return out
}

// wrap breaks text into lines of at most width cells.
func (p *Screen) wrap(text string, width int) []string {
	text = cells.Fold(text)
	if text == "" || width <= 0 {
		return nil
	}
	var out []string
	for _, l := range typeset.Paragraph(text, typeset.Style{Ruler: p.s.Ruler, Measure: width, Level: p.s.Level}) {
		out = append(out, text[l.Start:l.End])
	}
	return out
}
