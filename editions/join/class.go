package join

import (
	"unicode"
	"unicode/utf8"

	"baolan/editions/wordlist"
)

// IsGap recognises the spaces that an extractor or a setter puts between characters.
func IsGap(r rune) bool {
	switch r {
	case ' ', '\t', 0x3000, 0xA0, 0x85, 0x2028, 0x2029, 0x1680, 0x202F, 0x205F:
		return true
	}
	return r >= 0x2000 && r <= 0x200A
}

// isNarrow recognises a character that is set half as wide as Han or narrower, and
// before and behind which a setter puts a gap: ASCII, Latin with marks, Greek, Cyrillic.
func isNarrow(r rune) bool {
	switch r {
	case '·', '—', '…', '―', '‰', '“', '”', '‘', '’':
		return false
	}
	return r < 0x1100 && !IsGap(r)
}

// isLatin recognises a letter or digit of such characters, or a sign inside a word.
func isLatin(r rune) bool {
	return isNarrow(r) && (unicode.IsLetter(r) || r >= '0' && r <= '9')
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLetter(r rune) bool { return isNarrow(r) && unicode.IsLetter(r) }

// isMark recognises the full-width marks that are set half white.
func isMark(r rune) bool {
	return marks.Has(r)
}

var marks = wordlist.CharactersOf("，。、；：？！）《》〈〉「」『』【】〔〕〖〗［］｛｝“”‘’（．")

// isIdeograph recognises a full-width character that is no mark.
func isIdeograph(r rune) bool {
	switch r {
	case '％', '℃', '‰', '々', '～', '·', '・', '—', '…', '―', '⸺', '─':
		return false
	}
	return r >= 0x1100 && !isMark(r) && !IsGap(r) && !(r >= 0xFF61 && r <= 0xFFDC)
}

func lastRune(s string) rune {
	r, n := utf8.DecodeLastRuneInString(s)
	if n == 0 {
		return 0
	}
	return r
}

func firstRune(s string) rune {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return 0
	}
	return r
}

// hasGap reports whether a space stands in a text.
// Every gap begins with one of few bytes, with which no Han character begins.
func hasGap(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ', c == '\t':
			return true
		case c == 0xC2, c == 0xE1, c == 0xE2, c == 0xE3 && i+1 < len(s) && s[i+1] == 0x80:
			if r, _ := utf8.DecodeRuneInString(s[i:]); IsGap(r) {
				return true
			}
		}
	}
	return false
}

// lastWord is the run of characters without a space or a wide character that a
// text ends in.
func lastWord(s string) string {
	at := len(s)
	for at > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:at])
		if !isNarrow(r) {
			break
		}
		at -= n
	}
	return s[at:]
}

// firstWord is the run of such characters that a text begins with.
func firstWord(s string) string {
	for i, r := range s {
		if !isNarrow(r) {
			return s[:i]
		}
	}
	return s
}
