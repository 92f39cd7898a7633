package field

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// notedSheets writes a digest in sheets with heads of two kinds, for left and right
// pages, and with notes at the feet of some.
func notedSheets(r *rand.Rand) made {
	i := edition{pages: []page{{}}}
	titles := some(r, lingdong.titles, len(lingdong.titles))
	han, rows := 32+r.IntN(8), 28+r.IntN(8)
	indent := oneOf(r, "　　", "    ")
	notes := r.IntN(2) == 0
	form := r.IntN(4)
	left := func(n int, section, title string) (head, foot string) {
		switch form {
		case 0: // the number stands in the head, at the outer edge
			if n%2 == 0 {
				return fmt.Sprintf("%d　岭南文摘", n), ""
			}
			return fmt.Sprintf("%s　%d", section, n), ""
		case 1: // the name on the left, the article on the right, numbers at the foot
			if n%2 == 0 {
				return "岭南文摘　2026年第8期", fmt.Sprint(n)
			}
			return title, fmt.Sprint(n)
		case 2:
			return "", fmt.Sprintf("第 %d 页 / 共 48 页", n)
		default:
			return fmt.Sprintf("%s ◆ 岭南文摘", section), fmt.Sprintf("%d / 48", n)
		}
	}
	var b strings.Builder
	first := 2 + r.IntN(20)
	n, used, section := first, 0, lingdong.pages[0]
	var sheetHead, sheetFoot, pendingNote string
	open := func(title string) {
		sheetHead, sheetFoot = left(n, section, title)
		if sheetHead != "" {
			b.WriteString(sheetHead + "\n")
		}
	}
	closeSheet := func() {
		if pendingNote != "" {
			b.WriteString(pendingNote + "\n")
			pendingNote = ""
		}
		if sheetFoot != "" {
			b.WriteString(sheetFoot + "\n")
		}
		b.WriteString("\f")
		n, used = n+1, 0
	}
	for a := range 3 + r.IntN(2) {
		p := article{title: titles[a], byline: oneOf(r, lingdong.names...)}
		for range 3 + r.IntN(3) {
			p.paragraphs = append(p.paragraphs, longParagraphs(r, 3)...)
		}
		if used > 0 { // every article begins a sheet
			closeSheet()
		}
		section = lingdong.pages[a]
		open("")
		b.WriteString(p.title + "\n" + p.byline + "\n")
		used = 2
		for k, q := range p.paragraphs {
			if notes && k == 1 {
				note := fmt.Sprintf("① %s：《岭南风物考》，岭南出版社%d年版，第%d页。", oneOf(r, lingdong.names...), 1980+r.IntN(40), 10+r.IntN(300))
				q = strings.Replace(q, "。", "①。", 1)
				p.paragraphs[k] = q
				pendingNote = note
				p.loose = append(p.loose, note)
			}
			for _, l := range setLines(q, indent, han) {
				if used == rows {
					closeSheet()
					open(p.title)
				}
				b.WriteString(l + "\n")
				used++
			}
		}
		i.pages[0].articles = append(i.pages[0].articles, p)
	}
	closeSheet()
	return made{files: map[string][]byte{"digest.txt": encodedPlain(r, b.String())}, open: "digest.txt", want: i, flat: true, asideOnly: true, forbidden: []string{"岭南文摘", "共 48 页", "/ 48"}}
}
