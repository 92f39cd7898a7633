package record

import (
	"fmt"
	"testing"
)

// However many levels a program puts round an article or an issue, it is found with its edition.
func TestState(t *testing.T) {
	t.Parallel()
	const body = "停运二十三年的老铁桥昨天开始更换枕木，一百四十六根樟木要在雨季前全部铺好。"
	of := `"paperName":"临河日报","publishDate":"2026-04-08"`
	article := `{` + of + `,"pageNo":"03","pageName":"民生","title":"老铁桥换上新枕木","content":"<p>` + body + `</p>"}`
	nested := `{` + of + `,"page":{"no":"03","name":"民生"},"title":"老铁桥换上新枕木","content":"<p>` + body + `</p>"}`
	board := `{` + of + `,"boardNo":3,"board_name":"民生","articles":[{"title":"老铁桥换上新枕木","content":"<p>` + body + `</p>"}]}`
	issue := `{` + of + `,"pages":[{"no":3,"name":"民生","articles":[{"title":"老铁桥换上新枕木","body":[{"type":"p","text":"` + body + `"}]}]}]}`
	for _, inner := range [...]string{article, nested, board, issue} {
		for _, round := range [...]string{
			`%s`, `{"data":%s}`, `{"layout":"default","data":[{"detail":%s}],"error":null,"config":{"base":"/"}}`,
			`{"props":{"pageProps":{"x":%s}},"page":"/news/[id]","query":{"id":"1"}}`, `[{"state":{"list":{"cur":%s}}}]`,
		} {
			text := fmt.Sprintf(round, inner)
			pages, err := State(t.Context(), text+";(function(){})()")
			if err != nil || len(pages) != 1 || len(pages[0].Articles) != 1 {
				t.Errorf("%s: %v, %v", text, pages, err)
				continue
			}
			p := pages[0]
			if a := &p.Articles[0]; p.Stated.Paper != "临河日报" || p.Stated.Date.String() != "2026-04-08" || p.Number != 3 || p.Name != "民生" ||
				len(a.Headline) != 1 || a.Headline[0] != "老铁桥换上新枕木" || len(a.Paragraphs) != 1 || a.Paragraphs[0].Text != body {
				t.Errorf("%s: %+v", text, p)
			}
		}
	}
	for _, none := range [...]string{"", "7", `"text"`, `{"a":`, `{"a":{"b":1}}`, "function(){}"} {
		if pages, err := State(t.Context(), none); err != nil || len(pages) > 0 {
			t.Errorf("%s: %v, %v", none, pages, err)
		}
	}
}
