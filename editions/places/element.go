package places

import (
	"cmp"
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"baolan/editions/layout"
	"baolan/editions/line"
)

// maxFonts is the greatest number of fonts of a document that are distinguished.
const maxFonts = 1 << 12

// start reads the beginning of an element.
func (r *reader) start(d *xml.Decoder, e *xml.StartElement) error {
	switch e.Name.Local {
	case "page":
		r.page = layout.Page{Width: number(e, "width"), Height: number(e, "height")}
		r.open = true
	case "font":
		r.size = number(e, "size")
		r.font = r.fontOf(attr(e, "name"))
		r.run++
	case "char":
		r.char(e)
	case "word":
		var text string
		if err := d.DecodeElement(&text, e); err != nil {
			return nil // the input ends inside the word, as the next token will report
		}
		r.word(e, strings.TrimSpace(text))
	}
	return nil
}

func (r *reader) fontOf(name string) uint16 {
	n, ok := r.fonts[name]
	if !ok && len(r.fonts) < maxFonts {
		n = uint16(len(r.fonts) + 1)
		r.fonts[name] = n
	}
	for len(r.page.Fonts) < int(n) {
		r.page.Fonts = append(r.page.Fonts, "")
	}
	if n > 0 {
		r.page.Fonts[n-1] = name
	}
	return n
}

// char is a character of MuPDF's: its origin and the four corners of its box.
func (r *reader) char(e *xml.StartElement) {
	c, n := utf8.DecodeRuneInString(attr(e, "c"))
	quad := strings.Fields(attr(e, "quad"))
	if n == 0 || len(quad) != 8 || !r.open {
		return
	}
	var at [8]float32
	for i := range at {
		at[i] = float(quad[i])
	}
	g := layout.Glyph{Rune: c, X: number(e, "x"), Y: number(e, "y"), Size: r.size, Font: r.font, Run: r.run, Order: int32(len(r.page.Glyphs))}
	g.Box = line.Box{
		Left: min(at[0], at[2], at[4], at[6]), Right: max(at[0], at[2], at[4], at[6]),
		Top: min(at[1], at[3], at[5], at[7]), Bottom: max(at[1], at[3], at[5], at[7]),
	}
	r.page.Glyphs = append(r.page.Glyphs, g)
}

// word is a word of Poppler's, whose characters share its box.
type word struct {
	box   line.Box
	text  string
	units float32 // the sum of the widths of its characters in ems
	wide  bool    // all its characters are an em wide
}

func (r *reader) word(e *xml.StartElement, text string) {
	w := word{box: line.Box{Left: number(e, "xMin"), Top: number(e, "yMin"), Right: number(e, "xMax"), Bottom: number(e, "yMax")}, text: text, wide: true}
	for _, c := range text {
		w.units += width(c)
		w.wide = w.wide && width(c) == 1
	}
	if w.units > 0 && w.box.Right > w.box.Left && w.box.Bottom > w.box.Top && r.open {
		r.words = append(r.words, w)
	}
}

// The em as a share of the height of Poppler's boxes if no word shows it, and the share of the
// height that is below the base line.
const (
	emOfHeight = 1 / 1.05
	boxDepth   = 0.14
)

// spell makes characters from the words. Boxes are as high as the font's ascent and descent,
// so those of one height are mostly of one font. How large its em is shows in words of
// Chinese characters alone; of these the median is taken, because some are letter-spaced.
func (r *reader) spell() {
	told := map[int][]float32{}
	var all []float32
	for i := range r.words {
		if w := &r.words[i]; w.wide && w.units > 1 {
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
	for _, w := range r.words {
		size := (w.box.Bottom - w.box.Top) * cmp.Or(emOf[w.height()], em)
		x, step := w.box.Left, (w.box.Right-w.box.Left)/w.units
		r.run++
		for _, c := range w.text {
			wide := step * width(c)
			r.page.Glyphs = append(r.page.Glyphs, layout.Glyph{
				Rune: c, X: x, Y: w.box.Bottom - boxDepth*size, Size: size, Run: r.run, Order: int32(len(r.page.Glyphs)),
				Box: line.Box{Left: x, Top: w.box.Top, Right: x + wide, Bottom: w.box.Bottom},
			})
			x += wide
		}
	}
	r.words = r.words[:0]
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

func attr(e *xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func number(e *xml.StartElement, name string) float32 { return float(attr(e, name)) }

// float returns the number in s, 0 if it is none or lies on no page.
func float(s string) float32 {
	f, err := strconv.ParseFloat(s, 32)
	if err != nil || f != f || f > 1e6 || f < -1e6 {
		return 0
	}
	return float32(f)
}
