//go:build !linux

package resident

// Release does nothing where the system has no word for it.
func Release() {}
