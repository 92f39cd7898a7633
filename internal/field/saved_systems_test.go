package field

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// digital is how a digital newspaper writes its pages.
type digital struct {
	node, article func(i *edition, page, n int) string // paths below the folder
	// up leads from a page's folder to the folder of its articles.
	link  func(i *edition, page, n int) string
	list  func(r *rand.Rand, d *digital, i *edition, page int) string
	body  func(r *rand.Rand, i *edition, s *page, p *article) string
	other func(d *digital, i *edition, page int) string // the list of the pages
}

var digitals = []digital{
	{ // 人民日报 to 2024, but with an area list and h3, h1, h2
		node: func(i *edition, page, _ int) string {
			return fmt.Sprintf("html/%s/nbs.D110000wgrb_%02d.htm", dayPath(i, "-", "/"), page)
		},
		article: func(i *edition, page, n int) string {
			return fmt.Sprintf("html/%s/nw.D110000wgrb_%s_%d-%02d.htm", dayPath(i, "-", "/"), dayPath(i, "", ""), n, page)
		},
		link: func(i *edition, page, n int) string {
			return fmt.Sprintf("nw.D110000wgrb_%s_%d-%02d.htm", dayPath(i, "", ""), n, page)
		},
		list:  listOf(`<div id="titleList"><ul>%s</ul></div>`, `<li><a href=%s>%s</a></li>`),
		body:  bodyEnp,
		other: pagesOf(`<div id="pageList"><ul>%s</ul></div>`, `<div class="right_title-name"><a id=pageLink href="./nbs.D110000wgrb_%02d.htm">第%02d版：%s</a></div><div class="right_title-pdf"><a href="a.pdf"><img src="pdf.gif"></a></div>`),
	},
	{ // a tree of tables in GBK
		node: func(i *edition, page, _ int) string {
			return fmt.Sprintf("html/%s/node_%d.htm", dayPath(i, "-", "/"), page+1)
		},
		article: func(i *edition, page, n int) string {
			return fmt.Sprintf("html/%s/content_%d.htm", dayPath(i, "-", "/"), page*100+n)
		},
		link:  func(_ *edition, page, n int) string { return fmt.Sprintf("content_%d.htm?div=-1", page*100+n) },
		list:  listOf(`<table cellpadding=0><tbody>%s</tbody></table>`, `<tr class="wzlb_tr"><td class="default"><a href="%s"><div style="display:inline">%s</div></a><td></tr>`),
		body:  bodyTables,
		other: pagesOf(`<table id="bmdhTable">%s</table>`, `<tr><td><a class="rigth_bmdh_href" href="node_%[4]d.htm">第%[2]s版：%[3]s</a><td><a href="../../../page/1/pdf.pdf">PDF</a></tr>`),
	},
	{ // pc/layout and pc/content
		node: func(i *edition, page, _ int) string {
			return fmt.Sprintf("pc/layout/%s/node_%02d.html", dayPath(i, "", "/"), page)
		},
		article: func(i *edition, page, n int) string {
			return fmt.Sprintf("pc/content/%s/content_%d.html", dayPath(i, "", "/"), 7700+page*100+n)
		},
		link: func(i *edition, page, n int) string {
			return fmt.Sprintf("../../../content/%s/content_%d.html", dayPath(i, "", "/"), 7700+page*100+n)
		},
		list:  listOf(`<div class="news"><ul class="news-list">%s</ul></div>`, `<li class="resultList"><a href="%s"><h4>%s</h4></a></li>`),
		body:  bodyFounder,
		other: pagesOf(`<div class="nav-panel"><ul class="nav-list">%s</ul></div>`, `<li><a class="right_title-name" href="node_%02d.html">%02d版：%s</a></li>`),
	},
	{ // pc/col and pc/con
		node: func(i *edition, page, _ int) string {
			return fmt.Sprintf("pc/col/%s/node_A%02d.html", dayPath(i, "", "/"), page)
		},
		article: func(i *edition, page, n int) string {
			return fmt.Sprintf("pc/con/%s/content_%d.html", dayPath(i, "", "/"), 5500+page*100+n)
		},
		link: func(i *edition, page, n int) string {
			return fmt.Sprintf("../../../con/%s/content_%d.html", dayPath(i, "", "/"), 5500+page*100+n)
		},
		list:  listOf(`<div class="newslist"><ul>%s</ul></div>`, `<li><h3><a href='%s' target=_blank>%s</a></h3></li>`),
		body:  bodyDetail,
		other: pagesOf(`<div class="Chunkiconlist">%s</div>`, `<p><a href="node_A%02d.html">A%02d版：%s</a><a href="x.pdf"><img src=pdf.png></a></p>`),
	},
	{ // a folder a page
		node: func(i *edition, page, _ int) string {
			return fmt.Sprintf("%s/%03d/node.htm", dayPath(i, "-", "/"), page)
		},
		article: func(i *edition, page, n int) string {
			return fmt.Sprintf("%s/%03d/art_%d.htm", dayPath(i, "-", "/"), page, n)
		},
		link:  func(_ *edition, _, n int) string { return fmt.Sprintf("art_%d.htm", n) },
		list:  listOf(`<ul class="main-ed-articlenav-list">%s</ul>`, `<li><a data-title="x" href="%s"><div>%s</div></a></li>`),
		body:  bodySuptitle,
		other: pagesOf(`<div class="pages">%s</div>`, `<a id="pageLink" href="../%03d/node.htm">第%d版：%s</a>`),
	},
}

// dayPath is a date as paths have it.
func dayPath(i *edition, a, b string) string {
	y, m, d := parted(i.date)
	return y + a + m + b + d
}

func listOf(all, each string) func(*rand.Rand, *digital, *edition, int) string {
	return func(r *rand.Rand, d *digital, i *edition, page int) string {
		var b strings.Builder
		for n := range i.pages[page-1].articles {
			t := html.EscapeString(i.pages[page-1].articles[n].title)
			if c := []rune(t); len(c) > 10 && r.IntN(4) == 0 && !strings.Contains(t, "&") {
				t = string(c[:9]) + "..."
			}
			fmt.Fprintf(&b, each+"\n", d.link(i, page, n+1), t)
		}
		return fmt.Sprintf(all, b.String())
	}
}

func pagesOf(all, each string) func(*digital, *edition, int) string {
	return func(_ *digital, i *edition, _ int) string {
		var b strings.Builder
		for k := range i.pages {
			if strings.Contains(each, "%[4]d") {
				fmt.Fprintf(&b, each, 0, hanNumbers[k], i.pages[k].name, k+2)
			} else {
				fmt.Fprintf(&b, each, k+1, k+1, i.pages[k].name)
			}
		}
		return fmt.Sprintf(all, b.String())
	}
}

var hanNumbers = []string{"一", "二", "三", "四", "五"}

// areas are the places of a page's articles.
func areas(r *rand.Rand, d *digital, i *edition, page int) string {
	form := r.IntN(4)
	var b strings.Builder
	for n := range i.pages[page-1].articles {
		x, to := 10+n*110, d.link(i, page, n+1)
		switch form {
		case 0:
			fmt.Fprintf(&b, `<area shape="polygon" coords="%d,10,%d,10,%d,300,%d,300" href="%s">`, x, x+100, x+100, x, to)
		case 1:
			fmt.Fprintf(&b, `<AREA coords=%d,10,%d,300 shape=rect href=%s>`, x, x+100, to)
		case 2:
			fmt.Fprintf(&b, `<polygon class="area" points="%d,10 %d,10 %d,300 %d,300" title="%s" data-href="%s" data-contentid="%d"></polygon>`, x, x+100, x+100, x, html.EscapeString(i.pages[page-1].articles[n].title), to, n)
		}
	}
	switch form {
	case 0, 1:
		return `<map name="` + oneOf(r, "PagePicMap", "pagepicmap") + `">` + b.String() + `</map><img usemap="#PagePicMap" src="brief.jpg">`
	case 2:
		return `<svg viewBox="0 0 500 700">` + b.String() + `</svg>`
	}
	return ""
}

// savedSystem writes a digital newspaper as a crawler or a reader saved it.
func savedSystem(r *rand.Rand) made {
	k := r.IntN(len(digitals))
	d := &digitals[k]
	i := wugang.subheaded().edition(r, 2+r.IntN(2), 2+r.IntN(3))
	m := made{files: map[string][]byte{}, open: "site", want: i, forbidden: []string{"上一篇", "下一篇", "放大", "缩小", "版权所有", "分享到", "PDF", "检索", "ICP", "var _hmt", "nodename"}}
	enc := func(s string) []byte { return []byte(s) }
	declared := "utf-8"
	switch r.IntN(5) {
	case 0:
		enc, declared = func(s string) []byte {
			b, _ := encoding.HTMLEscapeUnsupported(simplifiedchinese.GBK.NewEncoder()).String(s)
			return []byte(b)
		}, "gb2312"
	case 1:
		declared = "gb2312"
	case 2:
		enc = func(s string) []byte { return []byte("\ufeff" + s) }
	}
	for page := range i.pages {
		s := &i.pages[page]
		var list string
		for n := range s.articles {
			p := &s.articles[n]
			p.byline = oneOf(r, "本报记者 ", "记者 ", "") + oneOf(r, wugang.names...)
			if r.IntN(3) == 0 {
				p.kicker = oneOf(r, wugang.kickers...)
			}
			if r.IntN(3) == 0 {
				p.deck = oneOf(r, wugang.decks...)
			}
			m.files["site/"+d.article(&i, page+1, n+1)] = enc(siteFrame(r, &i, s, p.title, declared, d.other(d, &i, page+1), d.body(r, &i, s, p)))
		}
		list = d.list(r, d, &i, page+1)
		m.files["site/"+d.node(&i, page+1, 0)] = enc(siteFrame(r, &i, s, i.paper, declared, d.other(d, &i, page+1), areas(r, d, &i, page+1)+list))
	}
	m.files["site/page/1/brief.jpg"] = []byte("\xff\xd8\xff\xe0")
	switch r.IntN(6) {
	case 0: // the first page's file
		if n := r.IntN(2); n == 0 {
			m.open = "site/" + d.node(&i, 1, 0)
		}
	case 1: // an article's file
		m.open = "site/" + d.article(&i, 2, 1)
		m.want.pages = []page{{number: 2, name: i.pages[1].name, articles: i.pages[1].articles[:1]}}
	}
	if strings.HasPrefix(m.open, "site/") && len(m.want.pages) > 1 {
		m.open = "site" // a page's file may give the page or the whole: ask for the whole
	}
	return m
}

// siteFrame puts what a site has around everything.
func siteFrame(r *rand.Rand, i *edition, s *page, title, charset, left, inner string) string {
	top := fmt.Sprintf(`<div class="top">%s %s 星期三 <a href="/">首页</a> <a href="#">往期回顾</a><form><input value="检索关键词"></form></div>`, i.paper, inHan(i.date))
	foot := fmt.Sprintf(`<div class="footer">%s社 版权所有 未经许可不得转载 东ICP备0500%d号</div><script>var _hmt=_hmt||[];</script>`, i.paper, r.IntN(1000))
	now := fmt.Sprintf(`<div class="ban_t">第%02d版：%s <a href="p.pdf">PDF版</a></div>`, s.number, s.name)
	close := "</body></html>"
	if r.IntN(4) == 0 {
		close = ""
	}
	return fmt.Sprintf("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=%s\"><title>%s</title></head><body>%s<table width=100%%><tr><td>%s%s<td>%s</table>%s%s",
		charset, html.EscapeString(title), top, now, left, inner, foot, close)
}
