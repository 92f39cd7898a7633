package memory

import (
	"unicode"
	"unicode/utf8"

	"baolan/model"
)

// A place is a count of the characters of the body before it, spaces left
// out. So it outlives another width, another indent, and paragraphs that a
// better extraction parts elsewhere.

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

// Locate gives the paragraph and byte of a place: those of the character that
// has it, and beyond the end those of the last character. An article without
// a character has 0, 0.
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

// isValidText reports whether a string may enter a memory from outside.
func isValidText(s string) bool { return len(s) <= maxText && utf8.ValidString(s) }

// maxText bounds a headline, a paper's name or a tag of an import, in bytes.
// The longest headlines have some 100 characters.
const maxText = 4 << 10
