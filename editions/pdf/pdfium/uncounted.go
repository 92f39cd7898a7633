package pdfium

import (
	"bytes"
	"errors"
	"io"
	"slices"
)

// This file finds the pages that a file has and its tree of pages does not count: PDFium believes
// a number that is too low and gives no other pages. Where it is nothing, PDFium counts itself.

// signOf is what a page and a number of pages look like in the bytes of a file.
var (
	signOfType  = []byte("/Type")
	signOfPage  = []byte("/Page")
	signOfCount = []byte("/Count")
)

// scanBlock is how much of a file is looked at together, and scanOverlap how much of it twice.
const (
	scanBlock   = 64 << 10
	scanOverlap = 64
)

// digits is a number in the bytes of a file.
type digits struct{ from, to int64 }

// pageSigns returns how many pages the bytes of a file name, and where numbers of pages stand.
// Pages in streams of objects are not seen.
func (s *Source) pageSigns() (pages int, counts []digits, err error) {
	b := make([]byte, scanBlock)
	have, start := 0, int64(0) // b begins at start
	for {
		n, err := s.Data.ReadAt(b[have:], start+int64(have))
		end := err != nil
		if end && !errors.Is(err, io.EOF) {
			return 0, nil, err
		}
		part := b[:have+n]
		last := len(part) - scanOverlap
		if end {
			last = len(part)
		}
		pages += countPages(part, last)
		counts = appendCounts(counts, part, last, start)
		if end {
			return pages, counts, nil
		}
		have = copy(b, part[max(last, 0):])
		start += int64(max(last, 0))
	}
}

// countPages returns how many pages part names before byte last.
func countPages(part []byte, last int) int {
	n := 0
	for at := 0; ; {
		i := bytes.Index(part[at:], signOfType)
		if i < 0 || at+i >= last {
			return n
		}
		at += i + len(signOfType)
		rest, ok := bytes.CutPrefix(bytes.TrimLeft(part[at:min(at+scanOverlap/2, len(part))], " \r\n\t"), signOfPage)
		if ok && len(rest) > 0 && (rest[0] < 'a' || rest[0] > 'z') {
			n++
		}
	}
}

// appendCounts adds the places of the numbers of pages in part before byte last. part begins at
// byte start of the file.
func appendCounts(counts []digits, part []byte, last int, start int64) []digits {
	for at := 0; ; {
		i := bytes.Index(part[at:], signOfCount)
		if i < 0 || at+i >= last {
			return counts
		}
		at += i + len(signOfCount)
		from := at
		for from < len(part) && from < at+scanOverlap/4 && bytes.IndexByte([]byte(" \r\n\t"), part[from]) >= 0 {
			from++
		}
		to := from
		for to < len(part) && to < from+scanOverlap/4 && part[to] >= '0' && part[to] <= '9' {
			to++
		}
		if to > from {
			counts = append(counts, digits{start + int64(from), start + int64(to)})
		}
	}
}

// uncounted is a file whose numbers of pages are nothing.
type uncounted struct {
	data   io.ReaderAt
	counts []digits // in their order
}

// ReadAt implements io.ReaderAt.
func (u *uncounted) ReadAt(b []byte, at int64) (int, error) {
	n, err := u.data.ReadAt(b, at)
	i, _ := slices.BinarySearchFunc(u.counts, at, func(d digits, at int64) int {
		if d.to <= at {
			return -1
		}
		return 1
	})
	for ; i < len(u.counts) && u.counts[i].from < at+int64(n); i++ {
		d := u.counts[i]
		for k := max(d.from, at); k < min(d.to, at+int64(n)); k++ {
			b[k-at] = '0'
		}
	}
	return n, err
}
