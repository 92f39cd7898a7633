package raw

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutDateline takes the dateline off the beginning of a text: 本报讯,
// 新华社北京3月7日电, 本報訊. The dateline is empty where there is none.
func cutDateline(s string) (dateline, rest string) {
	for _, d := range [...]string{"本报讯", "本報訊", "本台讯", "本社讯", "本网讯", "本刊讯", "综合讯", "据本报讯"} {
		if rest, ok := strings.CutPrefix(s, d); ok {
			if r, _ := utf8.DecodeRuneInString(rest); rest == "" || isGap(r) || r == '（' || r == '(' || r == '：' || strings.HasPrefix(rest, "记者") {
				return d, rest
			}
			return "", s
		}
	}
	if !hasPrefixAny(s, "本报", "本報", "新华社", "新華社", "中新社", "中新网", "中央社", "据新华社", "据中新社", "人民网", "央视", "综合新华社", "路透社", "法新社") {
		return "", s
	}
	// The place and day before 电 hold no mark and no more than a dozen
	// characters: 新华社联合国总部12月31日电.
	n := 0
	for i, r := range s {
		if n++; n > 26 {
			break
		}
		switch r {
		case '消':
			if rest, ok := strings.CutPrefix(s[i:], "消息"); ok && hasPrefixAny(s, "据", "综合", "新华社", "央视") {
				if next, _ := utf8.DecodeRuneInString(rest); isGap(next) || next == '：' || next == '（' {
					return s[:len(s)-len(rest)], rest
				}
			}
			return "", s
		case '电', '電', '讯', '訊':
			rest := s[i+utf8.RuneLen(r):]
			if next, _ := utf8.DecodeRuneInString(rest); rest == "" || isGap(next) || next == '（' || next == '(' || next == '：' {
				return s[:i+utf8.RuneLen(r)], rest
			}
			return "", s
		case '，', '。', '、', '；', '：', '“', '”', '（', '）', '！', '？':
			return "", s
		}
	}
	return "", s
}

// datelineOf is a first line's text as its dateline is read: in a letter-spaced
// line 本 报 讯 has gaps inside.
func datelineOf(l *line) string {
	if !l.stretched {
		return l.text
	}
	for _, d := range [...]string{"本报讯", "本報訊"} {
		if rest, ok := cutSpaced(l.text, d); ok {
			return d + " " + rest
		}
	}
	return l.text
}

// cutSpaced takes a word off a text, gaps or none between its characters.
func cutSpaced(s, word string) (rest string, ok bool) {
	for _, r := range word {
		s = strings.TrimLeftFunc(s, isGap)
		c, n := utf8.DecodeRuneInString(s)
		if c != r {
			return "", false
		}
		s = s[n:]
	}
	return strings.TrimLeftFunc(s, isGap), true
}

// opensCredit tells a body's first line that begins with who reports, in
// brackets, and goes on: （中央社記者邱俊欽桃園19日電）桃園今晨, or that breaks
// off inside such brackets.
func opensCredit(s string) bool {
	for _, p := range [...][2]string{{"（", "）"}, {"【", "】"}, {"〔", "〕"}} {
		inner, ok := strings.CutPrefix(s, p[0])
		if !ok {
			continue
		}
		inner, rest, closed := strings.Cut(inner, p[1])
		if closed && (rest == "" || len(inner) > 3*30) || anyOf(inner, "，。；！？") {
			return false
		}
		if closed {
			return hasRole(inner) && !hasSuffixAny(inner, "摄", "攝") || isWireCredit(inner)
		}
		// No column has room for all of it. In round brackets the reporter may
		// stand behind 本报讯 on the line before.
		return utf8.RuneCountInString(inner) >= 6 && (hasPrefixAny(inner, "中央社記者", "中央社记者") || p[0] != "（" && hasRole(inner))
	}
	return false
}

// cutInlineByline takes the reporter off what follows a dateline:
// （记者 甲 通讯员 乙）, or 记者 甲 报道 and a colon or a gap.
// marks are the brackets taken off.
func cutInlineByline(s string) (byline, marks, rest string) {
	t := strings.TrimLeftFunc(s, isGap)
	for _, p := range [...][2]string{{"（", "）"}, {"(", ")"}, {"【", "】"}, {"〔", "〕"}} {
		inner, ok := strings.CutPrefix(t, p[0])
		if !ok {
			continue
		}
		i := strings.Index(inner, p[1])
		if i < 0 || i > 3*60 || anyOf(inner[:i], "。：；") || !hasRole(inner[:i]) && !isWireCredit(inner[:i]) {
			return "", "", s
		}
		return strings.TrimFunc(inner[:i], isGap), p[0] + p[1], inner[i+len(p[1]):]
	}
	return cutReport(s)
}

// reportVerbs stand behind the names of a byline that a paragraph begins with.
var reportVerbs = [...]string{"摄影报道", "报道", "報導"}

// IsBylineMark tells what may be taken off a byline: marks, and the verb of
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

// cutReport takes 记者 甲 报道 off a text's beginning; marks is what follows
// the names there.
func cutReport(s string) (byline, marks, rest string) {
	t := strings.TrimLeftFunc(s, isGap)
	if !hasPrefixAny(t, "记者", "記者", "本报记者", "本報記者", "首席记者", "通讯员", "特约记者") {
		return "", "", s
	}
	for _, verb := range reportVerbs {
		i := strings.Index(t, verb)
		if i < 0 || i > 3*16 || anyOf(t[:i], "，。：、“（") {
			continue
		}
		rest := t[i+len(verb):]
		if r, _ := utf8.DecodeRuneInString(rest); !isGap(r) && r != '：' && r != '　' {
			continue
		}
		if tail, ok := strings.CutPrefix(rest, "："); ok {
			verb, rest = verb+"：", tail
		}
		return strings.TrimFunc(t[:i], isGap), verb, rest
	}
	return "", "", s
}

// jumpVerbs are the words without which no line points to another page.
var (
	jumpVerbs = listOf("转", "轉", "接")
	jumpEnds  = listOf("版", "页", "頁")
)

// isJump tells （下转第3版）, 上接第一版, (紧接2版) standing alone on a line.
func isJump(s string) bool { to, from := jumpOf(s); return to+from > 0 }

// isJump tells the same of a line, most of which have no such word.
func (l *line) isJump() bool {
	return jumpVerbs.maybe(l.sign) && jumpEnds.maybe(l.sign) && isJump(l.text)
}

// jumpOf reads a line that is a jump and nothing else.
func jumpOf(s string) (to, from int) {
	t := strings.TrimFunc(squeezed(s), func(r rune) bool {
		return strings.ContainsRune("（）()【】〔〕▲▼●■◆▶►▷☞—*＊→←。", r)
	})
	if n := utf8.RuneCountInString(t); n < 4 || n > 16 {
		return 0, 0
	}
	if !hasSuffixAny(t, "版", "版面", "页", "頁") {
		return 0, 0 // a paragraph goes on behind it
	}
	for _, p := range [...]string{"下转", "下轉", "转", "轉", "紧接"} {
		if rest, ok := strings.CutPrefix(t, p); ok {
			return pageOf(rest), 0
		}
	}
	for _, p := range [...]string{"上接", "接", "紧接"} {
		if rest, ok := strings.CutPrefix(t, p); ok {
			return 0, pageOf(rest)
		}
	}
	return 0, 0
}

// cutJumps takes （上接第1版） off a paragraph's beginning and （下转第3版） off
// its end.
func cutJumps(s string) (from, text, to string) {
	text = s
	for _, p := range [...][2]string{{"（", "）"}, {"(", ")"}, {"【", "】"}} {
		if strings.HasPrefix(text, p[0]) {
			if i := strings.Index(text, p[1]); i > 0 && isJump(text[:i+len(p[1])]) {
				from, text = text[:i+len(p[1])], strings.TrimLeftFunc(text[i+len(p[1]):], isGap)
			}
		}
		if strings.HasSuffix(text, p[1]) {
			if i := strings.LastIndex(text, p[0]); i > 0 && isJump(text[i:]) {
				text, to = strings.TrimRightFunc(text[:i], isGap), text[i:]
			}
		}
	}
	return from, text, to
}

// pageOf reads 第3版, A02版, 三版 …; 0 where it is no page.
func pageOf(s string) int {
	s = strings.TrimPrefix(s, "第")
	s = strings.TrimLeft(s, "ABCDabcd")
	i := strings.IndexAny(s, "版页頁")
	if i <= 0 {
		return 0
	}
	return number(s[:i])
}

// number reads an Arabic, full-width or Chinese number below 100; 0 where the
// text is none.
func number(s string) int {
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
		case r == '十':
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
