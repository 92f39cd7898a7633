//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package tty

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"sync"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"

	"baolan/ui/guard/monitor"
)

// Terminal is the terminal that a program has taken.
type Terminal struct {
	in, out *os.File

	mu      sync.Mutex
	before  monitor.Modes // the modes before it was taken
	now     monitor.Modes // the modes that the program has set
	monitor *monitor.Monitor
	held    bool
	closed  bool
}

// Take takes the keys of in as they are pressed, without echo, for a program
// that draws on out.
func Take(in, out *os.File) (*Terminal, error) {
	t := &Terminal{in: in, out: out}
	if err := t.take(true); err != nil {
		return nil, err
	}
	return t, nil
}

// take makes the terminal raw. If fresh is set, it first notes how the terminal is.
func (t *Terminal) take(fresh bool) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if before, ok := monitor.GetModes(t.in); ok && fresh {
		t.before = before
	}
	if _, err := term.MakeRaw(t.in.Fd()); err != nil {
		return fmt.Errorf("terminal: %w", err)
	}
	t.now, _ = monitor.GetModes(t.in)
	t.held = true
	t.informMonitor()
	return nil
}

// Watch starts the monitor that gives the terminal back if this process dies and
// cannot do so itself. messages and sentence are for reporting that. If there can be
// no monitor, the terminal can still be used.
func (t *Terminal) Watch(messages *os.File, sentence string) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.closed {
		return nil
	}
	m, err := monitor.Start(t.in, t.out, messages, sentence, t.before, t.now)
	if err != nil {
		return fmt.Errorf("terminal: %w", err)
	}
	t.monitor = m
	t.informMonitor()
	return nil
}

func (t *Terminal) informMonitor() {
	switch {
	case t.monitor == nil:
	case t.held:
		t.monitor.Hold(t.before, t.now)
	default:
		t.monitor.Release()
	}
}

// Release gives the keys back.
func (t *Terminal) Release() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.held {
		return
	}
	t.held = false
	monitor.SetModes(t.in, t.before) // if the terminal is gone, there is nothing to set
	t.informMonitor()
}

// Close gives the terminal back for good.
func (t *Terminal) Close() {
	t.Release()
	t.mu.Lock()
	defer t.mu.Unlock()
	t.closed = true
	if t.monitor != nil {
		t.monitor.Close()
		t.monitor = nil
	}
}

// settled is the longest time until a signal to this process arrives.
const settled = 300 * time.Millisecond

// CanSuspend reports whether there is a shell that can continue its jobs. A process
// for which the terminal was opened, or one below a shell without jobs, has none and
// would stop for ever.
func CanSuspend() bool {
	parent, group := os.Getppid(), unix.Getpgrp()
	session, err := unix.Getsid(0)
	if err != nil || session == os.Getpid() {
		return false
	}
	above, err := unix.Getsid(parent)
	if err != nil || above != session {
		return false
	}
	if g, err := unix.Getpgid(parent); err == nil && g == group {
		return parent != session // the parent is a shell that knows the process group
	}
	return true
}

// Suspend gives the terminal back, stops the process (with all of its job if whole is
// set), and takes the terminal again when the process goes on. It reports whether the
// process was stopped.
func (t *Terminal) Suspend(whole bool) (stopped bool, err error) {
	t.Release()
	goesOn := make(chan os.Signal, 1)
	signal.Notify(goesOn, syscall.SIGCONT)
	defer signal.Stop(goesOn)
	who := os.Getpid()
	if whole {
		who = 0
	}
	// SIGTSTP would not stop the process: after the program has asked to be notified
	// of it, Go keeps its own handler.
	if err := syscall.Kill(who, syscall.SIGSTOP); err != nil {
		return false, errors.Join(err, t.take(true))
	}
	timer := time.NewTimer(settled)
	defer timer.Stop()
	select {
	case <-goesOn:
		stopped = true
	case <-timer.C:
	}
	return stopped, t.take(true)
}

// Retake makes the terminal the program's again after the process was stopped and
// continued.
func (t *Terminal) Retake() error { return t.take(false) }

// deadly are the signals that end a process which does not handle them.
var deadly = []os.Signal{
	syscall.SIGQUIT, syscall.SIGABRT, syscall.SIGSEGV, syscall.SIGBUS, syscall.SIGFPE, syscall.SIGILL, syscall.SIGSYS,
	syscall.SIGTRAP, syscall.SIGALRM, syscall.SIGVTALRM, syscall.SIGUSR1, syscall.SIGUSR2, syscall.SIGXCPU, syscall.SIGXFSZ,
}

// Deadly gives the signals that are to be handled by [Terminal.Die].
func Deadly() []os.Signal { return slices.Clone(deadly) }

// Die gives the terminal back and ends the process as the signal would have. Nothing
// may be drawn afterwards.
func (t *Terminal) Die(s os.Signal) {
	_, _ = t.out.WriteString(monitor.Reset)
	t.Close()
	debug.SetTraceback("none")
	signal.Reset(s)
	if n, ok := s.(syscall.Signal); ok {
		_ = syscall.Kill(os.Getpid(), n)
		time.Sleep(settled) // the process ends during this time
	}
	os.Exit(2)
}

// JobSignals are those of a shell that suspends its jobs: to stop and to go on.
func JobSignals() (stop, goOn os.Signal) { return syscall.SIGTSTP, syscall.SIGCONT }

// Resizes calls changed with the size in cells of the terminal behind out, whenever it
// has changed, until ctx ends.
func Resizes(ctx context.Context, out *os.File, changed func(width, height int)) {
	resized := make(chan os.Signal, 1)
	signal.Notify(resized, syscall.SIGWINCH)
	defer signal.Stop(resized)
	for {
		select {
		case <-ctx.Done():
			return
		case <-resized:
		}
		if w, h, err := term.GetSize(out.Fd()); err == nil && w > 0 && h > 0 {
			changed(w, h)
		}
	}
}
