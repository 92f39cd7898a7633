package decode

import (
	"bytes"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// Stream decodes a text that is too large to be decoded at once.
type Stream struct {
	c    *charset
	rep  Report
	open bool // only ASCII has come so far, which does not show the encoding
}

// NewStream finds the encoding of a text from its first bytes, of which some hundred
// thousand are enough. skip is the length of the byte order mark. The errors are those
// of Bytes.
func NewStream(head []byte, encoding string) (s *Stream, skip int, err error) {
	head = head[:min(len(head), firstNonASCII(head)+2*sampleBytes)]
	// The last line may be incomplete, with a part of a character at its end.
	if i := bytes.LastIndexByte(head, '\n'); i >= 0 {
		head = head[:i+1]
	} else {
		for n := 0; n < 3 && len(head) > 0 && head[len(head)-1] >= 0x80; n++ {
			head = head[:len(head)-1]
		}
	}
	_, rep, err := Bytes(head, encoding)
	if err != nil {
		return nil, 0, err
	}
	rep.Invalid, rep.FirstLine = 0, 0
	s = &Stream{c: byName(rep.Encoding), rep: rep}
	if s.c.bom != "" && strings.HasPrefix(string(head[:min(len(head), 4)]), s.c.bom) {
		skip = len(s.c.bom)
	}
	s.open = rep.Guessed && s.c == &charsets[0] && firstNonASCII(head) == len(head)
	return s, skip, nil
}

// Report says how the pieces were decoded so far. It does not count invalid bytes;
// Text does.
func (s *Stream) Report() Report { return s.rep }

// Decode decodes the next piece of the text. It gives the piece in the form that Text
// takes, and the number of bytes of b that were used. The caller must give the unused
// bytes again, followed by further ones. If end is set, all bytes are used. The piece
// may share the memory of b.
func (s *Stream) Decode(b []byte, end bool) (piece []byte, n int) {
	if s.open {
		if n = firstNonASCII(b); n > 0 {
			return b[:n], n
		}
		if len(b) < sampleBytes && !end {
			return nil, 0 // more bytes are needed for a guess
		}
		if s.open = len(b) == 0; !s.open {
			// ASCII in UTF-16 would have zero bytes, and there were none.
			if c := guess(b); c.units == 1 {
				s.c, s.rep.Encoding = c, c.name
			}
		}
	}
	return s.c.decode(b, end)
}

// Text makes a string of a piece. It gives the number of invalid bytes, each of which
// becomes U+FFFD, as package clean counts them, and the line of the piece with the
// first of them. The string may share the memory of b.
func Text(b []byte) (s string, invalid, firstLine int) {
	s = unsafe.String(unsafe.SliceData(b), len(b))
	if utf8.ValidString(s) {
		return s, 0, 0
	}
	var out strings.Builder
	out.Grow(len(s) + 64)
	for i, r := range s {
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], "\ufffd") {
			if invalid++; invalid == 1 {
				firstLine = 1 + strings.Count(s[:i], "\n")
			}
		}
		out.WriteRune(r)
	}
	return out.String(), invalid, firstLine
}
