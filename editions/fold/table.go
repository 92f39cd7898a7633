package fold

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// class is what folding must know of a character in addition to its folded form.
type class uint8

const (
	blank     class = 1 << iota // white space
	ignored                     // invisible: variation selectors, joiners, soft hyphens
	word                        // letters and digits of scripts that put spaces between words
	digit                       // 0–9, full width too
	separator                   // the comma, which also separates groups of digits
	expands                     // a character that stands for several: ㈱ ① ﬁ
	combining                   // a mark of the character before it
)

// bmp is the number of characters in the basic multilingual plane.
const bmp = 1 << 16

// table has the folded form, with case and without, and the class of each character.
type table struct {
	kept    [bmp]uint16 // the folded form with its case
	lower   [bmp]uint16 // the folded form in lower case
	classes [bmp]class
	rare    map[rune]rune // variants beyond the basic plane
	signs   map[rune]sign // the characters that stand for several
}

// sign is what a character stands for, with case and in lower case.
type sign struct{ kept, lower string }

// tables makes the only table at its first use, in some 2 ms. It does not change
// afterwards.
var tables = sync.OnceValue(func() *table {
	t := &table{rare: map[rune]rune{}, signs: map[rune]sign{}}
	for r := range rune(bmp) {
		t.kept[r], t.lower[r] = uint16(r), uint16(r)
		if isHan(r) {
			continue // it has no class and no case, and most of the following look-ups are not needed
		}
		t.kept[r] = uint16(plain(r))
		t.lower[r] = uint16(toLower(plain(r)))
		t.classes[r] = classify(r)
		if s := expansionOf(r); s != "" {
			first, _ := utf8.DecodeRuneInString(s)
			t.classes[r] = classify(first) | expands
			t.signs[r] = sign{s, strings.Map(toLower, s)}
		}
		if isCombining(r) {
			t.classes[r] |= combining
		}
	}
	for line := range strings.FieldsSeq(variants) {
		first, _ := utf8.DecodeRuneInString(line)
		for _, r := range line {
			if r < bmp && first < bmp {
				t.kept[r], t.lower[r] = uint16(first), uint16(first)
			} else {
				t.rare[r] = first
			}
		}
	}
	return t
})

func isHan(r rune) bool { return r >= 0x3400 && r <= 0x9fff }

// toLower does what unicode.ToLower does, without the few letters whose lower case is
// in another plane.
func toLower(r rune) rune {
	if l := unicode.ToLower(r); l < bmp {
		return l
	}
	return r
}

// plain gives one form for characters that exist in several widths or shapes.
func plain(r rune) rune {
	if r >= 0xff01 && r <= 0xff5e { // full width forms of ! to ~
		return r - 0xff01 + '!'
	}
	switch r {
	case '“', '”', '„', '「', '」', '﹁', '﹂', '〝', '〞', '｢', '｣':
		return '"'
	case '‘', '’', '『', '』', '﹃', '﹄':
		return '\''
	case '｡':
		return '。'
	case '､':
		return '、'
	case '･', '‧', '・', '•': // the dot inside a foreign name
		return '·'
	}
	return r
}

func classify(r rune) class {
	p := plain(r)
	switch {
	case unicode.IsSpace(r):
		return blank
	case unicode.In(r, unicode.Variation_Selector, unicode.Cf):
		return ignored
	case p == ',':
		return separator
	case p >= '0' && p <= '9':
		return word | digit
	case unicode.In(r, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo, unicode.Han):
		return 0
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return word
	}
	return 0
}

func (t *table) class(r rune) class {
	if r < bmp {
		return t.classes[r]
	}
	if r >= 0xe0000 && r <= 0xe0fff { // tags and the variation selectors of Han
		return ignored
	}
	return 0
}

func (t *table) fold(r rune, cased bool) rune {
	switch {
	case r >= bmp:
		if v, ok := t.rare[r]; ok {
			return v
		}
		return r
	case cased:
		return rune(t.kept[r])
	}
	return rune(t.lower[r])
}

// expand gives what a character stands for that stands for several.
func (t *table) expand(r rune, cased bool) string {
	if cased {
		return t.signs[r].kept
	}
	return t.signs[r].lower
}

// startsWithMark reports whether a text begins with a mark of the character before it.
func (t *table) startsWithMark(s string) bool {
	if s == "" || s[0] < 0xCC {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	return t.class(r)&combining != 0
}

func (t *table) startsWithDigit(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return t.class(r)&digit != 0
}
