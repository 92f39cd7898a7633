package input

import (
	"time"
)

const (
	// floodBytes may come in one go. A person types, or pastes into the search
	// line, far less; what follows is dropped until it is quiet.
	floodBytes = 16 << 10
	// pasteBytes of one bracketed paste are kept; the rest is dropped up to
	// its end, however long it pauses.
	pasteBytes = 4 << 10
	// sealBytes is after how much input an open paste is ended whatever it
	// looked like, because the decoder behind us keeps a paste in memory until
	// it ends, and knows more ways to begin one than we do.
	sealBytes = 64 << 10
	// inletBytes are read at once.
	inletBytes = 1 << 10
	// quiet is twice the decoder's patience with an unfinished sequence: what is
	// open then was all that came.
	quiet = 100 * time.Millisecond
)

const (
	pasteBegin = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

// inlet is what comes, bounded: whatever it is, the decoder behind it never
// holds more than floodBytes of one sequence or sealBytes of a paste.
type inlet struct {
	now  func() time.Time
	last time.Time

	burst    int // bytes since it was last quiet
	unsealed int // bytes passed since the last seal
	pasted   int // bytes of the open paste; -1 where none is open
	begin    matcher
	end      matcher
	sieve    sieve
	fresh    bool // what passed last begins anew: what was open before it never ended
	out      []byte
}

func newInlet(now func() time.Time) *inlet {
	return &inlet{
		now: now, last: now(), pasted: -1,
		begin: matcher{pattern: pasteBegin}, end: matcher{pattern: pasteEnd},
	}
}

// isPasting reports whether a paste has begun and not ended.
func (in *inlet) isPasting() bool { return in.pasted >= 0 }

// pass gives what of b may pass; it is overwritten by the next call.
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
	for i := 1; i < looked; i++ { // it was text, but for its Esc
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
