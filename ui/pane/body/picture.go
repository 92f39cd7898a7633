package body

import (
	"image"

	"baolan/ui/galley"
	"baolan/ui/graphics"
)

// settings are the pictures of the article as they are set. Vertical text has their
// captions only.
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

// The cells that a picture in the text takes at most: a part of the height, so that
// words are always seen beside it and columns need not part it.
const (
	pictureLeast = 4 // rows; in a lower window there is no room for any
	heightPart   = 2
)

// PictureRoom gives the cells that a picture may take in a pane of a rectangle; none
// where it has no room for one.
func PictureRoom(rect image.Rectangle, c Content) image.Point {
	rows := rect.Dy() / heightPart
	if rect.Empty() || c.Vertical && !c.Beside || rows < pictureLeast {
		return image.Point{}
	}
	cols := pictureMeasure(rect, c)
	return image.Pt(cols-cols%2, rows)
}

// pictureMeasure is the narrowest measure that the text may be set in: it depends on
// nothing that the picture itself would change.
func pictureMeasure(rect image.Rectangle, c Content) int {
	inner := max(rect.Dx()-2*margin, 1)
	for n := galley.ColumnsMost; n > 1 && !c.Beside; n-- {
		fit, measure := galley.ColumnsFor(n, inner)
		if fit == n && (c.Columns == 0 && measure >= galley.ColumnLeast || c.Columns >= n) {
			return measure
		}
	}
	return min(inner, measureMost)
}

// Placements gives the pictures in sight and their places on the screen.
func (b *Pane) Placements() []graphics.Placement {
	if b.content.Article == nil || b.rect.Empty() || b.vertical.Pages() > 0 {
		return nil
	}
	var out []graphics.Placement
	open := map[int]int{} // the placement of a picture, by its number
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
