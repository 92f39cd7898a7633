package cli

import (
	"io"
	"os"
)

// spillFrom is how much is kept in memory: the pages of several days, so that an
// ordinary print or check touches no disk.
const spillFrom = 4 << 20

// spill keeps what was made of the pages until it is known where each belongs:
// what is last in a folder may be printed first. Above spillFrom it is in a file
// that has no name where the system can do without. Where no file can be made
// it stays in memory.
type spill struct {
	head []byte   // the first bytes
	file *os.File // those after it; nil while there are none
	size int64    // of both
	none bool     // no file can be made
}

// Write appends. Its error is the file's.
func (s *spill) Write(p []byte) (int, error) {
	if s.file == nil && !s.none && len(s.head)+len(p) > spillFrom {
		f, err := os.CreateTemp("", "baolan-*") // 0600
		if err != nil {
			s.none = true
		} else {
			s.file = f
			_ = os.Remove(f.Name()) // refused while it is open: then close does it
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

// read gives n bytes that begin at a place.
func (s *spill) read(at int64, n int) ([]byte, error) {
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

// reset forgets what is there and takes its room again.
func (s *spill) reset() {
	s.close()
	*s = spill{head: s.head[:0], none: s.none}
}

func (s *spill) close() {
	if s.file != nil {
		_ = s.file.Close()           // nobody reads it again
		_ = os.Remove(s.file.Name()) // mostly it is gone
	}
}
