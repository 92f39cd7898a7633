package wire

import (
	"bytes"
	"fmt"
	"io"
)

// enterScreen is how a program asks for a screen of its own.
const enterScreen = "\x1b[?1049h"

// leaveScreen gives the shell's screen back, and its cursor.
const leaveScreen = "\x1b[?1049l\x1b[?25h"

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
	early bool // the screen was entered by Open, and the program will enter it again
}

// NewCurtain makes a curtain before w.
func NewCurtain(w io.Writer) *Curtain { return &Curtain{w: w, begun: make(chan struct{})} }

// Begun is closed when the first frame of the program's own screen has been
// sent. What is asked of the terminal's screen before is asked of the shell's.
func (c *Curtain) Begun() <-chan struct{} { return c.begun }

// Open shows the program's first picture before the program runs: its rows,
// which may have styles. A terminal is not kept waiting for the clock of a
// renderer then, and the renderer's own first frame changes nothing that is
// seen. Leave must be called when the program has ended.
func (c *Curtain) Open(rows []string) error {
	var b bytes.Buffer
	b.WriteString(enterScreen + "\x1b[?25l" + autowrapOff + "\x1b[m\x1b[H\x1b[2J")
	for y, row := range rows {
		fmt.Fprintf(&b, "\x1b[%dH%s\x1b[m", y+1, row)
	}
	b.WriteString(autowrapOn)
	_, err := c.Write(b.Bytes())
	c.early = err == nil
	return err
}

// Leave leaves the screen that Open entered, if the program has not taken it
// over.
func (c *Curtain) Leave() error {
	if !c.early {
		return nil
	}
	c.early = false
	_, err := c.w.Write([]byte(leaveScreen))
	return err
}

// Write takes one frame.
func (c *Curtain) Write(frame []byte) (int, error) {
	switch {
	case c.early && bytes.Contains(frame, []byte(enterScreen)):
		// Entered twice, a terminal would keep the cursor of the wrong screen.
		c.early = false
		if _, err := c.w.Write(bytes.Replace(frame, []byte(enterScreen), nil, 1)); err != nil {
			return 0, err
		}
		return len(frame), nil
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
