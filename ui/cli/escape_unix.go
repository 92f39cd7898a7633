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

// listenForEscape calls f once Esc alone is pressed on the terminal. Until stop is
// called, the terminal passes on each key at once and does not show it. Ctrl-C and
// Ctrl-Z work as usual. While another program uses the terminal (because this one is a
// job in the background), it is left alone.
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
	// A job that is put in the background while it listens must go on there.
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
			_ = term.SetState(fd, before) // if the terminal is gone, there is nothing to set
		}
		signal.Reset(syscall.SIGTTIN)
	}
}

// isEscape reports whether Esc alone is the last of what came. Other keys begin with
// Esc too and come in one piece; what was pressed before may come with it.
func isEscape(b []byte) bool { return len(b) > 0 && b[len(b)-1] == '\x1b' }

// inForeground reports whether this process may change the terminal: the system stops
// a process that tries so from the background.
func inForeground(tty *os.File) bool {
	group, err := unix.IoctlGetInt(int(tty.Fd()), unix.TIOCGPGRP)
	return err == nil && group == unix.Getpgrp()
}
