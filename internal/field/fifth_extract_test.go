package field

import (
	"encoding/json"
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestFifthRoundExtracted(t *testing.T) {
	t.Parallel()
	(&family{"fifth-extracted", 40, fifthExtracted}).run(t, 18)
}

func TestFifthRoundPlaced(t *testing.T) {
	t.Parallel()
	(&family{"fifth-placed", 40, fifthPlaced}).run(t, 0)
}

func TestFifthRoundWord(t *testing.T) {
	t.Parallel()
	(&family{"fifth-word", 40, fifthWord}).run(t, 5)
}

// printed is an article as it is printed in a column: the lines of its parts.
type printed struct {
	title, byline string
	lines         []string
}

// printedPage sets the articles of an edition in columns of one width.
func printedPage(r *rand.Rand, i *issue) (all []printed) {
	han := 14 + r.IntN(10)
	fifthMarked(r, i)
	i.each(func(_ int, _ *sheet, p *piece) {
		one := printed{title: p.title, byline: p.byline}
		for k := range p.paragraphs {
			one.lines = append(one.lines, setLines(p.paragraphs[k], "　　", han)...)
		}
		all = append(all, one)
	})
	return all
}

// fifthExtracted writes what tools give of a page's columns, one below another.
func fifthExtracted(r *rand.Rand) made {
	i := fifthFlat(r, 2)
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

// fifthPlaced writes what tools give with places: two articles in columns beside each
// other, a title of twice the size above each.
func fifthPlaced(r *rand.Rand) made {
	i := fifthFlat(r, 2)
	i.paper, i.date = "", ""
	all := printedPage(r, &i)
	type line struct {
		text           string
		x0, y0, x1, y1 float64
		block          int
	}
	var lines []line
	const size = 10.0
	for k, a := range all {
		x, y := 50+float64(k)*270, 60.0
		put := func(s string, size float64) {
			indent := 0.0
			for strings.HasPrefix(s, "　") {
				s, indent = strings.TrimPrefix(s, "　"), indent+size
			}
			lines = append(lines, line{s, x + indent, y, x + indent + float64(cellsOf(s))*size/2, y + size, k*3 + min(2, len(lines))})
			y += size * 1.5
		}
		put(a.title, 2*size)
		put(a.byline, size)
		for _, s := range a.lines {
			put(s, size)
		}
	}
	m := made{flat: true, want: i, forbidden: []string{"bbox", "SimSun", "ocr", "###PAGE###", "conf"}}
	var b strings.Builder
	switch r.IntN(4) {
	case 0: // PyMuPDF's blocks, printed
		m.open = "blocks.txt"
		for k, l := range lines {
			fmt.Fprintf(&b, "(%.1f, %.1f, %.1f, %.1f, '%s\\n', %d, 0)\n", l.x0, l.y0, l.x1, l.y1, l.text, k)
		}
	case 1: // PyMuPDF's dictionary
		m.open = "page.json"
		var blocks []any
		for k, l := range lines {
			box := []float64{l.x0, l.y0, l.x1, l.y1}
			blocks = append(blocks, object{"number": k, "type": 0, "bbox": box, "lines": []any{object{"wmode": 0, "dir": []int{1, 0}, "bbox": box, "spans": []any{object{"size": l.y1 - l.y0, "flags": 4, "font": "SimSun", "color": 0, "origin": []float64{l.x0, l.y1}, "text": l.text, "bbox": box}}}}})
		}
		_ = json.NewEncoder(&b).Encode(object{"width": 595.0, "height": 842.0, "blocks": blocks})
	case 2: // pdftotext -tsv
		m.open = "page.tsv"
		b.WriteString("level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n1\t1\t0\t0\t0\t0\t0.000000\t0.000000\t595.000000\t842.000000\t-1\t###PAGE###\n")
		for k, l := range lines {
			fmt.Fprintf(&b, "5\t1\t0\t%d\t%d\t0\t%f\t%f\t%f\t%f\t100\t%s\n", l.block, k, l.x0, l.y0, l.x1-l.x0, l.y1-l.y0, strings.ReplaceAll(l.text, " ", "\u00a0"))
		}
	default: // hOCR
		m.open = "page.hocr"
		b.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title></title><meta name='ocr-system' content='tesseract 5.3.0'/><meta name='ocr-capabilities' content='ocr_page ocr_carea ocr_par ocr_line ocrx_word'/></head>\n<body><div class='ocr_page' id='page_1' title='image \"a.png\"; bbox 0 0 1190 1684; ppageno 0'>\n")
		for k, l := range lines {
			fmt.Fprintf(&b, "<span class='ocr_line' id='line_1_%d' title=\"bbox %.0f %.0f %.0f %.0f; baseline 0 0; x_size %.0f\"><span class='ocrx_word' id='word_1_%d' title='bbox %.0f %.0f %.0f %.0f; x_wconf 91'>%s</span></span>\n", k, 2*l.x0, 2*l.y0, 2*l.x1, 2*l.y1, 2*(l.y1-l.y0), k, 2*l.x0, 2*l.y0, 2*l.x1, 2*l.y1, html.EscapeString(l.text))
		}
		b.WriteString("</div></body></html>\n")
	}
	m.files = map[string][]byte{m.open: []byte(b.String())}
	return m
}

// fifthWord writes an article of a word processor as converters give it.
func fifthWord(r *rand.Rand) made {
	i := fifthFlat(r, 1)
	i.paper, i.date = "", ""
	fifthMarked(r, &i)
	p := &i.pages[0].articles[0]
	m := made{open: "doc.txt", flat: true, forbidden: []string{"{#", "[]{", `\"`, "**", "media/"}}
	s := ""
	switch r.IntN(6) {
	case 0: // pandoc's Markdown: bold title, escaped marks, a picture
		m.open = "doc.md"
		esc := strings.NewReplacer("\"", `\"`, "……", `\...\...`, "~", `\~`)
		s = "**" + p.title + "**\n\n" + p.byline + "\n\n"
		for _, q := range p.paragraphs {
			s += esc.Replace(q) + "\n\n"
		}
		if r.IntN(2) == 0 {
			s += "![](media/image1.jpeg){width=\"5.7in\" height=\"3.2in\"}\n"
		}
	case 1: // pandoc's Markdown: a title with an anchor, spans, breaks by hand
		m.open = "doc.md"
		s = "# []{#_Toc123 .anchor}" + p.title + " {#标题 .unnumbered}\n\n[" + p.byline + "]{.underline}\n\n" + strings.Join(p.paragraphs, "\n\n") + "\n"
	case 2: // pandoc's plain text: a paragraph a block
		s = p.title + "\n\n" + p.byline + "\n\n" + strings.Join(p.paragraphs, "\n\n") + "\n"
	case 3: // an office program: a mark of order, a paragraph a line
		s = "\ufeff" + p.title + "\r\n" + p.byline + "\r\n　　" + strings.Join(p.paragraphs, "\r\n　　") + "\r\n"
	case 4: // docx2txt: two line ends and a tab for every indent
		s = p.title + "\n\n" + p.byline + "\n\n\t" + strings.Join(p.paragraphs, "\n\n\t") + "\n\n"
	default: // antiword: lines of 76 cells, an empty line between paragraphs
		s = "\n                          " + p.title + "\n\n                          " + p.byline + "\n\n"
		for _, q := range p.paragraphs {
			s += strings.Join(setLines(q, "    ", 38), "\n") + "\n\n"
		}
	}
	m.want, m.files = i, map[string][]byte{m.open: encodedPlain(r, strings.TrimPrefix(s, "\ufeff"))}
	return m
}
