package field

import (
	"html"
	"math/rand/v2"
	"strings"
)

// toolsText writes what tools give of a page's columns, one below another.
func toolsText(r *rand.Rand) made {
	i := hexi.flat(r, 2)
	i.paper, i.date = "", ""
	all := printedPage(r, &i)
	m := made{open: "page.txt", flat: true, want: i, forbidden: []string{"pdf:", "Page 1", "page-1", "producer", "====="}}
	var b strings.Builder
	form := r.IntN(8)
	for k, a := range all {
		body := strings.Join(a.lines, "\n") + "\n"
		switch form {
		case 0: // pdftotext -nopgbrk, -enc GBK, and pypdf
			b.WriteString(a.title + "\n" + a.byline + "\n" + body)
		case 1, 2: // blocks parted by empty lines: mutool, pdfminer
			b.WriteString(a.title + "\n\n" + a.byline + "\n\n" + body + "\n")
		case 3: // pdfplumber with a line for the page
			if k == 0 {
				b.WriteString("===== Page 1 =====\n")
			}
			b.WriteString(a.title + "\n" + a.byline + "\n" + body)
		case 4: // blanks at every line's end, pages in brackets
			if k == 0 {
				b.WriteString("--- page-1 ---\n")
			}
			b.WriteString(strings.ReplaceAll(a.title+"\n"+a.byline+"\n"+body, "\n", " \n"))
		case 5: // Tika's XHTML
			b.WriteString("<p>" + html.EscapeString(a.title) + "\n</p>\n<p>" + a.byline + "\n" + html.EscapeString(body) + "</p>\n")
		case 6: // pdftotext -htmlmeta
			b.WriteString(html.EscapeString(a.title + "\n" + a.byline + "\n" + body))
		default: // pdftohtml -i -noframes: a line and a break
			b.WriteString(html.EscapeString(a.title) + "<br/>\n" + a.byline + "<br/>\n" + strings.ReplaceAll(html.EscapeString(body), "\n", "<br/>\n"))
		}
	}
	s := b.String()
	text := encodedPlain(r, s)
	switch form {
	case 0:
		if r.IntN(2) == 0 {
			text = inGBK(s)
		}
	case 2:
		text = []byte(s + "\f")
	case 5:
		m.open = "page.html"
		text = []byte(`<html xmlns="http://www.w3.org/1999/xhtml"><head><meta name="pdf:PDFVersion" content="1.6"/><meta name="xmp:CreatorTool" content="producer"/><meta name="Content-Type" content="application/pdf"/><title></title></head><body><div class="page"><p/>` + "\n" + s + "</div>\n</body></html>")
	case 6:
		m.open = "page.html"
		text = []byte("<html><head>\n<title></title>\n<meta name=\"Producer\" content=\"producer\"/>\n</head>\n<body>\n<pre>\n" + s + "\f</pre>\n</body>\n</html>\n")
	case 7:
		m.open = "page.html"
		text = []byte("<!DOCTYPE html><html><head><title>page.pdf</title><meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\"/><meta name=\"generator\" content=\"pdftohtml 0.36\"/></head><body>\n<a name=1></a>" + s + "<hr/>\n</body></html>\n")
	}
	m.files = map[string][]byte{m.open: text}
	return m
}
