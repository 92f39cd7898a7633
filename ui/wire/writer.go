package wire

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"sync"
)

const (
	autowrapOff = "\x1b[?7l"
	autowrapOn  = "\x1b[?7h"
)

// idle are the pairs that Bubble Tea puts around a frame. Around nothing they
// are nothing.
var idle = [...]string{"\x1b[?2026h\x1b[?2026l", "\x1b[?25l\x1b[?25h"} //nolint:gochecknoglobals // never changed

// Writer sends the difference between frames. It is safe for concurrent use;
// Bubble Tea writes from one goroutine, and a resize comes from another.
type Writer struct {
	mu    sync.Mutex
	w     io.Writer
	want  screen // what the renderer believes is on the terminal
	shown grid   // what is; the same as want between frames that went through as they were
	at    cursor // where the terminal's cursor is; it may lag behind want's while hidden
	set   bool   // at.x and at.y hold
	scan  scanner

	diff, whole, before, after []byte
}

// NewWriter makes a writer in front of w for a terminal of width×height cells
// that is not in the alternate screen; of a size of zero nothing is known, and
// every frame goes through. It stands in for a terminal driver:
// line feeds are sent as CR LF, as the renderer expects where its input is no
// terminal.
func NewWriter(w io.Writer, width, height int) *Writer {
	return newWriter(w, width, height, true)
}

func newWriter(w io.Writer, width, height int, newlineReturns bool) *Writer {
	v := &Writer{w: w}
	v.want.newlineReturns, v.want.penKnown = newlineReturns, true
	v.want.repen()
	v.resize(width, height)
	return v
}

// Resize says that the terminal has another size now. What it shows is not
// known then, until the renderer clears it.
func (w *Writer) Resize(width, height int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.resize(width, height)
}

func (w *Writer) resize(width, height int) {
	if width < 1 || height < 1 {
		width, height = 0, 0
	}
	if width == w.want.w && height == w.want.h {
		return
	}
	w.settle()
	w.want.resize(width, height)
	w.shown = newGrid(width, height)
}

// Forget says that somebody else has written to the terminal. Everything goes
// through as it is until the renderer clears it.
func (w *Writer) Forget() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.settle()
	w.want.lose()
}

// settle brings the terminal's cursor to where the renderer believes it to be,
// as nobody will know it afterwards.
func (w *Writer) settle() {
	if w.want.valid {
		if b := w.sync(w.whole[:0], w.want.cursor); len(b) > 0 {
			_, _ = w.w.Write(b) // the next frame meets the same error
		}
	}
}

// Write takes one frame.
func (w *Writer) Write(frame []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if out := w.next(frame); len(out) > 0 {
		if _, err := w.w.Write(out); err != nil {
			w.want.lose()
			return 0, fmt.Errorf("terminal: %w", err)
		}
	}
	return len(frame), nil
}

// WriteString is Write.
func (w *Writer) WriteString(s string) (int, error) { return w.Write([]byte(s)) }

// next gives what to send for a frame.
func (w *Writer) next(frame []byte) []byte {
	w.whole = w.whole[:0]
	known := w.want.valid && w.plain()
	if w.want.valid {
		w.whole = w.sync(w.whole, w.want.cursor)
	}
	did := w.follow(frame)
	w.whole = w.through(w.whole, frame)
	if known && did&(ordered|lost) == 0 && w.plain() {
		if p := w.paint(); len(p.b) <= len(w.whole) {
			w.at, w.set = p.at, p.set
			for y, touched := range w.want.touched {
				if touched {
					copy(w.shown.row(y), w.want.row(y))
				}
			}
			return p.b
		}
	}
	if w.want.valid {
		copy(w.shown.cells, w.want.cells)
		w.at, w.set = w.want.cursor, true
	}
	return w.whole
}

// follow applies a frame to the wanted screen and sorts out what is no drawing:
// what comes before the first of it, and what comes after.
func (w *Writer) follow(frame []byte) effect {
	clear(w.want.touched)
	w.before, w.after = w.before[:0], w.after[:0]
	w.scan.in = frame
	var did effect
	for t := (token{}); w.scan.next(&t); {
		e := w.want.apply(&t)
		did |= e
		switch {
		case e != aside:
		case did == aside:
			w.before = append(w.before, t.bytes...)
		default:
			w.after = append(w.after, t.bytes...)
		}
	}
	return did
}

// plain holds for a screen that can be painted: rows that hold what they seem
// to, the whole screen as its region, and autowrap on.
func (w *Writer) plain() bool {
	s := &w.want
	return s.top == 0 && s.bottom == s.h-1 && !s.noWrap && !slices.Contains(s.unknown, true)
}

// paint gives the difference. It changes nothing: the frame itself may turn
// out to be shorter.
func (w *Writer) paint() painter {
	p := painter{b: append(w.diff[:0], w.before...), at: w.at, set: w.set}
	painted := false
	for y, touched := range w.want.touched {
		shown := w.shown.row(y)
		if !touched || slices.Equal(shown, w.want.row(y)) {
			continue
		}
		if !painted {
			// A character that the terminal makes wider than we do is clipped
			// at the margin and does not push the next row.
			p.b = append(p.b, autowrapOff...)
			painted = true
		}
		p.row(&w.want, shown, y)
	}
	if painted {
		p.b = append(p.b, autowrapOn...)
	}
	if !w.want.hidden {
		p.goTo(w.want.x, w.want.y)
	}
	p.style(w.want.pen)
	p.b = append(p.b, w.after...)
	if !painted && slices.Contains(idle[:], string(p.b)) {
		p.b = p.b[:0]
	}
	w.diff = p.b
	return p
}

// through appends the frame as it is.
func (w *Writer) through(b, frame []byte) []byte {
	if !w.want.newlineReturns {
		return append(b, frame...)
	}
	for line := range bytes.SplitAfterSeq(frame, []byte{'\n'}) {
		if n := len(line) - 1; n >= 0 && line[n] == '\n' {
			b = append(append(b, line[:n]...), "\r\n"...)
		} else {
			b = append(b, line...)
		}
	}
	return b
}

// sync appends what brings the terminal's cursor from where it is to where the
// renderer believes it to be.
func (w *Writer) sync(b []byte, to cursor) []byte {
	p := painter{b: b, at: w.at, set: w.set}
	if p.set && p.at == to {
		return p.b
	}
	if to.wrapped {
		// Only a character in the last column makes a wrap pending.
		x := w.shown.w - 1
		row := w.shown.row(to.y)
		for x > 0 && row[x].part == tail {
			x--
		}
		p.goTo(x, to.y)
		p.style(w.want.styles.list[row[x].style])
		p.b = w.want.write(p.b, row[x])
	} else {
		p.goTo(to.x, to.y)
	}
	p.style(to.pen)
	return p.b
}
