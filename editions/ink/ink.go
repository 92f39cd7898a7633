// Package ink gives type to what a text recognition has read from a picture.
//
// A recogniser knows words by the box of their ink, which shows neither base line nor size:
// 一 is flat, 口 is small. This package makes characters of them that have one base line, one
// size and one distance a line, as type has. It knows no recogniser and no file.
package ink

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"baolan/editions/layout"
	"baolan/editions/line"
)

// Word is a word as a recogniser sees it, with the box of its ink in points.
type Word struct {
	Line int32 // the line that the word stands in, counted from 1; words of a line follow one another
	Box  line.Box
	Text string
}

// Glyphs returns the characters of words with their places.
func Glyphs(words []Word) []layout.Glyph {
	var out []layout.Glyph
	for from := 0; from < len(words); {
		to := from
		for to < len(words) && words[to].Line == words[from].Line {
			to++
		}
		out = append(out, lineGlyphs(words[from:to])...)
		from = to
	}
	evenSizes(out)
	for i := range out {
		out[i].Order = int32(i) //nolint:gosec // bounded by the page
	}
	return out
}

const (
	// columnGap is the least gap between two columns inside a line, as a multiple of its
	// height.
	columnGap = 1.6
	// spaceGap is the least gap that is a space between two letters, as a multiple of the
	// line's height. Gaps behind stops are that wide too.
	spaceGap = 0.4
	// inkEdge is by how much the ink of a line is narrower than its type, in ems.
	inkEdge = 0.1
)

// lineGlyphs returns the characters of a line, which can run over several columns.
func lineGlyphs(words []Word) []layout.Glyph {
	var out []layout.Glyph
	from := 0
	for i := 1; i <= len(words); i++ {
		if i < len(words) && words[i].Box.Left-words[i-1].Box.Right < columnGap*height(words[from:i]) {
			continue
		}
		out = append(out, pieceGlyphs(words[from:i])...)
		from = i
	}
	return out
}

// height returns the median height of words.
func height(words []Word) float32 {
	heights := make([]float32, len(words))
	for i := range words {
		heights[i] = words[i].Box.Bottom - words[i].Box.Top
	}
	slices.Sort(heights)
	return heights[len(heights)/2]
}

// pieceGlyphs divides the width of a piece of a line among its characters. They get one base
// line, one size and one distance, because the boxes of single words are those of their ink
// and show none of these.
func pieceGlyphs(words []Word) []layout.Glyph {
	text, bottoms, high := "", make([]float32, len(words)), height(words)
	for i := range words {
		bottoms[i] = words[i].Box.Bottom
		if i > 0 && words[i].Box.Left-words[i-1].Box.Right > spaceGap*high && areParted(words[i-1].Text, words[i].Text) {
			text += " "
		}
		text += words[i].Text
	}
	slices.Sort(bottoms)
	left, right := words[0].Box.Left, words[len(words)-1].Box.Right
	size := max((right-left)/(ems(text)-inkEdge), 1)
	if size > 1.3*high || size < 0.7*high {
		size = high // the line is letter-spaced or of narrow letters
	}
	base := bottoms[len(bottoms)/2] - 0.06*size
	each := (right - left) / ems(text)
	var out []layout.Glyph
	for _, r := range text {
		end := left + each*em(r)
		out = append(out, layout.Glyph{
			Rune: r, X: left, Y: base, Size: size, Run: words[0].Line,
			Box: line.Box{Left: left, Right: end, Top: base - 0.88*size, Bottom: base + 0.12*size},
		})
		left = end
	}
	return out
}

// areParted reports whether a gap between two words can be a space: both have letters there.
func areParted(a, b string) bool {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	isLetter := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return isLetter(last) && isLetter(first)
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
