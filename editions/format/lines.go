package format

import (
	"strings"

	"baolan/editions/clean"
	"baolan/editions/line"
)

// CleanLines cleans the text of lines, and returns all of it, one line each, with a report of
// what was removed or changed.
func CleanLines(lines []line.Line) (string, clean.Report) {
	texts := make([]string, len(lines))
	for i := range lines {
		texts[i] = strings.Map(oneLine, lines[i].Text)
	}
	text, report := clean.Text(strings.Join(texts, "\n"))
	for i, t := range strings.SplitN(text, "\n", max(len(lines), 1)) {
		if i < len(lines) {
			lines[i].Text = strings.TrimSpace(t)
		}
	}
	return text, report
}

// oneLine returns a space for a character of which clean.Text would make a line end, so that a
// line stays one.
func oneLine(r rune) rune {
	switch r {
	case '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return ' '
	}
	return r
}
