//go:build unix

package onterminal

import (
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// ofItsOwn starts a program in a session whose terminal is its own.
func ofItsOwn() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true, Setctty: true} }

// closable returns a side of a terminal that can be closed while it is read. As package pty
// opens it, closing waits for the read, and so the program is not hung up.
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
