package record

import (
	"strings"
	"testing"

	"baolan/editions/format"
)

// Editions in XML are read whether fields are elements or attributes, and texts with or without
// markup inside.
func TestXML(t *testing.T) {
	t.Parallel()
	const head = `<?xml version="1.0" encoding="UTF-8"?>`
	const want = "大桥昨夜合龙。"
	for name, text := range map[string]string{
		"elements":   `<Newspaper><PaperName>霁川晚报</PaperName><PubDate>2026-03-11</PubDate><Page><PageNo>02</PageNo><PageName>要闻</PageName><Article><Title>大桥合龙</Title><Content><![CDATA[<p>大桥昨夜合龙。</p><p>它九月通车。</p>]]></Content></Article></Page></Newspaper>`,
		"attributes": `<issue paper="霁川晚报" date="2026-03-11"><page number="2" name="要闻"><article title="大桥合龙"><content><p>大桥<b>昨夜</b>合龙。</p><p>它九月通车。</p></content><x/></article></page></issue>`,
		"several":    `<文章集><文章><报纸>霁川晚报</报纸><日期>2026-03-11</日期><版次>02</版次><标题>大桥合龙</标题><正文>大桥昨夜合龙。` + "\n" + `它九月通车。</正文></文章><文章><报纸>霁川晚报</报纸><日期>2026-03-11</日期><版次>02</版次><标题>渡口停运</标题><正文>渡口今天停运。</正文></文章></文章集>`,
		"cut short":  `<list><item><paper>霁川晚报</paper><date>2026-03-11</date><page>2</page><title>大桥合龙</title><content>大桥昨夜合龙。` + "\n" + `它九月通车。</content></item><item><title>渡`,
	} {
		text = head + text
		if (XML{}).Match(format.Head{Name: "a.xml", Text: text}) != format.ByBytes {
			t.Errorf("%s is not known by its bytes", name)
		}
		got, left, err := readAs(t, XML{}, text)
		if err != nil || (left != "") != (name == "cut short") || strings.Count(got, want) != 1 || !strings.Contains(got, "大桥合龙") || !strings.Contains(got, "它九月通车。") || !strings.Contains(got, "霁川晚报") {
			t.Errorf("%s: %v, left %q\n%s", name, err, left, got)
		}
		if (name == "several") != strings.Contains(got, "渡口今天停运。") {
			t.Errorf("%s: %s", name, got)
		}
	}
	for _, text := range []string{head + `<html><head><title>题</title></head><body><p class="content">文</p></body></html>`, head + `<rss><channel><title>报</title><item><title>题</title></item></channel></rss>`, head + `<urlset><url><loc>http://a</loc></url></urlset>`, "标题<title>"} {
		if (XML{}).Match(format.Head{Name: "a.xml", Text: text}) != format.No {
			t.Errorf("%s is no edition in XML", text)
		}
	}
}
