package field

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// pdfPaste writes what viewers of PDF give when a column is marked and copied: one line
// for each printed line, with no indents or some, blanks that were not printed, and divided
// dashes.
func pdfPaste(r *rand.Rand) made {
	i, p := lingdong.one(r)
	i.paper, i.date = "", ""
	p.byline = "本报记者 " + oneOf(r, lingdong.names...)
	han := 15 + r.IntN(12)
	indent := oneOf(r, "", "", "　　", "  ")
	p.paragraphs = longParagraphs(r, 4+r.IntN(3))
	if r.IntN(2) == 0 {
		p.paragraphs[1] = strings.Replace(p.paragraphs[1], "，", "——", 1)
	}
	lines := []string{p.title, p.byline}
	blanks := r.IntN(3)
	for k, q := range p.paragraphs {
		q = endingShort(q, han)
		for n := 0; indent == "" && stopsInside(q, han); n++ {
			q = endingShort([]string{"眼下，", "说起来，"}[n%2]+q, han)
		}
		p.paragraphs[k] = q
		for _, l := range setLines(q, indent, han) {
			switch blanks {
			case 0:
				l = strayBlanks(r, l, 8)
			case 1:
				l = strings.ReplaceAll(l, "——", "— —") + " "
			}
			lines = append(lines, l)
		}
	}
	return made{files: map[string][]byte{"paste.txt": encodedPlain(r, strings.Join(lines, "\n")+"\n")}, open: "paste.txt", want: i, flat: true}
}

// scannedColumn writes what recognition of a scanned column gives: marks of both widths,
// blanks between the letters, empty lines between the blocks; two articles at times.
func scannedColumn(r *rand.Rand) made {
	i := lingdong.edition(r, 1, 1+r.IntN(2))
	i.paper, i.date = "", ""
	i.pages[0].number, i.pages[0].name = 0, ""
	han := 16 + r.IntN(12)
	every, indent := oneOf(r, 1, 6, 1000), oneOf(r, "　　", "  ")
	half := strings.NewReplacer("，", ",", "：", ":", "；", ";", "？", "?", "！", "!", "（", "(", "）", ")", "“", "\"", "”", "\"")
	var b strings.Builder
	for n := range i.pages[0].articles {
		p := &i.pages[0].articles[n]
		p.byline = "本报记者 " + oneOf(r, lingdong.names...)
		p.paragraphs = longParagraphs(r, 3+r.IntN(3))
		if n > 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "%s\n\n%s\n\n", p.title, p.byline)
		for k, q := range p.paragraphs {
			q = endingShort(q, han)
			if r.IntN(2) == 0 {
				q = half.Replace(q)
			}
			p.paragraphs[k] = q
			for _, l := range setLines(q, indent, han) {
				b.WriteString(strayBlanks(r, l, every) + "\n")
			}
			if every == 6 && r.IntN(2) == 0 {
				b.WriteString("\n")
			}
		}
	}
	return made{files: map[string][]byte{"scan.txt": encodedPlain(r, b.String())}, open: "scan.txt", want: i, flat: true}
}
