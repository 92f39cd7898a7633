package typeset

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// The marks that may not begin and not end a line, taken from CLREQ and GB/T 15834 and
// not from the code under test.
const (
	neverFirst = "，。、；：？！”’）》〉」』】〕〗］｝…‥%‰％℃°·・‧～／,.;:?!)]}々ーァィゥェォッャュョぁぃぅぇぉっゃゅょゝゞヽヾ"
	neverLast  = "“‘（《〈「『【〔〖［｛([{￥$£€第№"
)

// torn are the places inside a text at which no line may end, as "before|after".
var torn = []*regexp.Regexp{
	regexp.MustCompile(`\d\|\d`),
	regexp.MustCompile(`\d[.,:/]\|\d`),
	regexp.MustCompile(`\d\|[.,:/]\d`),
	regexp.MustCompile(`[+\-±￥$€£]\|\d`),
	regexp.MustCompile(`第\|\d`),
	regexp.MustCompile(`\d\|[年月日时時分秒点點号號亿億万萬千百元吨噸米克度倍岁歲%‰℃°％版期届屆]`),
	regexp.MustCompile(`\d[万亿萬億]\|[元吨]`),
	regexp.MustCompile(`—\|—|…\|…|⋯\|⋯`),
	regexp.MustCompile(`[A-Za-z]\|[A-Za-z0-9]|[0-9]\|[A-Za-z]`),
}

// faults names everything that is wrong with the lines of a text.
func faults(text string, lines []Line, s Style) []string {
	s = s.resolved()
	var all []string
	report := func(i int, format string, args ...any) {
		all = append(all, fmt.Sprintf("line %d %q: ", i, text[lines[i].Start:lines[i].End])+fmt.Sprintf(format, args...))
	}
	at := 0
	for i, l := range lines {
		if lost := strings.Trim(text[at:max(l.Start, at)], " \u3000\n\r\t"); lost != "" || l.Start < at {
			report(i, "begins at %d, the line before ended at %d", l.Start, at)
		}
		at = l.End
		shown := l.String(text)
		width := s.Ruler.Width(shown)
		if l.Hang {
			width--
		}
		if width != l.Cells {
			report(i, "is %d cells and says %d", width, l.Cells)
		}
		if l.Cells > s.Measure && !singleCluster(text[l.Start:l.End], s) {
			report(i, "%d cells in %d", l.Cells, s.Measure)
		}
		if l.Hang && !s.Gutter {
			report(i, "hangs without a gutter")
		}
		if i+1 < len(lines) {
			all = append(all, breakFaults(text, l, lines[i+1], i, s)...)
		}
	}
	if rest := strings.TrimRight(text[at:], " \u3000\n\r\t"); rest != "" {
		all = append(all, fmt.Sprintf("lost at the end: %q", rest))
	}
	return all
}

func singleCluster(s string, style Style) bool {
	cluster, _ := style.Ruler.Next(s)
	return cluster == s
}

func breakFaults(text string, l, next Line, i int, s Style) (all []string) {
	if s.Level == LevelNone || longToken(text, l.End, s) {
		return nil
	}
	last, _ := utf8.DecodeLastRuneInString(text[:l.End])
	first, _ := utf8.DecodeRuneInString(text[next.Start:])
	place := fmt.Sprintf("%s|%s", tail(text[:l.End]), head(text[next.Start:]))
	if strings.ContainsRune(neverFirst, first) {
		all = append(all, fmt.Sprintf("line %d begins with %c: %s", i+1, first, place))
	}
	if strings.ContainsRune(neverLast, last) && (last != '第' || kindOf(first) == kindDigit) {
		all = append(all, fmt.Sprintf("line %d ends with %c: %s", i, last, place))
	}
	if l.End < next.Start {
		return all // a space stands between the lines
	}
	for _, re := range torn {
		if loc := re.FindStringIndex(place); loc != nil {
			all = append(all, fmt.Sprintf("line %d: torn at %s", i, place))
		}
	}
	return all
}

// longToken reports whether the line ends inside a run without spaces or Chinese that
// no line can hold, such as a web address. Such a run may be divided anywhere.
func longToken(text string, at int, s Style) bool {
	from, to := at, at
	for from > 0 {
		c, size := utf8.DecodeLastRuneInString(text[:from])
		if !tokenRune(c) {
			break
		}
		from -= size
	}
	for to < len(text) {
		c, size := utf8.DecodeRuneInString(text[to:])
		if !tokenRune(c) {
			break
		}
		to += size
	}
	return s.Ruler.Width(text[from:to])+em > s.Measure // em is for a mark behind the run
}

func tokenRune(c rune) bool { return c > ' ' && c < 0x7F }
