package pictures

import (
	"fmt"
	"image"
	"slices"

	"github.com/charmbracelet/x/ansi"

	"baolan/ui/graphics"
)

// Question asks a terminal whether it shows pictures, how, and how large its cells
// are. Terminals answer in order and all of them answer what they are (DA1), so an
// answer to that ends the waiting for those before it.
//
//	kitty? cell? what are you? ─▶ kitty ──────────────▶ Kitty
//	                           └▶ attribute 4 ─▶ colours? what are you? ─▶ Sixel
type Question struct {
	step      step
	kitty     bool
	cell      image.Point
	cellKnown bool // the terminal gave the size of its cells itself
	colours   int
}

type step uint8

const (
	unasked step = iota
	askedWhat
	askedColours
	over
)

// queryID is the id of a picture of one pixel that is never shown.
const queryID = 0x62_0000

// The colours of a picture where the terminal does not tell how many it has.
const usualColours = 256

// attributeSixel is the parameter of DA1 for sixels.
const attributeSixel = 4

// Begin gives the first question. Where something stands between that takes kitty's
// sequences for its own messages, only the others are asked. cell is what the system
// knows of the size of a cell, zero for nothing.
func (q *Question) Begin(cell image.Point, noKitty bool) string {
	*q = Question{step: askedWhat, cell: cell}
	ask := ansi.RequestPrimaryDeviceAttributes
	ask = cellQuestion + ask
	if !noKitty {
		ask = fmt.Sprintf("\x1b_Gi=%d,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\", queryID) + ask
	}
	return ask
}

// cellQuestion asks for the size of a cell in pixels (XTWINOPS 16), and
// colourQuestion how many colours a picture has (XTSMGRAPHICS).
const (
	cellQuestion   = "\x1b[16t"
	colourQuestion = "\x1b[?1;1;0S"
)

// IsAsked reports whether the question was begun.
func (q *Question) IsAsked() bool { return q.step != unasked }

// IsOver reports whether the terminal has answered all.
func (q *Question) IsOver() bool { return q.step == over }

// Kitty takes the answer to a question of kitty's protocol.
func (q *Question) Kitty(id int, payload string) {
	if id == queryID && payload == "OK" {
		q.kitty = true
	}
}

// Cell takes the size of a cell in pixels.
func (q *Question) Cell(size image.Point) { q.cell, q.cellKnown = size, true }

// System takes what the system knows of the size of a cell, where the terminal has not
// gave it itself.
func (q *Question) System(cell image.Point) {
	if !q.cellKnown {
		q.cell = cell
	}
}

// Again gives the question for the size of the cells, for a terminal that answers it:
// its font may have changed.
func (q *Question) Again() string {
	if q.step == over && q.cellKnown {
		return cellQuestion
	}
	return ""
}

// Reply takes an answer that nobody else knows: of how many colours a picture has.
func (q *Question) Reply(sequence string) {
	var item, status, n int
	if _, err := fmt.Sscanf(sequence, "\x1b[?%d;%d;%dS", &item, &status, &n); err == nil && item == 1 && status == 0 && n > 1 {
		q.colours = min(n, usualColours)
	}
}

// What takes an answer to what the terminal is. It gives the next question, if there
// is one.
func (q *Question) What(attributes []int) (next string) {
	switch {
	case q.step == askedWhat && !q.kitty && len(attributes) > 1 && slices.Contains(attributes[1:], attributeSixel):
		q.step = askedColours
		return colourQuestion + ansi.RequestPrimaryDeviceAttributes
	case q.step == askedWhat, q.step == askedColours:
		if q.step == askedWhat {
			q.colours = -1
		}
		q.step = over
	}
	return ""
}

// usualCell is the size of a cell where it is not known: terminals of kitty's protocol
// fit a picture into its cells all the same.
var usualCell = image.Pt(8, 16) //nolint:gochecknoglobals // a constant; Go has none of struct type

// Terminal is what was found out.
func (q *Question) Terminal() graphics.Terminal {
	switch {
	case q.kitty && q.step == over:
		t := graphics.Terminal{Form: graphics.Kitty, Cell: q.cell, Colours: usualColours}
		if t.Cell.X <= 0 || t.Cell.Y <= 0 {
			t.Cell = usualCell
		}
		return t
	case q.step == over && q.colours >= 0 && q.cell.X > 0 && q.cell.Y > 0:
		t := graphics.Terminal{Form: graphics.Sixel, Cell: q.cell, Colours: q.colours}
		if t.Colours == 0 {
			t.Colours = usualColours
		}
		return t
	}
	return graphics.Terminal{}
}
