// Package clean makes the text of an edition safe and plain.
//
// It owns the list of what may pass: letters, numbers, marks, symbols and
// spaces that a reader can see, and the line feed. It promises that nothing
// else does: no control, no escape sequence, no bidi control, no invisible
// character, no code point that the screen uses for itself; and that whatever
// it takes away is counted by kind, with the lines it stood on.
// It does not know bytes and encodings (package decode) nor newspapers.
package clean

import (
	"strings"
	"unicode/utf8"
)

// tab replaces a tab: one indent of two full-width spaces, which is four cells.
const tab = "    "

// maxMarks is how many combining marks one base may have. Vietnamese and Sanskrit need
// three or four at most. Thousands of marks on one base make terminals hang
// (CVE-2021-27135, CVE-2021-26937).
const maxMarks = 8

// Text gives s with nothing but the characters that may be shown, and reports what it
// removed or replaced. CR LF, CR, FF, VT, NEL, U+2028 and U+2029 become line feeds, a
// tab becomes spaces, radicals become their ideographs. A character that stood for
// something visible but may not be shown (private use, unassigned, a lone surrogate,
// an invalid byte) becomes U+FFFD, so that its place can be seen. Everything else that
// may not be shown is removed. Text(Text(s)) is Text(s). A text that is clean already
// is returned without a copy.
func Text(s string) (string, Report) {
	n := plainPrefix(s)
	if n == len(s) {
		return s, Report{}
	}
	c := cleaner{line: 1, prev: '\n'}
	c.out.Grow(len(s) + len(s)/64)
	c.copyPlain(s[:n])
	for i := n; i < len(s); {
		i += c.step(s[i:])
		n := plainPrefix(s[i:])
		c.copyPlain(s[i : i+n])
		i += n
	}
	return c.out.String(), c.report
}

// Line gives s as Text does, on one line and without spaces around it: for
// names, titles, search terms and the texts of errors.
func Line(s string) string {
	s, _ = Text(s)
	if strings.Contains(s, "\n") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return strings.TrimSpace(s)
}

// cleaner is the state of one Text call.
type cleaner struct {
	out    strings.Builder
	report Report
	line   int  // of the output, from 1
	marks  int  // how many combining marks the preceding base has
	prev   rune // the last rune written
}

func (c *cleaner) copyPlain(s string) {
	if s == "" {
		return
	}
	c.out.WriteString(s)
	c.line += strings.Count(s, "\n")
	c.prev, _ = utf8.DecodeLastRuneInString(s)
	c.marks = 0
}

func (c *cleaner) write(r rune) {
	c.out.WriteRune(r)
	if r == '\n' {
		c.line++
	}
	c.prev, c.marks = r, 0
}

func (c *cleaner) count(k Kind, n int) { c.report.add(k, n, c.line) }

// step handles the character or escape sequence with which s begins, and gives its
// length in bytes. It is called for what is not plain.
func (c *cleaner) step(s string) int {
	if n, chars := escape(s); n > 0 {
		c.count(Escape, chars)
		return n
	}
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && n == 1 {
		k := Invalid
		if isSurrogate(s) {
			k, n = Noncharacter, 3
		}
		c.count(k, 1)
		c.write(utf8.RuneError)
		return n
	}
	switch k := kindOf(r); k {
	case plain:
		c.write(r)
	case known:
		c.write(knownPrivate[r])
	case breaks:
		if r == '\r' && len(s) > 1 && s[1] == '\n' {
			return 1
		}
		c.write('\n')
	case tabs:
		c.copyPlain(tab)
	case mark:
		if c.marks == maxMarks {
			c.count(Marks, 1)
			return n
		}
		m := c.marks + 1
		c.write(r)
		c.marks = m
	case selector:
		if !isHan(c.prev) {
			c.count(Invisible, 1)
			return n
		}
		c.write(r)
	case Radical:
		c.count(Radical, 1)
		c.write(foldRadical(r))
	case Private, Noncharacter, StandIn, Unassigned:
		c.count(k, 1)
		if k == Private {
			c.report.remember(k, r)
		}
		c.write(utf8.RuneError)
	default:
		c.count(k, 1)
	}
	return n
}

// isSurrogate reports whether s begins with a surrogate written as UTF-8
// (ED A0 80 … ED BF BF), which no decoder accepts.
func isSurrogate(s string) bool {
	return len(s) >= 3 && s[0] == 0xED && s[1] >= 0xA0 && s[1] <= 0xBF && s[2]&0xC0 == 0x80
}
