package record

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"io"
	"slices"
)

// beginsArray reports whether a text begins with an array, and reads the spaces before it.
// lines is the number of line ends among them.
func beginsArray(from *bufio.Reader) (is bool, lines int, err error) {
	for {
		c, err := from.ReadByte()
		if errors.Is(err, io.EOF) {
			return false, lines, nil
		}
		if err != nil {
			return false, lines, err
		}
		switch c {
		case '\n':
			lines++
		case ' ', '\t', '\r', 0xEF, 0xBB, 0xBF: // the last three are the byte order mark of UTF-8
		default:
			return c == '[', lines, from.UnreadByte()
		}
	}
}

// elements reads an array one element after the other, so that its memory is that of the
// largest. lines is the number of lines above the array.
func (r *values) elements(from *bufio.Reader, lines int, done func()) error {
	if _, err := from.ReadByte(); err != nil { // the bracket
		return err
	}
	var b []byte
	for isLast := false; !isLast; {
		var err error
		b, err = element(from, b[:0])
		if isLast = errors.Is(err, io.EOF); err != nil && !isLast {
			return err
		}
		if !isLast && !beginsValue(b) {
			if b, err = behind(from, b); err != nil {
				return err
			}
			isLast = true
		}
		r.take(b)
		r.line = lines
		lines += bytes.Count(b, []byte{'\n'})
		if err := cmp.Or(r.read(), r.to.err); err != nil {
			return err
		}
		done()
	}
	return nil
}

const blanks = " \t\r\n,"

// beginsValue reports whether an element is an object or an array.
func beginsValue(b []byte) bool {
	first := bytes.TrimLeft(b, blanks)
	return len(first) > 0 && (first[0] == '{' || first[0] == '[')
}

// behind returns what follows the last object or array in an array: the text behind the end
// of the array or, if other elements follow in it, these as an array.
func behind(from *bufio.Reader, b []byte) ([]byte, error) {
	rest, err := io.ReadAll(from)
	if err != nil {
		return nil, err
	}
	at := len(b) - len(bytes.TrimLeft(b, blanks))
	if b[at] == ']' {
		b[at] = ' '
	} else {
		b = slices.Insert(b, at, '[')
	}
	return append(b, rest...), nil
}

// element appends the next element of an array, and what stands before it, to b. The error is
// io.EOF if the text ends inside the element or there is none. Of an element that is no
// object and no array only the first byte is appended.
func element(from *bufio.Reader, b []byte) ([]byte, error) {
	depth, inString, escaped := 0, false, false
	for {
		c, err := from.ReadByte()
		if err != nil {
			return b, err
		}
		b = append(b, c)
		switch {
		case escaped:
			escaped = false
		case inString:
			escaped, inString = c == '\\', c != '"'
		case c == '"':
			inString = true
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth--
		}
		isSpace := c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ','
		if depth <= 0 && !isSpace {
			return b, nil
		}
	}
}
