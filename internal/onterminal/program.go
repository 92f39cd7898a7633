//go:build unix

// Package onterminal runs a program on a terminal of its own and waits for what it
// does, for the programs that besiege it.
package onterminal

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// Patience is how long the program may take to draw or to end. Only a failure waits
// so long.
const Patience = time.Minute

// look is the time between two looks.
const look = 4 * time.Millisecond

// Program is a program on its terminal.
type Program struct {
	cmd    *exec.Cmd
	master *os.File
	slave  *os.File // kept open to look at what is not read yet
	ended  chan struct{}
	copied chan struct{} // closed when all that was written is here

	mu     sync.Mutex
	out    bytes.Buffer
	screen *vt.Emulator
}

// Start starts a program on a terminal of some size.
func Start(c *exec.Cmd, width, height int) (*Program, error) {
	master, slave, err := pty.Open()
	if err != nil {
		return nil, err
	}
	if master, err = closable(master); err != nil {
		return nil, err
	}
	p := &Program{cmd: c, master: master, slave: slave, ended: make(chan struct{}), copied: make(chan struct{})}
	p.blank(width, height)
	if err := p.size(width, height); err != nil {
		return nil, err
	}
	c.Stdin, c.Stdout, c.Stderr, c.SysProcAttr = slave, slave, slave, ofItsOwn()
	if err := c.Start(); err != nil {
		return nil, err
	}
	go func() {
		defer close(p.copied)
		_, _ = io.Copy(p, master)
	}()
	go func() {
		defer close(p.ended)
		_ = c.Wait() // how it ends is the caller's
	}()
	return p, nil
}

// Write takes what the program writes.
func (p *Program) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.draw(b)
	return p.out.Write(b)
}

// draw shows what the program writes. The emulator has no place for a picture of a
// larger size than its own, which is on its way while the terminal is resized.
func (p *Program) draw(b []byte) {
	defer func() {
		if recover() != nil {
			p.blank(p.screen.Width(), p.screen.Height())
		}
	}()
	_, _ = p.screen.Write(b)
}

// blank begins with an empty screen.
func (p *Program) blank(width, height int) {
	if p.screen != nil {
		_ = p.screen.InputPipe().(io.Closer).Close() // Close itself races with Read
	}
	e := vt.NewEmulator(width, height)
	go func() { _, _ = io.Copy(io.Discard, e) }() // its answers: this terminal gives none
	p.screen = e
}

// Output is all that the program has written.
func (p *Program) Output() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.out.String()
}

// Wrote is how many bytes the program has written.
func (p *Program) Wrote() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.out.Len()
}

// Screen is the text on the terminal.
func (p *Program) Screen() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.screen.String()
}

func (p *Program) size(width, height int) error {
	return pty.Setsize(p.slave, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)}) //nolint:gosec // small numbers
}

// Resize gives the terminal another size and an empty screen, because it is not defined
// what a terminal does with what was on it.
func (p *Program) Resize(width, height int) error {
	p.mu.Lock()
	p.blank(width, height)
	p.mu.Unlock()
	return p.size(width, height)
}

// Send sends keys.
func (p *Program) Send(keys string) error {
	_, err := p.master.WriteString(keys)
	return err
}

// Until waits until a condition holds while the program runs.
func (p *Program) Until(what string, holds func() bool) error {
	for late := time.Now().Add(Patience); !holds(); time.Sleep(look) {
		switch {
		case p.IsOver():
			return fmt.Errorf("waiting for %s: the program has ended: %q", what, p.tail())
		case time.Now().After(late):
			return fmt.Errorf("not within %s: %s: %q", Patience, what, p.tail())
		}
	}
	return nil
}

// tail is what was written last.
func (p *Program) tail() string {
	out := p.Output()
	return out[max(0, len(out)-600):]
}

// Type sends keys and waits until the program has answered and is at rest: no bytes are
// waiting to be read, none of its threads is running or ready to, and nothing more is
// written for longer than it waits between two pictures. If a key has no answer, its
// arrival cannot be seen, so Type waits longer.
func (p *Program) Type(keys string) error {
	before := p.Wrote()
	if err := p.Send(keys); err != nil {
		return err
	}
	return p.rest(before)
}

// Rest waits until the program rests, as Type does.
func (p *Program) Rest() error { return p.rest(-1) }

// rest is longer where nothing more than before is written.
func (p *Program) rest(before int) error {
	const answered, silent = 5, 60 // looks
	still, wrote := 0, p.Wrote()
	return p.Until("rest", func() bool {
		n := p.Wrote()
		if still++; n != wrote || p.busy() {
			still, wrote = 0, n
		}
		if n == before {
			return still >= silent
		}
		return still >= answered*restingLooks
	})
}

// IsOver reports whether the program has ended.
func (p *Program) IsOver() bool {
	select {
	case <-p.ended:
		return true
	default:
		return false
	}
}

// End waits for the end of the program and of its output, and kills one that does
// not end.
func (p *Program) End() error {
	late := time.NewTimer(Patience)
	defer late.Stop()
	select {
	case <-p.ended:
	case <-late.C:
		p.Kill()
		return fmt.Errorf("the program does not end: %q", p.tail())
	}
	_ = p.slave.Close() // the last to have it open
	select {
	case <-p.copied:
		return nil
	case <-late.C:
		return fmt.Errorf("the program has ended and somebody has its terminal: %q", p.tail())
	}
}

// Ended returns how the program ended.
func (p *Program) Ended() *os.ProcessState { return p.cmd.ProcessState }

// Pid is the program's.
func (p *Program) Pid() int { return p.cmd.Process.Pid }

// Kill ends the program.
func (p *Program) Kill() {
	_ = p.cmd.Process.Kill() // it may have ended
	<-p.ended
}

// HangUp takes the terminal away, as one does whose window is closed.
func (p *Program) HangUp() {
	_ = p.slave.Close()
	_ = p.master.Close()
}

// Close gives the terminal back once the program has ended.
func (p *Program) Close() {
	p.HangUp()
	_ = p.screen.InputPipe().(io.Closer).Close() // Close itself races with Read
}
