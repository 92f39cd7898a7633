package cue

import (
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// readFolioWords reads the words of a folio line that has a date and more beside it. If the
// number of the page is among them, one word that is nothing else is the page's name:
//
//	2 要闻 2024年3月7日 星期四 清河日报
//	长河日报 2026年8月4日 星期二 深读 第4版
//
// t is the line without its spaces.
func readFolioWords(s, t string, p *model.Page, im *FolioImprint) {
	words := measure.Fields(s)
	if len(words) < 2 || DateIn(t).IsZero() {
		return
	}
	number, name, unknown := false, "", 0
	for i, f := range words {
		switch l, isLabel := readPageLabel(f); {
		case isOfDate(words, i), readsAsDate(f), isWeekday(f):
		case isLabel:
			number = number || l.number > 0
			ReadFolio(f, p, im)
		case isSerialNumber(f):
		case IsPaperName(f), endsAsPaper(f):
			if im.Paper == "" {
				im.Paper = f
			}
		case IsImprint(f), i > 0 && IsImprint(words[i-1]):
		default:
			unknown++
			name = f
		}
	}
	if number && unknown == 1 && p.Name == "" && areNameWords(name) {
		p.Name = name
	}
}

// isOfDate reports whether a word stands in a date or a serial number of which the gaps have made
// several words: 2026 年 8 月 4 日.
func isOfDate(words []string, i int) bool {
	return words[i] == "年" || words[i] == "月" || words[i] == "日" || i > 0 && measure.HasSuffixAny(words[i-1], "年", "月", "第") ||
		i+1 < len(words) && measure.HasPrefixAny(words[i+1], "年", "月", "日", "期", "号")
}

// readsAsDate reports whether a word is a date.
func readsAsDate(s string) bool { return !DateIn(s).IsZero() }

// endsAsPaper reports whether a word beside a date ends as the names of papers do, with whatever word
// before: 潮声报, 云岭大学校报.
func endsAsPaper(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 3 && n <= 9 && measure.HasSuffixAny(s, "报", "報") && isHan(s)
}

// areNameWords reports whether a text is a short word, or a few of them with marks between, as the
// names of pages are: 副刊·柳塘, 公告与服务.
func areNameWords(s string) bool {
	parts := strings.FieldsFunc(s, betweenNames.Has)
	return len(parts) > 0 && len(parts) <= mostNames && !slices.ContainsFunc(parts, func(w string) bool { return !isShortWord(w) })
}
