package cue

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
	"baolan/editions/wordlist"
)

// bylineRoles are the words that may precede a name. The longer ones that contain 记者 need
// no entry of their own: 首席记者, 全媒体记者 are found by their end.
var bylineRoles = [...]string{
	"记者", "記者", "通讯员", "通訊員", "评论员", "評論員", "编辑", "撰稿", "特约", "摄影", "见习", "实习生",
}

// HasRole reports whether one of the words for reporters is in a text.
func HasRole(s string) bool { return roleEnds.AnyIn(s) && measure.HasAny(s, bylineRoles[:]...) }

// roleEnds is the last characters of the words for reporters, of which most texts have
// none.
var roleEnds = func() *wordlist.Characters {
	ends := ""
	for _, role := range bylineRoles {
		_, n := utf8.DecodeLastRuneInString(role)
		ends += role[len(role)-n:]
	}
	return wordlist.CharactersOf(ends)
}()

// firstRole returns the place of the first of the words for reporters, -1 for none.
func firstRole(s string) (at int, role string) {
	at = -1
	if !roleEnds.AnyIn(s) {
		return at, ""
	}
	for _, r := range bylineRoles {
		if i := strings.Index(s, r); i >= 0 && (at < 0 || i < at) {
			at, role = i, r
		}
	}
	return at, role
}

// EndsInRole reports whether a byline cannot be complete, because it ends in a role without
// a name or in a mark that divides a list.
func EndsInRole(s string) bool {
	s = strings.TrimRight(s, " 　")
	return measure.HasSuffixAny(s, bylineRoles[:]...) || measure.HasSuffixAny(s, "实习", "见习", "、") || strings.Count(s, " ") >= 2
}
