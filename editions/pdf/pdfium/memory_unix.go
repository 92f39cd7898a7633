//go:build unix

package pdfium

import "golang.org/x/sys/unix"

// mapMemory maps n bytes that are zero. It returns nil if the system has no room for them.
func mapMemory(n uint64) []byte {
	b, err := unix.Mmap(-1, 0, int(n), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE) //nolint:gosec // the bound of Options.Memory
	if err != nil {
		return nil
	}
	return b
}

func unmapMemory(b []byte) { _ = unix.Munmap(b) } // it was mapped
