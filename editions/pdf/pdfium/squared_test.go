package pdfium

import (
	"testing"

	"github.com/klippa-app/go-pdfium/structs"
)

// The box of a full-width glyph is an em at its place, that of a narrow one is as tall; one that
// a font's advance and height make stays as it is.
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

// A full stop, a figure and an apostrophe of one line have one middle, whatever their ink is.
// What stands beside its base line, as turned letters do, stays. A dash of two ems keeps its width.
func TestRun_SquaredNarrow(t *testing.T) {
	t.Parallel()
	n := &run{matrix: structs.FPDF_FS_MATRIX{A: 1, D: 1}, size: 10}
	for _, c := range []struct {
		name      string
		r         rune
		box, want structs.FPDF_FS_RECTF
	}{
		{"a dash of two ems", '—', structs.FPDF_FS_RECTF{Left: 101, Right: 119, Bottom: 203, Top: 204}, structs.FPDF_FS_RECTF{Left: 100, Right: 119, Bottom: 198.8, Top: 208.8}},
		{"a full stop", '.', structs.FPDF_FS_RECTF{Left: 101, Right: 102, Bottom: 199.9, Top: 201}, structs.FPDF_FS_RECTF{Left: 100, Right: 102, Bottom: 198.8, Top: 208.8}},
		{"a figure", '8', structs.FPDF_FS_RECTF{Left: 100.4, Right: 105, Bottom: 199.9, Top: 207.4}, structs.FPDF_FS_RECTF{Left: 100, Right: 105, Bottom: 198.8, Top: 208.8}},
		{"an apostrophe", '\'', structs.FPDF_FS_RECTF{Left: 100.4, Right: 101, Bottom: 205, Top: 208}, structs.FPDF_FS_RECTF{Left: 100, Right: 101, Bottom: 198.8, Top: 208.8}},
		{"a letter by its font", 'g', structs.FPDF_FS_RECTF{Left: 100, Right: 105, Bottom: 197, Top: 209}, structs.FPDF_FS_RECTF{Left: 100, Right: 105, Bottom: 197, Top: 209}},
		{"ink far below the base line", '.', structs.FPDF_FS_RECTF{Left: 101, Right: 102, Bottom: 190, Top: 191}, structs.FPDF_FS_RECTF{Left: 101, Right: 102, Bottom: 190, Top: 191}},
	} {
		if got := n.squared(c.r, c.box, 100, 200); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
