package pdfium

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium/enums"

	"baolan/editions/decode"
	"baolan/editions/layout"
	"baolan/editions/line"
)

const (
	// unmappedShare is the share of glyphs without a character from which none of a font's
	// characters are believed.
	unmappedShare = 0.2
	// The codes of a font that is not in the file can be those of glyphs, and be read as
	// characters by mistake. It shows in Chinese ones, outerLeast at least: in a text at
	// least seven in ten are frequent characters.
	outerLeast = 4
	outerUsual = 0.25
	// recognisedTimes is how many times as long an invisible text must be as the visible
	// one to have been recognised from a picture of half of the page or more.
	recognisedTimes = 10
	recognisedShare = 0.5
	unknownRune     = '\uFFFD'
)

// sift removes the glyphs that a reader of the page does not see, and counts them in Loss.
func (r *reader) sift() error {
	r.unread()
	r.outside()
	r.slanted()
	r.tilted()
	r.unmapped()
	return r.hidden()
}

// drop removes the unwanted glyphs and returns their number, spaces not counted.
func (r *reader) drop(unwanted func(*layout.Glyph) bool) int {
	n := 0
	r.sheet.Glyphs = slices.DeleteFunc(r.sheet.Glyphs, func(g layout.Glyph) bool {
		if !unwanted(&g) {
			return false
		}
		if g.Rune != ' ' && g.Rune != '\u3000' {
			n++
		}
		return true
	})
	return n
}

// outside drops the glyphs outside of the page's visible box.
func (r *reader) outside() {
	w, h := r.sheet.Width, r.sheet.Height
	r.sheet.Loss.Outside = r.drop(func(g *layout.Glyph) bool {
		x, y := (g.Box.Left+g.Box.Right)/2, (g.Box.Top+g.Box.Bottom)/2
		return x < 0 || x > w || y < 0 || y > h
	})
}

// unmapped drops the glyphs of fonts that do not say which characters they draw, and replaces
// single such glyphs of other fonts by U+FFFD.
func (r *reader) unmapped() {
	type tally struct{ bad, all, han, usual int }
	fonts := make([]tally, len(r.sheet.Fonts)+1)
	for i := range r.sheet.Glyphs {
		g := &r.sheet.Glyphs[i]
		if g.Rune == ' ' {
			continue
		}
		t := &fonts[g.Font]
		t.all++
		if r.bad[g.Order] {
			t.bad++
		}
		if unicode.Is(unicode.Han, g.Rune) {
			t.han++
			if decode.IsFrequent(g.Rune) {
				t.usual++
			}
		}
	}
	refused := func(font uint16) bool {
		t := fonts[font]
		if t.bad > 0 && float64(t.bad) >= unmappedShare*float64(t.all) {
			return true
		}
		return font > 0 && r.outer[font-1] && t.han >= outerLeast && float64(t.usual) < outerUsual*float64(t.han)
	}
	for i := range fonts {
		if i > 0 && refused(uint16(i)) { //nolint:gosec // as many as uint16 numbers
			r.sheet.Loss.Fonts = append(r.sheet.Loss.Fonts, bareName(r.sheet.Fonts[i-1]))
		}
	}
	if len(r.sheet.Loss.Fonts) > 0 {
		r.sheet.Loss.Unmapped += r.beyond(refused)
	}
	r.sheet.Loss.Unmapped += r.drop(func(g *layout.Glyph) bool { return refused(g.Font) })
	for i := range r.sheet.Glyphs {
		if g := &r.sheet.Glyphs[i]; r.bad[g.Order] {
			g.Rune = unknownRune
			r.sheet.Loss.Unmapped++
		}
	}
}

// beyond estimates how many characters of refused fonts became no glyphs.
func (r *reader) beyond(refused func(uint16) bool) int {
	n := 0
	for _, it := range r.items {
		inside, bad := 0, false
		for i := range r.sheet.Glyphs {
			if g := &r.sheet.Glyphs[i]; isWithin(g, it.box) {
				inside++
				bad = bad || refused(g.Font)
			}
		}
		if bad {
			n += max(0, it.characters()-inside)
		}
	}
	return n
}

// unread counts the characters of text objects that gave no glyph, estimated by their extent.
func (r *reader) unread() {
	if len(r.items) == 0 {
		return
	}
	covered := newCover(r.sheet.Glyphs)
	for _, it := range r.items {
		if n := it.characters(); n > 0 && !covered.overlaps(it.box) {
			r.sheet.Loss.Unread += n
		}
	}
}

// characters returns the number of full-width characters for which an object has room, 0 for
// one of spaces only or without text.
func (it *item) characters() int {
	if it.size <= 0 {
		return 0
	}
	if it.length < 0.7*it.size {
		return 0
	}
	return int(math.Round(float64(it.length / it.size)))
}

func isWithin(g *layout.Glyph, b line.Box) bool {
	x, y := (g.Box.Left+g.Box.Right)/2, (g.Box.Top+g.Box.Bottom)/2
	return x >= b.Left-1 && x <= b.Right+1 && y >= b.Top-1 && y <= b.Bottom+1
}

// hidden drops white, invisible and covered text, and text on layers that are off.
func (r *reader) hidden() error {
	invisible := func(n int32) bool {
		m := r.runs[n-1].mode
		return m == enums.FPDF_TEXTRENDERMODE_INVISIBLE || m == enums.FPDF_TEXTRENDERMODE_CLIP
	}
	seen, unseen := 0, 0
	for i := range r.sheet.Glyphs {
		if invisible(r.sheet.Glyphs[i].Run) {
			unseen++
		} else {
			seen++
		}
	}
	if unseen > recognisedTimes*seen && r.sheet.IsPictured() {
		r.sheet.Loss.Recognised = true
		r.sheet.Loss.Hidden = r.drop(func(g *layout.Glyph) bool { return !invisible(g.Run) })
		return nil
	}
	doubtful := false
	for i := range r.runs {
		doubtful = doubtful || r.isDoubtful(int32(i+1)) //nolint:gosec // fewer than glyphs
	}
	if !doubtful {
		r.sheet.Loss.Hidden = r.drop(func(g *layout.Glyph) bool { return invisible(g.Run) })
		return nil
	}
	shown, err := r.shown()
	if err != nil {
		return err
	}
	r.sheet.Loss.Hidden = r.drop(func(g *layout.Glyph) bool {
		return invisible(g.Run) || r.isDoubtful(g.Run) && !shown[g.Run-1]
	})
	return nil
}

// isDoubtful reports whether only the drawn page shows if a run can be seen.
func (r *reader) isDoubtful(n int32) bool {
	run := &r.runs[n-1]
	return run.layer || isWhite(run.fill) && run.mode != enums.FPDF_TEXTRENDERMODE_STROKE
}

// IsPictured reports whether one picture covers at least half of the page.
func (s *Sheet) IsPictured() bool {
	for _, p := range s.Pictures {
		if (p.Right-p.Left)*(p.Bottom-p.Top) >= recognisedShare*s.Width*s.Height {
			return true
		}
	}
	return false
}

// bareName returns a font's name without the mark of a subset, ABCDEF+.
func bareName(s string) string {
	if i := strings.IndexByte(s, '+'); i == 6 && strings.ToUpper(s[:i]) == s[:i] {
		return s[i+1:]
	}
	return s
}

// cover finds glyphs in a box by the squares of a grid.
type cover struct {
	glyphs  []layout.Glyph
	squares map[[2]int][]int32
}

// coverSquare is the side of the squares of the grid, in points.
const coverSquare = 64

func newCover(glyphs []layout.Glyph) *cover {
	c := &cover{glyphs: glyphs, squares: map[[2]int][]int32{}}
	for i := range glyphs {
		b := &glyphs[i].Box
		k := square((b.Left+b.Right)/2, (b.Top+b.Bottom)/2)
		c.squares[k] = append(c.squares[k], int32(i)) //nolint:gosec // bounded by the page
	}
	return c
}

func square(x, y float32) [2]int {
	return [2]int{int(math.Floor(float64(x) / coverSquare)), int(math.Floor(float64(y) / coverSquare))}
}

// maxSquares is the greatest number of squares of one box. Glyphs in a larger one are not
// looked for.
const maxSquares = 4096

func (c *cover) overlaps(b line.Box) bool {
	from, to := square(b.Left-1, b.Top-1), square(b.Right+1, b.Bottom+1)
	if (to[0]-from[0]+1)*(to[1]-from[1]+1) > maxSquares {
		return true
	}
	for x := from[0]; x <= to[0]; x++ {
		for y := from[1]; y <= to[1]; y++ {
			for _, i := range c.squares[[2]int{x, y}] {
				if isWithin(&c.glyphs[i], b) {
					return true
				}
			}
		}
	}
	return false
}
