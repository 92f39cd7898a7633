package decode

import (
	"bytes"
	"strings"
)

// UTF8 is the name of the one encoding whose text can be cut anywhere between two
// characters, and found, without reading it from the start.
const UTF8 = "UTF-8"

// Head tells the encoding of a text that is too large to be decoded whole, by its
// first bytes, of which some hundred thousand are enough; skip is the length of
// its byte order mark. The errors are those of Bytes.
func Head(head []byte, encoding string) (skip int, r Report, err error) {
	// The last line may be cut, and a character in it.
	if i := bytes.LastIndexByte(head, '\n'); i >= 0 {
		head = head[:i+1]
	} else {
		for n := 0; n < 3 && len(head) > 0 && head[len(head)-1] >= 0x80; n++ {
			head = head[:len(head)-1]
		}
	}
	_, r, err = Bytes(head, encoding)
	if c := byName(r.Encoding); c != nil && c.bom != "" && strings.HasPrefix(string(head[:min(len(head), 4)]), c.bom) {
		skip = len(c.bom)
	}
	r.Invalid, r.FirstLine = 0, 0
	return skip, r, err
}

// Text decodes a piece of UTF-8 and says how many bytes are no part of it, and on
// which line of the piece the first stands. The text may share the memory of b.
func Text(b []byte) (s string, invalid, firstLine int) {
	s = decodeUTF8(b)
	invalid, firstLine = faults(s, b, &charsets[0])
	return s, invalid, firstLine
}

// faults counts the U+FFFD in the text that the bytes did not spell.
func faults(text string, b []byte, c *charset) (n, firstLine int) {
	if n = strings.Count(text, "\ufffd") - spelt(b, c); n <= 0 {
		return 0, 0
	}
	before, _, _ := strings.Cut(text, "\ufffd")
	return n, 1 + strings.Count(before, "\n")
}
