package field

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// design is how the sheets of a digest look.
type design struct {
	edges func(n int, section, title string) (head, foot []string)
	first bool // an extractor gives the feet before the text of their sheets
	note  func(r *rand.Rand, k int) (mark string, note string)
	rule  string // the line above the notes
	bound string // what stands between two sheets
}

// sheetDesign makes a design. The number of a sheet stands at its edge alone, with the
// magazine's name, with the section or the article, or as words.
func sheetDesign(r *rand.Rand) design {
	d := design{rule: oneOf(r, "", "", "————————", "__________"), bound: oneOf(r, "\f", "\f", "\n\n"), first: r.IntN(5) == 0}
	han := []string{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	words := func(n int) string {
		s := ""
		for _, c := range fmt.Sprint(n) {
			s += han[c-'0']
		}
		return s
	}
	forms := []func(n int, section, title string) (head, foot []string){
		func(n int, section, _ string) (head, foot []string) {
			if n%2 == 0 {
				return []string{fmt.Sprintf("%03d | 海客文摘", n)}, nil
			}
			return []string{fmt.Sprintf("%s | %03d", section, n)}, nil
		},
		func(n int, _, title string) (head, foot []string) {
			if n%2 == 0 {
				return nil, []string{fmt.Sprintf("%d  HAIKE DIGEST", n)}
			}
			return nil, []string{fmt.Sprintf("%s  %d", title, n)}
		},
		func(n int, section, _ string) (head, foot []string) {
			return []string{"海客文摘 2025年9月下", section}, []string{"·" + words(n) + "·"}
		},
		func(n int, section, _ string) (head, foot []string) {
			return []string{fmt.Sprintf("【%s】", section)}, []string{fmt.Sprintf("海客文摘·2025.09·%d", n)}
		},
		func(n int, _, title string) (head, foot []string) {
			if n%2 == 0 {
				return []string{"海客文摘"}, []string{fmt.Sprintf("Vol.9  P%03d", n)}
			}
			return []string{title}, []string{fmt.Sprintf("Vol.9  P%03d", n)}
		},
		func(n int, section, _ string) (head, foot []string) {
			return []string{fmt.Sprintf("HAIKE · %s", section)}, []string{fmt.Sprintf("第%s页", words(n)), "www.haike.example"}
		},
		func(n int, _, _ string) (head, foot []string) {
			return []string{fmt.Sprintf("海客文摘　%s　总第406期", strings.Join(strings.Split(fmt.Sprint(n), ""), " "))}, nil
		},
	}
	d.edges = oneOf(r, forms...)
	book := func(r *rand.Rand) string {
		return fmt.Sprintf("%s：《%s》，南屿书局%d年版，第%d页", oneOf(r, hekou.names...), oneOf(r, "海岸线考略", "渔具图说", "河口潮志"), 1979+r.IntN(45), 3+r.IntN(400))
	}
	switch r.IntN(5) {
	case 0:
		d.note = func(r *rand.Rand, k int) (mark, note string) {
			return fmt.Sprintf("[%d]", k), fmt.Sprintf("[%d]%s。", k, book(r))
		}
	case 1:
		d.note = func(r *rand.Rand, k int) (mark, note string) {
			return "*", "* 本文作者系河口县文史馆馆员，本刊发表时有删节。"
		}
	case 2:
		d.note = func(r *rand.Rand, k int) (mark, note string) {
			c := string(rune('①' + k - 1))
			return c, "注：" + c + book(r) + "；另见" + book(r) + "。"
		}
	}
	return d
}

// designedSheets writes a digest in sheets of a design, its articles one behind the other or
// each from a new sheet on, with the source at an article's end at times.
func designedSheets(r *rand.Rand) made {
	i := edition{pages: []page{{}}}
	titles, d := some(r, hekou.titles, len(hekou.titles)), sheetDesign(r)
	han, rows := 29+r.IntN(12), 26+r.IntN(12)
	newSheet, sourced, subheads := r.IntN(2) == 0, r.IntN(2) == 0, r.IntN(3) == 0
	mark := oneOf(r, "", "◎", "● ")
	n := 2 + r.IntN(50)
	var b strings.Builder
	var text, notes []string
	section, title := "", ""
	closeSheet := func() {
		if len(text) == 0 {
			return
		}
		if len(notes) > 0 && d.rule != "" {
			text = append(text, d.rule)
		}
		text = append(text, notes...)
		head, foot := d.edges(n, section, title)
		if d.first {
			head, foot = append(foot, head...), nil
		}
		b.WriteString(strings.Join(append(append(head, text...), foot...), "\n") + "\n" + d.bound)
		text, notes, n = nil, nil, n+1
	}
	add := func(l string, room int) {
		if len(text)+len(notes)+room > rows {
			closeSheet()
		}
		text = append(text, l)
	}
	for a := range 3 + r.IntN(3) {
		p := article{title: titles[a], byline: oneOf(r, hekou.names...), paragraphs: hekou.long(r, 6+r.IntN(12))}
		if newSheet || len(text)+6 > rows {
			closeSheet()
		}
		if subheads {
			p.paragraphs[3] = oneOf(r, hekou.subheads...)
		}
		section, title = hekou.pages[a], p.title
		add(p.title, 6)
		text = append(text, mark+p.byline)
		for k, q := range p.paragraphs {
			note := ""
			if d.note != nil && (k == 2 || k == 5) {
				var m string
				m, note = d.note(r, 1+k/3)
				q = strings.Replace(q, "，", m+"，", 1)
				p.paragraphs[k] = q
				p.loose = append(p.loose, note)
			}
			for j, l := range setLines(q, "　　", han) {
				add(l, 3)
				if note != "" && j == 0 {
					notes = append(notes, setLines(note, "", han)...)
				}
			}
		}
		if sourced {
			source := fmt.Sprintf("（摘自《%s》%d年第%d期）", oneOf(r, hekou.papers...), 2019+r.IntN(6), 1+r.IntN(12))
			add(strings.Repeat("　", max(0, han-len([]rune(source))))+source, 1)
			p.loose = append(p.loose, source)
		}
		i.pages[0].articles = append(i.pages[0].articles, p)
	}
	closeSheet()
	m := made{files: map[string][]byte{"digest.txt": encodedPlain(r, b.String())}, open: "digest.txt", want: i, flat: true, asideOnly: true}
	m.forbidden = []string{"海客文摘", "HAIKE", "haike.example", "Vol.9", "————", "____"}
	return m
}
