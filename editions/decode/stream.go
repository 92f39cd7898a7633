package decode

import (
	"bytes"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// Stream decodes a text that is too large to be decoded whole.
type Stream struct {
	c    *charset
	rep  Report
	open bool // nothing but ASCII came so far, which tells no encoding
}

// NewStream finds the encoding of a text by its first bytes, of which some hundred
// thousand are enough; skip is the length of its byte order mark. The errors are
// those of Bytes.
func NewStream(head []byte, encoding string) (s *Stream, skip int, err error) {
	head = head[:min(len(head), firstNonASCII(head)+2*sampleBytes)]
	// The last line may be cut, and a character in it.
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

// Report says how the pieces so far were read. Their faults are Text's to count.
func (s *Stream) Report() Report { return s.rep }

// Decode gives the next piece, in the form that Text takes, of the n bytes that b
// begins with. What it leaves of b must come again, with more behind it, until the
// end; there nothing is left. The piece may share the memory of b.
func (s *Stream) Decode(b []byte, end bool) (piece []byte, n int) {
	if s.open {
		if n = firstNonASCII(b); n > 0 {
			return b[:n], n
		}
		if len(b) < sampleBytes && !end {
			return nil, 0 // for a guess
		}
		if s.open = len(b) == 0; !s.open {
			// In UTF-16 ASCII has NULs, which were not there.
			if c := guess(b); c.units == 1 {
				s.c, s.rep.Encoding = c, c.name
			}
		}
	}
	return s.c.decode(b, end)
}

// Text makes a string of a piece and says how many bytes of it are no text, each of
// which becomes U+FFFD as package clean counts them, and on which line of the piece
// the first stands. The string may share the memory of b.
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
