package pagemap

import (
	"image"
	"strings"

	"baolan/ui/cells"
	"baolan/ui/theme"
)

// canvas is a rectangle of cells that can be written in any order. If one half of a
// character of two cells is written over, the other half becomes a blank.
type canvas struct {
	ruler cells.Ruler
	w, h  int
	cells []spot
}

// spot is a cell: a character with its style, or without a text the second half of the
// character before.
type spot struct {
	text  string
	style theme.Style
	half  bool
}

func newCanvas(r cells.Ruler, w, h int) *canvas {
	c := &canvas{ruler: r, w: w, h: h, cells: make([]spot, w*h)}
	c.fill(image.Rect(0, 0, w, h), " ", theme.Style{})
	return c
}

// fill writes a character of one cell into every cell of a rectangle.
func (c *canvas) fill(r image.Rectangle, text string, st theme.Style) {
	r = r.Intersect(image.Rect(0, 0, c.w, c.h))
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			c.set(x, y, spot{text: text, style: st})
		}
	}
}

// set writes one cell. The other half of a character that it divides becomes a blank.
func (c *canvas) set(x, y int, s spot) {
	at := y*c.w + x
	if c.cells[at].half {
		c.cells[at-1] = spot{text: " ", style: c.cells[at-1].style}
	}
	if x+1 < c.w && c.cells[at+1].half {
		c.cells[at+1] = spot{text: " ", style: c.cells[at+1].style}
	}
	c.cells[at] = s
}

// put writes text from a cell on, in at most most cells.
func (c *canvas) put(x, y, most int, st theme.Style, text string) {
	if y < 0 || y >= c.h || x < 0 {
		return
	}
	most = min(most, c.w-x)
	for len(text) > 0 {
		cluster, w := c.ruler.Next(text)
		if w > most {
			return
		}
		if w > 0 {
			c.set(x, y, spot{text: cluster, style: st})
			if w > 1 {
				c.set(x+1, y, spot{half: true, style: st})
				c.cells[y*c.w+x].text = cluster // set has made it a blank
			}
		}
		x, most, text = x+w, most-w, text[len(cluster):]
	}
}

// rows gives the rows of the canvas.
func (c *canvas) rows() []string {
	rows := make([]string, c.h)
	for y := range rows {
		var b, run strings.Builder
		var st theme.Style
		for _, s := range c.cells[y*c.w : (y+1)*c.w] {
			if s.half {
				continue
			}
			if s.style != st {
				b.WriteString(st.Paint(run.String()))
				run.Reset()
				st = s.style
			}
			run.WriteString(s.text)
		}
		b.WriteString(st.Paint(run.String()))
		rows[y] = b.String()
	}
	return rows
}
