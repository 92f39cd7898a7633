package model

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// HeadlineLines are the lines of the headline as they are to be read. Print
// breaks a headline where the sense divides, but in a narrow column it breaks
// where the line is full; such a break is no part of the headline, and its
// lines are put together again:
//
//	三月惊蛰雨 茶农上山          倒春寒后天抵达 最
//	忙                           低气温直降十度
//
// Where nothing tells the two kinds apart a line stays as it was printed.
func (a *Article) HeadlineLines() []string {
	lines := slices.Clone(a.Headline)
	for i := len(lines) - 1; i > 0; i-- {
		if torn(lines[i-1], lines[i]) {
			lines[i-1] += lines[i]
			lines = slices.Delete(lines, i, i+1)
		}
	}
	return lines
}

// scrap is how many characters are too few for a line of the sense: no
// headline's line and no half of one is a single word of two characters.
const scrap = 2

// torn holds where a line goes on in the next: the next is a scrap, or a scrap
// stands behind the last space of the line, where the sense has divided.
func torn(line, next string) bool {
	if utf8.RuneCountInString(next) <= scrap {
		return true
	}
	at := strings.LastIndexAny(line, " \u3000")
	return at >= 0 && utf8.RuneCountInString(strings.TrimLeft(line[at:], " \u3000")) <= scrap
}
