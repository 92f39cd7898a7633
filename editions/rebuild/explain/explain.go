// Package explain is what can be said of why a line was taken for what it was.
//
// It owns the form of an explanation, and no rule: the passes give their
// reasons as they decide (see rebuild.Explain).
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
	From    int      `json:"line"`         // of the text, from 1
	To      int      `json:"to,omitempty"` // the last one it was mended of, where that is another
	Text    string   `json:"text"`
	Is      string   `json:"is"`                // what it was taken for, a label's name
	Second  string   `json:"second"`            // the next best
	Margin  float32  `json:"margin"`            // by how much that costs more, in nats
	Reasons []Reason `json:"reasons"`           // strongest first
	Part    string   `json:"part,omitempty"`    // of a headline group: which part
	Article int      `json:"article,omitempty"` // from 1; 0 for none

	Place *Place `json:"place,omitempty"` // where it was set; nil for a text

	Label label.Label `json:"-"`
	Other label.Label `json:"-"` // the next best
}

// Place is what is known of where a line was set, the evidence that a page's
// geometry gives. Lengths are points from the page's upper left corner.
type Place struct {
	Left         float32     `json:"left"`
	Top          float32     `json:"top"`
	Right        float32     `json:"right"`
	Bottom       float32     `json:"bottom"`
	Size         float32     `json:"size"`
	Font         uint16      `json:"font"` // of the page's fonts, from 1
	Column       int32       `json:"column,omitempty"`
	Story        int32       `json:"story,omitempty"`
	Indent       float32     `json:"indent,omitempty"` // ems from the column's left edge
	Room         float32     `json:"room,omitempty"`   // ems to its right edge
	Head         bool        `json:"head,omitempty"`
	Row          bool        `json:"row,omitempty"`
	Vertical     bool        `json:"vertical,omitempty"`
	UnderPicture bool        `json:"underPicture,omitempty"`
	Frame        *[4]float32 `json:"frame,omitempty"` // left, top, right and bottom of the box round it
}

// Reason is one rule that spoke: for the decision above zero, against it below.
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
	Given      string   `json:"given"`  // how it came to its headline
	Second     string   `json:"second"` // what else would have been done
	Margin     float32  `json:"margin"` // by how much that costs more, in nats
	Split      []Reason `json:"split"`  // of kicker, headline and deck
	SplitBy    float32  `json:"splitMargin"`
	Doubts     []Doubt  `json:"doubts"`
}

// Doubt is a question that the finished article was answered with.
type Doubt struct {
	Question string  `json:"question"`
	Says     string  `json:"says"`
	Cost     float32 `json:"cost"`
}

// Find gives the explanations of the printed lines that stand on a line of the
// text, from 1.
func (p *Page) Find(number int) (lines []Line) {
	for i := range p.Lines {
		if l := &p.Lines[i]; number >= l.From && number <= max(l.From, l.To) {
			lines = append(lines, *l)
		}
	}
	return lines
}
