package layout

import "image"

// Chooser is a list with a sample of what is chosen beside it, or below it in a narrow
// window.
type Chooser struct {
	List, Sample image.Rectangle
	Beside       bool
}

// These are the width of a chooser's list in cells, and the width of a window from
// which the sample is beside the list.
const (
	chooserList = 24
	chooserFrom = 60
)

// NewChooser lays out a chooser. A list that needs all rows gets them.
func NewChooser(body image.Rectangle, items int) Chooser {
	if body.Dx() >= chooserFrom {
		split := body.Min.X + chooserList
		return Chooser{image.Rect(body.Min.X, body.Min.Y, split, body.Max.Y), image.Rect(split+1, body.Min.Y, body.Max.X, body.Max.Y), true}
	}
	split := min(body.Min.Y+items, body.Max.Y)
	return Chooser{image.Rect(body.Min.X, body.Min.Y, body.Max.X, split), image.Rect(body.Min.X, split, body.Max.X, body.Max.Y), false}
}
