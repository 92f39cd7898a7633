package field

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
)

// placed is a line with its place on a page.
type placed struct {
	text       string
	x, y, size float64
}

// placedColumns sets two or three articles in columns of their own, or one in all, below
// a headline in larger type.
func placedColumns(r *rand.Rand) (lines []placed, want edition) {
	want = edition{pages: []page{{}}}
	titles := some(r, wugang.titles, len(wugang.titles))
	const size = 10.0
	y := 60.0
	n := 2 + r.IntN(2)
	han := 40 / n
	width := float64(han)*size + 20
	column := func(k int, top float64, set []string) float64 {
		for _, l := range set {
			x := 50 + float64(k)*width
			for strings.HasPrefix(l, "　") {
				x, l = x+size, strings.TrimPrefix(l, "　")
			}
			lines = append(lines, placed{l, x, top, size})
			top += 15
		}
		return top
	}
	for range 1 + r.IntN(2) {
		p := longArticle(r, titles[0], 5)
		titles = titles[1:]
		lines = append(lines, placed{p.title, 50 + (float64(n)*width-20-float64(cellsOf(p.title))/2*22)/2, y, 22})
		y += 34
		lines = append(lines, placed{p.byline, 50 + (float64(n)*width-20-float64(cellsOf(p.byline))/2*size)/2, y, size})
		y += 24
		var body []string
		for _, q := range p.paragraphs {
			body = append(body, setLines(q, "　　", han)...)
		}
		each := (len(body) + n - 1) / n
		bottom := y
		for k := range n {
			bottom = max(bottom, column(k, y, body[min(k*each, len(body)):min((k+1)*each, len(body))]))
		}
		y = bottom + 20
		want.pages[0].articles = append(want.pages[0].articles, p)
	}
	return lines, want
}

// asBoxes writes lines as poppler's -bbox-layout does.
func asBoxes(lines []placed) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<title></title>\n</head>\n<body>\n<doc>\n  <page width=\"595.276000\" height=\"841.890000\">\n    <flow>\n")
	for _, l := range lines {
		right := l.x + float64(cellsOf(l.text))/2*l.size
		box := fmt.Sprintf("xMin=\"%f\" yMin=\"%f\" xMax=\"%f\" yMax=\"%f\"", l.x, l.y, right, l.y+l.size)
		fmt.Fprintf(&b, "      <block %s>\n        <line %s>\n          <word %s>%s</word>\n        </line>\n      </block>\n", box, box, box, html.EscapeString(l.text))
	}
	b.WriteString("    </flow>\n  </page>\n</doc>\n</body>\n</html>\n")
	return b.String()
}

// asStructured writes lines as mutool's stext does.
func asStructured(lines []placed) string {
	var b strings.Builder
	b.WriteString("<?xml version=\"1.0\"?>\n<document filename=\"a.pdf\">\n<page id=\"page1\" width=\"595.276\" height=\"841.89\">\n")
	for _, l := range lines {
		right := l.x + float64(cellsOf(l.text))/2*l.size
		fmt.Fprintf(&b, "<block bbox=\"%g %g %g %g\">\n<line bbox=\"%g %g %g %g\" wmode=\"0\" dir=\"1 0\" text=\"%s\">\n<font name=\"SimSun\" size=\"%g\">\n",
			l.x, l.y, right, l.y+l.size, l.x, l.y, right, l.y+l.size, html.EscapeString(l.text), l.size)
		x := l.x
		for _, c := range l.text {
			w := float64(cellsOf(string(c))) / 2 * l.size
			fmt.Fprintf(&b, "<char quad=\"%g %g %g %g %g %g %g %g\" x=\"%g\" y=\"%g\" bidi=\"0\" color=\"#000000\" alpha=\"#ff\" flags=\"16\" c=\"%s\"/>\n",
				x, l.y, x+w, l.y, x, l.y+l.size, x+w, l.y+l.size, x, l.y+0.8*l.size, html.EscapeString(string(c)))
			x += w
		}
		b.WriteString("</font>\n</line>\n</block>\n")
	}
	b.WriteString("</page>\n</document>\n")
	return b.String()
}

// placedBoxes writes extractors' output with places, which is piped: poppler's for even seeds,
// mutool's for odd ones.
func placedBoxes(r *rand.Rand, seed int) made {
	lines, want := placedColumns(r)
	text := asBoxes(lines)
	if seed%2 == 1 {
		text = asStructured(lines)
	}
	return made{files: map[string][]byte{"page": []byte(text)}, open: "page", piped: true, want: want, flat: true}
}
