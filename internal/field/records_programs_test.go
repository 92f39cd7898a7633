package field

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
)

// fieldNames are the names that programs give to what they found.
var fieldNames = []map[string]string{
	{"title": "title", "author": "author", "date": "publish_time", "content": "content"},                                                                 // GNE
	{"title": "title", "author": "authors", "date": "publish_date", "content": "text"},                                                                   // newspaper3k
	{"title": "title", "author": "author", "date": "date", "content": "text", "paper": "sitename"},                                                       // trafilatura
	{"title": "headline", "author": "byline", "date": "pub_date", "content": "body", "page": "page_no", "name": "section", "paper": "source"},            //
	{"title": "标题", "author": "作者", "date": "日期", "content": "正文", "page": "版次", "name": "版名", "paper": "报纸"},                                            //
	{"title": "article_title", "author": "article_author", "date": "publishdate", "content": "article_content", "page": "pagenum", "name": "page_title"}, //
	{"title": "title", "kicker": "pre_title", "deck": "sub_title", "author": "author", "date": "day", "content": "contents", "page": "ban", "name": "ban_name"},
	{"title": "news_title", "author": "news_author", "date": "news_date", "content": "news_content", "page": "news_page"},
	{"title": "文章标题", "author": "记者", "date": "发布时间", "content": "文章内容", "page": "版面", "paper": "来源"},
}

// values are an article's values by what they are.
func values(r *rand.Rand, i *edition, s *page, p *article, date string) map[string]any {
	how := r.IntN(4)
	var text string
	switch how {
	case 0:
		text = strings.Join(p.paragraphs, "\n")
	case 1:
		text = strings.Join(p.paragraphs, "\n\n")
	case 2:
		text = "　　" + strings.Join(p.paragraphs, "\n　　")
	default:
		text = "<p>" + strings.Join(p.paragraphs, "</p><p>") + "</p>"
	}
	return map[string]any{
		"title": p.title, "kicker": p.kicker, "deck": p.deck, "author": p.byline, "date": date, "content": text,
		"page": oneOf[any](r, fmt.Sprintf("%02d", s.number), s.number, fmt.Sprintf("第%02d版", s.number)), "name": s.name, "paper": i.paper,
	}
}

func programRecords(r *rand.Rand) made {
	names := oneOf(r, fieldNames...)
	_, paged := names["page"]
	n := 1
	if paged {
		n = 2
	}
	i := wugang.edition(r, n, 2+r.IntN(2))
	date := dated(r, i.date)
	if r.IntN(4) == 0 {
		date = i.date + "T06:30:00+08:00"
	}
	var rows []map[string]any
	for k := range i.pages {
		s := &i.pages[k]
		for a := range s.articles {
			p := &s.articles[a]
			p.byline = oneOf(r, "", "本报记者 ", "") + oneOf(r, wugang.names...)
			if names["kicker"] != "" {
				p.kicker, p.deck = oneOf(r, "", wugang.kickers[0]), oneOf(r, "", wugang.decks[0])
			}
			rows = append(rows, values(r, &i, s, p, date))
		}
		if _, ok := names["name"]; !ok {
			s.name = ""
		}
		if !paged {
			s.number, s.name = 0, ""
		}
	}
	if names["paper"] == "" {
		i.paper = ""
	}
	order := []string{"title", "kicker", "deck", "author", "date", "page", "name", "paper", "content"}
	m := made{want: i, forbidden: []string{"<p>", "example", "top_image"}}
	file, b := asRecords(r, names, order, rows)
	m.open, m.files = file, map[string][]byte{file: b}
	return m
}

// asRecords writes rows as JSON in one of its forms, or as a table.
func asRecords(r *rand.Rand, names map[string]string, order []string, rows []map[string]any) (file string, b []byte) {
	form := r.IntN(6)
	if form >= 3 {
		return asTable(r, names, order, rows, form)
	}
	var list []map[string]any
	for k, row := range rows {
		o := map[string]any{"url": fmt.Sprintf("https://paper.example/%d.html", k), "crawl_time": "2027-01-02 03:04:05"}
		for is, name := range names {
			o[name] = row[is]
			if name == "authors" {
				o[name] = []any{row[is]}
				o["top_image"], o["keywords"], o["summary"] = "https://paper.example/top_image.jpg", []string{}, ""
			}
		}
		list = append(list, o)
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(r.IntN(2) == 0)
	switch form {
	case 0: // JSON lines
		for _, o := range list {
			_ = enc.Encode(o)
		}
		return oneOf(r, "a.jsonl", "a.jl", "a.json", "a.ndjson"), out.Bytes()
	case 1:
		enc.SetIndent("", oneOf(r, "  ", "    ", "\t"))
		_ = enc.Encode(list)
	default:
		_ = enc.Encode(map[string]any{"code": 200, "msg": "ok", "data": list})
	}
	return "a.json", out.Bytes()
}

func asTable(r *rand.Rand, names map[string]string, order []string, rows []map[string]any, form int) (file string, b []byte) {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	file = "a.csv"
	switch form {
	case 4:
		w.Comma = ';'
	case 5:
		w.Comma, file = '\t', "a.tsv"
	}
	index := r.IntN(2) == 0 // pandas writes the row's number first, under no name
	head := []string{}
	if index {
		head = append(head, "")
	}
	for _, is := range order {
		if names[is] != "" {
			head = append(head, names[is])
		}
	}
	_ = w.Write(head)
	for k, row := range rows {
		line := []string{}
		if index {
			line = append(line, fmt.Sprint(k))
		}
		for _, is := range order {
			if names[is] != "" {
				line = append(line, fmt.Sprint(row[is]))
			}
		}
		_ = w.Write(line)
	}
	w.Flush()
	return file, encodedPlain(r, out.String())
}
