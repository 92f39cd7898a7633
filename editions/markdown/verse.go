package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"baolan/model"
)

// LongestVerse is the greatest number of characters of a line of quoted verse.
const LongestVerse = 20

// AreVerse reports whether a quotation of short lines has enough of them for verse: four and more, two in a stanza.
func AreVerse(lines, stanzas int) bool { return lines >= 4 && lines >= 2*stanzas }

// verse reads a quotation that is verse: paragraphs of short lines, all but the last of each with a hard break behind
// them. Each paragraph is a stanza. It returns false if the quotation is none.
func (r *reader) verse(n ast.Node) bool {
	text, ok := r.poem(n)
	if ok {
		r.add(model.Paragraph{Kind: model.Verse, Text: text})
	}
	return ok
}

// signsVerse reports whether a line alone below a headline is the name of who wrote the quoted verse behind it.
func (r *reader) signsVerse(line string, n ast.Node) bool {
	next, ok := n.NextSibling().(*ast.Blockquote)
	if k := utf8.RuneCountInString(line); !ok || k < 2 || k > 4 || strings.ContainsFunc(line, func(c rune) bool { return !unicode.Is(unicode.Han, c) }) {
		return false
	}
	_, ok = r.poem(next)
	return ok
}

// poem returns the text of a quotation that is verse, its stanzas parted by empty lines.
func (r *reader) poem(n ast.Node) (text string, ok bool) {
	var stanzas []string
	count := 0
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if _, ok := c.(*ast.Paragraph); !ok {
			return "", false
		}
		lines := r.lines(c)
		var stanza []string
		for i, l := range lines {
			isHard := strings.HasSuffix(l, "  ") || oddBackslashes(l)
			l = strings.TrimSpace(strings.TrimSuffix(strings.TrimRight(l, " \t"), `\`))
			if i+1 < len(lines) && !isHard || l == "" || utf8.RuneCountInString(l) > LongestVerse {
				return "", false
			}
			for _, p := range readInline(l) {
				stanza = append(stanza, p.Text)
			}
			count++
		}
		stanzas = append(stanzas, strings.Join(stanza, "\n"))
	}
	return strings.Join(stanzas, "\n\n"), AreVerse(count, len(stanzas))
}
