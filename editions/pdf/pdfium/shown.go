package pdfium

import (
	"errors"
	"image"

	"github.com/klippa-app/go-pdfium/requests"

	"baolan/editions/layout"
)

const (
	// shownPixels is the size of the drawn page on which text is looked for. It is enough for
	// the strokes of small type to be seen.
	shownPixels = 1600
	// shownContrast is the least difference of ink and ground, in levels of grey.
	shownContrast = 24
)

// shown draws the page and reports for each run whether its glyphs differ from the ground
// behind them.
func (r *reader) shown() ([]bool, error) {
	page, err := r.s.api.RenderPageInPixels(&requests.RenderPageInPixels{
		Page: r.page, Width: shownPixels, Height: shownPixels, ImageFormat: requests.RenderImageFormatGrayscale,
	})
	if err != nil {
		return nil, err
	}
	defer page.Cleanup()
	gray, ok := page.Result.RenderedImage.(*image.Gray)
	if !ok {
		return nil, errors.New("page was not drawn in grey")
	}
	scale := float32(gray.Rect.Dx()) / r.sheet.Width
	seen, all := make([]int, len(r.runs)), make([]int, len(r.runs))
	for i := range r.sheet.Glyphs {
		g := &r.sheet.Glyphs[i]
		if g.Rune == ' ' || g.Rune == '\u3000' {
			continue
		}
		all[g.Run-1]++
		if low, high := greys(gray, g, scale); high > low && high-low > shownContrast || high < darkGround && !r.runs[g.Run-1].layer {
			seen[g.Run-1]++
		}
	}
	out := make([]bool, len(r.runs))
	for i := range out {
		out[i] = seen[i]*2 > all[i]
	}
	return out, nil
}

// darkGround is the least bright grey on which white letters can be overlooked. Where a box is
// darker the engine has no letters of the font, which is not in the file, to draw on it.
const darkGround = 128

// greys returns the darkest and the brightest pixel of a glyph's box.
func greys(gray *image.Gray, g *layout.Glyph, scale float32) (low, high uint8) {
	box := image.Rect(int(g.Box.Left*scale), int(g.Box.Top*scale), int(g.Box.Right*scale)+1, int(g.Box.Bottom*scale)+1).Intersect(gray.Rect)
	low = 255
	for y := box.Min.Y; y < box.Max.Y; y++ {
		row := gray.Pix[gray.PixOffset(box.Min.X, y):gray.PixOffset(box.Max.X, y)]
		for _, v := range row {
			low, high = min(low, v), max(high, v)
		}
	}
	return low, high
}
