//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly)

package tty

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/charmbracelet/x/term"
)

// Terminal is the terminal that a program has taken.
type Terminal struct {
	in     *os.File
	before *term.State
}

// Take takes the keys of in as they are pressed, without echo.
func Take(in, _ *os.File) (*Terminal, error) {
	before, err := term.MakeRaw(in.Fd())
	if err != nil {
		return nil, fmt.Errorf("terminal: %w", err)
	}
	return &Terminal{in, before}, nil
}

// Watch does nothing, because there is no monitor on this system.
func (t *Terminal) Watch(*os.File, string) error { return nil }

// Close gives the terminal back for good.
func (t *Terminal) Close() { _ = term.Restore(t.in.Fd(), t.before) }

// CanSuspend reports whether there is a shell to go back to.
func CanSuspend() bool { return false }

// Suspend fails: it is not supported on this system.
func (t *Terminal) Suspend(bool) (stopped bool, err error) { return false, errors.ErrUnsupported }

// Release gives the keys back.
func (t *Terminal) Release() { _ = term.Restore(t.in.Fd(), t.before) }

// Retake takes the keys again.
func (t *Terminal) Retake() error {
	before, err := term.MakeRaw(t.in.Fd())
	if err != nil {
		return fmt.Errorf("terminal: %w", err)
	}
	t.before = before
	return nil
}

// Deadly gives the signals that are to be handled by [Terminal.Die].
func Deadly() []os.Signal { return nil }

// Die ends the process.
func (t *Terminal) Die(os.Signal) { os.Exit(2) }

// JobSignals are those of a shell that suspends its jobs: to stop and to go on.
func JobSignals() (stop, goOn os.Signal) { return nil, nil }

// askAgain is how often a system is asked that does not report changes of the size.
const askAgain = 500 * time.Millisecond

// Resizes calls changed with the size in cells of the terminal behind out, whenever it
// has changed, until ctx ends.
func Resizes(ctx context.Context, out *os.File, changed func(width, height int)) {
	width, height, _ := term.GetSize(out.Fd())
	ticker := time.NewTicker(askAgain)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		if w, h, err := term.GetSize(out.Fd()); err == nil && w > 0 && h > 0 && (w != width || h != height) {
			width, height = w, h
			changed(w, h)
		}
	}
}
