package join

import (
	"unicode"
	"unicode/utf8"

	"baolan/editions/wordlist"
)

// IsGap reports whether r is a space that an extractor or a typesetter puts between
// characters.
func IsGap(r rune) bool {
	switch r {
	case ' ', '\t', 0x3000, 0xA0, 0x85, 0x2028, 0x2029, 0x1680, 0x202F, 0x205F:
		return true
	}
	return r >= 0x2000 && r <= 0x200A
}

// isNarrow reports whether a character is set half as wide as a Chinese one or narrower, with
// a gap between it and a Chinese one: ASCII, Latin with marks, Greek, Cyrillic.
func isNarrow(r rune) bool {
	switch r {
	case '·', '—', '…', '―', '‰', '“', '”', '‘', '’':
		return false
	}
	return r < 0x1100 && !IsGap(r)
}

// isLatin reports whether r is a narrow letter or digit, or a sign that stands inside words.
func isLatin(r rune) bool {
	return isNarrow(r) && (unicode.IsLetter(r) || r >= '0' && r <= '9')
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLetter(r rune) bool { return isNarrow(r) && unicode.IsLetter(r) }

// isMark reports whether r is a full-width punctuation mark, half of whose width is white.
func isMark(r rune) bool {
	return marks.Has(r)
}

var marks = wordlist.CharactersOf("，。、；：？！）《》〈〉「」『』【】〔〕〖〗［］｛｝“”‘’（．")

// isIdeograph reports whether r is a full-width character and no punctuation mark.
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
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 0xE4:
			i += 2 // further bytes of the character
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

// lastWord returns the run of characters at the end of s that has no space and no wide
// character.
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

// firstWord returns the run of such characters at the beginning of s.
func firstWord(s string) string {
	for i, r := range s {
		if !isNarrow(r) {
			return s[:i]
		}
	}
	return s
}
