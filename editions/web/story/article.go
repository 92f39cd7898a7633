package story

import (
	"strings"

	"baolan/model"
)

// Article returns the article of a story.
func (s *Story) Article() model.Article {
	return model.Article{
		Kicker: s.Kicker, Headline: s.Headline, Deck: s.Deck, Byline: s.Byline, Dateline: s.Dateline,
		Paragraphs: s.Paragraphs, Confidence: s.Confidence,
	}
}

// WriteText writes all parts of an article to text, one a line: the text that an article from
// a marked page was made of.
func WriteText(text *strings.Builder, a *model.Article) {
	parts := append([]string{a.Kicker}, a.Headline...)
	parts = append(parts, a.Deck, a.Byline, a.Dateline)
	for _, q := range a.Paragraphs {
		parts = append(parts, q.Text)
	}
	for _, s := range parts {
		if s != "" {
			text.WriteString(s)
			text.WriteByte('\n')
		}
	}
}
