package memory

import (
	"unicode"
	"unicode/utf8"

	"baolan/model"
)

// A place is the number of characters of the body before it, without spaces. So it
// remains right with another width and another indent, and if a better extraction
// divides the paragraphs in another way.

// PlaceAt gives the place of a byte of a paragraph.
func PlaceAt(a *model.Article, paragraph, bytes int) int {
	n := 0
	for i := range a.Paragraphs {
		for at, r := range a.Paragraphs[i].Text {
			if i > paragraph || i == paragraph && at >= bytes {
				return n
			}
			if !unicode.IsSpace(r) {
				n++
			}
		}
	}
	return n
}

// Locate gives the paragraph and byte of the character at a place. Beyond the end it
// gives those of the last character, and for an article without characters 0, 0.
func Locate(a *model.Article, place int) (paragraph, bytes int) {
	n := 0
	for i := range a.Paragraphs {
		for at, r := range a.Paragraphs[i].Text {
			if unicode.IsSpace(r) {
				continue
			}
			paragraph, bytes = i, at
			if n >= place {
				return paragraph, bytes
			}
			n++
		}
	}
	return paragraph, bytes
}

// isValidText reports whether a string from outside may be put into a memory.
func isValidText(s string) bool { return len(s) <= maxText && utf8.ValidString(s) }

// maxText is the most bytes of a headline, a paper's name or a tag in an import. The
// longest headlines have some 100 characters.
const maxText = 4 << 10
