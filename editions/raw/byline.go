package raw

import (
	"strings"
	"unicode/utf8"
)

// What may stand before a name. The longer ones that contain 记者 need no
// entry of their own: 首席记者, 全媒体记者 are found by their end.
var bylineRoles = [...]string{
	"记者", "記者", "通讯员", "通訊員", "评论员", "評論員", "编辑", "撰稿", "特约", "摄影", "见习", "实习生",
}

// credits are what a byline without a mark or a gap has one of: a role, or what
// parts words from pictures.
var credits = listOf(append([]string{"/", "／", "·"}, bylineRoles[:]...)...)

// mayBeByline tells by its characters whether a line could be a byline, so that
// cutByline need not look at most.
func (l *line) mayBeByline() bool {
	return traitOf(l.firstRune())&bylineMark != 0 || credits.maybe(l.sign) || l.gaps
}

// cutByline takes a whole line that is a byline and gives the names and roles
// without the marks round it. A line may be such by its mark (□沈知秋), its
// brackets (【記者林怡君／海山報導】) or its words (通讯员 孙悦).
func cutByline(s string) (names string, ok bool) {
	if isImprint(s) {
		return "", false
	}
	names, marked, bracketed := s, false, false
	for {
		r, n := utf8.DecodeRuneInString(names)
		if n == 0 || !strings.ContainsRune("□■●○◎◇◆△▲☆★▢◻▪•", r) {
			break
		}
		names, marked = strings.TrimLeftFunc(names[n:], isGap), true
	}
	if inner, in := cutBrackets(names); in {
		names, bracketed = inner, true
	}
	if names == "" || len(names) > 3*36 || isSentence(names) {
		return "", false
	}
	if strings.HasPrefix(names, "编辑") && anyOf(names, "同志") {
		return "", false
	}
	if hasPrefixAny(names, "文/", "文／", "图/", "图／", "圖/", "圖／", "文·图", "图·文", "圖·文", "文·圖", "图文/", "图文／", "文图/", "文图／", "撰文/", "撰文／", "撰文 ") {
		return names, true
	}
	role := hasRole(names)
	if words := twoWords(names); words[1] != "" && isPlace(words[0]) && isName(words[1]) && utf8.RuneCountInString(words[0]) >= 3 && utf8.RuneCountInString(words[0]) <= 9 {
		return names, true
	}
	switch {
	case marked && !bracketed:
		// ▲ and ● begin briefs too: without a role only names may follow.
		return names, role || looksLikeNames(names) && (!isBriefMark(firstRune(s)) || allNames(names))
	case bracketed:
		if hasSuffixAny(names, "摄", "攝") {
			return "", false // a picture's credit
		}
		return names, role && len(names) < 3*30 || isKanaName(names) || isWireCredit(names)
	}
	return names, role && startsWithRole(names)
}

// twoWords are the words of a text of just two.
func twoWords(s string) (words [2]string) {
	if !hasGap(s) {
		return words
	}
	if all := fields(s); len(all) == 2 {
		words = [2]string(all)
	}
	return words
}

// isSentence tells by its marks a text that is more than names and roles.
func isSentence(s string) bool {
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		r, n = runeAt(s, i)
		if c := classOf(r); (c.isMark() || c == narrowMark) && strings.ContainsRune("，。：；！？,;:“”「」《》", r) {
			return true
		}
	}
	return false
}

// writes tells a credit that is of the text too: 甲 文/摄.
func writes(s string) bool {
	return hasSuffixAny(squeezed(s), "文/摄", "文／摄", "文/攝", "文／攝", "文并摄", "文图", "文/图", "图/文", "撰文摄影")
}

// cutBrackets takes （…） and its kin off a text that is wholly inside them.
func cutBrackets(s string) (inner string, ok bool) {
	for _, p := range [...][2]string{{"（", "）"}, {"【", "】"}, {"〔", "〕"}, {"(", ")"}} {
		if t, in := strings.CutPrefix(s, p[0]); in {
			if t, in = strings.CutSuffix(t, p[1]); in && !strings.Contains(t, p[1]) {
				return strings.TrimFunc(t, isGap), true
			}
		}
	}
	return s, false
}

func hasRole(s string) bool { return hasAny(s, bylineRoles[:]...) }

// startsWithRole tells 通讯员 孙悦 from a sentence that begins with 记者从….
// What stands before the role is a title (首席, 特派, 本报); what follows it a
// gap or a name's two to four characters and then a gap, an end or a slash.
func startsWithRole(s string) bool {
	at, role := -1, ""
	for _, r := range bylineRoles {
		if i := strings.Index(s, r); i >= 0 && (at < 0 || i < at) {
			at, role = i, r
		}
	}
	if at < 0 || at > len("清河日报全媒体首席") || hasGap(s[:at]) {
		return false
	}
	rest := s[at+len(role):]
	if rest == "" {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(rest); isGap(r) {
		return looksLikeNames(rest)
	}
	if i := strings.IndexAny(rest, " 　/／"); i > 0 {
		rest = rest[:i]
	}
	n := utf8.RuneCountInString(rest)
	return n >= 2 && n <= 4 && traitOf(firstRune(rest))&surname != 0
}

// looksLikeNames tells a run of short words, none longer than a name or a
// role: 张三 李四, 沈知秋, 甲 乙 文/摄.
func looksLikeNames(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return isGap(r) || strings.ContainsRune("/／、·", r) })
	if len(words) == 0 || len(words) > 10 {
		return false
	}
	for _, w := range words {
		if n := utf8.RuneCountInString(w); n > 6 && !hasRole(w) {
			return false
		}
		if w[0] < 0x80 && w[0] >= '0' && w[0] <= '9' {
			return false
		}
	}
	return len(words) > 1 || utf8.RuneCountInString(words[0]) <= 4 || hasRole(s)
}

// allNames tells a list of names and nothing else: 沈知秋 袁 泉.
func allNames(s string) bool {
	for _, w := range strings.FieldsFunc(tidyNames(s), isGap) {
		n := utf8.RuneCountInString(w)
		if n < 2 || n > 4 || traitOf(firstRune(w))&surname == 0 && !strings.Contains(w, "/") {
			return false
		}
	}
	return true
}

// isKanaName tells the signature （佐藤みのり） of a Japanese page.
func isKanaName(s string) bool {
	n, kana := 0, false
	for _, r := range s {
		n++
		if r >= 0x3041 && r <= 0x30FA {
			kana = true
		} else if classOf(r) != ideograph && !isGap(r) {
			return false
		}
	}
	return kana && n >= 3 && n <= 8
}

// isWireCredit tells 中央社記者…19日電, 綜合報導, 特派員.
func isWireCredit(s string) bool {
	return len(s) < 3*30 && hasAny(s, "報導", "报道") && anyOf(s, "／/") ||
		strings.HasSuffix(s, "日電") || strings.HasSuffix(s, "日电")
}

// tidyNames closes the gap with which a name of two characters is set to the
// length of three: 袁  泉.
func tidyNames(s string) string {
	words := strings.FieldsFunc(s, isGap)
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

// partRoles gives back the gap between a role and its name that a line's end
// has eaten, where the other names have theirs: 记者 苗雨 通讯员丁敏.
func partRoles(s string) string {
	if !hasGap(s) {
		return s
	}
	for _, role := range [...]string{"记者", "記者", "通讯员", "通訊員", "实习生"} {
		at := strings.Index(s, role)
		if at < 0 {
			continue
		}
		at += len(role)
		if r, _ := utf8.DecodeRuneInString(s[at:]); s[at:] != "" && traitOf(r)&surname != 0 {
			s = s[:at] + " " + s[at:]
		}
	}
	return s
}

// namesGoOn tells that the brackets of a byline are open at the end of a line
// and that a whole word stands on either side of the line's end.
func namesGoOn(a, b string) bool {
	at := strings.LastIndex(a, "（")
	if at < 0 || strings.Contains(a[at:], "）") || !hasRole(a[at:]) {
		return false
	}
	words := strings.FieldsFunc(a[at+len("（"):], isGap)
	end := strings.IndexFunc(b, func(r rune) bool { return isGap(r) || r == '）' })
	return len(words) > 0 && utf8.RuneCountInString(words[len(words)-1]) > 1 && end > 0 && utf8.RuneCountInString(b[:end]) > 1
}

// endsInRole tells a byline that cannot end there: a role without its name,
// or a list that goes on.
func endsInRole(s string) bool {
	s = strings.TrimRight(s, " 　")
	return hasSuffixAny(s, bylineRoles[:]...) || hasSuffixAny(s, "实习", "见习", "、") || strings.Count(s, " ") >= 2
}
