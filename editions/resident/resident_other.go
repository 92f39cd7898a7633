//go:build !linux

package resident

// Release does nothing on systems that have no such call.
func Release() {}
