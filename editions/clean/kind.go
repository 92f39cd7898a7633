package clean

import (
	"unicode"
	"unicode/utf8"
)

// Kind says why a character was removed or replaced.
type Kind uint8

// These are the kinds of finding. The first group is removed, the second replaced by
// U+FFFD, the last replaced by an ideograph.
const (
	Control   Kind = iota // C0, DEL, C1
	Escape                // a character of an escape sequence or control string
	Bidi                  // a control that turns the order of text (CVE-2021-42574)
	Invisible             // zero width: ZWSP, ZWJ, BOM inside, fillers, stray variation selectors
	Tag                   // U+E0000–E007F
	Marks                 // combining marks beyond maxMarks on a base

	Invalid      // a byte that is no UTF-8
	Noncharacter // U+FFFE, U+nFFFF, U+FDD0–FDEF, lone surrogates
	Private      // private use: a font's own glyph
	StandIn      // code points that the screen uses for itself
	Unassigned

	Radical // folded to its ideograph

	kinds
)

// The ways to pass.
const (
	plain Kind = kinds + iota
	breaks
	tabs
	mark
	selector
	known // of private use, with one meaning wherever it comes from
)

// String gives the name that check and JSON print.
func (k Kind) String() string {
	names := [...]string{
		"control", "escape", "bidi", "invisible", "tag", "marks",
		"invalid", "noncharacter", "private", "stand-in", "unassigned", "radical",
	}
	if int(k) < len(names) {
		return names[k]
	}
	return "unknown"
}

// IsDropped reports whether characters of this kind are removed without a replacement.
func (k Kind) IsDropped() bool { return k <= Marks }

// The stand-ins of the screen: a part of plane 3 that Unicode leaves empty.
// Extensions G, H and J of the ideographs end at U+33479, before it.
const (
	firstStandIn = 0x38000
	lastStandIn  = 0x3FFFD
	lastHan      = 0x3347F
)

// kindOf says what happens to r. The order matters: general categories come
// last, since Unicode files invisible characters under letters and marks.
func kindOf(r rune) Kind {
	switch {
	case r == '\n', r >= 0x20 && r < 0x7F:
		return plain
	case r == '\r', r == '\f', r == '\v', r == 0x85, r == 0x2028, r == 0x2029:
		return breaks
	case r == '\t':
		return tabs
	case unicode.IsControl(r):
		return Control
	case unicode.Is(unicode.Bidi_Control, r):
		return Bidi
	case r >= 0xE0000 && r <= 0xE007F:
		return Tag
	case isSelector(r):
		return selector
	case unicode.Is(invisible, r), unicode.Is(unicode.Cf, r):
		return Invisible
	case unicode.Is(unicode.Noncharacter_Code_Point, r):
		return Noncharacter
	case r >= firstStandIn && r <= lastStandIn:
		return StandIn
	case unicode.Is(unicode.Co, r):
		return kindOfPrivate(r)
	case r >= firstRadical && r <= lastKangxi && foldRadical(r) != r:
		return Radical
	case unicode.Is(unicode.M, r), isConjoining(r):
		return mark
	case unicode.IsGraphic(r), r == utf8.RuneError, isNewer(r):
		return plain
	}
	return Unassigned
}

// knownPrivate are the characters of private use that widespread programs write for one
// character each: the blank of GBK (A3A0), which stands for indents, and the bullets that word
// processors take from the fonts Symbol and Wingdings.
var knownPrivate = map[rune]rune{
	0xE5E5: 0x3000,
	0xF020: ' ', 0xF06C: '●', 0xF06E: '■', 0xF071: '❑', 0xF075: '◆', 0xF076: '❖', 0xF09F: '•', 0xF0A7: '▪', 0xF0A8: '◻',
	0xF0B2: '◇', 0xF0B7: '•', 0xF0D8: '➢', 0xF0E0: '→', 0xF0FC: '✓', 0xF0FE: '☑',
}

// kindOfPrivate says what happens to a character of private use.
func kindOfPrivate(r rune) Kind {
	if knownPrivate[r] != 0 {
		return known
	}
	return Private
}

// isSelector reports whether a character selects a form of an ideograph: the
// standardised selectors and those of ideographic variation sequences (UTS #37). VS15
// and VS16 do not belong to them, because they change a symbol's width.
func isSelector(r rune) bool {
	return r >= 0xFE00 && r <= 0xFE0D || r >= 0xE0100 && r <= 0xE01EF
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// isConjoining reports whether a character is a vowel or final of a Hangul syllable: a
// letter that takes no cell of its own, of which one base can have very many, as of
// marks.
func isConjoining(r rune) bool {
	return r >= 0x1160 && r <= 0x11FF || r >= 0xD7B0 && r <= 0xD7FB
}

// isNewer reports whether a character is in a range that newer versions of Unicode
// than Go's tables fill, and whose nature is settled: ideographs of planes 2 and 3,
// pictographs.
func isNewer(r rune) bool {
	return r >= 0x20000 && r <= lastHan || r >= 0x1F000 && r <= 0x1FAFF
}

// invisible lists the default ignorable code points (UAX #44) that are not
// format controls, and the interlinear annotations.
var invisible = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x034F, Hi: 0x034F, Stride: 1}, // combining grapheme joiner
		{Lo: 0x115F, Hi: 0x1160, Stride: 1}, // Hangul fillers
		{Lo: 0x17B4, Hi: 0x17B5, Stride: 1},
		{Lo: 0x180B, Hi: 0x180F, Stride: 1},
		{Lo: 0x200B, Hi: 0x200D, Stride: 1}, // ZWSP ZWNJ ZWJ
		{Lo: 0x2060, Hi: 0x206F, Stride: 1},
		{Lo: 0x2800, Hi: 0x2800, Stride: 1}, // the empty braille cell
		{Lo: 0x3164, Hi: 0x3164, Stride: 1},
		{Lo: 0xFE0E, Hi: 0xFE0F, Stride: 1}, // VS15 VS16
		{Lo: 0xFEFF, Hi: 0xFEFF, Stride: 1},
		{Lo: 0xFFA0, Hi: 0xFFA0, Stride: 1},
		{Lo: 0xFFF0, Hi: 0xFFFB, Stride: 1},
	},
	R32: []unicode.Range32{
		{Lo: 0x1BCA0, Hi: 0x1BCA3, Stride: 1},
		{Lo: 0x1D173, Hi: 0x1D17A, Stride: 1},
		{Lo: 0xE0080, Hi: 0xE00FF, Stride: 1},
		{Lo: 0xE01F0, Hi: 0xE0FFF, Stride: 1},
	},
	LatinOffset: 0,
}

// plainPrefix gives the length in bytes of the longest head of s that needs no change.
// Nearly all characters of a newspaper are ASCII, U+4000–9FFF or punctuation in U+3000
// and U+FF00, so these are recognised by their bytes; the others are looked up.
func plainPrefix(s string) int {
	for i := 0; i < len(s); {
		if b := s[i]; b >= 0x20 && b < 0x7F || b == '\n' {
			i++
			continue
		}
		if i+2 < len(s) && isPlainHan(s[i], s[i+1], s[i+2]) {
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 || kindOf(r) != plain {
			return i
		}
		i += n
	}
	return len(s)
}

// isPlainHan reports whether three bytes are a character of U+4000–9FFF, U+3000–3029
// or U+FF01–FF3F.
func isPlainHan(a, b, c byte) bool {
	switch {
	case a >= 0xE4 && a <= 0xE9:
		return b&0xC0 == 0x80 && c&0xC0 == 0x80
	case a == 0xE3:
		return b == 0x80 && c >= 0x80 && c <= 0xA9
	}
	return a == 0xEF && b == 0xBC && c >= 0x81 && c <= 0xBF
}
