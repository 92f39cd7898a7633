package web

import (
	"strings"

	"baolan/editions/format"
	"baolan/editions/record"
	"baolan/editions/web/markup"
	"baolan/editions/web/script"
	"baolan/editions/web/story"
)

// Pages for telephones are often made in the browser: what is saved has no text, and the article
// or the whole edition stands in a script, as the value of a variable or as JSON of its own.

// statesOf returns the values that the scripts of a page keep, as JSON.
func statesOf(d *markup.Document) []string {
	var out []string
	var answer script.Answer
	for i := range d.Nodes {
		n := &d.Nodes[i]
		switch {
		case !n.Is("script") || n.Has("src") || strings.Contains(n.Attribute("type"), "ld+json"):
		case n.Has("data-nuxt-data") || n.Attribute("id") == "__NUXT_DATA__":
			if value := script.Resolved(n.Text); value != "" {
				out = append(out, value)
			}
		case answer.Add(n.Text):
		default:
			out = append(out, script.Values(n.Text)...)
		}
	}
	return append(out, answer.Values()...)
}

// readState reads the articles in the scripts of a page that shows none, and reports whether
// there are any.
func (s *site) readState(p *document, d *markup.Document) (bool, error) {
	for _, text := range statesOf(d) {
		pages, err := record.State(s.ctx, text)
		if err != nil {
			return false, asError(p.file.Path, err)
		}
		var all []story.Story
		prose := 0
		for _, page := range pages {
			for _, t := range storiesOf(page) {
				prose += proseOf(&t)
				all = append(all, t)
			}
		}
		if prose >= leastFramed {
			first := all[0]
			first.Imprint.Merge(p.story.Imprint)
			first.More = all[1:]
			p.story = first
			return true, nil
		}
	}
	return false, nil
}

// storiesOf returns the articles of a page that was read from records.
func storiesOf(page *format.Page) []story.Story {
	im := story.Imprint{Paper: page.Stated.Paper, Date: page.Stated.Date, Number: page.Number, Label: page.Label, Name: page.Name}
	var out []story.Story
	for i := range page.Articles {
		a := &page.Articles[i]
		s := story.Story{
			Kicker: a.Kicker, Headline: a.Headline, Deck: a.Deck, Byline: a.Byline, Dateline: a.Dateline,
			Paragraphs: a.Paragraphs, Imprint: im, Confidence: 1,
		}
		if !s.IsEmpty() && (len(s.Headline) > 0 || proseOf(&s) >= leastFramed) { // a program has words of its own
			out = append(out, s)
		}
	}
	return out
}
