package archive

import (
	"strings"

	"baolan/editions/pattern"
)

// This file reads the notes of outliners, in which every block of a text is the item of a list, and those of
// an article stand below one another or below a block that names them.

// block matches a line that begins a block, by its indent and its text.
var block = pattern.Of(`^([ \t]*)[-*+][ \t]+(.*)$`)

// fewestBlocks is the least number of blocks of an outline.
const fewestBlocks = 3

// withoutOutline returns a text with the blocks of an outline as paragraphs and headings. Any other text it
// returns as it is: a list stands below text, and the blocks of an outline are all that is there but for
// properties, with a heading, a property or other blocks inside.
func withoutOutline(s string) string {
	if !strings.Contains(s, "- ") && !strings.Contains(s, "* ") {
		return s
	}
	blocks, isOutline := 0, false
	for l := range strings.Lines(s) {
		l = strings.TrimRight(l, "\r\n")
		m := block().FindStringSubmatch(l)
		switch {
		case strings.TrimSpace(l) == "":
		case m != nil:
			blocks++
			isOutline = isOutline || strings.HasPrefix(m[1], "\t") || strings.HasPrefix(m[2], "#") || strings.Contains(m[2], "::") && property().MatchString(m[2])
		case blocks == 0 && strings.Contains(l, "::") && property().MatchString(l):
			isOutline = true
		case blocks > 0 && strings.HasPrefix(strings.TrimLeft(l, "\t"), "  "): // a block of several lines
		default:
			return s
		}
	}
	if blocks < fewestBlocks || !isOutline {
		return s
	}
	var b strings.Builder
	for l := range strings.Lines(s) {
		l = strings.TrimRight(l, "\r\n")
		if m := block().FindStringSubmatch(l); m != nil {
			if words := m[2]; areAllTags(strings.Fields(words)) {
				setAside(&b, words)
			} else {
				b.WriteString("\n" + words + "\n")
			}
			continue
		}
		b.WriteString(strings.TrimLeft(l, " \t") + "\n")
	}
	return b.String()
}

// titleProperty matches the property with the title of a note.
var titleProperty = pattern.Of(`(?m)^\s*(?:title|标题|題目|题目)::[ \t]+(.*\S)[ \t]*\n`)

// withoutTitleTwice returns a text without the property with its title where a heading of it has the same words.
func withoutTitleTwice(s string) string {
	if !strings.Contains(s, "::") {
		return s
	}
	m := titleProperty().FindStringSubmatchIndex(s)
	if m == nil {
		return s
	}
	title := s[m[2]:m[3]]
	for l := range strings.Lines(s[m[1]:]) {
		if words := strings.TrimLeft(l, "#"); words != l && strings.TrimSpace(words) == title {
			return s[:m[0]] + s[m[1]:]
		}
	}
	return s
}
