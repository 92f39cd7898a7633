package field

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
)

// paras sets paragraphs in one of the ways of sites.
func paras(r *rand.Rand, p *article) string {
	var esc []string
	for _, q := range p.paragraphs {
		esc = append(esc, strings.ReplaceAll(html.EscapeString(q), "&#34;", "\""))
	}
	switch r.IntN(6) {
	case 0:
		return "<p>　　" + strings.Join(esc, "</p>\n<p>　　") + "</p>"
	case 1:
		return "<p>&nbsp;&nbsp;&nbsp;&nbsp;" + strings.Join(esc, "<br>\n&nbsp;&nbsp;&nbsp;&nbsp;") + "</p>"
	case 2:
		return "<P>&emsp;&emsp;" + strings.Join(esc, "\n<P>&emsp;&emsp;")
	case 3:
		return "<p><span style=\"font-size:16px\">" + strings.Join(esc, "</span></p><p><span style=\"font-size:16px\">") + "</span></p><p>&nbsp;</p>"
	case 4:
		return "　　" + strings.Join(esc, "<br/><br/>　　")
	default:
		return "<div><p>" + strings.Join(esc, "</p><p></p><p>") + "</p></div>"
	}
}

// tools are what stands above and below an article.
func tools(r *rand.Rand) (above, below string) {
	return oneOf(r, `<div class="nav"><a>上一篇</a> <a href="x.htm">下一篇</a> <a>放大⊕</a> <a>缩小⊖</a></div>`, `<a class="prev">上一篇</a><a>朗读</a><span onclick="z()">放大 +</span>`),
		oneOf(r, `<div class="share">分享到：<a>微信</a></div>`, `<div>上一篇：<a href="y.htm">没有了</a></div><div>打印本稿</div>`)
}

func photo(r *rand.Rand, p *article) string {
	if r.IntN(3) > 0 {
		return ""
	}
	p.caption = oneOf(r, "夜色中的雾港码头。", "志愿者在观鸟台讲解。本报记者 阮青 摄", "图为修缮后的钟楼。（资料图片）")
	return oneOf(r, `<table class="pci_c"><tr><td><img src="1.jpg"></td></tr><tr><td>%s</td></tr></table>`, `<div id="newspic"><img src="1.jpg"><p>%s</p></div>`, `<p align=center><img src="1.jpg"></p><p class="pictext" align="center">%s</p>`)
}

func captioned(form string, p *article) string {
	if form == "" {
		return ""
	}
	return fmt.Sprintf(form, p.caption)
}

// bodyEnp is a page with the metadata of one system, whose heads are h3, h1, h2.
func bodyEnp(r *rand.Rand, i *edition, s *page, p *article) string {
	above, below := tools(r)
	meta := fmt.Sprintf("<!--enpproperty <articleid>12</articleid><date>%s 00:00:00:0</date><author>%s</author><title>%s</title><keyword></keyword><subtitle>%s</subtitle><introtitle>%s</introtitle><nodename>%s</nodename>/enpproperty-->",
		i.date, p.byline, p.title, p.deck, p.kicker, s.name)
	if r.IntN(3) == 0 {
		meta = ""
	}
	pic := captioned(photo(r, p), p)
	return fmt.Sprintf(`<div class="text_c">%s<h3>%s</h3><h1>%s</h1><h2>%s</h2><h4>%s</h4><div class="lai">《%s》（%s 第%02d版）</div>%s<div id="ozoom">%s<!--enpcontent-->%s<!--/enpcontent--></div>%s</div>`,
		above, p.kicker, html.EscapeString(p.title), p.deck, p.byline, i.paper, inHan(i.date), s.number, pic, meta, paras(r, p), below)
}

// bodyTables is a page of tables with the comments of an older system.
func bodyTables(r *rand.Rand, i *edition, s *page, p *article) string {
	above, below := tools(r)
	var rows strings.Builder
	for k, v := range []string{p.kicker, p.title, p.deck} {
		name := []string{"pretitle", "title", "subtitle"}[k]
		fmt.Fprintf(&rows, `<tr><td align=center class="%s"><!--<npm:article-%s>-->%s<!--</npm:article-%s>--></td></tr>`, []string{"bt2", "font01", "bt3"}[k], name, html.EscapeString(v), name)
	}
	return fmt.Sprintf(`%s<table class="wz" width=560>%s<tr><td class=font02><!--<npm:article-author>-->%s<!--</npm:article-author>--></table><table><tr><td><div id=ozoom><founder-content><!--<npm:article-content>-->%s<!--</npm:article-content>--></founder-content></div></table>%s`,
		above, rows.String(), p.byline, paras(r, p), below)
}

// bodyFounder is a page with the comments of a newer system: authors in two lines.
func bodyFounder(r *rand.Rand, i *edition, s *page, p *article) string {
	above, below := tools(r)
	pic := captioned(photo(r, p), p)
	meta := fmt.Sprintf("<!--<founder-title>%s</founder-title><founder-date>%s</founder-date><founder-author><![CDATA[%s]]></founder-author>-->", p.title, i.date, strings.ReplaceAll(p.byline, " ", "<br>"))
	if r.IntN(2) == 0 {
		meta = ""
	}
	return fmt.Sprintf(`<div class="article">%s<h3>%s</h3><h1>%s</h1><h2>%s</h2><p class="sec">%s <span class="date">《%s》（%s 第 %02d 版）</span></p>%s<div id="articleContent">%s<div id="ozoom"><founder-content>%s</founder-content></div></div>%s</div>`,
		above, p.kicker, html.EscapeString(p.title), p.deck, p.byline, i.paper, inHan(i.date), s.number, pic, meta, paras(r, p), below)
}

// bodyDetail is a page whose heads have classes.
func bodyDetail(r *rand.Rand, i *edition, s *page, p *article) string {
	above, below := tools(r)
	if r.IntN(2) == 0 {
		return fmt.Sprintf(`<div class="content fl">%s<h3>%s</h3><h2>%s</h2><h4>%s</h4><div class="author">%s</div><div class="con"><!--enpcontent-->%s<!--/enpcontent--></div>%s</div>`,
			above, p.kicker, html.EscapeString(p.title), p.deck, p.byline, paras(r, p), below)
	}
	pic := captioned(photo(r, p), p)
	return fmt.Sprintf(`<div class="newsdetatit"><p class="intro">%s</p><h3>%s</h3><p class="sub">%s</p><div class="info"><span class="Author">%s</span> <span>%s</span></div></div>%s<div class="newsdetatext">%s%s<founder-content>%s</founder-content></div>%s`,
		p.kicker, html.EscapeString(p.title), p.deck, p.byline, i.date, pic, above, "", paras(r, p), below)
}

// bodySuptitle is a page whose heads have names of their own; at times the text stands
// twice.
func bodySuptitle(r *rand.Rand, i *edition, s *page, p *article) string {
	above, below := tools(r)
	text := paras(r, p)
	twice := ""
	if r.IntN(3) == 0 {
		twice = `<div class="copy">以下是供复制全文用：<textarea>` + text + `</textarea></div>`
	}
	if r.IntN(3) == 0 {
		return fmt.Sprintf(`%s<span class="primers">%s</span><h1>%s</h1><span class="primers">%s</span><div class="from">%s 来源：%s 作者：%s</div><div id="content" class="article-body">%s</div>%s%s`,
			above, p.kicker, html.EscapeString(p.title), p.deck, i.date, i.paper, p.byline, text, twice, below)
	}
	return fmt.Sprintf(`%s<div id="suptitle">%s</div><div id="title">%s</div><div id="subtitle">%s</div><div id="author">%s</div><div id="content">%s</div>%s%s`,
		above, p.kicker, html.EscapeString(p.title), p.deck, p.byline, text, twice, below)
}
