// Package epub writes an edition as an EPUB 3 book: a chapter for each page, and
// a table of contents down to the articles.
//
// The container is the one of OCF 3.3: a ZIP whose first entry is "mimetype",
// not compressed. What is written depends on the edition alone, so the same
// edition gives the same bytes.
package epub

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	_ "embed"
	"fmt"
	"io"

	"baolan/editions/export/html"
	"baolan/editions/export/markup"
	"baolan/model"
)

//go:embed style.css
var style string

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

// Write writes an edition. An edition without pages is an error, because a book must
// have a chapter.
func Write(w io.Writer, e *model.Edition) error {
	if len(e.Pages) == 0 {
		return fmt.Errorf("epub: the edition has no page")
	}
	b := book{e: e, files: zip.NewWriter(w), lang: markup.Lang(e), onward: markup.Jumps(e.Pages)}
	b.add("mimetype", zip.Store, []byte("application/epub+zip"))
	b.add("META-INF/container.xml", zip.Deflate, []byte(container))
	b.add("book/style.css", zip.Deflate, []byte(style))
	for i := range e.Pages {
		b.document(chapter(i), markup.PageTitle(&e.Pages[i], i), func(m *markup.Writer) { b.page(m, i) })
	}
	b.document("contents.xhtml", html.Title(e), b.contents)
	b.add("book/package.opf", zip.Deflate, b.manifest())
	if b.err == nil {
		b.err = b.files.Close()
	}
	if b.err != nil {
		return fmt.Errorf("epub: %w", b.err)
	}
	return nil
}

// book is the file that is being written.
type book struct {
	e      *model.Edition
	files  *zip.Writer
	lang   string
	onward map[[2]int]*model.Join
	err    error
}

func chapter(page int) string { return fmt.Sprintf("page%d.xhtml", page+1) }

func (b *book) add(name string, method uint16, content []byte) {
	if b.err != nil {
		return
	}
	f, err := b.files.CreateHeader(&zip.FileHeader{Name: name, Method: method})
	if err == nil {
		_, err = f.Write(content)
	}
	b.err = err
}

// document adds an XHTML file.
func (b *book) document(name, title string, body func(*markup.Writer)) {
	var out bytes.Buffer
	m := markup.New(&out)
	m.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n")
	m.Raw("<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"%s\" xml:lang=\"%s\">\n", b.lang, b.lang)
	m.Raw("<head><title>%s</title><link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/></head>\n<body>\n", markup.Escape(title))
	body(m)
	m.Raw("</body>\n</html>\n")
	b.add("book/"+name, zip.Deflate, out.Bytes())
}

func (b *book) page(m *markup.Writer, i int) {
	p := &b.e.Pages[i]
	m.Raw("<h2>%s</h2>\n", markup.Escape(markup.PageTitle(p, i)))
	m.Map(p, i, func(anchor string) string { return "#" + anchor })
	for k := range p.Articles {
		m.Article(&p.Articles[k], markup.Anchor(i, k), func() {
			if to := b.onward[[2]int{i, k}]; to != nil {
				m.Raw("<p class=\"jump\"><a href=\"%s#%s\">接%s</a></p>\n", chapter(to.ToPage), markup.Anchor(to.ToPage, to.ToArticle),
					markup.Escape(markup.PageTitle(&b.e.Pages[to.ToPage], to.ToPage)))
			}
		})
	}
	m.Rest(p)
}

// contents writes the navigation document.
func (b *book) contents(m *markup.Writer) {
	m.Raw("<nav epub:type=\"toc\" id=\"toc\"><h1>%s</h1>\n<ol>\n", markup.Escape(html.Title(b.e)))
	for i := range b.e.Pages {
		p := &b.e.Pages[i]
		m.Raw("<li><a href=\"%s\">%s</a>", chapter(i), markup.Escape(markup.PageTitle(p, i)))
		open := false
		for k := range p.Articles {
			t := markup.Heading(&p.Articles[k])
			if t == "" {
				continue
			}
			if !open {
				m.Raw("\n<ol>\n")
				open = true
			}
			m.Raw("<li><a href=\"%s#%s\">%s</a></li>\n", chapter(i), markup.Anchor(i, k), markup.Escape(t))
		}
		if open {
			m.Raw("</ol>\n")
		}
		m.Raw("</li>\n")
	}
	m.Raw("</ol>\n</nav>\n")
}

// manifest gives the package document.
func (b *book) manifest() []byte {
	var out bytes.Buffer
	m := markup.New(&out)
	date := "1970-01-01"
	if !b.e.Date.IsZero() {
		date = b.e.Date.String()
	}
	m.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"%s\">\n", b.lang)
	m.Raw("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<dc:identifier id=\"id\">urn:uuid:%s</dc:identifier>\n", b.id())
	m.Raw("<dc:title>%s</dc:title>\n<dc:language>%s</dc:language>\n<dc:date>%s</dc:date>\n", markup.Escape(html.Title(b.e)), b.lang, date)
	m.Raw("<meta property=\"dcterms:modified\">%sT00:00:00Z</meta>\n</metadata>\n<manifest>\n", date)
	m.Raw("<item id=\"contents\" href=\"contents.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n<item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n")
	for i := range b.e.Pages {
		properties := ""
		if p := &b.e.Pages[i]; p.Width > 0 && p.Height > 0 {
			properties = ` properties="svg"`
		}
		m.Raw("<item id=\"page%d\" href=\"%s\" media-type=\"application/xhtml+xml\"%s/>\n", i+1, chapter(i), properties)
	}
	m.Raw("</manifest>\n<spine>\n<itemref idref=\"contents\" linear=\"no\"/>\n")
	for i := range b.e.Pages {
		m.Raw("<itemref idref=\"page%d\"/>\n", i+1)
	}
	m.Raw("</spine>\n</package>\n")
	return out.Bytes()
}

// id gives a UUID of version 8 (RFC 9562) that depends on the edition's content.
func (b *book) id() string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\n%s\n", b.e.Paper, b.e.Date)
	for i := range b.e.Pages {
		for k := range b.e.Pages[i].Articles {
			fmt.Fprintln(h, b.e.Pages[i].Articles[k].Title())
		}
	}
	s := h.Sum(nil)[:16]
	s[6], s[8] = s[6]&0x0f|0x80, s[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", s[:4], s[4:6], s[6:8], s[8:10], s[10:])
}
