package pictures

import (
	"image"
	"image/color"
	"image/draw"

	"baolan/model"
)

// frameInk is the colour of the frame, the red of a pencil on newsprint.
var frameInk = color.NRGBA{0xd0, 0x20, 0x20, 0xff} //nolint:gochecknoglobals // a constant; Go has none of struct type

// framePart is how many pixels of the page's height give the frame's line one pixel.
const framePart = 300

// frameRoom is how many points are blank between the characters of an article and the
// frame, less than between two articles. The places of characters are those of their
// ems, and ink reaches out of them.
const frameRoom = 5

// Draw draws a frame round the regions of an article, on a page of the picture's size.
func (j *Job) Draw() image.Image {
	w, h := j.Pixels.X, j.Pixels.Y
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	if j.Width <= 0 || j.Height <= 0 {
		return m
	}
	line := max(h/framePart, 1)
	room := max(int(frameRoom/j.Height*float32(h)), line)
	for _, b := range j.Regions {
		r := onPicture(b, j.Width, j.Height, w, h).Inset(-room - line).Intersect(m.Bounds())
		draw.Draw(m, r, image.NewUniform(frameInk), image.Point{}, draw.Src)
	}
	for _, b := range j.Regions { // this removes the lines where regions meet
		r := onPicture(b, j.Width, j.Height, w, h).Inset(-room).Intersect(m.Bounds().Inset(line))
		draw.Draw(m, r, image.Transparent, image.Point{}, draw.Src)
	}
	return m
}

// onPicture gives the rectangle, on a picture of w by h pixels, of a box of a page of
// width by height points.
func onPicture(b model.Box, width, height float32, w, h int) image.Rectangle {
	x := func(v float32) int { return int(v / width * float32(w)) }
	y := func(v float32) int { return int(v / height * float32(h)) }
	return image.Rect(x(b.Left), y(b.Top), x(b.Right), y(b.Bottom))
}
