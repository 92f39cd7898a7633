package input

import "unicode/utf8"

const (
	// mostParameters is how many parameters of a control sequence pass. The longest
	// answers and mouse reports have a dozen; the decoder has room for 32.
	mostParameters = 24
	// mostParameterBytes is far more than a key, a mouse report or an answer has.
	mostParameterBytes = 128
	// mostStringBytes is how much of an answer in a string, such as a colour or a
	// name, passes.
	mostStringBytes = 1 << 10
)

// These control characters structure the input.
const (
	can = 0x18
	sub = 0x1a
	esc = 0x1b
	bel = 0x07
	del = 0x7f
)

// sieve lets UTF-8 pass and the control sequences of ECMA-48 in their 7-bit form,
// shortened if they are longer than any terminal's. Bytes pass as they come, so that a
// single Esc need not wait; only the bytes of one character wait for its last. The
// zero sieve is ready for the beginning of a text.
type sieve struct {
	state      sieveState
	char       [utf8.UTFMax]byte // the bytes of an unfinished character
	have, want int
	params     int  // of the open control sequence
	bytes      int  // of what is open
	device     bool // the parameters of a device control string are being read
}

type sieveState uint8

const (
	inText   sieveState = iota
	inEscape            // after Esc
	inSingle            // after Esc O: one byte follows
	inControl
	inMouse  // after Esc [ M: three bytes follow
	inString // OSC, DCS, APC, PM, SOS
	inStringEscape
)

// pass appends to out what may pass after c has come.
func (s *sieve) pass(out []byte, c byte) []byte {
	switch s.state {
	case inEscape:
		return s.escape(out, c)
	case inSingle:
		s.state = inText
		if c < ' ' || c >= del {
			return s.pass(out, c)
		}
		return append(out, c)
	case inControl:
		return s.control(out, c)
	case inMouse:
		return s.mouse(out, c)
	case inString, inStringEscape:
		return s.str(out, c)
	}
	return s.text(out, c)
}

func (s *sieve) text(out []byte, c byte) []byte {
	if c < utf8.RuneSelf {
		s.have, s.want = 0, 0
		if c == esc {
			s.state = inEscape
		}
		return append(out, c)
	}
	switch {
	case s.want > 0 && c&0xc0 == 0x80:
	case c >= 0xc2 && c < 0xe0:
		s.have, s.want = 0, 2
	case c >= 0xe0 && c < 0xf0:
		s.have, s.want = 0, 3
	case c >= 0xf0 && c < 0xf5:
		s.have, s.want = 0, 4
	default: // it is a byte of another encoding, or an 8-bit control
		s.have, s.want = 0, 0
		return out
	}
	s.char[s.have] = c
	if s.have++; s.have < s.want {
		return out
	}
	if r, n := utf8.DecodeRune(s.char[:s.have]); n == s.have && r >= 0xa0 {
		out = append(out, s.char[:s.have]...)
	}
	s.have, s.want = 0, 0
	return out
}

// breakChar drops an incomplete character: its bytes were interrupted and will not be
// completed.
func (s *sieve) breakChar() { s.have, s.want = 0, 0 }

func (s *sieve) escape(out []byte, c byte) []byte {
	if c >= utf8.RuneSelf { // Alt and a character; of one that is dropped Esc stays open
		n := len(out)
		if out = s.text(out, c); len(out) > n {
			s.state = inText
		}
		return out
	}
	s.have, s.want = 0, 0
	s.params, s.bytes = 0, 0
	switch c {
	case esc: // the Esc before was a key
		return append(out, c)
	case '[':
		s.state = inControl
	case 'O':
		s.state = inSingle
	case 'P': // it has parameters like a control sequence
		s.state, s.device = inString, true
	case ']', '_', '^', 'X':
		s.state, s.device = inString, false
	case ' ', '!', '"', '#', '$', '%', '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/':
		// Alt and a mark, or the middle of a sequence that the next byte may still
		// make a control sequence of, for some.
	default:
		s.state = inText
		return s.text(out, c)
	}
	return append(out, c)
}

// control takes a byte of a control sequence: parameters, intermediates, the
// final byte. What has no place in one is dropped, so that the decoder never
// reads on in a sequence that has ended here.
func (s *sieve) control(out []byte, c byte) []byte {
	switch {
	case c >= 0x30 && c < 0x40:
		if c == ';' || c == ':' {
			s.params++
		}
		if s.bytes++; s.params >= mostParameters || s.bytes > mostParameterBytes {
			return out
		}
		return append(out, c)
	case c >= ' ' && c < 0x30:
		if s.bytes++; s.bytes > mostParameterBytes {
			return out
		}
		return append(out, c)
	case c >= 0x40 && c < del:
		s.state = inText
		if c == 'M' && s.bytes == 0 {
			s.state = inMouse
		}
		return append(out, c)
	case c == esc, c == can, c == sub:
		s.state = inText
		return s.text(out, c)
	}
	return out
}

// mouse takes one of the three bytes of the oldest kind of mouse report. Columns and
// rows beyond the 94th, for which it has no characters, count as the 94th.
func (s *sieve) mouse(out []byte, c byte) []byte {
	if s.bytes++; s.bytes == 3 {
		s.state = inText
	}
	return append(out, min(max(c, ' '), del-1))
}

// str takes a byte of a string. Its end always passes; what is no text in it is
// dropped, as is what is too long.
func (s *sieve) str(out []byte, c byte) []byte {
	switch {
	case s.state == inStringEscape:
		s.state = inText
		if c == '\\' {
			return append(out, c)
		}
		s.state = inEscape // it was the beginning of another sequence
		return s.escape(out, c)
	case c == esc:
		s.state = inStringEscape
		return append(out, c)
	case c == bel, c == can, c == sub:
		s.state = inText
		return append(out, c)
	case c < ' ', c >= del:
		return out
	}
	if s.device {
		if c == ';' || c == ':' {
			s.params++
		}
		s.device = c < 0x40 // the final byte ends the parameters
	}
	if s.bytes++; s.bytes > mostStringBytes || s.device && s.params >= mostParameters {
		return out
	}
	return append(out, c)
}
