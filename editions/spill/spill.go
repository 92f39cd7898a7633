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

// spillFrom is how much is kept in memory: the pages of several days, so that an
// ordinary print or check touches no disk.
const spillFrom = 4 << 20

// Spill keeps what was made of the pages until it is known where each belongs:
// what is last in a folder may be printed first. Above spillFrom it is in a file
// that has no name where the system can do without. Where no file can be made
// it stays in memory.
type Spill struct {
	head []byte   // the first bytes
	file *os.File // those after it; nil while there are none
	size int64    // of both
	none bool     // no file can be made
}

// Write appends. Its error is the file's.
func (s *Spill) Write(p []byte) (int, error) {
	if s.file == nil && !s.none && len(s.head)+len(p) > spillFrom {
		f, err := os.CreateTemp("", "baolan-*") // 0600
		if err != nil {
			s.none = true
		} else {
			s.file = f
			_ = os.Remove(f.Name()) // refused while it is open: then Close does it
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

// Size is how many bytes were put in.
func (s *Spill) Size() int64 { return s.size }

// Read gives n bytes that begin at a place.
func (s *Spill) Read(at int64, n int) ([]byte, error) {
	b := make([]byte, n)
	if n == 0 { // of a page without a word, which may stand behind the last byte
		return b, nil
	}
	// What was written at once stands in one of the two.
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

// Reset forgets what is there and takes its room again.
func (s *Spill) Reset() {
	s.Close()
	*s = Spill{head: s.head[:0], none: s.none}
}

// Close gives up the file.
func (s *Spill) Close() {
	if s.file != nil {
		_ = s.file.Close()           // nobody reads it again
		_ = os.Remove(s.file.Name()) // mostly it is gone
	}
}
