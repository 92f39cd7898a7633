package cue

import (
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
	"baolan/editions/wordlist"
)

// credits are words and marks. A byline without a mark or a gap has at least one of them: a
// role, or a mark between a writer's and a photographer's names.
var credits = wordlist.Of(append([]string{"/", "／", "·", "：", "、", "—", "作者", "口述", "整理", "评论", "综合"}, bylineRoles[:]...)...)

// MayBeByline reports whether a line has the characters of a byline. CutByline finds none
// in a line without them, and takes longer.
func MayBeByline(l *measure.Line) bool {
	return measure.TraitOf(l.FirstRune())&measure.BylineMark != 0 || credits.MayBeIn(l.Sign) || l.Gaps
}

// CutByline reads a line that is a byline as a whole, and returns the names and roles
// without the marks round them. It recognises a byline by its mark (□沈知秋), its brackets
// (【記者林怡君／海山報導】) or its words (通讯员 孙悦).
func CutByline(s string) (names string, ok bool) {
	if proseMarks.AnyIn(s) || IsImprint(s) || measure.HasSuffixAny(s, "：", ":") {
		return "", false
	}
	if names, ok := behindBy(s); ok {
		return names, true
	}
	return cutByline(s)
}

// proseMarks are the marks of clauses. Names and roles have none of them.
var proseMarks = wordlist.CharactersOf("，。！？；“”《》")

// cutByline does what CutByline does, for a text that is no imprint and does not end in a
// colon.
func cutByline(s string) (names string, ok bool) {
	names, marked := cutBylineMarks(s)
	if name, ok := behindDash(names); ok {
		return name, true
	}
	names, bracketed := CutBrackets(names)
	if isAuthorAndName(names) || !bracketed && namesAndRoles(names) {
		return names, true
	}
	if isNoList(names) || !marked && creditsPicture(names) {
		return "", false
	}
	if namesWriter(names, bracketed) {
		return names, true
	}
	switch {
	case (marked || bracketed || strings.Contains(names, "・")) && namesOneAuthor(names):
		return names, true
	case marked && (!bracketed || areMarkedNames(s, names)):
		return names, areMarkedNames(s, names)
	case bracketed:
		return cutBracketedByline(names)
	}
	return names, HasRole(names) && (startsWithRole(names) || areTogether(names)) && !goesOnBehindReport(names)
}

// goesOnBehindReport reports whether the text of an article begins on the line of its byline:
// 記者林怡君／海山報導農業.
func goesOnBehindReport(s string) bool {
	by, _, rest := CutReport(s)
	return by != "" && !measure.IsBlank(rest)
}

// areMarkedNames reports whether names follow the mark that a line begins with. As ▲ and ●
// also begin briefs, nothing but names may follow them, if there is no role. An author's
// profession may be the whole line; the name is then on the next.
func areMarkedNames(line, names string) bool {
	if HasRole(names) {
		return true
	}
	if IsBriefMark(measure.FirstRune(line)) {
		return looksLikeNames(names) && areNames(names)
	}
	return looksLikeNames(names) || !measure.HasGap(names) && utf8.RuneCountInString(names) <= 16 && measure.HasSuffixAny(names, posts...)
}

// behindDash returns the name behind a dash: ——沈知秋.
func behindDash(s string) (name string, ok bool) {
	switch measure.FirstRune(s) {
	case '—', '─', ' ':
	default:
		return s, false
	}
	name = strings.TrimLeft(s, "—─ ")
	return name, name != s && IsName(name)
}

// mostBy is the greatest length of an English byline, in bytes.
const mostBy = 120

// behindBy returns an English byline as it stands: By Lin Ya.
func behindBy(s string) (names string, ok bool) {
	if !measure.HasPrefixAny(s, "By ", "BY ") || len(s) > mostBy {
		return "", false
	}
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 7 {
		return "", false
	}
	for _, w := range words[1:] {
		if w != "and" && (w[0] < 'A' || w[0] > 'Z' || strings.Trim(w[1:], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-'’") != "") {
			return "", false
		}
	}
	return s, true
}

// marksBefore are the marks that a byline may begin with.
var marksBefore = wordlist.CharactersOf("□■●○◎◇◆△▲☆★▢◻▪•＊※◉◈")

// cutBylineMarks removes the marks that a byline may begin with.
func cutBylineMarks(s string) (names string, marked bool) {
	for {
		r, n := utf8.DecodeRuneInString(s)
		if n == 0 || !marksBefore.Has(r) {
			return s, marked
		}
		s, marked = strings.TrimLeftFunc(s[n:], measure.IsGap), true
	}
}

// cutBracketedByline reads the text of brackets. It returns the names, and whether the text
// is a byline.
func cutBracketedByline(names string) (string, bool) {
	if measure.HasSuffixAny(names, "摄", "攝") {
		return "", false // a picture's credit
	}
	return names, HasRole(names) && len(names) < 3*30 || isKanaName(names) || isWireCredit(names) || isBureauAndName(names)
}

// isNoList reports whether a text is no list of names and roles: it is empty, too long or a
// sentence, or it is 编辑同志, with which a reader's letter begins.
func isNoList(s string) bool {
	return s == "" || len(s) > 3*36 || isSentence(s) || strings.HasPrefix(s, "编辑") && measure.HasAnyCharacter(s, "同志")
}

// isPlaceAndName reports whether a text is an institution and the name of a person:
// 市委党校 沈知秋.
func isPlaceAndName(s string) bool {
	words := twoWords(s)
	if words[1] == "" || !IsPlace(words[0]) || !IsName(words[1]) {
		return false
	}
	n := utf8.RuneCountInString(words[0])
	return n >= 3 && n <= 9
}

// namesWriter reports whether a text names its author by words that headlines do not have,
// without a reporter's role. A text that was not in brackets must already be known to be no
// list of roles and names.
func namesWriter(s string, bracketed bool) bool {
	if bracketed && namesAndRoles(s) || measure.HasPrefixAny(closedSlash(s), creditOpens...) {
		return true
	}
	// The others are of two words.
	return measure.HasGap(s) && (isPlaceAndName(s) || isPostAndName(s) || isNameAndVerb(s) || namesWriterAndWork(s))
}

// isAuthorAndName reports whether a text is a word for an author and a name: 作者：沈知秋.
func isAuthorAndName(s string) bool {
	for _, w := range authorSigns {
		if rest, ok := strings.CutPrefix(s, w); ok {
			n := utf8.RuneCountInString(rest)
			return n >= 2 && n <= 16 && !isSentence(rest) && looksLikeNames(rest)
		}
	}
	return false
}

// isPostAndName reports whether a text is an author's profession, known by the end of the
// word, and a name: 某医院主任医师 沈知秋.
func isPostAndName(s string) bool {
	words := twoWords(TidyNames(s))
	if words[1] == "" || !IsName(words[1]) || !measure.HasSuffixAny(words[0], posts...) {
		return false
	}
	n := utf8.RuneCountInString(words[0])
	return n >= 2 && n <= 16
}

// isNameAndVerb reports whether a text is a name and a verb for an author's or an editor's
// work: 薛红旗 著.
func isNameAndVerb(s string) bool {
	words := twoWords(TidyNames(s))
	return words[1] != "" && IsName(words[0]) && slices.Contains(authorVerbs, words[1])
}

// IsEndSignature reports whether the text of brackets at an article's end names the author:
// it is roles and names, and neither a clause nor a picture's credit.
func IsEndSignature(inner string) bool {
	if isAuthorAndName(inner) {
		return true
	}
	if len(inner) > 3*40 || measure.HasSuffixAny(inner, "摄", "攝", "供图") && !IsAuthorCredit(inner) || measure.HasAnyCharacter(inner, "，。：；、“”！？") {
		return false
	}
	return HasRole(inner) || MayBeAuthor(inner) || isPostAndName(inner) || isNameAndVerb(inner) || IsAuthorCredit(inner) && looksLikeNames(inner) ||
		measure.HasGap(inner) && areNames(inner) || isWireCredit(inner) || isPlaceAndName(inner) || isBureauAndName(inner) ||
		measure.HasGap(inner) && namesOneAuthor(inner)
}

// twoWords returns the two words of a text. They are empty if it has fewer or more.
func twoWords(s string) (words [2]string) {
	if !measure.HasGap(s) {
		return words
	}
	if all := measure.Fields(s); len(all) == 2 {
		words = [2]string(all)
	}
	return words
}

// clauseMarks are the marks of a text that is more than names and roles.
var clauseMarks = wordlist.CharactersOf("，。：；！？,;:“”「」《》")

// isSentence reports whether a text has the marks of one that is more than names and roles.
func isSentence(s string) bool {
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		r, n = measure.RuneAt(s, i)
		if c := measure.ClassOf(r); (c.IsMark() || c == measure.NarrowMark) && clauseMarks.Has(r) {
			return true
		}
	}
	return false
}

// IsAuthorCredit reports whether a credit is for the text as well as for a picture: 甲
// 文/摄.
func IsAuthorCredit(s string) bool {
	return measure.HasSuffixAny(measure.Squeezed(s), writerEnds...)
}

// CutBrackets removes （…） or other brackets from a text that is wholly inside them.
func CutBrackets(s string) (inner string, ok bool) {
	for _, p := range [...][2]string{{"（", "）"}, {"【", "】"}, {"〔", "〕"}, {"(", ")"}} {
		if t, in := strings.CutPrefix(s, p[0]); in {
			if t, in = strings.CutSuffix(t, p[1]); in && !strings.Contains(t, p[1]) {
				return strings.TrimFunc(t, measure.IsGap), true
			}
		}
	}
	return s, false
}

// startsWithRole reports whether a text begins with a role and a name, as 通讯员 孙悦 does,
// and not with a sentence, as 记者从… is. Before the role there may be a title (首席, 特派,
// 本报). Behind it there is a gap; or a name of two to four characters, and then a gap, the
// end or a slash.
func startsWithRole(s string) bool {
	at, role := firstRole(s)
	for at >= 0 { // 特约评论员 is one role
		i, next := firstRole(s[at+len(role):])
		if i != 0 {
			break
		}
		role = s[at:at+len(role)] + next
	}
	if at < 0 || at > len("清河日报全媒体首席") || measure.HasGap(s[:at]) {
		return false
	}
	rest := s[at+len(role):]
	if rest == "" {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(rest); measure.IsGap(r) {
		return looksLikeNames(rest)
	}
	if i := strings.IndexAny(rest, " 　/／"); i > 0 {
		rest = rest[:i]
	}
	n := utf8.RuneCountInString(rest)
	return n >= 2 && n <= 4 && measure.TraitOf(measure.FirstRune(rest))&measure.Surname != 0
}

// looksLikeNames reports whether a text is a few short words, none of them longer than a
// name or a role: 张三 李四, 沈知秋, 甲 乙 文/摄.
func looksLikeNames(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return measure.IsGap(r) || strings.ContainsRune("/／、·", r) })
	if len(words) == 0 || len(words) > 10 {
		return false
	}
	for _, w := range words {
		if n := utf8.RuneCountInString(w); n > 6 && !HasRole(w) {
			return false
		}
		if w[0] < 0x80 && w[0] >= '0' && w[0] <= '9' {
			return false
		}
	}
	return len(words) > 1 || utf8.RuneCountInString(words[0]) <= 4 || HasRole(s)
}

// areNames reports whether a text is nothing but a list of names: 沈知秋 袁 泉.
func areNames(s string) bool {
	for _, w := range strings.FieldsFunc(TidyNames(s), measure.IsGap) {
		n := utf8.RuneCountInString(w)
		if n < 2 || n > 4 || measure.TraitOf(measure.FirstRune(w))&measure.Surname == 0 && !strings.Contains(w, "/") {
			return false
		}
	}
	return true
}

// isKanaName reports whether a text is a signature of a Japanese page: （佐藤みのり）.
func isKanaName(s string) bool {
	n, kana := 0, false
	for _, r := range s {
		n++
		if r >= 0x3041 && r <= 0x30FA {
			kana = true
		} else if measure.ClassOf(r) != measure.Ideograph && !measure.IsGap(r) {
			return false
		}
	}
	return kana && n >= 3 && n <= 8
}

// isWireCredit reports whether a text is the credit of a news agency or a correspondent:
// 中央社記者…19日電, 綜合報導, 特派員.
func isWireCredit(s string) bool {
	return len(s) < 3*30 && measure.HasAny(s, "報導", "報道", "报道") && measure.HasAnyCharacter(s, "／/") ||
		strings.HasSuffix(s, "日電") || strings.HasSuffix(s, "日电")
}

// TidyNames removes the gap inside a name of two characters that is set to the width of
// three: 袁 泉.
func TidyNames(s string) string {
	if !measure.HasGap(s) {
		return s
	}
	words := strings.FieldsFunc(s, measure.IsGap)
	var b strings.Builder
	half := false // the word before is the first half of a name
	for i, w := range words {
		lone := utf8.RuneCountInString(w) == 1 || half && strings.IndexAny(w, "/／") == len("青")
		if i > 0 && !(lone && half) {
			b.WriteByte(' ')
		}
		half = lone && !half
		b.WriteString(w)
	}
	return b.String()
}

// PartRoles inserts the gap between a role and its name that was lost at a line's end, if
// there is one behind the other roles: 记者 苗雨 通讯员丁敏.
func PartRoles(s string) string {
	if !measure.HasGap(s) {
		return s
	}
	for _, role := range [...]string{"记者", "記者", "通讯员", "通訊員", "实习生"} {
		at := strings.Index(s, role)
		if at < 0 {
			continue
		}
		at += len(role)
		if r, _ := utf8.DecodeRuneInString(s[at:]); s[at:] != "" && measure.TraitOf(r)&measure.Surname != 0 {
			s = s[:at] + " " + s[at:]
		}
	}
	return s
}

// HasOpenNames reports whether line a is a byline whose brackets are open at its end, and
// there is a whole word on either side of the line's end.
func HasOpenNames(a, b string) bool {
	at := strings.LastIndex(a, "（")
	if at < 0 || strings.Contains(a[at:], "）") || !HasRole(a[at:]) {
		return false
	}
	words := strings.FieldsFunc(a[at+len("（"):], measure.IsGap)
	end := strings.IndexFunc(b, func(r rune) bool { return measure.IsGap(r) || r == '）' })
	return len(words) > 0 && utf8.RuneCountInString(words[len(words)-1]) > 1 && end > 0 && utf8.RuneCountInString(b[:end]) > 1
}

// creditsPicture reports whether a text names only a photographer: 本报记者 谭振宇 摄.
func creditsPicture(s string) bool {
	return measure.HasSuffixAny(s, "摄", "攝") && !IsAuthorCredit(s)
}
