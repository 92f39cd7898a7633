package paint

import "unicode/utf8"

// kind is a kind of token.
type kind uint8

const (
	tokenText    kind = iota // one character
	tokenControl             // one control of C0
	tokenCSI
	tokenEscape // ESC and one more byte
	tokenString // OSC, DCS, APC, PM or SOS with its terminator
	tokenBroken // unfinished or not well formed
)

// param is a number of a control sequence, -1 where it is left out. sub says that a
// colon follows, so that the next number is a sub-parameter of this one.
type param struct {
	n   int
	sub bool
}

// maxParams bounds a sequence. SGR with every attribute and two colours in RGB
// has 22.
const maxParams = 32

// token is one thing a terminal reads.
type token struct {
	kind   kind
	char   rune // the character or control; the final byte of a sequence
	prefix byte // the '?', '>', '<' or '=' behind a CSI; 0 for none
	middle byte // the intermediate byte of a CSI or escape; 0 for none
	params []param
	bytes  []byte
}

// scanner cuts a frame into tokens.
type scanner struct {
	in     []byte
	params [maxParams]param
}

// next gives the next token; ok is false at the end.
func (s *scanner) next(t *token) (ok bool) {
	if len(s.in) == 0 {
		return false
	}
	*t = token{}
	size := 1
	switch c := s.in[0]; {
	case c >= ' ' && c < 0x7f:
		t.kind, t.char = tokenText, rune(c)
	case c >= utf8.RuneSelf:
		t.kind = tokenText
		t.char, size = utf8.DecodeRune(s.in)
		if t.char == utf8.RuneError && size == 1 || t.char < 0xa0 {
			t.kind = tokenBroken
		}
	case c == '\x1b':
		size = s.escape(t)
	default:
		t.kind, t.char = tokenControl, rune(c)
	}
	t.bytes, s.in = s.in[:size], s.in[size:]
	return true
}

func (s *scanner) escape(t *token) (size int) {
	t.kind = tokenBroken
	if len(s.in) < 2 {
		return 1
	}
	switch c := s.in[1]; {
	case c == '[':
		return s.control(t)
	case c == ']' || c == 'P' || c == '_' || c == '^' || c == 'X':
		return s.str(t)
	case c >= ' ' && c <= '/':
		if len(s.in) < 3 {
			return 2
		}
		t.kind, t.middle, t.char = tokenEscape, c, rune(s.in[2])
		return 3
	case c >= '0' && c <= '~':
		t.kind, t.char = tokenEscape, rune(c)
		return 2
	}
	return 2
}

// control reads a control sequence: CSI [prefix] params [intermediate] final.
func (s *scanner) control(t *token) (size int) {
	i, n, digits := 2, 0, false
	if i < len(s.in) && s.in[i] >= '<' && s.in[i] <= '?' {
		t.prefix = s.in[i]
		i++
	}
	s.params[0] = param{n: -1}
	for ; i < len(s.in); i++ {
		switch c := s.in[i]; {
		case c >= '0' && c <= '9':
			p := &s.params[n]
			p.n = min(max(p.n, 0)*10+int(c-'0'), 1<<16)
			digits = true
		case c == ';' || c == ':':
			s.params[n].sub = c == ':'
			digits = true
			if n++; n == maxParams {
				return i + 1
			}
			s.params[n] = param{n: -1}
		case c >= ' ' && c <= '/':
			if t.middle != 0 {
				return i + 1
			}
			t.middle = c
		case c >= '@' && c <= '~':
			t.kind, t.char = tokenCSI, rune(c)
			if digits {
				t.params = s.params[:n+1]
			}
			return i + 1
		default:
			return i
		}
	}
	return i
}

// str reads a control string up to BEL or ST.
func (s *scanner) str(t *token) (size int) {
	t.char = rune(s.in[1])
	for i := 2; i < len(s.in); i++ {
		switch {
		case s.in[i] == '\a' && t.char == ']':
			t.kind = tokenString
			return i + 1
		case s.in[i] == '\x1b' && i+1 < len(s.in) && s.in[i+1] == '\\':
			t.kind = tokenString
			return i + 2
		}
	}
	return len(s.in)
}
