package script

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Literal returns the text of the string literal that a script begins with, and its length in
// bytes.
func Literal(s string) (text string, n int) {
	quote := s[0]
	var b strings.Builder
	for n = 1; n < len(s); {
		switch c := s[n]; {
		case c == quote:
			return b.String(), n + 1
		case c == '\\' && n+1 < len(s):
			n += escape(s[n:], &b)
		default:
			b.WriteByte(c)
			n++
		}
	}
	return b.String(), n
}

// escape writes the character for which the escape at the beginning of s stands, and
// returns the length of the escape.
func escape(s string, b *strings.Builder) int {
	switch s[1] {
	case 'n':
		b.WriteByte('\n')
		return 2
	case 'r', 't', 'f', 'v', 'b':
		b.WriteByte(' ')
		return 2
	case 'x':
		if r, ok := hexRune(s[2:], 2); ok {
			b.WriteRune(r)
			return 4
		}
	case 'u':
		r, ok := hexRune(s[2:], 4)
		if !ok {
			break
		}
		if utf16.IsSurrogate(r) && strings.HasPrefix(s[6:], `\u`) {
			if low, ok := hexRune(s[8:], 4); ok {
				b.WriteRune(utf16.DecodeRune(r, low))
				return 12
			}
		}
		b.WriteRune(r)
		return 6
	}
	_, n := utf8.DecodeRuneInString(s[1:])
	b.WriteString(s[1 : 1+n])
	return 1 + n
}

// hexRune reads a rune of n hexadecimal digits.
func hexRune(s string, n int) (rune, bool) {
	if len(s) < n {
		return 0, false
	}
	r := rune(0)
	for i := range n {
		d := strings.IndexByte("0123456789abcdef", s[i]|0x20)
		if d < 0 {
			return 0, false
		}
		r = r<<4 | rune(d)
	}
	return r, true
}
