// Package export writes editions for other programs.
//
// It owns the JSON contract: the keys, their order, and that a field which a
// page does not have is an empty string or an empty list, never null. It does
// not know how an edition is set on lines (package typeset).
package export

import (
	"bufio"
	"encoding/json"
	"io"

	"baolan/model"
)

// The contract. Tools read these keys; none is ever left out.
type (
	edition struct {
		Paper string `json:"paper"`
		Date  string `json:"date"` // 2006-01-02, or "" where unknown
		Pages []page `json:"pages"`
	}
	page struct {
		Number   int       `json:"number"` // 0 where unknown
		Name     string    `json:"name"`
		Articles []article `json:"articles"`
		Weather  weather   `json:"weather"`
		Other    []block   `json:"other"`
	}
	article struct {
		Kicker     string   `json:"kicker"`
		Headline   []string `json:"headline"`
		Deck       string   `json:"deck"`
		Byline     string   `json:"byline"`
		Dateline   string   `json:"dateline"`
		Paragraphs []string `json:"paragraphs"`
	}
	weather struct {
		Forecast string `json:"forecast"`
		Detail   string `json:"detail"`
		Warning  string `json:"warning"`
	}
	block struct {
		Type  string   `json:"type"`
		Lines []string `json:"lines"`
	}
)

// labelType is the type of the block that carries an article's column label,
// for which the contract has no field.
const labelType = "label"

// JSON writes one edition as an object.
func JSON(w io.Writer, e model.Edition) error { return encode(w, newEdition(&e)) }

// JSONAll writes editions as an array.
func JSONAll(w io.Writer, es []model.Edition) error {
	list := make([]edition, len(es))
	for i := range es {
		list[i] = newEdition(&es[i])
	}
	return encode(w, list)
}

func encode(w io.Writer, v any) error {
	b := bufio.NewWriter(w)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	return b.Flush()
}

func newEdition(e *model.Edition) edition {
	out := edition{Paper: e.Paper, Date: e.Date.String(), Pages: make([]page, len(e.Pages))}
	for i := range e.Pages {
		out.Pages[i] = newPage(&e.Pages[i])
	}
	return out
}

func newPage(p *model.Page) page {
	out := page{
		Number:   p.Number,
		Name:     p.Name,
		Articles: make([]article, len(p.Articles)),
		Weather:  weather{p.Weather.Forecast, p.Weather.Detail, p.Weather.Warning},
		Other:    make([]block, 0, len(p.Other)),
	}
	for i := range p.Articles {
		a := &p.Articles[i]
		out.Articles[i] = newArticle(a)
		if a.Label != "" {
			out.Other = append(out.Other, block{labelType, []string{a.Label}})
		}
	}
	for _, b := range p.Other {
		out.Other = append(out.Other, block{b.Type, list(b.Lines)})
	}
	return out
}

func newArticle(a *model.Article) article {
	out := article{
		Kicker: a.Kicker, Headline: list(a.Headline), Deck: a.Deck,
		Byline: a.Byline, Dateline: a.Dateline,
		Paragraphs: make([]string, len(a.Paragraphs)),
	}
	for i, p := range a.Paragraphs {
		out.Paragraphs[i] = p.Text
	}
	return out
}

// list gives an empty list for none, so that JSON has [] and not null.
func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}
