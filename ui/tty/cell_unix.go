//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package tty

import (
	"image"
	"os"

	"golang.org/x/sys/unix"
)

// CellSize returns the size in pixels of a cell of the terminal behind out. It is zero if
// the system does not know it.
func CellSize(out *os.File) image.Point {
	s, err := unix.IoctlGetWinsize(int(out.Fd()), unix.TIOCGWINSZ)
	if err != nil || s.Col == 0 || s.Row == 0 {
		return image.Point{}
	}
	return image.Pt(int(s.Xpixel)/int(s.Col), int(s.Ypixel)/int(s.Row))
}
