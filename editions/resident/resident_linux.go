// Package resident keeps the resident memory of a process small.
package resident

import (
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// Release gives the pages of the program's own file back to the system.
// The initialisers of some hundred packages (grammars of programming languages,
// a database, a server) have touched most of them, and reading a paper needs
// few again; those come back from the page cache when they are used. Without it
// a reader holds 10 MB more for as long as the paper is open, and 20 MB more where
// the reader of PDFs has looked at the whole of its own code.
//
// They come back a few at a time. Where the file is in the page cache in large pieces, as
// it is after it was written, the system would else map 2 MB around each page.
func Release() {
	exe, err := os.Readlink("/proc/self/exe")
	if err != nil {
		return
	}
	for _, m := range Mappings() {
		if m.Path != exe || strings.Contains(m.Access, "w") {
			continue // a part that can be written to may differ from the file
		}
		advise(m, unix.MADV_NOHUGEPAGE)
		advise(m, unix.MADV_DONTNEED)
	}
}

// advise gives an advice for a piece of memory. If the system does not take it, what is there
// remains in memory.
func advise(m Mapping, advice uintptr) {
	_, _, _ = unix.Syscall(unix.SYS_MADVISE, uintptr(m.Start), uintptr(m.Size), advice)
}
