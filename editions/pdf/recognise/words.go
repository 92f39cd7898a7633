package recognise

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"baolan/editions/layout"
	"baolan/editions/line"
)

// word is a word as tesseract sees it, with its box in dots.
type word struct {
	line                     [3]int // block, paragraph and line
	left, top, right, bottom int
	text                     string
}

// The columns of tesseract's table: level page_num block_num par_num line_num
// word_num left top width height conf text.
const (
	columns   = 12
	levelWord = "5"
)

// parse returns the words in tesseract's table. Lines that are no rows of it are left out.
func parse(table string) []word {
	var out []word
	for row := range strings.Lines(table) {
		f := strings.SplitN(strings.TrimRight(row, "\r\n"), "\t", columns)
		if len(f) < columns || f[0] != levelWord {
			continue
		}
		var n [8]int
		ok := true
		for i, at := range [...]int{2, 3, 4, 6, 7, 8, 9} {
			v, err := strconv.Atoi(f[at])
			n[i], ok = v, ok && err == nil
		}
		text := strings.TrimSpace(f[11])
		if !ok || text == "" || n[5] <= 0 || n[6] <= 0 {
			continue
		}
		out = append(out, word{line: [3]int{n[0], n[1], n[2]}, left: n[3], top: n[4], right: n[3] + n[5], bottom: n[4] + n[6], text: text})
	}
	return out
}

// glyphs returns the characters of words with places on the page, in points.
func glyphs(words []word, width, height float32) []layout.Glyph {
	const scale = 72.0 / Dots
	var out []layout.Glyph
	for from := 0; from < len(words); {
		to := from
		for to < len(words) && words[to].line == words[from].line {
			to++
		}
		out = append(out, lineGlyphs(words[from:to], scale)...)
		from = to
	}
	evenSizes(out)
	for i := range out {
		out[i].Order = int32(i) //nolint:gosec // bounded by the page
	}
	return slices.DeleteFunc(out, func(g layout.Glyph) bool {
		return g.X < 0 || g.Y < 0 || g.X > width || g.Y > height
	})
}

const (
	// columnGap is the least gap between two columns inside a line, as a multiple of its
	// height.
	columnGap = 1.6
	// inkEdge is by how much the ink of a line is narrower than its type, in ems.
	inkEdge = 0.1
)

// lineGlyphs returns the characters of a line, which can run over several columns.
func lineGlyphs(words []word, scale float32) []layout.Glyph {
	var out []layout.Glyph
	from := 0
	for i := 1; i <= len(words); i++ {
		if i < len(words) && float32(words[i].left-words[i-1].right) < columnGap*height(words[from:i]) {
			continue
		}
		out = append(out, pieceGlyphs(words[from:i], scale)...)
		from = i
	}
	return out
}

// height returns the median height of words, in dots.
func height(words []word) float32 {
	heights := make([]int, len(words))
	for i := range words {
		heights[i] = words[i].bottom - words[i].top
	}
	slices.Sort(heights)
	return float32(heights[len(heights)/2])
}

// pieceGlyphs divides the width of a piece of a line among its characters. They get one base
// line, one size and one distance, because the boxes of single words are those of their ink
// and show none of these.
func pieceGlyphs(words []word, scale float32) []layout.Glyph {
	text, bottoms := "", make([]int, len(words))
	for i := range words {
		bottoms[i] = words[i].bottom
		text += words[i].text
	}
	slices.Sort(bottoms)
	left, right := float32(words[0].left)*scale, float32(words[len(words)-1].right)*scale
	size := max((right-left)/(ems(text)-inkEdge), 1)
	if high := height(words) * scale; size > 1.3*high || size < 0.7*high {
		size = high // the line is letter-spaced or of narrow letters
	}
	base := float32(bottoms[len(bottoms)/2])*scale - 0.06*size
	each := (right - left) / ems(text)
	var out []layout.Glyph
	for _, r := range text {
		end := left + each*em(r)
		out = append(out, layout.Glyph{
			Rune: r, X: left, Y: base, Size: size, Run: int32(words[0].line[0]*1000 + words[0].line[2] + 1), //nolint:gosec // few
			Box: line.Box{Left: left, Right: end, Top: base - 0.88*size, Bottom: base + 0.12*size},
		})
		left = end
	}
	return out
}

func ems(s string) float32 {
	n := float32(0)
	for _, r := range s {
		n += em(r)
	}
	return n
}

func em(r rune) float32 {
	if r < 0x2E80 && r != '“' && r != '”' && r != '—' && r != '…' {
		return 0.5
	}
	return 1
}

// near is the greatest ratio of two sizes that were measured of one size of type.
const near = 1.16

// evenSizes makes sizes equal that are near each other, beginning with the most frequent,
// because what is measured in a picture differs from line to line.
func evenSizes(all []layout.Glyph) {
	counts := map[float32]int{}
	for i := range all {
		all[i].Size = float32(int(all[i].Size*4+0.5)) / 4
		counts[all[i].Size]++
	}
	sizes := make([]float32, 0, len(counts))
	for s := range counts {
		sizes = append(sizes, s)
	}
	slices.SortFunc(sizes, func(a, b float32) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b)) })
	to := map[float32]float32{}
	for _, s := range sizes {
		if _, done := to[s]; done {
			continue
		}
		for _, o := range sizes {
			if _, done := to[o]; !done && o < s*near && s < o*near {
				to[o] = s
			}
		}
	}
	for i := range all {
		all[i].Size = to[all[i].Size]
	}
}
