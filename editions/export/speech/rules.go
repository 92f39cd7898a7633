package speech

import (
	"regexp"
	"strings"
	"sync"
)

// rule says how what it finds is read. The first rule decides that matches at a place
// and holds there.
type rule struct {
	find  *regexp.Regexp
	holds func(at around) bool // nil if it holds everywhere
	say   func(m []string) string
}

// around is the text before and after what a rule has found.
type around struct{ before, behind string }

const (
	figure = `(\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)` // a number
	to     = `\s*(?:[~～—–-]|－|——|至|到)\s*`               // to is what stands between the two ends of a range
	minus  = `([-−－]?)`
	clock  = `([01]?\d|2[0-4])[:：]([0-5]\d)(?:[:：]([0-5]\d))?`
	year   = `(1[0-9]{3}|20\d{2})`
)

// units are the signs of units after a number, with what is said for them. Longer
// signs come first.
var units = []struct{ sign, say string }{
	{"μg/m³", "微克每立方米"},
	{"mg/m³", "毫克每立方米"},
	{"km/h", "公里每小时"},
	{"m³/s", "立方米每秒"},
	{"m/s", "米每秒"},
	{"km²", "平方公里"},
	{"km2", "平方公里"},
	{"cm²", "平方厘米"},
	{"m²", "平方米"},
	{"㎡", "平方米"},
	{"m³", "立方米"},
	{"㎞", "公里"},
	{"km", "公里"},
	{"㎝", "厘米"},
	{"cm", "厘米"},
	{"㎜", "毫米"},
	{"mm", "毫米"},
	{"kg", "公斤"},
	{"㎏", "公斤"},
	{"mg", "毫克"},
	{"ml", "毫升"},
	{"mL", "毫升"},
	{"kWh", "千瓦时"},
	{"kW", "千瓦"},
	{"MW", "兆瓦"},
	{"GB", "吉字节"},
	{"MB", "兆字节"},
	{"hPa", "百帕"},
	{"m", "米"},
	{"g", "克"},
	{"t", "吨"},
	{"L", "升"},
}

// currencies are the signs of currencies before a number. What is said for them
// follows the number.
var currencies = map[string]string{"¥": "元", "￥": "元", "HK$": "港元", "NT$": "新台币", "US$": "美元", "$": "美元", "€": "欧元", "£": "英镑"}

// counted are words before which 2 is read 两, as in 两个; but it is 二 in 第二个 and 二月.
const counted = `个|名|位|件|家|次|只|条|台|辆|座|户|天|年|周|岁|米|公里|公斤|千克|吨|元|万|千|亿|倍|批|场|项|种|层|片|张|本|份|组|套|人|` +
	`小时|分钟|点|季|国|地|省|市|县|村|所|处|块|颗|棵|头|口|艘|架|把|双|对|篇|部|首|幅|栋|间|门|道|遍|年`

// rules gives the rules in the order in which they are tried. They are made when the
// first digit is read.
var rules = sync.OnceValue(func() []rule {
	list := append(dates(), numbers()...)
	list = append(list, measures()...)
	return append(list, plain()...)
})

// dates are the rules for days, years and times of the day.
func dates() []rule {
	day := func(m []string) string {
		return spell(m[1], "〇", "一") + "年" + count(m[2]) + "月" + count(m[3]) + "日"
	}
	return []rule{
		{compile(`[-－−]`), isBehindCount, func([]string) string { return "到" }}, // 5日-8日
		{compile(`(\d{4})年(\d{1,2})月(\d{1,2})日`), nil, day},
		{compile(`(\d{4})-(\d{2})-(\d{2})`), nil, day},
		{compile(`((?:19|20)\d{2})[./](\d{1,2})[./](\d{1,2})`), nil, day},
		{compile(year + to + year + `(年|学年|赛季|届)`), nil, func(m []string) string {
			return spell(m[1], "〇", "一") + "到" + spell(m[2], "〇", "一") + m[3]
		}},
		{compile(year + `([、和及与]` + year + `)年`), nil, func(m []string) string {
			mark := []rune(m[2])[:1]
			return spell(m[1], "〇", "一") + string(mark) + spell(m[3], "〇", "一") + "年"
		}},
		{compile(year + `(年|学年|级|届|赛季)`), isYear, func(m []string) string { return spell(m[1], "〇", "一") + m[2] }},
		{compile(`(\d{1,2})·(\d{1,2})`), nil, func(m []string) string { return spell(m[1]+m[2], "零", "一") }}, // 3·15
		{compile(clock + to + clock), isNoScore, func(m []string) string {
			return timeOfDay(m[1:4]) + "到" + timeOfDay(m[4:7])
		}},
		{compile(clock), isNoScore, func(m []string) string { return timeOfDay(m[1:4]) }},
		{compile(`(\d{1,4})[:：∶](\d{1,4})`), nil, func(m []string) string { return count(m[1]) + "比" + count(m[2]) }},
		{compile(`(\d{1,3})[-—–](\d{1,3})`), isScore, func(m []string) string { return count(m[1]) + "比" + count(m[2]) }},
	}
}

// numbers are the rules for numbers that are read digit by digit: of telephones and of
// things.
func numbers() []rule {
	phone := func(m []string) string { return spell(m[1], "零", "幺") }
	return []rule{
		{compile(`(1[3-9]\d{9}|1[3-9]\d-\d{4}-\d{4}|0\d{2,3}[-—－]\d{7,8}|[48]00-?\d{3}-?\d{4})`), isWhole, phone},
		{compile(`(\d{3,12}(?:-\d{3,12})*)`), isDialled, phone},
		{compile(`(0\d+)`), isWholeNumber, func(m []string) string { return spell(m[1], "零", "一") }},
		{compile(`(\d+(?:\.\d+){2,})`), nil, func(m []string) string { // of a version
			parts := strings.Split(m[1], ".")
			for i := range parts {
				parts[i] = count(parts[i])
			}
			return strings.Join(parts, "点")
		}},
		// This is for numbers of pages: A01版 is read A一版.
		{compile(`([A-Za-z])0*(\d{1,2})(版|叠)`), nil, func(m []string) string { return m[1] + count(m[2]) + m[3] }},
		// Digits after letters belong to a name, as in COVID-19 and G60, but not in
		// PM2.5.
		{compile(`([A-Za-z]+)[-－]?(\d+\.\d+)`), nil, func(m []string) string { return m[1] + " " + number(m[2]) }},
		{compile(`([A-Za-z]+)[-－]?(\d+)`), nil, func(m []string) string { return m[1] + " " + spell(m[2], "零", "一") }},
	}
}

// measures are the rules for numbers with what they count.
func measures() []rule {
	var signs []string
	inChinese := map[string]string{}
	for _, u := range units {
		signs = append(signs, regexp.QuoteMeta(u.sign))
		inChinese[u.sign] = u.say
	}
	unit := `\s*(` + strings.Join(signs, "|") + `)`
	degrees := `\s*(?:℃|°C|°|度)`
	below := func(s string) string {
		if s != "" {
			return "零下"
		}
		return ""
	}
	return []rule{
		{compile(minus + figure + `(?:` + degrees + `)?` + to + minus + figure + degrees), nil, func(m []string) string {
			return below(m[1]) + number(m[2]) + "到" + below(m[3]) + number(m[4]) + "度"
		}},
		{compile(minus + figure + `\s*(?:℃|°C)`), nil, func(m []string) string { return below(m[1]) + number(m[2]) + "摄氏度" }},
		{compile(minus + figure + `\s*[%％]?` + to + minus + figure + `\s*[%％]`), nil, func(m []string) string {
			return share(m[1], m[2]) + "到" + share(m[3], m[4])
		}},
		{compile(minus + figure + `\s*[%％]`), nil, func(m []string) string { return share(m[1], m[2]) }},
		{compile(figure + `\s*‰`), nil, func(m []string) string { return "千分之" + number(m[1]) }},
		{compile(`(\d{1,3})/(\d{1,3})`), nil, func(m []string) string { return count(m[2]) + "分之" + count(m[1]) }},
		{compile(`(HK\$|NT\$|US\$|[¥￥$€£])\s*` + figure + `(万亿|万|亿)?`), nil, func(m []string) string {
			return number(m[2]) + m[3] + currencies[m[1]]
		}},
		{compile(figure + to + figure + unit + `(?:\b|$)?`), nil, func(m []string) string { return number(m[1]) + "到" + number(m[2]) + inChinese[m[3]] }},
		{compile(minus + figure + unit), isUnit, func(m []string) string { return negative(m[1]) + number(m[2]) + inChinese[m[3]] }},
		{
			compile(figure + `((?:万|亿)?(?:元|公斤|千克|克|吨|人|次|户|辆|立方米|毫克|微克|千瓦时|度|斤))/(亩|吨|公斤|千克|斤|人|次|天|日|月|年|小时|分钟|秒|平方米|立方米|升|平方公里|户)`), nil,
			func(m []string) string { return number(m[1]) + m[2] + "每" + m[3] },
		},
	}
}

// plain are the rules for numbers alone.
func plain() []rule {
	return []rule{
		{compile(`2(` + counted + `)`), isNoOrdinal, func(m []string) string { return "两" + m[1] }},
		{compile(minus + figure + `\s*(?:[~～]|—+|–)\s*` + figure), nil, func(m []string) string {
			return negative(m[1]) + number(m[2]) + "到" + number(m[3])
		}},
		{compile(figure + `-` + figure), isBeforeWord, func(m []string) string { return number(m[1]) + "到" + number(m[2]) }},
		{compile(minus + figure), nil, func(m []string) string { return negative(m[1]) + number(m[2]) }},
	}
}

func compile(s string) *regexp.Regexp { return regexp.MustCompile("^(?:" + s + ")") }

func share(sign, n string) string { return negative(sign) + "百分之" + number(n) }

func negative(sign string) string {
	if sign != "" {
		return "负"
	}
	return ""
}

// timeOfDay reads hours, minutes and seconds; the seconds may be "".
func timeOfDay(m []string) string {
	said := count(m[0]) + "点"
	if said == "二点" {
		said = "两点"
	}
	switch {
	case m[1] == "00" && m[2] == "":
		return said + "整"
	case m[1] == "00":
		said += "零分"
	case m[1][0] == '0':
		said += "零" + count(m[1]) + "分"
	default:
		said += count(m[1]) + "分"
	}
	if m[2] != "" {
		said += count(m[2]) + "秒"
	}
	return said
}
