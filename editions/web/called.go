package web

import (
	"encoding/json"
	"strings"

	"baolan/editions/pattern"
	"baolan/editions/web/markup"
)

// calledOf matches the beginning of a value that a function returns, with the names of its
// parameters: (function(a,b){return {…}}(null,"…")). Programs write so what repeats once.
var calledOf = pattern.Of(`^\(\s*function\s*\(([\w$,\s]*)\)\s*\{\s*return\s*`)

// word matches a name, a number or a word of a script.
var word = pattern.Of(`^(?:void 0|![01]|-?\.?\d[\d.]*(?:[eE][+-]?\d+)?|[\w$]+(?:\.[\w$]+)*)`)

// called returns as JSON the value that such a function returns; "" if text is none.
func called(text string) string {
	m := calledOf().FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	var body, rest strings.Builder
	names := map[string]string{}
	n, ok := writeJSON(&body, text[len(m[0]):], nil)
	behind := strings.TrimLeft(text[len(m[0])+n:], " \n;})")
	if !ok || !strings.HasPrefix(behind, "(") {
		return ""
	}
	if _, ok = writeJSON(&rest, "["+behind[1:], nil); !ok {
		return ""
	}
	var values []json.RawMessage
	if json.Unmarshal([]byte(strings.TrimRight(rest.String(), ",")+"]"), &values) != nil {
		return ""
	}
	for i, name := range strings.Split(m[1], ",") {
		if i < len(values) {
			names[strings.TrimSpace(name)] = string(values[i])
		}
	}
	body.Reset()
	if _, ok = writeJSON(&body, text[len(m[0]):], names); !ok {
		return ""
	}
	return body.String()
}

// mostGrown is how many times as long as a script its value may become by names that repeat.
const mostGrown = 16

// writeJSON writes the object or list that a script begins with as JSON: names of fields in
// quotes, and in place of other names their values, null where there is none. It returns the
// length of what it read. ok is false if the script breaks off. The list of what a function is
// called with ends at the bracket behind it.
func writeJSON(b *strings.Builder, s string, names map[string]string) (n int, ok bool) {
	depth := 0
	for n < len(s) && b.Len() <= mostGrown*len(s) {
		switch c := s[n]; c {
		case '"', '\'', '`':
			text, size := markup.Literal(s[n:])
			quoted, err := json.Marshal(text)
			if err != nil {
				return n, false
			}
			b.Write(quoted)
			n += size
			continue
		case '{', '[':
			depth++
			b.WriteByte(c)
		case '}', ']':
			b.WriteByte(c)
			if depth--; depth == 0 {
				return n + 1, true
			}
		case ')':
			return n, depth == 1
		case ',', ':':
			b.WriteByte(c)
		default:
			w := word().FindString(s[n:])
			if w != "" {
				b.WriteString(wordAsJSON(w, strings.HasPrefix(strings.TrimLeft(s[n+len(w):], " \n"), ":"), names))
				n += len(w)
				continue
			}
			if c > ' ' {
				return n, false // a call or a sum, whose value is not known
			}
		}
		n++
	}
	return n, false
}

// wordAsJSON returns what a word of a script stands for.
func wordAsJSON(w string, isName bool, names map[string]string) string {
	switch {
	case isName:
		return `"` + w + `"`
	case json.Valid([]byte(w)): // a number, true, false or null
		return w
	case w == "!0":
		return "true"
	case w == "!1":
		return "false"
	case names[w] != "":
		return names[w]
	}
	return "null"
}
