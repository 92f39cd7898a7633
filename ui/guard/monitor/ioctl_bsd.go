//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package monitor

import "syscall"

const (
	getTermios = syscall.TIOCGETA
	setTermios = syscall.TIOCSETA
)
