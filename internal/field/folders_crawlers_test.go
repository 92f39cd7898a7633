package field

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// crawledFolders writes folders of one article a file.
func crawledFolders(r *rand.Rand) made {
	i := hutang.edition(r, 2+r.IntN(2), 2)
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
					p.kicker = oneOf(r, hutang.kickers...)
				}
				if r.IntN(2) == 0 {
					p.deck = oneOf(r, hutang.decks...)
				}
				b.WriteString(p.kicker + "\n" + p.title + "\n" + p.deck + "\n")
			case 1:
				b.WriteString(p.title + "\n\n")
			case 2:
				p.byline = hutang.signed(r)
				b.WriteString(p.title + "\n" + p.byline + "\n")
			default:
				p.byline = hutang.signed(r)
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
}
