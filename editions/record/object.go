package record

import (
	"encoding/json"
	"strings"
	"unicode"

	"baolan/editions/pattern"
)

// moreValues matches a text that goes on with JSON: with a value, or with the rest of one.
var moreValues = pattern.Of(`^(?:[,:;{}\])]|\[\s*[{\["\]]|"[^"\n]*"\s*[:,\]}])|(?m)^[ \t]*[{}\]]`)

// cutObject splits a text that opens with an object of JSON, as Hugo writes front matter, at
// the line behind it. An object that has a text or articles of its own is a record, and so is
// one that other values follow.
func cutObject(text string) (front, body string, lines int, ok bool) {
	if !strings.HasPrefix(text, "{") {
		return "", text, 0, false
	}
	d := json.NewDecoder(strings.NewReader(text[:min(len(text), maxFront)]))
	d.UseNumber()
	v, err := decodeValue(d, 0)
	if err != nil || v.hasText() || hasArticles(&v, false) {
		return "", text, 0, false
	}
	front, body = text[:d.InputOffset()], text[d.InputOffset():]
	line, body, _ := strings.Cut(body, "\n")
	if strings.TrimSpace(line) != "" || moreValues().MatchString(strings.TrimSpace(body)) || strings.IndexFunc(body, unicode.IsLetter) < 0 {
		return "", text, 0, false
	}
	return front, body, strings.Count(front, "\n") + 1, true
}

// readObject reads the fields of front matter in JSON.
func readObject(front string) map[string]any {
	out := map[string]any{}
	d := json.NewDecoder(strings.NewReader(front))
	d.UseNumber()
	if err := d.Decode(&out); err != nil {
		return map[string]any{} // it was read once, so that this is an object without fields
	}
	return out
}
