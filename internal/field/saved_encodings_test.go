package field

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// system is how one more digital newspaper is written.
type system struct {
	page, article func(i *edition, page, n int) string
	list          func(r *rand.Rand, i *edition, page int, to func(n int) string) string
	body          func(r *rand.Rand, i *edition, s *page, p *article) string
}

var systems = []system{
	{ // pages for telephones
		page: func(i *edition, page, _ int) string {
			return fmt.Sprintf("m/%s/%02d/index.html", dayPath(i, "", "/"), page)
		},
		article: func(i *edition, page, n int) string {
			return fmt.Sprintf("m/%s/%02d/c%d.html", dayPath(i, "", "/"), page, 40100+page*20+n)
		},
		list: rowsOf(`<div class="m-list">%s</div>`, `<a class="m-item" href="%s"><div class="m-item-title">%s</div><i class="icon-arrow"></i></a>`),
		body: func(r *rand.Rand, i *edition, s *page, p *article) string {
			return fmt.Sprintf(`<section class="article-wrap"><header><p class="article-yinti">%s</p><h1 class="article-title">%s</h1><p class="article-futi">%s</p><p class="article-info"><span class="article-author">%s</span><time datetime="%s">%s</time></p></header><div class="article-content">%s</div></section><div class="fontsize">字号：小 中 大</div>`,
				p.kicker, html.EscapeString(p.title), p.deck, p.byline, i.date, i.date, paras(r, p))
		},
	},
	{ // a folder a page, upper case, names of frames that are gone
		page: func(i *edition, page, _ int) string {
			return fmt.Sprintf("%s/A%02d/DEFAULT.HTM", dayPath(i, "", ""), page)
		},
		article: func(i *edition, page, n int) string {
			return fmt.Sprintf("%s/A%02d/A%02d%02d.HTM", dayPath(i, "", ""), page, page, n)
		},
		list: rowsOf(`<TABLE BORDER=0 WIDTH=220>%s</TABLE>`, `<TR><TD><IMG SRC=dot.gif><TD><A HREF=%s TARGET=main>%s</A>`),
		body: func(r *rand.Rand, i *edition, s *page, p *article) string {
			return fmt.Sprintf(`<CENTER><FONT SIZE=3>%s</FONT><BR><FONT SIZE=5 COLOR=#990000><B>%s</B></FONT><BR><FONT SIZE=3>%s</FONT></CENTER><P ALIGN=CENTER>%s</P><HR SIZE=1>%s`,
				p.kicker, html.EscapeString(p.title), p.deck, p.byline, paras(r, p))
		},
	},
	{ // names by hash in one folder
		list: rowsOf(`<dl class="catalog">%s</dl>`, `<dd><a href="%s" title="">%s</a></dd>`),
		body: func(r *rand.Rand, i *edition, s *page, p *article) string {
			return fmt.Sprintf(`<div class="detail"><div class="detail-pretitle">%s</div><h2 class="detail-title">%s</h2><div class="detail-subtitle">%s</div><ul class="detail-meta"><li>作者：%s</li><li>来源：%s</li><li>日期：%s</li><li>版次：第%02d版</li></ul><div class="detail-content">%s</div></div>`,
				p.kicker, html.EscapeString(p.title), p.deck, p.byline, i.paper, i.date, s.number, paras(r, p))
		},
	},
	{ // numbers below a period, a list in XML beside them
		page: func(i *edition, page, _ int) string { return fmt.Sprintf("epaper/%s/page_%d.html", i.date, page) },
		article: func(i *edition, page, n int) string {
			return fmt.Sprintf("epaper/%s/article_%d_%d.html", i.date, page, n)
		},
		list: rowsOf(`<ol class="article-list">%s</ol>`, `<li><a href='%s'><span>%s</span></a></li>`),
		body: func(r *rand.Rand, i *edition, s *page, p *article) string {
			return fmt.Sprintf(`<article itemscope><h4 class="shoulder">%s</h4><h2 itemprop="headline">%s</h2><h4 class="sub">%s</h4><div class="byline"><span itemprop="author">%s</span></div><div itemprop="articleBody">%s</div></article>`,
				p.kicker, html.EscapeString(p.title), p.deck, p.byline, paras(r, p))
		},
	},
}

func rowsOf(all, each string) func(*rand.Rand, *edition, int, func(int) string) string {
	return func(_ *rand.Rand, i *edition, page int, to func(int) string) string {
		var b strings.Builder
		for n := range i.pages[page].articles {
			fmt.Fprintf(&b, each+"\n", to(n+1), html.EscapeString(i.pages[page].articles[n].title))
		}
		return fmt.Sprintf(all, b.String())
	}
}

// declared gives an encoder and the encoding that a page says it has: at times another,
// at times none.
func declared(r *rand.Rand) (enc func(string) []byte, charset string) {
	gbk := func(s string) []byte {
		b, _ := encoding.HTMLEscapeUnsupported(simplifiedchinese.GBK.NewEncoder()).String(s)
		return []byte(b)
	}
	plain := func(s string) []byte { return []byte(s) }
	switch r.IntN(7) {
	case 0:
		return gbk, "utf-8"
	case 1:
		return gbk, "iso-8859-1"
	case 2:
		return gbk, ""
	case 3:
		return gbk, "gb2312"
	case 4:
		return plain, "big5"
	case 5:
		return plain, ""
	}
	return plain, "utf-8"
}

// savedEncodings writes a folder of a digital newspaper of another system.
func savedEncodings(r *rand.Rand) made {
	k := r.IntN(len(systems))
	sys := systems[k]
	i := lingdong.edition(r, 2+r.IntN(2), 2+r.IntN(2))
	m := made{files: map[string][]byte{}, open: "saved", forbidden: []string{"返回目录", "字号", "扫一扫", "上一版", "下一版", "技术支持", "ICP", "版权所有"}}
	if sys.page == nil {
		names := map[string]string{}
		name := func(kind string) func(*edition, int, int) string {
			return func(_ *edition, page, n int) string {
				key := fmt.Sprint(kind, page, n)
				if names[key] == "" {
					names[key] = hashedName(r) + ".html"
				}
				return names[key]
			}
		}
		sys.page, sys.article = name("page"), name("article")
	}
	enc, charset := declared(r)
	spans := ""
	if r.IntN(4) == 0 { // tags that are not closed
		spans = strings.Repeat("<div><span>", 300)
	}
	up := func(from, to string) string {
		if at := strings.LastIndexByte(from, '/'); at >= 0 && strings.HasPrefix(to, from[:at+1]) {
			return to[at+1:]
		}
		return strings.Repeat("../", strings.Count(from, "/")) + to
	}
	for page := range i.pages {
		s := &i.pages[page]
		at := sys.page(&i, page+1, 0)
		for n := range s.articles {
			p := &s.articles[n]
			p.byline = oneOf(r, "本报记者 ", "") + oneOf(r, lingdong.names...)
			if k != 1 {
				p.kicker, p.deck = oneOf(r, "", "", lingdong.kickers[2]), oneOf(r, "", "", lingdong.decks[1])
			}
			to := sys.article(&i, page+1, n+1)
			m.files["saved/"+to] = enc(systemFrame(charset, p.title, i.paper, inHan(i.date), s, spans+fmt.Sprintf(`<a href="%s">返回目录</a>`, up(to, at))+sys.body(r, &i, s, p)))
		}
		list := sys.list(r, &i, page, func(n int) string { return up(at, sys.article(&i, page+1, n)) })
		var others strings.Builder
		for q := range i.pages {
			fmt.Fprintf(&others, `<a href="%s">第%02d版：%s</a> `, up(at, sys.page(&i, q+1, 0)), q+1, i.pages[q].name)
		}
		m.files["saved/"+at] = enc(systemFrame(charset, fmt.Sprintf("%s %s 第%02d版：%s", i.paper, i.date, s.number, s.name), i.paper, inHan(i.date), s, `<div class="pages">`+others.String()+`</div>`+list))
	}
	if k == 3 {
		m.files["saved/epaper/"+i.date+"/period.xml"] = periodOf(&i)
	}
	m.want = i
	return m
}

// periodOf is the list in XML that some systems keep beside their pages.
func periodOf(i *edition) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<period name=\"%s\" date=\"%s\">\n", i.paper, i.date)
	for k := range i.pages {
		fmt.Fprintf(&b, " <page no=\"%d\" name=\"%s\">\n", k+1, i.pages[k].name)
		for n := range i.pages[k].articles {
			fmt.Fprintf(&b, "  <article file=\"article_%d_%d.html\"><title>%s</title></article>\n", k+1, n+1, html.EscapeString(i.pages[k].articles[n].title))
		}
		b.WriteString(" </page>\n")
	}
	return []byte(b.String() + "</period>\n")
}

// systemFrame puts head and foot of a site around what is on a page.
func systemFrame(charset, title, paper, day string, s *page, inner string) string {
	meta := ""
	if charset != "" {
		meta = `<meta charset="` + charset + `">`
	}
	return fmt.Sprintf(`<!DOCTYPE html><html><head>%s<title>%s</title></head><body><div class="topbar"><span class="paper">%s</span> <span class="date">%s</span> <span class="page">第%02d版：%s</span> <a href="#">上一版</a> <a href="#">下一版</a></div>%s<div class="bottom"><p>%s 版权所有 岭ICP备12003号</p><p>技术支持：某某科技</p><p>扫一扫手机看报</p></div></body></html>`,
		meta, html.EscapeString(title), paper, day, s.number, s.name, inner, paper)
}
