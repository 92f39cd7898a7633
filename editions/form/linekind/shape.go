package linekind

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
)

const (
	// WideLine: a line that is wider is mostly a paragraph, not a line of a column.
	WideLine = 24 * measure.OneEm
	// SheetWidth is the least width of a digest's or a book's page. No newspaper's column
	// is as wide.
	SheetWidth = 26 * measure.OneEm
	// SameSize is the factor within which two sizes of type are one.
	SameSize = 1.04
)

// EndsParagraph reports whether a line ends as a paragraph can: in a stop, a closing mark
// or a colon.
func EndsParagraph(l *measure.Line) bool {
	return l.End >= measure.EndsAsk || l.End == measure.EndsWeak || strings.HasSuffix(l.Text, "）") || l.Last == measure.Ideograph && strings.HasSuffix(l.Text, "\uFFFD")
}

// IsTitleLike reports whether a line can be a title: it is short and ends in no stop, or is
// a question.
func IsTitleLike(s string, l *measure.Line) bool {
	n := utf8.RuneCountInString(s)
	if n < 2 || l.Nat > 40*measure.OneEm || l.End == measure.EndsFull || l.End == measure.EndsComma {
		return false
	}
	if strings.HasSuffix(s, "：") || strings.HasSuffix(s, "；") || strings.HasSuffix(s, "…") {
		return false
	}
	if n > longTitle && l.End == measure.EndsAsk && strings.Count(s, "，") > 1 {
		return false // a sentence that ends in a call or a question
	}
	return strings.Count(s, "。") == 0
}

// longTitle is the number of characters of a title beyond which it has not two commas and a
// call or a question at its end.
const longTitle = 24

// Letters returns the number of letters of a text, of which Chinese characters are.
func Letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// IsHan recognises Chinese characters.
func IsHan(r rune) bool { return r >= 0x3400 && r < 0xA000 || r >= 0x20000 && r < 0x32000 }
