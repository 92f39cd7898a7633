package field

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
)

// newsPage writes one page of a site of news.
func newsPage(r *rand.Rand) made {
	i, p := wugang.subheaded().one(r)
	p.byline = oneOf(r, wugang.names...)
	text := paras(r, p)
	related := `<div class="related"><h3>相关阅读</h3><ul><li><a href="1">雾港口岸通关再提速</a></li><li><a href="2">冬日候鸟图鉴</a></li></ul></div><div class="comment"><p>网友评论：说得好！大家都来看看这篇文章吧。</p></div>`
	m := made{open: "a.html", flat: true, forbidden: []string{"相关阅读", "图鉴", "网友评论", "ICP", "扫一扫", "责任编辑", "首页"}}
	head, body := "", ""
	t := html.EscapeString(p.title)
	switch r.IntN(5) {
	case 0: // ld+json
		head = fmt.Sprintf(`<title>%s_%s网</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":%q,"datePublished":"%sT08:00:00+08:00","author":[{"@type":"Person","name":%q}],"publisher":{"@type":"Organization","name":%q}}</script>`, t, i.paper, p.title, i.date, p.byline, i.paper)
		body = fmt.Sprintf(`<h1 class="t">%s</h1><div class="meta">%s 08:00</div><article>%s</article>`, t, i.date, text)
	case 1: // og and article tags
		head = fmt.Sprintf(`<title>%s - %s</title><meta property="og:title" content="%s"><meta property="og:site_name" content="%s"><meta property="article:published_time" content="%sT08:00:00+08:00"><meta name="author" content="%s">`, t, i.paper, t, i.paper, i.date, p.byline)
		body = fmt.Sprintf(`<h1>%s</h1><div class="post-body entry-content">%s</div>`, t, text)
	case 2: // WeChat
		i.paper = ""
		head = fmt.Sprintf(`<title>%s</title><meta property="og:title" content="%s"><meta name="author" content="%s">`, t, t, p.byline)
		body = fmt.Sprintf(`<h1 class="rich_media_title" id="activity-name">%s</h1><div id="meta_content"><span class="rich_media_meta_text">%s</span> <a id="js_name">雾港发布</a> <em id="publish_time">%s 07:30</em></div><div class="rich_media_content" id="js_content">%s</div>`, t, p.byline, i.date, text)
	case 3: // Xinhua's and People's forms
		head = fmt.Sprintf(`<title>%s-%s</title><meta name="publishdate" content="%s"><meta name="source" content="%s"><meta name="author" content="%s">`, t, i.paper, i.date, i.paper, p.byline)
		body = fmt.Sprintf(`<div class="h-title">%s</div><div class="h-info"><span class="h-time">%s 08:00:00</span> 来源： %s</div><div id="p-detail">%s<div class="zan-wap"></div><div class="p-jc">责任编辑： 某人</div></div>`, t, i.date, i.paper, text)
	default: // nothing but words
		head = "<title>" + t + "</title>"
		body = fmt.Sprintf(`<h1>%s</h1><p class="info">%s 来源：%s 作者：%s</p><div class="txt">%s<p>（责任编辑：某人）</p></div>`, t, dated(r, i.date), i.paper, p.byline, text)
	}
	if r.IntN(4) == 0 {
		text = strings.Repeat("<div><span>", 320)
		body = text + body
	}
	m.files = map[string][]byte{"a.html": []byte(fmt.Sprintf(`<!DOCTYPE html><html><head><meta charset="utf-8">%s</head><body><div class="nav"><a href="/">首页</a><a href="/n">新闻</a></div><div class="main">%s%s</div><div class="footer">扫一扫 %s 版权所有 东ICP备1号</div></body></html>`, head, body, related, i.paper))}
	m.want = i
	return m
}
