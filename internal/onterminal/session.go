//go:build unix

package onterminal

import (
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// ofItsOwn starts a program in a session whose terminal is its own.
func ofItsOwn() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true, Setctty: true} }

// closable makes a side of a terminal one that can be closed while it is read: as
// package pty opens it, closing waits for what is read, and nobody hangs up.
func closable(side *os.File) (*os.File, error) {
	defer side.Close()
	fd, err := unix.FcntlInt(side.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(fd), side.Name()), nil //nolint:gosec // a descriptor
}
