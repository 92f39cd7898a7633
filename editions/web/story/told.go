package story

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/web/markup"
	"baolan/model"
)

// leastTold is the least number of characters of a text in linked data that is taken for the
// article's where the page shows less.
const leastTold = 40

// readTold takes the article's text from the page's linked data, if the page shows nothing of it or
// only its beginning: some sites show all of it only to those who have logged in.
func (r *reader) readTold(s *Story) {
	told := r.meta.text
	if strings.Contains(told, "</") {
		d := markup.Parse(told)
		told = d.PlainText(0, len(d.Nodes))
	}
	full := squeezed(told)
	if utf8.RuneCountInString(full) < leastTold {
		return
	}
	var texts strings.Builder
	for _, p := range s.Paragraphs {
		if p.Kind != model.Caption {
			texts.WriteString(squeezed(p.Text))
		}
	}
	shown := texts.String()
	if len(shown) >= leastTold*len("字") && (len(full) < 2*len(shown) || !strings.Contains(full, beginning(shown))) || len(shown) >= len(full) {
		return
	}
	kept := s.Paragraphs[:0]
	for _, p := range s.Paragraphs {
		if p.Kind == model.Caption {
			kept = append(kept, p)
		}
	}
	for _, l := range lines(told) {
		kept = append(kept, model.Paragraph{Text: l})
	}
	s.Paragraphs, s.Confidence = kept, max(s.Confidence, toldTrust)
}

// toldTrust is the probability that a text in linked data is the article.
const toldTrust = 0.9

// beginning returns the first twenty characters of a text.
func beginning(s string) string {
	n := 0
	for i := range s {
		if n++; n > 20 {
			return s[:i]
		}
	}
	return s
}
