package cue

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
)

// IsLabel reports whether a text is a column's name in brackets: （今日谈）, 【政策问答】,
// 〔社論〕.
func IsLabel(s string) bool {
	inner, ok := CutBrackets(s)
	if ok {
		n := utf8.RuneCountInString(inner)
		return n >= 2 && n <= 10 && !IsName(inner) && !HasRole(inner) && !isAside(inner)
	}
	return (strings.HasPrefix(s, "■") || strings.HasPrefix(s, "●")) && utf8.RuneCountInString(s) <= 7
}

// IsColumnName reports whether the words of a line are a column's name: 山湾评论, 健康问答,
// 港边小议, or the name that many papers have for what stands in it: 图片新闻, 记者手记. Such a
// line is above a headline and never below one.
func IsColumnName(l *measure.Line) bool {
	if l.Runes <= 6 && columnNames[l.Squeezed()] {
		return true
	}
	if l.Runes == 2 {
		return measure.HasSuffixAny(l.Text, columnsOfTwo...)
	}
	return l.Runes >= 3 && l.Runes <= 6 && l.Last == measure.Ideograph &&
		measure.HasSuffixAny(l.Text, columnEnds...)
}

// IsBriefTitle reports whether a line is the title of a group of briefs: 简讯, 体坛快讯,
// 一句话新闻, 地方短波.
func IsBriefTitle(l *measure.Line) bool {
	return l.Runes <= 8 && measure.HasSuffixAny(l.Squeezed(), briefEnds...)
}

// isFramed reports whether a text is a column's name in signs that are used for nothing
// else: 〖都市记忆〗, ［热评］. As corner brackets also quote, the text in them must be
// short.
func isFramed(s string) bool {
	for _, p := range [...]struct {
		open, shut string
		most       int
	}{{"〖", "〗", 8}, {"［", "］", 8}, {"「", "」", 6}} {
		inner, in := strings.CutPrefix(s, p.open)
		if !in {
			continue
		}
		inner, in = strings.CutSuffix(inner, p.shut)
		n := utf8.RuneCountInString(inner)
		return in && n >= 2 && n <= p.most && isHan(inner) && !measure.HasGap(inner) && !strings.ContainsFunc(inner, isKana)
	}
	return false
}

func isKana(r rune) bool { return r >= 0x3041 && r <= 0x30FA }

// IsAside reports whether a line in brackets is a remark on the article:
// （文中人物为化名）.
func IsAside(s string) bool {
	inner, ok := CutBrackets(s)
	return ok && isAside(inner)
}

// opensAside reports whether a text begins with a remark in brackets, and has nothing behind it but
// a signature in brackets.
func opensAside(s string) bool {
	for at, r := range s {
		if r == '）' || r == ')' {
			end := at + utf8.RuneLen(r)
			rest := strings.TrimLeftFunc(s[end:], measure.IsGap)
			return IsAside(s[:end]) && (rest == "" || measure.ClassOf(measure.FirstRune(rest)) == measure.Opening)
		}
	}
	return false
}

// isAside reports whether the text of brackets is a remark on the article: 文中人物为化名,
// 作者系教师.
func isAside(inner string) bool {
	return measure.HasPrefixAny(inner, asideOpens...) || measure.HasSuffixAny(inner, asideEnds...)
}

// NamesTable reports whether a title names what a table holds: 门球赛成绩, 农产品价格.
func NamesTable(s string) bool { return measure.HasSuffixAny(s, tableEnds...) }
