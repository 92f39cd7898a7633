package memory

import (
	"strconv"
	"strings"

	"baolan/editions/fold"
	"baolan/model"
)

// Key names an article so that it is known again when its page was extracted or
// rebuilt in another way: by its headline, and among articles with the same headline
// by their order, but not by its place on the page. Keys can be compared with ==.
type Key struct {
	Paper    string
	Date     model.Date
	Page     string // as PageName gives it
	Headline string // folded; the first characters of the body if there is no headline
	Ordinal  int    // the place among the page's articles with this headline, from 0
}

// Article is a key, and the headline as lists show it.
type Article struct {
	Key
	Title string
}

// PageName gives a page's label or, if it has none, its number.
func PageName(p *model.Page) string {
	if p.Label != "" {
		return p.Label
	}
	return strconv.Itoa(p.Number)
}

// Articles gives the names of a page's articles, in the order of Page.Articles.
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

// openingCharacters is a length that is enough to distinguish articles, and so short that
// it seldom contains an error of an extractor.
const openingCharacters = 16

// Opening gives the text by which an article without a headline is named: the
// beginning of its first paragraph that has text, and at most one line of verse.
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
