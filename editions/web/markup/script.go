package markup

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Written returns the string literals that a script hands to document.write, one after the
// other. Variables between them are left out.
func Written(script string) string {
	const call = "document.write"
	var out strings.Builder
	for {
		i := strings.Index(script, call)
		if i < 0 {
			return out.String()
		}
		script = strings.TrimPrefix(script[i+len(call):], "ln")
		rest := strings.TrimLeft(script, " \t\r\n")
		if !strings.HasPrefix(rest, "(") {
			continue
		}
		script = arguments(rest[1:], &out)
	}
}

// arguments writes the string literals of a call to out and returns the script behind its
// closing bracket. s begins behind the opening one.
func arguments(s string, out *strings.Builder) (rest string) {
	depth := 1
	for s != "" {
		switch c := s[0]; c {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			if depth--; depth == 0 {
				return s[1:]
			}
		case '"', '\'', '`':
			text, n := literal(s)
			out.WriteString(text)
			s = s[n:]
			continue
		}
		s = s[1:]
	}
	return ""
}

// Literal returns the text of the string literal that a script begins with, and its length in
// bytes.
func Literal(script string) (text string, n int) { return literal(script) }

// literal reads the string literal that s begins with, and its length in bytes.
func literal(s string) (text string, n int) {
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
	case 'n', 'r', 't', 'f', 'v', 'b':
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
