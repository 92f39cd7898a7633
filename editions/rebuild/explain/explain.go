// Package explain defines the form in which the rebuilding explains its decisions:
// for every printed line its label, the rules that spoke for it, and the next best
// label.
//
// It owns no rule: the passes give their reasons as they decide (see
// rebuild.Explain).
package explain

import (
	"baolan/editions/rebuild/label"
	"baolan/model"
)

// Page is a page with the explanation of every printed line of it.
type Page struct {
	Page     model.Page `json:"-"`
	Habit    string     `json:"habit"` // where its headlines stand
	Lines    []Line     `json:"lines"`
	Articles []Article  `json:"articles"`
}

// Line explains one printed line.
type Line struct {
	From    int      `json:"line"`         // number of the line in the text, from 1
	To      int      `json:"to,omitempty"` // number of the last line that was joined to it, if any
	Text    string   `json:"text"`
	Is      string   `json:"is"`                // name of its label
	Second  string   `json:"second"`            // name of the next best label
	Margin  float32  `json:"margin"`            // how much more the page costs with Second, in nats
	Reasons []Reason `json:"reasons"`           // strongest first
	Part    string   `json:"part,omitempty"`    // part of the article that the line belongs to
	Article int      `json:"article,omitempty"` // from 1; 0 for none

	Place *Place `json:"place,omitempty"` // where it was set; nil for a text

	Label label.Label `json:"-"`
	Other label.Label `json:"-"` // label that Second names
}

// Place is what is known of where a line was set, the evidence that a page's
// geometry gives. Lengths are points from the page's upper left corner.
type Place struct {
	Left         float32     `json:"left"`
	Top          float32     `json:"top"`
	Right        float32     `json:"right"`
	Bottom       float32     `json:"bottom"`
	Size         float32     `json:"size"`
	Font         uint16      `json:"font"` // number among the page's fonts, from 1
	Column       int32       `json:"column,omitempty"`
	Story        int32       `json:"story,omitempty"`
	Indent       float32     `json:"indent,omitempty"` // ems from the column's left edge to the line
	Room         float32     `json:"room,omitempty"`   // ems from the line to the column's right edge
	Head         bool        `json:"head,omitempty"`
	Row          bool        `json:"row,omitempty"`
	Vertical     bool        `json:"vertical,omitempty"`
	UnderPicture bool        `json:"underPicture,omitempty"`
	Frame        *[4]float32 `json:"frame,omitempty"` // left, top, right and bottom of the box round it
}

// Reason is one rule that applied. A weight above zero is evidence for the decision, one
// below zero is evidence against it.
type Reason struct {
	Rule   string  `json:"rule"`
	Weight float32 `json:"weight"`
	Says   string  `json:"says,omitempty"`
}

// Article explains how an article came to its headline and what is doubted in
// it.
type Article struct {
	Headline   string   `json:"headline"`
	Confidence float64  `json:"confidence"`
	Given      string   `json:"given"`  // how it got its headline, a name of attach.How
	Second     string   `json:"second"` // the next best way, a name of attach.How
	Margin     float32  `json:"margin"` // how much more the page costs with Second, in nats
	Split      []Reason `json:"split"`  // why its headline group was split as it was
	SplitBy    float32  `json:"splitMargin"`
	Doubts     []Doubt  `json:"doubts"`
}

// Doubt is a question of the judge to which the finished article gave a bad answer.
type Doubt struct {
	Question string  `json:"question"`
	Says     string  `json:"says"`
	Cost     float32 `json:"cost"`
}

// Find returns the explanations of the printed lines that contain the line of the
// text with a number, counted from 1.
func (p *Page) Find(number int) (lines []Line) {
	for i := range p.Lines {
		if l := &p.Lines[i]; number >= l.From && number <= max(l.From, l.To) {
			lines = append(lines, *l)
		}
	}
	return lines
}
