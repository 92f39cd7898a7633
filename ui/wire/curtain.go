package wire

import (
	"bytes"
	"io"
)

// enterScreen is how a program asks for a screen of its own.
const enterScreen = "\x1b[?1049h"

// Curtain stands before a writer until the program's own screen is shown.
// Bubble Tea draws an empty frame where its clock ticks before it has asked
// the program for one, which a busy machine makes it do: that frame begins with
// a carriage return in the shell's last line. What draws or moves the cursor
// does not pass before the frame that enters the screen; questions and modes
// do. It is for programs that have such a screen, and for one goroutine.
type Curtain struct {
	w     io.Writer
	begun chan struct{}
	up    bool
}

// NewCurtain makes a curtain before w.
func NewCurtain(w io.Writer) *Curtain { return &Curtain{w: w, begun: make(chan struct{})} }

// Begun is closed when the first frame of the program's own screen has been
// sent. What is asked of the terminal's screen before is asked of the shell's.
func (c *Curtain) Begun() <-chan struct{} { return c.begun }

// Write takes one frame.
func (c *Curtain) Write(frame []byte) (int, error) {
	switch {
	case c.up:
		return c.w.Write(frame)
	case bytes.Contains(frame, []byte(enterScreen)):
		n, err := c.w.Write(frame)
		if err == nil {
			c.up = true
			close(c.begun)
		}
		return n, err
	}
	if words := wordless(frame); len(words) > 0 {
		if _, err := c.w.Write(words); err != nil {
			return 0, err
		}
	}
	return len(frame), nil
}

// wordless gives what of a frame neither draws nor moves the cursor: private
// modes and questions, keyboard protocols, titles and colours.
func wordless(frame []byte) []byte {
	var out []byte
	s := scanner{in: frame}
	for t := (token{}); s.next(&t); {
		if t.kind == tokenString || t.kind == tokenCSI && (t.prefix != 0 || t.middle != 0 || t.char == 'c' || t.char == 'n' || t.char == 't') {
			out = append(out, t.bytes...)
		}
	}
	return out
}
