package archive

import (
	"strings"
	"testing"

	"baolan/editions/markdown"
)

// articlesOf is the titles and bylines of a text of others.
func articlesOf(t *testing.T, s string) string {
	t.Helper()
	if !IsForeign(s) {
		t.Errorf("own form: %q", s)
	}
	var all []string
	for _, p := range Pages(markdown.Front{}, s) {
		for i := range p.Articles {
			a := &p.Articles[i]
			all = append(all, p.Name+"/"+a.Title()+"/"+a.Byline)
			for _, q := range a.Paragraphs {
				all = append(all, q.Text)
			}
		}
	}
	return strings.Join(all, "|")
}

// What converters and hands write beside Markdown is read as what it stands for.
func TestPages_Others(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ in, want string }{
		"elements":          {"<h1 align=\"center\">甲路通车</h1>\n\n<p align=\"center\">作者：郑小一　霁川晚报　2026-11-05</p>\n\n<p>" + noteFirst + "</p>\n\n" + noteLast + "<br>\n", "/甲路通车/郑小一|" + noteFirst + "|" + noteLast},
		"table of facts":    {"# 甲路通车\n\n|字段|值|\n|-|-|\n| 作者 | 郑小一 |\n| 报纸 | 霁川晚报 |\n\n" + noteFirst + "\n", "/甲路通车/郑小一|" + noteFirst},
		"fronts":            {"# 甲路通车\n\n" + noteFirst + "\n\n---\ntitle: \"乙桥合龙\"\nauthor: 郑小一\n---\n\n" + noteLast + "\n", "/甲路通车/|" + noteFirst + "|/乙桥合龙/郑小一|" + noteLast},
		"contents":          {"# 霁川晚报 2026-11-05\n\n## 目录\n\n- [甲路通车](#a)\n- [乙桥合龙](#b)\n\n### 甲路通车\n\n" + noteFirst + "\n\n### 乙桥合龙\n\n" + noteLast + "\n", "/甲路通车/|" + noteFirst + "|/乙桥合龙/|" + noteLast},
		"numbered pages":    {"# 霁川晚报\n\n2026年11月5日\n\n## 01 · 要闻\n\n### 甲路通车\n\n" + noteFirst + "\n\n## 02 · 民生\n\n### 乙桥合龙\n\n" + noteLast + "\n", "要闻/甲路通车/|" + noteFirst + "|民生/乙桥合龙/|" + noteLast},
		"footnotes":         {"# 甲路通车\n\n*郑小一*，原载《霁川晚报》2026年11月5日\n\n" + noteFirst + "[^1]\n\n[^1]: 县志有载。\n", "/甲路通车/郑小一|" + noteFirst + "[1]|[1]县志有载。"},
		"a byline's star":   {"### 甲路通车 {#a}\n\n\\* 本报记者 郑小一\n\n" + noteFirst + "\n\n" + noteLast + "\n", "/甲路通车/本报记者 郑小一|" + noteFirst + "|" + noteLast},
		"an item that is a": {"### 三件事\n\n作者：郑小一\n\n- 第一条路修通了\n- 第二座桥架好了\n\n" + noteFirst + "\n", "/三件事/郑小一|第一条路修通了|第二座桥架好了|" + noteFirst},
		"a rule":            {"### 三件事\n\n作者：郑小一\n\n" + noteFirst + "\n\n---\n\n" + noteLast + "\n", "/三件事/郑小一|" + noteFirst + "|" + noteLast},
	} {
		if got := articlesOf(t, c.in); got != c.want {
			t.Errorf("%s:\n%s, want\n%s", name, got, c.want)
		}
	}
}

// Lines that an editor has wrapped are paragraphs again wherever their sentences end.
func TestPages_Wrapped(t *testing.T) {
	t.Parallel()
	paragraphs := []string{noteFirst + noteLast + noteFirst, noteLast + noteFirst, noteFirst + noteLast + noteLast + noteFirst}
	for width := 24; width < 44; width++ {
		var b strings.Builder
		b.WriteString("### 甲路通车\n\n作者：郑小一\n\n")
		for _, p := range paragraphs {
			r := []rune(p)
			for len(r) > width {
				b.WriteString(string(r[:width]) + "\n")
				r = r[width:]
			}
			b.WriteString(string(r) + "\n\n")
		}
		if got, want := articlesOf(t, b.String()), "/甲路通车/郑小一|"+strings.Join(paragraphs, "|"); got != want {
			t.Errorf("width %d:\n%s", width, got)
		}
	}
}
