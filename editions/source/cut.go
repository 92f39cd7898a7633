package source

import (
	"bytes"
	"unicode/utf8"
)

// A page of a broadsheet is some 15 KB of text and the densest page of notices
// not 100. What is longer without a form feed is several pages that somebody put
// one after the other, and is taken as pages of the largest size that rebuilding,
// a reader's list and a reader who wants to stop can still bear: a page of 1 MiB
// is rebuilt in a tenth of a second.
const (
	largestPage = 1 << 20
	// A single line has nothing to be rebuilt and is better read in one; but it is
	// set anew, whole, whenever the window changes.
	largestLine = 4 << 20
	// crumb is how much more than the largest page is not worth another.
	crumb = largestPage / 4
)

// nextPage gives the page that s begins with and the number of bytes to the next
// one. Form feeds end a page where they may.
func nextPage(s []byte, feeds bool) (page []byte, next int) {
	if feeds {
		if i := bytes.IndexByte(s[:min(len(s), largestPage+crumb)], '\f'); i >= 0 {
			return s[:i], i + 1
		}
	}
	if len(s) <= largestPage+crumb {
		return s, len(s)
	}
	n := cutAt(s)
	return s[:n], n
}

// cutAt finds where the page ends that a text above the largest begins with:
// after a line, or after a sentence of a line that has no end.
func cutAt(s []byte) int {
	if i := bytes.LastIndexAny(s[:largestPage], "\n\r"); i >= 0 {
		return afterLine(s, i)
	}
	long := s[:min(len(s), largestLine)]
	if i := bytes.IndexAny(long[largestPage:], "\n\r\f"); i >= 0 {
		if i += largestPage; s[i] == '\f' {
			return i
		}
		return afterLine(s, i)
	}
	if len(long) == len(s) {
		return len(s)
	}
	if i := bytes.LastIndex(long, []byte("。")); i >= largestPage {
		return i + len("。")
	}
	n := len(long)
	for n > largestLine-utf8.UTFMax && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

// afterLine steps over the line end at i, of one character or of two.
func afterLine(s []byte, i int) int {
	if bytes.HasPrefix(s[i:], []byte("\r\n")) {
		return i + 2
	}
	return i + 1
}
