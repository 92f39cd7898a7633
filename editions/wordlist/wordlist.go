// Package wordlist looks for many words in many texts.
//
// It owns the sets of characters by which a text is rejected before words are looked for, so
// that a text without the words takes little time. It does not know what the words mean.
package wordlist

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sign is the set of a text's characters but spaces, each one of 64 bits: a text has a
// word only if its sign has all bits of the word's.
type Sign uint64

// SignOf returns the sign of a text.
func SignOf(s string) Sign {
	var set Sign
	for _, r := range s {
		if !unicode.IsSpace(r) {
			set |= SignOfRune(r)
		}
	}
	return set
}

// SignOfRune returns the sign of one character: the bit whose number is a hash of six bits.
// (The multiplier is 2^32 divided by the golden ratio.)
func SignOfRune(r rune) Sign { return 1 << (uint32(r) * 0x9E3779B1 >> 26) }

// List is a list of words to look for in many texts. A line of 17
// characters has a quarter of the bits, so of the words that are not in it one
// in sixteen is looked for.
type List struct {
	Words []string
	signs []Sign
	runes []int
}

// Of makes a list.
func Of(words ...string) *List {
	l := &List{Words: words}
	for _, w := range words {
		l.signs = append(l.signs, SignOf(w))
		l.runes = append(l.runes, utf8.RuneCountInString(w))
	}
	return l
}

// MayBeIn reports whether one of the words could stand in a text of that sign.
func (l *List) MayBeIn(set Sign) bool {
	for _, w := range l.signs {
		if w&^set == 0 {
			return true
		}
	}
	return false
}

// IsIn reports whether one of the words stands in a text of that sign.
func (l *List) IsIn(s string, set Sign) bool {
	for i, w := range l.signs {
		if w&^set == 0 && strings.Contains(s, l.Words[i]) {
			return true
		}
	}
	return false
}

// Count adds up the characters of the words as often as they stand in a text
// of that sign; what an earlier word takes is no part of a later one.
func (l *List) Count(s string, set Sign) int {
	n := 0
	for i, w := range l.signs {
		if w&^set != 0 {
			continue
		}
		if c := strings.Count(s, l.Words[i]); c > 0 {
			n += c * l.runes[i]
			if l.mayMeet(i, set) {
				s = strings.ReplaceAll(s, l.Words[i], "\x00")
			}
		}
	}
	return n
}

// mayMeet reports whether a word behind word i has a character of it and could
// stand in a text of that sign.
func (l *List) mayMeet(i int, set Sign) bool {
	for _, w := range l.signs[i+1:] {
		if w&^set == 0 && w&l.signs[i] != 0 {
			return true
		}
	}
	return false
}
