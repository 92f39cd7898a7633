//go:build unix

package source

import "syscall"

// canRead reports whether the system would let a file be read. It gives true for what
// is not a file of the system.
func canRead(path string) bool {
	const forReading = 4 // R_OK of access(2)
	return path == "" || syscall.Access(path, forReading) != syscall.EACCES
}
