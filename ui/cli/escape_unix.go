//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package cli

import (
	"os"
	"os/signal"
	"syscall"

	"github.com/charmbracelet/x/term"
	"github.com/muesli/cancelreader"
	"golang.org/x/sys/unix"
)

// listenForEscape calls f once Esc alone is pressed on the terminal, which
// until the given function is called hands on each key at once and does not
// show it. Ctrl-C and Ctrl-Z do what they do. A terminal that is another
// program's for the moment (a job in the background) is left alone.
func listenForEscape(tty *os.File, f func()) (stop func()) {
	fd := tty.Fd()
	before, err := term.GetState(fd)
	if err != nil || !inForeground(tty) {
		return func() {}
	}
	keys, err := cancelreader.NewReader(tty)
	if err != nil {
		return func() {}
	}
	// Whoever is sent to the background while it listens is to go on there.
	signal.Ignore(syscall.SIGTTIN)
	now := *before
	now.Lflag &^= unix.ICANON | unix.ECHO
	now.Cc[unix.VMIN], now.Cc[unix.VTIME] = 1, 0
	if err := term.SetState(fd, &now); err != nil {
		return func() {}
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		b := make([]byte, 64)
		for {
			n, err := keys.Read(b)
			if err != nil {
				return
			}
			if isEscape(b[:n]) {
				f()
				return
			}
		}
	}()
	return func() {
		if keys.Cancel() {
			<-ended
		}
		_ = keys.Close()
		if inForeground(tty) {
			_ = term.SetState(fd, before) // a terminal that is gone needs none
		}
		signal.Reset(syscall.SIGTTIN)
	}
}

// isEscape reports whether Esc alone is the last of what came. Other keys begin with
// Esc too and come in one piece; what was pressed before may come with it.
func isEscape(b []byte) bool { return len(b) > 0 && b[len(b)-1] == '\x1b' }

// inForeground reports whether the terminal is this process's to change: from
// the background the system stops who tries.
func inForeground(tty *os.File) bool {
	group, err := unix.IoctlGetInt(int(tty.Fd()), unix.TIOCGPGRP)
	return err == nil && group == unix.Getpgrp()
}
