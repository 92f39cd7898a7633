package pdf

import (
	"strings"

	"baolan/editions/clean"
	"baolan/editions/line"
)

// cleanLines makes the text of lines clean and gives all of it, a line each, with
// what was taken away or changed.
func cleanLines(lines []line.Line) (string, clean.Report) {
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

// oneLine keeps what clean.Text would make a line end of within its line.
func oneLine(r rune) rune {
	switch r {
	case '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return ' '
	}
	return r
}
