package markdown

import "strings"

// Plain returns the text of one line of Markdown without the marks in it.
func Plain(line string) string {
	if !strings.ContainsAny(line, "*_`[]<>&\\!~") {
		return line
	}
	var texts []string
	for _, p := range readInline(line) {
		texts = append(texts, p.Text)
	}
	if len(texts) == 0 {
		return line
	}
	return strings.Join(texts, " ")
}

// Between returns what is set between two lines of a paragraph that are joined: a space
// between Latin words, otherwise nothing.
func Between(a, b string) string { return between(a, b) }
