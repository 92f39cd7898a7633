package graphics

import (
	"image"
	"image/draw"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/ansi/kitty"
)

// Form is the protocol by which a terminal takes pictures.
type Form uint8

// The forms.
const (
	None  Form = iota
	Kitty      // kitty's protocol: https://sw.kovidgoyal.net/kitty/graphics-protocol/
	Sixel      // sixels: DEC STD 070, "Sixel graphics"
)

// Terminal is what is known of how a terminal shows pictures.
type Terminal struct {
	Form    Form        // None if it shows none
	Cell    image.Point // the size of a cell in pixels
	Colours int         // how many colours one picture of sixels may have
}

// Picture is a picture encoded for a terminal.
type Picture struct {
	Form       Form
	Cols, Rows int         // how many cells it takes
	Size       image.Point // its size in pixels; the last column and row of cells may not be filled
	bytes      int         // how many bytes are sent for the whole picture
	cell       image.Point // the size of a cell in pixels
	png        []byte      // for Kitty, the picture as PNG
	strips     [][]byte    // for Sixel, the sixels of each row of cells
}

// Placement is a picture at a place of the screen.
type Placement struct {
	Picture *Picture
	At      image.Point // the cell of the screen for the upper left corner of what is shown
	From    int         // the first of the picture's rows of cells that is shown
	Rows    int         // how many rows of cells are shown
	Over    bool        // whether it is drawn over other pictures
}

// Rect gives the cells of the screen that the placement takes.
func (p *Placement) Rect() image.Rectangle {
	return image.Rectangle{Min: p.At, Max: p.At.Add(image.Pt(p.Picture.Cols, p.Rows))}
}

// Pixels gives the size in pixels of a picture that fills cols by rows cells.
func (t *Terminal) Pixels(cols, rows int) (width, height int) {
	return cols * t.Cell.X, rows * t.Cell.Y
}

// Cells gives how many cells a picture of a size in pixels takes. The last column and
// row need not be filled.
func (t *Terminal) Cells(size image.Point) (cols, rows int) {
	return (size.X + t.Cell.X - 1) / t.Cell.X, (size.Y + t.Cell.Y - 1) / t.Cell.Y
}

// Content is the kind of a picture, which decides how its colours are reduced.
type Content uint8

// The looks.
const (
	Photo Content = iota // a photograph: the error of each colour is spread over the neighbouring pixels
	Print                // letters on paper: few colours, and edges that stay sharp
)

// Encode encodes a picture in its own size for a terminal whose Form is not None. The
// pixels of the last column and row of cells that it does not fill stay the terminal's
// ground.
func Encode(m image.Image, t Terminal, look Content) *Picture {
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

// Bytes gives how many bytes are sent for the whole picture.
func (p *Picture) Bytes() int { return p.bytes }

// Strip gives one row of cells of a picture as sixels, to be written where its first
// cell is.
func (p *Picture) Strip(row int) []byte { return p.strips[row] }

// quiet is the value of q in kitty's protocol that asks for no answers, not even for
// errors.
const quiet = 2

// Transmit gives the sequences that send a picture to a terminal of kitty's protocol
// under an id. The terminal does not show it yet.
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

// Put gives the sequence that shows, at the cursor, the placement's rows of a picture
// that was sent under an id. The cursor does not move.
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

// Take gives the sequence that takes a picture off the screen. The terminal keeps it
// for another Put.
func Take(id int) []byte {
	o := kitty.Options{Action: kitty.Delete, Delete: kitty.DeleteID, ID: id, Quiet: quiet}
	return []byte(ansi.KittyGraphics(nil, o.Options()...))
}

// Forget gives the sequence that takes a picture off the screen and out of the
// terminal's memory.
func Forget(id int) []byte {
	o := kitty.Options{Action: kitty.Delete, Delete: kitty.DeleteID, DeleteResources: true, ID: id, Quiet: quiet}
	return []byte(ansi.KittyGraphics(nil, o.Options()...))
}
