package field

import (
	"fmt"
	"html"
	"math/rand/v2"
	"net/url"
	"path"
	"strings"
)

// keptEdition writes an edition as it is kept: as a book, as a copy of a site, as the
// records of a crawler.
func keptEdition(r *rand.Rand) made {
	if r.IntN(2) == 0 {
		return keptBook(r)
	}
	return keptMirror(r)
}

const opfContainer = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="%s" media-type="application/oebps-package+xml"/></rootfiles></container>`

// keptBook writes books: of a news program with a section a page, of an office program
// with several articles in a file, of a writer of blogs.
func keptBook(r *rand.Rand) made {
	i := wanghai.edition(r, 2, 2)
	m := made{want: i, open: "book.epub", forbidden: []string{"Cover", "封面", "目录", "下一项", "主菜单", "calibre", "cover.jpeg"}}
	files := map[string][]byte{"mimetype": []byte("application/epub+zip")}
	xhtml := func(title, body string) []byte {
		return []byte("<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"zh\"><head><title>" + html.EscapeString(title) + "</title><link href=\"s.css\" rel=\"stylesheet\" type=\"text/css\"/></head><body class=\"c\">" + body + "</body></html>")
	}
	var manifest, spine, toc strings.Builder
	add := func(id, file, kind string) {
		fmt.Fprintf(&manifest, "<item href=\"%s\" id=\"%s\" media-type=\"%s\"/>", (&url.URL{Path: file}).EscapedPath(), id, kind)
		if kind == "application/xhtml+xml" {
			fmt.Fprintf(&spine, "<itemref idref=\"%s\"/>", id)
		}
	}
	opf, dir := "content.opf", ""
	if r.IntN(2) == 0 {
		opf, dir = "OPS/package.opf", "OPS/"
	}
	if r.IntN(2) == 0 {
		add("cover", "titlepage.xhtml", "application/xhtml+xml")
		files[dir+"titlepage.xhtml"] = xhtml("Cover", `<div><svg xmlns="http://www.w3.org/2000/svg"><image href="cover.jpeg"/></svg></div>`)
	}
	m.flat = true
	form := r.IntN(4)
	n := 0
	switch form {
	case 0: // a news program: a folder for every section, another for every article
		m.flat = false
		for k, s := range i.pages {
			section := fmt.Sprintf("feed_%d/index.html", k)
			name := fmt.Sprintf("第%02d版：%s", s.number, s.name)
			fmt.Fprintf(&toc, "<navPoint id=\"n%d\"><navLabel><text>%s</text></navLabel><content src=\"%s\"/>", k, name, section)
			list := ""
			add(fmt.Sprintf("f%d", k), section, "application/xhtml+xml")
			for a := range s.articles {
				p := &s.articles[a]
				file := fmt.Sprintf("feed_%d/article_%d/index.html", k, a)
				list += fmt.Sprintf("<li><a href=\"article_%d/index.html\">%s</a></li>", a, html.EscapeString(p.title))
				add(fmt.Sprintf("a%d_%d", k, a), file, "application/xhtml+xml")
				fmt.Fprintf(&toc, "<navPoint id=\"n%d_%d\"><navLabel><text>%s</text></navLabel><content src=\"%s\"/></navPoint>", k, a, html.EscapeString(p.title), file)
				files[dir+file] = xhtml(p.title, "<div class=\"calibre_navbar\">| <a href=\"../article_1/index.html\">下一项</a> | <a href=\"../index.html\">主菜单</a> |<hr/></div><h2>"+html.EscapeString(p.title)+"</h2><p>"+p.byline+"</p>"+htmlParas(p))
			}
			toc.WriteString("</navPoint>")
			files[dir+section] = xhtml(name, "<h2>"+name+"</h2><ul>"+list+"</ul>")
		}
	case 1: // all articles of a page in one file
		m.flat = false
		for k, s := range i.pages {
			file := fmt.Sprintf("Text/Section %d.xhtml", k+1)
			add(fmt.Sprintf("s%d", k), file, "application/xhtml+xml")
			name := fmt.Sprintf("第%d版 %s", s.number, s.name)
			body := "<h1>" + name + "</h1>"
			for a := range s.articles {
				p := &s.articles[a]
				body += fmt.Sprintf("<section id=\"a%d\"><h2>%s</h2><p class=\"byline\">%s</p>%s</section>", a, html.EscapeString(p.title), p.byline, htmlParas(p))
			}
			fmt.Fprintf(&toc, "<navPoint id=\"n%d\"><navLabel><text>%s</text></navLabel><content src=\"%s\"/></navPoint>", k, name, (&url.URL{Path: file}).EscapedPath())
			files[dir+file] = xhtml(name, body)
		}
	default: // an article a file; its title stands as a heading, or in a table of contents alone
		i.each(func(_ int, _ *page, p *article) {
			n++
			file := fmt.Sprintf("ch%03d.xhtml", n)
			add(fmt.Sprintf("c%d", n), file, "application/xhtml+xml")
			head := "<h3>" + html.EscapeString(p.title) + "</h3>"
			if form == 3 {
				head = `<p class="title"><b>` + html.EscapeString(p.title) + "</b></p>"
			}
			fmt.Fprintf(&toc, "<navPoint id=\"n%d\"><navLabel><text>%s</text></navLabel><content src=\"%s\"/></navPoint>", n, html.EscapeString(p.title), file)
			files[dir+file] = xhtml(oneOf(r, p.title, "未命名", ""), head+"<p>"+p.byline+"</p>"+htmlParas(p))
		})
		i.pages = []page{{articles: append(append([]article{}, i.pages[0].articles...), i.pages[1].articles...)}}
		m.want = i
	}
	manifest.WriteString("<item href=\"toc.ncx\" id=\"ncx\" media-type=\"application/x-dtbncx+xml\"/><item href=\"cover.jpeg\" id=\"pic\" media-type=\"image/jpeg\"/><item href=\"s.css\" id=\"css\" media-type=\"text/css\"/>")
	files[dir+"toc.ncx"] = []byte("<?xml version='1.0' encoding='utf-8'?><ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\"><docTitle><text>目录</text></docTitle><navMap>" + toc.String() + "</navMap></ncx>")
	files[dir+"cover.jpeg"], files[dir+"s.css"] = []byte("\xff\xd8\xff\xe0\x00\x10JFIF"), []byte("p{text-indent:2em}")
	y, mo, d := parted(i.date)
	title := oneOf(r, i.paper+" ["+i.date+"]", i.paper, i.paper+y+"年"+mo+"月"+d+"日", "《"+i.paper+"》")
	files["META-INF/container.xml"] = []byte(fmt.Sprintf(opfContainer, opf))
	files[opf] = []byte("<?xml version='1.0' encoding='utf-8'?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"2.0\" unique-identifier=\"u\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:opf=\"http://www.idpf.org/2007/opf\"><dc:title>" + title + "</dc:title><dc:creator opf:role=\"aut\">calibre</dc:creator><dc:language>zh</dc:language><dc:identifier id=\"u\">1</dc:identifier><dc:date opf:event=\"publication\">" + i.date + "T04:00:00+00:00</dc:date><meta name=\"cover\" content=\"pic\"/></metadata><manifest>" + manifest.String() + "</manifest><spine toc=\"ncx\">" + spine.String() + "</spine></package>")
	m.files = map[string][]byte{m.open: zipped(files, false)}
	return m
}

// keptMirror writes a copy of a digital newspaper with what programs put beside it.
func keptMirror(r *rand.Rand) made {
	i := wanghai.edition(r, 2, 2)
	y, mo, d := parted(i.date)
	dir := "epaper.example/pc/" + y + mo + "/" + d + "/"
	node := func(k int) string { return fmt.Sprintf("%snode_%02d.html", dir, k+1) }
	content := func(k, n int) string { return fmt.Sprintf("%scontent_%d.html", dir, 9000+k*10+n) }
	pages := map[string]string{}
	for k := range i.pages {
		s := &i.pages[k]
		list, titles := "", ""
		for q := range i.pages {
			list += fmt.Sprintf("<div class=\"right_title-name\"><a href=\"%s\">第%02d版：%s</a></div>", path.Base(node(q)), q+1, i.pages[q].name)
		}
		for n := range s.articles {
			p := &s.articles[n]
			titles += fmt.Sprintf("<li><a href=\"%s\">%s</a></li>", path.Base(content(k, n)), html.EscapeString(p.title))
			pages[content(k, n)] = fmt.Sprintf("<html><head><meta charset=\"utf-8\"><title>%s_%s</title></head><body><div class=\"article\"><h1>%s</h1><p class=\"sec\">%s<span class=\"date\">《 %s 》（ %s 第 %02d 版）</span></p><div id=\"ozoom\">%s</div></div><div class=\"pre_next\"><a href=\"#\">下一篇</a></div></body></html>", html.EscapeString(p.title), i.paper, html.EscapeString(p.title), p.byline, i.paper, inHan(i.date), s.number, htmlParas(p))
		}
		pages[node(k)] = fmt.Sprintf("<html><head><meta charset=\"utf-8\"><title>%s %s 第%02d版</title></head><body><div class=\"swiper-container\">%s</div><p class=\"paper-bot\">%s 第%02d版：%s</p><ul class=\"news-list\">%s</ul></body></html>", i.paper, i.date, s.number, list, inHan(i.date), s.number, s.name, titles)
	}
	m := made{want: i, open: "mirror", files: map[string][]byte{}, forbidden: []string{"HTTrack", "User-agent", "urlset", "Index of", "下一篇", "WARC", "wget", "Cloudflare"}}
	switch r.IntN(4) {
	case 0: // HTTrack with its index and its pictures
		for name, s := range pages {
			m.files["mirror/"+name] = []byte(s + "\n<!-- Mirrored from " + name + " by HTTrack Website Copier/3.x [XR&CO'2013] -->\n")
		}
		m.files["mirror/index.html"] = []byte("<!DOCTYPE html>\n<html lang=\"en\"><head><meta name=\"generator\" content=\"HTTrack Website Copier/3.x\"><title>List of available projects - HTTrack Website Copier</title></head><body><table><tr><td>Mirror / HTTrack Website Copier</td></tr><tr><td><a href=\"" + node(0) + "\">epaper</a></td></tr></table><p>&copy; HTTrack</p></body></html>")
		m.files["mirror/backblue.gif"], m.files["mirror/fade.gif"], m.files["mirror/cookies.txt"] = []byte("GIF89a"), []byte("GIF89a"), []byte("# HTTrack Website Copier Cookie File\n# This file format is compatible with Netscape cookies\nepaper.example\tTRUE\t/\tFALSE\t1999999999\tsid\t1\n")
		m.files["mirror/hts-log.txt"] = []byte("HTTrack3.49-2+htsswf+htsjava launched on Sun, 29 Nov 2026 10:00:00 at http://epaper.example/ +*.css\n(httrack -qwC2 http://epaper.example/)\n\nHTTrack Website Copier/3.49-2 mirror complete in 3 seconds : 8 links scanned\n")
		m.files["mirror/hts-cache/new.txt"] = []byte("date\tsize'/'remotesize\tflags(request:Update,Range state:File response:Modified,Chunked,gZipped)\n10:00:01\t1200/1200\t---M--\t200\tadded ('OK')\ttext/html\n")
		m.files["mirror/hts-cache/readme.txt"] = []byte("What's in this folder?\n\nThis folder (hts-cache) has been generated by WinHTTrack 3.49-2\nand is used for updating this website.\n")
		m.files["mirror/hts-cache/winprofile.ini"] = []byte("Near=0\nTest=0\n")
	case 1: // wget with the lists and logs that stand beside
		for name, s := range pages {
			m.files["mirror/"+name] = []byte(s)
		}
		m.files["mirror/epaper.example/robots.txt"] = []byte("User-agent: *\nDisallow: /admin\nSitemap: http://epaper.example/sitemap.xml\n")
		m.files["mirror/epaper.example/robots.txt.tmp.html"] = []byte("User-agent: *\nDisallow: /admin\n")
		m.files["mirror/epaper.example/sitemap.xml"] = []byte("<?xml version=\"1.0\" encoding=\"UTF-8\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>http://epaper.example/</loc></url></urlset>")
		m.files["mirror/wget-log"] = []byte("--2026-11-29 10:00:00--  http://epaper.example/\nResolving epaper.example... 127.0.0.1\n")
		m.files["mirror/wget.log"] = []byte("--2026-11-29 10:00:00--  http://epaper.example/\nFINISHED --2026-11-29 10:00:09--\n")
		m.files["mirror/"+path.Dir(dir)+"/index.html?C=M;O=A"] = []byte("<html><head><title>Index of /pc</title></head><body><h1>Index of /pc</h1><pre><a href=\"?C=N;O=D\">Name</a></pre></body></html>")
		m.files["mirror/urls.txt"] = []byte("http://epaper.example/" + node(0) + "\nhttp://epaper.example/" + node(1) + "\n")
	default:
		m.open, m.files = crawlersRecords(r, pages)
	}
	return m
}
