package facts

import (
	"strings"

	"baolan/editions/markdown"
	"baolan/editions/pattern"
	"baolan/editions/rebuild/measure"
)

// pageOf reads the value of 版次：, which is a page's number, its name, or both, and of 版名：.
func (m *Facts) pageOf(key, value string) {
	if p := pageText.FindStringSubmatch(value); p != nil {
		m.Page, m.PageLabel = markdown.PageNumber(p[1])
		m.PageName = strings.TrimSpace(strings.TrimLeft(value[strings.Index(value, p[0])+len(p[0]):], ":：)） "))
		return
	}
	found := pageAndName.FindStringSubmatch(value)
	if found == nil {
		if strings.Contains(key, "版名") {
			m.PageName = value
		}
		return
	}
	if n, label := markdown.PageNumber(found[1]); n > 0 && n < 1000 {
		m.Page, m.PageLabel, m.PageName = n, label, strings.TrimFunc(found[2]+found[3], measure.IsGap)
	}
}

// pageAndName matches a page's number with its name behind it, whatever stands between: 01 - 要闻, 04人间.
var pageAndName = pattern.Needing("0123456789一二三四五六七八九十", `^([A-Za-z]?[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:$|[\s\x{3000}—–_·|｜:：/-]+(.{0,40})$|(\p{Han}{2,8})$)`)

// cutFacts returns the names of a byline's value without the paper and the date behind them,
// which it keeps.
func (m *Facts) cutFacts(value string) string {
	words := measure.Fields(value)
	for n := len(words) - 1; n > 0; n-- {
		switch d := dateOf(dateText.FindString(words[n])); {
		case !d.IsZero() && m.Date.IsZero():
			m.Date = d
		case IsPaper(words[n]) && m.Paper == "" && !IsRole(words[n]):
			m.Paper = words[n]
		default:
			return value[:strings.Index(value, words[n])+len(words[n])]
		}
	}
	return words[0]
}
