package pdf

import (
	"context"
	"fmt"

	"baolan/editions/line"
	"baolan/editions/pdf/pdfium"
	"baolan/model"
)

// Picture is a page or a part of it as a picture.
type Picture struct {
	Bytes []byte
	Type  string // "image/jpeg" or "image/png"
}

// Draw draws a box of page n, counted from 1, of a file as a PNG of at most width by height
// pixels. The zero box is the whole page.
func Draw(ctx context.Context, src pdfium.Source, n int, box model.Box, width, height int) (Picture, error) {
	doc, err := pdfium.Shared().Open(ctx, src)
	if err != nil {
		return Picture{}, err
	}
	return draw(ctx, doc, n, box, width, height)
}

// Photo returns the photograph in a box of page n, counted from 1: as JPEG if the file has it
// as one, else as Draw draws it.
func Photo(ctx context.Context, src pdfium.Source, n int, box model.Box, width, height int) (Picture, error) {
	doc, err := pdfium.Shared().Open(ctx, src)
	if err != nil {
		return Picture{}, err
	}
	b, err := doc.JPEG(ctx, n-1, line.Box(box))
	if err != nil {
		return Picture{}, fmt.Errorf("page %d: %w", n, err)
	}
	if b != nil {
		return Picture{b, "image/jpeg"}, nil
	}
	return draw(ctx, doc, n, box, width, height)
}

func draw(ctx context.Context, doc *pdfium.File, n int, box model.Box, width, height int) (Picture, error) {
	b, err := doc.Draw(ctx, n-1, box.Left, box.Top, box.Right-box.Left, box.Bottom-box.Top, width, height)
	if err != nil {
		return Picture{}, fmt.Errorf("page %d cannot be drawn: %w", n, err)
	}
	return Picture{b, "image/png"}, nil
}
