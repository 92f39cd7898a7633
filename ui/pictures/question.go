package pictures

import (
	"fmt"
	"image"
	"slices"

	"github.com/charmbracelet/x/ansi"

	"baolan/ui/graphics"
)

// Question asks a terminal whether it shows pictures, how, and how large its cells
// are. Terminals answer in the order of the questions, and every terminal answers the
// question what it is (DA1). So the answer to that one says that the questions before
// it get no answer any more.
//
//	kitty? cell? what are you? ─▶ kitty ──────────────▶ Kitty
//	                           └▶ attribute 4 ─▶ colours? what are you? ─▶ Sixel
type Question struct {
	step      step
	kitty     bool
	cell      image.Point
	cellKnown bool // whether the terminal itself gave the size of its cells
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

// usualColours is how many colours a picture has if the terminal does not say.
const usualColours = 256

// attributeSixel is the parameter of DA1 for sixels.
const attributeSixel = 4

// Begin gives the sequences of the first questions. noKitty leaves out the one of
// kitty's protocol, for a multiplexer that takes its sequences for messages of its own.
// cell is the size of a cell as the system knows it, zero if it does not.
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

// System takes the size of a cell as the system knows it. It counts only if the
// terminal itself has not given it.
func (q *Question) System(cell image.Point) {
	if !q.cellKnown {
		q.cell = cell
	}
}

// Again gives the question for the size of the cells, whose font may have changed; ""
// for a terminal that does not answer it.
func (q *Question) Again() string {
	if q.step == over && q.cellKnown {
		return cellQuestion
	}
	return ""
}

// Reply takes a sequence that no other part of the program understands. If it is the
// answer to how many colours a picture has, that number is kept.
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

// usualCell is the size of a cell in pixels if it is not known. Terminals of kitty's
// protocol scale a picture to its cells, so that it need not be exact.
var usualCell = image.Pt(8, 16) //nolint:gochecknoglobals // a constant; Go has none of struct type

// Terminal gives what the answers say of the terminal.
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
