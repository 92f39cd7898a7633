package field

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
)

// mirror writes a digital newspaper as programs copy it: HTTrack, wget, an archive of
// the web, a file of records of answers.
func mirror(r *rand.Rand) made {
	i := hexi.edition(r, 2, 2)
	y, mo, d := parted(i.date)
	day := y + "-" + mo + "/" + d
	base := "paper.example/html/" + day + "/"
	how := r.IntN(5)
	link := func(name string) string {
		switch how {
		case 2: // the archive's own addresses
			return "https://web.archive.org/web/20261129031105/http://" + base + name
		case 1: // wget --convert-links -E
			return name
		}
		return name
	}
	file := func(kind string, page, n int) string {
		switch how {
		case 1: // questions in addresses
			if kind == "node" {
				return fmt.Sprintf("node.php?date=%s&page=%d.html", i.date, page)
			}
			return fmt.Sprintf("content.php?date=%s&id=%d.html", i.date, page*100+n)
		default:
			if kind == "node" {
				return fmt.Sprintf("node_%d.htm", page+1)
			}
			return fmt.Sprintf("content_%d.htm", page*100+n)
		}
	}
	href := func(s string) string { return strings.NewReplacer("?", "%3F", "&", "&amp;").Replace(s) }
	files := map[string]string{}
	for k := range i.pages {
		s := &i.pages[k]
		var pages, titles strings.Builder
		for q := range i.pages {
			fmt.Fprintf(&pages, `<a id=pageLink href="%s">第%02d版：%s</a>`, link(href(file("node", q+1, 0))), q+1, i.pages[q].name)
		}
		for n := range s.articles {
			p := &s.articles[n]
			fmt.Fprintf(&titles, `<li><a href="%s">%s</a></li>`, link(href(file("content", k+1, n))), html.EscapeString(p.title))
			files[base+file("content", k+1, n)] = fmt.Sprintf(`<html><head><meta charset="utf-8"><title>%s</title></head><body><div class="text_c"><h3></h3><h1>%s</h1><h2></h2><h4>%s</h4><div>《%s》（%s 第%02d版：%s）</div><div id="ozoom"><!--enpcontent-->%s<!--/enpcontent--></div></div><a href="#">上一篇</a></body></html>`, html.EscapeString(p.title), html.EscapeString(p.title), p.byline, i.paper, inHan(i.date), s.number, s.name, htmlParas(p))
		}
		files[base+file("node", k+1, 0)] = fmt.Sprintf(`<html><head><meta charset="utf-8"><title>%s-%s</title></head><body><div id="pageList">%s</div><div>%s 第%02d版：%s</div><ul id="titleList">%s</ul></body></html>`, i.paper, i.paper, pages.String(), inHan(i.date), s.number, s.name, titles.String())
	}
	m := made{files: map[string][]byte{}, open: "copy", want: i, forbidden: []string{"HTTrack", "hts-cache", "Wayback", "WARC", "上一篇", "saved"}}
	switch how {
	case 0: // HTTrack
		for name, s := range files {
			m.files["copy/"+name] = []byte(strings.Replace(s, "<head>", "<!-- Mirrored from "+name+" by HTTrack Website Copier/3.x [XR&CO'2014], Sun, 29 Nov 2026 03:11:05 GMT -->\n<head><!-- Added by HTTrack --><meta http-equiv=\"content-type\" content=\"text/html;charset=utf-8\" /><!-- /Added by HTTrack -->", 1))
		}
		m.files["copy/index.html"] = []byte("<html><head><title>Local index - HTTrack Website Copier</title></head><body><h1>Local index - HTTrack</h1><a href=\"paper.example/html/" + day + "/node_2.htm\">saved</a></body></html>")
		m.files["copy/hts-log.txt"] = []byte("HTTrack3.49-2 launched on Sun, 29 Nov 2026 03:11:05 at http://paper.example/ +*.png\nInformation, Warnings and Errors reported for this mirror:\n")
		m.files["copy/hts-cache/doit.log"] = []byte("-qwC2%Ps2u1%s%uN0%I0p3DaK0H0%kf2A25000%f#f -F \"Mozilla/4.5\"\n")
	case 1, 2:
		for name, s := range files {
			if how == 2 {
				s = strings.Replace(s, "<head>", "<head><script src=\"//archive.org/includes/analytics.js\"></script><!-- End Wayback Rewrite JS Include -->", 1) + "\n<!--\n     FILE ARCHIVED ON 03:11:05 Nov 29, 2026 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 04:00:00 Nov 30, 2026.\n-->\n"
				name = "web.archive.org/web/20261129031105/http:/" + name
			}
			m.files["copy/"+name] = []byte(s)
		}
	case 3: // folders as wget -p makes them, a file robots.txt beside
		for name, s := range files {
			m.files["copy/"+name] = inGBK(strings.Replace(s, "utf-8", "gbk", 1))
		}
		m.files["copy/paper.example/robots.txt"] = []byte("User-agent: *\nDisallow: /admin/\n")
	default: // records of a crawler's answers
		var b strings.Builder
		record := func(kind, target, head, body string) {
			block := head + body
			fmt.Fprintf(&b, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2026-11-29T03:11:05Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, target, len(block), block)
		}
		record("warcinfo", "", "", "software: Wget/1.21.4\r\nformat: WARC File Format 1.0\r\n")
		for _, name := range sortedNames(files) {
			record("request", "http://"+name, "GET / HTTP/1.1\r\nHost: paper.example\r\n\r\n", "")
			record("response", "http://"+name, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n", files[name])
		}
		m.files["copy.warc"], m.open = []byte(b.String()), "copy.warc"
	}
	return m
}
