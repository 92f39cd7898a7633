package graphics

import (
	"image"
	"image/draw"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/ansi/kitty"
)

// Form is how a terminal takes pictures.
type Form uint8

// The forms.
const (
	None  Form = iota
	Kitty      // https://sw.kovidgoyal.net/kitty/graphics-protocol/
	Sixel      // DEC STD 070, "Sixel graphics"
)

// Terminal is what a terminal shows of pictures.
type Terminal struct {
	Form    Form
	Cell    image.Point // pixels of a cell
	Colours int         // of one picture
}

// Picture is a picture encoded for a terminal.
type Picture struct {
	Form       Form
	Cols, Rows int         // the cells that it takes
	Size       image.Point // in pixels, of which the last column and row may have fewer than a cell
	bytes      int
	cell       image.Point
	png        []byte   // of Kitty
	strips     [][]byte // of Sixel: one for each row of cells
}

// Placement is a picture at a place of the screen.
type Placement struct {
	Picture *Picture
	At      image.Point // the cell of its upper left corner
	From    int         // the first of the picture's rows that is shown
	Rows    int         // how many are
	Over    bool        // it lies over other pictures
}

// Rect gives the cells of the screen that the placement takes.
func (p *Placement) Rect() image.Rectangle {
	return image.Rectangle{Min: p.At, Max: p.At.Add(image.Pt(p.Picture.Cols, p.Rows))}
}

// Pixels gives the size of a picture that takes so many cells.
func (t *Terminal) Pixels(cols, rows int) (width, height int) {
	return cols * t.Cell.X, rows * t.Cell.Y
}

// Cells gives how many cells a picture of a size in pixels takes.
func (t *Terminal) Cells(size image.Point) (cols, rows int) {
	return (size.X + t.Cell.X - 1) / t.Cell.X, (size.Y + t.Cell.Y - 1) / t.Cell.Y
}

// Look is what a picture is of, which decides how its colours are reduced.
type Look uint8

// The looks.
const (
	Photo Look = iota // soft tones: the error of a colour is spread over its neighbours
	Print             // letters on paper: few colours, and hard edges
)

// Encode encodes a picture in its size for a terminal whose Form is one. What is left
// of the last column and row of its cells stays as the terminal's ground.
func Encode(m image.Image, t Terminal, look Look) *Picture {
	cols, rows := t.Cells(m.Bounds().Size())
	p := &Picture{Form: t.Form, Cols: cols, Rows: rows, Size: m.Bounds().Size(), cell: t.Cell}
	whole := image.NewNRGBA(image.Rect(0, 0, cols*t.Cell.X, rows*t.Cell.Y))
	draw.Draw(whole, image.Rectangle{Max: m.Bounds().Size()}, m, m.Bounds().Min, draw.Src)
	few := reduce(whole, t.Colours, look)
	if t.Form == Kitty {
		p.png = encodePNG(few)
		p.bytes = len(p.Transmit(1)) + len(p.Put(1, &Placement{Picture: p, Rows: p.Rows}))
		return p
	}
	for row := range rows {
		p.strips = append(p.strips, sixels(few, row*t.Cell.Y, (row+1)*t.Cell.Y))
		p.bytes += len(p.strips[row])
	}
	return p
}

// Bytes is what is sent for the whole picture.
func (p *Picture) Bytes() int { return p.bytes }

// Strip gives one row of cells of a picture as sixels, to be written where its first
// cell is.
func (p *Picture) Strip(row int) []byte { return p.strips[row] }

// quiet asks a terminal to answer nothing, not even errors.
const quiet = 2

// Transmit gives what sends a picture to a terminal of kitty's protocol, under an id.
// Nothing is shown yet.
func (p *Picture) Transmit(id int) []byte {
	o := kitty.Options{Action: kitty.Transmit, Format: kitty.PNG, ID: id, Quiet: quiet}
	options := o.Options()
	text := base64Of(p.png)
	var b []byte
	for first := true; first || text != ""; first = false {
		n := min(len(text), kitty.MaxChunkSize)
		chunk := text[:n]
		text = text[n:]
		more := "m=0"
		if text != "" {
			more = "m=1"
		}
		if first {
			b = append(b, ansi.KittyGraphics([]byte(chunk), append(options, more)...)...)
		} else {
			b = append(b, ansi.KittyGraphics([]byte(chunk), "q=2", more)...)
		}
	}
	return b
}

// Put gives what shows the rows of a placement of a picture that was sent under an id,
// at the cursor. The cursor stays.
func (p *Picture) Put(id int, at *Placement) []byte {
	o := kitty.Options{
		Action: kitty.Put, ID: id, PlacementID: 1, Quiet: quiet, DoNotMoveCursor: true,
		Y: at.From * p.cell.Y, Width: p.Cols * p.cell.X, Height: at.Rows * p.cell.Y, Columns: p.Cols, Rows: at.Rows,
	}
	if at.Over {
		o.Z = 1
	}
	return []byte(ansi.KittyGraphics(nil, o.Options()...))
}

// Take gives what takes a picture off the screen; a terminal keeps it for the next
// Put.
func Take(id int) []byte {
	o := kitty.Options{Action: kitty.Delete, Delete: kitty.DeleteID, ID: id, Quiet: quiet}
	return []byte(ansi.KittyGraphics(nil, o.Options()...))
}

// Forget gives what takes a picture off the screen and out of the terminal's memory.
func Forget(id int) []byte {
	o := kitty.Options{Action: kitty.Delete, Delete: kitty.DeleteID, DeleteResources: true, ID: id, Quiet: quiet}
	return []byte(ansi.KittyGraphics(nil, o.Options()...))
}
