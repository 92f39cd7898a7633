package field

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestRoundRecords: JSON lines, arrays, issues and tables with a heading row.
func TestRoundRecords(t *testing.T) {
	t.Parallel()
	f := family{name: "records", seeds: 90, make: func(r *rand.Rand) made {
		i := first.issue(r, 2, 2)
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
				p.byline = signed(r)
				if r.IntN(3) == 0 {
					p.deck = oneOf(r, roundDecks...)
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
	}}
	f.run(t, 0)
}

// TestRoundArchives: Markdown that others have made.
func TestRoundArchives(t *testing.T) {
	t.Parallel()
	f := family{name: "archives", seeds: 100, make: func(r *rand.Rand) made {
		i := first.issue(r, 2, 2)
		y, m, d := i.date[:4], i.date[5:7], i.date[8:]
		day := oneOf(r, y+"年"+m+"月"+d+"日", i.date, y+"."+m+"."+d)
		top, page, title := oneOf(r, "# ", "## "), oneOf(r, "## ", "### "), oneOf(r, "### ", "#### ", "##### ")
		indent, blank, by := oneOf(r, "", "　　", "    "), oneOf(r, "\n", ""), r.IntN(4)
		way := r.IntN(4)
		if top == "## " {
			page = "### "
		}
		if page == "### " && title == "### " {
			title = "#### "
		}
		repeat, rule := r.IntN(3) == 0, r.IntN(3) == 0
		files := map[string][]byte{}
		var b strings.Builder
		switch way {
		case 0:
			b.WriteString(top + i.paper + " " + day + "\n\n")
		case 1:
			b.WriteString("---\ntitle: \"" + i.paper + "\"\ndate: " + i.date + "\n---\n\n")
		case 2:
			b.WriteString(top + day + " " + i.paper + "\n\n> 共2版\n\n")
		}
		for n := range i.pages {
			s := &i.pages[n]
			if way < 3 {
				b.WriteString(page + fmt.Sprintf("第%d版", n+1) + oneOf(r, "：", " ", "（") + s.name)
				if strings.HasSuffix(b.String(), "（"+s.name) {
					b.WriteString("）")
				}
				b.WriteString("\n\n")
			}
			for k := range s.articles {
				p := &s.articles[k]
				if way == 3 { // an article a file
					b.Reset()
					b.WriteString(oneOf(r, "# ", "## ", "### ") + p.title + "\n\n" + i.date + "\n第" + fmt.Sprint(n+1) + "版（" + s.name + "）\n专栏：\n\n")
				} else {
					b.WriteString(title + p.title + "\n\n")
				}
				switch by {
				case 0:
					p.byline = signed(r)
					mark := oneOf(r, "*", "**", "")
					b.WriteString(mark + p.byline + mark + "\n\n")
				case 1:
					p.byline = signed(r)
					b.WriteString("作者：" + p.byline + "\n\n")
				}
				if repeat {
					b.WriteString("　　" + p.title + "\n" + blank)
				}
				for _, q := range p.paragraphs {
					b.WriteString(indent + q + "\n" + blank)
				}
				b.WriteString("\n")
				if rule && way < 3 {
					b.WriteString("---\n\n")
				}
				if way == 3 {
					files[fmt.Sprintf("%s/%s_%s.md", y, i.date, strings.ReplaceAll(p.title, " ", "_"))] = []byte(b.String())
				}
			}
		}
		if way == 3 {
			i.paper = ""
			for n := range i.pages {
				i.pages[n].name = ""
			}
			return made{files: files, want: i, anyOrder: true}
		}
		return made{files: map[string][]byte{"a.md": encodedPlain(r, b.String())}, open: "a.md", want: i}
	}}
	f.run(t, 0)
}
