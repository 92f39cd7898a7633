package pdfium

import (
	"os"

	"golang.org/x/sys/unix"
)

// mayCompile reports whether the system lets a process make code and run it. It does not for
// systemd units with MemoryDenyWriteExecute.
func mayCompile() bool {
	b, err := unix.Mmap(-1, 0, os.Getpagesize(), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE)
	if err != nil {
		return false
	}
	defer unmapMemory(b)
	return unix.Mprotect(b, unix.PROT_READ|unix.PROT_EXEC) == nil
}
