package onterminal

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// restingLooks is how many times as often as elsewhere one has to look: here it is
// seen whether the program runs.
const restingLooks = 1

// busy reports whether bytes on the way to or from the program are not read yet, or whether
// one of its threads is running or ready to.
func (p *Program) busy() bool {
	if waits(p.slave) || waits(p.master) {
		return true
	}
	threads, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/stat", p.Pid()))
	for _, name := range threads {
		b, err := os.ReadFile(name)
		if err != nil {
			continue // it has ended
		}
		// The state stands behind the name, which ends with the last bracket.
		if i := bytes.LastIndexByte(b, ')'); i >= 0 && i+2 < len(b) && b[i+2] != 'S' {
			return true
		}
	}
	return false
}

// waits reports whether there are bytes to be read on a side of the terminal.
func waits(side *os.File) bool {
	raw, err := side.SyscallConn()
	if err != nil {
		return false
	}
	n := 0
	_ = raw.Control(func(fd uintptr) { n, _ = unix.IoctlGetInt(int(fd), unix.TIOCINQ) })
	return n > 0
}
