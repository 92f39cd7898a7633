package pdfium

import (
	"testing"

	"baolan/editions/layout"
	"baolan/editions/line"
)

// The characters of one glyph stand beside each other in its box, in the order in which they
// are read; what is drawn twice at one place stays there.
func TestPartLigatures(t *testing.T) {
	t.Parallel()
	box := func(left, top, right, bottom float32) line.Box {
		return line.Box{Left: left, Top: top, Right: right, Bottom: bottom}
	}
	for _, c := range []struct {
		name  string
		text  string
		turn  uint8
		run   int32 // added to the run of each character
		box   line.Box
		first line.Box // of the first character
	}{
		{"a dash of two ems", "——", 0, 0, box(10, 0, 28, 10), box(10, 0, 19, 10)},
		{"downwards", "——", 0, 0, box(10, 0, 20, 20), box(10, 0, 20, 10)},
		{"Latin letters", "ffi", 0, 0, box(10, 0, 19, 14), box(10, 0, 13, 14)},
		{"turned clockwise", "ff", 1, 0, box(0, 10, 14, 18), box(0, 10, 14, 14)},
		{"on its head", "ff", 2, 0, box(10, 0, 18, 14), box(14, 0, 18, 14)},
		{"turned counterclockwise", "ff", 3, 0, box(0, 10, 14, 18), box(0, 14, 14, 18)},
		{"one character twice", "青青", 0, 0, box(10, 0, 20, 10), box(10, 0, 20, 10)},
		{"two objects", "——", 0, 1, box(10, 0, 28, 10), box(10, 0, 28, 10)},
	} {
		var glyphs []layout.Glyph
		for i, r := range []rune(c.text) {
			glyphs = append(glyphs, layout.Glyph{Rune: r, X: c.box.Left, Y: c.box.Bottom, Size: 10, Box: c.box, Turn: c.turn, Run: 1 + int32(i)*c.run}) //nolint:gosec // few
		}
		partLigatures(glyphs)
		if glyphs[0].Box != c.first {
			t.Errorf("%s: %v, want %v", c.name, glyphs[0].Box, c.first)
		}
		all := glyphs[0].Box
		for i := range glyphs {
			b := &glyphs[i].Box
			all = line.Box{Left: min(all.Left, b.Left), Top: min(all.Top, b.Top), Right: max(all.Right, b.Right), Bottom: max(all.Bottom, b.Bottom)}
		}
		if all != c.box {
			t.Errorf("%s: %v is left of %v", c.name, all, c.box)
		}
	}
}
