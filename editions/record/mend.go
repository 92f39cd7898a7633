package record

import "strings"

// mend escapes characters in the strings of the rest of the text that JSON does not allow
// there: line ends and other control characters, and a backslash before any letter. It
// reports whether it changed anything.
func (r *values) mend() bool {
	if r.whole {
		return false
	}
	r.whole = true
	left, lost := mended(r.text[r.at:])
	if left == r.text[r.at:] {
		return false
	}
	r.to.decoded.Invalid += lost
	r.text = r.text[:r.at] + left
	return true
}

// mended returns a JSON text with such characters escaped. lost is the number of characters
// that were removed because they stand for nothing.
func mended(s string) (out string, lost int) {
	var b strings.Builder
	inString := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '"':
			inString = !inString
		case !inString:
		case c == '\\':
			n := escapeAt(s[i:])
			if n == 0 {
				b.WriteString(`\\`)
				continue
			}
			b.WriteString(s[i : i+n])
			i += n - 1
			continue
		case c == '\n':
			b.WriteString(`\n`)
			continue
		case c == '\t':
			b.WriteString(`\t`)
			continue
		case c < 0x20:
			if c != '\r' {
				lost++
			}
			continue
		}
		b.WriteByte(c)
	}
	return b.String(), lost
}

// escapeAt returns the length of the escape with which a text begins, 0 for none.
func escapeAt(s string) int {
	if len(s) < 2 {
		return 0
	}
	if s[1] != 'u' {
		if strings.IndexByte(`"\/bfnrt`, s[1]) < 0 {
			return 0
		}
		return 2
	}
	const n = len(`\u0000`)
	if len(s) < n || strings.Trim(s[2:n], "0123456789abcdefABCDEF") != "" {
		return 0
	}
	return n
}

// nextRecord returns the byte at which the next record begins behind one that cannot be read:
// on a line of its own, or behind another record.
func nextRecord(s string) int {
	if i := strings.Index(s, "\n{"); i >= 0 {
		return i + 1
	}
	for at := 0; ; {
		i := strings.Index(s[at:], "},")
		if i < 0 {
			return -1
		}
		at += i + len("},")
		if rest := strings.TrimLeft(s[at:], " \t\r\n"); strings.HasPrefix(rest, "{") {
			return len(s) - len(rest)
		}
	}
}
