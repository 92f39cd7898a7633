package cells

import (
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Ruler measures text in cells under one policy. It is comparable and does not change;
// the policy of the zero Ruler is Narrow.
type Ruler struct{ policy Policy }

// NewRuler makes the ruler of a policy.
func NewRuler(p Policy) Ruler { return Ruler{p} }

// Policy gives the policy under which the ruler measures.
func (r Ruler) Policy() Policy { return r.policy }

// Rune gives the cells of one code point, 0 to 2, as if it stood alone.
func (r Ruler) Rune(c rune) int {
	switch classOf(c) {
	case classZero:
		return 0
	case classTwo:
		return 2
	case classAmbiguous:
		if r.policy != Narrow {
			return 2
		}
	case classOne:
	}
	return 1
}

// Width gives how many cells a text takes, which is the sum over its grapheme clusters.
// The text must be clean: it must hold no escape sequences and no controls.
func (r Ruler) Width(s string) int {
	n := 0
	for len(s) > 0 {
		cluster, w := r.Next(s)
		n += w
		s = s[len(cluster):]
	}
	return n
}

// Next gives the first grapheme cluster of s (UAX #29) and its cells. The cluster is
// empty only if s is.
func (r Ruler) Next(s string) (cluster string, cells int) {
	size, c, alone := head(s)
	if alone {
		return s[:size], r.Rune(c)
	}
	it := graphemes.FromString(s)
	it.Next()
	cluster = it.Value()
	if !utf8.ValidString(cluster) || isBroken(s[len(cluster):]) {
		cluster = firstCluster(s)
	}
	return cluster, r.cluster(cluster)
}

// isBroken reports whether s begins with a byte that is no UTF-8.
func isBroken(s string) bool {
	c, size := utf8.DecodeRuneInString(s)
	return c == utf8.RuneError && size == 1
}

// firstCluster gives the first cluster of s, in which bytes that are no UTF-8 count as
// U+FFFD, as for terminals and for the segmenter of lines. It cuts a cluster that is
// longer than any in real text.
func firstCluster(s string) string {
	const longest = 256
	n := min(len(s), longest)
	for n < len(s) && !utf8.RuneStart(s[n]) && n < longest+utf8.UTFMax {
		n++
	}
	it := graphemes.FromString(string([]rune(s[:n])))
	it.Next()
	size := 0
	for range it.Value() {
		_, b := utf8.DecodeRuneInString(s[size:])
		size += b
	}
	return s[:size]
}

// head decodes the first code point of s. alone reports that it is known to be a
// cluster of its own without the rules of UAX #29, because isSingle holds for it and
// for the code point behind it.
func head(s string) (size int, c rune, alone bool) {
	if s == "" {
		return 0, 0, true
	}
	c, size = utf8.DecodeRuneInString(s)
	if !isSingle(c) {
		return size, c, false
	}
	if size == len(s) {
		return size, c, true
	}
	next, _ := utf8.DecodeRuneInString(s[size:])
	return size, c, isSingle(next)
}

// isSingle recognises code points that join neither the one before nor the one after
// them in a cluster: printable ASCII, and the blocks that Chinese text uses.
func isSingle(c rune) bool {
	switch {
	case c < 0x20:
		return false
	case c < 0x7F:
		return true
	case c < 0x2010:
		return false
	case c <= 0x2027: // dashes, quotes, ellipsis, general punctuation
		return true
	case c < 0x3000:
		return false
	case c <= 0x3029: // 、。〈〉《》「」【】 up to the Hangzhou numerals
		return true
	case c < 0x3400:
		return false
	case c <= 0x9FFF:
		return true
	case c < 0xFF01:
		return false
	default:
		return c <= 0xFF60 // full-width forms
	}
}

// cluster gives the cells of one grapheme cluster: those of its widest code point,
// because a combining mark adds no cell.
func (r Ruler) cluster(s string) int {
	w := 0
	for _, c := range s {
		w = max(w, r.Rune(c))
	}
	return w
}
