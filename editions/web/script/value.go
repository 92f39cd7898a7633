package script

import (
	"encoding/json"
	"strings"

	"baolan/editions/pattern"
)

// deepest is the greatest depth of a literal that is read.
const deepest = 400

// mostGrown is how many times as long as a script its value may become by names that repeat.
const mostGrown = 16

// writer writes the literal that a script begins with as JSON: names of fields in quotes, and in
// place of other names their values, null where there is none. What has to be computed is null.
type writer struct {
	s     string
	n     int               // the bytes of s that were read
	names map[string]string // the values of names, as JSON
	out   []byte
}

// value writes the value that begins at n. ok is false if the script breaks off in it, or if it
// is too deep or too long.
func (w *writer) value(depth int) (ok bool) {
	w.blanks()
	if depth > deepest || w.n >= len(w.s) || len(w.out) > mostGrown*len(w.s) {
		return false
	}
	switch c := w.s[w.n]; c {
	case '{':
		return w.items('}', depth, w.field)
	case '[':
		return w.items(']', depth, w.item)
	case '"', '\'', '`':
		return w.text()
	}
	return w.word()
}

// items writes the fields of an object or the items of a list up to the bracket that ends it.
func (w *writer) items(end byte, depth int, item func(depth int) (wrote, ok bool)) bool {
	w.out = append(w.out, w.s[w.n])
	w.n++
	first := true
	for {
		w.blanks()
		if w.n >= len(w.s) {
			return false
		}
		switch w.s[w.n] {
		case end:
			w.out = append(w.out, end)
			w.n++
			return true
		case ',':
			w.n++
			continue
		case ')', ']', '}':
			return false
		}
		at := len(w.out)
		if !first {
			w.out = append(w.out, ',')
		}
		wrote, ok := item(depth + 1)
		if !ok || w.n >= len(w.s) {
			return false
		}
		if !wrote {
			w.out = w.out[:at]
			continue
		}
		first = false
	}
}

func (w *writer) item(depth int) (wrote, ok bool) {
	if strings.HasPrefix(w.s[w.n:], "...") {
		return false, w.rest()
	}
	return true, w.value(depth) && w.rest()
}

// field writes a name and its value. Methods, and fields whose names are computed, are left out.
func (w *writer) field(depth int) (wrote, ok bool) {
	name := ""
	switch c := w.s[w.n]; c {
	case '"', '\'':
		text, n := Literal(w.s[w.n:])
		name, w.n = text, w.n+n
	default:
		name = fieldName().FindString(w.s[w.n:])
		if name == "" {
			return false, w.rest()
		}
		w.n += len(name)
	}
	w.blanks()
	colon := w.n < len(w.s) && w.s[w.n] == ':'
	if !colon && (w.n >= len(w.s) || w.s[w.n] != ',' && w.s[w.n] != '}') {
		return false, w.rest()
	}
	w.quote(name)
	w.out = append(w.out, ':')
	if !colon { // {name}
		w.out = append(w.out, w.known(name)...)
		return true, true
	}
	w.n++
	return true, w.value(depth) && w.rest()
}

var fieldName = pattern.Of(`^[\p{L}\p{N}_$]+`)

// text writes a string, and those that are added to it.
func (w *writer) text() bool {
	text, n := Literal(w.s[w.n:])
	w.n += n
	for {
		at := w.n
		w.blanks()
		if w.n >= len(w.s) || w.s[w.n] != '+' {
			w.n = at
			break
		}
		w.n++
		w.blanks()
		if w.n >= len(w.s) || !strings.ContainsRune("\"'`", rune(w.s[w.n])) {
			w.n = at
			break
		}
		more, n := Literal(w.s[w.n:])
		text += more
		w.n += n
	}
	w.quote(text)
	return true
}

func (w *writer) quote(text string) {
	quoted, err := json.Marshal(text)
	if err != nil { // no string has one
		quoted = []byte(`""`)
	}
	w.out = append(w.out, quoted...)
}

// word matches a name, a number or a word of a script.
var word = pattern.Of(`^(?:void 0|![01]|-?\.?\d[\d.]*(?:[eE][+-]?\d+)?|[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\w$]+)*)`)

// word writes what a word of a script stands for. Behind a word that is called or computed with,
// rest reads the remainder; such a word stands for nothing.
func (w *writer) word() bool {
	t := word().FindString(w.s[w.n:])
	w.n += len(t)
	if t == "JSON.parse" {
		w.parsed()
		return true
	}
	at := w.n
	w.blanks()
	if w.n < len(w.s) && !strings.ContainsRune(",:;)]}", rune(w.s[w.n])) {
		t = ""
	}
	w.n = at
	w.out = append(w.out, w.known(t)...)
	return true
}

// parsed writes the value in the string that JSON.parse is called with.
func (w *writer) parsed() {
	text := ""
	if at := strings.TrimLeft(w.s[w.n:], " ("); at != "" && strings.ContainsRune("\"'`", rune(at[0])) {
		text, _ = Literal(at)
	}
	if !json.Valid([]byte(text)) {
		text = "null"
	}
	w.out = append(w.out, text...)
}

// known returns as JSON what a word stands for.
func (w *writer) known(t string) string {
	switch {
	case json.Valid([]byte(t)): // a number, true, false or null
		return t
	case t == "!0":
		return "true"
	case t == "!1":
		return "false"
	case w.names[t] != "":
		return w.names[t]
	}
	return "null"
}

// rest reads to the end of the present item: to the comma behind it, or to the bracket that ends
// what it is in.
func (w *writer) rest() bool {
	depth := 0
	for {
		w.blanks()
		if w.n >= len(w.s) {
			return false
		}
		switch w.s[w.n] {
		case '"', '\'', '`':
			_, n := Literal(w.s[w.n:])
			w.n += n
			continue
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			if depth == 0 {
				return true
			}
			depth--
		case ',':
			if depth == 0 {
				return true
			}
		}
		w.n++
	}
}

// blanks reads spaces and comments.
func (w *writer) blanks() {
	for w.n < len(w.s) {
		switch rest := w.s[w.n:]; {
		case rest[0] <= ' ':
			w.n++
		case strings.HasPrefix(rest, "//"), strings.HasPrefix(rest, "/*"):
			end := "\n"
			if rest[1] == '*' {
				end = "*/"
			}
			i := strings.Index(rest[2:], end)
			if i < 0 {
				w.n = len(w.s)
				return
			}
			w.n += 2 + i + len(end)
		default:
			return
		}
	}
}
