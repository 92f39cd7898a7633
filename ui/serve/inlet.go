package serve

import (
	"io"
	"sync"
	"time"
)

const (
	// floodBytes may come in one go. A person types, or pastes into the search
	// line, far less; what follows is dropped until the client is quiet.
	floodBytes = 16 << 10
	// pasteBytes of one bracketed paste are kept; the rest is dropped up to
	// its end, however long it pauses.
	pasteBytes = 4 << 10
	// sealBytes is after how much input an open paste is ended whatever it
	// looked like, because the decoder behind us keeps a paste in memory until
	// it ends, and knows more ways to begin one than we do.
	sealBytes = 64 << 10
	// inletBytes are taken from the channel at once.
	inletBytes = 1 << 10
	// quiet is twice the decoder's patience with an unfinished sequence: after
	// it the decoder's buffer is empty.
	quiet = 100 * time.Millisecond
)

const (
	pasteBegin = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

// inlet is what the client types, bounded: whatever comes, the decoder behind
// it never holds more than floodBytes of one sequence or sealBytes of a paste.
type inlet struct {
	src     io.Reader
	now     func() time.Time
	pressed func() // called when input comes
	last    time.Time

	burst    int // bytes since it was last quiet
	unsealed int // bytes passed since the last seal
	pasted   int // bytes of the open paste; -1 where none is open
	held     int // bytes dropped since the last that passed
	begin    matcher
	end      matcher
	buf      [inletBytes]byte
	out      []byte

	once sync.Once
	done chan struct{} // closed when src has ended
}

func newInlet(src io.Reader, now func() time.Time, pressed func()) *inlet {
	return &inlet{
		src: src, now: now, pressed: pressed, last: now(), pasted: -1,
		begin: matcher{pattern: pasteBegin}, end: matcher{pattern: pasteEnd},
		// A seal and one end of a paste can be more than what came.
		out:  make([]byte, 0, inletBytes+2*len(pasteEnd)),
		done: make(chan struct{}),
	}
}

// Read gives input that may pass; it waits while everything is dropped.
func (in *inlet) Read(p []byte) (int, error) {
	if len(p) < cap(in.out) {
		return 0, io.ErrShortBuffer // the decoder reads 4 KB
	}
	for {
		n, err := in.src.Read(in.buf[:])
		if err != nil {
			in.once.Do(func() { close(in.done) })
			return 0, err //nolint:wrapcheck // io.EOF is compared
		}
		if passed := in.pass(in.buf[:n]); len(passed) > 0 {
			in.pressed()
			return copy(p, passed), nil
		}
	}
}

// pass gives what of b may pass; it is overwritten by the next call.
func (in *inlet) pass(b []byte) []byte {
	now := in.now()
	out := in.out[:0]
	if now.Sub(in.last) >= quiet {
		in.burst = 0
		if in.unsealed > sealBytes && in.pasted < 0 {
			in.unsealed = 0
			out = append(out, pasteEnd...)
		}
	}
	in.last = now
	for _, c := range b {
		opens, closes := in.begin.next(c), in.end.next(c)
		switch {
		case closes:
			in.pasted = -1
			if in.held > 0 { // some of the end was dropped before it was known to be one
				out = append(out, pasteEnd[:len(pasteEnd)-1]...)
			}
		case in.pasted >= 0:
			in.pasted++
		case opens:
			in.pasted = 0
		}
		if in.burst++; !closes && (in.burst > floodBytes || in.pasted > pasteBytes) {
			in.held++
			continue
		}
		in.held = 0
		in.unsealed++
		out = append(out, c)
	}
	return out
}

// matcher finds a pattern in a stream whose first byte occurs in it once.
type matcher struct {
	pattern string
	at      int
}

func (m *matcher) next(c byte) bool {
	switch c {
	case m.pattern[m.at]:
		m.at++
	case m.pattern[0]:
		m.at = 1
	default:
		m.at = 0
	}
	if m.at < len(m.pattern) {
		return false
	}
	m.at = 0
	return true
}
