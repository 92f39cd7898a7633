package raw

import (
	"strings"
	"unicode/utf8"
)

// hasAny tells whether one of the words stands in s.
func hasAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// anyOf tells whether one of the characters stands in s. They are few, and each
// is found sooner than every character of s is looked for among them.
func anyOf(s, characters string) bool {
	for i, n := 0, 0; i < len(characters); i += n {
		_, n = runeAt(characters, i)
		if strings.Contains(s, characters[i:i+n]) {
			return true
		}
	}
	return false
}

// hasPrefixAny and hasSuffixAny look at a word's last byte, and at the text's,
// before its whole: Han characters of one row differ there, and few words are
// left to be compared.
func hasPrefixAny(s string, words ...string) bool {
	for _, w := range words {
		if n := len(w); n <= len(s) && s[n-1] == w[n-1] && s[:n] == w {
			return true
		}
	}
	return false
}

func hasSuffixAny(s string, words ...string) bool {
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

// sign is the set of a text's characters but spaces, each one of 64 bits: a text has a
// word only if its sign has all bits of the word's.
type sign uint64

func signOf(s string) sign {
	var set sign
	for _, r := range s {
		if !isGap(r) {
			set |= signOfRune(r)
		}
	}
	return set
}

// signOfRune hashes by the golden ratio, 2^32 of it, to six bits.
func signOfRune(r rune) sign { return 1 << (uint32(r) * 0x9E3779B1 >> 26) }

// wordList is a list of words to look for in many texts. A line of 17
// characters has a quarter of the bits, so of the words that are not in it one
// in sixteen is looked for.
type wordList struct {
	words []string
	signs []sign
	runes []int
}

func listOf(words ...string) *wordList {
	l := &wordList{words: words}
	for _, w := range words {
		l.signs = append(l.signs, signOf(w))
		l.runes = append(l.runes, utf8.RuneCountInString(w))
	}
	return l
}

// maybe tells whether one of the words could stand in a text of that sign.
func (l *wordList) maybe(set sign) bool {
	for _, w := range l.signs {
		if w&^set == 0 {
			return true
		}
	}
	return false
}

// in tells whether one of the words stands in a text of that sign.
func (l *wordList) in(s string, set sign) bool {
	for i, w := range l.signs {
		if w&^set == 0 && strings.Contains(s, l.words[i]) {
			return true
		}
	}
	return false
}

// count adds up the characters of the words as often as they stand in a text
// of that sign; what an earlier word takes is no part of a later one.
func (l *wordList) count(s string, set sign) int {
	n := 0
	for i, w := range l.signs {
		if w&^set != 0 {
			continue
		}
		if c := strings.Count(s, l.words[i]); c > 0 {
			n += c * l.runes[i]
			if l.mayMeet(i, set) {
				s = strings.ReplaceAll(s, l.words[i], "\x00")
			}
		}
	}
	return n
}

// mayMeet tells whether a word behind word i has a character of it and could
// stand in a text of that sign.
func (l *wordList) mayMeet(i int, set sign) bool {
	for _, w := range l.signs[i+1:] {
		if w&^set == 0 && w&l.signs[i] != 0 {
			return true
		}
	}
	return false
}

// runeAt is the character of a valid text at a byte. Nearly all take three
// bytes, which are quicker put together than asked about.
func runeAt(s string, i int) (r rune, bytes int) {
	if c := s[i]; c&0xF0 == 0xE0 && i+2 < len(s) {
		return rune(c&0xF)<<12 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F), 3
	}
	return otherRuneAt(s, i)
}

func otherRuneAt(s string, i int) (r rune, bytes int) { return utf8.DecodeRuneInString(s[i:]) }
