//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly)

package cli

import "os"

// listenForEscape does nothing here; Ctrl-C gives up.
func listenForEscape(*os.File, func()) (stop func()) { return func() {} }
