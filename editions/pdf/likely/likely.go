// Package likely reports a text whose characters are probably not those that were printed.
//
// A font in a PDF says which characters its glyphs are, and can be wrong: then each character
// stands for another, and nothing in the file shows it. But such a text lacks what text of a
// language has: frequent pairs of characters, and quotes and brackets that open before they
// close.
//
// It owns the list of frequent pairs and the bounds. It promises to report no text that is too
// short or not Chinese. It does not know PDF.
package likely

import (
	"strings"
	"unicode"
)

const (
	// enoughPairs is the least number of pairs of Chinese characters by which is decided.
	enoughPairs = 100
	// pairShare is the share of pairs in the list below which a text is doubtful. Chinese
	// prose has some 12 %, a text of exchanged characters less than half a percent.
	pairShare = 0.015
	// foreignShare stands for pairShare where a page is to be read apart from those round it.
	foreignShare = 0.005
	// enoughMarks is the least number of quotes and brackets by which is decided if there
	// are too few pairs.
	enoughMarks = 4
	// kanaShare is the share of kana above which a text is not Chinese.
	kanaShare = 0.05
)

// IsDoubtful reports whether a text of Chinese characters is probably none.
func IsDoubtful(text string) bool { return isDoubtful(text, pairShare) }

// IsForeign reports whether a text is hardly any text at all, by a bound that no prose of a few
// hundred characters reaches by chance.
func IsForeign(text string) bool { return isDoubtful(text, foreignShare) }

func isDoubtful(text string, share float64) bool {
	var t tally
	t.count(text)
	if t.han == 0 || float64(t.kana) > kanaShare*float64(t.han) {
		return false
	}
	if t.pairs >= enoughPairs {
		return float64(t.known) < share*float64(t.pairs)
	}
	return t.known == 0 && t.pairs > enoughMarks && t.marks >= enoughMarks && t.faults*2 >= t.marks
}

// tally is the counts of a text.
type tally struct {
	han, kana     int
	pairs, known  int // all pairs of neighbours, and those in the list
	marks, faults int // quotes and brackets, and those without a partner
}

func (t *tally) count(text string) {
	var open []rune
	last, common := rune(0), common()
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
