package main

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"baolan/ui/cells"
)

// counts is a row of the table.
type counts struct {
	lines, inner                                      int // all lines, and those that are not a paragraph's last
	wide, start, end, number, unit, pair, word, holes int
}

// The marks that may not begin or end a line (CLREQ, basic; GB/T 15834 5.1). They are
// written out here and not taken from package typeset, which is compared too.
const (
	neverFirst = "，。、；：？！”’）》〉」』】〕〗］｝…%‰％℃°·～／,.;:?!)]}"
	neverLast  = "“‘（《〈「『【〔〖［｛([{"
)

var (
	splitNumber = regexp.MustCompile(`\d\|\d|\d[.,:/]\|\d|\d\|[.,:/]\d|[+±￥$€]\|\d|\d\|[%‰℃°％]`)
	splitUnit   = regexp.MustCompile(`\d\|[年月日时分秒点号亿万千百元吨米克度倍岁届版期]|\d[万亿]\|[元吨]`)
	tornPair    = regexp.MustCompile(`—\|—|…\|…`)
	splitWord   = regexp.MustCompile(`[A-Za-z]\|[A-Za-z0-9]|[0-9]\|[A-Za-z]`)
)

// add counts the faults of the lines of a text. The lines are looked up in the text, so
// that a break at a space that is not shown does not count as one inside a word.
func (c *counts) add(text string, lines []string, width int, gutter bool, r cells.Ruler) {
	at := 0
	for i, line := range lines {
		c.lines++
		line = strings.TrimSpace(line)
		cellsOf := r.Width(line)
		if cellsOf > width && (!gutter || cellsOf > width+1 || !endsBlank(line)) {
			c.wide++
		}
		last := i == len(lines)-1
		if !last {
			c.inner++
			if width-cellsOf >= 3 {
				c.holes++
			}
		}
		at = behind(text, at, line)
		if !last {
			c.judgeBreak(text[:at], text[at:])
		}
	}
}

// judgeBreak counts the faults of a break between two parts of a text.
func (c *counts) judgeBreak(before, after string) {
	solid, next := strings.TrimRight(before, " "), strings.TrimLeft(after, " ")
	last, _ := utf8.DecodeLastRuneInString(solid)
	first, _ := utf8.DecodeRuneInString(next)
	if strings.ContainsRune(neverFirst, first) && !tornPair.MatchString(string(last)+"|"+string(first)) {
		c.start++
	}
	if strings.ContainsRune(neverLast, last) {
		c.end++
	}
	if len(solid) < len(before) || len(next) < len(after) {
		return
	}
	place := tail(solid) + "|" + head(next)
	for _, rule := range []struct {
		re *regexp.Regexp
		n  *int
	}{{splitNumber, &c.number}, {splitUnit, &c.unit}, {tornPair, &c.pair}, {splitWord, &c.word}} {
		if rule.re.MatchString(place) {
			*rule.n++
		}
	}
}

// behind gives the byte of the text at which a line ends that begins at byte at or
// behind the spaces there. Characters that a program has lost or added are passed over.
func behind(text string, at int, line string) int {
	for _, want := range line {
		if want == ' ' {
			continue
		}
		rest := text[at:]
		if i := strings.IndexRune(rest, want); i >= 0 && strings.TrimLeft(rest[:i], " ") == "" {
			at += i + utf8.RuneLen(want)
		}
	}
	return at
}

// endsBlank recognises marks whose right half is blank: in a gutter it is no
// part of the line (GB/T 15834 5.1.10).
func endsBlank(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune("，。、；：？！）》〉」』】〕〗］｝", last)
}

func tail(s string) string { r := []rune(s); return string(r[max(len(r)-4, 0):]) }
func head(s string) string { r := []rune(s); return string(r[:min(len(r), 4)]) }
