package field

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
)

// placedWord is a word with its place; wordLine a printed line of words.
type (
	placedWord struct {
		text           string
		x0, y0, x1, y1 float64
	}
	wordLine struct {
		words []placedWord
		size  float64
		block int
	}
)

func (l *wordLine) text() string {
	var all []string
	for _, w := range l.words {
		all = append(all, w.text)
	}
	return strings.Join(all, " ")
}

func (l *wordLine) box() (x0, y0, x1, y1 float64) {
	return l.words[0].x0, l.words[0].y0, l.words[len(l.words)-1].x1, l.words[0].y1
}

// setWords sets a page: each article below its headline in one column, the columns abreast,
// or each in two columns below its headline, one article below another.
func setWords(r *rand.Rand, i *edition) (lines []wordLine) {
	size := oneOf(r, 9.0, 10.0, 10.5)
	block := 0
	put := func(s string, x, y, size float64) {
		for strings.HasPrefix(s, "　") {
			s, x = strings.TrimPrefix(s, "　"), x+size
		}
		l := wordLine{size: size, block: block}
		for _, w := range strings.Split(s, " ") {
			right := x + float64(cellsOf(w))*size/2
			l.words = append(l.words, placedWord{w, x, y, right, y + size})
			x = right + size/2
		}
		lines = append(lines, l)
	}
	column := func(x, y float64, set []string) float64 {
		block++
		for _, s := range set {
			put(s, x, y, size)
			y += 1.5 * size
		}
		return y
	}
	bodyOf := func(p *article, han int) (set []string) {
		for _, q := range p.paragraphs {
			set = append(set, setLines(q, "　　", han)...)
		}
		return set
	}
	abreast, top := r.IntN(2) == 0, 50.0
	for k := range i.pages[0].articles {
		p := &i.pages[0].articles[k]
		han := 18 + r.IntN(4)
		x, y := 45.0, top
		if abreast {
			x += float64(k) * (24 * size)
		}
		block++
		put(p.title, x, y, 2.2*size)
		y += 3.4 * size
		block++
		put(p.byline, x, y, size)
		y += 2 * size
		set := bodyOf(p, han)
		if abreast {
			column(x, y, set)
			continue
		}
		half := (len(set) + 1) / 2
		bottom := column(x, y, set[:half])
		column(x+float64(han+2)*size, y, set[half:])
		top = bottom + 3*size
	}
	return lines
}

// placedWords writes what tools give with places: words, lines and characters.
func placedWords(r *rand.Rand) made {
	i := wanghai.unnamed(r, 2)
	lines := setWords(r, &i)
	m := made{flat: true, want: i, forbidden: []string{"bbox", "SimSun", "x0", "HPOS", "doctop", "###", "ocrx", "fontname"}}
	s := ""
	switch r.IntN(8) {
	case 0: // PyMuPDF's words, dumped
		m.open = "words.json"
		var all []any
		for k := range lines {
			for n, w := range lines[k].words {
				all = append(all, []any{w.x0, w.y0, w.x1, w.y1, w.text, lines[k].block, k, n})
			}
		}
		s = asJSON(all)
	case 1: // PyMuPDF's rawdict, a page each in a list
		m.open = "raw.json"
		s = asJSON([]any{object{"width": 595.0, "height": 842.0, "blocks": asRawDict(lines)}})
	case 2: // pdfplumber's words as CSV
		m.open = "words.csv"
		var b strings.Builder
		w := csv.NewWriter(&b)
		_ = w.Write([]string{"text", "x0", "x1", "top", "doctop", "bottom", "upright", "height", "width", "direction"})
		for k := range lines {
			for _, o := range lines[k].words {
				_ = w.Write([]string{o.text, num(o.x0), num(o.x1), num(o.y0), num(o.y0), num(o.y1), "True", num(o.y1 - o.y0), num(o.x1 - o.x0), "ltr"})
			}
		}
		w.Flush()
		s = b.String()
	case 3: // pdfplumber's words as JSON, in pages
		m.open = "plumber.json"
		var all []any
		for k := range lines {
			for _, o := range lines[k].words {
				all = append(all, object{"text": o.text, "x0": o.x0, "x1": o.x1, "top": o.y0, "doctop": o.y0, "bottom": o.y1, "upright": true, "fontname": "ABCDEF+SimSun", "size": lines[k].size})
			}
		}
		s = asJSON(object{"pages": []any{object{"page_number": 1, "width": 595, "height": 842, "words": all}}})
	case 4:
		m.open, s = "miner.xml", asMinerXML(lines)
	case 5:
		m.open, s = "alto.xml", asAlto(lines)
	case 6: // tesseract's table
		m.open = "scan.tsv"
		s = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n"
		for k := range lines {
			x0, y0, x1, y1 := lines[k].box()
			s += fmt.Sprintf("4\t1\t%d\t1\t%d\t0\t%.0f\t%.0f\t%.0f\t%.0f\t-1\t\n", lines[k].block, k, 4*x0, 4*y0, 4*(x1-x0), 4*(y1-y0))
			for n, w := range pieces(&lines[k]) {
				s += fmt.Sprintf("5\t1\t%d\t1\t%d\t%d\t%.0f\t%.0f\t%.0f\t%.0f\t%d.%d\t%s\n", lines[k].block, k, n+1, 4*w.x0, 4*w.y0, 4*(w.x1-w.x0), 4*(w.y1-w.y0), 80+r.IntN(16), r.IntN(999999), w.text)
			}
		}
	default:
		m.open, s = "scan.html", asHOCR(lines)
	}
	m.files = map[string][]byte{m.open: []byte(s)}
	return m
}

func num(f float64) string { return fmt.Sprintf("%.3f", f) }

func asJSON(v any) string {
	b, _ := json.Marshal(v)
	return string(b)
}

// pieces are a line's words as a recogniser parts them, which knows no words: some
// characters each.
func pieces(l *wordLine) (out []placedWord) {
	for _, w := range l.words {
		letters := []rune(w.text)
		x := w.x0
		for n := 0; len(letters) > 0; n++ {
			part := string(letters[:min(2+n%2, len(letters))])
			letters = letters[len([]rune(part)):]
			right := x + float64(cellsOf(part))*l.size/2
			out = append(out, placedWord{part, x, w.y0, right, w.y1})
			x = right
		}
	}
	return out
}

func asRawDict(lines []wordLine) (blocks []any) {
	for k := range lines {
		l := &lines[k]
		var chars []any
		x, y0, _, y1 := l.box()
		for _, c := range l.text() {
			w := float64(cellsOf(string(c))) * l.size / 2
			chars = append(chars, object{"c": string(c), "origin": []float64{x, y0 + 0.86*l.size}, "bbox": []float64{x, y0, x + w, y1}})
			x += w
		}
		x0, _, x1, _ := l.box()
		box := []float64{x0, y0, x1, y1}
		blocks = append(blocks, object{"type": 0, "bbox": box, "number": k, "lines": []any{object{"spans": []any{object{"size": l.size, "font": "SimSun", "ascender": 0.86, "origin": []float64{x0, y1}, "chars": chars, "bbox": box}}, "wmode": 0, "dir": []int{1, 0}, "bbox": box}}})
	}
	return append(blocks, object{"type": 1, "bbox": []int{300, 700, 500, 800}, "ext": "png", "image": "iVBORw0KGgo="})
}

// asMinerXML writes pdfminer's XML, whose places count from the page's foot.
func asMinerXML(lines []wordLine) string {
	var b strings.Builder
	b.WriteString("<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n<pages>\n<page id=\"1\" bbox=\"0.000,0.000,595.000,842.000\" rotate=\"0\">\n")
	for k := range lines {
		l := &lines[k]
		x0, y0, x1, y1 := l.box()
		fmt.Fprintf(&b, "<textbox id=\"%d\" bbox=\"%.3f,%.3f,%.3f,%.3f\">\n<textline bbox=\"%.3f,%.3f,%.3f,%.3f\">\n", k, x0, 842-y1, x1, 842-y0, x0, 842-y1, x1, 842-y0)
		for _, c := range l.text() {
			w := float64(cellsOf(string(c))) * l.size / 2
			if c == ' ' {
				b.WriteString("<text> </text>\n")
			} else {
				fmt.Fprintf(&b, "<text font=\"ABCDEF+SimSun\" bbox=\"%.3f,%.3f,%.3f,%.3f\" colourspace=\"DeviceGray\" ncolour=\"0\" size=\"%.3f\">%s</text>\n", x0, 842-y1, x0+w, 842-y0, l.size, html.EscapeString(string(c)))
			}
			x0 += w
		}
		b.WriteString("<text>\n</text>\n</textline>\n</textbox>\n")
	}
	return b.String() + "<layout>\n<textgroup bbox=\"0,0,1,1\">\n<textbox id=\"0\" bbox=\"0,0,1,1\" />\n</textgroup>\n</layout>\n</page>\n</pages>\n"
}

func asAlto(lines []wordLine) string {
	var b strings.Builder
	b.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v3#\"><Description><MeasurementUnit>pixel</MeasurementUnit></Description><Layout><Page WIDTH=\"2380\" HEIGHT=\"3368\" PHYSICAL_IMG_NR=\"0\" ID=\"page_0\"><PrintSpace HPOS=\"0\" VPOS=\"0\" WIDTH=\"2380\" HEIGHT=\"3368\">\n")
	for k := range lines {
		place := func(x0, y0, x1, y1 float64) string {
			return fmt.Sprintf("HPOS=\"%.0f\" VPOS=\"%.0f\" WIDTH=\"%.0f\" HEIGHT=\"%.0f\"", 4*x0, 4*y0, 4*(x1-x0), 4*(y1-y0))
		}
		fmt.Fprintf(&b, "<TextBlock ID=\"block_%d\"><TextLine ID=\"line_%d\" %s>", k, k, place(lines[k].box()))
		for n, w := range lines[k].words {
			if n > 0 {
				b.WriteString("<SP WIDTH=\"20\"/>")
			}
			fmt.Fprintf(&b, "<String ID=\"string_%d_%d\" %s WC=\"0.93\" CONTENT=\"%s\"/>", k, n, place(w.x0, w.y0, w.x1, w.y1), html.EscapeString(w.text))
		}
		b.WriteString("</TextLine></TextBlock>\n")
	}
	return b.String() + "</PrintSpace></Page></Layout></alto>\n"
}

// asHOCR writes hOCR with words of some characters, its pages in blocks and paragraphs.
func asHOCR(lines []wordLine) string {
	var b strings.Builder
	b.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"en\" lang=\"en\">\n<head><title></title><meta name='ocr-system' content='ocrsystem 1.0' /></head>\n<body>\n<div class='ocr_page' id='page_1' title='image \"scan.png\"; bbox 0 0 2480 3508; ppageno 0; scan_res 300 300'>\n")
	for k := range lines {
		x0, y0, x1, y1 := lines[k].box()
		fmt.Fprintf(&b, "<div class='ocr_carea' id='block_1_%d' title=\"bbox 0 0 1 1\"><p class='ocr_par' id='par_1_%d' lang='chi_sim' title=\"bbox 0 0 1 1\">\n<span class='%s' id='line_1_%d' title=\"bbox %.0f %.0f %.0f %.0f; baseline 0.001 -8; x_size 42; x_descenders 8; x_ascenders 9\">\n", k, k, []string{"ocr_line", "ocr_header"}[k%2], k, 4*x0, 4*y0, 4*x1, 4*y1)
		for n, w := range pieces(&lines[k]) {
			fmt.Fprintf(&b, "<span class='ocrx_word' id='word_1_%d_%d' title='bbox %.0f %.0f %.0f %.0f; x_wconf 9%d'><strong>%s</strong></span>\n", k, n, 4*w.x0, 4*w.y0, 4*w.x1, 4*w.y1, n%9, html.EscapeString(w.text))
		}
		b.WriteString("</span></p></div>\n")
	}
	return b.String() + "</div>\n</body>\n</html>\n"
}
