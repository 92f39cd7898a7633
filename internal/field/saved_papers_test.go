package field

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// webSite is how a newspaper's site writes its pages: each part in one of the ways
// that are met.
type webSite struct {
	r                             *rand.Rand
	i                             *edition
	list, head, body              int
	nodes                         func(page int) string
	articles                      func(page, n int) string
	toArticle, toNode             string // from the folder of a page to that of its articles, and back
	meta, quotes, captions, twice bool
	ids                           int
}

// savedPapers writes whole issues as browsers and crawlers save them.
func savedPapers(r *rand.Rand) made {
	i := hutang.edition(r, 2, 2+r.IntN(2))
	s := &webSite{r: r, i: &i, list: r.IntN(10), head: r.IntN(9), body: r.IntN(8), meta: r.IntN(3) == 0, quotes: r.IntN(4) > 0, captions: r.IntN(3) == 0, twice: r.IntN(8) == 0, ids: 100 + r.IntN(9000)*10}
	s.addresses()
	files := map[string][]byte{}
	enc := s.encoder()
	for n := range i.pages {
		p := &i.pages[n]
		for k := range p.articles {
			s.complete(&p.articles[k])
			files[s.articles(n, k)] = enc(s.article(n, k))
		}
		files[s.nodes(n)] = enc(s.node(n))
	}
	return made{files: files, want: i, forbidden: []string{"下一篇", "下一版", "放大+", "缩小-", "ICP备", "document.write", "往期回顾", "enpproperty", "PDF下载", "分享到", "报社概况"}}
}

// complete gives an article what it has beside its title.
func (s *webSite) complete(p *article) {
	r := s.r
	if r.IntN(3) == 0 {
		p.kicker = oneOf(r, hutang.kickers...)
	}
	if r.IntN(3) == 0 {
		p.deck = oneOf(r, hutang.decks...)
	}
	switch r.IntN(3) {
	case 0:
		p.byline = hutang.signed(r)
	case 1:
		p.lead = "本报讯（记者 " + oneOf(r, hutang.names...) + "）"
	}
	if s.captions && r.IntN(2) == 0 {
		p.caption = "图为" + oneOf(r, "新建成的渡口码头。", "夜校里的学员。", "古树下挂着的吊瓶。") + oneOf(r, "本报记者 ", "") + oneOf(r, hutang.names...) + " 摄"
	}
}

func (s *webSite) addresses() {
	y, m, d := s.i.date[:4], s.i.date[5:7], s.i.date[8:]
	same := func(dir, node, article string) {
		s.nodes = func(p int) string { return dir + fmt.Sprintf(node, p+1) }
		s.articles = func(p, n int) string { return dir + fmt.Sprintf(article, s.ids+p*10+n) }
	}
	switch s.r.IntN(9) {
	case 0:
		same("html/"+y+"-"+m+"/"+d+"/", "node_%d.htm", "content_%d.htm")
	case 1:
		same("html/"+y+"-"+m+"/"+d+"/", "nbs.D110000abrb_%02d.htm", "nw.D110000abrb_%d.htm")
	case 2:
		apart := "pc/layout/" + y + m + "/" + d + "/"
		s.nodes = func(p int) string { return apart + fmt.Sprintf("node_%02d.html", p+1) }
		s.articles = func(p, n int) string {
			return "pc/content/" + y + m + "/" + d + fmt.Sprintf("/content_%d.html", s.ids+p*10+n)
		}
		s.toArticle, s.toNode = "../../../content/"+y+m+"/"+d+"/", "../../../layout/"+y+m+"/"+d+"/"
	case 3:
		s.nodes = func(p int) string { return "pc/col/" + y + m + "/" + d + fmt.Sprintf("/l0%d.html", p+1) }
		s.articles = func(p, n int) string { return "pc/con/" + y + m + "/" + d + fmt.Sprintf("/c%d.html", s.ids+p*10+n) }
		s.toArticle, s.toNode = "../../../con/"+y+m+"/"+d+"/", "../../../col/"+y+m+"/"+d+"/"
	case 4:
		same(y+m+d+"/", "node_a%d.htm", "content_a%d.htm")
	case 5:
		same(y+"/"+m+"/"+d+"/", "Page%02dJQ.htm", "art%d.htm")
	case 6:
		s.nodes = func(p int) string { return y + m + d + fmt.Sprintf("/%03d/node.htm", p+1) }
		s.articles = func(p, n int) string { return y + m + d + fmt.Sprintf("/%03d/content_%d.htm", p+1, s.ids+n) }
		s.toNode = "../"
	case 7:
		same("epaper/"+y+"-"+m+"-"+d+"/", "node_A%02d.html", "t%d.shtml")
	default:
		same("html/"+y+m+"/"+d+"/", "node_%d.html", "content_%d.html")
	}
}

// encoder writes pages in an encoding under one declaration or another.
func (s *webSite) encoder() func(string) []byte {
	charset := oneOf(s.r, "utf-8", "utf-8", "UTF-8", "gb2312", "gbk", "gb2312", "none")
	isGBK := charset != "utf-8" && charset != "UTF-8" && s.r.IntN(4) > 0 || s.r.IntN(12) == 0
	crlf, bom, upper, open := s.r.IntN(4) == 0, s.r.IntN(8) == 0, s.r.IntN(8) == 0, s.r.IntN(5) == 0
	return func(page string) []byte {
		meta := `<meta http-equiv="Content-Type" content="text/html; charset=` + charset + `">`
		if charset == "none" {
			meta = ""
		}
		page = strings.Replace(page, "{meta}", meta, 1)
		if open { // they are not closed
			page = strings.NewReplacer("</p>", "", "</li>", "", "</td>", "").Replace(page)
		}
		if upper {
			page = strings.NewReplacer("<p>", "<P>", "<div", "<DIV", "<table", "<TABLE", "<td", "<TD", "<tr", "<TR", "<a ", "<A ", "href=", "HREF=").Replace(page)
		}
		if crlf {
			page = strings.ReplaceAll(page, "\n", "\r\n")
		}
		if isGBK {
			if b, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(page)); err == nil {
				return b
			}
		}
		if bom {
			page = "\ufeff" + page
		}
		return []byte(page)
	}
}

func (s *webSite) quoted(name, value string) string {
	if s.quotes {
		return name + `="` + value + `"`
	}
	return name + "=" + value
}

func (s *webSite) nodeLink(to int) string {
	n := s.nodes(to)
	if s.toNode == "../" {
		return "../" + n[strings.LastIndex(n[:strings.LastIndex(n, "/")], "/")+1:]
	}
	return n[strings.LastIndex(n, "/")+1:]
}

func (s *webSite) articleLink(p, n int) string {
	a := s.articles(p, n)
	return s.toArticle + a[strings.LastIndex(a, "/")+1:]
}

// pageList is the list of the paper's pages; up leads to them from where it stands.
func (s *webSite) pageList(up string) string {
	var b strings.Builder
	for p := range s.i.pages {
		href, name := up+s.nodeLink(p), s.i.pages[p].name
		number := fmt.Sprintf("%02d", p+1)
		pdf := `<a href="../../../page/1/` + number + `.pdf"><img src="pdf.gif"></a>`
		switch s.list {
		case 0:
			b.WriteString(`<div class="right_title-name"><a id="pageLink" ` + s.quoted("href", href) + `>第` + number + `版：` + name + "</a></div>" + pdf)
		case 1:
			b.WriteString("<li><a " + s.quoted("href", href) + ">" + number + "版:" + name + "</a></li>")
		case 2:
			b.WriteString(`<tr><td><a class="rigth_bmdh_href" ` + s.quoted("href", href) + `>第` + number + `版：` + name + "</a>" + pdf + "</td></tr>")
		case 3:
			b.WriteString(`<div class="swiper-slide"><a id="pageLink" href="` + href + `">` + number + `版：` + name + "</a></div>")
		case 4:
			b.WriteString(`<p><a href="` + href + `">第` + number + `版 ` + name + `</a><a href="` + number + `.pdf">PDF</a></p>`)
		case 5:
			b.WriteString(`<option value="` + href + `">` + number + `</option><a href="` + href + `">第` + number + "版（" + name + "）</a><br>")
		case 6:
			b.WriteString(`<dd><a href="` + href + `"><span>` + number + "版</span><em>" + name + "</em></a></dd>")
		default:
			b.WriteString(`<li><a href="` + href + `">第` + number + `版：` + name + "</a></li>\n")
		}
	}
	return [...]string{`<div id="pageList"><ul>`, `<ul id=pageList>`, `<table id="bmdhTable">`, `<div class="swiper-container"><div class="swiper-wrapper">`, `<div class="Chunkiconlist">`, "<div>", "<dl>", `<ul class="nav-list">`, `<ul class="list-page">`, "<ul>"}[s.list] + b.String() +
		[...]string{"</ul></div>", "</ul>", "</table>", "</div></div>", "</div>", "</div>", "</dl>", "</ul>", "</ul>", "</ul>"}[s.list]
}

// shown is how a list has a title.
func (s *webSite) shown(p *article) string {
	title := p.title
	if r := []rune(title); s.list == 8 && len(r) > 8 {
		title = string(r[:8]) + "…"
	}
	if s.list == 0 || s.list == 9 {
		return `<script>document.write(view("` + title + `&nbsp;"))</script>`
	}
	return title
}

func (s *webSite) articleList(n int) string {
	var b strings.Builder
	for k := range s.i.pages[n].articles {
		p := &s.i.pages[n].articles[k]
		href := s.articleLink(n, k)
		switch s.list {
		case 0, 1, 9:
			b.WriteString("<li><a " + s.quoted("href", href) + ">" + s.shown(p) + "</a></li>")
		case 2:
			b.WriteString(`<tr class="wzlb_tr"><td class="default"><a ` + s.quoted("href", href) + `><div id=mp` + fmt.Sprint(k) + `>` + s.shown(p) + "</div></a></td></tr>")
		case 3:
			b.WriteString(`<li><span class="icon"></span><a href="` + href + `">` + s.shown(p) + "</a></li>")
		case 4:
			b.WriteString(`<li><h3><a href="` + href + `"><img src="camera.gif"></a><a href="` + href + `">` + s.shown(p) + "</a></h3></li>")
		default:
			b.WriteString(`<li><a href="` + href + `" title="` + p.title + `">` + s.shown(p) + "</a></li>\n")
		}
	}
	return [...]string{`<div id="titleList"><ul>`, `<ul class="news-list">`, "<table>", `<ul class="news-list">`, `<div class="newslist"><ul>`, `<ul id="artPList1">`, `<ul class="main-ed-articlenav-list">`, `<div class="news"><ul>`, `<ul class="articles">`, `<ul id="btdh">`}[s.list] + b.String() +
		[...]string{"</ul></div>", "</ul>", "</table>", "</ul>", "</ul></div>", "</ul>", "</ul>", "</ul></div>", "</ul>", "</ul>"}[s.list]
}

const pageTop = `<div class="top"><a href="/">返回首页</a> <a href="#">往期回顾</a> <form><input value="检索"></form></div>`

func (s *webSite) foot() string {
	return `<div class="foot">` + s.i.paper + `报社概况 | 关于我们 | 广告服务<br>` + s.i.paper + `版权所有 临ICP备00000000号</div></body></html>`
}

func (s *webSite) longDate() string {
	return s.i.date[:4] + "年" + s.i.date[5:7] + "月" + s.i.date[8:] + "日"
}

// node is the list of a page's articles with their areas.
func (s *webSite) node(n int) string {
	p := &s.i.pages[n]
	var areas strings.Builder
	for k := range p.articles {
		href := s.articleLink(n, k)
		top := 20 + k*150
		switch s.list {
		case 3, 6:
			fmt.Fprintf(&areas, `<polygon class="area" points="10,%d 300,%d 300,%d 10,%d" data-contentid="%s" title="%s"></polygon>`, top, top, top+140, top+140, strings.TrimSuffix(href[strings.LastIndex(href, "_")+1:], ".html"), p.articles[k].title)
		default:
			fmt.Fprintf(&areas, `<area shape=polygon coords="10,%d,300,%d,300,%d,10,%d" href=%s>`, top, top, top+140, top+140, href)
		}
	}
	return `<!DOCTYPE html><html><head>{meta}<title>` + oneOf(s.r, s.i.paper, s.i.paper+"数字报-"+s.longDate(), s.i.paper+"-"+s.longDate()+fmt.Sprintf("-第%02d版", n+1)) + "</title></head>\n<body>" + pageTop +
		`<div class="left"><div class="ban">` + fmt.Sprintf("第%02d版：", n+1) + p.name + `</div><a href="x.pdf">PDF下载</a><img usemap="#pagepicmap" src="b.jpg"><map name=pagepicmap>` + areas.String() + "</map></div>\n" +
		`<div class="right"><div class="date">` + s.longDate() + " 星期三</div>" + s.pageList("") + "\n" + s.articleList(n) + "</div>" + s.foot()
}

// headOf writes what stands above a text.
func (s *webSite) headOf(n int, p *article) string {
	where := s.longDate() + fmt.Sprintf(" 第%02d版：", n+1) + s.i.pages[n].name
	switch s.head {
	case 0:
		return "<h3>" + p.kicker + "</h3>\n<h1>" + p.title + "</h1>\n<h2>" + p.deck + "</h2>\n<h4>" + p.byline + `</h4><div class="lai">《` + s.i.paper + "》（" + s.longDate() + fmt.Sprintf(" 第%02d版）</div>", n+1)
	case 1:
		return `<div class="newsdetatit"><p class="intro">` + p.kicker + "</p><h3>" + p.title + `</h3><p class="sub">` + p.deck + `</p><p class="Author">` + p.byline + "</p></div>"
	case 2:
		return `<div class="content fl"><h3>` + p.kicker + "</h3><h2>" + p.title + "</h2><h4>" + p.deck + `</h4><p class="author">` + p.byline + "</p></div><p>" + where + "</p>"
	case 3:
		return `<table class="wz" width="100%"><tr><td align="center" class="bt1">` + p.kicker + `</td></tr><tr><td align="center"><p class="BSHARE_TEXT"><b>` + p.title + `</b></p></td></tr><tr><td align="center" class="bt2">` + p.deck + `</td></tr><tr><td align="center">` + p.byline + "</td></tr></table>"
	case 4:
		return `<div id="suptitle">` + p.kicker + `</div><div id="title">` + p.title + `</div><div id="subtitle">` + p.deck + "</div>" + `<div id="author">` + p.byline + "</div>"
	case 5:
		return `<span class="primers">` + p.kicker + "</span><h1>" + p.title + `</h1><span class="primers">` + p.deck + "</span><p>" + s.i.date + " &nbsp; 来源：" + s.i.paper + " &nbsp; 作者：" + p.byline + "</p>"
	case 6:
		by := ""
		if p.byline != "" {
			by = `<span>作者：` + p.byline + "</span>"
		}
		return `<div class="yinti">` + p.kicker + `</div><h1 class="main-title">` + p.title + `</h1><div class="futi">` + p.deck + `</div><div class="info"><span>` + s.i.date + "</span><span>来源：" + s.i.paper + "</span>" + by + "</div>"
	case 7:
		return "<founder-pretitle>" + p.kicker + "</founder-pretitle><h2><founder-title>" + p.title + "</founder-title></h2><founder-subtitle>" + p.deck + "</founder-subtitle><p><founder-author>" + p.byline + "</founder-author></p><founder-date>" + s.i.date + "</founder-date>"
	}
	return "<!--<npm:article-pretitle>-->" + p.kicker + "<!--</npm:article-pretitle>--><div><!--<npm:article-title>-->" + p.title + "<!--</npm:article-title>--></div><!--<npm:article-subtitle>-->" + p.deck + "<!--</npm:article-subtitle>--><div><!--<npm:article-author>-->" + p.byline + "<!--</npm:article-author>--></div>"
}

// text writes the paragraphs.
func (s *webSite) text(p *article) string {
	var b strings.Builder
	all := append([]string(nil), p.paragraphs...)
	all[0] = p.lead + all[0]
	tag := [...][2]string{{"<p>　　", "</p>\n"}, {"<P>&nbsp;&nbsp;&nbsp;&nbsp;", "</P>"}, {"　　", "<br/>\n"}, {"&emsp;&emsp;", "<br><br>"}, {"<div>　　", "</div>"}, {"<p>", "</p>"}, {`<p style="text-indent:2em">`, "</p>\n"}, {"\u3000\u3000", "<BR>"}}[s.body]
	for _, q := range all {
		b.WriteString(tag[0] + q + tag[1])
	}
	text := b.String()
	if s.body == 2 || s.body == 7 {
		text = "<p>" + text + "</p>"
	}
	return text
}

func (s *webSite) article(n, k int) string {
	p := &s.i.pages[n].articles[k]
	up := s.toNode
	if up == "../" {
		up = ""
	}
	property := ""
	if s.meta {
		property = "<!--enpproperty <articleid>" + fmt.Sprint(s.ids) + "</articleid><date>" + s.i.date + " 00:00:00.0</date><author>" + p.byline + "</author><title>" + p.title + "</title><keyword></keyword><subtitle>" + p.deck + "</subtitle><introtitle>" + p.kicker + "</introtitle><siteid>1</siteid><nodeid>7</nodeid><nodename>" + s.i.pages[n].name + "</nodename>/enpproperty-->"
	}
	open, end := "<!--enpcontent-->", "<!--/enpcontent-->"
	switch s.head {
	case 7:
		open, end = "<founder-content>", "</founder-content>"
	case 8:
		open, end = "<!--<npm:article-content>-->", "<!--</npm:article-content>-->"
	case 3, 4, 5, 6:
		open, end = "", ""
	}
	caption := ""
	if p.caption != "" {
		caption = oneOf(s.r, `<table class="pci_c"><tr><td><img src="../res/1.jpg"></td></tr><tr><td><p>`+p.caption+"</p></td></tr></table>", `<div id="newspic"><img src="../res/1.jpg"><p>`+p.caption+"</p></div>", `<p align="center"><img src="../res/1.jpg"></p><p class="pictext" align="center">　　`+p.caption+"</p>")
	}
	id := oneOf(s.r, `id="ozoom"`, `id="ozoom"`, `id="articleContent"`, `class="article-content"`, `id=zoom`)
	copied := ""
	if s.twice {
		copied = `<div style="display:none">以下是供复制全文用：` + s.text(p) + "</div>"
	}
	tools := `<div class="nav"><a href="x.htm">上一篇</a> <a href="` + s.articleLink(n, (k+1)%len(s.i.pages[n].articles))[len(s.toArticle):] + `">下一篇</a> <a>放大+</a> <a>缩小-</a> <a>默认</a></div>`
	return `<!DOCTYPE html><html><head>{meta}<title>` + oneOf(s.r, s.i.paper, p.title, p.title+"-"+s.i.paper) + "</title></head>\n<body>" + pageTop + `<div class="l_c">` + fmt.Sprintf("第%02d版：", n+1) + s.i.pages[n].name + "　" + s.longDate() + "</div>" + s.pageList(up) + "\n" +
		`<div class="text_c">` + tools + s.headOf(n, p) + caption + "<div " + id + ">" + property + open + s.text(p) + end + "</div>" + copied + `<div class="share">分享到：<a>微信</a><a>微博</a></div></div>` + s.foot()
}
