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
	Turn  uint8  // by how many quarter turns clockwise the glyph is turned from upright
	Run   int32  // the object that drew the glyph, counted from 1; its glyphs have one font, size and colour
	Order int32  // the glyph's index in the order of drawing
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
	Fonts         []string // the base names of the fonts
}
