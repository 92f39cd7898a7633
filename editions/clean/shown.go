package clean

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Shown is text that may be shown on a terminal, because it was cleaned. Only this
// package makes one, so that a function which takes a Shown cannot be given a name, an
// argument or an error as it came from outside. The zero Shown is empty.
type Shown struct{ text string }

// String gives the text.
func (s Shown) String() string { return s.text }

// Format writes the text, so that a Shown can be formatted like a string.
func (s Shown) Format(f fmt.State, verb rune) {
	fmt.Fprintf(f, fmt.FormatString(f, verb), s.text)
}

// Show gives s on one line, as [Line] does.
func Show(s string) Shown { return Shown{Line(s)} }

// ShowText gives s with its lines, as [Text] does.
func ShowText(s string) Shown {
	t, _ := Text(s)
	return Shown{t}
}

// ShowName gives the name of a file, which may be any bytes. Bytes that are not UTF-8
// are shown as hexadecimal numbers, so that two different names do not look alike.
func ShowName(name string) Shown {
	if utf8.ValidString(name) {
		return Show(name)
	}
	var b strings.Builder
	for i := 0; i < len(name); {
		r, n := utf8.DecodeRuneInString(name[i:])
		if r == utf8.RuneError && n == 1 {
			fmt.Fprintf(&b, "<%02X>", name[i])
		} else {
			b.WriteString(name[i : i+n])
		}
		i += n
	}
	return Show(b.String())
}

// A Writer cleans what is written to it, which is text with its lines, or JSON, and
// passes it on.
type Writer struct {
	w    io.Writer
	make func(string) string
	rest []byte // a part of a character, or a CR, whose other half may follow
}

// NewWriter makes a Writer that cleans text as [Text] does and writes it to w.
func NewWriter(w io.Writer) *Writer {
	return &Writer{w: w, make: func(s string) string { s, _ = Text(s); return s }}
}

// NewJSONWriter makes a Writer that escapes every character in JSON that may not be
// shown, so that the values remain the same.
func NewJSONWriter(w io.Writer) *Writer { return &Writer{w: w, make: escapeJSON} }

// Write passes p on. An incomplete character at its end waits for the next Write;
// after the last it is dropped.
func (w *Writer) Write(p []byte) (int, error) {
	b := p
	if len(w.rest) > 0 {
		b = append(w.rest, p...)
	}
	n := wholeText(b)
	if n > 0 {
		if _, err := io.WriteString(w.w, w.make(string(b[:n]))); err != nil {
			return 0, err //nolint:wrapcheck // the writer's own
		}
	}
	w.rest = append([]byte(nil), b[n:]...)
	return len(p), nil
}

// wholeText gives how many bytes of b can be cleaned without knowing what follows
// them.
func wholeText(b []byte) int {
	n := len(b)
	if n > 0 && b[n-1] == '\r' {
		return n - 1
	}
	for back := 1; back < utf8.UTFMax && back <= n; back++ {
		if c := b[n-back]; utf8.RuneStart(c) {
			if !utf8.FullRune(b[n-back:]) {
				return n - back
			}
			break
		}
	}
	return n
}

// escapeJSON writes what may not be shown as \uXXXX. Outside of its strings JSON is
// ASCII, so all of this is within strings.
func escapeJSON(s string) string {
	if plainPrefix(s) == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + len(s)/16)
	for i, marks := 0, 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		k := kindOf(r)
		if marks++; k != mark {
			marks = 0
		}
		switch {
		case r == utf8.RuneError && n == 1:
			b.WriteString(`\ufffd`)
		case r == '\t' || r == '\r': // these are between values
			b.WriteByte(' ')
		case k == plain, k == mark && marks <= maxMarks, k == Radical, k == selector && isHan(lastRune(b.String())):
			b.WriteString(s[i : i+n])
		case r > 0xffff:
			high, low := surrogates(r)
			fmt.Fprintf(&b, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
		i += n
	}
	return b.String()
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func surrogates(r rune) (high, low rune) {
	r -= 0x10000
	return 0xd800 + r>>10, 0xdc00 + r&0x3ff
}
