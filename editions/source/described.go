package source

import (
	"io"
	"path"
	"strings"

	"baolan/editions/book"
	"baolan/editions/format"
)

// maxDescription is more than the metadata of any book take.
const maxDescription = 1 << 20

// describes reads a file in which a catalogue describes the texts of its folder. It reports
// whether the file is one.
func (s *scanner) describes(p string) bool {
	if !strings.EqualFold(path.Base(p), "metadata.opf") {
		return false
	}
	r, err := s.fsys.Open(p)
	if err != nil {
		return false
	}
	defer func() { _ = r.Close() }() // it was only read
	b, err := io.ReadAll(io.LimitReader(r, maxDescription))
	if err != nil {
		return false
	}
	im, err := book.Metadata(b)
	if err != nil {
		return false
	}
	if s.described == nil {
		s.described = map[string]format.Imprint{}
	}
	s.described[path.Dir(p)] = im
	return true
}

// describe gives a file whose name has no date the day and the paper of its folder's
// description.
func (s *scanner) describe(f *found) {
	im, ok := s.described[path.Dir(f.file.inside)]
	if !ok || !f.date.IsZero() {
		return
	}
	f.date = im.Date
	if im.Paper != "" {
		f.file.paper, f.file.code = im.Paper, false
	}
}
