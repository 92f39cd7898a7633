package memory

import (
	"strconv"
	"strings"

	"baolan/editions/fold"
	"baolan/model"
)

// Key names an article so that it is known again when the page is extracted
// or rebuilt anew: by its headline, and among equals by their order, never by
// its place on the page. It is comparable.
type Key struct {
	Paper    string
	Date     model.Date
	Page     string // PageName of its page
	Headline string // folded; the body's first characters where it has none
	Ordinal  int    // among the page's articles of this headline, from 0
}

// Article is a key with the headline as lists show it.
type Article struct {
	Key
	Title string
}

// PageName is the page's label, or else its number.
func PageName(p *model.Page) string {
	if p.Label != "" {
		return p.Label
	}
	return strconv.Itoa(p.Number)
}

// Articles names the articles of a page, one for each of Page.Articles.
func Articles(paper string, date model.Date, p *model.Page) []Article {
	page := PageName(p)
	seen := map[string]int{}
	names := make([]Article, len(p.Articles))
	for i := range p.Articles {
		a := &p.Articles[i]
		title := a.Title()
		if title == "" {
			title = opening(a)
		}
		h := fold.Fold(title).Text
		names[i] = Article{Key{paper, date, page, h, seen[h]}, title}
		seen[h]++
	}
	return names
}

func opening(a *model.Article) string {
	for _, p := range a.Paragraphs {
		if p.Text != "" {
			return Opening(p.Text)
		}
	}
	return ""
}

// openingCharacters are enough of a body to tell articles apart, and too few
// to hold an extractor's slip often.
const openingCharacters = 16

// Opening is what stands for the headline of an article that has none: the
// beginning of its first paragraph that has a text, of verse no more than a line.
func Opening(paragraph string) string {
	paragraph, _, _ = strings.Cut(paragraph, "\n")
	n := 0
	for i := range paragraph {
		if n == openingCharacters {
			return paragraph[:i]
		}
		n++
	}
	return paragraph
}
