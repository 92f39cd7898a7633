package cue

import (
	"strings"
	"testing"

	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// Number and name of a page in all the forms that folios print them in, and
// lines that look like them.
func TestReadFolio_PageLabels(t *testing.T) {
	t.Parallel()
	type want struct {
		number      int
		label, name string
	}
	for text, w := range map[string]want{
		"2":               {2, "", ""},
		"A3":              {3, "A3", ""},
		"03版":             {3, "", ""},
		"—2—":             {2, "", ""},
		"要闻":              {0, "", "要闻"},
		"第02版：要闻":         {2, "", "要闻"},
		"第02版:要闻":         {2, "", "要闻"},
		"第2版 要闻":          {2, "", "要闻"},
		"第二版：要闻":          {2, "", "要闻"},
		"第A02版：要闻":        {2, "A02", "要闻"},
		"A02 要闻":          {2, "A02", "要闻"},
		"02 / 要闻":         {2, "", "要闻"},
		"02要闻":            {2, "", "要闻"},
		"要闻·02":           {2, "", "要闻"},
		"国际·体育 A05版":      {5, "A05", "国际·体育"},
		"第12版 乡村":         {12, "", "乡村"},
		"第4版 渔港重启客运航":     {},
		"第8版 广告 服务":       {8, "", "广告 服务"},
		"第8版 药店 夜间 窗口 覆盖": {},
		"第4版　人间":          {4, "", "人间"},
		"第七版":             {7, "", ""},
		"第5版：乡村振兴":        {5, "", "乡村振兴"},
		"02版 渔港重启":        {},
		"A02 村医老秦":        {},
		"第4版：渔港重启客运航":     {}, // seven characters are a headline
		"3月":              {},
		"三":               {},
		"第三":              {},
		"2026":            {},
		"250":             {},
	} {
		wide := strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' {
				return r + ('０' - '0')
			}
			return r
		}, text)
		for _, text := range [...]string{text, wide} { // the digits of ASCII, and as wide as a character
			var p model.Page
			var e FolioImprint
			ReadFolio(text, &p, &e)
			if got := (want{p.Number, p.Label, p.Name}); got != w {
				t.Errorf("%s gives %v, not %v", text, got, w)
			}
		}
	}
}

// A line that is the whole head of a page is read word by word, whatever the page is called.
func TestReadFolio_Words(t *testing.T) {
	t.Parallel()
	type want struct {
		number            int
		name, paper, date string
	}
	for text, w := range map[string]want{
		"长河日报 2026年8月4日 星期二 深读 第4版":             {4, "深读", "长河日报", "2026-08-04"},
		"经济周报 2026年10月16日 星期五 第3版 县域经济":         {3, "县域经济", "经济周报", "2026-10-16"},
		"云岭大学校报 第1047期 2026年6月15日 星期一 第2版 校园新闻": {2, "校园新闻", "云岭大学校报", "2026-06-15"},
		"第11版 公告与服务 海湾商报 2026年6月12日":            {11, "公告与服务", "海湾商报", "2026-06-12"},
		"雪域日报 2026年7月9日":                        {0, "", "雪域日报", "2026-07-09"},
		"潮声报 2026年7月21日 星期二":                    {0, "", "潮声报", "2026-07-21"},
		"2026 年 8 月 4 日 第5版 生态·人居":              {5, "生态·人居", "", "2026-08-04"},
		"2026年8月4日 第5版 责编 贺春":                   {5, "", "", "2026-08-04"},
		"2026年8月4日 晴 第5版 农历六月":                  {5, "", "", "2026-08-04"}, // which of the two would it be?
	} {
		var p model.Page
		var e FolioImprint
		ReadFolio(text, &p, &e)
		d := ""
		if !e.Date.IsZero() {
			d = e.Date.String()
		}
		if got := (want{p.Number, p.Name, e.Paper, d}); got != w {
			t.Errorf("%s gives %v, not %v", text, got, w)
		}
	}
}

// A date is found beside the number and the name of a page.
func TestDateIn_BesidePageLabels(t *testing.T) {
	t.Parallel()
	want := model.Date{Year: 2026, Month: 3, Day: 13}
	for _, s := range []string{
		"02 2026年3月13日 要闻", "2026年3月13日02版", "清河日报 2026.03.13 星期五 A2", "要闻 2026-03-13 02",
		"02 2026/3/13 要闻", "2026年03月13日 星期五",
	} {
		if d := DateIn(measure.Squeezed(s)); d != want {
			t.Errorf("%s: %v", s, d)
		}
	}
	for _, s := range []string{"1.2.3", "2026-13-01", "10.2026.03", "0576-8612-3456", "2026.3", "20260313"} {
		if d := DateIn(s); !d.IsZero() {
			t.Errorf("%s: %v", s, d)
		}
	}
}

// The years of an era are read in every way of writing them, and what is no number dates nothing.
func TestDateIn_Eras(t *testing.T) {
	t.Parallel()
	for s, year := range map[string]int{
		"中華民國113年3月7日": 2024, "中華民國一一三年三月七日": 2024, "民國一百一十三年三月七日": 2024, "民國一百零五年三月七日": 2016, "民國一〇五年三月七日": 2016,
		"民國八十九年三月七日": 2000, "民國二十年三月七日": 1931, "民國一百年三月七日": 2011, "民國元年三月七日": 1912, "令和六年三月七日": 2024, "平成元年三月七日": 1989,
		"民國百年三月七日": 2011, "民國百零三年三月七日": 2014, "民國百一十三年三月七日": 2024,
		"中華民國一一十年三月七日": 0, "民國十百年三月七日": 0, "民國十三百年三月七日": 0, "民國十十年三月七日": 0, "民國百百年三月七日": 0, "民國百某年三月七日": 0, "民國某年三月七日": 0,
	} {
		if d := DateIn(s); d.Year != year {
			t.Errorf("%s: %v, not %d", s, d, year)
		}
	}
}
