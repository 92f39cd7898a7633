// Package line owns the printed line as one pass of the rebuilding gives it to the next: its
// text, the lines of the source from which it comes, and what is known of its place on the
// page.
//
// It owns no rule. A Line is a value: passes read it, none rewrites it; a pass
// that mends torn text makes a new Line whose From and To name the source
// lines of the old ones. If a text has no places, a line's place is unknown: that is a value
// of its own and no zero that looks like a coordinate.
package line

// Line is one printed line: usually one line of the source, a piece of one
// where two things were drawn on one base line, or several where an extractor
// broke a printed line apart.
type Line struct {
	Text     string // without spaces at its ends
	From, To int32  // lines of the source it stands on, from 0, both included
	Lead     int32  // spaces before it in half ems; U+3000 counts two
	Blank    bool   // a blank line stands before it
	Spaced   bool   // a line of spaces stands before it: the gap of a line whose characters came as lines
	Place    Place
}

// Texts returns the texts of lines.
func Texts(lines []Line) []string {
	out := make([]string, len(lines))
	for i := range lines {
		out[i] = lines[i].Text
	}
	return out
}

// Place is where a line was set. It is known for pages read from a PDF or from
// an extractor's output with coordinates. Coordinates are points from the
// page's upper left corner; y grows downwards.
type Place struct {
	Known       bool
	Vertical    bool    // a column of characters that runs downwards
	Left, Right float32 // edges by the font's advances, not by the ink
	Top, Bottom float32
	Base        float32 // y of the base line; of a vertical line x of its middle
	Size        float32 // the size of most characters
	Font        uint16  // which of the page's fonts most characters have, from 1
	Column      int32   // which column of type it stands in, from 1; 0 where unknown
	Story       int32   // which headline group and columns belong together by place, from 1; 0 where unknown
	Head        bool    // stands in the headline group of its story by its size and place
	Indent      float32 // ems from its column's left edge; of a vertical line from its upper
	Room        float32 // ems that are left to its column's right edge
	Row         bool    // cells on one base line, as the lines above or below it have them
	Skip        int32   // columns of a table before the first cell of the row in which anything stands
	// UnderPicture is set for the first few lines right under a picture that are no wider.
	UnderPicture bool
	Frame        int32 // the smallest stroked or filled box round it, as index into Sheet.Frames plus 1; 0 for none
}

// Box returns the rectangle of a known place.
func (p *Place) Box() Box { return Box{Left: p.Left, Top: p.Top, Right: p.Right, Bottom: p.Bottom} }

// Box is a rectangle in the coordinates of Place.
type Box struct{ Left, Top, Right, Bottom float32 }

// Union returns the smallest box round two.
func (b Box) Union(o Box) Box {
	return Box{Left: min(b.Left, o.Left), Top: min(b.Top, o.Top), Right: max(b.Right, o.Right), Bottom: max(b.Bottom, o.Bottom)}
}

// Sheet is a page whose lines have places.
type Sheet struct {
	Width, Height float32
	Lines         []Line // in reading order
	Frames        []Box  // stroked or filled boxes, rules round a notice
	Rules         []Box  // thin strokes between articles
	Pictures      []Box
	Readings      int // characters in small type that say how those under them are read, in no line
	Across        int // characters in large type across the text, in no line
}
