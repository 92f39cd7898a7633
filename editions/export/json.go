// Package export writes editions for other programs.
//
// It owns the JSON contract: the keys, their order, and that a field which a
// page does not have is an empty string or an empty list, never null. It does
// not know how an edition is set on lines (package typeset).
package export

import (
	"baolan/model"
)

// These types are the contract. Programs read the keys, and none is ever left out.
type (
	edition struct {
		Paper string `json:"paper"`
		Date  string `json:"date"`  // 2006-01-02, or "" if it is not known
		Pages []page `json:"pages"` // written by Writer, one at a time
	}
	page struct {
		Number   int       `json:"number"`              // 0 if it is not known
		Label    string    `json:"pageLabel,omitempty"` // as it is printed, where that is more than a number: A01
		Name     string    `json:"name"`
		InBook   bool      `json:"inBook,omitempty"` // it is called 第1页 and not 第1版
		Articles []article `json:"articles"`
		Weather  weather   `json:"weather"`
		Other    []block   `json:"other"`
		printedSheet
	}
	// printedSheet has what only a page with places has; a page of a text leaves these
	// keys out.
	printedSheet struct {
		Width    float32   `json:"width,omitempty"` // points
		Height   float32   `json:"height,omitempty"`
		Pictures []picture `json:"pictures,omitempty"`
	}
	picture struct {
		Box     box    `json:"box"`
		Caption string `json:"caption"`
		Article int    `json:"article"` // index into articles, -1 if it belongs to none
	}
	// box is left, top, right and bottom in points from the page's upper left
	// corner.
	box     [4]float32
	article struct {
		Label      string   `json:"label"` // 栏目
		Kicker     string   `json:"kicker"`
		Headline   []string `json:"headline"`
		Deck       string   `json:"deck"`
		Byline     string   `json:"byline"`
		Dateline   string   `json:"dateline"`
		Paragraphs []string `json:"paragraphs"` // flat: a table gives one string a row, verse one a line
		Blocks     []piece  `json:"blocks"`
		Confidence float64  `json:"confidence"`           // 0…1, in hundredths
		Recognised bool     `json:"recognised,omitempty"` // read from a picture
		Boxes      []box    `json:"boxes,omitempty"`
	}
	// piece is a block of a body. Kind is one of model.ParagraphKind.Block. Text
	// separates the lines of a table or poem by line ends.
	piece struct {
		Kind string     `json:"kind"`
		Text string     `json:"text"`
		Rows [][]string `json:"rows,omitempty"`
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

// labelType is the type of a block that repeats an article's label, for programs that
// do not know the key label.
const labelType = "label"

func newArticle(a *model.Article) article {
	out := article{
		Label: a.Label, Kicker: a.Kicker, Headline: list(a.Headline), Deck: a.Deck,
		Byline: a.Byline, Dateline: a.Dateline, Confidence: float64(a.Percent()) / 100, Recognised: a.Recognised,
		Paragraphs: make([]string, 0, len(a.Paragraphs)), Blocks: make([]piece, len(a.Paragraphs)),
	}
	for i := range a.Paragraphs {
		p := &a.Paragraphs[i]
		out.Paragraphs = append(out.Paragraphs, p.Lines()...)
		out.Blocks[i] = piece{Kind: p.Kind.Block(), Text: p.Text, Rows: p.Rows}
	}
	for _, b := range a.Boxes {
		out.Boxes = append(out.Boxes, box{b.Left, b.Top, b.Right, b.Bottom})
	}
	return out
}

func newSheet(p *model.Page) printedSheet {
	out := printedSheet{Width: p.Width, Height: p.Height}
	for _, q := range p.Pictures {
		if q.Box == (model.Box{}) { // it has no place on the page
			continue
		}
		out.Pictures = append(out.Pictures, picture{box{q.Box.Left, q.Box.Top, q.Box.Right, q.Box.Bottom}, q.Caption, q.Article})
	}
	return out
}

// list replaces nil by an empty list, so that JSON has [] and not null.
func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}
