package field

import (
	"math/rand/v2"
	"strings"
)

// articleAbreast writes columns beside each other on each line.
func articleAbreast(r *rand.Rand) made {
	i := hutang.edition(r, 1, 1)
	i.paper, i.date, i.pages[0].name = "", "", ""
	p := &i.pages[0].articles[0]
	p.paragraphs = some(r, hutang.sentences, 6+r.IntN(6))
	columns, width, gap := 2+r.IntN(2), 16+r.IntN(8), 2+r.IntN(5)
	p.byline = "本报记者 " + oneOf(r, hutang.names...)
	var all []string
	for _, q := range p.paragraphs {
		all = append(all, wrapped(q, "　　", width)...)
	}
	rows := (len(all) + columns - 1) / columns
	inCells := r.IntN(2) == 0
	var b strings.Builder
	left := strings.Repeat(" ", oneOf(r, 0, 10, 24))
	b.WriteString(left + p.title + "\n" + left + p.byline + "\n" + oneOf(r, "", "\n"))
	for row := range rows {
		line, at := "", 0
		for c := range columns {
			k := c*rows + row
			if k >= len(all) {
				continue
			}
			start := c * (width*2 + gap)
			if !inCells {
				start = c * (width + gap + 2)
			}
			line += strings.Repeat(" ", max(0, start-at)) + all[k]
			at = max(at, start)
			for _, x := range all[k] {
				if inCells && x > 0x1100 {
					at++
				}
				at++
			}
		}
		b.WriteString(line + "\n")
	}
	return made{files: map[string][]byte{"第01版.txt": []byte(b.String())}, open: "第01版.txt", want: i}
}

// articlesAbreast writes a page whose columns stand side by side: an article in each, or one
// in all of them under one title, or both, one above the other.
func articlesAbreast(r *rand.Rand) made {
	i := edition{pages: []page{{}}}
	titles := some(r, wugang.titles, len(wugang.titles))
	n, han, gap := 2+r.IntN(3), 14+r.IntN(8), 2+r.IntN(6)
	var lines []string
	short := func() string {
		for {
			t := titles[0]
			if titles = titles[1:]; cellsOf(t) <= 2*han {
				return t
			}
		}
	}
	centred := func(s string, width int) string { return strings.Repeat(" ", max(0, (width-cellsOf(s))/2)) + s }
	across := func() {
		p := longArticle(r, short(), 4+r.IntN(4))
		var body []string
		for _, q := range p.paragraphs {
			body = append(body, setLines(q, "　　", han)...)
		}
		width := n*(2*han+gap) - gap
		lines = append(lines, centred(p.title, width), centred(p.byline, width))
		each := (len(body) + n - 1) / n
		var columns [][]string
		for k := range n {
			columns = append(columns, body[min(k*each, len(body)):min((k+1)*each, len(body))])
		}
		lines = append(lines, abreast(r, columns, han, gap)...)
		i.pages[0].articles = append(i.pages[0].articles, p)
	}
	own := func() {
		var columns [][]string
		for range n {
			p := longArticle(r, short(), 2+r.IntN(3))
			c := []string{p.title, p.byline}
			if r.IntN(2) == 0 {
				c = []string{centred(p.title, 2*han), centred(p.byline, 2*han)}
			}
			for _, q := range p.paragraphs {
				c = append(c, setLines(q, "　　", han)...)
			}
			columns = append(columns, c)
			i.pages[0].articles = append(i.pages[0].articles, p)
		}
		lines = append(lines, abreast(r, columns, han, gap)...)
	}
	switch r.IntN(4) {
	case 0:
		across()
	case 1:
		own()
	case 2:
		across()
		lines = append(lines, "")
		own()
	default:
		own()
		lines = append(lines, "")
		across()
	}
	if margin := r.IntN(3) * 4; margin > 0 {
		for k := range lines {
			if lines[k] != "" {
				lines[k] = strings.Repeat(" ", margin) + lines[k]
			}
		}
	}
	return made{files: map[string][]byte{"page.txt": encodedPlain(r, strings.Join(lines, "\n")+"\n")}, open: "page.txt", want: i, flat: true}
}

// abreast lays columns beside each other, with blanks between as wide as -layout
// leaves them.
func abreast(r *rand.Rand, columns [][]string, han, gap int) (lines []string) {
	rows := 0
	for _, c := range columns {
		rows = max(rows, len(c))
	}
	jitter := r.IntN(2) == 0
	for k := range rows {
		line := ""
		for n, c := range columns {
			at := n * (2*han + gap)
			if k >= len(c) || c[k] == "" {
				continue
			}
			pad := max(2, at-cellsOf(line))
			if n == 0 {
				pad = 0
			} else if jitter && r.IntN(6) == 0 && pad > 3 {
				pad--
			}
			line += strings.Repeat(" ", pad) + c[k]
		}
		lines = append(lines, line)
	}
	return lines
}
