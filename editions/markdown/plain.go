package markdown

import "strings"

// Plain gives the text of one line of Markdown without the marks in it.
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

// Between is what stands between two lines of a paragraph that are joined: a space
// between words of Latin letters, else nothing.
func Between(a, b string) string { return between(a, b) }
