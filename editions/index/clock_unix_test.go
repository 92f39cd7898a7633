//go:build unix

package index

import (
	"syscall"
	"time"
)

// processorTime is how long this process has run on any core. On a machine that
// is shared it says what the clock cannot.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
