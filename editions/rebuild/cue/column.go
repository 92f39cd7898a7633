package cue

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
)

// isLabel recognises a column's name in brackets: （今日谈）, 【政策问答】, 〔社論〕.
func IsLabel(s string) bool {
	inner, ok := CutBrackets(s)
	if ok {
		n := utf8.RuneCountInString(inner)
		return n >= 2 && n <= 10 && !IsName(inner) && !HasRole(inner)
	}
	return (strings.HasPrefix(s, "■") || strings.HasPrefix(s, "●")) && utf8.RuneCountInString(s) <= 7
}

// namesColumn recognises a column's name by its words: 山湾评论, 健康问答, 港边小议.
// It stands above a title and never behind one.
func NamesColumn(l *measure.Line) bool {
	if l.Runes == 2 {
		return measure.HasSuffixAny(l.Text, columnsOfTwo...)
	}
	return l.Runes >= 3 && l.Runes <= 6 && l.Last == measure.Ideograph &&
		measure.HasSuffixAny(l.Text, columnEnds...)
}

// isBriefTitle tells 简讯, 体坛快讯, 一句话新闻, 地方短波.
func IsBriefTitle(l *measure.Line) bool {
	return l.Runes <= 8 && measure.HasSuffixAny(l.Text, briefEnds...)
}
