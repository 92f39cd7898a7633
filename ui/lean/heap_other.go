//go:build !linux

package lean

// Heap does nothing where the system takes no such advice.
func Heap() {}
