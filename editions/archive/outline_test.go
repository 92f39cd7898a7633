package archive

import (
	"strings"
	"testing"

	"baolan/editions/markdown"
)

// A note of an outliner gives the same article whichever blocks its paragraphs stand below; a list in an
// article stays one.
func TestPages_Outline(t *testing.T) {
	t.Parallel()
	const facts = "title:: " + noteTitle + "\nnewspaper:: [[霁川日报]]\ndate:: [[2026-03-11]]\npage:: 04 民生\nauthor:: [[记者 郑拾一]]\n\n"
	for name, text := range map[string]string{
		"below a block":    facts + "- ## " + noteTitle + "\n- 正文\n\t- " + noteFirst + "\n\t- " + noteLast + "\n",
		"at one level":     facts + "- # " + noteTitle + "\n- " + noteFirst + "\n- " + noteLast + "\n",
		"below the title":  facts + "- ### " + noteTitle + "\n\t- " + noteFirst + "\n\t- " + noteLast + "\n",
		"no title in it":   facts + "- " + noteFirst + "\n\t- " + noteLast + "\n- #剪报\n",
		"facts in a block": "- ## " + noteTitle + "\n  newspaper:: 霁川日报\n  date:: 2026-03-11\n  page:: 04 民生\n  author:: 记者 郑拾一\n- " + noteFirst + "\n- " + noteLast + "\n",
	} {
		pages := Pages(markdown.Front{}, text)
		if len(pages) != 1 || len(pages[0].Articles) != 1 {
			t.Errorf("%s: %d pages, %+v", name, len(pages), pages)
			continue
		}
		p, a := &pages[0], &pages[0].Articles[0]
		var body []string
		for _, q := range a.Paragraphs {
			body = append(body, q.Text)
		}
		if a.Title() != noteTitle || a.Byline != "记者 郑拾一" || p.Number != 4 || p.Name != "民生" || p.Date.String() != "2026-03-11" || strings.Join(body, "|") != noteFirst+"|"+noteLast {
			t.Errorf("%s: %s of %s, page %d %s, %q", name, a.Title(), a.Byline, p.Number, p.Name, body)
		}
	}
	const list = "# 题\n\n" + noteFirst + "\n\n- 一\n- 二\n- 三\n"
	if got := withoutOutline(list); got != list {
		t.Errorf("%q", got)
	}
}

// A heading is the title of what stands below it, whatever its words are.
func TestPages_AnyTitle(t *testing.T) {
	t.Parallel()
	for _, title := range []string{
		"霁川日报社论：画好同心圆 共谱新篇章——热烈祝贺大会闭幕", "快讯", "一、渡口", "（上接第1版）", "2026年的第一场雪，比以往来得更早一些。",
	} {
		for _, below := range []string{noteFirst + "\n\n" + noteLast, "**霁川网消息**（早新闻）：\n\n" + noteFirst, "问：什么时候通车？\n\n答：今天。"} {
			pages := Pages(markdown.Front{}, "# 霁川日报\n\n## 第1版\n\n### "+title+"\n\n"+below+"\n\n### "+noteTitle+"\n\n"+noteFirst+"\n")
			n := 0
			for i := range pages {
				for k := range pages[i].Articles {
					if a := &pages[i].Articles[k]; strings.Contains(strings.Join(a.Headline, ""), title) {
						n++
					}
				}
			}
			if n != 1 {
				t.Errorf("%s above %.20s: %d headlines", title, below, n)
			}
		}
	}
}
