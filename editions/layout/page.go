package layout

import "baolan/editions/line"

// Glyph is one character as it was set. Places are points from the page's upper
// left corner, y downwards, with the page turned as it is read.
type Glyph struct {
	Rune  rune
	X, Y  float32  // origin: where the base line begins
	Box   line.Box // by the font's advance, height and depth, not by the ink
	Size  float32
	Font  uint16 // index into Page.Fonts plus 1
	Turn  uint8  // quarter turns clockwise against upright text
	Run   int32  // from 1: the object that drew it: glyphs of one have one font, size and colour
	Order int32  // of drawing, from 0
}

// Stroke is a drawn shape: a box or a rule.
type Stroke struct {
	Box     line.Box
	Stroked bool
	Filled  bool
}

// Page is what a reader of PDFs finds on a page, in the order of drawing.
type Page struct {
	Width, Height float32
	Glyphs        []Glyph
	Strokes       []Stroke
	Pictures      []line.Box
	Fonts         []string // base names
}
