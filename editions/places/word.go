package places

import (
	"cmp"
	"slices"
	"strings"

	"baolan/editions/layout"
	"baolan/editions/line"
)

// word is a run of characters that share the box of their type, which is as high as the
// font's ascent and descent.
type word struct {
	box   line.Box
	text  string
	units float32 // the sum of the widths of its characters in ems
	count int     // the number of its characters
	wide  bool    // all its characters are an em wide
	size  float32 // 0 if it is not told
	base  float32 // the base line; 0 if it is not told
	font  uint16
}

// put adds a word, or the lines of a block if its text has line ends.
func (s *sheet) put(w word) {
	w.text = strings.TrimRight(w.text, "\r\n")
	if lines := strings.Split(w.text, "\n"); len(lines) > 1 {
		s.block(&w, lines)
		return
	}
	// Blanks at the ends have a width too.
	w.count, w.units, w.wide = 0, 0, true
	for _, c := range w.text {
		w.units += width(c)
		w.count++
		w.wide = w.wide && width(c) == 1
	}
	if s.open && w.units > 0 && w.box.Right > w.box.Left && w.box.Bottom > w.box.Top && strings.TrimSpace(w.text) != "" {
		s.words = append(s.words, w)
	}
}

// block adds the lines of a block that has one box. The widest fills it. Where the first is
// narrower by an indent and goes on in a full line, it ends at the right edge.
func (s *sheet) block(w *word, lines []string) {
	units := make([]float32, len(lines))
	for i, l := range lines {
		for _, c := range l {
			units[i] += width(c)
		}
	}
	em := (w.box.Right - w.box.Left) / max(slices.Max(units), 1)
	each := (w.box.Bottom - w.box.Top) / float32(len(lines))
	for i, l := range lines {
		left := w.box.Left
		if short := slices.Max(units) - units[i]; i == 0 && short >= 1.4 && short <= 2.6 && units[1] > units[0] {
			left += short * em
		}
		top := w.box.Top + float32(i)*each
		s.put(word{box: line.Box{Left: left, Right: left + units[i]*em, Top: top, Bottom: top + each}, text: l, size: cmp.Or(w.size, min(em, each)), font: w.font})
	}
}

// The em as a share of the height of a box if no word shows it, and the share of the height
// that is below the base line.
const (
	emOfHeight = 1 / 1.05
	boxDepth   = 0.14
)

// spell makes characters from the words. Boxes are as high as the font's ascent and descent,
// so those of one height are mostly of one font. How large its em is shows in words of
// Chinese characters alone; of these the median is taken, because some are letter-spaced.
func (s *sheet) spell() {
	told := map[int][]float32{}
	var all []float32
	for i := range s.words {
		if w := &s.words[i]; w.wide && w.size == 0 && !w.isUpright() {
			em := (w.box.Right - w.box.Left) / w.units / (w.box.Bottom - w.box.Top)
			told[w.height()] = append(told[w.height()], em)
			all = append(all, em)
		}
	}
	em := middle(all, emOfHeight)
	emOf := map[int]float32{}
	for height, list := range told {
		emOf[height] = middle(list, em)
	}
	for i := range s.words {
		w := &s.words[i]
		if w.size == 0 {
			w.size = (w.box.Bottom - w.box.Top) * cmp.Or(emOf[w.height()], em)
		}
		s.run++
		s.letters(w)
	}
	s.words = s.words[:0]
}

// letters divides the box of a word among its characters.
func (s *sheet) letters(w *word) {
	if w.isUpright() {
		step := (w.box.Bottom - w.box.Top) / w.units
		size := min(step, w.box.Right-w.box.Left)
		for i, c := range []rune(w.text) {
			top := w.box.Top + float32(i)*step
			s.glyph(c, w, size, top+size-boxDepth*size, line.Box{Left: w.box.Left, Right: w.box.Right, Top: top, Bottom: top + step})
		}
		return
	}
	x, step := w.box.Left, (w.box.Right-w.box.Left)/w.units
	base := w.base
	if base <= w.box.Top || base > w.box.Bottom {
		base = w.box.Bottom - boxDepth*w.size
	}
	for _, c := range w.text {
		wide := step * width(c)
		s.glyph(c, w, w.size, base, line.Box{Left: x, Top: w.box.Top, Right: x + wide, Bottom: w.box.Bottom})
		x += wide
	}
}

func (s *sheet) glyph(c rune, w *word, size, base float32, box line.Box) {
	s.page.Glyphs = append(s.page.Glyphs, layout.Glyph{
		Rune: c, X: box.Left, Y: base, Size: size, Font: w.font, Run: s.run, Order: int32(len(s.page.Glyphs)), Box: box, //nolint:gosec // bounded by the page
	})
}

// isUpright reports whether a word's characters stand below one another.
func (w *word) isUpright() bool {
	return w.wide && w.count > 1 && w.box.Bottom-w.box.Top > 1.4*(w.box.Right-w.box.Left)
}

// height returns the height of a word's box in tenths of a point.
func (w *word) height() int { return int((w.box.Bottom-w.box.Top)*10 + 0.5) }

// middle returns the median of values, or none if there are no values.
func middle(values []float32, none float32) float32 {
	if len(values) == 0 {
		return none
	}
	slices.Sort(values)
	return values[len(values)/2]
}

func width(c rune) float32 {
	if c < 0x1100 && c != '“' && c != '”' && c != '—' && c != '…' {
		return 0.5
	}
	return 1
}
