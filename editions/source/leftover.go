package source

import (
	"strconv"
	"strings"

	"baolan/editions/pattern"
	"baolan/editions/web/markup"
)

// This file makes a text of what crawlers have left unfinished: the text of an article with the tags of its page, or with
// the escapes of the JSON in which it came.

var (
	tag      = pattern.Of(`(?i)</?(?:p|br|div|span|strong|b|em|font|section)\b[^<>]{0,200}>`)
	escape   = pattern.Of(`\\(?:r\\n|[nrt"/]|u[0-9a-fA-F]{4})`)
	lineEnds = pattern.Of(`(?i)\s*(<(?:/?p|br|/?div|/?section)\b[^<>]{0,200}>)\s*`)
)

// finished returns a text without what was left in it. ok is false for a text that has none, or too little to know
// it: an article may speak of tags.
func finished(s string) (text string, ok bool) {
	if text, ok = unescaped(s); ok {
		s = text
	}
	if t, is := untagged(s); is {
		return t, true
	}
	return s, ok
}

// unescaped returns a text with the characters for which escapes stand. It has more escaped line ends than others.
func unescaped(s string) (string, bool) {
	if n := strings.Count(s, `\n`); n < 2 || n <= strings.Count(strings.TrimRight(s, "\r\n"), "\n") {
		return s, false
	}
	return escape().ReplaceAllStringFunc(s, func(e string) string {
		switch e[1] {
		case 'n', 'r':
			return "\n"
		case 't':
			return "\t"
		case 'u':
			if n, err := strconv.ParseUint(e[2:], 16, 16); err == nil && (n < 0xD800 || n > 0xDFFF) && n >= 0x20 {
				return string(rune(n)) //nolint:gosec // at most 16 bits
			}
			return e
		}
		return e[1:]
	}), true
}

// untagged returns a text without tags. It has at least three, and most of its lines are between some.
func untagged(s string) (string, bool) {
	if strings.Count(s, "<") < 3 || len(tag().FindAllStringIndex(s, 3)) < 3 || markup.IsHTML([]byte(s)) {
		return s, false
	}
	marked, lines := 0, 0
	for l := range strings.Lines(s) {
		if l = strings.TrimSpace(l); len(l) > 60 {
			lines++
			if (l[0] == '<' || l[len(l)-1] == '>') && tag().MatchString(l) {
				marked++
			}
		}
	}
	if lines == 0 || marked*2 < lines {
		return s, false
	}
	s = lineEnds().ReplaceAllString(s, "$1")
	d := markup.Parse(strings.ReplaceAll(s, "\n", "<br>"))
	return d.PlainText(0, len(d.Nodes)), true
}
