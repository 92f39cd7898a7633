package decode

import (
	"bytes"
	"unicode/utf8"
)

// A text can have lines in two encodings, where a program or a hand put files together: most in
// GB18030 and some in UTF-8, or the other way round. The encoding of the text is that of most;
// a line that the other one explains far better is read in that.

// leastMixed is the least number of bytes above ASCII of a line whose encoding is looked at by
// itself, longestMixed the greatest length of the line. With fewer bytes a damaged line looks
// like one in another encoding; longer lines are not waited for.
const (
	leastMixed   = 9
	longestMixed = 8 << 10
)

var plainGB18030 = foreign(gb18030{})

// decodeGB18030 decodes GB18030 with lines of UTF-8 in it.
func decodeGB18030(b []byte, end bool) ([]byte, int) {
	return byLine(b, end, isLineOfUTF8, plainGB18030, wholeUTF8)
}

// decodeUTF8 gives the text as it is, with lines of GB18030 decoded. Where there are none it is
// in the memory of b, because a file may be large. Invalid bytes stay, for Text to count.
func decodeUTF8(b []byte, end bool) ([]byte, int) {
	return byLine(b, end, isLineOfGB18030, wholeUTF8, plainGB18030)
}

// wholeUTF8 gives UTF-8 as it is, without an incomplete character at the end.
func wholeUTF8(b []byte, end bool) ([]byte, int) {
	n := len(b)
	if !end {
		n -= openUTF8(b)
	}
	return b[:n], n
}

// byLine decodes the lines of b of which is holds with other, the others with most. A last line
// without an end is left for the next piece, unless it is long already.
func byLine(b []byte, end bool, is func(line []byte) bool, most, other decoder) (out []byte, n int) {
	whole := len(b)
	if !end {
		if whole = bytes.LastIndexByte(b, '\n') + 1; len(b)-whole > longestMixed {
			whole = len(b)
		}
	}
	from := 0 // where the lines that most decodes begin
	for at := 0; at < whole; {
		size := bytes.IndexByte(b[at:whole], '\n') + 1
		if size == 0 {
			size = whole - at
		}
		if size <= longestMixed && is(b[at:at+size]) {
			before, _ := most(b[from:at], true)
			line, _ := other(b[at:at+size], true)
			out = append(append(out, before...), line...)
			from = at + size
		}
		at += size
	}
	rest, used := most(b[from:whole], end || whole < len(b))
	if from == 0 {
		return rest, used
	}
	return append(out, rest...), from + used
}

// isLineOfUTF8 reports whether a line is UTF-8 with several characters of three bytes, and with
// no other characters above ASCII. Some words of GB18030 look like characters of two bytes.
func isLineOfUTF8(line []byte) bool {
	first := firstNonASCII(line)
	if len(line)-first < leastMixed {
		return false
	}
	long := 0
	for i := first; i < len(line); {
		if line[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(line[i:])
		if n < 3 || r == utf8.RuneError {
			return false
		}
		long += n
		i += n
	}
	return long >= leastMixed
}

// isLineOfGB18030 reports whether a line that is no UTF-8 is far more likely GB18030 than
// damaged UTF-8: of its bytes above ASCII most are in no character of UTF-8, and all are in
// one of GB18030.
func isLineOfGB18030(line []byte) bool {
	if firstNonASCII(line) == len(line) || utf8.Valid(line) {
		return false
	}
	high, invalid := 0, 0
	for i := 0; i < len(line); {
		if line[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(line[i:])
		if high += n; r == utf8.RuneError && n == 1 {
			invalid++
		}
		i += n
	}
	if high < leastMixed || invalid*2 < high {
		return false
	}
	text, _ := plainGB18030(line, true)
	if bytes.IndexByte(text, fault) >= 0 {
		return false
	}
	s, _, _ := Text(text)
	damaged, _, _ := Text(line)
	return likelihood(s) > likelihood(damaged)+logUTF8
}
