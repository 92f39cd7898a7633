// Package resident keeps the resident memory of a process small.
package resident

import (
	"bufio"
	"os"
	"strconv"
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
	maps, err := os.Open("/proc/self/maps")
	if err != nil {
		return
	}
	defer maps.Close()
	for lines := bufio.NewScanner(maps); lines.Scan(); {
		// 00400000-01a2f000 r-xp 00000000 fe:00 12345  /usr/bin/baolan
		f := strings.Fields(lines.Text())
		if len(f) < 6 || f[5] != exe || strings.Contains(f[1], "w") {
			continue // a part that can be written to may differ from the file
		}
		from, to, _ := strings.Cut(f[0], "-")
		start, err1 := strconv.ParseUint(from, 16, 64)
		end, err2 := strconv.ParseUint(to, 16, 64)
		if err1 != nil || err2 != nil || end <= start {
			continue
		}
		advise(start, end-start, unix.MADV_NOHUGEPAGE)
		advise(start, end-start, unix.MADV_DONTNEED)
	}
}

// advise gives an advice for n bytes at an address. If the system does not take it, what
// is there remains in memory.
func advise(at, n uint64, advice uintptr) {
	_, _, _ = unix.Syscall(unix.SYS_MADVISE, uintptr(at), uintptr(n), advice)
}
