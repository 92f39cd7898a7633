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
	Guessed   bool   // it was found from the bytes, without a byte order mark or a name
	Invalid   int    // how many U+FFFD in the text were put in for invalid bytes
	FirstLine int    // the line of the first of them, from 1; 0 if there are none
}

// NameError is the error for the name of an encoding that Bytes does not know.
type NameError struct{ Name string }

func (e *NameError) Error() string {
	return fmt.Sprintf("unknown encoding %q; use one of %s", e.Name, strings.Join(Names(), ", "))
}

// BinaryError is the error for bytes that are not text in any encoding.
type BinaryError struct{ What string } // PDF, ZIP, …; empty where unknown

func (e *BinaryError) Error() string {
	if e.What == "" {
		return "binary file; give a PDF, a web page or a text"
	}
	return fmt.Sprintf("%s file, not text; extract its text first", e.What)
}

// Bytes decodes b. encoding is a name that Names lists, or "" to find the encoding
// from the bytes. A byte order mark is removed. The only errors are *NameError and, if
// no name is given, *BinaryError; with a name any bytes can be decoded. The text may
// share the memory of b, which must not be changed afterwards.
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
		if what, is := binary(b, text, c); is {
			return "", Report{}, &BinaryError{what}
		}
	}
	return text, Report{c.name, encoding == "" && !marked, invalid, line}, nil
}
