package mend

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
)

// maxQuote is the number of lines in which the end of a quotation is looked for. A longer one
// is a paragraph of its own.
const maxQuote = 12

// quoteCost returns the cost of a quotation that begins inside a printed line, behind the end of
// a sentence. It is the one with which the lines begin.
func quoteCost(lines []measure.Line) float32 {
	if namesSpeaker(lines) {
		return costQuoteSpeaker
	}
	return costQuote
}

// namesSpeaker reports whether the quotation with which the lines begin is a whole
// sentence and that who speaks is named behind it:
//
//	“种子不会说话，但它记得自己吃过的苦。”郝敬之说。
//
// So a paragraph begins. Where nothing follows, or 他说, the speaker was named
// before, mostly in the same paragraph.
func namesSpeaker(lines []measure.Line) bool {
	closes := ""
	switch lines[0].FirstRune() {
	case '“':
		closes = "”"
	case '「':
		closes = "」"
	default:
		return false
	}
	last := rune(0)
	for i := range lines[:min(len(lines), maxQuote)] {
		said, rest, ended := strings.Cut(lines[i].Text, closes)
		if said != "" {
			last, _ = utf8.DecodeLastRuneInString(said)
		}
		if !ended {
			continue
		}
		r := measure.FirstRune(rest)
		return (measure.EndsSentence(last) || last == '，') && rest != "" && !strings.ContainsRune("他她它牠我", r) && measure.ClassOf(r) != measure.Opening
	}
	return false
}
