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
