package web

import (
	"strings"

	"baolan/editions/format"
	"baolan/editions/pattern"
	"baolan/editions/record"
	"baolan/editions/web/markup"
	"baolan/editions/web/story"
)

// Pages for telephones are often made in the browser: what is saved has no text, and the article
// or the whole edition stands in a script, as the value of a variable or as JSON of its own.

// stateOf matches the beginning of a script that keeps such a value, up to the value:
// window.__NUXT__={…}, window.__INITIAL_STATE__ = {…}.
var stateOf = pattern.Of(`^\s*(?:(?:var|let|const)\s+)?[\w$.\[\]'"]{1,60}\s*=\s*(?:JSON\.parse\s*\(\s*)?`)

// statesOf returns the values that the scripts of a page keep, as JSON.
func statesOf(d *markup.Document) []string {
	var out []string
	for i := range d.Nodes {
		n := &d.Nodes[i]
		if !n.Is("script") || n.Has("src") || strings.Contains(n.Attribute("type"), "ld+json") {
			continue
		}
		text := n.Text
		if at := stateOf().FindString(text); at != "" {
			text = text[len(at):]
			if value := called(text); value != "" {
				text = value
			}
			if text != "" && strings.ContainsRune("\"'`", rune(text[0])) && strings.Contains(at, "parse") {
				text, _ = markup.Literal(text)
			}
		}
		if text = strings.TrimSpace(text); text != "" && (text[0] == '{' || text[0] == '[') {
			out = append(out, text)
		}
	}
	return out
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
		if a := &page.Articles[i]; len(a.Paragraphs) > 0 {
			out = append(out, story.Story{
				Kicker: a.Kicker, Headline: a.Headline, Deck: a.Deck, Byline: a.Byline, Dateline: a.Dateline,
				Paragraphs: a.Paragraphs, Imprint: im, Confidence: 1,
			})
		}
	}
	return out
}
