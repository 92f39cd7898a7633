package field

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
)

// crawledRecords writes JSON lines, arrays, issues and tables with a heading row.
func crawledRecords(r *rand.Rand) made {
	i := hutang.edition(r, 2, 2)
	names := oneOf(r, []string{"newspaper", "date", "page", "page_name", "title", "author", "content", "subtitle"}, []string{"报纸", "日期", "版次", "版名", "标题", "作者", "正文", "副标题"},
		[]string{"paper", "publish_date", "page_no", "section_name", "headline", "byline", "body", "sub_title"}, []string{"Newspaper", "pubDate", "pageNumber", "pageName", "Title", "Author", "Text", "subTitle"})
	way := r.IntN(9)
	inLines := r.IntN(2) == 0
	date := oneOf(r, i.date, strings.ReplaceAll(i.date, "-", ""), i.date[:4]+"年"+i.date[5:7]+"月"+i.date[8:]+"日", i.date+"T08:00:00+08:00", strings.ReplaceAll(i.date, "-", "/"))
	type record = map[string]any
	var rows [][]string
	var records []any
	var pages []any
	for n := range i.pages {
		s := &i.pages[n]
		var on []any
		for k := range s.articles {
			p := &s.articles[k]
			p.byline = hutang.signed(r)
			if r.IntN(3) == 0 {
				p.deck = oneOf(r, hutang.decks...)
			}
			page := oneOf(r, fmt.Sprintf("%02d", n+1), fmt.Sprint(n+1), fmt.Sprintf("第%02d版", n+1))
			text := strings.Join(p.paragraphs, oneOf(r, "\n", "\n\n", "\r\n　　"))
			rows = append(rows, []string{i.paper, date, page, s.name, p.title, p.byline, text, p.deck})
			var content any = text
			switch way {
			case 1:
				content = p.paragraphs
			case 2:
				content = "<p>" + strings.Join(p.paragraphs, "</p><p>") + "</p>"
			}
			one := record{names[4]: p.title, names[5]: p.byline, names[6]: content, names[7]: p.deck, "url": "http://paper.example/1.htm", "id": n*10 + k}
			on = append(on, one)
			whole := record{names[0]: i.paper, names[1]: date, names[2]: page, names[3]: s.name}
			for k, v := range one {
				whole[k] = v
			}
			records = append(records, whole)
		}
		pages = append(pages, record{names[2]: fmt.Sprintf("%02d", n+1), names[3]: s.name, "articles": on})
	}
	var out strings.Builder
	name := "paper.json"
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(r.IntN(2) == 0)
	switch way {
	case 0, 1, 2:
		if name = "paper.jsonl"; inLines {
			for _, x := range records {
				_ = enc.Encode(x) // to memory
			}
			break
		}
		name = "paper.json"
		if r.IntN(2) == 0 {
			enc.SetIndent("", "  ")
		}
		_ = enc.Encode(records) // to memory
	case 3:
		_ = enc.Encode(record{names[0]: i.paper, names[1]: date, "pages": pages}) // to memory
	case 4:
		_ = enc.Encode(record{"code": 200, "message": "ok", "data": record{"total": len(records), "list": records}}) // to memory
	default:
		w := csv.NewWriter(&out)
		w.Comma = oneOf(r, ',', ',', ';', '\t')
		w.UseCRLF = r.IntN(2) == 0
		_ = w.Write(names)   // to memory
		_ = w.WriteAll(rows) // to memory
		name = oneOf(r, "paper.csv", "paper.csv", "paper.tsv", "数据.txt")
		if name == "数据.txt" {
			name = "paper.csv"
		}
	}
	return made{files: map[string][]byte{name: encoded(r, out.String())}, open: name, want: i}
}

// siteRecords writes JSON of other shapes, tables with other fields, and articles of
// static sites.
func siteRecords(r *rand.Rand) made {
	i := shijiu.edition(r, 2, 2)
	way := r.IntN(6)
	type record = map[string]any
	var out strings.Builder
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	keyed, listed := record{}, []record{}
	files := map[string][]byte{}
	rows := "序号|报刊|见报日期|版面号|版面名称|引题|标题|文章作者|内容\n"
	for n := range i.pages {
		s := &i.pages[n]
		var on []record
		for k := range s.articles {
			p := &s.articles[k]
			p.byline = oneOf(r, shijiu.names...)
			html := `<p style="text-indent:2em">` + strings.Join(p.paragraphs, "</p>\n<p>") + "</p>"
			on = append(on, record{"articleTitle": p.title, "writer": p.byline, "html": html})
			listed = append(listed, record{"source": record{"name": i.paper}, "pubTime": i.date + " 00:00:00", "pageNo": fmt.Sprintf("A%02d", n+1), "pageName": s.name, "mainTitle": p.title, "authors": []string{p.byline}, "text": strings.Join(p.paragraphs, "\n")})
			rows += fmt.Sprintf("%d|%s|%s|%02d|%s||%s|%s|\"%s\"\n", k, i.paper, i.date, n+1, s.name, p.title, p.byline, strings.Join(p.paragraphs, "\n"))
			front := "---\ntitle: \"" + p.title + "\"\ndate: " + i.date + "T00:00:00+08:00\nauthor: " + p.byline + "\npage: " + fmt.Sprint(n+1) + "\ncategories:\n  - " + s.name + "\ndraft: false\n---\n\n"
			files[fmt.Sprintf("content/%d-%d.md", n+1, k+1)] = []byte(front + strings.Join(p.paragraphs, "\n\n") + "\n")
		}
		keyed[fmt.Sprintf("第%02d版：%s", n+1, s.name)] = on
	}
	name := "a.json"
	switch way {
	case 0:
		_ = enc.Encode(record{"newspaper": i.paper, "date": i.date, "data": keyed}) // to memory
	case 1:
		_ = enc.Encode(record{"paperName": i.paper, "publishDate": strings.ReplaceAll(i.date, "-", ""), "articles": onlyArticles(i, r)}) // to memory
	case 2:
		for k := range listed {
			listed[k]["paper"] = i.paper
			delete(listed[k], "source")
		}
		_ = enc.Encode(listed) // to memory
	case 3:
		for k := range listed {
			listed[k]["报纸"], listed[k]["imgs"] = i.paper, []any{record{"url": "x.jpg", "desc": nil}}
			delete(listed[k], "source")
			_ = enc.Encode(listed[k]) // to memory
		}
		name = "a.jl"
	case 4:
		out.WriteString(rows)
		name = "a.csv"
	default:
		for n := range i.pages {
			i.pages[n].name = ""
		}
		i.paper = ""
		return made{files: files, want: i}
	}
	return made{files: map[string][]byte{name: encoded(r, out.String())}, open: name, want: i}
}

// onlyArticles are the articles of an issue in one list.
func onlyArticles(i edition, r *rand.Rand) (all []map[string]any) {
	for _, s := range i.pages {
		for _, p := range s.articles {
			all = append(all, map[string]any{"page": fmt.Sprintf("%02d版：%s", s.number, s.name), "title": p.title, "author": p.byline, "content": strings.Join(p.paragraphs, oneOf(r, "\n", "\r\n", "<br/>　　"))})
		}
	}
	return all
}

// strippedRecords writes records of a crawler that took the tags out by an expression: values of
// the comment in which the publishing system keeps its properties stay in the text.
func strippedRecords(r *rand.Rand) made {
	i := hexi.edition(r, 2, 2)
	how := r.IntN(3)
	files := map[string][]byte{}
	var all []string
	for k := range i.pages {
		s := &i.pages[k]
		for n := range s.articles {
			p := &s.articles[n]
			p.byline = ""
			id := 30160000 + 10*k + n
			address := fmt.Sprintf("http://p.example/pc/content/%s/content_%d.html", compactDate(i.date), id)
			left := oneOf(r,
				fmt.Sprintf(" %s 00:00:00:0 %d 1 0 %s %s 1 1921 %s /enpproperty-->", i.date, id, address, address, p.title),
				fmt.Sprintf("%d10%s1921%s/enpproperty-->", id, address, p.title),
				fmt.Sprintf(" %s 08:30:00.0 %d 1 0 %s", i.date, id, address),
				"")
			text := strings.Join(p.paragraphs, "\n") + left
			if left != "" && how == 2 {
				text = strings.Join(p.paragraphs, "\n") + "\n" + strings.TrimSpace(left)
			}
			switch how {
			case 2:
				files[fmt.Sprintf("issue/%s/%s-%02d-%02d.txt", compactDate(i.date), compactDate(i.date), s.number, n+1)] = []byte("\n" + p.title + "\n\n　　" + strings.ReplaceAll(text, "\n", "\n　　") + "\n")
			default:
				line, _ := json.Marshal(map[string]string{"版面": fmt.Sprintf("%02d版：%s", s.number, s.name), "文章标题": p.title, "正文": text, "报纸": i.paper, "日期": i.date})
				all = append(all, string(line))
			}
		}
		if how == 2 {
			i.paper, s.name = "", ""
		}
	}
	m := made{open: "issue", want: i, forbidden: []string{"enpproperty", "http://", "00:00:00", "301600"}, files: files}
	switch how {
	case 0:
		files["issue/all.jsonl"] = []byte(strings.Join(all, "\n"))
	case 1:
		files["issue/all.json"] = []byte("[" + strings.Join(all, ",") + "]")
	}
	return m
}
