package field

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
)

// toolsPage writes one article as a browser, an archive or an office program keeps it.
func toolsPage(r *rand.Rand) made {
	i, p := lingdong.one(r)
	name := oneOf(r, lingdong.names...)
	p.byline = name
	t := html.EscapeString(p.title)
	text := "<p>" + strings.Join(p.paragraphs, "</p>\n<p>") + "</p>"
	m := made{open: "saved.html", flat: true, forbidden: []string{"Wayback", "captures", "打印本页", "分钟阅读", "热门推荐", "点击加载", "saved date", "订阅"}}
	var s string
	switch r.IntN(9) {
	case 0: // for the printer
		i.paper = ""
		s = fmt.Sprintf(`<html><head><title>%s</title></head><body onload="window.print()"><h1>%s</h1><p>%s　作者：%s</p><hr>%s<hr><a href="javascript:print()">打印本页</a></body></html>`, t, t, i.date, name, text)
	case 1: // AMP
		s = fmt.Sprintf(`<!doctype html><html ⚡><head><meta charset="utf-8"><title>%s</title><meta property="og:site_name" content="%s"><meta property="article:published_time" content="%sT07:00:00+08:00"><style amp-boilerplate>body{visibility:hidden}</style></head><body><amp-sidebar><ul><li>订阅</li></ul></amp-sidebar><main><h1>%s</h1><div class="meta"><span class="author" rel="author">%s</span></div><amp-img src="1.jpg"></amp-img>%s</main><amp-list><p>热门推荐：点击加载更多内容和更多精彩专题。</p></amp-list></body></html>`, t, i.paper, i.date, t, name, text)
	case 2: // a browser's own view for reading
		i.date, i.paper = "", ""
		s = fmt.Sprintf(`<html><head><meta charset="utf-8"><title>%s</title></head><body><div class="container"><div class="header reader-header"><a class="domain reader-domain" href="x">paper.example</a><h1 class="reader-title">%s</h1><div class="credits reader-credits">%s</div><div class="meta-data"><div class="reader-estimated-time">4-5 分钟阅读</div></div></div><hr><div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page">%s</div></div></div></div></body></html>`, t, t, name, text)
	case 3: // an archive of the web
		s = fmt.Sprintf("<html><head><title>%s</title>\n<meta name=\"author\" content=\"%s\"><meta property=\"og:site_name\" content=\"%s\"><meta property=\"article:published_time\" content=\"%s\"></head><body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div id=\"wm-ipp\"><p>Wayback Machine</p><p>12 captures 5 Nov 2026 - 9 Dec 2026</p></div><!-- END WAYBACK TOOLBAR INSERT --><h1>%s</h1><div id=\"content\">%s</div></body></html>\n<!-- FILE ARCHIVED ON 08:00:00 Dec 09, 2026 AND RETRIEVED FROM THE INTERNET ARCHIVE -->", t, name, i.paper, i.date, t, text)
	case 4: // one file of a browser's add-on
		s = fmt.Sprintf("<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: http://paper.example/pc/con/%s/content_1.html \n saved date: Wed Dec 09 2026 21:02:11 GMT+0800\n--><head><meta charset=utf-8><title>%s</title><style>p{margin:0}</style><meta name=author content=%s><meta name=publishdate content=%s></head><body><h1 class=title>%s</h1><div class=article-body>%s</div></body></html>", strings.ReplaceAll(i.date[:7], "-", "")+"/"+i.date[8:], t, name, i.date, t, strings.ReplaceAll(text, "</p>", ""))
		i.paper = ""
	case 5: // an office program
		i.paper, i.date = "", ""
		p.byline = "本报记者 " + name
		mso := `<p class=MsoNormal style='text-indent:24.0pt'><span style='font-family:宋体'>` + strings.Join(p.paragraphs, "<span lang=EN-US><o:p></o:p></span></span></p>\n\n<p class=MsoNormal style='text-indent:24.0pt'><span style='font-family:宋体'>") + "</span></p>"
		s = fmt.Sprintf(`<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><title>%s</title><!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--></head><body lang=ZH-CN><div class=WordSection1><p class=MsoTitle align=center><b><span style='font-size:22.0pt'>%s</span></b></p><p class=MsoNormal align=center>本报记者 %s</p>%s</div></body></html>`, t, t, name, mso)
	case 6: // microdata
		s = fmt.Sprintf(`<html><head><meta charset="utf-8"><title>%s | %s</title></head><body><nav><a>订阅</a></nav><div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">%s</h1><span itemprop="author" itemscope><span itemprop="name">%s</span></span><meta itemprop="datePublished" content="%s"><span itemprop="publisher" itemscope><meta itemprop="name" content="%s"></span><div itemprop="articleBody">%s</div></div></body></html>`, t, i.paper, t, name, i.date, i.paper, text)
	case 7: // Dublin Core
		s = fmt.Sprintf(`<html><head><meta charset="utf-8"><meta name="DC.title" content="%s"><meta name="DC.creator" content="%s"><meta name="DC.date" content="%s"><meta name="DC.publisher" content="%s"><title>%s</title></head><body><table><tr><td><h2>%s</h2></td></tr><tr><td>%s</td></tr></table></body></html>`, t, name, i.date, i.paper, t, t, text)
	default: // a blog
		i.paper = ""
		s = fmt.Sprintf(`<html><head><meta charset="utf-8"><title>%s &#8211; 剪报</title></head><body class="single"><article class="post type-post"><header class="entry-header"><h1 class="entry-title">%s</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="%sT08:00:00+08:00">%s</time></span> <span class="byline"><span class="author vcard"><a href="/author/1">%s</a></span></span></div></header><div class="entry-content">%s</div><footer class="entry-footer"><span class="cat-links">订阅</span></footer></article></body></html>`, t, t, i.date, inHan(i.date), name, text)
	}
	m.want, m.files = i, map[string][]byte{"saved.html": []byte(s)}
	return m
}
