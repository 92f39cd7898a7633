package measure

import (
	"strings"
	"unicode/utf8"

	"baolan/model/pairs"
)

// fewestApart is the least number of gaps of a line that was spaced out two characters at a time.
const fewestApart = 3

// isPiecemeal reports whether the gaps of a line that is not letter-spaced by AreSpaced come of
// spacing all the same. An extractor that takes only the wider of a stretched line's spaces for
// gaps leaves pieces of one and two characters: 主办 单位 提醒 ，活 动免. Three things tell such a line from
// names and cells: no space is printed before a closing mark; no name has a comma inside of
// it; and words stand across the gaps.
func isPiecemeal(s string) bool {
	longest, known, gaps, commas := 0, 0, 0, 0
	var last rune
	for w := range strings.FieldsFuncSeq(s, IsGap) {
		first, _ := utf8.DecodeRuneInString(w)
		if last != 0 {
			gaps++
			if c := ClassOf(first); c == Closing || ClassOf(last) == Opening {
				return true
			}
			if pairs.AreTogether(last, first) {
				known++
			}
		}
		n := 0
		for _, r := range w {
			switch c := ClassOf(r); {
			case c == Closing:
				commas++
			case !c.IsMark():
				n++
			}
		}
		longest = max(longest, n)
		last, _ = utf8.DecodeLastRuneInString(w)
	}
	return longest <= 2 && (commas > 0 && gaps > commas || known >= 2 && known*3 >= gaps)
}
