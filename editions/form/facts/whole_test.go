package facts

import (
	"fmt"
	"testing"
)

// Lines that say of which paper, day and page an article is, in the forms of databases, crawlers,
// magazines and sites; and lines of articles that look like them.
func TestRead_Whole(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"2026-04-18/聯合時報/B2版/地方新聞":     "聯合時報 2026-04-18 2 B2 地方新聞",
		"霁川晚报 / 2026年4月18日 / 第3版 / 民生": "霁川晚报 2026-04-18 3  民生",
		"霁川晚报 | 2026-04-18 | A12 | 民生": "霁川晚报 2026-04-18 12 A12 民生",
		"【第01版：要闻】":                    "  1  要闻",
		"【A05 文化】":                     "  5 A05 文化",
		"〔12版·副刊〕":                     "  12  副刊",
		"版面：01 - 要闻":                   "  1  要闻",
		"版次：04人间":                      "  4  人间",
		"版面：A03｜社会":                    "  3 A03 社会",
		"日期：20260418":                  " 2026-04-18 0  ",
		"您现在的位置：首页 > 数字报 > 2026年4月18日 > 第06版：都市 > 正文": " 2026-04-18 6  都市",
		"首页 » 霁川日报 » 2026-04-18 » A02版 » 正文":          "霁川日报 2026-04-18 2 A02 ",
		"霁川文摘 · 2026年第7期 · 人间世":                       "霁川文摘  0  ",
		"人间世 | 霁川文摘 | 总第412期":                         "霁川文摘  0  ",
		"共 3 版 5 篇":        "  0  ",
		"今日共12版，收录文章 86 篇": "  0  ",
	} {
		m, ok := Read(s)
		date := ""
		if !m.Date.IsZero() {
			date = m.Date.String()
		}
		if got := fmt.Sprintf("%s %s %d %s %s", m.Paper, date, m.Page, m.PageLabel, m.PageName); !ok || got != want {
			t.Errorf("%s says %q, not %q", s, got, want)
		}
	}
	for _, s := range []string{
		"共3版的报纸他看了一上午", "船队 / 渔火 / 归帆", "从首页 > 到尾页，他一页页翻过去，", "总第412期的封面是一座桥，没有人", "【第三只船】", "共同的河", "甲/乙",
	} {
		if m, ok := Read(s); ok {
			t.Errorf("%s says %+v", s, m)
		}
	}
}
