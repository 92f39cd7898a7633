package cli

import (
	"image"
	"path/filepath"
	"testing"

	"baolan/editions/picture"
	"baolan/model"
	"baolan/ui/graphics"
)

// A page as a picture has the number of bytes that README gives, on a usual terminal and on
// one with smaller pixels.
func TestSheet_Bytes(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("compiles the engine for PDFs")
	}
	const least, most = 40 << 10, 300 << 10
	for _, name := range []string{"page-01.pdf", "page-05.pdf", "page-11.pdf"} {
		sheet := model.Sheet{File: filepath.Join("../../internal/score/corpus", name), Number: 1}
		for _, cell := range []image.Point{image.Pt(8, 16), image.Pt(16, 32)} {
			bound := most
			if cell.X > 8 {
				bound = 3 * most // four times the pixels
			}
			m, err := picture.NewMaker(1, nil).Page(t.Context(), sheet, model.Box{}, 120*cell.X, 38*cell.Y)
			if err != nil {
				t.Fatal(err)
			}
			for _, form := range []graphics.Form{graphics.Kitty, graphics.Sixel} {
				p := graphics.Encode(m, graphics.Terminal{Form: form, Cell: cell, Colours: 256}, graphics.Print)
				t.Logf("%s, cells of %v, form %v: %d KB", name, cell, form, p.Bytes()>>10)
				if n := p.Bytes(); n < least || n > bound {
					t.Errorf("%s has %d KB in cells of %v, form %v", name, n>>10, cell, form)
				}
			}
		}
	}
}
