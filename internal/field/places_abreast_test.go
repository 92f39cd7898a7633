package field

import (
	"encoding/json"
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
)

// printed is an article as it is printed in a column: the lines of its parts.
type printed struct {
	title, byline string
	lines         []string
}

// printedPage sets the articles of an edition in columns of one width.
func printedPage(r *rand.Rand, i *edition) (all []printed) {
	han := 14 + r.IntN(10)
	hexi.sign(r, i)
	i.each(func(_ int, _ *page, p *article) {
		one := printed{title: p.title, byline: p.byline}
		for k := range p.paragraphs {
			one.lines = append(one.lines, setLines(p.paragraphs[k], "　　", han)...)
		}
		all = append(all, one)
	})
	return all
}

// placedAbreast writes what tools give with places: two articles in columns beside each
// other, a title of twice the size above each.
func placedAbreast(r *rand.Rand) made {
	i := hexi.flat(r, 2)
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
