// Package export writes editions for other programs.
//
// It owns the JSON contract: the keys, their order, and that a field which a
// page does not have is an empty string or an empty list, never null. It does
// not know how an edition is set on lines (package typeset).
package export

import (
	"bytes"
	"io"

	"baolan/model"
)

// The contract. Tools read these keys; none is ever left out.
type (
	edition struct {
		Paper string `json:"paper"`
		Date  string `json:"date"`  // 2006-01-02, or "" where unknown
		Pages []page `json:"pages"` // written by Writer, one at a time
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
func JSON(w io.Writer, e model.Edition) error { return write(w, []model.Edition{e}, false) }

// JSONAll writes editions as an array.
func JSONAll(w io.Writer, es []model.Edition) error { return write(w, es, true) }

func write(w io.Writer, es []model.Edition, many bool) error {
	out := NewWriter(w)
	out.Many(many)
	for i := range es {
		if err := out.Edition(es[i].Paper, es[i].Date); err != nil {
			return err
		}
		for j := range es[i].Pages {
			p := &es[i].Pages[j]
			articles := make([][]byte, len(p.Articles))
			for k := range p.Articles {
				var b bytes.Buffer
				if err := Article(&b, &p.Articles[k]); err != nil {
					return err
				}
				articles[k] = b.Bytes()
			}
			var rest bytes.Buffer
			if err := Rest(&rest, p); err != nil {
				return err
			}
			if err := out.Page(p, articles, rest.Bytes()); err != nil {
				return err
			}
		}
	}
	return out.Close()
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
