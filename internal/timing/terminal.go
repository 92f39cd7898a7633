//go:build linux

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

const width, height = 120, 40

// chunk is what the program sent at once, when, and what it had taken by then.
type chunk struct {
	at    time.Time
	spent spent
	b     []byte
}

// terminal is a program on a pseudo-terminal and the screen that it has drawn.
type terminal struct {
	cmd     *exec.Cmd
	tty     *os.File
	em      *vt.Emulator
	started time.Time

	mu     sync.Mutex
	chunks []chunk // not yet on the screen
	ended  bool
	news   chan struct{}

	sent  int       // the number of bytes that were drawn
	first time.Time // when the first chunk came, since first was cleared
	last  time.Time // when the last chunk came
	spent spent     // what the program had taken when the last chunk came
}

func start(args []string) (*terminal, error) {
	t := &terminal{cmd: exec.Command(args[0], args[1:]...), em: vt.NewEmulator(width, height), news: make(chan struct{}, 1)}
	t.cmd.Env = append(os.Environ(), "TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "COLORTERM=truecolor")
	t.started = time.Now()
	var err error
	if t.tty, err = pty.StartWithSize(t.cmd, &pty.Winsize{Rows: height, Cols: width, X: width * 8, Y: height * 16}); err != nil {
		return nil, err
	}
	go t.read()
	go func() { _, _ = io.Copy(t.tty, t.em) }() // the terminal's answers
	return t, nil
}

// read keeps each chunk with the time at which it came, so that the time for drawing it is not
// measured.
func (t *terminal) read() {
	b := make([]byte, 128<<10)
	for {
		n, err := t.tty.Read(b)
		now, taken := time.Now(), spentBy(t.cmd.Process.Pid)
		t.mu.Lock()
		if n > 0 {
			t.chunks = append(t.chunks, chunk{now, taken, append([]byte(nil), b[:n]...)})
		}
		t.ended = err != nil
		t.mu.Unlock()
		select {
		case t.news <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

// draw draws one chunk. any reports whether there was one, ended whether the program has ended.
func (t *terminal) draw() (any, ended bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.chunks) == 0 {
		return false, t.ended
	}
	c := t.chunks[0]
	t.chunks = t.chunks[1:]
	_, _ = t.em.Write(c.b)
	t.sent += len(c.b)
	t.last, t.spent = c.at, c.spent
	if t.first.IsZero() {
		t.first = c.at
	}
	return true, false
}

var errEnded = errors.New("the program ended")

// until draws until holds is true of the screen, and returns when that was. It fails after a
// time most.
func (t *terminal) until(most time.Duration, holds func(screen string) bool) (time.Time, error) {
	late := time.Now().Add(most)
	for {
		switch any, ended := t.draw(); {
		case any && holds(t.em.String()):
			return t.last, nil
		case any:
		case ended:
			return time.Time{}, errEnded
		case time.Now().After(late):
			return time.Time{}, fmt.Errorf("not within %s", most)
		default:
			t.wait(20 * time.Millisecond)
		}
	}
}

func (t *terminal) wait(most time.Duration) {
	select {
	case <-t.news:
	case <-time.After(most):
	}
}

// settle draws until nothing has come for a time still, or a time most is over.
func (t *terminal) settle(still, most time.Duration) {
	begun, last := time.Now(), time.Now()
	for {
		any, ended := t.draw()
		if any {
			last = t.last
			continue
		}
		if ended || time.Since(last) >= still || time.Since(begun) > most {
			return
		}
		t.wait(max(still-time.Since(last), 0) + time.Millisecond)
	}
}

func (t *terminal) press(keys string) { _, _ = t.tty.WriteString(keys) }

// end asks the program to end, and kills it if it does not.
func (t *terminal) end() {
	t.press("q")
	ended := make(chan struct{})
	go func() { _ = t.cmd.Wait(); close(ended) }()
	for _, s := range []syscall.Signal{0, syscall.SIGTERM, syscall.SIGKILL} {
		_ = t.cmd.Process.Signal(s)
		select {
		case <-ended:
			_ = t.tty.Close()
			return
		case <-time.After(2 * time.Second):
		}
	}
}

// rowsFilled returns the number of rows of a screen that are not blank.
func rowsFilled(screen string) (n int) {
	for row := range strings.SplitSeq(screen, "\n") {
		if strings.TrimSpace(row) != "" {
			n++
		}
	}
	return n
}
