package typeset

import "unicode/utf8"

// masked gives the text's code points as UAX #14 shall see them.
//
// Chinese quotes are the brackets they are: the standard holds “ and ” for
// marks that may open or close (class QU) and glues them to both sides; CLDR's
// Chinese tailoring makes them OP and CL, which { and } are. Single quotes
// follow where they are no apostrophe.
//
// An ideograph between two others is left out ([inner]): it may be broken
// before and after, whatever stands around, so only the first and the last of
// a run bear on anything. That is more than half of Chinese text.
func masked(text string) []rune {
	runes := make([]rune, 0, len(text)/5+8)
	var last rune
	for at := 0; at < len(text); {
		c, size := utf8.DecodeRuneInString(text[at:])
		if ideograph(c) && inner(text, at, size, last) {
			at += size
			continue
		}
		last = c
		switch c {
		case '“':
			c = '{'
		case '”':
			c = '}'
		case '‘':
			if len(runes) == 0 || !wordRune(runes[len(runes)-1]) {
				c = '{'
			}
		case '’':
			next, _ := utf8.DecodeRuneInString(text[at+size:])
			if len(runes) == 0 || !wordRune(runes[len(runes)-1]) || !wordRune(next) {
				c = '}'
			}
		}
		runes = append(runes, c)
		at += size
	}
	return runes
}

// ideograph holds for the block of the common ideographs: class ID, two cells,
// clusters of their own unless a mark follows.
func ideograph(c rune) bool { return c >= 0x4E00 && c <= 0x9FFF }

// inner reports whether the ideograph of size bytes at byte at stands between
// two others; last is the code point before it.
func inner(text string, at, size int, last rune) bool {
	if !ideograph(last) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[at+size:])
	return ideograph(next)
}

func wordRune(c rune) bool {
	k := kindOf(c)
	return k == kindLatin || k == kindDigit
}
