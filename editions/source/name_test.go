package source

import (
	"fmt"
	"testing"
	"unicode/utf8"
)

func TestShelfName(t *testing.T) {
	for inside, want := range map[string]string{
		"nanyu/2026-03-13/01.txt":   "nanyu",
		"nanyu/2026/03/13/01.txt":   "nanyu",
		"papers/nanyu/20260313.txt": "nanyu",
		"2026-03-13/01.txt":         "",
		"01.txt":                    "",
		"ykrb20201229/A01.txt":      "",
		"霁川/2026-03-11/第1版 要闻.txt":  "霁川",
		"202603/11/01_要闻/02_灯.txt":  "",
	} {
		if got := shelfName(inside); got != want {
			t.Errorf("the folders of %s name %q, want %q", inside, got, want)
		}
	}
}

func TestReadName(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ path, want string }{
		{"2020-12-29/01.txt", "|2020-12-29|1||"},
		{"永康日报-2020-12-29-A01.txt", "永康日报|2020-12-29|1|A01|"},
		{"ykrb20201229A01.txt", "ykrb*|2020-12-29|1|A01|"},
		{"edition_2026-01-01.json", "|2026-01-01|0||"},
		{"all-articles-20260101.csv", "|2026-01-01|0||"},
		{"daily_ykrb_20260101.json", "daily_ykrb*|2026-01-01|0||"},
		{"永康日报_20201229_第3版_要闻.md", "永康日报|2020-12-29|3||要闻"},
		{"港都日報/2024年3月7日/B2-地方.txt", "港都日報|2024-03-07|2|B2|地方"},
		{"2024/3/7/1.txt", "||1||"},
		{"2024/03/07/1.txt", "|2024-03-07|1||"},
		{"202403/07/1.txt", "|2024-03-07|1||"},
		{"报2024/03/07/1.txt", "|2024-03-07|1||"},
		{"imprint2169110512/001/a.txt", "||0||"},
		{"imprint1221691/001/a.txt", "||0||"},
		{"news/page-12.raw.txt", "||12||"},
		{"清河晚报.txt", "清河晚报||0||"},
		{"2023-02-30.txt", "||0||"},
		{"20241301.txt", "||0||"},
		{"电话12345678901.txt", "||0||"},
		{"notes.txt", "||0||"},
		{"p.txt", "||0||"},
		{"2020-12-29/第02版_要闻_003.txt", "|2020-12-29|2||要闻"},
		{"永康日报-2020-12-29-第02版-要闻_003.txt", "永康日报|2020-12-29|2||要闻"},
		{"2020年12月29日/永康日报/02/03_古镇的灯.txt", "永康日报|2020-12-29|2||"},
		{"2020-12-29_第02版_03_古镇的灯.txt", "|2020-12-29|2||"},
		{"2020-12-29_第02版_要闻.txt", "|2020-12-29|2||要闻"},
		{"永康日报/2020-12-29/02版：要闻/古镇的灯.txt", "永康日报|2020-12-29|2||要闻"},
		{"20201229/第A2版/03.古镇的灯.txt", "|2020-12-29|2|A2|"},
		{"2020/12/29/02/3.txt", "|2020-12-29|2||"},
		{"2020-12-29_02_03_古镇的灯.txt", "|2020-12-29|2||"},
		{"2020-12-29_02_24小时.txt", "|2020-12-29|2||24小时"},
		{"202012/29/02_要闻/03_古镇的灯.txt", "|2020-12-29|2||要闻"},
		{"20201229/02/content_300121.txt", "|2020-12-29|2||"},
		{"20201229/02/notes.txt", "|2020-12-29|0||"},
		{"", "||0||"},
	} {
		n := readName(c.path)
		paper := n.paper
		if n.code {
			paper += "*"
		}
		if got := fmt.Sprintf("%s|%s|%d|%s|%s", paper, n.date, n.page, n.label, n.name); got != c.want {
			t.Errorf("%s: %s, want %s", c.path, got, c.want)
		}
	}
}

func FuzzReadName(f *testing.F) {
	f.Add("永康日报-2020-12-29-A01.txt")
	f.Add("2020/12/29/第2版 要闻.md")
	f.Fuzz(func(t *testing.T, p string) {
		n := readName(p)
		if !utf8.ValidString(n.paper + n.name + n.label) {
			t.Fatalf("%q: %+v", p, n)
		}
		if !n.date.IsZero() && n.date.Year < 1800 {
			t.Fatalf("%q: %+v", p, n)
		}
	})
}
