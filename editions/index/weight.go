package index

import (
	"math"
	"unicode/utf8"
)

// The constants of BM25 as its authors recommend them, and the length of an
// article that counts as usual. A word of the headline says more of an article
// than ten in its body.
const (
	bm25K, bm25B = 1.2, 0.75
	usual        = 400 // characters
	inHeadline   = 10
	inByline     = 4
)

// weight says how much an article is about the words of a query, by BM25 over its
// fields. How rare a word is plays no part, because every hit has all words.
func (c *compiled) weight(text string) float64 {
	head, by := fields(text, Label, headFields), fields(text, Byline, 1)
	body := text[len(head)+len(by):]
	long := float64(utf8.RuneCountInString(text)) / usual
	sum := 0.0
	for i := range c.words {
		n := c.words[i].needle
		f := float64(inHeadline*n.Count(head) + inByline*n.Count(by) + n.Count(body))
		if f == 0 {
			f = inHeadline // it was found by its initials
		}
		sum += f * (bm25K + 1) / (f + bm25K*(1-bm25B+bm25B*long))
	}
	return math.Round(sum*1e6) / 1e6 // rounded, so that equal weights are equal in whatever order they were added
}
