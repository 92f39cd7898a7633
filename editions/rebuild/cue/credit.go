package cue

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
	"baolan/editions/wordlist"
)

// word is the part that a word has in a byline.
type word uint8

const (
	noWord      word = iota
	writerWord       // a role or a post of a person who writes, speaks or edits
	pictureWord      // a role of a photographer or a draughtsman
	nameWord
	bothWord // a role and a name without a gap: 记者沈知秋
)

// namesAndRoles reports whether a text is a list of roles and names with any marks between
// them: 采写：沈知秋, 文字/沈知秋 摄影/袁泉, 沈知秋 口述 袁泉 整理, 本报记者沈知秋、袁泉.
// One of the persons must be a writer: a photographer alone signs no article.
func namesAndRoles(s string) bool {
	if wholeBylines[s] {
		return true
	}
	if n := utf8.RuneCountInString(s); n < 4 || n > 40 || creditsPicture(s) || measure.HasAnyCharacter(s, "，。！？；“”《》") {
		return false
	}
	return mayListNames(s) && listsNames(s)
}

// listsNames reports whether each word of a text is a role or a name.
func listsNames(s string) bool {
	s = parters.Replace(s)
	for _, verb := range reportVerbs {
		s = strings.TrimSuffix(s, verb)
	}
	list := strings.FieldsFunc(TidyNames(s), measure.IsGap)
	if len(list) > 10 {
		return false
	}
	writers, people := 0, 0
	for _, w := range list {
		switch wordOf(w) {
		case noWord:
			return false
		case writerWord:
			writers++
		case nameWord:
			people++
		case bothWord:
			writers, people = writers+1, people+1
		}
	}
	return writers > 0 && people > 0
}

// mayListNames reports whether the first word of a text can be that of a list of roles and
// names. It keeps most texts from being divided into words.
func mayListNames(s string) bool {
	end := strings.IndexFunc(s, isNameParter)
	if end < 0 {
		return HasRole(s) // a role and a name without a gap
	}
	if utf8.RuneCountInString(s[:end]) < 2 { // half of a name
		return true
	}
	if strings.IndexFunc(s[end:], isNotNameParter) < 0 {
		return true // the only word, behind which a verb may be taken off
	}
	return wordOf(s[:end]) != noWord
}

// isNameParter reports whether a character divides the words of such a list.
func isNameParter(r rune) bool { return measure.IsGap(r) || nameParters.Has(r) }

func isNotNameParter(r rune) bool { return !isNameParter(r) }

var nameParters = wordlist.CharactersOf("／/：:丨|、·")

// parters replaces the marks between roles and names by spaces.
var parters = strings.NewReplacer("／", " ", "/", " ", "：", " ", ":", " ", "丨", " ", "|", " ", "、", " ", "·", " ")

func wordOf(w string) word {
	if i := strings.Index(w, "（"); i > 0 && strings.HasSuffix(w, "）") && len(w)-i <= 3*8 {
		w = w[:i] // 沈知秋（江苏）
	}
	if strings.HasPrefix(w, "发自") || strings.HasPrefix(w, "發自") {
		return writerWord
	}
	n := utf8.RuneCountInString(w)
	switch {
	case writerRoles[w]:
		return writerWord
	case pictureRoles[w]:
		return pictureWord
	case IsName(w):
		return nameWord
	case n <= 14 && (measure.HasSuffixAny(w, writerTitles...) || measure.HasSuffixAny(w, posts...)):
		return writerWord
	}
	if name, ok := cutTitle(w); ok && name != "" {
		return nameWord
	}
	if at, role := firstRole(w); at >= 0 && IsName(w[at+len(role):]) && at <= 3*8 {
		return bothWord
	}
	return noWord
}

// IsPhotoCredit reports whether a line is nothing but who took a picture: 林知远 摄, 通讯员 沈知秋 摄.
func IsPhotoCredit(s string) bool {
	who, ok := strings.CutSuffix(s, "摄")
	if !ok {
		who, ok = strings.CutSuffix(s, "攝")
	}
	if !ok || len(who) > 3*20 {
		return false
	}
	list := measure.Fields(TidyNames(who))
	for _, w := range list {
		if wordOf(w) == noWord {
			return false
		}
	}
	return len(list) > 0 && wordOf(list[len(list)-1]) >= nameWord
}

// GoesOnInCredit reports whether line b goes on with a credit that stands behind the last stop of line
// a: 为老人读报。 林知 / 远 摄. writes reports whether the credit is of a writer.
func GoesOnInCredit(a, b string) (goesOn, writes bool) {
	if len(b) > 3*mostHalf { // as most lines are
		return false, false
	}
	at := strings.LastIndexAny(a, "。！？”")
	if at < 0 {
		return false, false
	}
	stop, n := utf8.DecodeRuneInString(a[at:])
	if stop == '”' && !measure.HasSuffixAny(a[:at], "。", "！", "？", "…") {
		return false, false // it ends a word: 邮递员当“机长” 风雨无阻
	}
	tail := a[at+n:]
	begin := strings.TrimLeftFunc(tail, measure.IsGap)
	if begin == tail || begin == "" || len(begin) > 3*mostHalf {
		return false, false
	}
	for _, credit := range [...]string{begin + b, begin + " " + b} {
		if _, writes = CutByline(credit); writes || IsPhotoCredit(credit) {
			return true, writes
		}
	}
	return false, false
}

// closedSlash returns a credit without the blanks that an extractor put round its slashes:
// 文 / 沈知秋.
func closedSlash(s string) string {
	if !measure.HasGap(s) {
		return s
	}
	return slashes.Replace(s)
}

var slashes = strings.NewReplacer(" / ", "/", " ／ ", "／", " /", "/", "/ ", "/", " ／", "／", "／ ", "／")

// ShowsPicture reports whether a paragraph that begins with two lines says of itself that it is
// the text of a picture: 这是6月5日在老码头拍摄的灯塔.
func ShowsPicture(first, second string) bool {
	if !measure.HasPrefixAny(first, "这是", "這是") {
		return false
	}
	begin, _, _ := strings.Cut(first+second, "。")
	return measure.HasAny(begin, "拍摄的", "拍攝的")
}
