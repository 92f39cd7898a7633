package field

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestRoundParagraphs: one paragraph a line, as crawlers and copies from web pages
// have it, one article or several in a file.
func TestRoundParagraphs(t *testing.T) {
	t.Parallel()
	f := family{name: "paragraphs", seeds: 120, make: func(r *rand.Rand) made {
		i := first.issue(r, 1, oneOf(r, 1, 1, 1, 2, 3))
		i.pages[0].number, i.pages[0].name = 0, ""
		date, paper := "", ""
		indent, blank := oneOf(r, "", "　　", "    ", "\t", "  ", "\u00a0\u00a0"), oneOf(r, "", "", "\n", "\n\n")
		style := r.IntN(8)
		var b strings.Builder
		for k := range i.pages[0].articles {
			p := &i.pages[0].articles[k]
			if k > 0 {
				b.WriteString(oneOf(r, "\n\n\n", "\n----------\n", "\n==========\n\n", "\n* * *\n"))
			}
			b.WriteString(p.title + "\n" + blank)
			switch style {
			case 0:
				b.WriteString(dated(r, i.date) + "　来源：" + i.paper + "\n" + blank)
				date, paper = i.date, i.paper
			case 1:
				p.byline = signed(r)
				b.WriteString("作者：" + p.byline + "　时间：" + dated(r, i.date) + "\n" + blank)
				date = i.date
			case 2:
				p.byline = signed(r)
				b.WriteString("来源：" + i.paper + "\n发布时间：" + dated(r, i.date) + " 浏览次数：" + fmt.Sprint(r.IntN(4000)) + "\n" + p.byline + "\n" + blank)
				date, paper = i.date, i.paper
			case 3:
				b.WriteString("《" + i.paper + "》（" + i.date[:4] + "年" + i.date[5:7] + "月" + i.date[8:] + "日 第 0" + fmt.Sprint(1+r.IntN(8)) + " 版）\n" + blank)
				date, paper = i.date, i.paper
			case 4:
				p.byline = signed(r)
				b.WriteString(p.byline + "\n" + blank)
			case 5:
				p.deck = "——" + oneOf(r, roundDecks...)
				p.byline = signed(r)
				b.WriteString(p.deck + "\n" + p.byline + "\n" + blank)
			case 6:
				p.lead = "本报讯（记者 " + oneOf(r, roundNames...) + "）"
			default:
				if len(i.pages[0].articles) > 1 { // without a sign between them the articles cannot be distinguished
					p.byline = signed(r)
					b.WriteString("□" + p.byline + "\n")
				}
			}
			for n, q := range p.paragraphs {
				if n == 0 {
					q = p.lead + q
				}
				b.WriteString(indent + q + "\n" + blank)
			}
			b.WriteString(oneOf(r, "", "", "（责编："+oneOf(r, roundNames...)+"）\n", "责任编辑："+oneOf(r, roundNames...)+"\n", "[打印本页] [关闭窗口]\n"))
		}
		i.date, i.paper = date, paper
		return made{files: map[string][]byte{"文章.txt": encoded(r, b.String())}, open: "文章.txt", want: i, forbidden: nil}
	}}
	f.run(t, 0)
}

// TestRoundCrawlers: folders of one article a file.
func TestRoundCrawlers(t *testing.T) {
	t.Parallel()
	f := family{name: "crawlers", seeds: 80, make: func(r *rand.Rand) made {
		i := first.issue(r, 2+r.IntN(2), 2)
		y, m, d := i.date[:4], i.date[5:7], i.date[8:]
		way, head := r.IntN(8), r.IntN(4)
		files := map[string][]byte{}
		knowsName, knowsPaper := false, false
		indent := oneOf(r, "", "　　", "    ")
		for n := range i.pages {
			s := &i.pages[n]
			for k := range s.articles {
				p := &s.articles[k]
				var name string
				switch way {
				case 0:
					name = fmt.Sprintf("%s%s%s/%s%s%s-%02d-%02d.txt", y, m, d, y, m, d, n+1, k+1)
				case 1:
					name = fmt.Sprintf("%s-%s-%s_%02d_%03d.txt", y, m, d, n+1, k+1)
				case 2:
					name, knowsPaper = fmt.Sprintf("%s/%s-%s-%s/%d-%d.txt", i.paper, y, m, d, n+1, k+1), true
				case 3:
					name, knowsName, knowsPaper = fmt.Sprintf("%s/%s%s%s/第%02d版：%s/%d、%s.txt", i.paper, y, m, d, n+1, s.name, k+1, p.title), true, true
				case 4:
					name, knowsPaper = fmt.Sprintf("%s_%s%s%s_%02d_%d.txt", i.paper, y, m, d, n+1, k+1), true
				case 5:
					name = fmt.Sprintf("%s年%s月%s日/%02d版/%02d %s.txt", y, m, d, n+1, k+1, p.title)
				case 6:
					name = fmt.Sprintf("%s.%s.%s/A%02d-%02d.txt", y, m, d, n+1, k+1)
				default:
					name = fmt.Sprintf("%s/%s/%s/node_%d/content_%d.txt", y, m, d, n+1, k+1)
				}
				var b strings.Builder
				switch head {
				case 0: // three lines, any of them may be empty
					if r.IntN(2) == 0 {
						p.kicker = oneOf(r, roundKickers...)
					}
					if r.IntN(2) == 0 {
						p.deck = oneOf(r, roundDecks...)
					}
					b.WriteString(p.kicker + "\n" + p.title + "\n" + p.deck + "\n")
				case 1:
					b.WriteString(p.title + "\n\n")
				case 2:
					p.byline = signed(r)
					b.WriteString(p.title + "\n" + p.byline + "\n")
				default:
					p.byline = signed(r)
					b.WriteString("标题：" + p.title + "\n作者：" + p.byline + "\n日期：" + i.date + "\n正文：\n")
				}
				for _, q := range p.paragraphs {
					b.WriteString(indent + q + "\n")
				}
				files[name] = encoded(r, b.String())
			}
		}
		for n := range i.pages {
			if !knowsName {
				i.pages[n].name = ""
			}
		}
		if !knowsPaper {
			i.paper = ""
		}
		return made{files: files, want: i}
	}}
	f.run(t, 0)
}

// wrapped sets a paragraph in lines of a width in em, behind an indent.
func wrapped(p, indent string, width int) (lines []string) {
	for r := []rune(indent + p); len(r) > 0; {
		n := fitting(r, width)
		for n < len(r) && strings.ContainsRune("，。；：？！”、）》", r[n]) {
			n--
		}
		for n > 1 && n < len(r) && (strings.ContainsRune("“（《", r[n-1]) || isInWord(r[n-1]) && isInWord(r[n])) {
			n--
		}
		lines, r = append(lines, string(r[:n])), r[n:]
	}
	return lines
}

// fitting counts the characters that a line of a width has room for.
func fitting(r []rune, width int) int {
	room := 2 * width
	for n, c := range r {
		if room--; c >= 0x2000 {
			room--
		}
		if room < 0 {
			return n
		}
	}
	return len(r)
}

func isInWord(c rune) bool { return c < 0x80 && c > ' ' }

// TestRoundDigests: sheets of one wide column, numbered in every form.
func TestRoundDigests(t *testing.T) {
	t.Parallel()
	f := family{name: "digests", seeds: 90, make: func(r *rand.Rand) made {
		i := first.issue(r, 1, 3)
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
				p.paragraphs = append(p.paragraphs, strings.Join(some(r, roundBodies, 2+r.IntN(3)), ""))
			}
			if newSheet || len(sheet) > rows-6 {
				end()
			} else if unsigned && len(sheet) > 0 { // otherwise nothing distinguishes a title from a sub-head
				add("")
				add("")
			}
			add(p.title)
			if !unsigned {
				p.byline = oneOf(r, roundNames...)
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
		return made{files: map[string][]byte{"d.txt": []byte(b.String())}, open: "d.txt", want: i}
	}}
	f.runFlat(t, 14)
}

// TestRoundAbreast: columns beside each other on each line.
func TestRoundAbreast(t *testing.T) {
	t.Parallel()
	f := family{name: "abreast", seeds: 60, make: func(r *rand.Rand) made {
		i := first.issue(r, 1, 1)
		i.paper, i.date, i.pages[0].name = "", "", ""
		p := &i.pages[0].articles[0]
		p.paragraphs = some(r, roundBodies, 6+r.IntN(6))
		columns, width, gap := 2+r.IntN(2), 16+r.IntN(8), 2+r.IntN(5)
		p.byline = "本报记者 " + oneOf(r, roundNames...)
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
	}}
	f.run(t, 10)
}
