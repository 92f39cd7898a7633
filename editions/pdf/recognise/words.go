package recognise

import (
	"slices"
	"strconv"
	"strings"

	"baolan/editions/ink"
	"baolan/editions/layout"
	"baolan/editions/line"
)

// The columns of tesseract's table: level page_num block_num par_num line_num
// word_num left top width height conf text.
const (
	columns   = 12
	levelWord = "5"
)

// parse returns the words in tesseract's table. Lines that are no rows of it are left out.
func parse(table string) []ink.Word {
	const scale = 72.0 / Dots
	var out []ink.Word
	var at [3]int // block, paragraph and line
	lines := int32(0)
	for row := range strings.Lines(table) {
		f := strings.SplitN(strings.TrimRight(row, "\r\n"), "\t", columns)
		if len(f) < columns || f[0] != levelWord {
			continue
		}
		var n [7]int
		ok := true
		for i, column := range [...]int{2, 3, 4, 6, 7, 8, 9} {
			v, err := strconv.Atoi(f[column])
			n[i], ok = v, ok && err == nil
		}
		text := strings.TrimSpace(f[11])
		if !ok || text == "" || n[5] <= 0 || n[6] <= 0 {
			continue
		}
		if of := [3]int{n[0], n[1], n[2]}; lines == 0 || of != at {
			at = of
			lines++
		}
		out = append(out, ink.Word{Line: lines, Text: text, Box: line.Box{
			Left: float32(n[3]) * scale, Top: float32(n[4]) * scale, Right: float32(n[3]+n[5]) * scale, Bottom: float32(n[4]+n[6]) * scale,
		}})
	}
	return out
}

// glyphs returns the characters of words with places on the page, in points.
func glyphs(words []ink.Word, width, height float32) []layout.Glyph {
	return slices.DeleteFunc(ink.Glyphs(words), func(g layout.Glyph) bool {
		return g.X < 0 || g.Y < 0 || g.X > width || g.Y > height
	})
}
