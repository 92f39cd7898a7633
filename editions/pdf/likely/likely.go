// Package likely doubts a text whose characters are not those that were printed.
//
// A font in a PDF may say of its glyphs what they mean, and may lie: then each
// character stands for another, and the file itself tells nothing of it. But a
// language has habits that no such exchange keeps: which characters stand side by
// side, and that quotes and brackets open before they close.
//
// It promises to be silent where a text is too short to tell, or not Chinese. It
// knows no PDF.
package likely

import (
	"strings"
	"unicode"
)

const (
	// So many pairs of Chinese characters tell.
	enoughPairs = 100
	// Of Chinese prose, some 12 % of the pairs are in the list; of exchanged
	// characters, less than half a percent.
	pairShare = 0.015
	// So many quotes and brackets tell, where pairs are not against it.
	enoughMarks = 4
	// Kana above this share are of another language.
	kanaShare = 0.05
)

// IsDoubtful reports whether a text of Chinese characters is probably none.
func IsDoubtful(text string) bool {
	var t tally
	t.count(text)
	if t.han == 0 || float64(t.kana) > kanaShare*float64(t.han) {
		return false
	}
	if t.pairs >= enoughPairs {
		return float64(t.known) < pairShare*float64(t.pairs)
	}
	return t.known == 0 && t.pairs > enoughMarks && t.marks >= enoughMarks && t.faults*2 >= t.marks
}

// tally is what counts of a text.
type tally struct {
	han, kana     int
	pairs, known  int // neighbours, and those of the list
	marks, faults int // quotes and brackets, and those without a partner
}

func (t *tally) count(text string) {
	var open []rune
	last := rune(0)
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Han, r):
			t.han++
			if unicode.Is(unicode.Han, last) {
				t.pairs++
				if common[[2]rune{last, r}] {
					t.known++
				}
			}
		case unicode.Is(unicode.Hiragana, r) || unicode.Is(unicode.Katakana, r):
			t.kana++
		case closers[r] != 0:
			t.marks++
			open = append(open, closers[r])
		case strings.ContainsRune(closing, r):
			t.marks++
			if n := len(open); n > 0 && open[n-1] == r {
				open = open[:n-1]
			} else {
				t.faults++
			}
		}
		if r != '\n' {
			last = r
		}
	}
	t.faults += len(open)
}

// closers has the closing mark of each opening one.
var closers = map[rune]rune{'“': '”', '‘': '’', '（': '）', '《': '》', '【': '】', '「': '」', '『': '』', '〈': '〉', '〔': '〕'}

const closing = "”’）》】」』〉〕"
