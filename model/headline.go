package model

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"baolan/model/pairs"
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
	goesOn := make([]bool, len(a.Headline)) // in the line before
	after := 0                              // characters of what follows, up to one more than a scrap
	for i := len(a.Headline) - 1; i >= 0; i-- {
		after += charactersUpTo(a.Headline[i], rest+1)
		if goesOn[i] = i > 0 && (after <= scrap || isRest(after, a.Headline[i-1], a.Headline[i]) || a.isTorn(a.Headline[i-1], a.Headline[i]) || endsInScrap(a.Headline[i-1])); !goesOn[i] {
			after = 0
		}
	}
	var lines []string
	var line strings.Builder
	for i, l := range a.Headline {
		if i > 0 && !goesOn[i] {
			lines = append(lines, line.String())
			line = strings.Builder{}
		}
		line.WriteString(l)
	}
	if len(a.Headline) > 0 {
		lines = append(lines, line.String())
	}
	return lines
}

// scrap is how many characters are too few for a line of the sense: no
// headline's line and no half of one is a single word of two characters. A line
// goes on in the next where the next is a scrap, or a scrap stands behind the
// line's last space, where the sense has divided.
const scrap = 2

// rest is how many characters a full line may have left over. The lines of a
// headline that was broken at the sense are of about one length; what is less than
// half of the line above was left over:
//
//	请把“失物招领”写
//	大一点
const rest = 3

// isRest reports whether n characters in a line below another are what it left over.
// Who signs below a headline, 编辑部 for one, is none.
func isRest(n int, above, line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	return n <= rest && 2*n < charactersUpTo(above, 2*rest+1) && !strings.ContainsRune("部社室组员者", last)
}

// isTorn reports whether a word was broken between two lines: the characters at the
// break stand together in words, or in the text of the article beside others, and neither does with the
// one on its other side. A numeral is not divided from what it counts.
//
//	公交公司：月底前上        我市开展危
//	线“失物地图”              化品运输整治
func (a *Article) isTorn(above, below string) bool {
	x, n := utf8.DecodeLastRuneInString(above)
	before, _ := utf8.DecodeLastRuneInString(above[:len(above)-n])
	y, n := utf8.DecodeRuneInString(below)
	behind, _ := utf8.DecodeRuneInString(below[n:])
	if pairs.AreTogether(y, behind) {
		return false
	}
	if strings.ContainsRune(numerals, x) && strings.ContainsRune(counted, y) {
		return true
	}
	return !pairs.AreTogether(before, x) && (pairs.AreTogether(x, y) || unicode.Is(unicode.Han, x) && unicode.Is(unicode.Han, y) && a.says(before, string([]rune{x, y}), behind))
}

// numerals and counted are characters that no line's end divides.
const (
	numerals = "0123456789一二三四五六七八九十百千"
	counted  = "年月日万亿元岁届"
)

// says reports whether two characters stand in the beginning of the article's text with
// others round them than before and behind: then they are no mere end and beginning of
// two phrases that the text repeats.
func (a *Article) says(before rune, two string, behind rune) bool {
	room := saidWithin
	for i := range a.Paragraphs {
		t := a.Paragraphs[i].Text
		t = t[:min(len(t), room)]
		for at := 0; ; {
			n := strings.Index(t[at:], two)
			if n < 0 {
				break
			}
			left, _ := utf8.DecodeLastRuneInString(t[:at+n])
			at += n + len(two)
			if right, _ := utf8.DecodeRuneInString(t[at:]); left != before || right != behind {
				return true
			}
		}
		if room -= len(t); room <= 0 {
			return false
		}
	}
	return false
}

// saidWithin is how many bytes of the text are looked at. The words of a headline stand
// near its beginning.
const saidWithin = 4096

// endsInScrap reports whether a line divides before its last characters.
func endsInScrap(line string) bool {
	at := strings.LastIndexAny(line, " \u3000")
	return at >= 0 && charactersUpTo(strings.TrimLeft(line[at:], " \u3000"), scrap+1) <= scrap
}

// charactersUpTo counts the characters of s, and stops at most.
func charactersUpTo(s string, most int) int {
	n := 0
	for range s {
		if n++; n == most {
			break
		}
	}
	return n
}
