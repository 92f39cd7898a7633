package printed

import (
	"fmt"
	"html"
	"strings"
	"testing"
	"time"

	"baolan/internal/fixture/growth"
)

// column is an article in a column of sixteen characters.
var column = []string{
	"大桥昨天通车", "本报记者 林一", "　　两岸居民来往更方便了，过去要绕行十七", "公里，现在骑车只要六分钟，上学的孩子也能", "多睡半个小时。",
	"　　大桥建了四年，用钢一万二千吨，桥面宽", "二十四米，两边各有一条三米宽的步道，夜里", "亮着六百四十盏灯，从河上看像一条项链，又", "像一串葡萄。",
}

func TestText(t *testing.T) {
	t.Parallel()
	text := strings.Join(column, "\n") + "\n"
	escaped := html.EscapeString(text)
	lines := func(before, behind string) string {
		return before + strings.Join(column, behind+"\n"+before) + behind + "\n"
	}
	placed := ""
	for i, l := range column {
		left := 60 + 15*strings.Count(l, "　")
		placed += fmt.Sprintf("<p style=\"position:absolute;top:%dpx;left:%dpx;white-space:nowrap\" class=\"ft00\">%s</p>\n", 60+i*22, left, strings.TrimLeft(l, "　"))
	}
	for name, c := range map[string]string{
		"Tika":         `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><meta name="pdf:PDFVersion" content="1.6"/><title/></head><body><div class="page"><p/><p>` + escaped + `</p><div class="annotation"><a href="http://a/">http://a/</a></div></div></body></html>`,
		"htmlmeta":     "<html><head><title></title><meta name=\"Producer\" content=\"x\"/></head><body><pre>\n" + escaped + "\f</pre></body></html>",
		"a browser's":  `<html><head><meta charset="utf-8"></head><body><pre style="white-space: pre-wrap;">` + escaped + "</pre></body></html>",
		"breaks":       "<html><head><title>a.pdf</title></head><body><a name=1></a>" + lines("", "<br/>") + "<hr/></body></html>",
		"paragraphs":   "<html><head><title>x</title></head><body><div>" + lines("<p>", "</p>") + "</div></body></html>",
		"places":       "<html><head><title>x</title></head><body><div id=\"page1-div\">" + placed + "</div></body></html>",
		"fixed blanks": "<html><body>" + strings.ReplaceAll(lines("", "<br>"), " ", "&nbsp;") + "</body></html>",
	} {
		if !Is(c) {
			t.Errorf("%s is not known", name)
			continue
		}
		if got := strings.TrimSpace(Text(c)); got != strings.TrimSpace(text) {
			t.Errorf("%s: %q", name, got)
		}
	}
	two := `<html><body><div class="page"><p>` + escaped + `</p></div><div class="page"><p>` + escaped + "</p></div></body></html>"
	if got := strings.Split(Text(two), "\f"); !Is(two) || len(got) != 2 || got[0] != got[1] {
		t.Errorf("%q", got)
	}
}

// Web pages are none, though they have line breaks, poems, or lines in their source.
func TestIs_Others(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("大桥昨天通车，两岸居民来往更方便了。", 6)
	for name, c := range map[string]string{
		"paragraphs": "<html><body><p>" + strings.Join([]string{long, long[:120], long, long[:60], long, long, long, long}, "</p><p>") + "</p></body></html>",
		"a poem":     "<html><body>" + strings.Repeat("白日依山尽黄河入海流，<br>欲穷千里目更上一层楼。<br>", 6) + "</body></html>",
		"a page":     `<html><body><div class="page" id="page1"><p>` + long + "</p><p>" + long[:90] + "</p><p>" + long + "</p></div></body></html>",
		"placed":     `<html><body><div style="position:absolute;top:10px;left:20px"><p>` + long + "</p><p>" + long[:90] + "</p><p>" + long + "</p></div></body></html>",
		"a heading":  "<html><body><h1>大桥通车</h1>" + strings.Join(column, "<br>") + "</body></html>",
		"links":      "<html><body>" + strings.Repeat("<a href='a.htm'>大桥昨天通车</a><br>", 20) + "</body></html>",
		"a system's": "<html><body><!--enpcontent-->" + strings.Join(column, "<br>") + "<!--/enpcontent--></body></html>",
		"no HTML":    strings.Join(column, "\n"),
		"empty":      "<html><body></body></html>",
		"recognised": "<html><body><div class='ocr_page'>" + strings.Join(column, "<br>") + "</div></body></html>",
	} {
		if Is(c) {
			t.Errorf("%s", name)
		}
	}
}

func TestText_Growth(t *testing.T) {
	if testing.Short() {
		t.Skip("it measures time")
	}
	for _, unit := range []string{"<p>大桥</p>", "<br>", "大桥\n", "<div class=page>", "<p style=\"position:absolute;top:%dpx;left:%dpx\">大</p>", "<pre>", "\f", "<script/>"} {
		bound := growth.Bound{Times: 4, Most: 10, Unfelt: 300 * time.Millisecond}
		few, many, tooFast := growth.TooFast(5_000, bound, func(n int) func() {
			var b strings.Builder
			b.WriteString(`<html xmlns="http://www.w3.org/1999/xhtml"><body>`)
			for i := range n {
				if strings.Contains(unit, "%d") {
					fmt.Fprintf(&b, unit, i, i/4)
				} else {
					b.WriteString(unit)
				}
			}
			text := b.String()
			return func() { Is(text); Text(text) }
		})
		if tooFast {
			t.Errorf("%q: %v, %v", unit, few, many)
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add("<html><body><pre>大桥\n\f</pre><p style=\"top:1pt;left:2pt\">通车</p><p style=\"top:3pt;left:4pt\">了</p>")
	f.Add("<html><body><div class=page><p/><p>大<br>桥<hr></div>")
	f.Fuzz(func(t *testing.T, s string) { Is(s); Text(s) })
}
