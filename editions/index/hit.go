package index

import (
	"encoding/json"
	"strconv"
	"unicode/utf8"

	"baolan/editions/fold"
	"baolan/model"
)

// Hit is an article that a query has found.
type Hit struct {
	Paper    string
	Date     model.Date
	Page     model.Page // Number, Label, Name and InBook only
	Article  int        // index into the page's Articles; -1 for text that belongs to none
	Headline string     // on one line; if the article has none, its label or its page's name
	Snippet  string     // the text around the first hit, or the beginning of the article
	Files    []string   // the files of the entry that holds the edition

	HeadlineMarks [][2]int // the ranges of bytes of Headline that match
	SnippetMarks  [][2]int // the same of Snippet
	Place         Place    // the place at which the article is to be opened
}

// Place is a range of an article's text.
type Place struct {
	Field      Field
	Paragraph  int // index into Paragraphs where Field is Body, else 0
	Start, End int // bytes of that text; 0, 0 for no mark
}

// MarshalJSON writes a hit as {"paper", "date", "page", "article", "headline",
// "snippet"}. article counts from 1 on the page; 0 is text that belongs to none.
func (h Hit) MarshalJSON() ([]byte, error) {
	page := h.Page.Label
	if page == "" {
		page = strconv.Itoa(h.Page.Number)
	}
	return json.Marshal(struct {
		Paper    string `json:"paper"`
		Date     string `json:"date"`
		Page     string `json:"page"`
		Article  int    `json:"article"`
		Headline string `json:"headline"`
		Snippet  string `json:"snippet"`
	}{h.Paper, h.Date.String(), page, h.Article + 1, h.Headline, h.Snippet})
}

// These are the length of a snippet in characters, and how many of them come before
// the hit. A snippet takes two lines of a list 60 cells wide.
const (
	snippetCharacters = 60
	snippetBefore     = 16
)

// show sets what a hit shows of its article.
func (h *Hit) show(r *row, words []word) {
	h.Page = r.of()
	h.Article = r.ordinal
	h.Headline = firstOfTexts(r.text[Headline], r.text[Kicker], r.text[Label], r.name)
	h.HeadlineMarks = marks(h.Headline, words)
	for i := range words {
		if w := &words[i]; w.initials != "" && len(h.HeadlineMarks) == 0 {
			if start, end, ok := FindInitials(h.Headline, w.initials); ok {
				h.HeadlineMarks = [][2]int{{start, end}}
			}
		}
	}
	text, at := h.find(r, words)
	h.Snippet = cut(text, at)
	h.SnippetMarks = marks(h.Snippet, words)
}

// find gives the text with the first hit, and the byte of the hit in it. It looks at
// the body first, because the headline is shown anyway.
func (h *Hit) find(r *row, words []word) (text string, at int) {
	look := func(field Field, paragraph int, s string) bool {
		for i := range words {
			if !words[i].needle.IsIn(s) {
				continue // this is faster than folding every paragraph
			}
			f := fold.Fold(s)
			if hits := words[i].fold.Find(&f, 1); len(hits) > 0 {
				h.Place = Place{field, paragraph, hits[0][0], hits[0][1]}
				text, at = s, hits[0][0]
				return true
			}
		}
		return false
	}
	for i, p := range r.paragraphs {
		if look(Body, i, p) {
			return text, at
		}
	}
	for _, f := range [...]Field{Headline, Kicker, Deck, Byline, Dateline, Label} {
		if look(f, 0, r.text[f]) {
			if f == Headline || len(r.paragraphs) == 0 {
				break
			}
			return text, at
		}
	}
	if len(r.paragraphs) > 0 {
		return beginning(r.paragraphs), 0
	}
	return text, at
}

// beginning gives the first paragraph with content: not 编辑部 or （上接第1版）.
func beginning(paragraphs []string) string {
	for _, p := range paragraphs {
		if utf8.RuneCountInString(p) > snippetBefore {
			return p
		}
	}
	return paragraphs[0]
}

func firstOfTexts(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}

// cut gives the part of a text around a byte, with … for the text that is left out.
func cut(s string, at int) string {
	start := at
	for n := 0; n < snippetBefore && start > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(s[:start])
		start -= size
	}
	end, n := start, 0
	for ; n < snippetCharacters && end < len(s); n++ {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	part := s[start:end]
	if start > 0 {
		part = "…" + part
	}
	if end < len(s) {
		part += "…"
	}
	return part
}

// marks gives the places of all words in a text, in order and without overlaps.
func marks(s string, words []word) [][2]int {
	f := fold.Fold(s)
	var all [][2]int
	for i := range words {
		all = append(all, words[i].fold.Find(&f, -1)...)
	}
	return merge(all)
}
