package cue

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
	"baolan/editions/wordlist"
)

// A narrow column breaks a byline over two lines: inside its brackets, inside a name,
// or behind what the person is. Neither line alone need look like one.
//
//	（清河人民医院主任医师     本报记者 林知远 周     全媒体记者
//	沈知秋）                   子墨                   沈知秋 袁泉

// areBroken reports whether two lines are one byline that a line's end has broken. If the
// places of lines are known, only lines that are close to each other can be one.
func areBroken(a, b *measure.Line) bool {
	const stops = measure.HasStop | measure.HasPeriod
	if b.Place.Known || a.Traits&stops != 0 || b.Traits&stops != 0 || b.Runes > 12 || a.Runes > 24 || a.Runes < 3 || b.Lead > 0 {
		return false
	}
	switch {
	case a.First == measure.Opening:
		return isClosedByline(a.Text, b.Text)
	case AreTogetherBroken(a.Text, b.Text) || isCutRole(a.Text, b.Text) || isCutLast(a.Text, b.Text):
		return true
	case !HasRole(a.Text) && measure.TraitOf(a.FirstRune())&measure.BylineMark == 0:
		return false
	case endsInHalfName(a.Text):
		return IsCutName(a.Text, b.Text)
	}
	return endsInWord(a.Text, bylineRoles[:]) && a.Runes <= 9 && areNames(b.Text) && isByline(a.Text+" "+b.Text)
}

// IsCutName reports whether a line's end has cut a name of a byline in two.
func IsCutName(a, b string) bool { return endsInHalfName(a) && beginsInHalfName(b) && isByline(a+b) }

// IsBrokenByline reports whether a line's end has cut a byline in two inside a name or a role, so that
// nothing stands between its halves.
func IsBrokenByline(a, b string) bool {
	return IsCutName(a, b) || AreTogetherBroken(a, b) || isCutRole(a, b) || isCutLast(a, b)
}

// isCutLast reports whether a line's end has cut the last character off a byline, which is a name of
// three: 主任医师 林知|远. A character alone on its line is nothing else.
func isCutLast(a, b string) bool {
	r, n := utf8.DecodeRuneInString(b)
	return n == len(b) && measure.ClassOf(r) == measure.Ideograph && !crafts.Has(r) && measure.HasGap(a) && isByline(a) && isByline(a+b)
}

// isCutRole reports whether a line's end has cut a role of a byline in two: 记者 林知远 通讯|员 袁泉.
func isCutRole(a, b string) bool {
	last, _ := utf8.DecodeLastRuneInString(a)
	if !roleHalves.Has(last) {
		return false
	}
	for _, role := range bylineRoles {
		for at := range role {
			rest, is := strings.CutPrefix(b, role[at:])
			if at == 0 || !is || !strings.HasSuffix(a, role[:at]) {
				continue
			}
			if r := measure.FirstRune(rest); rest == "" || measure.IsGap(r) || measure.TraitOf(r)&measure.Surname != 0 {
				return isByline(a + b)
			}
		}
	}
	return false
}

// roleHalves are the characters of roles behind which a line's end may cut them.
var roleHalves = func() *wordlist.Characters {
	halves := ""
	for _, role := range bylineRoles {
		_, n := utf8.DecodeLastRuneInString(role)
		halves += role[:len(role)-n]
	}
	return wordlist.CharactersOf(halves)
}()

func isByline(s string) bool {
	_, ok := CutByline(s)
	return ok
}

// isClosedByline reports whether b closes the brackets that a begins with, and the text in
// them is a byline.
func isClosedByline(a, b string) bool {
	for _, p := range [...][2]string{{"（", "）"}, {"【", "】"}, {"〔", "〕"}, {"(", ")"}} {
		if !strings.HasPrefix(a, p[0]) || strings.Contains(a, p[1]) || !strings.HasSuffix(b, p[1]) || strings.Count(b, p[1]) != 1 {
			continue
		}
		for _, s := range [...]string{a + b, a + " " + b} {
			inner, _ := CutBrackets(s)
			if isPostAndName(inner) || isPlaceAndName(inner) || looksLikeNames(inner) && (isByline(s) || p[0] == "（" && IsEndSignature(inner)) {
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

// crafts are words of one character for what a person did, which are half of no name: 沈知秋 摄.
var crafts = wordlist.CharactersOf("摄攝图圖绘繪画畫")

// endsInHalfName reports whether the last word of a text is a single ideograph and the word
// before it is longer: then the line's end has cut a name in two. (In 袁 泉, a name set to
// the width of three characters, both words are single characters.)
func endsInHalfName(s string) bool {
	words := strings.FieldsFunc(s, measure.IsGap)
	n := len(words)
	return n > 1 && !crafts.Has(measure.FirstRune(words[n-1])) && utf8.RuneCountInString(words[n-1]) == 1 && measure.ClassOf(measure.FirstRune(words[n-1])) == measure.Ideograph && utf8.RuneCountInString(words[n-2]) > 1
}

// beginsInHalfName reports whether the first word of a text can be the rest of a name.
func beginsInHalfName(s string) bool {
	word := s
	if i := strings.IndexFunc(s, measure.IsGap); i > 0 {
		word = s[:i]
	}
	return utf8.RuneCountInString(word) <= 2 && isHan(s)
}

// isHan reports whether a text is a few words of ideographs and gaps.
func isHan(s string) bool {
	for _, r := range s {
		if measure.ClassOf(r) != measure.Ideograph && !measure.IsGap(r) {
			return false
		}
	}
	return s != ""
}

// isIdeographs reports whether a text has no character but ideographs.
func isIdeographs(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return measure.ClassOf(r) != measure.Ideograph })
}

func endsInWord(s string, list []string) bool { return measure.HasSuffixAny(s, list...) }
