package config

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// Set gives the file with one value changed, or added at the end of its table.
// Comments and everything else stay as they are. A value that is a number or a boolean
// is written as such, any other as a string.
func Set(b []byte, table, key, value string) []byte {
	line := key + " = " + literal(value)
	entries, _ := Parse(b)
	lines := bytes.SplitAfter(b, []byte("\n"))
	for i := range entries {
		if e := &entries[i]; e.Table == table && e.Key == key && e.Line <= len(lines) {
			old := lines[e.Line-1]
			end := "\n"
			if !bytes.HasSuffix(old, []byte("\n")) {
				end = ""
			}
			if strings.Contains(e.Key, ".") || !bytes.HasPrefix(bytes.TrimSpace(old), []byte(key)) {
				line = e.Name() + " = " + literal(value) // the table is written with the key
			}
			last := lastLine(lines, e.Line-1)
			if last > e.Line-1 { // comments inside of the old value are lost with it
				old = lines[last]
				if at := bytes.IndexAny(old, "]\"'"); at >= 0 {
					old = old[at:]
				}
			}
			lines[e.Line-1] = []byte(line + comment(old) + end)
			return bytes.Join(append(lines[:e.Line], lines[last+1:]...), nil)
		}
	}
	return insert(b, table, line)
}

// lastLine gives the index of the last line of a value that begins on a line: an
// array, or a string in three quotes, may have several.
func lastLine(lines [][]byte, first int) int {
	for last := first; last < len(lines); last++ {
		entries, errs := Parse(bytes.Join(lines[first:last+1], nil))
		if len(entries) == 1 && len(errs) == 0 {
			return last
		}
	}
	return first
}

// comment gives the comment after the value of a line. A # inside a string begins no
// comment.
func comment(line []byte) string {
	quote := byte(0)
	for i, c := range line {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '#':
			return " " + strings.TrimRight(string(line[i:]), "\r\n")
		}
	}
	return ""
}

// insert adds a line after the last line of a table. If the table is not there, it is
// added at the end of the file.
func insert(b []byte, table, line string) []byte {
	text := string(b)
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	lines := strings.SplitAfter(text, "\n")
	at, now, found := 0, "", table == ""
	for i, l := range lines {
		t := strings.TrimSpace(l)
		if strings.HasPrefix(t, "[") && strings.Contains(t, "]") {
			now = strings.TrimSpace(strings.Trim(t[:strings.Index(t, "]")+1], "[]"))
			found = found || now == table
		}
		if now == table && t != "" {
			at = i + 1
		}
	}
	if !found {
		return []byte(text + fmt.Sprintf("\n[%s]\n%s\n", table, line))
	}
	return []byte(strings.Join(lines[:at], "") + line + "\n" + strings.Join(lines[at:], ""))
}

// literal gives a value as TOML.
func literal(value string) string {
	if value == "true" || value == "false" {
		return value
	}
	if n, err := strconv.ParseInt(value, 10, 64); err == nil && strconv.FormatInt(n, 10) == value {
		return value
	}
	return Quote(value)
}

// Quote gives a string as TOML.
func Quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range s {
		switch {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteRune(c)
		case c < ' ' || c == 0x7f:
			fmt.Fprintf(&b, "\\u%04X", c)
		default:
			b.WriteRune(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}
