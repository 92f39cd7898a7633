package field

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestSixthBRoundPlaced(t *testing.T) {
	t.Parallel()
	(&family{"sixthB-placed", 40, sixthBPlaced}).run(t, 8)
}

// What round 6 of places, books and copies writes its articles of.
var (
	sixthBTitles = []string{
		"盐田里长出光伏板", "渔港的灯塔换了守灯人", "一碗虾面卖到凌晨", "台风过后的第一班船", "堤坝上的观鸟学校", "老船厂开出咖啡车", "海岛来了新校长", "退潮后的采贝人",
		"码头工人的书架", "跨海缆车试运行", "旧灯船进了博物馆", "防风林补种三万株", "岛上的第一家书店", "紫菜收割机下滩", "“海上救护”夜航记", "水下管网摸清家底",
	}
	sixthBNames  = []string{"阮海平", "卓玛", "欧阳澜", "热依汗·吐尔逊", "林见川", "布和", "苏一粟", "郑阿福"}
	sixthBPapers = []string{"望海日报", "蓝湾晚报", "东屿时报"}
	sixthBPages  = []string{"要闻", "海岛", "民生", "文化", "港口"}
	sixthBBodies = []string{
		"清晨五点二十分，阮海平把缆绳从铁桩上解下来，船身轻轻一晃，离开了码头。",
		"光伏板架在盐田上方三米处，底下照样晒盐，一亩地一年能多收入4200元。",
		"灯塔高29.5米，守灯人每天要爬一百三十六级台阶，换班时在本子上写下风向和能见度。",
		"“船来了！”孩子们一边喊一边往堤上跑，书包里的铅笔盒哗啦哗啦地响。",
		"气象台的记录显示，台风中心经过时最大风力达到十四级，岛上有三百多棵木麻黄被拦腰折断。",
		"虾面店只有六张桌子，老板娘说，夜里来吃的多半是刚卸完货的工人和值夜班的护士。",
		"按照新的办法，采贝人每人每天限采十五公斤，小于四厘米的贝苗要放回滩涂。",
		"缆车全长2.8公里，单程用时九分钟，遇到七级以上大风就停运。",
		"观鸟学校的黑板上画着黑脸琵鹭的嘴，旁边写着今年的数目：一百零七只，比去年多十九只。",
		"书架是用旧船板钉的，上面有三百来本书，借书不登记，看完放回原处就行。",
		"管网普查用了八个月，两台水下机器人走了四十六公里，找出一百多处渗漏。",
		"校长到任的第一天，把操场上的碎石捡了一遍，捡出满满两筐，然后才去开会。",
		"救护艇每次出航配两名医生、一名护士，艇上有除颤仪、氧气瓶和六条毛毯。",
		"补种的树苗一米高，根部裹着海泥，栽下去要浇三遍水，还要用竹竿撑住。",
	}
)

// sixthBIssue makes an edition of so many pages; every article has a byline.
func sixthBIssue(r *rand.Rand, pages, articles int) issue {
	i := issue{paper: oneOf(r, sixthBPapers...), date: fmt.Sprintf("20%02d-%02d-%02d", 12+r.IntN(15), 1+r.IntN(12), 1+r.IntN(28))}
	titles, names := some(r, sixthBTitles, len(sixthBTitles)), some(r, sixthBPages, len(sixthBPages))
	for p := range pages {
		s := sheet{number: p + 1, name: names[p]}
		for range articles {
			s.articles = append(s.articles, piece{title: titles[0], byline: oneOf(r, "本报记者 ", "记者 ", "本报通讯员 ") + oneOf(r, sixthBNames...), paragraphs: some(r, sixthBBodies, 4+r.IntN(4))})
			titles = titles[1:]
		}
		i.pages = append(i.pages, s)
	}
	return i
}

// sixthBFlat is an edition of one page, of which neither paper nor page is asked for.
func sixthBFlat(r *rand.Rand, articles int) issue {
	i := sixthBIssue(r, 1, articles)
	i.paper, i.date = "", ""
	i.pages[0].number, i.pages[0].name = 0, ""
	return i
}

// sixthBWord is a word with its place; sixthBLine a printed line of words.
type (
	sixthBWord struct {
		text           string
		x0, y0, x1, y1 float64
	}
	sixthBLine struct {
		words []sixthBWord
		size  float64
		block int
	}
)

func (l *sixthBLine) text() string {
	var all []string
	for _, w := range l.words {
		all = append(all, w.text)
	}
	return strings.Join(all, " ")
}

func (l *sixthBLine) box() (x0, y0, x1, y1 float64) {
	return l.words[0].x0, l.words[0].y0, l.words[len(l.words)-1].x1, l.words[0].y1
}

// sixthBSet sets a page: each article below its headline in one column, the columns abreast,
// or each in two columns below its headline, one article below another.
func sixthBSet(r *rand.Rand, i *issue) (lines []sixthBLine) {
	size := oneOf(r, 9.0, 10.0, 10.5)
	block := 0
	put := func(s string, x, y, size float64) {
		for strings.HasPrefix(s, "　") {
			s, x = strings.TrimPrefix(s, "　"), x+size
		}
		l := sixthBLine{size: size, block: block}
		for _, w := range strings.Split(s, " ") {
			right := x + float64(cellsOf(w))*size/2
			l.words = append(l.words, sixthBWord{w, x, y, right, y + size})
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
	bodyOf := func(p *piece, han int) (set []string) {
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

// sixthBPlaced writes what tools give with places: words, lines and characters.
func sixthBPlaced(r *rand.Rand) made {
	i := sixthBFlat(r, 2)
	lines := sixthBSet(r, &i)
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
		s = asJSON([]any{object{"width": 595.0, "height": 842.0, "blocks": sixthBRaw(lines)}})
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
		m.open, s = "miner.xml", sixthBMiner(lines)
	case 5:
		m.open, s = "alto.xml", sixthBAlto(lines)
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
		m.open, s = "scan.html", sixthBHOCR(lines)
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
func pieces(l *sixthBLine) (out []sixthBWord) {
	for _, w := range l.words {
		letters := []rune(w.text)
		x := w.x0
		for n := 0; len(letters) > 0; n++ {
			part := string(letters[:min(2+n%2, len(letters))])
			letters = letters[len([]rune(part)):]
			right := x + float64(cellsOf(part))*l.size/2
			out = append(out, sixthBWord{part, x, w.y0, right, w.y1})
			x = right
		}
	}
	return out
}

func sixthBRaw(lines []sixthBLine) (blocks []any) {
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

// sixthBMiner writes pdfminer's XML, whose places count from the page's foot.
func sixthBMiner(lines []sixthBLine) string {
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

func sixthBAlto(lines []sixthBLine) string {
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

// sixthBHOCR writes hOCR with words of some characters, its pages in blocks and paragraphs.
func sixthBHOCR(lines []sixthBLine) string {
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
