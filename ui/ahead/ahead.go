// Package ahead begins to read the tables of the rebuilding, which every reader needs,
// while the program starts: the fitted weights and the pairs of characters. The packages
// of the program are initialised one after the other on one processor for some
// milliseconds; the tables are read on another meanwhile. Commands that show no pages
// read them when they need them.
//
// Packages whose imports are ready are initialised in the order of their paths:
// "baolan/…" comes before those of the libraries.
package ahead

import (
	"os"
	"runtime"
	"slices"

	"baolan/editions/rebuild/fit"
	"baolan/model/pairs"
)

func init() {
	if runtime.NumCPU() > 1 && isReader(os.Args) && isTerminal("/dev/stdout") {
		go func() {
			fit.Fitted()
			pairs.Load()
		}()
	}
}

// short are arguments of commands that rebuild no page, or end before they could.
var short = []string{"--version", "-v", "--help", "-h", "help", "completion", "__complete", "list", "config", "search", "serve"}

// isReader reports whether a process with such arguments may show pages.
func isReader(args []string) bool {
	return !slices.ContainsFunc(args[min(1, len(args)):], func(a string) bool { return slices.Contains(short, a) })
}

// isTerminal reports whether a file is a character device, as terminals are.
func isTerminal(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
