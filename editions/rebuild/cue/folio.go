package cue

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
	"baolan/editions/wordlist"
)

// folioWords are words of a page's head. In other places they occur only in lines with a
// stop.
var folioWords = wordlist.Of(words["folio inside"]...)

// dateMarks are the characters of which each date has one.
var dateMarks = wordlist.Of("年", "-", ".", "/")

// IsFolio reports whether a line is of the page's head or foot: the paper's name, the date,
// the lunar date, the serial number, the page's number or name.
func IsFolio(l *measure.Line) bool {
	n := int(l.Runes)
	if n > 60 || l.Traits&measure.HasStop != 0 {
		return false
	}
	t := l.Squeezed()
	switch {
	case IsPaperName(t), isPageLabel(t), l.Gaps && hasPageHead(l.Text), folioWords.IsIn(t, l.Sign), n < 20 && isSerialNumber(t), isWeekday(t), n <= 7 && isPageOf(t), n >= 6 && namesPublisher(t):
		return true
	case !dateMarks.MayBeIn(l.Sign) || DateIn(t).IsZero():
		return false
	}
	// The whole head may be one line.
	return n <= 30 || measure.HasAny(t, "星期", "曜日") && strings.Count(l.Text, " ") >= 3
}

// isSerialNumber reports whether a text is the number of an issue or how many pages it has:
// 第1234期, 今日8版.
func isSerialNumber(t string) bool {
	return measure.HasPrefixAny(t, "第", "今日", "今天") && measure.HasSuffixAny(t, "版", "期", "號", "号", "页", "頁") && HasDigit(t)
}

// isPageOf reports whether a text is a page's number and the number of pages: 40/96.
func isPageOf(t string) bool {
	page, all, ok := strings.Cut(t, "/")
	if !ok || len(page) > 3 || len(all) > 3 || strings.Trim(page+all, "0123456789") != "" || page == "" || all == "" {
		return false
	}
	return len(all) > 1 && Number(page) <= Number(all)
}

// namesPublisher reports whether a text names the publisher of the paper: 中共清溪市委主办.
func namesPublisher(t string) bool {
	return measure.HasSuffixAny(t, "主办", "主辦", "主管", "主管主办", "出版") && measure.HasAny(t, publishers...)
}

// isWeekday reports whether a text is nothing but a day of the week.
func isWeekday(t string) bool {
	rest, ok := strings.CutPrefix(t, "星期")
	if !ok {
		rest, ok = strings.CutSuffix(t, "曜日")
	}
	return ok && utf8.RuneCountInString(rest) == 1 && strings.Contains("一二三四五六日天月火水木金土", rest)
}

// isRomanName reports whether a line is the paper's name in Latin capitals: QINGXI RIBAO.
func isRomanName(l *measure.Line) bool {
	if l.Latin != l.Runes || l.Runes < 5 || l.Runes > 30 {
		return false
	}
	return strings.IndexFunc(l.Text, func(r rune) bool { return r != ' ' && (r < 'A' || r > 'Z') }) < 0
}

// IsPaperName reports whether a text is nothing but the name of a newspaper.
func IsPaperName(t string) bool {
	n := utf8.RuneCountInString(t)
	if n < 3 || n > 9 {
		return false
	}
	switch last, _ := utf8.DecodeLastRuneInString(t); last {
	case '报', '報', '聞':
	default:
		return false
	}
	for _, end := range paperEnds {
		if head, ok := strings.CutSuffix(t, end); ok {
			if end == "新聞" {
				return n <= 6 // 緑川新聞; a longer one is a sentence
			}
			return head != ""
		}
	}
	return false
}

// isNamedBeside reports whether a line beside one of the page's head or foot may be the name of
// a paper: 海湾晚刊, 山陽タイムズ, 长河文摘报. Where sizes are known they tell it from a headline.
func isNamedBeside(l *measure.Line) bool {
	return l.Place.Size <= 0 && l.Runes >= 4 && l.Runes <= 8 && l.Marks == 0 && measure.HasSuffixAny(l.Squeezed(), "报", "報", "刊", "新聞", "タイムズ", "タイムス", "电讯", "電訊")
}

// isPageName reports whether a text is one of the names that pages of Chinese and Japanese
// dailies have.
func isPageName(t string) bool {
	t = strings.TrimSuffix(t, "版")
	return pageNames[t]
}

// IsImprint reports whether a line names the editors of the page: 责任编辑 张丽 版式 王强.
func IsImprint(s string) bool {
	switch measure.FirstRune(s) {
	case '责', '責', '本', '编', '編', '版', '校', '美', '值', '组', '電', '电', '投', '总', '總', '社', '主', '邮', '郵', '热', '熱', '新', '网', 'E', 'e':
	default:
		if !strings.Contains(s, "版") {
			return false // as most lines
		}
		rest, ok := behindPage(measure.Squeezed(s)) // 一版责编：
		return ok && measure.HasPrefixAny(rest, imprintOpens...)
	}
	t := measure.Squeezed(s)
	if isContact(t) {
		return true
	}
	return measure.HasPrefixAny(t, imprintOpens...) ||
		strings.HasPrefix(t, "编辑") && measure.HasAny(t, imprintParts...)
}

// isContact reports whether a line gives the telephone number or address of the paper:
// 热线电话：8612345, E-mail:news@example.com.
func isContact(t string) bool {
	if !measure.HasPrefixAny(t, contacts...) {
		return false
	}
	at := strings.IndexAny(t, "：:")
	return at > 0 && at <= len("新闻热线电话") && t[at:] != "" && (HasDigit(t[at:]) || measure.HasAnyCharacter(t[at:], "@."))
}

// HasDigit reports whether an ASCII digit is in a text.
func HasDigit(s string) bool {
	for i := range len(s) {
		if s[i]-'0' <= 9 {
			return true
		}
	}
	return false
}
