package script

import (
	"encoding/json"
	"net/url"
	"strings"

	"baolan/editions/pattern"
)

// leastKept is the least length of a value that Values returns. Settings of programs are shorter.
const leastKept = 40

// mostRead is how many times the length of a script is read at most in search of its values.
const mostRead = 4

// Values returns as JSON the objects and lists that a script keeps: what it assigns to variables,
// hands to functions, or is made of altogether. They are literals, JSON in a string, or what
// a function returns that is called with its values.
func Values(script string) (out []string) {
	script = strings.TrimSpace(script)
	if low := strings.ToLower(script[:min(len(script), 3)]); low == "%7b" || low == "%5b" {
		if plain, err := url.PathUnescape(script); err == nil {
			script = plain
		}
	}
	read := 0
	before := byte('=') // the character before, blanks left out
	for n := 0; n < len(script) && read <= mostRead*len(script); {
		c := script[n]
		switch {
		case c <= ' ':
			n++
			continue
		case c == '"' || c == '\'' || c == '`':
			text, size := Literal(script[n:])
			if before == '(' && isJSON(text) {
				out = add(out, text)
			}
			n, read = n+size, read+size
		case strings.ContainsRune("=(", rune(before)) && strings.ContainsRune("{[(", rune(c)):
			value, size := valueAt(script[n:])
			out = add(out, value)
			if value == "" {
				read += size
				size = 1
			}
			n += size
		default:
			n++
		}
		before = c
	}
	return out
}

func add(out []string, value string) []string {
	if len(value) < leastKept {
		return out
	}
	return append(out, value)
}

// isJSON reports whether a string has an object or a list as JSON.
func isJSON(text string) bool {
	text = strings.TrimSpace(text)
	return len(text) >= leastKept && (text[0] == '{' || text[0] == '[') && json.Valid([]byte(text))
}

// valueAt returns as JSON the literal that a script begins with, or what the function returns
// that is called there, and the number of bytes that were read. The value is "" if there is none.
func valueAt(script string) (value string, read int) {
	if script[0] == '(' {
		return called(script)
	}
	w := writer{s: script}
	if !w.value(0) {
		return "", w.n
	}
	if raw := script[:w.n]; json.Valid([]byte(raw)) {
		return raw, w.n
	}
	return string(w.out), w.n
}

// calledOf matches the beginning of a value that a function returns, with the names of its
// parameters: (function(a,b){return {…}}(null,"…")). Programs write so what repeats once.
var calledOf = pattern.Of(`^\(\s*function\s*\(([\w$,\s]*)\)\s*\{\s*return\s*`)

// called returns as JSON the value that such a function returns; "" if script is none.
func called(script string) (value string, read int) {
	m := calledOf().FindStringSubmatch(script)
	if m == nil {
		return "", 1
	}
	body := writer{s: script[len(m[0]):]}
	if !body.value(0) {
		return "", len(script)
	}
	read = len(m[0]) + body.n
	behind := strings.TrimLeft(body.s[body.n:], " \n;})")
	if !strings.HasPrefix(behind, "(") {
		return "", read
	}
	with := writer{s: behind}
	if !with.items(')', 0, with.item) {
		return "", len(script)
	}
	var values []json.RawMessage
	if text := string(with.out); json.Unmarshal([]byte("["+text[1:len(text)-1]+"]"), &values) != nil {
		return "", read
	}
	names := map[string]string{}
	for i, name := range strings.Split(m[1], ",") {
		if i < len(values) {
			names[strings.TrimSpace(name)] = string(values[i])
		}
	}
	full := writer{s: body.s, names: names}
	if !full.value(0) {
		return "", read
	}
	return string(full.out), len(script) - len(behind) + with.n
}
