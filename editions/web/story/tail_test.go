package story

import (
	"slices"
	"testing"

	"baolan/editions/web/markup"
)

func TestTail(t *testing.T) {
	t.Parallel()
	const text = "清晨六时，最后一段钢梁缓缓落位，误差不到三毫米。守在桥头的老人放了一挂鞭炮，又被工人笑着劝走。"
	for line, kept := range map[string]bool{
		"本文来源：砚湖晚报责任编辑：某某_N12":     false,
		"来源：砚湖晚报　编辑：某某":            false,
		"本文来源：每日经济新闻责任编辑：某某_N12":   false,
		"编辑 刘晓 校对 李铭":              false,
		"编辑 刘晓说，他要去看桥":             true,
		"【编辑：某某】":                  false,
		"来源：县水利局":                  true,
		"标签：":                      false,
		"他只留下一句话：":                 true,
		"免责声明：本文来自自媒体，不代表本网观点和立场。": false,
		"声明：双方同意继续谈判。":             true,
	} {
		s := Read(markup.Parse("<title>大桥昨夜合龙_某网</title><h1>大桥昨夜合龙</h1><div id=ozoom><p>"+text+"</p><p>大桥九月通车。</p><p>"+line+"</p></div>"), nil)
		var got []string
		for _, p := range s.Paragraphs {
			got = append(got, p.Text)
		}
		if slices.Contains(got, oneLine(line)) != kept || len(got) < 2 || got[1] != "大桥九月通车。" {
			t.Errorf("%s: %q", line, got)
		}
	}
}
