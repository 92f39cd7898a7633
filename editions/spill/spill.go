// Package spill keeps bytes outside of memory until somebody knows where they
// belong.
//
// It promises that what is put in comes out, and that its file has no name where
// the system can do without. It does not know what the bytes are.
package spill

import (
	"io"
	"os"
)

// spillFrom is how many bytes are kept in memory. It is enough for the pages of
// several days, so that an ordinary print or check does not use the disk.
const spillFrom = 4 << 20

// Spill keeps what was made of pages until it is known where each belongs: the last
// page of a folder may be printed first. What exceeds spillFrom is in a temporary
// file, which has no name where the system allows that. If no file can be made, it is
// kept in memory.
type Spill struct {
	head []byte   // the first bytes
	file *os.File // the bytes after those; nil while there are none
	size int64    // of both together
	none bool     // no file could be made
}

// Write appends bytes. Its error is that of the file.
func (s *Spill) Write(p []byte) (int, error) {
	if s.file == nil && !s.none && len(s.head)+len(p) > spillFrom {
		f, err := os.CreateTemp("", "baolan-*") // 0600
		if err != nil {
			s.none = true
		} else {
			s.file = f
			_ = os.Remove(f.Name()) // some systems refuse this while the file is open; then Close removes it
		}
	}
	n := len(p)
	if s.file != nil {
		var err error
		if n, err = s.file.Write(p); err != nil {
			return n, err
		}
	} else {
		s.head = append(s.head, p...)
	}
	s.size += int64(n)
	return n, nil
}

// Size gives the number of bytes that were written.
func (s *Spill) Size() int64 { return s.size }

// Read gives n bytes from a place on.
func (s *Spill) Read(at int64, n int) ([]byte, error) {
	b := make([]byte, n)
	if n == 0 { // a page without text may be behind the last byte
		return b, nil
	}
	// What was written in one call is either in memory or in the file.
	if at < int64(len(s.head)) {
		copy(b, s.head[at:])
		return b, nil
	}
	if s.file == nil {
		return nil, io.ErrUnexpectedEOF
	}
	if _, err := s.file.ReadAt(b, at-int64(len(s.head))); err != nil {
		return nil, err
	}
	return b, nil
}

// Reset discards everything and reuses its space.
func (s *Spill) Reset() {
	s.Close()
	*s = Spill{head: s.head[:0], none: s.none}
}

// Close discards the file.
func (s *Spill) Close() {
	if s.file != nil {
		_ = s.file.Close()           // the file is not read again
		_ = os.Remove(s.file.Name()) // it mostly has no name any more
	}
}
