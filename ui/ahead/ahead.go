// Package ahead has ready what a reader of the screen needs in any case: the libraries
// of the program are initialised for some milliseconds on one processor, one after the
// other, and what was learnt of lines is read on another meanwhile. Commands that
// write no screen read it when they want it.
//
// Packages whose imports are ready are initialised in the order of their paths:
// "baolan/…" before those of the libraries.
package ahead

import (
	"os"
	"runtime"
	"slices"

	"baolan/editions/rebuild/fit"
)

func init() {
	if runtime.NumCPU() > 1 && isReader(os.Args) && isTerminal("/dev/stdout") {
		go fit.Fitted()
	}
}

// short are arguments of commands that are over before a page could be rebuilt.
var short = []string{"--version", "-v", "--help", "-h", "help", "completion", "__complete", "list", "config", "search", "serve"}

// isReader reports whether a process with such arguments may show pages.
func isReader(args []string) bool {
	return !slices.ContainsFunc(args[min(1, len(args)):], func(a string) bool { return slices.Contains(short, a) })
}

// isTerminal reports whether a file is a device of characters, as terminals are.
func isTerminal(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
