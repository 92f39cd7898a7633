package picture

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	_ "image/gif"  // a format of saved pages
	_ "image/jpeg" // a format of saved pages and of photographs in PDFs
	_ "image/png"  // a format of saved pages and of what is drawn

	"golang.org/x/image/draw"
	_ "golang.org/x/image/webp" // a format of saved pages
)

// These are the bounds of a picture. A photograph on a newspaper's site has some 2
// megapixels in 500 KB, one of an agency 24.
const (
	maxBytes  = 32 << 20
	maxPixels = 36_000_000
	maxSide   = 20_000
)

// These are the errors of a picture.
var (
	ErrTooLarge = errors.New("the picture is too large")
	ErrFormat   = errors.New("the picture is of no known format or damaged")
)

// decode gives the pixels of a picture. They fit into width by height in the picture's
// proportions, and are never more than the picture has.
func decode(ctx context.Context, b []byte, width, height int) (image.Image, error) {
	c, _, err := image.DecodeConfig(bytes.NewReader(b))
	switch {
	case err != nil || c.Width <= 0 || c.Height <= 0:
		return nil, fmt.Errorf("%w: %w", ErrFormat, errors.Join(err, ctx.Err()))
	case c.Width > maxSide || c.Height > maxSide || c.Width*c.Height > maxPixels:
		return nil, fmt.Errorf("%w: %d×%d", ErrTooLarge, c.Width, c.Height)
	}
	m, _, err := image.Decode(&limited{ctx: ctx, r: bytes.NewReader(b)})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return Fit(m, width, height), nil
}

// limited ends reading, and so decoding, when a context ends.
type limited struct {
	ctx context.Context //nolint:containedctx // it lives as long as one decoding
	r   *bytes.Reader
}

func (l *limited) Read(p []byte) (int, error) {
	if err := l.ctx.Err(); err != nil {
		return 0, err
	}
	return l.r.Read(p)
}

// Fit reduces a picture in its proportions to at most width by height pixels. A
// smaller one is given as it is.
func Fit(m image.Image, width, height int) image.Image {
	w, h := Within(m.Bounds().Dx(), m.Bounds().Dy(), width, height)
	if w == m.Bounds().Dx() && h == m.Bounds().Dy() {
		return m
	}
	return Scale(m, w, h)
}

// Within gives the size to which a picture of w by h is reduced so that it fits into
// width by height in its proportions. No side is less than one.
func Within(w, h, width, height int) (int, int) {
	width, height = max(width, 1), max(height, 1)
	if w > width {
		w, h = width, h*width/w
	}
	if h > height {
		w, h = w*height/h, height
	}
	return max(w, 1), max(h, 1)
}

// Scale scales a picture to exactly w by h pixels.
func Scale(m image.Image, w, h int) image.Image {
	to := image.NewNRGBA(image.Rect(0, 0, w, h))
	draw.CatmullRom.Scale(to, to.Bounds(), m, m.Bounds(), draw.Src, nil)
	return to
}
