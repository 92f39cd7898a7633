package field

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
)

// book writes an edition as a book, and as converters make text of it.
func book(r *rand.Rand) made {
	i := hexi.flat(r, 2+r.IntN(2))
	hexi.sign(r, &i)
	m := made{flat: true, forbidden: []string{"toc.ncx", "目录", "calibre", "Unknown"}}
	switch r.IntN(4) {
	case 0: // the book itself
		files := map[string][]byte{
			"mimetype":               []byte("application/epub+zip"),
			"META-INF/container.xml": []byte(`<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`),
		}
		var manifest, spine strings.Builder
		i.each(func(n int, _ *page, p *article) {
			file := fmt.Sprintf("text/c%03d.xhtml", n)
			fmt.Fprintf(&manifest, `<item id="c%d" href="%s" media-type="application/xhtml+xml"/>`, n, file)
			fmt.Fprintf(&spine, `<itemref idref="c%d"/>`, n)
			files["OEBPS/"+file] = []byte(fmt.Sprintf(`<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>%s</title></head><body><h2>%s</h2><p class="author">%s</p>%s</body></html>`, html.EscapeString(p.title), html.EscapeString(p.title), p.byline, htmlParas(p)))
		})
		files["OEBPS/content.opf"] = []byte(fmt.Sprintf(`<?xml version="1.0" encoding="utf-8"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:1</dc:identifier><dc:title>%s %s</dc:title><dc:language>zh</dc:language><dc:date>%s</dc:date></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>%s</manifest><spine>%s</spine></package>`, i.paper, i.date, i.date, manifest.String(), spine.String()))
		files["OEBPS/nav.xhtml"] = []byte(`<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>目录</title></head><body><nav><h1>目录</h1><ol><li><a href="text/c001.xhtml">一</a></li></ol></nav></body></html>`)
		m.files, m.open = map[string][]byte{"day.epub": zipped(files, false)}, "day.epub"
	case 1: // a converter's plain text: headings stand behind two empty lines
		m.open = "book.txt"
		var b strings.Builder
		i.each(func(_ int, _ *page, p *article) {
			b.WriteString("\n\n" + p.title + "\n\n" + p.byline + "\n\n" + strings.Join(p.paragraphs, "\n\n") + "\n\n")
		})
		m.files = map[string][]byte{"book.txt": encodedPlain(r, b.String())}
		i.paper, i.date = "", ""
	case 2: // a converter's Markdown
		m.open = "book.md"
		var b strings.Builder
		fmt.Fprintf(&b, "---\ntitle: %s\ndate: %s\nlang: zh\n---\n\n", i.paper, i.date)
		i.each(func(n int, _ *page, p *article) {
			fmt.Fprintf(&b, "[]{#c%03d.xhtml}\n\n## %s {#c%03d.xhtml_toc .chapter}\n\n::: {.author}\n%s\n:::\n\n%s\n\n", n, p.title, n, p.byline, strings.Join(p.paragraphs, "\n\n"))
		})
		m.files = map[string][]byte{"book.md": encodedPlain(r, b.String())}
		m.forbidden = append(m.forbidden, ":::", "{#", "xhtml")
	default: // a book in text, packed
		var b strings.Builder
		i.each(func(_ int, _ *page, p *article) {
			b.WriteString("# " + p.title + "\n\n" + p.byline + "\n\n" + strings.Join(p.paragraphs, "\n\n") + "\n\n")
		})
		opf := fmt.Sprintf(`<?xml version='1.0' encoding='utf-8'?><package xmlns="http://www.idpf.org/2007/opf" version="2.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:creator>Unknown</dc:creator><dc:date>%sT00:00:00+00:00</dc:date><dc:contributor>calibre (6.0)</dc:contributor></metadata></package>`, i.paper, i.date)
		m.files, m.open = map[string][]byte{"day.txtz": zipped(map[string][]byte{"index.txt": []byte(b.String()), "metadata.opf": []byte(opf)}, false)}, "day.txtz"
	}
	m.want = i
	return m
}
