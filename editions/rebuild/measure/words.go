package measure

import (
	"strings"
	"unicode/utf8"
)

// HasAny reports whether one of the words stands in s.
func HasAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// HasAnyCharacter reports whether one of the characters stands in s. They are few, and each
// is found sooner than every character of s is looked for among them.
func HasAnyCharacter(s, characters string) bool {
	for i, n := 0, 0; i < len(characters); i += n {
		_, n = RuneAt(characters, i)
		if strings.Contains(s, characters[i:i+n]) {
			return true
		}
	}
	return false
}

// HasPrefixAny reports whether a text begins with one of some words. It compares the last
// byte of a word first: Han characters of one row differ there, so that few words must be
// compared as a whole.
func HasPrefixAny(s string, words ...string) bool {
	for _, w := range words {
		if n := len(w); n <= len(s) && s[n-1] == w[n-1] && s[:n] == w {
			return true
		}
	}
	return false
}

// HasSuffixAny reports whether a text ends in one of some words. It compares as
// HasPrefixAny does.
func HasSuffixAny(s string, words ...string) bool {
	if s == "" {
		return false
	}
	end := s[len(s)-1]
	for _, w := range words {
		if n := len(w); w[n-1] == end && n <= len(s) && s[len(s)-n:] == w {
			return true
		}
	}
	return false
}

// RuneAt returns the character of a valid text at a byte, and its length. Nearly all take three
// bytes; for them it is faster than the standard library.
func RuneAt(s string, i int) (r rune, bytes int) {
	if c := s[i]; c&0xF0 == 0xE0 && i+2 < len(s) {
		return rune(c&0xF)<<12 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F), 3
	}
	return otherRuneAt(s, i)
}

func otherRuneAt(s string, i int) (r rune, bytes int) { return utf8.DecodeRuneInString(s[i:]) }
