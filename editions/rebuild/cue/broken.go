package cue

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
)

// A narrow column breaks a byline over two lines: inside its brackets, inside a name,
// or behind what the person is. Neither line alone need look like one.
//
//	（清河人民医院主任医师     本报记者 林知远 周     全媒体记者
//	沈知秋）                   子墨                   沈知秋 袁泉

// areBroken reports whether two lines are one byline. Lines whose places are known tell
// by these which of them stand together.
func areBroken(a, b *measure.Line) bool {
	const stops = measure.HasStop | measure.HasPeriod
	if b.Place.Known || a.Traits&stops != 0 || b.Traits&stops != 0 || b.Runes > 12 || a.Runes > 24 || a.Runes < 3 || b.Lead > 0 {
		return false
	}
	switch {
	case a.First == measure.Opening:
		return closesBrackets(a.Text, b.Text)
	case !HasRole(a.Text) && measure.TraitOf(a.FirstRune())&measure.BylineMark == 0:
		return false
	case endsInHalf(a.Text):
		return IsCutName(a.Text, b.Text)
	}
	return endsInWord(a.Text, bylineRoles[:]) && a.Runes <= 9 && allNames(b.Text) && isByline(a.Text+" "+b.Text)
}

// IsCutName reports whether a line's end has cut a name of a byline in two.
func IsCutName(a, b string) bool { return endsInHalf(a) && beginsInHalf(b) && isByline(a+b) }

func isByline(s string) bool {
	_, ok := CutByline(s)
	return ok
}

// closesBrackets reports whether b closes the brackets that a begins with, and what
// stands in them signs an article.
func closesBrackets(a, b string) bool {
	for _, p := range [...][2]string{{"（", "）"}, {"【", "】"}, {"〔", "〕"}, {"(", ")"}} {
		if !strings.HasPrefix(a, p[0]) || strings.Contains(a, p[1]) || !strings.HasSuffix(b, p[1]) || strings.Count(b, p[1]) != 1 {
			continue
		}
		for _, s := range [...]string{a + b, a + " " + b} {
			inner, _ := CutBrackets(s)
			if isPostAndName(inner) || isPlaceAndName(inner) || looksLikeNames(inner) && (isByline(s) || p[0] == "（" && SignsEnd(inner)) {
				return true
			}
		}
	}
	return false
}

// IsOpen reports whether a round bracket of a text is not closed in it.
func IsOpen(s string) bool {
	return strings.Count(s, "（")+strings.Count(s, "(") > strings.Count(s, "）")+strings.Count(s, ")")
}

// endsInHalf recognises a text whose last word is a single ideograph, the word before it
// longer: a name that the line's end has cut, and no 袁 泉 set to the length of three.
func endsInHalf(s string) bool {
	words := strings.FieldsFunc(s, measure.IsGap)
	n := len(words)
	return n > 1 && utf8.RuneCountInString(words[n-1]) == 1 && measure.ClassOf(measure.FirstRune(words[n-1])) == measure.Ideograph && utf8.RuneCountInString(words[n-2]) > 1
}

// beginsInHalf recognises a text whose first word can be the rest of a name.
func beginsInHalf(s string) bool {
	word := s
	if i := strings.IndexFunc(s, measure.IsGap); i > 0 {
		word = s[:i]
	}
	return utf8.RuneCountInString(word) <= 2 && isHan(s)
}

// isHan recognises ideographs and gaps, no more than a few words.
func isHan(s string) bool {
	for _, r := range s {
		if measure.ClassOf(r) != measure.Ideograph && !measure.IsGap(r) {
			return false
		}
	}
	return s != ""
}

func endsInWord(s string, list []string) bool { return measure.HasSuffixAny(s, list...) }
