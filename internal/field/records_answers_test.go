package field

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// object is an object of JSON.
type object = map[string]any

// markup is a text as the interfaces of sites hold it.
func markup(r *rand.Rand, p *article) string {
	switch r.IntN(4) {
	case 0:
		return "<p>　　" + strings.Join(p.paragraphs, "</p>\r\n<p>　　") + "</p>"
	case 1:
		return "<p style=\"text-indent:2em;\"><span>" + strings.Join(p.paragraphs, "</span></p>\n<p style=\"text-indent:2em;\"><span>") + "</span></p>\n<p><br></p>"
	case 2:
		return "&nbsp;&nbsp;&nbsp;&nbsp;" + strings.Join(p.paragraphs, "<br />&nbsp;&nbsp;&nbsp;&nbsp;")
	default:
		return "<div class=\"content\"><!--enpcontent--><P>" + strings.Join(p.paragraphs, "</P><P>") + "</P><!--/enpcontent--></div>"
	}
}

// interfaceAnswer writes the answer of a site's interface: articles some levels down, their
// texts in HTML.
func interfaceAnswer(r *rand.Rand) made {
	m := made{open: "answer.json", forbidden: []string{"success", "enpcontent", "_index", "static.example", "&nbsp;"}}
	var v any
	switch r.IntN(7) {
	case 0:
		m.want, v = layouts(r)
	case 1:
		m.want, v = searchHits(r)
	case 2:
		m.want, v = blogPosts(r)
	case 3:
		m.want, v = jsonFeed(r)
	case 4:
		m.want, v = edges(r)
	case 5:
		m.want, v = pageLists(r)
	default:
		i, docs := documents(r)
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		for _, d := range docs {
			_ = enc.Encode(d)
		}
		m.want, m.files = i, map[string][]byte{"answer.json": b.Bytes()}
		return m
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(r.IntN(2) == 0)
	if r.IntN(2) == 0 {
		enc.SetIndent("", "  ")
	}
	_ = enc.Encode(v)
	m.files = map[string][]byte{"answer.json": b.Bytes()}
	return m
}

// layouts is an edition with its pages, their areas and articles.
func layouts(r *rand.Rand) (edition, any) {
	i := lingdong.edition(r, 2, 2)
	var pages []any
	for k := range i.pages {
		s := &i.pages[k]
		var list []any
		for n := range s.articles {
			p := &s.articles[n]
			p.byline, p.kicker, p.deck = "本报记者 "+oneOf(r, lingdong.names...), oneOf(r, "", lingdong.kickers[0]), oneOf(r, "", lingdong.decks[0])
			list = append(list, object{
				"id": 1000 + n, "preTitle": p.kicker, "title": p.title, "subTitle": p.deck, "author": p.byline, "contentHtml": markup(r, p),
				"points": "12,30;200,30;200,400", "images": []any{object{"url": "https://static.example/1.jpg", "width": 800}}, "wordCount": 812,
			})
		}
		pages = append(pages, object{"layoutNo": fmt.Sprintf("%02d", s.number), "layoutName": s.name, "pdf": "https://static.example/1.pdf", "articles": list})
	}
	return i, object{"code": 0, "message": "success", "data": object{"paperName": i.paper, "publishDate": i.date, "layouts": pages}}
}

// searchHits is the answer of a search engine.
func searchHits(r *rand.Rand) (edition, any) {
	i := lingdong.edition(r, 1, 2+r.IntN(2))
	var hits []any
	for n := range i.pages[0].articles {
		p := &i.pages[0].articles[n]
		p.byline = oneOf(r, lingdong.names...)
		hits = append(hits, object{"_index": "paper", "_id": hashedName(r), "_score": 1.0, "_source": object{
			"title": p.title, "author": p.byline, "date": i.date, "paper": i.paper, "page": 1, "page_name": i.pages[0].name, "content": markup(r, p),
		}})
	}
	return i, object{"took": 3, "timed_out": false, "hits": object{"total": object{"value": len(hits), "relation": "eq"}, "hits": hits}}
}

// blogPosts is what WordPress answers.
func blogPosts(r *rand.Rand) (edition, any) {
	i := lingdong.edition(r, 1, 1+r.IntN(3))
	i.pages[0].number, i.pages[0].name, i.paper = 0, "", ""
	var posts []any
	for n := range i.pages[0].articles {
		p := &i.pages[0].articles[n]
		posts = append(posts, object{
			"id": 70 + n, "date": i.date + "T08:00:00", "date_gmt": i.date + "T00:00:00", "guid": object{"rendered": "https://static.example/?p=70"}, "slug": "a", "status": "publish", "type": "post",
			"title": object{"rendered": p.title}, "content": object{"rendered": markup(r, p), "protected": false},
			"excerpt": object{"rendered": "<p>" + string([]rune(p.paragraphs[0])[:12]) + "&hellip;</p>"}, "author": 3, "categories": []int{5},
		})
	}
	return i, posts
}

// jsonFeed is a feed in JSON.
func jsonFeed(r *rand.Rand) (edition, any) {
	i := lingdong.edition(r, 1, 1+r.IntN(3))
	i.pages[0].number, i.pages[0].name = 0, ""
	var items []any
	for n := range i.pages[0].articles {
		p := &i.pages[0].articles[n]
		p.byline = oneOf(r, lingdong.names...)
		items = append(items, object{
			"id": fmt.Sprint(n), "url": "https://static.example/a", "title": p.title, "content_html": markup(r, p), "date_published": i.date + "T07:00:00+08:00", "authors": []any{object{"name": p.byline}},
		})
	}
	return i, object{"version": "https://jsonfeed.org/version/1.1", "title": i.paper, "home_page_url": "https://static.example/", "items": items}
}

// edges is an answer in edges and nodes.
func edges(r *rand.Rand) (edition, any) {
	i := lingdong.edition(r, 1, 1+r.IntN(3))
	i.pages[0].number, i.pages[0].name, i.paper = 0, "", ""
	var list []any
	for n := range i.pages[0].articles {
		p := &i.pages[0].articles[n]
		p.byline = oneOf(r, lingdong.names...)
		list = append(list, object{"cursor": "YXJy", "node": object{"title": p.title, "author": object{"name": p.byline, "avatar": "https://static.example/1.png"}, "publishedAt": i.date + "T00:30:00Z", "body": markup(r, p)}})
	}
	return i, object{"data": object{"articles": object{"edges": list, "pageInfo": object{"hasNextPage": false}}}}
}

// pageLists is a list for each page.
func pageLists(r *rand.Rand) (edition, any) {
	i := lingdong.edition(r, 2, 2)
	var pages []any
	for k := range i.pages {
		s := &i.pages[k]
		var list []any
		for n := range s.articles {
			p := &s.articles[n]
			p.byline = oneOf(r, lingdong.names...)
			list = append(list, object{"news_title": p.title, "news_author": p.byline, "news_content": markup(r, p)})
		}
		pages = append(pages, object{"page": fmt.Sprintf("第%02d版", s.number), "pageName": s.name, "list": list})
	}
	return i, object{"result": object{"newspaper": i.paper, "date": strings.ReplaceAll(i.date, "-", ""), "items": pages}}
}

// documents are what a document store exports, one a line.
func documents(r *rand.Rand) (i edition, docs []any) {
	i = lingdong.edition(r, 1, 2+r.IntN(2))
	for n := range i.pages[0].articles {
		p := &i.pages[0].articles[n]
		p.byline = oneOf(r, lingdong.names...)
		docs = append(docs, object{
			"_id": object{"$oid": hashedName(r)[:24]}, "title": p.title, "author": p.byline, "date": object{"$date": i.date + "T00:00:00Z"}, "paper": i.paper,
			"page": object{"$numberInt": "1"}, "page_name": i.pages[0].name, "content": strings.Join(p.paragraphs, "\n"),
		})
	}
	return i, docs
}

// markedTable writes a table as spreadsheets and databases save it.
func markedTable(r *rand.Rand) made {
	i := lingdong.edition(r, 2, 2)
	head := oneOf(r,
		[]string{"ID", "Newspaper", "Date", "PageNo", "PageName", "Title", "Author", "Content"},
		[]string{"序号", "报纸名称", "出版日期", "版次", "版面名称", "标题", "作者", "正文"},
		[]string{"id", "报名", "刊发日期", "版号", "版名", "题目", "署名", "全文"},
	)
	comma := oneOf(r, ",", ";", "\t", "|")
	all := r.IntN(2) == 0
	field := func(s string) string {
		if all || strings.ContainsAny(s, comma+"\"\n") {
			return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
		}
		return s
	}
	var b strings.Builder
	row := func(values ...string) {
		for k, v := range values {
			if k > 0 {
				b.WriteString(comma)
			}
			b.WriteString(field(v))
		}
		b.WriteString("\r\n")
	}
	if comma == ";" && r.IntN(2) == 0 {
		b.WriteString("sep=;\r\n")
	}
	row(head...)
	day := oneOf(r, i.date, strings.ReplaceAll(i.date, "-", "/"), i.date+" 00:00:00", strings.ReplaceAll(i.date, "-", ""))
	part := oneOf(r, "\n", "\r\n", "\n\n", "\n　　")
	n := 0
	for k := range i.pages {
		s := &i.pages[k]
		for a := range s.articles {
			p := &s.articles[a]
			p.byline = oneOf(r, "", "本报记者 ") + oneOf(r, lingdong.names...)
			n++
			row(fmt.Sprint(n), i.paper, day, fmt.Sprint(s.number), s.name, p.title, p.byline, strings.Join(p.paragraphs, part))
		}
	}
	file := "export.csv"
	switch comma {
	case "\t":
		file = oneOf(r, "export.tsv", "export.txt")
	case "|":
		file = "export.csv"
	}
	text := []byte(b.String())
	switch r.IntN(3) {
	case 0:
		text = append([]byte("\ufeff"), text...)
	case 1:
		if g, err := simplifiedchinese.GBK.NewEncoder().Bytes(text); err == nil {
			text = g
		}
	}
	return made{files: map[string][]byte{file: text}, open: file, want: i, forbidden: []string{"sep=", "PageNo", "版次"}}
}
