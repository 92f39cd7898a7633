package facts

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/form/linekind"
	"baolan/editions/pattern"
	"baolan/editions/rebuild/measure"
)

// This file reads lines that speak of the whole and not of one article: how many articles there are, the
// issue of a magazine, the way to a page through its site.

// totals matches a line that says how many pages and articles there are: 共 3 版 5 篇.
var totals = pattern.Needing("共", `^(?:[本今当][期日天报]\s*)?共(?:有|计)?\s*[0-9]{1,4}\s*(?:个)?(?:版面|版|篇|条|页)(?:[，,、；;/\s]*(?:共|收录|合计)?(?:文章|稿件|新闻)?\s*[0-9]{1,4}\s*(?:篇|条|版|页)?(?:文章|稿件|新闻)?)?$`)

// IsTotal reports whether a line says how many pages and articles there are.
func IsTotal(s string) bool { return totals.MatchString(s) }

// issueWords matches what names the issue of a magazine: 2026年第7期, 总第412期.
var issueWords = pattern.Needing("期", `(?:[12][0-9]{3}\s*年?\s*第|总第)\s*[0-9一二三四五六七八九十百]{1,5}\s*期`)

// magazines is the endings of the names of magazines that the names of papers do not have.
var magazines = [...]string{"文摘", "周刊", "月刊", "旬刊", "半月刊", "画报", "杂志", "文萃", "选刊", "画刊"}

// readWhole reads such a line.
func readWhole(s string) (m Facts, ok bool) {
	if totals.MatchString(s) {
		return Facts{Rest: s, Source: true}, true
	}
	if linekind.IsWay(s) {
		return readWay(s), true
	}
	if !issueWords.MatchString(s) || utf8.RuneCountInString(s) > 40 || strings.ContainsAny(s, "，《") {
		return m, false
	}
	for _, w := range strings.FieldsFunc(issueWords.ReplaceAllString(s, " "), func(r rune) bool { return isSeparator(r) || strings.ContainsRune("•・—-─_", r) }) {
		if measure.HasSuffixAny(w, magazines[:]...) && utf8.RuneCountInString(w) <= 10 {
			return Facts{Rest: s, Paper: w}, true
		}
	}
	return m, false
}

// readWay reads the way to a page through its site, whose steps may be the day and the page:
// 首页 > 数字报 > 2026年4月18日 > 第06版：都市 > 正文.
func readWay(s string) Facts {
	m := Facts{Rest: s}
	for _, step := range linekind.WaySteps(s) {
		step = strings.TrimFunc(step, measure.IsGap)
		switch f := folioOf(step); {
		case f.Page > 0 && m.Page == 0:
			m.Page, m.PageLabel, m.PageName = f.Page, f.PageLabel, f.PageName
		case !f.Date.IsZero() && m.Date.IsZero():
			m.Date = f.Date
		case f.Paper != "" && m.Paper == "" && f.Paper == step && !measure.HasSuffixAny(step, "数字报", "电子报"):
			m.Paper = step
		}
	}
	return m
}
