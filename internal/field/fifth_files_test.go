package field

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

func TestFifthRoundNames(t *testing.T) {
	t.Parallel()
	(&family{"fifth-names", 40, fifthNamed}).run(t, 0)
}

func TestFifthRoundPacked(t *testing.T) {
	t.Parallel()
	(&family{"fifth-packed", 40, fifthPacked}).run(t, 0)
}

func TestFifthRoundBooks(t *testing.T) {
	t.Parallel()
	(&family{"fifth-books", 40, fifthBook}).run(t, 0)
}

func sortedNames[T any](files map[string]T) []string { return slices.Sorted(maps.Keys(files)) }

// zipped packs files; old names are in GBK without a word.
func zipped(files map[string][]byte, old bool) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range sortedNames(files) {
		h := &zip.FileHeader{Name: name, Method: zip.Deflate}
		if old {
			g, _ := simplifiedchinese.GBK.NewEncoder().String(name)
			h.Name, h.NonUTF8 = g, true
		}
		f, _ := w.CreateHeader(h)
		_, _ = f.Write(files[name])
	}
	_ = w.Close()
	return b.Bytes()
}

// fifthNamed writes a crawler's folder whose names tell the page and the title.
func fifthNamed(r *rand.Rand) made {
	i := fifthIssue(r, 2+r.IntN(2), 2)
	letter := oneOf(r, "", "A")
	form := r.IntN(8)
	withTitle := r.IntN(2) == 0
	m := made{files: map[string][]byte{}, open: "day", anyOrder: true, forbidden: []string{".txt", "责编"}}
	safe := strings.NewReplacer("？", "", "“", "", "”", "")
	day := compactDate(i.date)
	_, mo, d := parted(i.date)
	i.each(func(n int, s *sheet, p *piece) {
		title := safe.Replace(p.title)
		name := ""
		switch form {
		case 0:
			name = fmt.Sprintf("%s_%s%02d_%s.txt", day, oneOf(r, "A", "A"), s.number, title)
		case 1:
			name = fmt.Sprintf("%s %s/第%02d版_%s_%03d.txt", i.paper, i.date, s.number, s.name, n)
		case 2:
			name = fmt.Sprintf("%s-%s-第%02d版-%s.txt", i.paper, i.date, s.number, title)
		case 3:
			name = fmt.Sprintf("%s/%s%02d-%s/%d.%s.txt", i.date, oneOf(r, "A", "A"), s.number, s.name, n, title)
		case 4:
			name = fmt.Sprintf("%s（%s）/%02d版 %s/%s.txt", i.paper, inHan(i.date), s.number, s.name, title)
		case 5:
			name = fmt.Sprintf("[%s][%s][%02d版]%s.txt", i.paper, i.date, s.number, title)
		case 6:
			name = fmt.Sprintf("%s%s月%s日/%s/%02d/%02d_%s.txt", i.date[:4]+"年", mo, d, i.paper, s.number, n, title)
		default:
			name = fmt.Sprintf("%s-%02d-%02d-%s.txt", day, s.number, n, title)
		}
		_ = letter
		text := p.title + "\n" + p.byline + "\n"
		if withTitle {
			text = p.title + "\n" + p.byline + "\n\n"
		}
		text += "　　" + strings.Join(p.paragraphs, "\n　　") + "\n"
		m.files["day/"+name] = encodedPlain(r, text)
	})
	if form == 0 || form == 7 { // names of pages and papers stand nowhere
		i.paper = ""
	}
	if form == 3 {
		i.paper = ""
	}
	if form == 0 || form == 2 || form == 5 || form == 6 || form == 7 {
		for k := range i.pages {
			i.pages[k].name = ""
		}
	}
	m.want = i
	return m
}

// fifthPacked packs a day's files as they are handed on.
func fifthPacked(r *rand.Rand) made {
	m := fifthNamed(r)
	files := map[string][]byte{}
	for name, b := range m.files {
		files[strings.TrimPrefix(name, "day/")] = b
	}
	if r.IntN(3) == 0 { // what another system puts beside
		files["__MACOSX/._a.txt"] = []byte("\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X        ")
	}
	m.files, m.open = map[string][]byte{"day.zip": zipped(files, r.IntN(3) == 0)}, "day.zip"
	return m
}

// fifthBook writes an edition as a book, and as converters make text of it.
func fifthBook(r *rand.Rand) made {
	i := fifthFlat(r, 2+r.IntN(2))
	fifthMarked(r, &i)
	m := made{flat: true, forbidden: []string{"toc.ncx", "目录", "calibre", "Unknown"}}
	switch r.IntN(4) {
	case 0: // the book itself
		files := map[string][]byte{
			"mimetype":               []byte("application/epub+zip"),
			"META-INF/container.xml": []byte(`<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`),
		}
		var manifest, spine strings.Builder
		i.each(func(n int, _ *sheet, p *piece) {
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
		i.each(func(_ int, _ *sheet, p *piece) {
			b.WriteString("\n\n" + p.title + "\n\n" + p.byline + "\n\n" + strings.Join(p.paragraphs, "\n\n") + "\n\n")
		})
		m.files = map[string][]byte{"book.txt": encodedPlain(r, b.String())}
		i.paper, i.date = "", ""
	case 2: // a converter's Markdown
		m.open = "book.md"
		var b strings.Builder
		fmt.Fprintf(&b, "---\ntitle: %s\ndate: %s\nlang: zh\n---\n\n", i.paper, i.date)
		i.each(func(n int, _ *sheet, p *piece) {
			fmt.Fprintf(&b, "[]{#c%03d.xhtml}\n\n## %s {#c%03d.xhtml_toc .chapter}\n\n::: {.author}\n%s\n:::\n\n%s\n\n", n, p.title, n, p.byline, strings.Join(p.paragraphs, "\n\n"))
		})
		m.files = map[string][]byte{"book.md": encodedPlain(r, b.String())}
		m.forbidden = append(m.forbidden, ":::", "{#", "xhtml")
	default: // a book in text, packed
		var b strings.Builder
		i.each(func(_ int, _ *sheet, p *piece) {
			b.WriteString("# " + p.title + "\n\n" + p.byline + "\n\n" + strings.Join(p.paragraphs, "\n\n") + "\n\n")
		})
		opf := fmt.Sprintf(`<?xml version='1.0' encoding='utf-8'?><package xmlns="http://www.idpf.org/2007/opf" version="2.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:creator>Unknown</dc:creator><dc:date>%sT00:00:00+00:00</dc:date><dc:contributor>calibre (6.0)</dc:contributor></metadata></package>`, i.paper, i.date)
		m.files, m.open = map[string][]byte{"day.txtz": zipped(map[string][]byte{"index.txt": []byte(b.String()), "metadata.opf": []byte(opf)}, false)}, "day.txtz"
	}
	m.want = i
	return m
}
