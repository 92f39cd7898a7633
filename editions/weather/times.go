package weather

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The words of which a forecast makes its times, a longer one before any that
// it begins with.
var (
	dayWords = [...]string{
		"今明两天", "今明兩天", "明后两天", "明後兩天", "明后天", "明後天", "未来三天", "未來三天", "未来两天", "未來兩天", "大后天", "大後天",
		"今天", "今日", "明天", "明日", "后天", "後天", "后日", "明後日", "昨天", "昨日", "今晨", "明晨", "今晚", "明晚", "今夜", "明夜", "今朝", "明朝",
		"きょう", "あす", "あさって", "周末", "週末", "本周", "本週",
		"星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天",
		"周一", "周二", "周三", "周四", "周五", "周六", "周日", "週一", "週二", "週三", "週四", "週五", "週六", "週日",
		"月曜", "火曜", "水曜", "木曜", "金曜", "土曜", "日曜",
	}
	partWords = [...]string{
		"凌晨", "清晨", "早晨", "早上", "早间", "早間", "上午", "中午", "正午", "午前中", "午前", "午后", "午後", "下午", "傍晚", "傍晩", "晚上", "晚间", "晚間",
		"前半夜", "后半夜", "後半夜", "上半夜", "下半夜", "半夜", "夜间", "夜間", "夜里", "夜裡", "夜晚", "入夜", "白天", "日间", "日間", "全天", "日中",
		"未明", "明け方", "昼前", "昼過ぎ", "昼", "夕方", "夜遅く", "夜", "朝",
	}
	joinWords = [...]string{"到", "至", "～", "~", "－", "—", "-", "、", "和", "与", "與", "及", "から"}
	// endWords is the words that can follow a time and belong to it.
	endWords = [...]string{"开始", "開始", "以后", "以後", "之后", "之後", "前后", "前後", "起", "后", "後", "里", "裡", "间", "間", "から", "には", "は", "の"}
	// leadWords is the words that can stand before a time and mean nothing for it.
	leadWords = [...]string{"预计", "預計", "预报", "預報"}
)

// timeAt returns the length in bytes of the time with which a clause begins, 0 for none.
func timeAt(s string) int {
	at := prefixLength(s, leadWords[:])
	n := unitAt(s[at:])
	if n == 0 {
		return 0
	}
	at += n
	for {
		j := prefixLength(s[at:], joinWords[:])
		n := 0
		if j > 0 {
			n = unitAt(s[at+j:])
		}
		if n == 0 {
			break
		}
		at += j + n
	}
	return at + prefixLength(s[at:], endWords[:])
}

// unitAt returns the length in bytes of a day, a part of the day, or both, at the beginning of
// s.
func unitAt(s string) int {
	at := prefixLength(s, dayWords[:])
	if at == 0 {
		at = dateWordAt(s)
	}
	return at + prefixLength(s[at:], partWords[:])
}

// dateWordAt returns the length in bytes of 8日 or 3月8日 at the beginning of s.
func dateWordAt(s string) int {
	number := false // whether a number stands right before
	for i, r := range s {
		switch {
		case digitOf(r) >= 0:
			number = true
		case r == '月' && number:
			number = false
		case (r == '日' || r == '号' || r == '號') && number:
			return i + utf8.RuneLen(r)
		default:
			return 0
		}
	}
	return 0
}

func prefixLength(s string, words []string) int {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return 0
}

// dayOf returns the word for the day in a time: "" for today and for a time without a day.
func dayOf(when string) string {
	at := prefixLength(when, leadWords[:])
	n := prefixLength(when[at:], dayWords[:])
	if n == 0 {
		n = dateWordAt(when[at:])
	}
	switch day := when[at : at+n]; {
	case day == "", strings.HasPrefix(day, "今") && !strings.HasPrefix(day, "今明"), day == "きょう":
		return ""
	case strings.HasPrefix(day, "明晨"), strings.HasPrefix(day, "明晚"), day == "明日", day == "明夜", day == "明朝", day == "あす":
		return "明天"
	case day == "后日", day == "後天", day == "あさって", day == "明後日":
		return "后天"
	default:
		return day
	}
}

// namesDay reports whether a time names its day.
func namesDay(when string) bool {
	when = when[prefixLength(when, leadWords[:]):]
	return prefixLength(when, dayWords[:])+dateWordAt(when) > 0
}

// A table of towns is a row of words each followed by its weather:
//
//	杭州 晴 8～15℃ 宁波 多云 9～16℃
//
// Two towns make a table; a single word before a condition may be anything.
func isTable(text string) bool {
	n := 0
	for at := 0; at < len(text); {
		if k := separatorAt(text[at:]); k > 0 {
			at += k
			continue
		}
		if placeAt(text[at:]) > 0 {
			n++
		}
		at += clauseLength(text[at:])
	}
	return n >= 2
}

// placeAt returns the length in bytes of a town's name at the beginning of s: two to five
// ideographs, with no word of weather or time among them, before a space or colon and then
// weather.
func placeAt(s string) int {
	n, runes := 0, 0
	for _, r := range s {
		if !unicode.In(r, unicode.Han, unicode.Katakana) {
			break
		}
		n += utf8.RuneLen(r)
		runes++
	}
	if runes < 2 || runes > 5 || timeAt(s) > 0 || len(conditionsIn(s[:n])) > 0 || strings.ContainsAny(s[:n], "气氣温溫风風度级級") {
		return 0
	}
	rest := strings.TrimLeft(s[n:], " \u3000：:")
	if len(rest) == len(s[n:]) {
		return 0
	}
	for _, w := range [...]string{"短暂", "短暫", "短时", "短時", "局部", "局地", "间有", "間有", "有"} { // 東部 短暫陣雨
		rest = strings.TrimPrefix(rest, w)
	}
	if _, ok := conditionAt(rest); ok {
		return n
	}
	low, high := degreesIn(rest[:clauseLength(rest)], true)
	if low.Known || high.Known {
		return n
	}
	return 0
}
