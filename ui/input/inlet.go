package input

import (
	"time"
)

const (
	// floodBytes is how much may come at once. A person types or pastes far less into
	// the search line; what exceeds it is dropped until there is a pause.
	floodBytes = 16 << 10
	// pasteBytes is how much of one bracketed paste is kept. The rest is dropped up to
	// the end of the paste, even if that is long in coming.
	pasteBytes = 4 << 10
	// sealBytes is the amount of input after which an open paste is ended in any case.
	// The decoder keeps a paste in memory until it ends, and recognises more ways to
	// begin one than this package.
	sealBytes = 64 << 10
	// inletBytes is how much is read at once.
	inletBytes = 1 << 10
	// quiet is twice the time that the decoder waits for the rest of a sequence.
	// Whatever was incomplete before such a pause will not be completed.
	quiet = 100 * time.Millisecond
)

const (
	pasteBegin = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

// inlet limits the input, whatever it is: the decoder never holds more than floodBytes
// of one sequence or sealBytes of a paste.
type inlet struct {
	now  func() time.Time
	last time.Time

	burst    int // bytes since the last pause
	unsealed int // bytes since a paste was last ended in any case
	pasted   int // bytes of the open paste; -1 if none is open
	begin    matcher
	end      matcher
	sieve    sieve
	fresh    bool // what passed last is a new beginning: what was open before never ended
	out      []byte
}

func newInlet(now func() time.Time) *inlet {
	return &inlet{
		now: now, last: now(), pasted: -1,
		begin: matcher{pattern: pasteBegin}, end: matcher{pattern: pasteEnd},
	}
}

// isPasting reports whether a paste has begun and not yet ended.
func (in *inlet) isPasting() bool { return in.pasted >= 0 }

// pass gives the part of b that may pass. It is overwritten by the next call.
func (in *inlet) pass(b []byte) []byte {
	now := in.now()
	out := in.out[:0]
	in.fresh = false
	if now.Sub(in.last) >= quiet {
		in.burst = 0
		in.fresh = in.sieve != sieve{}
		in.sieve = sieve{}
		if in.unsealed > sealBytes && in.pasted < 0 {
			in.unsealed = 0
			out = append(out, pasteEnd...)
		}
	}
	in.last = now
	for _, c := range b {
		looked := in.end.at
		opens, closes := in.begin.next(c), in.end.next(c)
		in.burst++
		switch {
		case in.pasted >= 0:
			out = in.paste(out, c, looked, closes)
			continue
		case opens:
			in.pasted = 0
		}
		if !closes && in.burst > floodBytes {
			continue
		}
		in.unsealed++
		out = in.sieve.pass(out, c)
	}
	in.out = out
	return out
}

// paste takes a byte of a paste, which is text: a control in it would be the
// beginning of something that swallows the paste's end. What looks like the end, of
// which looked bytes came before, passes when it is known to be it.
func (in *inlet) paste(out []byte, c byte, looked int, closes bool) []byte {
	in.pasted++
	switch {
	case closes:
		in.pasted = -1
		in.sieve = sieve{}
		for i := range len(pasteEnd) {
			out = in.sieve.pass(out, pasteEnd[i])
		}
		in.unsealed += len(pasteEnd)
		return out
	case in.end.at > looked:
		return out
	}
	if looked > 0 {
		in.sieve.breakChar()
	}
	for i := 1; i < looked; i++ { // it was text, except for its Esc
		out = in.pastedText(out, pasteEnd[i])
	}
	if in.end.at > 0 {
		return out
	}
	return in.pastedText(out, c)
}

// pastedText passes a byte of text.
func (in *inlet) pastedText(out []byte, c byte) []byte {
	isControl := c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == del
	if isControl || in.burst > floodBytes || in.pasted > pasteBytes {
		in.sieve.breakChar()
		return out
	}
	in.unsealed++
	return in.sieve.text(out, c)
}

// matcher finds a pattern in a stream. The pattern's first byte occurs in it only
// once.
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
