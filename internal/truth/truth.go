// Package truth is what a page with known contents says: its articles, its
// weather and its other lines, in the JSON form that the scorer reads.
//
// It owns the form and knows neither who made a page nor who rebuilds it. A
// string may stand where a list is wanted and the reverse; unknown keys are
// ignored.
package truth

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
)

// Page is the truth of one page, or of all pages of a document together.
type Page struct {
	ID       string         `json:"id,omitempty"`
	Paper    string         `json:"paper"`
	Date     string         `json:"date"` // 2006-01-02
	Number   int            `json:"number,omitempty"`
	Name     string         `json:"name,omitempty"`
	Articles []Article      `json:"articles"`
	Weather  *Weather       `json:"weather"`
	Other    []Block        `json:"other"`
	Meta     map[string]any `json:"meta,omitempty"`
}

// Article is one piece of the page. Label is the column's name, 栏目, and
// stands in no other field. Byline has no mark, brackets or 本报. Paragraphs is
// flat: a table gives one string a row, its cells joined by two blanks, verse
// one a line; Blocks has the same text by kind.
type Article struct {
	ID           string    `json:"id,omitempty"`
	Label        string    `json:"label,omitempty"`
	Kicker       string    `json:"kicker"`
	Headline     Text      `json:"headline"` // one string a printed line
	Deck         string    `json:"deck"`
	Byline       string    `json:"byline"`
	Dateline     string    `json:"dateline"`
	Paragraphs   Text      `json:"paragraphs"`
	Blocks       []Piece   `json:"blocks,omitempty"`
	Subheads     []int     `json:"subheads,omitempty"` // indices into Paragraphs
	Jump         string    `json:"jump,omitempty"`
	From         string    `json:"from,omitempty"`
	Confidence   *float64  `json:"confidence,omitempty"` // of a rebuilt article
	Alternatives []Reading `json:"alternatives,omitempty"`
}

// Piece is a block of an article's body. Kind is prose, subhead, table, verse,
// list, qa, notice, caption, signature or note.
type Piece struct {
	Kind string     `json:"kind"`
	Text string     `json:"text"`
	Rows [][]string `json:"rows,omitempty"`
}

// Reading is another correct split of a headline group.
type Reading struct {
	Label    string `json:"label,omitempty"`
	Kicker   string `json:"kicker"`
	Headline Text   `json:"headline"`
	Deck     string `json:"deck"`
}

// Weather is the page's weather; the fields that it has not are empty.
type Weather struct {
	Title    string `json:"title,omitempty"`
	Forecast string `json:"forecast,omitempty"`
	Detail   string `json:"detail,omitempty"`
	Warning  string `json:"warning,omitempty"`
}

// Block is a run of lines that belong to no article.
type Block struct {
	Type  string `json:"type"`
	Lines Text   `json:"lines"`
}

// Text is a list of strings that may be written as one string.
type Text []string

// UnmarshalJSON takes a string, a list or null.
func (t *Text) UnmarshalJSON(b []byte) error {
	var one string
	if err := json.Unmarshal(b, &one); err == nil {
		*t = nil
		if one != "" {
			*t = Text{one}
		}
		return nil
	}
	return json.Unmarshal(b, (*[]string)(t))
}

// Read reads a page from a file: an object with articles, an edition with
// pages, which are taken together, or a list of articles.
func Read(file string) (Page, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return Page{}, err
	}
	p, err := Parse(b)
	if err != nil {
		return p, fmt.Errorf("%s: %w", file, err)
	}
	return p, nil
}

// Parse is Read for bytes.
func Parse(b []byte) (Page, error) {
	var p Page
	if b = bytes.TrimSpace(b); len(b) > 0 && b[0] == '[' {
		return p, json.Unmarshal(b, &p.Articles)
	}
	var e struct {
		Page
		Pages []Page `json:"pages"`
	}
	if err := json.Unmarshal(b, &e); err != nil {
		return p, err
	}
	p = e.Page
	for _, q := range e.Pages {
		p.Articles = append(p.Articles, q.Articles...)
		p.Other = append(p.Other, q.Other...)
		if p.Weather == nil || *p.Weather == (Weather{}) {
			p.Weather = q.Weather
		}
	}
	return p, nil
}

// Encode gives the page as indented JSON with a line end.
func (p *Page) Encode() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	err := e.Encode(p)
	return b.Bytes(), err
}
