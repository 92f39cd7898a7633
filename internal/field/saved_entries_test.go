package field

import (
	"encoding/base64"
	"fmt"
	"math/rand/v2"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// savedEntries writes single pages and folders of other kinds: frames, entry pages, tables
// in texts, articles in parts, browsers' archives, flat folders.
func savedEntries(r *rand.Rand) made {
	i := shijiu.edition(r, 2, 2)
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
			p.byline = oneOf(r, "", "本报记者 "+oneOf(r, shijiu.names...))
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
		i.pages = []page{{number: 2, name: i.pages[1].name, articles: i.pages[1].articles[1:]}}
	case 4: // a browser's archive of an article
		one := files[dir+"content_700.htm"]
		mht := "From: <Saved by Blink>\r\nSnapshot-Content-Location: " + host + dir + "content_700.htm\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----B----\"\r\n\r\n\r\n------B----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: " + host + dir + "content_700.htm\r\n\r\n" + base64.StdEncoding.EncodeToString(one) + "\r\n------B------\r\n"
		files, open = map[string][]byte{"a.mhtml": []byte(mht)}, "a.mhtml"
		i.pages = []page{{number: 1, name: i.pages[0].name, articles: i.pages[0].articles[:1]}}
	}
	if way == 3 || way == 4 { // nothing of it names the paper
		i.paper = ""
	}
	return made{files: files, open: open, want: i, forbidden: []string{"返回版面", "打印", "不得转载", "下一版"}}
}
