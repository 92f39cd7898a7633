package markup

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Writer puts text together as a browser shows it: white space of the source is
// one space, and none between two ideographs or behind a line's beginning.
type Writer struct {
	b     strings.Builder
	last  rune // the last rune written; '\n' at the beginning of a line
	space bool // white space was read
	feed  bool // and a line end among it
}

// Text adds text of the source. The indents that are characters (U+3000, no-break
// spaces) stay.
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

// Break ends the line, if there is one.
func (w *Writer) Break() {
	w.space, w.feed = false, false
	if w.last != '\n' && w.last != 0 {
		w.b.WriteByte('\n')
		w.last = '\n'
	}
}

// BreakAlways ends the line, even an empty one.
func (w *Writer) BreakAlways() {
	w.space, w.feed = false, false
	w.b.WriteByte('\n')
	w.last = '\n'
}

// Len is the length of the text so far.
func (w *Writer) Len() int { return w.b.Len() }

// String gives the text without a line feed at its end.
func (w *Writer) String() string { return strings.TrimRight(w.b.String(), "\n") }

// Reset makes the writer empty.
func (w *Writer) Reset() { *w = Writer{} }

// isWide recognises characters between which a line end of the source is no space.
func isWide(r rune) bool {
	return r >= 0x2E80 && utf8.ValidRune(r) || unicode.In(r, unicode.Han) || strings.ContainsRune("“”‘’…—", r)
}
