package field

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// numberedSheets writes sheets of one wide column, numbered in every form.
func numberedSheets(r *rand.Rand) made {
	i := hutang.edition(r, 1, 3)
	i.paper, i.date = "", ""
	width, rows := 30+r.IntN(13), 26+r.IntN(12)
	numbers := oneOf(r, "第%d页", "- %d -", "%d / 40", "— %d —", "第%d页 共40页", "%d", "·%d·", "P%d", "[%d]", "—%d—", "%d/40", "第 %d 页", "Page %d of 40", "— 第%d页 —", "· %d ·", "%03d", "第%d页，共40页", "（%d）", "－ %d －", "%d | 文摘选粹")
	head := oneOf(r, "", "", "临溪文摘", "临溪文摘 2026年第3期", "文摘选粹\t\t\t%d", "%d 临溪文摘")
	atHead, newSheet := r.IntN(4) == 0, r.IntN(2) == 0
	indent, hidden := oneOf(r, "　　", "　　", "    "), r.IntN(4) == 0 // an extractor leaves indents out
	if hidden {
		indent = "　　"
	}
	unsigned := r.IntN(4) == 0
	var lines [][]string // a sheet's
	var sheet []string
	end := func() {
		if len(sheet) > 0 {
			lines, sheet = append(lines, sheet), nil
		}
	}
	add := func(l string) {
		if sheet = append(sheet, l); len(sheet) >= rows {
			end()
		}
	}
	for k := range i.pages[0].articles {
		p := &i.pages[0].articles[k]
		p.paragraphs = nil
		for range 8 + r.IntN(20) {
			p.paragraphs = append(p.paragraphs, strings.Join(some(r, hutang.sentences, 2+r.IntN(3)), ""))
		}
		if newSheet || len(sheet) > rows-6 {
			end()
		} else if unsigned && len(sheet) > 0 { // otherwise nothing distinguishes a title from a sub-head
			add("")
			add("")
		}
		add(p.title)
		if !unsigned {
			p.byline = oneOf(r, hutang.names...)
			add(p.byline)
		}
		for _, q := range p.paragraphs {
			for _, l := range wrapped(q, indent, width) {
				if hidden {
					l = strings.TrimLeft(l, "　")
				}
				add(l)
			}
		}
	}
	end()
	var b strings.Builder
	from := 1 + r.IntN(30)
	for n, s := range lines {
		number := fmt.Sprintf(numbers, from+n)
		h := head
		if strings.Contains(h, "%d") {
			h, number = fmt.Sprintf(h, from+n), ""
		}
		all := s
		if h != "" {
			all = append([]string{h}, all...)
		}
		if number != "" && atHead {
			all = append([]string{number}, all...)
		} else if number != "" {
			all = append(all[:len(all):len(all)], number)
		}
		b.WriteString(strings.Join(all, "\n") + "\n\f")
	}
	// Sheets are numbered apart; all articles are asked for in one list.
	return made{flat: true, files: map[string][]byte{"d.txt": []byte(b.String())}, open: "d.txt", want: i}
}

// headedSheets writes magazines in sheets, with running heads on left and right pages,
// Roman numbers, numbers inside of heads, and feet of several lines.
func headedSheets(r *rand.Rand) made {
	i := shijiu.edition(r, 1, 3)
	i.paper, i.date = "", ""
	width, rows, way := 28+r.IntN(16), 24+r.IntN(14), r.IntN(6)
	roman := []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"}
	var all [][]string
	for k := range i.pages[0].articles {
		p := &i.pages[0].articles[k]
		p.paragraphs, p.byline = nil, oneOf(r, "○ "+shijiu.names[k], shijiu.names[k], "◎"+shijiu.names[k])
		lines := []string{p.title, p.byline}
		p.byline = shijiu.names[k]
		for range 10 + r.IntN(16) {
			q := strings.Join(some(r, shijiu.sentences, 2+r.IntN(3)), "")
			p.paragraphs = append(p.paragraphs, q)
			lines = append(lines, wrapped(q, "　　", width)...)
		}
		for len(lines) > 0 {
			n := min(rows, len(lines))
			all, lines = append(all, lines[:n]), lines[n:]
		}
	}
	var b strings.Builder
	for n, s := range all {
		head, foot := "", ""
		switch way {
		case 0: // left and right pages
			head, foot = []string{"峡江文摘", "2024年第2期"}[n%2], fmt.Sprint(n+12)
		case 1:
			foot = roman[n%20]
		case 2:
			head = fmt.Sprintf("%d　峡江文摘　总第312期", n+5)
		case 3:
			foot = fmt.Sprintf("http://digest.example/\n- %d -", n+1)
		case 4:
			head, foot = "峡江文摘 人文", fmt.Sprintf("第%d页（共%d页）", n+1, len(all))
		default:
			foot = fmt.Sprintf("%d\n峡江文摘 · 2024/02", n+1)
		}
		for _, l := range []string{head, strings.Join(s, "\n"), foot} {
			if l != "" {
				b.WriteString(l + "\n")
			}
		}
		b.WriteString("\f")
	}
	return made{flat: true, files: map[string][]byte{"d.txt": []byte(b.String())}, open: "d.txt", want: i, forbidden: nil}
}
