package field

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// TestSecondTexts: files of a whole day, with lines that name the pages, or articles
// that are numbered, labelled or parted by rules.
func TestSecondTexts(t *testing.T) {
	t.Parallel()
	f := family{name: "texts2", seeds: 80, make: func(r *rand.Rand) made {
		i := second.issue(r, 2, 2)
		day := i.date[:4] + "年" + i.date[5:7] + "月" + i.date[8:] + "日"
		way, indent := r.IntN(4), oneOf(r, "　　", "", "  ")
		var b strings.Builder
		b.WriteString(oneOf(r, i.paper+" "+day+"\n\n", "《"+i.paper+"》"+day+"\n", i.paper+"\n"+day+" 星期二\n\n"))
		for n := range i.pages {
			s := &i.pages[n]
			head := fmt.Sprintf("第%02d版：%s", n+1, s.name)
			b.WriteString(oneOf(r, "=== "+head+" ===", "【"+head+"】", head, "-------- "+head+" --------") + "\n" + oneOf(r, "", "\n"))
			for k := range s.articles {
				p := &s.articles[k]
				switch way {
				case 0:
					p.byline = "本报记者 " + oneOf(r, secondNames...)
					b.WriteString("\n" + p.title + "\n" + p.byline + "\n")
				case 1:
					p.byline = oneOf(r, secondNames...)
					b.WriteString("标题：" + p.title + "\n作者：" + p.byline + "\n正文：\n")
				case 2:
					b.WriteString("【标题】" + p.title + "\n【日期】" + i.date + "\n【正文】\n")
				default:
					p.byline = oneOf(r, secondNames...)
					b.WriteString(p.title + "\n作者：" + p.byline + "  来源：" + i.paper + "\n\n")
				}
				for _, q := range p.paragraphs {
					b.WriteString(indent + q + "\n")
				}
				b.WriteString("\n")
			}
		}
		return made{files: map[string][]byte{"day.txt": encoded(r, b.String())}, open: "day.txt", want: i}
	}}
	f.run(t, 0)
}

// TestSecondDigests: magazines in sheets, with running heads on left and right pages,
// Roman numbers, numbers inside of heads, and feet of several lines.
func TestSecondDigests(t *testing.T) {
	t.Parallel()
	f := family{name: "digests2", seeds: 60, make: func(r *rand.Rand) made {
		i := second.issue(r, 1, 3)
		i.paper, i.date = "", ""
		width, rows, way := 28+r.IntN(16), 24+r.IntN(14), r.IntN(6)
		roman := []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"}
		var all [][]string
		for k := range i.pages[0].articles {
			p := &i.pages[0].articles[k]
			p.paragraphs, p.byline = nil, oneOf(r, "○ "+secondNames[k], secondNames[k], "◎"+secondNames[k])
			lines := []string{p.title, p.byline}
			p.byline = secondNames[k]
			for range 10 + r.IntN(16) {
				q := strings.Join(some(r, secondBodies, 2+r.IntN(3)), "")
				p.paragraphs = append(p.paragraphs, q)
				lines = append(lines, wrapped(q, "　　", width)...)
			}
			for len(lines) > 0 {
				n := min(rows, len(lines))
				all, lines = append(all, lines[:n]), lines[n:]
			}
		}
		var b strings.Builder
		for n, s := range all {
			head, foot := "", ""
			switch way {
			case 0: // left and right pages
				head, foot = []string{"峡江文摘", "2024年第2期"}[n%2], fmt.Sprint(n+12)
			case 1:
				foot = roman[n%20]
			case 2:
				head = fmt.Sprintf("%d　峡江文摘　总第312期", n+5)
			case 3:
				foot = fmt.Sprintf("http://digest.example/\n- %d -", n+1)
			case 4:
				head, foot = "峡江文摘 人文", fmt.Sprintf("第%d页（共%d页）", n+1, len(all))
			default:
				foot = fmt.Sprintf("%d\n峡江文摘 · 2024/02", n+1)
			}
			for _, l := range []string{head, strings.Join(s, "\n"), foot} {
				if l != "" {
					b.WriteString(l + "\n")
				}
			}
			b.WriteString("\f")
		}
		return made{files: map[string][]byte{"d.txt": []byte(b.String())}, open: "d.txt", want: i, forbidden: nil}
	}}
	f.runFlat(t, 0)
}

// TestSecondArchives: Markdown with titles in bold, underlined, in lists, with numbers,
// and with metadata in quotes and tables.
func TestSecondArchives(t *testing.T) {
	t.Parallel()
	f := family{name: "archives2", seeds: 80, make: func(r *rand.Rand) made {
		i := second.issue(r, 2, 2)
		day := i.date[:4] + "年" + strings.TrimLeft(i.date[5:7], "0") + "月" + strings.TrimLeft(i.date[8:], "0") + "日"
		way, indent := r.IntN(6), oneOf(r, "", "　　")
		var b strings.Builder
		b.WriteString("# " + oneOf(r, "《"+i.paper+"》"+day, i.paper+"（"+i.date+"）", day+"《"+i.paper+"》", i.paper+" - "+day) + "\n\n")
		number := 0
		for n := range i.pages {
			s := &i.pages[n]
			b.WriteString("## " + oneOf(r, fmt.Sprintf("第%02d版 %s", n+1, s.name), fmt.Sprintf("%02d版：%s", n+1, s.name), fmt.Sprintf("第%d版（%s）", n+1, s.name), fmt.Sprintf("第%s版 %s", []string{"一", "二"}[n], s.name)) + "\n\n")
			for k := range s.articles {
				p := &s.articles[k]
				number++
				switch way {
				case 0:
					p.byline = oneOf(r, secondNames...)
					b.WriteString("**" + p.title + "**\n\n" + p.byline + "\n\n")
				case 1:
					p.byline = oneOf(r, secondNames...)
					b.WriteString("### " + p.title + "\n\n> 作者：" + p.byline + "\n\n")
				case 2:
					b.WriteString("### " + p.title + "\n\n> 来源：" + i.paper + "　日期：" + i.date + "\n\n")
				case 3:
					p.kicker, p.byline = "特别关注", "本报记者 "+oneOf(r, secondNames...)
					b.WriteString("### " + p.title + "\n\n引题：" + p.kicker + "\n\n作者：" + p.byline + "\n\n")
				case 4:
					b.WriteString("#### " + p.title + " ####\n")
				default:
					p.byline = oneOf(r, secondNames...)
					b.WriteString("### [" + p.title + "](http://paper.example/" + fmt.Sprint(number) + ".htm)\n\n作者：" + p.byline + "\n\n")
				}
				for _, q := range p.paragraphs {
					b.WriteString(indent + q + oneOf(r, "\n\n", "\n\n"))
				}
				b.WriteString(oneOf(r, "", "[返回目录](#top)\n\n", "***\n\n"))
			}
		}
		return made{files: map[string][]byte{"a.md": encodedPlain(r, b.String())}, open: "a.md", want: i, forbidden: []string{"http://"}}
	}}
	f.run(t, 0)
}

// TestSecondRecords: JSON of other shapes, tables with other fields, and articles of
// static sites.
func TestSecondRecords(t *testing.T) {
	t.Parallel()
	f := family{name: "records2", seeds: 80, make: func(r *rand.Rand) made {
		i := second.issue(r, 2, 2)
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
				p.byline = oneOf(r, secondNames...)
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
	}}
	f.run(t, 0)
}

// onlyArticles are the articles of an issue in one list.
func onlyArticles(i issue, r *rand.Rand) (all []map[string]any) {
	for _, s := range i.pages {
		for _, p := range s.articles {
			all = append(all, map[string]any{"page": fmt.Sprintf("%02d版：%s", s.number, s.name), "title": p.title, "author": p.byline, "content": strings.Join(p.paragraphs, oneOf(r, "\n", "\r\n", "<br/>　　"))})
		}
	}
	return all
}

// TestSecondPages: single pages and folders of other kinds: frames, entry pages, tables
// in texts, articles in parts, browsers' archives, flat folders.
func TestSecondPages(t *testing.T) {
	t.Parallel()
	f := family{name: "pages2", seeds: 120, make: func(r *rand.Rand) made {
		i := second.issue(r, 2, 2)
		files, way := map[string][]byte{}, r.IntN(6)
		y, m, d := i.date[:4], i.date[5:7], i.date[8:]
		dir := "html/" + y + "-" + m + "/" + d + "/"
		host := "http://paper.stone.example/"
		day := y + "年" + m + "月" + d + "日"
		flat := func(name string) string { return name }
		if way == 5 { // as a browser names them
			flat = func(name string) string { return strings.ReplaceAll(strings.TrimPrefix(name, dir), "_", "-saved-") }
		}
		charset := oneOf(r, "gb2312", "utf-8")
		put := func(name, page string) {
			if way == 5 {
				page = fmt.Sprintf("<!-- saved from url=(%04d)%s%s -->\n", len(host+name), host, name) + strings.ReplaceAll(page, `href="`, `href="`+host+dir)
			}
			b := []byte(page)
			if charset == "gb2312" {
				b, _ = simplifiedchinese.GB18030.NewEncoder().Bytes(b)
			}
			files[flat(name)] = b
		}
		top := `<html><head><meta http-equiv="Content-Type" content="text/html; charset=` + charset + `"><title>`
		for n := range i.pages {
			s := &i.pages[n]
			list := top + i.paper + "</title></head><body><table><tr><td>" + day + "</td></tr></table>"
			for q := range i.pages {
				list += fmt.Sprintf(`<a href="node_%d.htm">第%02d版：%s</a>&nbsp;<a href="%02d.pdf">PDF版</a><br>`, q+1, q+1, i.pages[q].name, q+1)
			}
			list += fmt.Sprintf("<div>第%02d版：%s</div>", n+1, s.name) + `<img src="p.jpg" width=300 height=420 usemap="#m"><map name="m">`
			for k := range s.articles {
				list += fmt.Sprintf(`<AREA shape=rect coords="%d,%d,%d,%d" href="content_%d.htm">`, 10, 10+100*k, 290, 100+100*k, 700+10*n+k)
			}
			list += "</map><ul>"
			for k := range s.articles {
				p := &s.articles[k]
				list += fmt.Sprintf(`<li><a href="content_%d.htm">%s</a></li>`, 700+10*n+k, p.title)
				p.byline = oneOf(r, "", "本报记者 "+oneOf(r, secondNames...))
				body := ""
				for _, q := range p.paragraphs {
					body += "<p>　　" + q + "</p>"
				}
				if r.IntN(3) == 0 && k == 0 {
					body += "<table border=1><tr><td>品名</td><td>单价</td></tr><tr><td>香菜</td><td>25元</td></tr></table>"
					p.paragraphs = append(p.paragraphs, "品名单价香菜25元")
				}
				page := top + p.title + "</title></head><body><p><a href=\"node_1.htm\">返回版面</a></p><table width=700 align=center><tr><td align=center><font size=5><b>" + p.title + "</b></font></td></tr><tr><td align=center>" + day + fmt.Sprintf(" 第%02d版：%s", n+1, s.name) + " &nbsp; " + p.byline + `</td></tr><tr><td class=t id="zoom">` + body + "</td></tr></table><p align=center>【<a href=\"#\">打印</a>】【<a href=\"#\">关闭</a>】</p><div>主办：" + i.paper + "社　未经授权不得转载</div></body></html>"
				put(dir+fmt.Sprintf("content_%d.htm", 700+10*n+k), page)
			}
			list += "</ul><p>上一版 下一版</p></body></html>"
			put(dir+fmt.Sprintf("node_%d.htm", n+1), list)
		}
		open := ""
		switch way {
		case 0:
			files["index.htm"] = []byte(`<html><head><meta http-equiv="refresh" content="0;url=` + dir + `node_1.htm"></head></html>`)
			open = oneOf(r, "", "index.htm")
		case 1:
			files["index.html"] = []byte(`<html><frameset cols="200,*"><frame src="` + dir + `node_1.htm" name=l><frame src="` + dir + `content_700.htm"></frameset></html>`)
			open = oneOf(r, "", "index.html")
		case 2: // one page
			open = dir + "node_2.htm"
			i.pages = i.pages[1:]
		case 3: // an article without its list
			one := files[dir+"content_711.htm"]
			files, open = map[string][]byte{"a.htm": one}, "a.htm"
			i.pages = []sheet{{number: 2, name: i.pages[1].name, articles: i.pages[1].articles[1:]}}
		case 4: // a browser's archive of an article
			one := files[dir+"content_700.htm"]
			mht := "From: <Saved by Blink>\r\nSnapshot-Content-Location: " + host + dir + "content_700.htm\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----B----\"\r\n\r\n\r\n------B----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: " + host + dir + "content_700.htm\r\n\r\n" + base64.StdEncoding.EncodeToString(one) + "\r\n------B------\r\n"
			files, open = map[string][]byte{"a.mhtml": []byte(mht)}, "a.mhtml"
			i.pages = []sheet{{number: 1, name: i.pages[0].name, articles: i.pages[0].articles[:1]}}
		}
		if way == 3 || way == 4 { // nothing of it names the paper
			i.paper = ""
		}
		return made{files: files, open: open, want: i, forbidden: []string{"返回版面", "打印", "不得转载", "下一版"}}
	}}
	f.run(t, 0)
}
