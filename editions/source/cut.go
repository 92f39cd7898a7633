package source

import (
	"bytes"
	"unicode/utf8"

	"baolan/editions/inorder"
	"baolan/editions/markdown"
)

// sizes are bounds, in bytes except for pages.
type sizes struct {
	page   int // of a page; a longer text is divided into several
	crumb  int // by how much a page may be longer before it is divided
	line   int // of a page that is a single line
	window int // of a large text in memory, if its pages need not be in memory
	block  int // how much is decoded at once
	pages  int // how many pages one file may have
	short  int // of a text in a folder that is read while others are
	sample int // of each part that is looked at to find the form of a large text; 0 to look at its beginning
}

// A page of a broadsheet is some 15 KB of text and the densest page of notices
// not 100. What is longer without a form feed is several pages that somebody put
// one after the other, and is taken as pages of the largest size that rebuilding,
// a reader's list and a reader who wants to stop can still bear: a page of 1 MiB
// is rebuilt in a tenth of a second. A single line has nothing to be rebuilt and is
// better read in one; but it is set anew, whole, whenever the window changes.
//
// The window is enough for the longest line and all that is looked at behind it.
//
// A hundred years of a daily's front pages are fewer than the pages of one file may
// be. What follows the last belongs to it, as far as one page may go. Something is
// kept of each page, so that a file of nothing but page ends would otherwise need a
// thousand times its own size.
func usual() sizes {
	return sizes{page: 1 << 20, crumb: 1 << 18, line: 4 << 20, window: 8 << 20, block: 1 << 20, pages: 50_000, short: inorder.MostBytes, sample: 512 << 10}
}

// enough gives how much text must be there to find the next page, unless the text ends
// before.
func (z sizes) enough() int { return z.line + z.crumb + utf8.UTFMax }

// isOnePage reports whether a text is one page because of its size.
func (z sizes) isOnePage(n int) bool { return n <= z.page+z.crumb }

// text gives the page with which s begins, and the number of bytes up to the next one.
// With feeds, form feeds end a page.
func (z sizes) text(s []byte, feeds bool) (page []byte, next int) {
	if feeds {
		if i := bytes.IndexByte(s[:min(len(s), z.page+z.crumb)], '\f'); i >= 0 {
			return s[:i], i + 1
		}
	}
	if z.isOnePage(len(s)) {
		return s, len(s)
	}
	n := z.cut(s)
	return s[:n], n
}

// markdown does the same for Markdown, in which comments begin a page. A page that is
// too large is divided before an article, or else before a block.
func (z sizes) markdown(s []byte, borders bool) (page []byte, next int) {
	if borders {
		if i := border(s[:min(len(s), z.page+z.crumb)]); i > 0 {
			return s[:i], i
		}
	}
	if z.isOnePage(len(s)) {
		return s, len(s)
	}
	n := z.cut(s)
	head := s[:z.page]
	if i := bytes.LastIndex(head, []byte("\n# ")); i >= 0 {
		n = i + 1
	} else if i := max(bytes.LastIndex(head, []byte("\n\n"))+2, bytes.LastIndex(head, []byte("\n\r\n"))+3); i > 2 {
		n = i
	}
	return s[:n], n
}

// border gives the place of the next line of Markdown, after the first, that begins a
// page; 0 if there is none. A line in a block of code would not, but blocks are not
// known yet.
func border(s []byte) int {
	for at := 0; ; at++ {
		i := bytes.Index(s[at:], []byte("<!--"))
		if i < 0 {
			return 0
		}
		at += i
		start := at
		for start > 0 && at-start < 3 && s[start-1] == ' ' { // indented by four spaces it would be code
			start--
		}
		if start == 0 || s[start-1] != '\n' && s[start-1] != '\r' {
			continue
		}
		line := s[at:]
		if end := bytes.IndexAny(line, "\n\r"); end >= 0 {
			line = line[:end]
		}
		if markdown.BeginsPage(string(line)) {
			return start
		}
	}
}

// cut gives the end of the page with which a text begins that is larger than a page
// may be: after a line or, in a line without an end, after a sentence.
func (z sizes) cut(s []byte) int {
	if i := bytes.LastIndexAny(s[:z.page], "\n\r"); i >= 0 {
		return afterLine(s, i)
	}
	long := s[:min(len(s), z.line)]
	if i := bytes.IndexAny(long[z.page:], "\n\r\f"); i >= 0 {
		if i += z.page; s[i] == '\f' {
			return i
		}
		return afterLine(s, i)
	}
	if len(long) == len(s) {
		return len(s)
	}
	if i := bytes.LastIndex(long, []byte("。")); i >= z.page {
		return i + len("。")
	}
	n := len(long)
	for n > z.line-utf8.UTFMax && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

// afterLine gives the place after the line end at i, which has one or two characters.
func afterLine(s []byte, i int) int {
	if bytes.HasPrefix(s[i:], []byte("\r\n")) {
		return i + 2
	}
	return i + 1
}
