package field

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestThirdRoundLines(t *testing.T) {
	t.Parallel()
	(&family{"third-lines", 60, thirdLines}).run(t, 0)
}

func TestThirdRoundFolders(t *testing.T) {
	t.Parallel()
	(&family{"third-folders", 60, thirdFolders}).run(t, 0)
}

// thirdHead writes what crawlers and copies put above a text, and behind it.
func thirdHead(r *rand.Rand, i *issue, p *piece) (head, tail []string) {
	name := oneOf(r, thirdNames...)
	switch r.IntN(10) {
	case 0: // trafilatura with metadata
		p.byline = name
		return []string{
			"---", "title: " + p.title, "author: " + name, "url: https://paper.example/a/20261105/1.html", "hostname: paper.example",
			"sitename: " + i.paper, "date: " + i.date, "---",
		}, nil
	case 1: // names and values
		p.byline = name
		return []string{"标题：" + p.title, "作者：" + name, "日期：" + i.date, "来源：" + i.paper, "正文："}, nil
	case 2: // a copy of a page of news
		p.byline = name
		return []string{p.title, i.date + " 08:00 来源：" + i.paper + " 作者：" + name + " 字号：大 中 小"}, nil
	case 3:
		p.byline = name
		i.paper = ""
		return []string{"【标题】" + p.title, "【作者】" + name, "【日期】" + i.date, "【正文】"}, nil
	case 4: // a copy of a page of WeChat
		p.byline = name
		i.paper = ""
		return []string{p.title, "原创 " + name + " 雾港发布 " + inHan(i.date) + " 07:30 浙江"}, nil
	case 5: // Xinhua's form
		return []string{p.title, i.date + " 08:00:00 来源： " + i.paper}, []string{"【责任编辑:" + name + " 】"}
	case 6: // newspaper3k, as scripts print it
		p.byline = name
		i.paper = ""
		return []string{"Title: " + p.title, "Authors: " + name, "Publish date: " + i.date + " 00:00:00", "Text:"}, nil
	case 7:
		p.byline = "本报记者 " + name
		return []string{"https://paper.example/html/" + i.date + "/content_1.htm", p.title, "本报记者 " + name, "《" + i.paper + "》（" + inHan(i.date) + " 第 03 版）"}, nil
	case 8:
		p.byline = name
		return []string{p.title, "", "发布时间：" + i.date + "    来源：" + i.paper + "    记者：" + name + "    编辑：" + oneOf(r, thirdNames...)}, nil
	default:
		i.paper = ""
		return []string{"# " + p.title, "", "> " + i.date}, []string{"（完）"}
	}
}

// thirdText sets paragraphs as files of text have them.
func thirdText(r *rand.Rand, p *piece) []string {
	indent := oneOf(r, "", "", "　　", "    ", "\t", "\u00a0\u00a0\u00a0\u00a0", "\u2003\u2003", "  ")
	gap := r.IntN(3)
	var lines []string
	for k, q := range p.paragraphs {
		if k > 0 {
			lines = append(lines, slices.Repeat([]string{""}, gap)...)
		}
		lines = append(lines, indent+q)
	}
	return lines
}

func thirdLines(r *rand.Rand) made {
	i, p := thirdWithSubheads.one(r)
	head, tail := thirdHead(r, &i, p)
	p.loose = tail
	lines := slices.Concat(head, slices.Repeat([]string{""}, r.IntN(2)), thirdText(r, p), tail)
	return made{files: map[string][]byte{"a.txt": encoded(r, strings.Join(lines, "\n")+"\n")}, open: "a.txt", want: i, flat: true}
}

// thirdName names the file of an article; it says whether names give the order.
func thirdName(r *rand.Rand, form int, i *issue, s *sheet, n int, p *piece) (name string, ordered bool) {
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

func thirdFolders(r *rand.Rand) made {
	i := thirdWithSubheads.issue(r, 2+r.IntN(2), 2+r.IntN(2))
	form, how := r.IntN(9), r.IntN(4)
	named := form == 1 || form == 2 || form == 7
	m := made{files: map[string][]byte{}, open: "crawl"}
	plain := r.IntN(3) > 0
	for k := range i.pages {
		s := &i.pages[k]
		for n := range s.articles {
			p := &s.articles[n]
			lines := thirdFile(r, how, &i, s, p)
			name, ordered := thirdName(r, form, &i, s, n+1, p)
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

// thirdFile writes the file of an article: three lines of heads, names and values, a
// title and a byline, or a title alone.
func thirdFile(r *rand.Rand, how int, i *issue, s *sheet, p *piece) []string {
	name := oneOf(r, thirdNames...)
	switch how {
	case 0:
		if r.IntN(2) == 0 {
			p.kicker = oneOf(r, thirdKickers...)
		}
		if r.IntN(2) == 0 {
			p.deck = oneOf(r, thirdDecks...)
		}
		lines := []string{p.kicker, p.title, p.deck}
		for _, q := range p.paragraphs {
			lines = append(lines, "　　"+q)
		}
		return lines
	case 1:
		p.byline = name
		return slices.Concat([]string{"标题：" + p.title, "作者：" + name, "报纸：" + i.paper, "日期：" + i.date, fmt.Sprintf("版次：%02d", s.number), "内容："}, thirdText(r, p))
	case 2:
		p.byline = "本报记者 " + name
		return slices.Concat([]string{p.title, "本报记者 " + name}, thirdText(r, p))
	default:
		return slices.Concat([]string{p.title, ""}, thirdText(r, p))
	}
}
