package places

import (
	"fmt"
	"html"
	"maps"
	"strings"
	"testing"
	"time"

	"baolan/editions/format"
	"baolan/internal/fixture/growth"
)

// words calls each for every line of a page: its text, left, top, right and bottom edge.
func words(lines []set, each func(text string, x0, y0, x1, y1 float32)) {
	for _, l := range lines {
		each(l.text, l.x, l.y-l.size*0.86, l.x+l.size*float32(len([]rune(l.text))), l.y+l.size*0.14)
	}
}

// written is a page in every syntax.
func written(lines []set) map[string]string {
	out := map[string]string{"stext": stext(lines), "bbox-layout": boxes(lines)}
	var xml, styled, classed, bare strings.Builder
	xml.WriteString("<pdf2xml producer=\"poppler\">\n<page number=\"1\" position=\"absolute\" top=\"0\" left=\"0\" height=\"400\" width=\"480\">\n<fontspec id=\"10\" size=\"10\" family=\"F\"/><fontspec id=\"24\" size=\"24\" family=\"F\"/>\n")
	styled.WriteString("<!DOCTYPE html>\n<html><head><style>p{position:absolute}</style></head><body><div id=\"page1\" style=\"width:480.0pt;height:400.0pt\">\n")
	classed.WriteString("<!DOCTYPE html><html><head><title>x</title><meta charset=\"utf-8\"></head><body><style type=\"text/css\">\n<!--\n.f10{font-size:10px;line-height:16px;}\n.f24{font-size:24px;}\n-->\n</style><div id=\"page1-div\" style=\"position:relative;width:480px;height:400px;\">\n")
	var miner, alto, hocr, poppler, tesseract, plumber, objects, blocks, spans strings.Builder
	miner.WriteString("<?xml version=\"1.0\"?>\n<pages><page id=\"1\" bbox=\"0.000,0.000,480.000,400.000\">\n")
	alto.WriteString("<alto><Layout><Page WIDTH=\"480\" HEIGHT=\"400\">\n")
	hocr.WriteString("<html><body><div class='ocr_page' title='bbox 0 0 2000 1667; scan_res 300 300'>\n")
	poppler.WriteString("level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n1\t1\t0\t0\t0\t0\t0\t0\t480\t400\t-1\t###PAGE###\n")
	tesseract.WriteString("level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n1\t1\t0\t0\t0\t0\t0\t0\t480\t400\t-1\t\n")
	plumber.WriteString("page_number,text,x0,x1,top,doctop,bottom,upright\n")
	objects.WriteString(`{"pages": [{"page_number": 1, "width": 480, "height": 400, "words": [{"text": "", "x0": 0}`)
	spans.WriteString(`{'width': 480.0, 'height': 400.0, 'blocks': [{'type': 1, 'image': b'\x89PNG'}`)
	n := 0
	words(lines, func(text string, x0, y0, x1, y1 float32) {
		n++
		size := float32(int(y1 - y0 + 0.5))
		miner.WriteString("<textbox><textline bbox=\"0,0,0,0\">\n")
		for i, c := range []rune(text) {
			x := x0 + float32(i)*size
			fmt.Fprintf(&miner, "<text font=\"F\" bbox=\"%g,%g,%g,%g\" size=\"%g\">%c</text>\n", x, 400-y1, x+size, 400-y0, size, c)
		}
		miner.WriteString("<text>\n</text></textline></textbox>\n")
		fmt.Fprintf(&alto, "<TextLine><String HPOS=\"%g\" VPOS=\"%g\" WIDTH=\"%g\" HEIGHT=\"%g\" CONTENT=\"%s\"/></TextLine>\n", x0, y0, x1-x0, y1-y0, html.EscapeString(text))
		const dot = 300.0 / 72
		fmt.Fprintf(&hocr, "<span class='ocr_line' title='bbox 0 0 1 1'><span class='ocrx_word' title='bbox %d %d %d %d; x_wconf 90'><em>%s</em></span></span>\n", int(x0*dot), int(y0*dot), int(x1*dot), int(y1*dot), text)
		fmt.Fprintf(&poppler, "5\t1\t0\t%d\t%d\t0\t%f\t%f\t%f\t%f\t100\t%s\n", n, n, x0, y0, x1-x0, y1-y0, text)
		fmt.Fprintf(&tesseract, "5\t1\t%d\t1\t1\t1\t%d\t%d\t%d\t%d\t91.5\t%s\r\n", n, int(x0+0.5), int(y0+0.5), int(x1-x0), int(y1-y0+0.5), text)
		fmt.Fprintf(&xml, "<text top=\"%d\" left=\"%d\" width=\"%d\" height=\"%d\" font=\"%g\"><b>%s</b></text>\n", int(y0+0.5), int(x0), int(x1-x0), int(y1-y0), size, text)
		fmt.Fprintf(&styled, "<p style=\"top:%.1fpt;left:%.1fpt;line-height:%gpt\"><span style=\"font-family:F;font-size:%gpt\">%s</span></p>\n", y0, x0, size, size, text)
		fmt.Fprintf(&classed, "<p style=\"position:absolute;top:%dpx;left:%dpx;white-space:nowrap\" class=\"f%g\">%s</p>\n", int(y0), int(x0), size, text)
		fmt.Fprintf(&plumber, "1,%s,%g,%g,%g,%g,%g,True\n", text, x0, x1, y0, y0, y1)
		fmt.Fprintf(&objects, `,{"text": %q, "x0": %g, "x1": %g, "top": %g, "bottom": %g, "size": %g}`, text, x0, x1, y0, y1, size)
		fmt.Fprintf(&bare, "{\"page\": 1, \"text\": %q, \"bbox\": [%g, %g, %g, %g]}\n", text, x0, y0, x1, y1)
		fmt.Fprintf(&blocks, "(%g, %g, %g, %g, '%s\\n', %d, 0)\n", x0, y0, x1, y1, text, n)
		fmt.Fprintf(&spans, ", {'type': 0, 'bbox': (%g, %g, %g, %g), 'lines': [{'spans': [{'size': %g, 'font': 'F', 'origin': (%g, %g), 'text': '%s', 'bbox': (%g, %g, %g, %g)}]}]}", x0, y0, x1, y1, size, x0, y1, text, x0, y0, x1, y1)
	})
	out["pdfminer"] = miner.String() + "</page></pages>\n"
	out["pdftohtml's XML"], out["MuPDF's HTML"], out["pdftohtml's HTML"] = xml.String()+"</page></pdf2xml>\n", styled.String()+"</div></body></html>\n", classed.String()+"</div></body></html>\n"
	out["ALTO"] = alto.String() + "</Page></Layout></alto>\n"
	out["hOCR"] = hocr.String() + "</div></body></html>\n"
	out["Poppler's TSV"], out["tesseract's TSV"], out["pdfplumber's CSV"], out["blocks"] = poppler.String(), tesseract.String(), plumber.String(), blocks.String()
	out["objects a line"] = bare.String()
	maps.Copy(out, answers(lines))
	out["objects"], out["spans"] = objects.String()+"]}]}\n", spans.String()+"]}\n"
	return out
}

// A page is the same in whatever syntax it is written.
func TestRead_Syntaxes(t *testing.T) {
	t.Parallel()
	for name, text := range written(twoColumns()) {
		pages, left := pagesOf(t, text)
		if len(pages) != 1 || len(left) > 0 || len(pages[0].Articles) != 1 {
			t.Errorf("%s: %d pages, %v", name, len(pages), left)
			continue
		}
		a := &pages[0].Articles[0]
		if a.Title() != "古镇的路灯换了新的" || a.Characters() != 12*33 {
			t.Errorf("%s: %q, %d characters", name, a.Title(), a.Characters())
		}
		if s := pages[0].Origin.Sheet; s == nil || len(s.Lines) == 0 || !s.Lines[0].Place.Known {
			t.Errorf("%s: no places", name)
		}
		if _, answer := answers(nil)[name]; a.Recognised != (answer || strings.Contains("ALTO hOCR tesseract's TSV", name)) {
			t.Errorf("%s: recognised %v", name, a.Recognised)
		}
	}
}

// A file that was cut off gives what stands before, and says what is wrong.
func TestRead_Cut(t *testing.T) {
	t.Parallel()
	for name, text := range written(twoColumns()[:8]) {
		for cut := 0; cut < len(text); cut += 61 {
			if (Format{}).Match(format.Head{Text: text[:cut]}) == format.No {
				continue
			}
			pages, left := pagesOf(t, text[:cut])
			if len(pages) > 1 || len(pages)+len(left) == 0 {
				t.Errorf("%s, %d of %d bytes: %d pages, %v", name, cut, len(text), len(pages), left)
			}
			for _, e := range left {
				if e.Path == "" || !strings.Contains(e.Error(), ";") {
					t.Errorf("%s: %v", name, e)
				}
			}
		}
	}
}

// Several pages come one by one.
func TestRead_Pages(t *testing.T) {
	t.Parallel()
	all := written(twoColumns())
	for name, text := range map[string]string{
		"objects, one a line": all["objects"] + all["objects"], "spans in a list": "[" + all["spans"] + "," + all["spans"] + "]",
		"pages of a table":   all["pdfplumber's CSV"] + strings.ReplaceAll(strings.SplitN(all["pdfplumber's CSV"], "\n", 2)[1], "\n1,", "\n2,"),
		"pages of Poppler's": all["Poppler's TSV"] + strings.ReplaceAll(strings.SplitN(all["Poppler's TSV"], "\n", 2)[1], "\t1\t0", "\t2\t0"),
	} {
		if pages, left := pagesOf(t, text); len(pages) != 2 && len(pages) != 3 || len(left) > 0 {
			t.Errorf("%s: %d pages, %v", name, len(pages), left)
		}
	}
}

// Four times the lines take some four times the time, in every syntax.
func TestRead_Growth(t *testing.T) {
	if testing.Short() {
		t.Skip("it measures time")
	}
	for name := range written(nil) {
		bound := growth.Bound{Times: 4, Most: 10, Unfelt: 300 * time.Millisecond}
		few, many, tooFast := growth.TooFast(100, bound, func(n int) func() {
			text := written(manyLines(n))[name]
			return func() { pagesOf(t, text) }
		})
		if tooFast {
			t.Errorf("%s: %v, %v", name, few, many)
		}
	}
}

// manyLines is a high column.
func manyLines(n int) (lines []set) {
	for i := range n {
		lines = append(lines, set{60, 60 + float32(i)*16, 10, "镇里的路灯换了新的，每盏十五瓦。"})
	}
	return lines
}

func TestMatch_Others(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		`{"title": "标题", "content": "正文"}`, `[{"title": "标题"}]`, "标题,正文\n一,二\n", "text,title\na,b\n", "(1, 2)", "[1, 2, 3, 4]", "{'a': 1}",
		"（一）正文", "<p>ocr_page</p>", "level\ttext\n1\t正文\n", `[[1,2,3,4],["a"]]`,
	} {
		if (Format{}).Match(format.Head{Text: s}) != format.No {
			t.Errorf("%q", s)
		}
	}
}

func FuzzSyntaxes(f *testing.F) {
	for _, text := range written(twoColumns()[:3]) {
		f.Add(text)
	}
	f.Add(strings.Repeat("[", 100) + `{"bbox": [1,2,3,4], "spans": [{"chars": [{"c": "\ud83d\ude00"}]}]}`)
	f.Add("(1, 2, 3, 4, 'a\\n' 'b', 0, 0)")
	f.Fuzz(func(t *testing.T, s string) { pagesOf(t, s) })
}
