// Package script reads what the scripts of a web page say without running them.
//
// It owns the literals of JavaScript: strings, the text that document.write would put into a
// page, and the objects and lists that programs keep in a page as the values of variables, as
// the arguments of calls, or as lists of values that name one another by their places. It
// promises linear time, and values that are JSON. It does not know HTML, nor newspapers.
package script

import "strings"

// Written returns the string literals that a script hands to document.write, one after the
// other. Variables between them are left out.
func Written(script string) string {
	const call = "document.write"
	var out strings.Builder
	for {
		i := strings.Index(script, call)
		if i < 0 {
			return out.String()
		}
		script = strings.TrimPrefix(script[i+len(call):], "ln")
		rest := strings.TrimLeft(script, " \t\r\n")
		if !strings.HasPrefix(rest, "(") {
			continue
		}
		script = arguments(rest[1:], &out)
	}
}

// arguments writes the string literals of a call to out and returns the script behind its
// closing bracket. s begins behind the opening one.
func arguments(s string, out *strings.Builder) (rest string) {
	depth := 1
	for s != "" {
		switch c := s[0]; c {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			if depth--; depth == 0 {
				return s[1:]
			}
		case '"', '\'', '`':
			text, n := Literal(s)
			out.WriteString(text)
			s = s[n:]
			continue
		}
		s = s[1:]
	}
	return ""
}
