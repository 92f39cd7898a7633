package facts

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/form/linekind"
	"baolan/editions/pattern"
	"baolan/editions/rebuild/measure"
)

// This file keeps what is told in sentences from what a line says of an article: both have dates.

// dayText matches a day with its month in a text.
var dayText = pattern.Needing("日", `[0-9０-９〇零一二三四五六七八九十]{1,3}\s*月\s*[0-9０-９〇零一二三四五六七八九十]{1,3}\s*日`)

// isProseWithDate reports whether a text with a date is a piece of a sentence: it has commas, or
// goes on right behind the day with other words than those of a folio.
func isProseWithDate(s string) bool {
	day := dayText.FindString(s)
	if day == "" {
		return false
	}
	if strings.ContainsAny(s, "，、") {
		return true
	}
	_, rest, _ := strings.Cut(s, day)
	r, _ := utf8.DecodeRuneInString(rest)
	return linekind.IsHan(r) && !measure.HasPrefixAny(rest, "星期", "周", "週", "第", "农历", "農曆", "农曆", "总", "總", "今日", "出版", "版", "夏历", "夏曆", "阴历")
}
