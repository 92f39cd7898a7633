package cue

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
)

// Where the gaps of a byline are narrow, some extractors print none: 记者林知远沈知秋通讯员
// 袁泉. Such a line is read as roles, of which one begins it, and names from its beginning to
// its end.

const (
	// What has fewer characters is read by startsWithRole. A byline has at most so many.
	leastTogether, mostTogether = 5, 30
	// The second half of a byline that a line's end has broken has at most so many.
	mostHalf = 8
)

// beforeRoles are the words that stand before a role or are part of it.
var beforeRoles = [...]string{"本报", "本報", "本刊", "首席", "特派", "全媒体", "全媒體", "融媒体", "融媒體", "驻", "駐", "实习", "實習", "见习", "見習", "特约", "特約"}

// areTogether reports whether a text is roles and names without gaps between them. It begins
// with a role, and every role has a name; behind the last name there may be where the report
// was written, and 报道.
func areTogether(s string) bool {
	n := utf8.RuneCountInString(s)
	if n < leastTogether || n > mostTogether || measure.HasGap(s) {
		return false
	}
	if name, ok := cutReportVerb(s); ok && IsName(name) {
		return true
	}
	at, role := firstRole(s)
	if at < 0 || at > len("清河日报全媒体首席") {
		return false
	}
	before, rest := s[:at], s[at+len(role):]
	if name, ok := strings.CutPrefix(rest, "站"); ok && before != "" {
		return at <= len("清河日报六横") && IsName(name) // 清河记者站林知远
	}
	return isBeforeRole(before) && namesFrom(rest, false)
}

// isBeforeRole reports whether a text is nothing but words that stand before a role, behind a
// newspaper's name or without one.
func isBeforeRole(s string) bool {
	for s != "" {
		rest := s
		for _, w := range beforeRoles {
			rest = strings.TrimSuffix(rest, w)
		}
		if rest == s {
			return measure.HasSuffixAny(s, paperEnds...)
		}
		s = rest
	}
	return true
}

// namesFrom reports whether a text goes on with names and roles to its end; named is whether a
// name stands before it behind the last role. 特约记者 are two roles.
func namesFrom(s string, named bool) bool {
	if s == "" {
		return named
	}
	if at, role := firstRole(s); at >= 0 && isBeforeRole(s[:at]) && namesFrom(s[at+len(role):], false) {
		return true
	}
	if place, ok := cutReportVerb(s); ok && named {
		return utf8.RuneCountInString(place) <= 4 && isHan(place+"一")
	}
	if measure.TraitOf(measure.FirstRune(s))&measure.Surname == 0 {
		return false
	}
	for _, n := range [...]int{3, 2, 4} {
		end := bytesOf(s, n)
		if end > 0 && IsName(s[:end]) && namesFrom(s[end:], true) {
			return true
		}
	}
	return false
}

// cutReportVerb removes the word for reporting at a text's end.
func cutReportVerb(s string) (before string, ok bool) {
	for _, verb := range reportVerbs {
		if before, ok = strings.CutSuffix(s, verb); ok {
			return before, true
		}
	}
	return s, false
}

// bytesOf returns how many bytes the first n characters of a text have; 0 if it has fewer.
func bytesOf(s string, n int) int {
	at := 0
	for range n {
		_, size := utf8.DecodeRuneInString(s[at:])
		if size == 0 {
			return 0
		}
		at += size
	}
	return at
}

// AreTogetherBroken reports whether a line's end has broken a byline without gaps in two, behind
// its first role: 记者林知远沈知秋通讯 / 员袁泉. What is whole by itself goes on with one character
// at most.
func AreTogetherBroken(a, b string) bool {
	if len(b) > mostHalf*utf8.UTFMax || !HasRole(a) || measure.HasGap(a) {
		return false
	}
	n := utf8.RuneCountInString(b)
	return n <= mostHalf && (n == 1 || !areTogether(a)) && areTogether(a+b)
}
