package script

import (
	"encoding/json"
	"strconv"
	"strings"

	"baolan/editions/pattern"
)

// Answer is the answer of a program that a page keeps in pieces, one in each of its scripts, as
// the second argument of a call: self.__next_f.push([1,"…"]). Put together they are rows with a
// number in front, of JSON or of a text whose length is told.
type Answer struct{ text strings.Builder }

// Add adds the pieces that a script has. It reports whether it has any.
func (a *Answer) Add(script string) bool {
	const call = "__next_f.push(["
	some := false
	for {
		_, rest, ok := strings.Cut(script, call)
		if !ok {
			return some
		}
		some = true
		script = rest
		if _, piece, ok := strings.Cut(rest, ","); ok {
			if piece = strings.TrimLeft(piece, " "); piece != "" && (piece[0] == '"' || piece[0] == '\'') {
				text, n := Literal(piece)
				a.text.WriteString(text)
				script = piece[n:]
			}
		}
	}
}

// row matches the number of a row and the letter that says what it is.
var row = pattern.Of(`^([0-9a-f]+):([A-Z]*)`)

// Values returns the rows that are JSON, with the texts of other rows in place of their numbers.
func (a *Answer) Values() (out []string) {
	rest := a.text.String()
	texts := []string{}
	for rest != "" {
		m := row().FindStringSubmatch(rest)
		if m == nil {
			_, rest, _ = strings.Cut(rest, "\n")
			continue
		}
		rest = rest[len(m[0]):]
		if m[2] == "T" {
			length, behind, _ := strings.Cut(rest, ",")
			if n, err := strconv.ParseInt(length, 16, 32); err == nil && n <= int64(len(behind)) {
				if quoted, err := json.Marshal(behind[:n]); err == nil && len(texts) < maxTexts {
					texts = append(texts, `"$`+m[1]+`"`, string(quoted))
				}
				rest = behind[n:]
				continue
			}
		}
		value, behind, _ := strings.Cut(rest, "\n")
		if rest = behind; m[2] == "" && isJSON(value) {
			out = append(out, value)
		}
	}
	replacer := strings.NewReplacer(texts...)
	for i := range out {
		out[i] = replacer.Replace(out[i])
	}
	return out
}

// maxTexts is twice the greatest number of texts of their own that are read.
const maxTexts = 2000
