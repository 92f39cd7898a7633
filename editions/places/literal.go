package places

import (
	"bufio"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The kinds of tokens.
const (
	markToken = iota // one of { } [ ] ( ) , :
	textToken
	wordToken // a number, or true, None and the like
	endToken
)

// token is a token of a value. A round bracket is given as a square one.
type token struct {
	kind int
	mark byte
	text string
}

// isOpen reports whether a token begins an array or an object.
func (t token) isOpen() bool { return t.kind == markToken && (t.mark == '[' || t.mark == '{') }

// maxText is the greatest length of a text in a value. That of a block of a page is shorter;
// pictures in base 64 are longer and are passed over.
const maxText = 1 << 20

// literal reads the tokens of a value as JSON or as Python prints it: texts in quotes of both
// kinds, tuples, True and None.
type literal struct {
	from *bufio.Reader
	line int
}

func (l *literal) fault(what string) error { return &faultAt{l.line, what} }

// next returns the next token.
func (l *literal) next() (token, error) {
	for {
		c, err := l.from.ReadByte()
		if errors.Is(err, io.EOF) {
			return token{kind: endToken}, nil
		}
		if err != nil {
			return token{}, err
		}
		switch c {
		case '\n':
			l.line++
		case ' ', '\t', '\r':
		case '{', '}', '[', ']', ',', ':':
			return token{kind: markToken, mark: c}, nil
		case '(':
			return token{kind: markToken, mark: '['}, nil
		case ')':
			return token{kind: markToken, mark: ']'}, nil
		case '"', '\'':
			s, err := l.quoted(c)
			return token{kind: textToken, text: s}, err
		default:
			return l.word(c)
		}
	}
}

// word reads a number or a name. A letter before quotes, as in b'…', is part of the text.
func (l *literal) word(c byte) (token, error) {
	b := []byte{c}
	for {
		c, err := l.from.ReadByte()
		switch {
		case errors.Is(err, io.EOF):
			return token{kind: wordToken, text: string(b)}, nil
		case err != nil:
			return token{}, err
		case (c == '"' || c == '\'') && len(b) <= 2:
			s, err := l.quoted(c)
			return token{kind: textToken, text: s}, err
		case strings.IndexByte(" \t\r\n{}[](),:\"'", c) >= 0:
			return token{kind: wordToken, text: string(b)}, l.from.UnreadByte()
		case len(b) > 64:
			return token{}, l.fault("neither JSON nor what Python prints")
		}
		b = append(b, c)
	}
}

// quoted reads a text to its closing quote.
func (l *literal) quoted(quote byte) (string, error) {
	var b strings.Builder
	for {
		c, err := l.from.ReadByte()
		if errors.Is(err, io.EOF) {
			return "", l.fault("a text does not end")
		}
		if err != nil {
			return "", err
		}
		switch c {
		case quote:
			return b.String(), nil
		case '\n':
			l.line++
		case '\\':
			r, err := l.escaped()
			if err != nil {
				return "", err
			}
			if b.Len() < maxText {
				b.WriteRune(r)
			}
			continue
		}
		if b.Len() < maxText {
			b.WriteByte(c)
		}
	}
}

// escaped reads what follows a backslash.
func (l *literal) escaped() (rune, error) {
	c, err := l.from.ReadByte()
	if err != nil {
		return 0, l.fault("a text does not end")
	}
	digits := 0
	switch c {
	case 'n':
		return '\n', nil
	case 't', 'r', 'f', 'b', 'v', 'a':
		return ' ', nil
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	default:
		return rune(c), nil
	}
	r, err := l.hex(digits)
	if err != nil || digits != 4 || r < 0xD800 || r >= 0xDC00 {
		return r, err
	}
	if next, _ := l.from.Peek(2); string(next) != `\u` {
		return utf8.RuneError, nil
	}
	_, _ = l.from.Discard(2) // they were seen
	low, err := l.hex(digits)
	return 0x10000 + (r-0xD800)<<10 + (low-0xDC00)&0x3FF, err
}

func (l *literal) hex(digits int) (rune, error) {
	b, err := l.from.Peek(digits)
	if err != nil {
		return 0, l.fault("a text does not end")
	}
	n, err := strconv.ParseUint(string(b), 16, 32)
	if err != nil || n > utf8.MaxRune {
		return utf8.RuneError, nil
	}
	_, _ = l.from.Discard(digits) // they were seen
	return rune(n), nil
}
