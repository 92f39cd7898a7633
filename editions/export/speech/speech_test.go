package speech

import (
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"baolan/model"
)

func TestSay(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"没有数字。":            "没有数字。",
		"2026年3月11日":       "二〇二六年三月十一日",
		"2025年":            "二〇二五年",
		"2020—2025年":       "二〇二〇到二〇二五年",
		"第12版":             "第十二版",
		"3名工人、2个月、2月":      "三名工人、两个月、二月",
		"增长12.5%":          "增长百分之十二点五",
		"下降3%至5%":          "下降百分之三到百分之五",
		"475.6亿元":          "四百七十五点六亿元",
		"10500人":           "一万零五百人",
		"1,234,567元":       "一百二十三万四千五百六十七元",
		"100000008":        "一亿零八",
		"10、11、20、101、110": "十、十一、二十、一百零一、一百一十",
		"1010":             "一千零一十",
		"气温9℃～11℃":         "气温九到十一度",
		"-5℃":              "零下五摄氏度",
		"气温-3～4度":          "气温零下三到四度",
		"8:30开门":           "八点三十分开门",
		"12:05":            "十二点零五分",
		"以3:2取胜":           "以三比二取胜",
		"长30km，重5kg":       "长三十公里，重五公斤",
		"60～80米":           "六十到八十米",
		"1/3":              "三分之一",
		"电话13812345678":    "电话幺三八幺二三四五六七八",
		"0579-87101234":    "零五七九八七幺零幺二三四",
		"COVID-19":         "COVID 一九",
		"G60高速":            "G 六零高速",
		"2吨":               "两吨",
		"12年":              "十二年",
		"0.5":              "零点五",
		"007号":             "零零七号",
		"以21:15获胜":         "以二十一比十五获胜",
		"比分为3∶2":           "比分为三比二",
		"21:15开始":          "二十一点十五分开始",
		"9:00-17:30":       "九点整到十七点三十分",
		"2:30":             "两点三十分",
		"第2个、2个、2万人、2000元、12个": "第二个、两个、两万人、两千元、十二个",
		"A01版、第A1版、B12版":       "A一版、第A一版、B十二版",
		"PM2.5":                "PM 二点五",
		"拨打110，或致电12345":       "拨打幺幺零，或致电幺二三四五",
		"12345热线":              "幺二三四五热线",
		"电话：87101234":          "电话：八七幺零幺二三四",
		"110人":                 "一百一十人",
		"400-820-8820":         "四零零八二零八八二零",
		"-3.2":                 "负三点二",
		"同比增长-3.2%":            "同比增长负百分之三点二",
		"-3%~5%":               "负百分之三到百分之五",
		"3-5天、10～15人、3月5日-8日":  "三到五天、十到十五人、三月五日到八日",
		"1500年前":               "一千五百年前",
		"2024级、2025-2026学年":    "二〇二四级、二〇二五到二〇二六学年",
		"2023、2024年":           "二〇二三、二〇二四年",
		"5000元/吨":              "五千元每吨",
		"35μg/m³":              "三十五微克每立方米",
		"￥3.5万":                "三点五万元",
		"$20":                  "二十美元",
		"3·15晚会":               "三一五晚会",
		"２０２６年３月":              "二〇二六年三月",
		"2026.3.11":            "二〇二六年三月十一日",
		"Go 1.26.8":            "Go 一点二十六点八",
		"3×5米":                 "三乘五米",
		"邮编321300":             "邮编三二幺三零零",
		"-3℃～5℃":               "零下三到五度",
		"5G":                   "五G",
		"1998年":                "一九九八年",
		"20世纪90年代":             "二十世纪九十年代",
		"6222021234567890123":  "六二二二零二一二三四五六七八九零一二三",
	} {
		if got := Say(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// slow reads a number by its definition: the greatest unit first.
func slow(n int) string {
	if n < 10 {
		return digits[n]
	}
	for _, u := range []struct {
		of  int
		say string
	}{{1e8, "亿"}, {1e4, "万"}, {1000, "千"}, {100, "百"}, {10, "十"}} {
		if n < u.of {
			continue
		}
		said := slow(n/u.of) + u.say
		if rest := n % u.of; rest > 0 {
			if rest < u.of/10 {
				said += "零"
			}
			r := slow(rest)
			if strings.HasPrefix(r, "十") {
				r = "一" + r // within a number, also before 万: 五亿零一十三万
			}
			said += r
		}
		return strings.TrimPrefix(said, map[bool]string{true: "一"}[u.of == 10 && n < 20])
	}
	return ""
}

func TestCount(t *testing.T) {
	t.Parallel()
	check := func(n int) {
		if got, want := count(strconv.Itoa(n)), slow(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
	for n := range 12_000 {
		check(n)
	}
	check(500_133_970)
	rapid.Check(t, func(r *rapid.T) { check(rapid.IntRange(0, 99_999_999_999).Draw(r, "n")) })
}

func TestArticle(t *testing.T) {
	t.Parallel()
	a := model.Article{
		Kicker: "两会看台", Headline: []string{"代表热议"}, Byline: "记者 周子墨", Dateline: "本报讯",
		Paragraphs: []model.Paragraph{
			{Text: "3月11日开会。"},
			{Kind: model.Verse, Text: "白日\n依山"},
			{Kind: model.Table, Rows: [][]string{{"豆腐", "3.5"}}},
			{Text: "他说：“好。”"},
		},
	}
	const want = "两会看台。\n代表热议。\n记者 周子墨。\n本报讯 三月十一日开会。\n白日。\n依山。\n豆腐，三点五。\n他说：“好。”\n\n"
	var b strings.Builder
	if err := Article(&b, &a); err != nil || b.String() != want {
		t.Errorf("%q, %v, want %q", b.String(), err, want)
	}
}

func FuzzSay(f *testing.F) {
	f.Add("2026年3月11日 -5℃ G60 1,2,3 8:3 \xff9")
	f.Fuzz(func(t *testing.T, s string) {
		got := Say(s)
		if utf8.ValidString(s) && !utf8.ValidString(got) {
			t.Errorf("%q becomes %q", s, got)
		}
		if strings.ContainsAny(got, "0123456789") {
			t.Errorf("%q becomes %q, which has figures", s, got)
		}
		if !strings.ContainsAny(s, "0123456789０１２３４５６７８９") && got != s {
			t.Errorf("%q without a figure becomes %q", s, got)
		}
	})
}
