package pdfium

import (
	"testing"

	"github.com/klippa-app/go-pdfium/structs"
)

// The box of a full-width glyph is an em at its place; one that a font's advance and
// height make stays as it is.
func TestRun_Squared(t *testing.T) {
	t.Parallel()
	n := &run{matrix: structs.FPDF_FS_MATRIX{A: 1, D: 1}, size: 10}
	for _, c := range []struct {
		name string
		r    rune
		box  structs.FPDF_FS_RECTF
		em   bool
	}{
		{"a whole em", '春', structs.FPDF_FS_RECTF{Left: 100, Right: 110, Bottom: 198.8, Top: 208.8}, false},
		{"the ink of a comma", '、', structs.FPDF_FS_RECTF{Left: 106.7, Right: 109, Bottom: 206, Top: 208.4}, true},
		{"the ink of a flat character", '一', structs.FPDF_FS_RECTF{Left: 100.2, Right: 109.8, Bottom: 203, Top: 204.5}, true},
		{"a mark of half an em", '，', structs.FPDF_FS_RECTF{Left: 100, Right: 105, Bottom: 198.8, Top: 208.8}, false},
		{"a letter", 'A', structs.FPDF_FS_RECTF{Left: 100.3, Right: 106, Bottom: 200, Top: 207}, false},
	} {
		want := c.box
		if c.em {
			want = structs.FPDF_FS_RECTF{Left: 100, Right: 110, Bottom: 198.8, Top: 208.8}
		}
		if got := n.squared(c.r, c.box, 100, 200); got != want {
			t.Errorf("%s: %v, want %v", c.name, got, want)
		}
	}
}
