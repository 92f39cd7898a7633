package pdfium

import (
	"bytes"
	"context"
	"errors"
	"image/png"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"baolan/editions/line"
)

// maxPixels is the greatest width and height of a drawn picture.
const maxPixels = 4096

// Draw returns a box of page n, counted from 0, drawn as PNG of at most width by height pixels.
// x and y are the box's left and upper edge and w and h its size, in points; if the size is
// 0 the whole page is drawn.
func (f *File) Draw(ctx context.Context, n int, x, y, w, h float32, width, height int) ([]byte, error) {
	if n < 0 || n >= f.pages {
		return nil, errors.ErrUnsupported
	}
	var out bytes.Buffer
	err := f.session(ctx, func(s *session) error {
		return s.within(ctx, f.engine.o.PageTime, func() error {
			r := &requests.RenderPageInPixels{
				Page:  requests.Page{ByIndex: &requests.PageByIndex{Document: s.doc, Index: n}},
				Width: min(width, maxPixels), Height: min(height, maxPixels),
			}
			if w > 0 && h > 0 {
				r.Crop = &requests.RenderPageCrop{X: float64(x), Y: float64(y), Width: float64(w), Height: float64(h)}
			}
			page, err := s.api.RenderPageInPixels(r)
			if err != nil {
				return sandboxError(err)
			}
			defer page.Cleanup()
			return png.Encode(&out, page.Result.RenderedImage)
		})
	})
	return out.Bytes(), err
}

// gray draws all of page n in grey as PNG.
func (s *session) gray(n, width, height int) ([]byte, error) {
	page, err := s.api.RenderPageInPixels(&requests.RenderPageInPixels{
		Page:  requests.Page{ByIndex: &requests.PageByIndex{Document: s.doc, Index: n}},
		Width: min(width, maxPixels), Height: min(height, maxPixels), ImageFormat: requests.RenderImageFormatGrayscale,
	})
	if err != nil {
		return nil, sandboxError(err)
	}
	defer page.Cleanup()
	var out bytes.Buffer
	err = png.Encode(&out, page.Result.RenderedImage)
	return out.Bytes(), err
}

// JPEG returns the picture of page n, counted from 0, that covers most of a box, with the bytes
// that it has in the file; nil if there is none or it is no JPEG.
func (f *File) JPEG(ctx context.Context, n int, box line.Box) ([]byte, error) {
	if n < 0 || n >= f.pages {
		return nil, errors.ErrUnsupported
	}
	var out []byte
	err := f.session(ctx, func(s *session) error {
		return s.within(ctx, f.engine.o.PageTime, func() error {
			p, err := s.api.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: s.doc, Index: n})
			if err != nil {
				return sandboxError(err)
			}
			r := &reader{s: s, ref: p.Page, page: requests.Page{ByReference: &p.Page}}
			if err := r.place(); err != nil {
				return sandboxError(err)
			}
			if err := r.objects((*walker).shape); err != nil {
				return sandboxError(err)
			}
			if best := r.pictureAt(box); best != "" {
				out = r.jpeg(best)
			}
			return nil
		})
	})
	return out, err
}

// pictureAt returns the picture that covers most of a box.
func (r *reader) pictureAt(box line.Box) references.FPDF_PAGEOBJECT {
	var best references.FPDF_PAGEOBJECT
	most := float32(0)
	for i, p := range r.sheet.Pictures {
		w, h := min(p.Right, box.Right)-max(p.Left, box.Left), min(p.Bottom, box.Bottom)-max(p.Top, box.Top)
		if w > 0 && h > 0 && w*h > most {
			best, most = r.pictures[i], w*h
		}
	}
	return best
}

// jpeg returns the bytes of a picture whose only filter is DCTDecode, nil for any other.
func (r *reader) jpeg(o references.FPDF_PAGEOBJECT) []byte {
	c, err := r.s.api.FPDFImageObj_GetImageFilterCount(&requests.FPDFImageObj_GetImageFilterCount{ImageObject: o})
	if err != nil || c.Count != 1 {
		return nil
	}
	f, err := r.s.api.FPDFImageObj_GetImageFilter(&requests.FPDFImageObj_GetImageFilter{ImageObject: o})
	if err != nil || f.ImageFilter != "DCTDecode" {
		return nil
	}
	raw, err := r.s.api.FPDFImageObj_GetImageDataRaw(&requests.FPDFImageObj_GetImageDataRaw{ImageObject: o})
	if err != nil {
		return nil
	}
	return bytes.Clone(raw.Data)
}
