package decode

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
	"unsafe"
)

// decodeUTF8 gives valid text as it is, in the memory of b: a file may be large.
// Every invalid byte becomes one U+FFFD, as package clean counts them.
func decodeUTF8(b []byte) string {
	s := unsafe.String(unsafe.SliceData(b), len(b))
	if utf8.ValidString(s) {
		return s
	}
	var out strings.Builder
	out.Grow(len(s) + 64)
	for _, r := range s {
		out.WriteRune(r)
	}
	return out.String()
}

func decodeUTF16LE(b []byte) string { return decodeUTF16(b, 0) }
func decodeUTF16BE(b []byte) string { return decodeUTF16(b, 1) }

// decodeUTF16 takes the low byte of each unit at the offset low. A lone
// surrogate and an odd last byte become U+FFFD.
func decodeUTF16(b []byte, low int) string {
	var out strings.Builder
	out.Grow(len(b) / 2 * 3)
	unit := func(i int) rune { return rune(b[i+low]) | rune(b[i+1-low])<<8 }
	i := 0
	for ; i+1 < len(b); i += 2 {
		r := unit(i)
		if utf16.IsSurrogate(r) {
			if i+3 < len(b) {
				if p := utf16.DecodeRune(r, unit(i+2)); p != utf8.RuneError {
					out.WriteRune(p)
					i += 2
					continue
				}
			}
			r = utf8.RuneError
		}
		out.WriteRune(r)
	}
	if i < len(b) {
		out.WriteRune(utf8.RuneError)
	}
	return out.String()
}
