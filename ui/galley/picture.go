package galley

import "baolan/ui/typeset"

// setPicture leaves the rows of a picture blank. The place of such a row has the row's
// number, so that a text that was scrolled into a picture stays there.
func (g *Galley) setPicture(i int) {
	size := g.Parts[i].Size
	for k := range size.Y {
		g.rows = append(g.rows, setRow{
			part: i, line: typeset.Line{Start: k, End: k, Last: k == size.Y-1}, x: max(0, (g.set.Measure-size.X)/2),
		})
	}
}

// PictureRow is a row of a picture in a set text.
type PictureRow struct {
	Picture int // the picture's number among those of the article, from 1
	Row     int // the row of the picture
	X       int // the cells before it
}

// PictureIn gives the row of a picture that a row of the galley shows, and reports
// whether it shows one.
func (g *Galley) PictureIn(row int) (PictureRow, bool) {
	if row < 0 || row >= len(g.rows) || g.rows[row].part < 0 {
		return PictureRow{}, false
	}
	r := g.rows[row]
	p := &g.Parts[r.part]
	return PictureRow{p.Picture, r.line.Start, r.x}, p.Picture > 0 && p.Size.X <= g.set.Measure
}

// PictureIn gives the rows of pictures that a row of a page shows, one for each column
// with a picture. X counts from the beginning of the first column.
func (c *Columns) PictureIn(page, row int) []PictureRow {
	pg := c.pages[page]
	top := pg.head.To - pg.head.From
	if top > 0 {
		top++ // for the blank row under the head
	}
	var out []PictureRow
	for i, span := range pg.columns {
		at := span.From + row - top
		if row < top || at >= span.To {
			continue
		}
		if p, ok := c.body.PictureIn(at); ok {
			p.X += i * (c.body.set.Measure + gutter)
			out = append(out, p)
		}
	}
	return out
}
