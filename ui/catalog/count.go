package catalog

import (
	"fmt"
	"strings"
)

// counted writes out the words of a message that depend on a number. They stand in braces behind
// it, first as they are behind one and then as behind any other number: %d file{s} {was|were}
// left. An s alone is left out behind one.
func counted(message string, args []any) string {
	if !strings.Contains(message, "{") {
		return message
	}
	var out strings.Builder
	next, isOne := 0, false
	for message != "" {
		at := strings.IndexAny(message, "%{")
		if at < 0 {
			break
		}
		out.WriteString(message[:at])
		message = message[at:]
		if message[0] == '{' {
			word, rest, _ := strings.Cut(message[1:], "}")
			one, many, isPair := strings.Cut(word, "|")
			if !isPair {
				one, many = "", word
			}
			if isOne {
				many = one
			}
			out.WriteString(many)
			message = rest
			continue
		}
		verb := verbOf(message)
		out.WriteString(verb)
		message = message[len(verb):]
		if verb == "%%" {
			continue
		}
		if n := argumentOf(verb); n >= 0 {
			next = n
		}
		isOne = next < len(args) && fmt.Sprint(args[next]) == "1"
		next++
	}
	return out.String() + message
}

// verbOf gives the verb of package fmt with which a text begins.
func verbOf(s string) string {
	for i := 1; i < len(s); i++ {
		if c := s[i]; c == '%' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' {
			return s[:i+1]
		}
	}
	return s
}

// argumentOf gives the index of the argument that a verb names, as in %[2]d; -1 if it names none.
func argumentOf(verb string) int {
	if i := strings.IndexByte(verb, '['); i >= 0 && i+2 < len(verb) && verb[i+2] == ']' {
		return int(verb[i+1] - '1')
	}
	return -1
}
