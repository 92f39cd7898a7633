package layout

import "image"

// Panel is a screen that covers the paper: a title over a rule, its content, and
// the footer.
type Panel struct{ Title, Rule, Body, Footer image.Rectangle }

// These are the heights from which a panel has a title, and a footer. In a small
// window the content gets the rows first.
const (
	titleFrom  = 5
	footerFrom = 3
)

// NewPanel lays out a screen that covers the paper.
func NewPanel(w, h int) Panel {
	w, h = max(w, 0), max(h, 0)
	p := Panel{Body: image.Rect(0, 0, w, h)}
	if h >= titleFrom {
		p.Title, p.Rule = image.Rect(0, 0, w, 1), image.Rect(0, 1, w, 2)
		p.Body.Min.Y = 2
	}
	if h >= footerFrom {
		p.Footer = image.Rect(0, h-1, w, h)
		p.Body.Max.Y--
	}
	return p
}

// These are the widths of the shelf's columns in cells. A calendar needs seven days of
// three cells, with a blank one on both sides.
const (
	papersLeast = 16
	papersMost  = 26
	paperFrame  = 7 // beside a paper's name: the mark of the chosen one and its number of editions
	daysWidth   = 24
	pagesLeast  = 22
)

// Shelf divides the content of the shelf into papers, whose names are at most names
// cells wide, days and pages. If the window is too narrow, only the column that the
// reader is in is shown.
func Shelf(body image.Rectangle, in, names int) (columns [3]image.Rectangle) {
	papersWidth := min(max(names+paperFrame, papersLeast), papersMost)
	if body.Dx() < papersMost+daysWidth+pagesLeast {
		columns[in] = body
		return columns
	}
	column := func(from, to int) image.Rectangle {
		return image.Rect(body.Min.X+from, body.Min.Y, body.Min.X+to, body.Max.Y)
	}
	columns[0] = column(0, papersWidth)
	columns[1] = column(papersWidth+1, papersWidth+1+daysWidth)
	columns[2] = column(papersWidth+daysWidth+2, body.Dx())
	return columns
}
