package heads

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
)

// areParallel reports whether two lines are clauses built alike, as the two lines of a headline
// often are: of one length, with a character in common at one place. 为民办实事, 为民解难题.
func areParallel(a, b string) bool {
	n := utf8.RuneCountInString(a)
	if n < leastParallel || n != utf8.RuneCountInString(b) {
		return false
	}
	for _, r := range a {
		s, size := utf8.DecodeRuneInString(b)
		if r == s && !isNotHan(r) {
			return true
		}
		b = b[size:]
	}
	return false
}

// leastParallel is the number of characters from which a character in common is no accident.
const leastParallel = 4

// opensClause reports whether a line begins what another line has to end: 冰壶虽小 lacks the
// clause that answers 虽, 船长把灯塔 the verb behind 把.
func opensClause(s string) bool {
	if strings.ContainsAny(s, "，, ！？") {
		return false
	}
	return measure.HasAny(s, conjunctions...) && !measure.HasAny(s, answers...) || lacksVerbBehind(s)
}

// lacksVerbBehind reports whether a line ends in what is dealt with and does not say how:
// 把 with two or three characters behind it.
func lacksVerbBehind(s string) bool {
	before, object, found := strings.Cut(s, "把")
	if !found || counted.Has(measure.LastRune(before)) || strings.ContainsFunc(object, isNotHan) {
		return false
	}
	n := utf8.RuneCountInString(object)
	return before != "" && (n == 2 || n == 3) && !endsInAny(object, subjectEnds)
}

// isDash reports whether a line is nothing but a dash, which belongs to the line behind it.
func isDash(s string) bool { return s != "" && strings.Trim(s, "—─―－") == "" }

// isPartAlone reports whether a line is nothing but the number of a piece of a series, which
// belongs to the line before it: （上）, （之三）.
func isPartAlone(l *measure.Line) bool {
	return l.First == measure.Opening && l.Last == measure.Closing && l.Runes <= longestPart && isOfSeries("－"+l.Text)
}

// longestPart is the number of characters of the longest number of a piece: （之十二）.
const longestPart = 5

// endsInMood reports whether a line ends in a doubled character behind another one, as a word
// does that paints a mood: 静悄悄, 高高兴兴.
func endsInMood(s string) bool {
	last, size := utf8.DecodeLastRuneInString(s)
	before, more := utf8.DecodeLastRuneInString(s[:len(s)-size])
	return last == before && !isNotHan(last) && len(s) > size+more && measure.LastRune(s[:len(s)-size-more]) != last
}
