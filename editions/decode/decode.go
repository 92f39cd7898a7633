// Package decode turns the bytes of an edition into UTF-8.
//
// It owns the encodings that newspapers' text comes in (UTF-8, UTF-16,
// GB18030, Big5, Shift_JIS, EUC-JP) and the guess among them. It promises valid
// UTF-8 for any bytes: what cannot be read becomes U+FFFD and is counted. It
// does not judge the characters (package clean does) nor know files.
package decode

import (
	"fmt"
	"strings"
)

// Report says how bytes were read.
type Report struct {
	Encoding  string // one of Names
	Guessed   bool   // from the bytes, with no mark and no name given
	Invalid   int    // U+FFFD in the text that the bytes did not spell
	FirstLine int    // line of the first of them, from 1; 0 for none
}

// NameError is the error for a name that Bytes does not know.
type NameError struct{ Name string }

func (e *NameError) Error() string {
	return fmt.Sprintf("unknown encoding %q; use one of %s", e.Name, strings.Join(Names(), ", "))
}

// BinaryError is the error for bytes that are no text in any encoding.
type BinaryError struct{ What string } // PDF, ZIP, …; empty where unknown

func (e *BinaryError) Error() string {
	if e.What == "" {
		return "binary file; give a text file"
	}
	return fmt.Sprintf("%s file, not text; extract its text first", e.What)
}

// Bytes gives the text of b in the encoding of that name, or for "" in the
// one that the bytes speak for. A byte order mark is taken off. The only errors
// are *NameError and, where no name is given, *BinaryError; with a name every
// b is text. The text may share the memory of b, which must not change any more.
func Bytes(b []byte, encoding string) (string, Report, error) {
	var c *charset
	if encoding == "" {
		c = guess(b)
	} else if c = byName(encoding); c == nil {
		return "", Report{}, &NameError{encoding}
	} else if fold(encoding) == "utf16" {
		c = byteOrder(b)
	}
	body := b
	marked := c.bom != "" && strings.HasPrefix(string(b[:min(len(b), 4)]), c.bom)
	if marked {
		body = b[len(c.bom):]
	}
	piece, _ := c.decode(body, true)
	text, invalid, line := Text(piece)
	if encoding == "" {
		if what, is := binary(b, text); is {
			return "", Report{}, &BinaryError{what}
		}
	}
	return text, Report{c.name, encoding == "" && !marked, invalid, line}, nil
}
