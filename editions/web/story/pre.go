package story

import "strings"

// preformatted reads text whose line ends are kept, as in <pre>. Its paragraphs begin with an
// indent or behind an empty line, or each line is one.
func (s *splitter) preformatted(t string) {
	lines := strings.Split(t, "\n")
	indented := 0
	for _, l := range lines {
		if isIndented(l) {
			indented++
		}
	}
	ended, empty := true, false
	for i, l := range lines {
		if i > 0 && (empty || isIndented(l) || indented == 0 && ended) {
			s.w.Break()
		}
		s.w.Text(l + "\n")
		body := trimSpaces(l)
		empty = body == ""
		ended = empty || strings.ContainsRune("。！？”；：", lastOf(body))
	}
}

// isIndented reports whether a line has the indent of a paragraph.
func isIndented(l string) bool {
	return strings.HasPrefix(l, "\u3000") || strings.HasPrefix(l, "  ") || strings.HasPrefix(l, "\t") || strings.HasPrefix(l, "\u00a0\u00a0")
}

func lastOf(s string) rune {
	var last rune
	for _, r := range s {
		last = r
	}
	return last
}
