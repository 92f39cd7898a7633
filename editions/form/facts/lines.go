package facts

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/form/linekind"
	"baolan/editions/rebuild/measure"
)

// Has reports whether a line says where or when an article was printed (a date, a
// page, a source, a label) and so is not text of the article.
func Has(s string) bool {
	m, ok := Read(s)
	return ok && (!m.Date.IsZero() || m.Page > 0 || m.Paper != "" || m.Source)
}

// HasByline reports whether a line says who wrote an article by a word before the names,
// as 作者： does.
func HasByline(s string) bool {
	m, ok := Read(s)
	return ok && m.Byline != ""
}

// IsDateLine reports whether a line says when an article was printed.
func IsDateLine(s string) bool {
	m, ok := Read(s)
	return ok && !m.Date.IsZero()
}

// IsEditors reports whether s names a page's editors, as 一版责编：何七七 does.
func IsEditors(s string) bool {
	at := strings.IndexAny(s, "：:|｜")
	return at > 0 && at <= len("第十二版责任编辑 ") && measure.HasSuffixAny(strings.TrimSpace(s[:at]), "责编", "责任编辑", "编辑", "校对", "版式", "美编", "审读", "审核", "监制", "值班主任", "值班编辑")
}

// IsLine reports whether a line says something about an article and is none of its text.
func IsLine(s string) bool {
	_, ok := Read(s)
	return ok
}

// IsCredit reports whether a line says in brackets where an article was taken from, as
// （摘自《海湾晚报》2022年第4期） does. It stands at the article's end.
func IsCredit(s string) bool {
	if len(s) > 240 || !measure.HasPrefixAny(s, "（", "(") || !measure.HasSuffixAny(s, "）", ")") {
		return false
	}
	t := strings.TrimFunc(s, func(r rune) bool { return strings.ContainsRune("（()） ", r) })
	return strings.Contains(t, "《") && measure.HasPrefixAny(t, "摘自", "选自", "摘编自", "选编自", "节选自", "转自", "转载自", "原载", "据《", "荐自", "摘录自", "编自")
}

// BeginsPage reports whether a line names the page of the articles below it and says
// nothing else, as === 第01版：要闻 === does. (A line with the paper and the date too can
// also stand below an article.)
func BeginsPage(s string) bool {
	if _, ok := readBracketed(s); ok {
		return true
	}
	if s = linekind.WithoutRules(s); utf8.RuneCountInString(s) > 24 || !strings.Contains(s, "版") || strings.ContainsAny(s, "《》") {
		return false
	}
	m, ok := Read(s)
	return ok && m.Page > 0 && m.Date.IsZero() && m.Paper == "" && m.Byline == "" && m.Label == "" && !m.Source
}
