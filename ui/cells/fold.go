package cells

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Fold replaces the sequences to which terminals and width functions give different
// widths by text to which they give the same, so that the sum of wcwidth, the width by
// grapheme clusters and that of go-runewidth agree. Text from outside goes through it
// once, before it is measured or typeset. What it does:
//
//	👨‍👩‍👧  → 👨    a joined emoji becomes the first of those joined
//	👍🏽    → 👍    a skin tone is removed
//	❤️     → ❤     a variation selector for the presentation (VS15, VS16) is removed
//	1️⃣     → 1     a keycap becomes its character
//	🇨🇳    → CN    a flag becomes its letters
//
// Soft hyphens are removed. Letters that join whatever follows them, code points of the
// ranges of stand-ins and bytes that are no UTF-8 become U+FFFD; so no text from outside
// holds a stand-in that the [Writer] would replace. Text without any of these, as nearly
// all is, is returned unchanged.
func Fold(s string) string {
	if !hasFoldable(s) {
		return s
	}
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	var b strings.Builder
	b.Grow(len(s))
	it := graphemes.FromString(s)
	for it.Next() {
		foldCluster(&b, it.Value())
	}
	return b.String()
}

func hasFoldable(s string) bool {
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		if isFoldable(c) || size == 1 {
			return true
		}
		i += size
	}
	return false
}

func isFoldable(c rune) bool {
	return c == softHyphen || c == joiner || c == textStyle || c == emojiStyle || c == keycap ||
		isFlag(c) || isTone(c) || isTag(c) || isStandIn(c) || isPrepended(c)
}

const (
	softHyphen = 0x00AD
	joiner     = 0x200D
	keycap     = 0x20E3
	textStyle  = 0xFE0E
	emojiStyle = 0xFE0F
	flagA      = 0x1F1E6
	flagZ      = 0x1F1FF
)

func isFlag(c rune) bool { return c >= flagA && c <= flagZ }
func isTone(c rune) bool { return c >= 0x1F3FB && c <= 0x1F3FF }
func isTag(c rune) bool  { return c >= 0xE0020 && c <= 0xE007F }

// isPrepended recognises the letters with a width of their own that UAX #29 joins to
// any character after them, even to a blank of the layout (Prepend, rule GB9b). A width
// by clusters and one by code points differ on such a pair.
func isPrepended(c rune) bool {
	switch {
	case c < 0x0D4E:
		return false
	case c == 0x0D4E, c == 0x111C2, c == 0x111C3, c == 0x113D1, c == 0x1193F, c == 0x11941,
		c == 0x11A3A, c >= 0x11A84 && c <= 0x11A89, c == 0x11D46, c == 0x11F02:
		return true
	}
	return false
}

func foldCluster(b *strings.Builder, cluster string) {
	first, size := utf8.DecodeRuneInString(cluster)
	for i, c := range cluster {
		switch {
		case isFlag(c):
			b.WriteByte(byte('A' + c - flagA))
		case isStandIn(c), isPrepended(c):
			b.WriteRune(utf8.RuneError)
		case c == softHyphen, c == textStyle, c == emojiStyle, c == keycap, isTag(c):
		case c == joiner && isPicture(first):
			return // characters joined to an emoji are removed
		case isTone(c) && i >= size:
		default:
			b.WriteRune(c)
		}
	}
}

// isPicture recognises the blocks of the emoji that are joined to others.
func isPicture(c rune) bool {
	return c >= 0x1F000 || c >= 0x2190 && c <= 0x2BFF || c == 0x3030 || c == 0x303D
}
