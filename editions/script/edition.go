package script

import (
	"strings"

	"baolan/model"
)

// guessBytes is how much of an article is looked at to find its script.
const guessBytes = 4 << 10

// Edition gives an edition as it is shown in a script. What does not change is shared
// with the given edition.
func Edition(e *model.Edition, to Script) model.Edition {
	out := *e
	if to == Printed {
		return out
	}
	line := func(s string) string { return Convert(s, Guess(s), to).String }
	out.Paper = line(e.Paper)
	out.Pages = append([]model.Page(nil), e.Pages...)
	for i := range out.Pages {
		p := &out.Pages[i]
		p.Name = line(p.Name)
		p.Weather = model.Weather{Forecast: line(p.Weather.Forecast), Detail: line(p.Weather.Detail), Warning: line(p.Weather.Warning)}
		p.Articles = append([]model.Article(nil), p.Articles...)
		for k := range p.Articles {
			p.Articles[k] = Article(&p.Articles[k], to)
		}
		p.Other = append([]model.Block(nil), p.Other...)
		for k := range p.Other {
			p.Other[k].Lines = each(p.Other[k].Lines, line)
		}
		p.Pictures = append([]model.Picture(nil), p.Pictures...)
		for k := range p.Pictures {
			p.Pictures[k].Caption = line(p.Pictures[k].Caption)
		}
	}
	return out
}

// Article gives an article as it is shown in a script.
func Article(a *model.Article, to Script) model.Article {
	out := *a
	var b strings.Builder
	b.WriteString(a.Title())
	for i := range a.Paragraphs {
		if b.WriteString(a.Paragraphs[i].Text); b.Len() > guessBytes {
			break
		}
	}
	from := Guess(b.String())
	line := func(s string) string { return Convert(s, from, to).String }
	out.Label, out.Kicker, out.Deck, out.Byline, out.Dateline = line(a.Label), line(a.Kicker), line(a.Deck), line(a.Byline), line(a.Dateline)
	out.Headline = each(a.Headline, line)
	out.Paragraphs = append([]model.Paragraph(nil), a.Paragraphs...)
	for i := range out.Paragraphs {
		p := &out.Paragraphs[i]
		p.Text, p.Markdown = line(p.Text), line(p.Markdown)
		rows := make([][]string, len(p.Rows))
		for k := range p.Rows {
			rows[k] = each(p.Rows[k], line)
		}
		if p.Rows != nil {
			p.Rows = rows
		}
	}
	return out
}

func each(list []string, f func(string) string) []string {
	if list == nil {
		return nil
	}
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = f(s)
	}
	return out
}
