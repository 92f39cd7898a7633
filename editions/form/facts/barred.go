package facts

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/markdown"
	"baolan/editions/pattern"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// This file reads the line that databases of newspapers set below a title, its parts between
// bars: 霁川晚报 | 2026-03-11, 报章 | A12 | 民生 | By 郑拾一.

var (
	pageCode  = pattern.Of(`^(?:[Pp]?[A-H]?[0-9]{1,3}|第?[A-H]?[0-9]{1,3}版)$`)
	wordCount = pattern.Of(`^(?:字数\s*[:：]?\s*)?[0-9,]{1,7}\s*(?:字|words)$`)
)

// carriers is the words for what carried an article.
var carriers = map[string]bool{"报章": true, "報章": true, "报纸": true, "報紙": true, "期刊": true, "杂志": true, "雜誌": true, "纸质版": true}

// readBarred reads such a line. ok is false unless every part of it is a fact and one of them is
// a page or a date.
func readBarred(s string) (m Facts, ok bool) {
	parts := barredParts(s)
	if len(parts) < 2 || metaKey.MatchString(s) {
		return m, false
	}
	m.Rest = s
	for _, p := range parts {
		if !m.readPart(strings.TrimFunc(p, measure.IsGap)) {
			return Facts{}, false
		}
	}
	m.Source = m.Page > 0 || !m.Date.IsZero()
	return m, m.Source
}

// barredParts returns the parts of a line between bars, or of three and more between strokes.
func barredParts(s string) []string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '｜' || r == '丨' })
	if len(parts) < 2 {
		if parts = strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '／' }); len(parts) < 3 {
			return nil
		}
	}
	return parts
}

// IsCarried reports whether a line between bars says on which page of a paper an article stood:
// 报章 | A12 | 民生. It begins with the word for what carried it, or has the paper and the day too.
func IsCarried(s string) bool {
	word, _, _ := strings.Cut(s, "|")
	m, ok := readBarred(s)
	return ok && m.Page > 0 && (carriers[strings.TrimFunc(word, measure.IsGap)] || m.Paper != "" && !m.Date.IsZero())
}

// bracketedPage matches a line in brackets with the code of a page and its name: 【A01 要闻】.
var bracketedPage = pattern.Needing("】]〕", `^[【\[〔]\s*(?:([A-H][0-9]{1,2}|0[0-9])|第([A-H]?[0-9]{1,3})版|([A-H]?[0-9]{1,3})版)\s*[:：·.-]?\s*(\p{Han}{2,6})\s*[】\]〕]$`)

// readBracketed reads such a line.
func readBracketed(s string) (m Facts, ok bool) {
	found := bracketedPage.FindStringSubmatch(s)
	if found == nil {
		return m, false
	}
	m.Rest, m.PageName = s, found[4]
	m.Page, m.PageLabel = markdown.PageNumber(found[1] + found[2] + found[3])
	return m, m.Page > 0
}

// readPart reads a part between bars. It reports whether it is a fact.
func (m *Facts) readPart(p string) bool {
	if name, ok := strings.CutPrefix(p, "By "); ok && m.Byline == "" && couldSign(name) {
		m.Byline = name
		m.without(name)
		return true
	}
	switch {
	case carriers[p], wordCount().MatchString(p):
	case m.Page == 0 && pageCode().MatchString(p):
		m.Page, m.PageLabel = markdown.PageNumber(strings.Trim(p, "Pp第版"))
	case m.Date.IsZero() && dateText.FindString(p) == p:
		m.Date = dateOf(p)
	case m.Paper == "" && IsPaper(p):
		m.Paper = p
	case m.Page > 0 && m.PageName == "" && (couldNamePage(p) || utf8.RuneCountInString(p) <= 6 && !IsPaper(p)):
		m.PageName = p
	case m.Byline == "" && (cue.IsName(p) || IsByline(p)):
		m.Byline = p
		m.without(p)
	default:
		return false
	}
	return true
}
