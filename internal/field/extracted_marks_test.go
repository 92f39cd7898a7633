package field

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
)

// markedText writes a page's columns as text, one below another, as tools hand it on.
func markedText(r *rand.Rand) made {
	i := wanghai.unnamed(r, 2)
	m := made{open: "page.txt", flat: true, want: i, forbidden: []string{"第 1 页", "Page 1", "[1/1]", "=====", "-----", "producer", "xmpTPg", "&nbsp;"}}
	han := 15 + r.IntN(8)
	var all []string
	blank := r.IntN(3) == 0
	i.each(func(_ int, _ *page, p *article) {
		part := []string{p.title, p.byline}
		if blank {
			part = []string{"", p.title, "", p.byline, ""}
		}
		for _, q := range p.paragraphs {
			part = append(part, setLines(q, "　　", han)...)
		}
		all = append(all, part...)
	})
	text := strings.Join(all, "\n") + "\n"
	escaped := html.EscapeString(text)
	switch r.IntN(9) {
	case 0:
		text = fmt.Sprintf("%s 第 1 页 %s\n%s", "---", "---", text)
	case 1:
		text = "# Page 1\n" + text
	case 2:
		text = "[1/1]\n" + text + "\n\f"
	case 3: // a rule, the number, a rule
		text = strings.Repeat("=", 40) + "\nPage 1 of 1\n" + strings.Repeat("=", 40) + "\n" + text
	case 4: // an HTML comment for the page
		text = "<!-- page 1 -->\n" + text + "\n<!-- end page -->\n"
	case 5: // Tika's XHTML, a page in one paragraph
		m.open = "page.xhtml"
		text = `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml">` + "\n<head>\n<meta name=\"xmpTPg:NPages\" content=\"1\"/>\n<meta name=\"pdf:docinfo:producer\" content=\"producer\"/>\n<title/>\n</head>\n<body><div class=\"page\"><p/>\n<p>" + escaped + "</p>\n<p/>\n</div>\n</body></html>"
	case 6: // a page in <pre>, from a program that shows text
		m.open = "page.html"
		text = `<html><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head><body><pre style="word-wrap: break-word; white-space: pre-wrap;">` + escaped + "</pre></body></html>"
	case 7: // a line in a paragraph of its own, with its place in a style
		m.open = "page.html"
		var b strings.Builder
		b.WriteString("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>page</title></head><body bgcolor=\"#A0A0A0\"><div id=\"page1-div\" style=\"position:relative;width:892px;height:1262px;\">\n")
		for k, s := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
			if indent := len(s) - len(strings.TrimLeft(s, "　")); s != "" {
				fmt.Fprintf(&b, "<p style=\"position:absolute;top:%dpx;left:%dpx;white-space:nowrap\" class=\"ft0%d\">%s</p>\n", 60+k*22, 60+5*indent, k%3, strings.ReplaceAll(html.EscapeString(strings.TrimLeft(s, "　")), " ", "&#160;"))
			}
		}
		text = b.String() + "</div></body></html>"
	default: // lines with breaks in a division
		m.open = "page.htm"
		text = "<html><head><meta charset=\"utf-8\"><title>Untitled</title></head><body><a name=\"1\"></a><div>" + strings.ReplaceAll(strings.ReplaceAll(escaped, " ", "&nbsp;"), "\n", "<br>\n") + "</div><hr></body></html>"
	}
	m.files = map[string][]byte{m.open: []byte(text)}
	if strings.HasSuffix(m.open, ".txt") {
		m.files[m.open] = encodedPlain(r, text)
	}
	return m
}
