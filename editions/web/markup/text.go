package markup

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Writer joins text as a browser shows it. White space of the source becomes one space; at
// the beginning of a line, and where a line of the source ends between two ideographs, it
// becomes nothing. The zero Writer is ready to use.
type Writer struct {
	b     strings.Builder
	last  rune // the last rune written; '\n' at the beginning of a line
	space bool // white space was read since the last rune
	feed  bool // the white space has a line end in it
}

// Text adds text of the source. U+3000 and no-break spaces, which indent paragraphs, stay.
func (w *Writer) Text(s string) {
	for _, r := range s {
		switch r {
		case ' ', '\t', '\n', '\r', '\f':
			w.space = true
			w.feed = w.feed || r == '\n' || r == '\r'
			continue
		}
		if w.space && w.last != '\n' && w.last != 0 && (!w.feed || !isWide(w.last) || !isWide(r)) {
			w.b.WriteByte(' ')
		}
		w.space, w.feed = false, false
		w.b.WriteRune(r)
		w.last = r
	}
}

// Break ends the line if it has text.
func (w *Writer) Break() {
	w.space, w.feed = false, false
	if w.last != '\n' && w.last != 0 {
		w.b.WriteByte('\n')
		w.last = '\n'
	}
}

// BreakAlways ends the line even if it is empty.
func (w *Writer) BreakAlways() {
	w.space, w.feed = false, false
	w.b.WriteByte('\n')
	w.last = '\n'
}

// Len returns the length of the text so far in bytes.
func (w *Writer) Len() int { return w.b.Len() }

// String returns the text without line feeds at its end.
func (w *Writer) String() string { return strings.TrimRight(w.b.String(), "\n") }

// Reset makes the writer empty.
func (w *Writer) Reset() { *w = Writer{} }

// isWide reports whether a line end of the source next to r stands for no space.
func isWide(r rune) bool {
	return r >= 0x2E80 && utf8.ValidRune(r) || unicode.In(r, unicode.Han) || strings.ContainsRune("“”‘’…—", r)
}
