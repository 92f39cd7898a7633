package field

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// boundSheets writes a digest in sheets, as extractors give it: with form feeds,
// without, or with lines that scripts put between sheets; with indents or without.
func boundSheets(r *rand.Rand) made {
	i := edition{pages: []page{{}}}
	titles := some(r, wugang.titles, len(wugang.titles))
	han, rows := 30+r.IntN(12), 26+r.IntN(12)
	indent := oneOf(r, "　　", "　　", "    ", "")
	var lines []string
	for n := range 3 + r.IntN(3) {
		p := longArticle(r, titles[n], 6+r.IntN(12))
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
	m.flat, m.asideOnly = true, true
	return m
}
