package cue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
	"baolan/editions/wordlist"
)

// CutDateline divides a text into its dateline and the rest: 本报讯, 新华社北京3月7日电,
// 本報訊. The dateline is empty if the text has none.
func CutDateline(s string) (dateline, rest string) {
	for _, d := range newsOpens {
		if rest, ok := strings.CutPrefix(s, d); ok {
			if mayFollowDateline(rest) || strings.HasPrefix(rest, "记者") || isReport(d) && !measure.HasPrefixAny(rest, behindReport...) {
				return d, rest
			}
			return "", s
		}
	}
	for _, cut := range [...]func(string) int{cutPaperNews, cutPlaceNews, cutAgencyNews} {
		if n := cut(s); n > 0 {
			return s[:n], s[n:]
		}
	}
	return "", s
}

// behindReport are the characters that make another word of 讯: 通讯员, 讯息, 讯问.
var behindReport = []string{"员", "員", "息", "问", "問", "号", "號", "室", "网", "網", "社"}

// isReport reports whether a dateline is a report's as 本报讯 is. Behind it text goes on without a
// gap where an extractor, or a typesetter who justifies, has left none.
func isReport(d string) bool { return measure.HasSuffixAny(d, "讯", "訊") }

// mayFollowDateline reports whether a text can go on so behind a dateline: with nothing, a
// gap, a bracket or a colon.
func mayFollowDateline(rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || measure.IsGap(next) || next == '（' || next == '(' || next == '：'
}

// cutAgencyNews returns the length of a dateline that names a news agency. The place and
// day before 电 have no mark and at most twelve characters: 新华社联合国总部12月31日电.
func cutAgencyNews(s string) int {
	if !measure.HasPrefixAny(s, agencies...) {
		return 0
	}
	n := 0
	for i, r := range s {
		if n++; n > 26 {
			break
		}
		switch r {
		case '消':
			return cutReportAt(s, i)
		case '电', '電', '讯', '訊':
			return cutWireAt(s, i, n)
		case '，', '。', '、', '；', '：', '“', '”', '（', '）', '！', '？':
			return 0
		}
	}
	return 0
}

// cutReportAt returns the length of a dateline that ends in 消息 at a place of the text:
// 据新华社消息. It is 0 if none ends there.
func cutReportAt(s string, at int) int {
	rest, ok := strings.CutPrefix(s[at:], "消息")
	if !ok || !measure.HasPrefixAny(s, "据", "综合", "新华社", "央视") {
		return 0
	}
	if next, _ := utf8.DecodeRuneInString(rest); measure.IsGap(next) || next == '：' || next == '（' {
		return len(s) - len(rest)
	}
	return 0
}

// cutWireAt returns the length of a dateline that ends in 电 or 讯 at a place of the text,
// which is its nth character. It is 0 if none ends there.
func cutWireAt(s string, at, n int) int {
	_, size := utf8.DecodeRuneInString(s[at:])
	rest := s[at+size:]
	if mayFollowDateline(rest) || strings.HasPrefix(rest, "“") || strings.HasSuffix(s[:at], "日") && n >= 5 {
		return at + size
	}
	return 0
}

// DatelineOf returns the text of a first line as CutDateline reads it: the gaps inside 本
// 报 讯 in a letter-spaced line are removed.
func DatelineOf(l *measure.Line) string {
	if !l.Stretched {
		return l.Text
	}
	for _, d := range [...]string{"本报讯", "本報訊"} {
		if rest, ok := cutSpaced(l.Text, d); ok {
			return d + " " + rest
		}
	}
	if s := l.Squeezed(); measure.HasSuffixAny(s, "电", "電", "讯", "訊") {
		return s // 新 华 社 北 京 3 月 7 日 电 is all of its line
	}
	return l.Text
}

// cutSpaced removes a word from the beginning of a text, with or without gaps between its
// characters.
func cutSpaced(s, word string) (rest string, ok bool) {
	for _, r := range word {
		s = strings.TrimLeftFunc(s, measure.IsGap)
		c, n := utf8.DecodeRuneInString(s)
		if c != r {
			return "", false
		}
		s = s[n:]
	}
	return strings.TrimLeftFunc(s, measure.IsGap), true
}

// OpensCredit reports whether a body's first line begins with the reporter in brackets and
// goes on behind them: （中央社記者邱俊欽桃園19日電）桃園今晨, or ends inside such
// brackets.
func OpensCredit(s string) bool {
	for _, p := range [...][2]string{{"（", "）"}, {"【", "】"}, {"〔", "〕"}} {
		inner, ok := strings.CutPrefix(s, p[0])
		if !ok {
			continue
		}
		inner, rest, closed := strings.Cut(inner, p[1])
		if closed && (rest == "" || len(inner) > 3*30) || measure.HasAnyCharacter(inner, "，。；！？") {
			return false
		}
		if closed {
			return HasRole(inner) && !measure.HasSuffixAny(inner, "摄", "攝") || isWireCredit(inner)
		}
		// A column is too narrow for the whole credit. In round brackets the reporter may
		// follow 本报讯 on the line before.
		return utf8.RuneCountInString(inner) >= 6 && (measure.HasPrefixAny(inner, "中央社記者", "中央社记者") || p[0] != "（" && HasRole(inner))
	}
	return false
}

// listsReporters reports whether a text is a role and names with a comma between them:
// 记者王小明、李强.
func listsReporters(s string) bool {
	if !measure.HasPrefixAny(s, "记者", "記者", "本报记者", "本報記者", "新华社记者", "通讯员", "通訊員") || !strings.Contains(s, "、") {
		return false
	}
	return IsEndSignature(strings.ReplaceAll(s, "、", " "))
}

// CutInlineByline cuts the reporter off the beginning of the text behind a dateline: （记者
// 甲 通讯员 乙）, or 记者 甲 报道 and a colon or a gap. marks are the brackets or the words
// that were removed.
func CutInlineByline(s string) (byline, marks, rest string) {
	t := strings.TrimLeftFunc(s, measure.IsGap)
	for _, p := range [...][2]string{{"（", "）"}, {"(", ")"}, {"【", "】"}, {"〔", "〕"}} {
		inner, ok := strings.CutPrefix(t, p[0])
		if !ok {
			continue
		}
		i := strings.Index(inner, p[1])
		if i < 0 || i > 3*60 || measure.HasAnyCharacter(inner[:i], "。：；") || !IsEndSignature(inner[:i]) && !isWireCredit(inner[:i]) && !listsReporters(inner[:i]) {
			return "", "", s
		}
		return strings.TrimFunc(inner[:i], measure.IsGap), p[0] + p[1], inner[i+len(p[1]):]
	}
	return CutReport(s)
}

// reportVerbs follow the names of a byline at the beginning of a paragraph.
var reportVerbs = [...]string{"摄影报道", "报道", "報導"}

// IsBylineMark reports whether a text may be removed from a byline: a mark, or the verb of
// 记者 甲 报道.
func IsBylineMark(s string) bool {
	for _, verb := range reportVerbs {
		if rest, ok := strings.CutPrefix(s, verb); ok {
			s = rest
			break
		}
	}
	return !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

// CutReport cuts 记者 甲 报道 off the beginning of a text. marks is the text that follows
// the names there.
func CutReport(s string) (byline, marks, rest string) {
	t := strings.TrimLeftFunc(s, measure.IsGap)
	if at, _ := firstRole(t[:min(len(t), longestTitle)]); at < 0 || measure.HasAnyCharacter(t[:at], "，。：、“（【〔(「《 ") {
		return "", "", s
	}
	for _, verb := range reportVerbs {
		i := strings.Index(t, verb)
		if i < 0 || i > 3*30 || measure.HasAnyCharacter(t[:i], "，。：、“（") {
			continue
		}
		rest := t[i+len(verb):]
		if r, _ := utf8.DecodeRuneInString(rest); !measure.IsGap(r) && r != '：' && r != '　' {
			if !strings.Contains(t[:i], "／") { // 記者林怡君／海山報導 needs no gap behind
				continue
			}
			return strings.TrimFunc(t[:i+len(verb)], measure.IsGap), "", rest
		}
		if tail, ok := strings.CutPrefix(rest, "："); ok {
			verb, rest = verb+"：", tail
		}
		return strings.TrimFunc(t[:i], measure.IsGap), verb, rest
	}
	return "", "", s
}

// MayHaveReporter reports whether CutReport could find a reporter in a text that begins
// with this line. It looks only at the line's characters and takes less time.
func MayHaveReporter(l *measure.Line) bool {
	return len(l.Text) < longestTitle || roleWords.MayBeIn(l.Sign)
}

var roleWords = wordlist.Of(bylineRoles[:]...)

// longestTitle is the greatest number of bytes before the first name of a byline inside a
// paragraph, with its role: 清河日报全媒体记者.
const longestTitle = 3 * 11

// jumpVerbs are words of which each line that points to another page has one.
var (
	jumpVerbs = wordlist.Of("转", "轉", "接", "续", "續")
	jumpEnds  = wordlist.Of("版", "页", "頁")
)

// IsJump reports whether a line is nothing but a jump: （下转第3版）, 上接第一版,
// (紧接2版).
func IsJump(s string) bool { to, from := JumpOf(s); return to+from > 0 }

// IsJumpLine does what IsJump does. It returns sooner for a line without the words of a
// jump, as most are.
func IsJumpLine(l *measure.Line) bool {
	return jumpVerbs.MayBeIn(l.Sign) && jumpEnds.MayBeIn(l.Sign) && IsJump(l.Text)
}

// JumpOf reads a line that is nothing but a jump.
func JumpOf(s string) (to, from int) {
	t := strings.TrimFunc(measure.Squeezed(s), func(r rune) bool {
		return strings.ContainsRune("（）()【】〔〕▲▼●■◆▶►▷☞—*＊→←。", r)
	})
	if n := utf8.RuneCountInString(t); n < 3 || n > 16 {
		return 0, 0
	}
	if !measure.HasSuffixAny(t, "版", "版面", "页", "頁") {
		return 0, 0 // a paragraph goes on behind it
	}
	for _, p := range [...]string{"下转", "下轉", "紧转", "緊轉", "转", "轉", "紧接", "緊接", "未完转", "未完待续转", "续转"} {
		if rest, ok := strings.CutPrefix(t, p); ok {
			return pageOf(rest), 0
		}
	}
	for _, p := range [...]string{"上接", "接", "续", "續", "承接"} {
		if rest, ok := strings.CutPrefix(t, p); ok {
			return 0, pageOf(rest)
		}
	}
	return 0, 0
}

// CutJumps cuts （上接第1版） off a paragraph's beginning and （下转第3版） off its end.
func CutJumps(s string) (from, text, to string) {
	text = s
	for _, p := range [...][2]string{{"（", "）"}, {"(", ")"}, {"【", "】"}} {
		if strings.HasPrefix(text, p[0]) {
			if i := strings.Index(text, p[1]); i > 0 && IsJump(text[:i+len(p[1])]) {
				from, text = text[:i+len(p[1])], strings.TrimLeftFunc(text[i+len(p[1]):], measure.IsGap)
			}
		}
		if strings.HasSuffix(text, p[1]) {
			if i := strings.LastIndex(text, p[0]); i > 0 && IsJump(text[i:]) {
				text, to = strings.TrimRightFunc(text[:i], measure.IsGap), text[i:]
			}
		}
	}
	return from, text, to
}

// pageOf reads the number of a page: 第3版, A02版, 三版. It is 0 if the text is none.
func pageOf(s string) int {
	s = strings.TrimPrefix(s, "第")
	s = strings.TrimLeft(s, "ABCDabcd")
	i := strings.IndexAny(s, "版页頁")
	if i <= 0 {
		return 0
	}
	return Number(s[:i])
}

// Number reads an Arabic, full-width or Chinese number below 100. It is 0 if the text is
// none.
func Number(s string) int {
	n, tens := 0, false
	for _, r := range s {
		d := 0
		switch {
		case r >= '0' && r <= '9':
			d = int(r - '0')
			n = n*10 + d
			if n > 999 {
				return 0
			}
			continue
		case r >= '０' && r <= '９':
			n = n*10 + int(r-'０')
			if n > 999 {
				return 0
			}
			continue
		case r == '十' && !tens && n < 10:
			n, tens = max(n, 1)*10, true
			continue
		default:
			i := strings.IndexRune("一二三四五六七八九", r)
			if i < 0 {
				return 0
			}
			d = i/3 + 1
		}
		if n > 0 && !tens {
			return 0
		}
		n += d
	}
	return n
}

// cutPaperNews returns the length of a dateline that names the paper: 晚报讯, 凤城晚报讯.
// The text may follow directly.
func cutPaperNews(s string) int {
	at := strings.Index(s, "报讯")
	if at < 0 {
		at = strings.Index(s, "報訊")
	}
	if at < 0 {
		return cutDatedNews(s)
	}
	end := at + len("报讯")
	if at < 3 || at > 5*3 || !isIdeographs(s[:at]) {
		return 0
	}
	if !measure.HasSuffixAny(s[:at], "晚", "日", "早", "晨", "时", "時", "商", "都市", "青年", "快", "法治", "法制", "经济", "周") {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(s[end:]); r == '息' || r == '员' || r == '問' || r == '问' {
		return 0
	}
	return end
}

// cutDatedNews returns the length of a dateline with the name of a paper and the day: 望潮时报四月五日讯. What follows is
// in brackets or behind a gap.
func cutDatedNews(s string) int {
	paper := strings.IndexAny(s, "报報")
	if paper < 3 || paper > 7*3 {
		return 0
	}
	month, rest, _ := strings.Cut(s[paper+len("报"):], "月")
	day, rest, ok := strings.Cut(rest, "日")
	if !ok || !isNumeral(month) || !isNumeral(day) || !measure.HasPrefixAny(rest, "讯", "訊", "电", "電") {
		return 0
	}
	end := len(s) - len(rest) + len("讯")
	if !isIdeographs(s[:paper]) || !mayFollowDateline(s[end:]) {
		return 0
	}
	return end
}

// isNumeral reports whether s is a number of a month or a day.
func isNumeral(s string) bool {
	return s != "" && len(s) <= 3*3 && strings.Trim(s, figures) == ""
}

// cutPlaceNews returns the length of a dateline that names only the place of the news:
// 兰溪消息, 甘川讯. The reporter in brackets, a gap or the line's end follows it.
func cutPlaceNews(s string) int {
	at, word := strings.Index(s, "消息"), "消息"
	if at < 0 {
		at, word = strings.Index(s, "讯"), "讯"
	}
	if at < 2*3 || at > 5*3 || !isIdeographs(s[:at]) {
		return 0
	}
	end := at + len(word)
	if r, _ := utf8.DecodeRuneInString(s[end:]); s[end:] != "" && !measure.IsGap(r) && r != '（' && r != '(' {
		return 0
	}
	if measure.HasPrefixAny(s, noPlaces...) {
		return 0
	}
	return end
}
