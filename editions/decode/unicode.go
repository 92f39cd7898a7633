package decode

import (
	"unicode/utf16"
	"unicode/utf8"
)

// openUTF8 gives the length of the incomplete character at the end of b.
func openUTF8(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if tail := b[len(b)-n:]; utf8.RuneStart(tail[0]) {
			if !utf8.FullRune(tail) {
				return n
			}
			break
		}
	}
	return 0
}

func decodeUTF16LE(b []byte, end bool) ([]byte, int) { return decodeUTF16(b, end, 0) }
func decodeUTF16BE(b []byte, end bool) ([]byte, int) { return decodeUTF16(b, end, 1) }

// decodeUTF16 decodes UTF-16 in which the low byte of each unit is at the offset low.
// A lone surrogate and an odd last byte are faults.
func decodeUTF16(b []byte, end bool, low int) ([]byte, int) {
	out := make([]byte, 0, len(b)/2*3+1)
	unit := func(i int) rune { return rune(b[i+low]) | rune(b[i+1-low])<<8 }
	i := 0
	for ; i+1 < len(b); i += 2 {
		r := unit(i)
		if !utf16.IsSurrogate(r) {
			out = utf8.AppendRune(out, r)
			continue
		}
		if i+3 >= len(b) && !end && isHigh(r) {
			return out, i // the other half of the character is still to come
		}
		if i+3 < len(b) {
			if p := utf16.DecodeRune(r, unit(i+2)); p != utf8.RuneError {
				out = utf8.AppendRune(out, p)
				i += 2
				continue
			}
		}
		out = append(out, fault)
	}
	if i < len(b) && end {
		return append(out, fault), len(b)
	}
	return out, i
}

// isHigh reports whether a unit is the first half of a surrogate pair.
func isHigh(r rune) bool { return r >= 0xD800 && r < 0xDC00 }
