package field

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// crawlersHead writes what crawlers and copies put above a text, and behind it.
func crawlersHead(r *rand.Rand, i *edition, p *article) (head, tail []string) {
	name := oneOf(r, wugang.names...)
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
		return []string{p.title, "", "发布时间：" + i.date + "    来源：" + i.paper + "    记者：" + name + "    编辑：" + oneOf(r, wugang.names...)}, nil
	default:
		i.paper = ""
		return []string{"# " + p.title, "", "> " + i.date}, []string{"（完）"}
	}
}

// indentedText sets paragraphs as files of text have them.
func indentedText(r *rand.Rand, p *article) []string {
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

func headedParagraphs(r *rand.Rand) made {
	i, p := wugang.subheaded().one(r)
	head, tail := crawlersHead(r, &i, p)
	p.loose = tail
	lines := slices.Concat(head, slices.Repeat([]string{""}, r.IntN(2)), indentedText(r, p), tail)
	return made{files: map[string][]byte{"a.txt": encoded(r, strings.Join(lines, "\n")+"\n")}, open: "a.txt", want: i, flat: true}
}
