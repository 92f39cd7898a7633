package story

import (
	"strings"
	"testing"

	"baolan/editions/web/markup"
)

// Pages that say of a headline nothing but its size, as those of the 1990s do, or
// that it is bold; and texts that a script was to show.
func TestRead_Sizes(t *testing.T) {
	t.Parallel()
	const one = "霁川市昨日开通第三条通往青石桥镇的公交线路，全程二十二公里，设站十六座，镇上的人进城只要坐一趟车。"
	const two = "“以前要转两次车，现在一趟就到。”家住问渠古镇的老郑说，他每个月都要进城给老伴取一次药。"
	for name, c := range map[string]struct{ html, want string }{
		"lines in a centre": {
			`<title>霁川日报</title><body><center><font size=+3 color=red>第三条乡镇公交今起开通</font><br><font size=+1>全程二十二公里</font><p>本报记者 郑小一</center><p>&nbsp;&nbsp;` + one + `<br>&nbsp;&nbsp;` + two + `<hr><a href=index.htm>返回</a>`,
			"第三条乡镇公交今起开通|全程二十二公里|本报记者 郑小一|2",
		},
		"in the text": {
			`<body><b><font size=5>第三条乡镇公交今起开通</font></b><br><br><font size=2>本报记者 郑小一</font><br><br>` + one + `<br><br>` + two,
			"第三条乡镇公交今起开通||本报记者 郑小一|2",
		},
		"preformatted": {
			"<title>霁川日报网络版</title><table><tr><td><font size=2>1998年11月5日 第4版</font><tr><td align=center><font size=+2><b>第三条乡镇公交今起开通</b></font></table><pre>　　" + one[:60] + "\n" + one[60:] + "\n　　" + two + "\n</pre><p><font size=-1>霁川日报社 版权所有</font>",
			"第三条乡镇公交今起开通|||2",
		},
		"by style": {
			`<div style="font-size:26px;text-align:center">第三条乡镇公交<br>今起开通</div><div style="font-size: 9pt">2026-11-05 霁川日报 第02版</div><p>` + one + `<p>` + two,
			"第三条乡镇公交/今起开通|||2",
		},
		"bold": {
			`<p><strong>第三条乡镇公交今起开通</strong></p><p>` + one + `</p><p>` + two + `</p>`,
			"第三条乡镇公交今起开通|||2",
		},
		"shown by a script": {
			`<meta property="og:title" content="第三条乡镇公交今起开通"><div id=js_article><h1>第三条乡镇公交今起开通</h1><div id=js_content style="visibility: hidden; opacity: 0"><p>` + one + `</p><p>` + two + strings.Repeat("镇里的人都说好。", 8) + `</p></div></div><p style="visibility:hidden">预览时标签不可点</p>`,
			"第三条乡镇公交今起开通|||2",
		},
		"twice": {
			`<title>第三条乡镇公交今起开通-霁川网</title><div><h1>第三条乡镇公交今起开通</h1></div><div><h1>第三条乡镇公交今起开通</h1></div><div id=detail><p>` + one + `</p><p>` + two + `</p></div>`,
			"第三条乡镇公交今起开通|||2",
		},
	} {
		s := Read(markup.Parse(c.html), nil)
		got := strings.Join([]string{strings.Join(s.Headline, "/"), s.Deck, s.Byline, string(rune('0' + len(s.Paragraphs)))}, "|")
		if got != c.want || s.Kicker != "" {
			t.Errorf("%s: got %s (%s), want %s\n%v", name, got, s.Kicker, c.want, s.Paragraphs)
		}
	}
}

// Several articles whose headings are links are read where they are most of the
// page, and not where they are others' beside one.
func TestRead_LinkedHeads(t *testing.T) {
	t.Parallel()
	item := func(title string) string {
		return `<div class=article><h3><a href="x.html">` + title + `</a></h3><p>` + strings.Repeat("镇里的人都说这件事办得好。", 4) + `</p></div>`
	}
	list := item("第三条乡镇公交今起开通") + item("早市台面加高二十厘米") + item("古镇的路灯换了新的")
	s := Read(markup.Parse(`<h1>霁川日报 20261105 报道摘要</h1>`+list), nil)
	if len(s.More) != 2 || len(s.Headline) != 1 || s.Headline[0] != "第三条乡镇公交今起开通" {
		t.Errorf("%v and %d more", s.Headline, len(s.More))
	}
	s = Read(markup.Parse(`<div id=main><h1>问渠古镇客流创新高</h1>`+strings.Repeat("<p>"+strings.Repeat("古镇的客流一天比一天多，", 8)+"店家都忙。</p>", 9)+`</div><div id=side>`+list+`</div>`), nil)
	if len(s.More) != 0 || s.Headline[0] != "问渠古镇客流创新高" {
		t.Errorf("%v and %d more", s.Headline, len(s.More))
	}
}

// Kicker and deck can be elements beside the headline, numbered as it is and named as titles.
func TestRead_NumberedTitles(t *testing.T) {
	t.Parallel()
	s := Read(markup.Parse(`<title>大桥昨夜合龙 | 砚湖日报</title><div class="box"><span class="title1">四年两遇洪水</span><h2 class="title2">大桥昨夜合龙</h2><span class="title3">设非机动车专用道</span></div><p class="infos"><span>2026-04-17</span><span>01版</span></p><div class="txt"><p>清晨六时，最后一段钢梁缓缓落位，误差不到三毫米。守在桥头的老人放了一挂鞭炮。</p><p>大桥九月通车。</p></div>`), nil)
	if s.Kicker != "四年两遇洪水" || s.Deck != "设非机动车专用道" || len(s.Paragraphs) != 2 {
		t.Errorf("%q, %q, %d paragraphs", s.Kicker, s.Deck, len(s.Paragraphs))
	}
}
