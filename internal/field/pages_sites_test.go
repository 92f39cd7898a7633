package field

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
)

// largeSite writes one page of a large site, in its elements and names.
func largeSite(r *rand.Rand) made {
	i := hexi.flat(r, 1)
	p := &i.pages[0].articles[0]
	name := strings.TrimPrefix(strings.TrimPrefix(p.byline, "本报"), "记者 ")
	p.byline = name
	t, d := html.EscapeString(p.title), inHan(i.date)
	y, mo, day := parted(i.date)
	text := "<p>　　" + strings.Join(p.paragraphs, "</p>\n<p>　　") + "</p>"
	edit := oneOf(r, "(责编：钱某、孙某)", "责任编辑：钱某", "【责任编辑:钱某】", "[ 责编：钱某 ]", "【编辑:钱某】")
	m := made{open: "page.html", flat: true, forbidden: []string{"钱某", "热门", "分享", "客户端", "ICP", "相关新闻", "打开APP", "推荐阅读", "字体"}}
	head, body := "<title>"+t+"</title>", ""
	switch r.IntN(9) {
	case 0: // kicker, headline and deck around; the editors in brackets
		p.kicker, p.deck = oneOf(r, "", hexi.kickers[2]), oneOf(r, "", hexi.decks[1])
		head = fmt.Sprintf(`<title>%s--地方--%s网</title><meta name="publishdate" content="%s"><meta name="author" content="112233">`, t, i.paper, i.date)
		body = fmt.Sprintf(`<div class="layout rm_txt cf"><div class="col col-1"><h4 class="pre">%s</h4><h1>%s</h1><h4 class="sub">%s</h4><div class="author cf">%s</div><div class="channel cf"><div class="col-1-1">%s08:12 | 来源：<a href="#">%s</a></div><div class="col-1-3"><a>小字号</a></div></div><div class="rm_txt_con cf">%s<div class="zdfy clearfix"></div><div class="edit cf">%s</div></div><div class="rm_relevant"><h3>相关新闻</h3><ul><li><a>另一条新闻的题目在这里</a></li></ul></div></div></div>`, p.kicker, t, p.deck, name, d, i.paper, text, edit)
	case 1: // the date in pieces
		head = fmt.Sprintf(`<title>%s-%s</title><meta name="author" content="">`, t, i.paper)
		body = fmt.Sprintf(`<div class="header"><div class="header-time"><span class="year"><em>%s</em></span><span class="day"><em>%s</em>/<em>%s</em></span><span class="time">08:12:33</span></div><div class="source">来源：%s</div><div class="head-line"><h1><span class="title">%s</span></h1></div></div><div class="adv">字体：小 中 大 分享到：</div><div class="main"><div id="detail"><span id="detailContent">%s</span><div class="editor">%s</div></div></div>`, y, mo, day, i.paper, t, text, edit)
		p.byline = ""
	case 2: // names of elements that several sites share
		body = fmt.Sprintf(`<div class="m-article"><h1 id="article_title">%s</h1><div class="info"><span id="pubtime_baidu">%s 08:12</span><span id="source_baidu">来源：%s</span><span id="author_baidu">作者：%s</span><span id="editor_baidu">责任编辑：钱某</span></div><div class="m-content" id="content">%s</div></div>`, t, i.date, i.paper, name, text)
	case 3: // a line of time and source, the author at the end of the text
		body = fmt.Sprintf(`<div class="content_maincontent_more"><h1 class="content_left_title">%s</h1><div class="content_left_time">%s 08:12 来源：<a>%s</a> <span>大字体 小字体 分享到：</span></div><div class="left_zw">%s<div class="adEditor"><span>%s</span></div></div></div>`, t, d, i.paper, text, edit)
		p.byline = ""
	case 4: // titles and texts in classes of letters; an abstract before the text
		body = fmt.Sprintf(`<div class="g-main"><h1 class="u-title">%s</h1><div class="m-con-info"><span class="m-con-source">来源：<a>%s</a></span><span class="m-con-time">%s 05:05</span><span class="m-con-author">作者：%s</span></div><div class="u-mainText">%s<div class="m-zbTool liability">%s</div></div></div>`, t, i.paper, i.date, name, text, edit)
	case 5: // the whole page is the data of a program
		head = fmt.Sprintf(`<title>%s_%s</title><meta property="og:title" content="%s"><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"detailData":{"contentDetail":{"name":%q}}}}}</script>`, t, i.paper, t, p.title)
		body = fmt.Sprintf(`<div id="__next"><div class="index_wrapper__L_zqV"><h1 class="index_title__B8mhI">%s</h1><div class="index_left__LfzyH"><div>%s</div><div><span>%s 08:12</span> <span>来源：<!-- -->%s</span></div></div><div class="index_cententWrap__Jv8jK">%s</div><div class="index_report"><a>打开APP</a></div></div></div>`, t, name, i.date, i.paper, text)
	case 6: // a portal
		i.paper = ""
		body = fmt.Sprintf(`<div class="post_main"><h1 class="post_title">%s</h1><div class="post_info">%s 08:12:40 来源: <a>某门户</a> <a class="post_jubao">举报</a></div><div class="post_body"><p>（原标题：%s）</p>%s</div><div class="post_statement">特别声明：以上内容为客户端用户上传并发布。</div></div><div class="post_recommend"><div class="title">热门推荐</div></div>`, t, i.date, t, text)
		p.loose = []string{"（原标题：" + p.title + "）"}
		p.byline = ""
	case 7: // an old site of a government, GBK, tables
		body = fmt.Sprintf(`<table width=760 align=center><tr><td align=center><font size=5><b>%s</b></font></td></tr><tr><td align=center>%s　来源：%s　作者：%s　字体：【大 中 小】</td></tr><tr><td><div id="zoom" class="TRS_Editor">%s</div></td></tr><tr><td align=right>【打印】【关闭】 分享</td></tr></table>`, t, i.date, i.paper, name, text)
	default: // a page for telephones with folded text
		head = fmt.Sprintf(`<title>%s</title><meta name="apub:time" content="%s 08:12:00"><meta name="author" content="%s">`, t, i.date, name)
		body = fmt.Sprintf(`<article class="content-article"><h1>%s</h1><div class="media-info"><span class="media-name">%s</span><span class="media-meta">%s 08:12</span></div><div class="rich_media_content" style="max-height:400px;overflow:hidden">%s</div><div class="open-app">打开APP 阅读全文</div></article><section class="recommend"><h2>推荐阅读</h2><p>一条不属于本文的长长的推荐文字，写得像一段正文，但是它在别的栏目里。</p></section>`, t, i.paper, i.date, text)
		i.paper = ""
	}
	s := fmt.Sprintf(`<!DOCTYPE html><html><head><meta charset="%s">%s</head><body><div class="top"><a>首页</a>|<a>客户端</a>|<a>热门</a></div>%s<div class="foot">%s 版权所有 河ICP备1号</div></body></html>`, "utf-8", head, body, i.paper)
	m.want, m.files = i, map[string][]byte{"page.html": []byte(s)}
	if r.IntN(4) == 0 {
		m.files["page.html"] = inGBK(strings.Replace(s, "utf-8", "gb2312", 1))
	}
	return m
}
