package pdfium

import "baolan/editions/layout"

// A glyph may stand for several characters: a dash of two ems, the Latin ff. PDFium gives
// each of them the place and the box of the whole glyph.
const (
	// ligatureWide is the least extent of a full-width glyph of several characters, in sizes.
	// A narrower one is one character that was drawn twice at one place.
	ligatureWide = 1.3
	// ligatureMost is the greatest number of characters of one glyph.
	ligatureMost = 8
)

// partLigatures gives each character of a glyph that stands for several a part of its box.
func partLigatures(glyphs []layout.Glyph) {
	for i := 0; i < len(glyphs); {
		n := 1
		for i+n < len(glyphs) && n < ligatureMost && isOneGlyph(&glyphs[i], &glyphs[i+n]) {
			n++
		}
		if n > 1 {
			part(glyphs[i : i+n])
		}
		i += n
	}
}

func isOneGlyph(a, b *layout.Glyph) bool {
	return a.Run == b.Run && a.Box == b.Box && a.X == b.X && a.Y == b.Y && a.Box.Right > a.Box.Left && a.Box.Bottom > a.Box.Top
}

// part divides the box of a glyph among its characters, along the line. Of full-width
// characters the longer side of the box is along the line, of others it is the direction in
// which the glyph is turned.
func part(glyphs []layout.Glyph) {
	b, n := glyphs[0].Box, float32(len(glyphs))
	width, height := b.Right-b.Left, b.Bottom-b.Top
	down := glyphs[0].Turn&1 == 1
	for i := range glyphs {
		if layout.IsWide(glyphs[i].Rune) {
			if max(width, height) < ligatureWide*glyphs[i].Size {
				return
			}
			down = height > width
		}
	}
	back := glyphs[0].Turn&3 == 2 && !down || glyphs[0].Turn&3 == 3 && down
	for i := range glyphs {
		g := &glyphs[i]
		k := float32(i)
		if back {
			k = n - 1 - k
		}
		if down {
			g.Box.Top, g.Box.Bottom = b.Top+height*k/n, b.Top+height*(k+1)/n
			g.Y += height * float32(i) / n * sign(back)
		} else {
			g.Box.Left, g.Box.Right = b.Left+width*k/n, b.Left+width*(k+1)/n
			g.X += width * float32(i) / n * sign(back)
		}
	}
}

func sign(back bool) float32 {
	if back {
		return -1
	}
	return 1
}
