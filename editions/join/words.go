package join

import (
	"strings"
	"unicode/utf8"
)

// The bounds by which it is found that the words of a text stand apart: the number of marks of
// punctuation in a hundred that have a gap before them, and the least number of marks and of
// gaps in a hundred characters.
const (
	gapsInMarks = 80
	leastMarks  = 2
	gapsInText  = 25
)

// AreWordsApart reports whether the words of a text stand apart, with a gap behind each, as
// programs write it that have divided a text into words. No typesetting puts a gap before a
// comma or a stop.
func AreWordsApart(lines []string) bool {
	marks, apart, letters, gaps := 0, 0, 0, 0
	for _, s := range lines {
		gap := false
		for _, r := range s {
			if IsGap(r) {
				if !gap {
					gaps++
				}
				gap = true
				continue
			}
			letters++
			if r == '，' || r == '。' || r == '、' {
				marks++
				if gap {
					apart++
				}
			}
			gap = false
		}
	}
	return marks >= leastMarks && apart*100 >= marks*gapsInMarks && gaps*100 >= letters*gapsInText
}

// CloseWords removes the gaps between the words of such a text. Between two Latin words or
// numbers one space stays.
func CloseWords(s string) string {
	if !hasGap(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, w := range strings.FieldsFunc(s, IsGap) {
		if b.Len() > 0 {
			before, _ := utf8.DecodeLastRuneInString(b.String())
			if isLatin(before) && isLatin(firstRune(w)) {
				b.WriteByte(' ')
			}
		}
		b.WriteString(w)
	}
	return b.String()
}
