package cells

import (
	"io"
	"slices"
	"unicode/utf8"
)

// A pinned character is drawn into two blanked cells and the cursor is set behind them,
// so that the width that the terminal gives it does not matter:
//
//	ESC 7      save the cursor
//	CSI 2 X    blank two cells
//	char       one or two cells wide
//	ESC 8      back to the saved place
//	CSI 2 C    two cells on
const (
	pinBefore = "\x1b7\x1b[2X"
	pinAfter  = "\x1b8\x1b[2C"
)

// Writer replaces stand-ins on their way to the terminal: those of [Wide] by the
// character, those of [Pin] by the character between cursor moves. Everything else
// passes as it is. It is not safe for concurrent use.
type Writer struct {
	w    io.Writer
	held []byte // the beginning of a stand-in with which the last Write ended
	buf  []byte
}

// NewWriter makes a writer that writes to w.
func NewWriter(w io.Writer) *Writer { return &Writer{w: w} }

// Write writes p to the terminal. A stand-in whose bytes come in two Writes is written
// by the second, but its first bytes count as written by the first. It returns len(p),
// or the error of the writer behind it.
func (w *Writer) Write(p []byte) (int, error) {
	in := p
	if len(w.held) > 0 {
		in = slices.Concat(w.held, p)
	}
	out, rest := translate(w.buf[:0], in)
	w.held = append(w.held[:0], rest...)
	w.buf = out[:0]
	if len(out) == 0 {
		return len(p), nil
	}
	if _, err := w.w.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}

// WriteString does what Write does.
func (w *Writer) WriteString(s string) (int, error) { return w.Write([]byte(s)) }

// translate appends in to out with the stand-ins replaced. rest is the bytes at the end
// that may be the beginning of a stand-in.
func translate(out, in []byte) (_, rest []byte) {
	done := 0
	for at := 0; at < len(in); at++ {
		if in[at] != standInLead {
			continue
		}
		if isBeginning(in[at:]) {
			return append(out, in[done:at]...), in[at:]
		}
		c, pin, size := standIn(in[at:])
		if size == 0 {
			continue
		}
		out = append(out, in[done:at]...)
		done = at + size
		if pin {
			marks := joined(in[done:])
			out = append(out, pinBefore...)
			out = utf8.AppendRune(out, c)
			out = append(out, in[done:done+marks]...)
			out = append(out, pinAfter...)
			done += marks
		} else {
			out = utf8.AppendRune(out, c)
		}
		at = done - 1
	}
	return append(out, in[done:]...), nil
}

// isBeginning recognises one to three bytes with which a stand-in can begin.
func isBeginning(b []byte) bool {
	switch len(b) {
	case 1:
		return true
	case 2:
		return b[1] == wideSecond || b[1] == pinSecond
	case 3:
		return (b[1] == wideSecond || b[1] == pinSecond) && b[2]&0xC0 == 0x80
	}
	return false
}

// joined gives the number of bytes of the combining marks at the beginning of b. Behind
// a pinned character they must be drawn before the cursor moves on.
func joined(b []byte) int {
	n := 0
	for n < len(b) && b[n] >= utf8.RuneSelf {
		c, size := utf8.DecodeRune(b[n:])
		if size < 2 || classOf(c) != classZero {
			break
		}
		n += size
	}
	return n
}
