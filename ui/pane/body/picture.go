package body

import (
	"image"

	"baolan/ui/galley"
	"baolan/ui/graphics"
	"baolan/ui/session"
)

// settings gives the pictures of the article for setting. Vertical text has only their
// captions.
func (b *Pane) settings() []galley.Picture {
	out := make([]galley.Picture, len(b.content.Pictures))
	for i, p := range b.content.Pictures {
		out[i] = galley.Picture{Caption: p.Caption, Before: p.Before}
		if p.Shown != nil && !b.content.Vertical {
			out[i].Size = image.Pt(p.Shown.Cols, p.Shown.Rows)
		}
	}
	return out
}

// A picture in the text takes a part of the pane's height at most, so that text is
// always seen with it and it fits into one column.
const (
	pictureLeast = 4 // the fewest rows of a picture; a pane that gives fewer shows none
	heightPart   = 2 // a picture has at most the pane's rows divided by this
)

// PictureRoom gives the columns and rows that a picture may take at most in a pane of
// a rectangle; zero if the pane has no room for one.
func PictureRoom(rect image.Rectangle, c Content) image.Point {
	rows := rect.Dy() / heightPart
	if rect.Empty() || c.Vertical && !c.Beside || rows < pictureLeast {
		return image.Point{}
	}
	cols := pictureMeasure(rect, c)
	return image.Pt(cols-cols%2, rows)
}

// pictureMeasure gives the narrowest measure in which the text may be set. It does not
// depend on the size of pictures, because that depends on it.
func pictureMeasure(rect image.Rectangle, c Content) int {
	inner := max(rect.Dx()-2*margin, 1)
	for n := galley.ColumnsMost; n > 1 && !c.Beside; n-- {
		fit, measure := galley.ColumnsFor(n, inner)
		if fit == n && (c.Columns == 0 && measure >= galley.ColumnLeast || c.Columns >= n) {
			return measure
		}
	}
	return min(inner, session.MeasureMost)
}

// Placements gives the pictures in sight and their places on the screen.
func (b *Pane) Placements() []graphics.Placement {
	if b.content.Article == nil || b.rect.Empty() || b.vertical.Pages() > 0 {
		return nil
	}
	var out []graphics.Placement
	open := map[int]int{} // the index of a picture's placement, by the picture's number
	for y := range b.rect.Dy() {
		for _, r := range b.picturesIn(y) {
			shown := b.content.Pictures[r.Picture-1].Shown
			if shown == nil {
				continue
			}
			i, met := open[r.Picture]
			if met && out[i].From+out[i].Rows == r.Row {
				out[i].Rows++
			} else if !met {
				open[r.Picture] = len(out)
				at := b.rect.Min.Add(image.Pt(b.left+r.X, y))
				out = append(out, graphics.Placement{Picture: shown, At: at, From: r.Row, Rows: 1})
			}
		}
	}
	return out
}

// picturesIn gives the rows of pictures in a row of the pane.
func (b *Pane) picturesIn(y int) []galley.PictureRow {
	if b.isPaged() {
		return b.columns.PictureIn(b.page, y)
	}
	if r, ok := b.galley.PictureIn(b.row + y); ok {
		return []galley.PictureRow{r}
	}
	return nil
}
