package index

import (
	"encoding/json"
	"strconv"
	"unicode/utf8"

	"baolan/editions/fold"
	"baolan/model"
)

// Hit is an article that a query found.
type Hit struct {
	Paper    string
	Date     model.Date
	Page     model.Page // Number, Label and Name only
	Article  int        // index into the page's Articles; -1 for what belongs to none
	Headline string     // on one line; the label or the page's name where it has none
	Snippet  string     // text around the first hit, or the beginning
	Files    []string   // of the entry that holds the edition

	HeadlineMarks [][2]int // byte ranges of Headline to be marked
	SnippetMarks  [][2]int // of Snippet
	Place         Place    // where to open the article
}

// Place is a range of an article's text.
type Place struct {
	Field      Field
	Paragraph  int // index into Paragraphs where Field is Body, else 0
	Start, End int // bytes of that text; 0, 0 for no mark
}

// MarshalJSON gives {"paper", "date", "page", "article", "headline",
// "snippet"}. article counts from 1 on the page; 0 is what belongs to none.
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

// A snippet has so many characters, of which so many stand before its hit:
// two lines of a list 60 cells wide.
const (
	snippetCharacters = 60
	snippetBefore     = 16
)

// show fills in what a hit shows of its article.
func (h *Hit) show(r *row, words []word) {
	h.Page = model.Page{Number: r.page, Label: r.label, Name: r.name}
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

// find gives the text of the first hit and where in it the snippet's hit is.
// The body goes first, for the headline is shown anyway.
func (h *Hit) find(r *row, words []word) (text string, at int) {
	look := func(field Field, paragraph int, s string) bool {
		for i := range words {
			if !words[i].needle.IsIn(s) {
				continue // quicker than folding every paragraph
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

// beginning is the first paragraph that tells something: not 编辑部 or （上接第1版）.
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

// cut gives the part of a text around a byte, with … where text is left out.
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

// marks gives the places of all words in a text, in order, without overlap.
func marks(s string, words []word) [][2]int {
	f := fold.Fold(s)
	var all [][2]int
	for i := range words {
		all = append(all, words[i].fold.Find(&f, -1)...)
	}
	return merge(all)
}
