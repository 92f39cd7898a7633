package record

import (
	"bufio"
	"errors"
	"io"
	"strings"
)

// tokenKind is what a token of SQL is.
type tokenKind uint8

const (
	isMark   tokenKind = iota // a bracket, a comma, a semicolon
	isWord                    // a word or a number
	isQuoted                  // a string or a name between quotation marks
)

type token struct {
	kind tokenKind
	text string
}

func (t token) is(c byte) bool { return t.kind == isMark && len(t.text) == 1 && t.text[0] == c }

// tokens reads the tokens of SQL. Its memory is that of the longest token.
type tokens struct {
	from    *bufio.Reader
	escapes bool // a backslash in a string begins an escape
	line    int  // the line that is read, from 1
}

func (s *tokens) byte() (byte, error) {
	c, err := s.from.ReadByte()
	if err == nil && c == '\n' {
		s.line++
	}
	return c, err
}

// peeked gives the next byte, 0 at the end.
func (s *tokens) peeked() byte {
	b, err := s.from.Peek(1)
	if err != nil {
		return 0
	}
	return b[0]
}

// next reads a token. Comments are passed over.
func (s *tokens) next() (token, error) {
	for {
		c, err := s.byte()
		if err != nil {
			return token{}, err
		}
		switch {
		case strings.IndexByte(" \t\r\n\xEF\xBB\xBF", c) >= 0: // the last three are the byte order mark
		case c == '-' && s.peeked() == '-', c == '#':
			if _, err := s.rest(); err != nil {
				return token{}, err
			}
		case c == '/' && s.peeked() == '*':
			if err := s.comment(); err != nil {
				return token{}, err
			}
		case c == '\'' || c == '"' || c == '`':
			text, err := s.quoted(c)
			return token{isQuoted, text}, err
		case c == '[':
			text, err := s.quoted(']')
			return token{isQuoted, text}, err
		case isWordByte(c):
			return token{isWord, s.word(c)}, nil
		default:
			return token{isMark, string([]byte{c})}, nil
		}
	}
}

// comment reads to the end of a comment whose first byte was read.
func (s *tokens) comment() error {
	for before := byte(0); ; {
		c, err := s.byte()
		if err != nil {
			return err
		}
		if before == '*' && c == '/' {
			return nil
		}
		before = c
	}
}

// rest reads the rest of a line, without its end.
func (s *tokens) rest() (string, error) {
	l, err := s.from.ReadString('\n')
	if strings.HasSuffix(l, "\n") {
		s.line++
	}
	if errors.Is(err, io.EOF) && l != "" {
		err = nil
	}
	return strings.TrimRight(l, "\r\n"), err
}

func isWordByte(c byte) bool {
	return c == '_' || c == '.' || c == '-' || c == '$' || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80
}

// word reads a word or number. Of a name with the name of its schema only the last part is
// kept.
func (s *tokens) word(first byte) string {
	b := []byte{first}
	for isWordByte(s.peeked()) {
		c, err := s.byte()
		if err != nil {
			break
		}
		b = append(b, c)
	}
	text := string(b)
	if at := strings.LastIndexByte(text, '.'); at >= 0 && strings.Trim(text, "0123456789.-") != "" {
		text = text[at+1:]
	}
	return text
}

// quoted reads up to the closing mark, which stands twice where it is meant itself.
func (s *tokens) quoted(end byte) (string, error) {
	var b []byte
	for {
		c, err := s.byte()
		if err != nil {
			return string(b), err
		}
		switch {
		case c == '\\' && s.escapes && end != '`':
			next, err := s.byte()
			if err != nil {
				return string(b), err
			}
			b = append(b, unescaped(string([]byte{'\\', next}))...)
		case c != end:
			b = append(b, c)
		case s.peeked() == end && end != ']':
			_, _ = s.byte() // it was seen
			b = append(b, c)
		default:
			return string(b), nil
		}
	}
}

// unescaped gives a string without its escapes: \n, \t, \', \\.
func unescaped(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '\\' && i+1 < len(s) {
			i++
			switch c = s[i]; c {
			case 'n':
				c = '\n'
			case 't':
				c = '\t'
			case 'r':
				c = '\r'
			case '0', 'b', 'Z', 'f', 'v':
				c = ' '
			}
		}
		b.WriteByte(c)
	}
	return b.String()
}
