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
