package field

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestThirdRoundDigests(t *testing.T) {
	t.Parallel()
	(&family{"third-digests", 60, thirdDigest}).runFlat(t, 7)
}

func TestThirdRoundAbreast(t *testing.T) {
	t.Parallel()
	(&family{"third-abreast", 60, thirdAbreast}).runFlat(t, 6)
}

// cellsOf is how wide a text is set: a Latin letter is half a han.
func cellsOf(s string) (n int) {
	for _, c := range s {
		if n++; c > 0x7f {
			n++
		}
	}
	return n
}

// setLines sets a paragraph in lines so many han wide: no mark begins a line, numbers
// and words stay whole.
func setLines(p, indent string, han int) (lines []string) {
	var units []string
	for _, c := range p {
		s := string(c)
		last := len(units) - 1
		latin := func(s string) bool {
			c := s[len(s)-1]
			return c < 0x80 && c != ' '
		}
		if last >= 0 && (latin(s) && latin(units[last]) || strings.ContainsRune("，。；：？！”）、", c) || strings.HasSuffix(units[last], "“") || strings.HasSuffix(units[last], "（")) {
			units[last] += s
			continue
		}
		units = append(units, s)
	}
	line := indent
	for _, u := range units {
		if cellsOf(line+u) > 2*han {
			lines, line = append(lines, line), ""
		}
		line += u
	}
	return append(lines, line)
}

// thirdLong makes an article of paragraphs of one to three sentences each.
func thirdLong(r *rand.Rand, title string, n int) piece {
	p := piece{title: title, byline: oneOf(r, "", "本报记者 ", "□ ") + oneOf(r, thirdNames...)}
	p.byline = strings.TrimPrefix(p.byline, "□ ")
	for range n {
		var s string
		for _, q := range some(r, thirdBodies, 1+r.IntN(3)) {
			if !strings.HasPrefix(q, "问：") && !strings.HasPrefix(q, "答：") {
				s += q
			}
		}
		if s == "" {
			s = thirdBodies[0]
		}
		p.paragraphs = append(p.paragraphs, s)
	}
	return p
}

// thirdDigest writes a digest in sheets, as extractors give it: with form feeds,
// without, or with lines that scripts put between sheets; with indents or without.
func thirdDigest(r *rand.Rand) made {
	i := issue{pages: []sheet{{}}}
	titles := some(r, thirdTitles, len(thirdTitles))
	han, rows := 30+r.IntN(12), 26+r.IntN(12)
	indent := oneOf(r, "　　", "　　", "    ", "")
	var lines []string
	for n := range 3 + r.IntN(3) {
		p := thirdLong(r, titles[n], 6+r.IntN(12))
		for free := rows - len(lines)%rows; free < 4 || r.IntN(2) == 0 && free < 8; free-- { // no paper sets a title at a sheet's foot
			lines = append(lines, "")
			if free == 1 {
				break
			}
		}
		lines = append(lines, p.title)
		if p.byline != "" {
			lines = append(lines, p.byline)
		}
		for k, q := range p.paragraphs {
			set := setLines(q, indent, han)
			if indent == "" && cellsOf(set[len(set)-1]) > 2*han-6 { // its end cannot be seen
				q = "“" + q[:strings.Index(q, "。")+len("。")] + "”"
				set = setLines(q, indent, han)
			}
			p.paragraphs[k] = q
			lines = append(lines, set...)
		}
		i.pages[0].articles = append(i.pages[0].articles, p)
	}
	form := oneOf(r, "%d", "第%d页", "- %d -", "— %d —", "%d/60", "第 %d 页 共 60 页", "Page %d of 60", "·%d·", "(%d)", "P.%02d", "%03d", "【%d】")
	head := oneOf(r, "", "", "潮声文摘", "潮声文摘 · 2026年第11期", "2026年11月号  总第318期")
	between := oneOf(r, "\f", "\f", "\f", "", "\n\n", "--- Page %d ---\n", "===== 第%d页 =====\n")
	m := made{open: "digest.txt", forbidden: []string{"潮声文摘", "总第318期", "第2页", "--- Page"}}
	if head == "" {
		m.forbidden = []string{"第2页", "--- Page"}
	}
	first := 1
	if r.IntN(3) == 0 {
		first = 17
	}
	var b strings.Builder
	for n := 0; n*rows < len(lines); n++ {
		if strings.Contains(between, "%d") {
			fmt.Fprintf(&b, between, n+1)
		} else if n > 0 {
			b.WriteString(between)
		}
		sheet := lines[n*rows : min((n+1)*rows, len(lines))]
		if head != "" {
			b.WriteString(head + "\n")
		}
		b.WriteString(strings.Join(sheet, "\n") + "\n")
		fmt.Fprintf(&b, form+"\n", first+n)
	}
	m.files, m.want = map[string][]byte{"digest.txt": encodedPlain(r, b.String())}, i
	m.asideOnly = true
	return m
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

// thirdAbreast writes a page whose columns stand side by side: an article in each, or one
// in all of them under one title, or both, one above the other.
func thirdAbreast(r *rand.Rand) made {
	i := issue{pages: []sheet{{}}}
	titles := some(r, thirdTitles, len(thirdTitles))
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
		p := thirdLong(r, short(), 4+r.IntN(4))
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
			p := thirdLong(r, short(), 2+r.IntN(3))
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
	return made{files: map[string][]byte{"page.txt": encodedPlain(r, strings.Join(lines, "\n")+"\n")}, open: "page.txt", want: i}
}
