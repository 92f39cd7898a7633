package field

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// articleName names the file of an article; it says whether names give the order.
func articleName(r *rand.Rand, form int, i *edition, s *page, n int, p *article) (name string, ordered bool) {
	y, m, d := parted(i.date)
	title := strings.NewReplacer("？", "", "：", "_", "“", "", "”", "", " ", "_").Replace(p.title)
	switch form {
	case 0:
		return fmt.Sprintf("%s-%s-%s/%02d/%02d.txt", y, m, d, s.number, n), true
	case 1:
		return fmt.Sprintf("%s%s%s/第%02d版：%s/%d.txt", y, m, d, s.number, s.name, n), true
	case 2:
		return fmt.Sprintf("%s年%s月%s日/%02d版 %s/%s.txt", y, m, d, s.number, s.name, title), false
	case 3:
		return fmt.Sprintf("wgrb-%s%s%s-%02d-%02d.txt", y, m, d, s.number, n), true
	case 4:
		return fmt.Sprintf("%s-%s-%s_%02d_%02d_%s.txt", y, m, d, s.number, n, title), true
	case 5:
		return fmt.Sprintf("%s/%s/%s/%d-%d.txt", y, m, d, s.number, n), true
	case 6:
		return fmt.Sprintf("%s%s%s/%02d/content_%d.txt", y, m, d, s.number, 300100+s.number*20+n), true
	case 7:
		return fmt.Sprintf("%s%s/%s/%02d_%s/%02d_%s.txt", y, m, d, s.number, s.name, n, title), true
	default:
		return fmt.Sprintf("%s%s%s_%02d_%03d.txt", y, m, d, s.number, n), true
	}
}

func crawledTrees(r *rand.Rand) made {
	i := wugang.subheaded().edition(r, 2+r.IntN(2), 2+r.IntN(2))
	form, how := r.IntN(9), r.IntN(4)
	named := form == 1 || form == 2 || form == 7
	m := made{files: map[string][]byte{}, open: "crawl"}
	plain := r.IntN(3) > 0
	for k := range i.pages {
		s := &i.pages[k]
		for n := range s.articles {
			p := &s.articles[n]
			lines := articleFile(r, how, &i, s, p)
			name, ordered := articleName(r, form, &i, s, n+1, p)
			m.anyOrder = m.anyOrder || !ordered
			text := strings.Join(lines, "\n") + "\n"
			if plain {
				m.files["crawl/"+name] = encodedPlain(r, text)
			} else {
				m.files["crawl/"+name] = encoded(r, text)
			}
		}
		if !named {
			s.name = ""
		}
	}
	if how != 1 {
		i.paper = ""
	}
	m.want = i
	return m
}

// articleFile writes the file of an article: three lines of heads, names and values, a
// title and a byline, or a title alone.
func articleFile(r *rand.Rand, how int, i *edition, s *page, p *article) []string {
	name := oneOf(r, wugang.names...)
	switch how {
	case 0:
		if r.IntN(2) == 0 {
			p.kicker = oneOf(r, wugang.kickers...)
		}
		if r.IntN(2) == 0 {
			p.deck = oneOf(r, wugang.decks...)
		}
		lines := []string{p.kicker, p.title, p.deck}
		for _, q := range p.paragraphs {
			lines = append(lines, "　　"+q)
		}
		return lines
	case 1:
		p.byline = name
		return slices.Concat([]string{"标题：" + p.title, "作者：" + name, "报纸：" + i.paper, "日期：" + i.date, fmt.Sprintf("版次：%02d", s.number), "内容："}, indentedText(r, p))
	case 2:
		p.byline = "本报记者 " + name
		return slices.Concat([]string{p.title, "本报记者 " + name}, indentedText(r, p))
	default:
		return slices.Concat([]string{p.title, ""}, indentedText(r, p))
	}
}
