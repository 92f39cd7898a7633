package clean

import (
	"strings"
	"unicode/utf8"
)

// escape returns the length of the control sequence (ECMA-48 §5, 8.3) at the beginning of s
// in bytes and in characters; both are 0 if there is none. Of an incomplete sequence only
// the introducer and the parameters are counted. The text after it is kept, although a
// terminal would not show the rest of the page.
func escape(s string) (bytes, chars int) {
	r, n := utf8.DecodeRuneInString(s)
	chars = 1
	if r == 0x1B {
		if len(s) == 1 {
			return 1, 1
		}
		// ESC and a byte of columns 4–5 is the C1 control 0x40 above it.
		if s[1] >= 0x40 && s[1] <= 0x5F {
			r, n, chars = rune(s[1])+0x40, 2, 2
		}
	}
	switch r {
	case 0x9B: // CSI: parameters, intermediates, one final byte
		m := span(s[n:], 0x30, 0x3F)
		m += span(s[n+m:], 0x20, 0x2F)
		if n+m < len(s) && s[n+m] >= 0x40 && s[n+m] <= 0x7E {
			m++
		}
		return n + m, chars + m
	case 0x90, 0x98, 0x9D, 0x9E, 0x9F: // DCS SOS OSC PM APC: a string and its terminator
		m := controlString(s[n:])
		return n + m, chars + utf8.RuneCountInString(s[n:n+m])
	case 0x1B: // ESC, intermediates, one final byte
		m := span(s[1:], 0x20, 0x2F)
		if 1+m < len(s) && s[1+m] >= 0x30 && s[1+m] <= 0x7E {
			return m + 2, m + 2
		}
		return 1, 1
	}
	if n == 2 && s[0] == 0x1B { // a C1 control of two bytes: RI, NEL, ST …
		return 2, 2
	}
	return 0, 0
}

// span counts the bytes from lo to hi at the head of s.
func span(s string, lo, hi byte) int {
	for i := range len(s) {
		if s[i] < lo || s[i] > hi {
			return i
		}
	}
	return len(s)
}

// maxString bounds the search for a terminator, so that a page of ten thousand
// introducers costs linear time. Hyperlinks and titles are far shorter.
const maxString = 4096

// controlString gives the length of a control string with its terminator (BEL, ST as
// ESC \ or as U+009C). It gives 0 if the line ends, or another escape or a cancel
// comes, before the terminator: then the string was never ended and its bytes are
// text. (C1 introducers end the search too: otherwise each introducer in a run of them
// would search the whole run.)
func controlString(s string) int {
	s = s[:min(len(s), maxString)]
	end := strings.IndexAny(s, "\n\r\x07\x18\x1a\x1b\u0090\u0098\u009b\u009c\u009d\u009e\u009f")
	if end < 0 {
		return 0
	}
	switch rest := s[end:]; {
	case rest[0] == 0x07:
		return end + 1
	case strings.HasPrefix(rest, "\x1b\\"), strings.HasPrefix(rest, "\u009c"):
		return end + 2
	}
	return 0
}
