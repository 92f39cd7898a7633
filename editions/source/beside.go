package source

import (
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"baolan/editions/decode"
	"baolan/editions/format"
)

// lookBytes is how much of a text is read to know whose it is.
const lookBytes = 8 << 10

// leavePrinted takes files out of those that are read together if they are not web pages but
// what an extractor has made of single pages. One program has made all files of a folder, so that
// one of them is looked at, and all only if it is such.
func (s *scanner) leavePrinted(dir string, claimed map[string]format.Folder) {
	for i, name := range slices.Sorted(maps.Keys(claimed)) {
		if isPrinted(s.head(path.Join(dir, name))) {
			delete(claimed, name)
		} else if i == 0 {
			return
		}
	}
}

// head returns the first bytes of a file, none if it cannot be read, and whether they are all.
func (s *scanner) head(p string) (b []byte, whole bool) {
	r, err := s.fsys.Open(p)
	if err != nil {
		return nil, true
	}
	defer func() { _ = r.Close() }() // it was only read
	b, err = io.ReadAll(io.LimitReader(r, format.HeadBytes))
	return b, err == nil && len(b) < format.HeadBytes
}

// isRecord reports whether a file whose name says only that it is XML has texts of a paper: sites and programs
// keep many other things so.
func (s *scanner) isRecord(p string) bool {
	b, whole := s.head(p)
	return formatOf(s.formats(), format.Head{Bytes: b, Whole: whole}) != nil
}

// isOfProgram reports whether a text beside a saved site was written by the program that has
// copied the site, for itself: its log, its cookies, the addresses to fetch, the site's rules
// for robots. Such a text has addresses and no character of an East Asian script.
func (s *scanner) isOfProgram(f *found) bool {
	r, err := s.fsys.Open(f.file.inside)
	if err != nil {
		return false
	}
	defer func() { _ = r.Close() }() // it was only read
	b, err := io.ReadAll(io.LimitReader(r, lookBytes))
	if err != nil {
		return false
	}
	text, _, err := decode.Bytes(b, s.o.Encoding)
	if err != nil {
		return false
	}
	low := strings.ToLower(text)
	hasAddress := strings.Contains(low, "://") || strings.Contains(low, "user-agent:") || strings.Contains(low, "cookie")
	return hasAddress && strings.IndexFunc(text, isEastAsian) < 0
}
