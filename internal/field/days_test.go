package field

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
)

// dayText writes files of a whole day, with lines that name the pages, or articles
// that are numbered, labelled or parted by rules.
func dayText(r *rand.Rand) made {
	i := shijiu.edition(r, 2, 2)
	day := i.date[:4] + "年" + i.date[5:7] + "月" + i.date[8:] + "日"
	way, indent := r.IntN(4), oneOf(r, "　　", "", "  ")
	var b strings.Builder
	b.WriteString(oneOf(r, i.paper+" "+day+"\n\n", "《"+i.paper+"》"+day+"\n", i.paper+"\n"+day+" 星期二\n\n"))
	for n := range i.pages {
		s := &i.pages[n]
		head := fmt.Sprintf("第%02d版：%s", n+1, s.name)
		b.WriteString(oneOf(r, "=== "+head+" ===", "【"+head+"】", head, "-------- "+head+" --------") + "\n" + oneOf(r, "", "\n"))
		for k := range s.articles {
			p := &s.articles[k]
			switch way {
			case 0:
				p.byline = "本报记者 " + oneOf(r, shijiu.names...)
				b.WriteString("\n" + p.title + "\n" + p.byline + "\n")
			case 1:
				p.byline = oneOf(r, shijiu.names...)
				b.WriteString("标题：" + p.title + "\n作者：" + p.byline + "\n正文：\n")
			case 2:
				b.WriteString("【标题】" + p.title + "\n【日期】" + i.date + "\n【正文】\n")
			default:
				p.byline = oneOf(r, shijiu.names...)
				b.WriteString(p.title + "\n作者：" + p.byline + "  来源：" + i.paper + "\n\n")
			}
			for _, q := range p.paragraphs {
				b.WriteString(indent + q + "\n")
			}
			b.WriteString("\n")
		}
	}
	return made{files: map[string][]byte{"day.txt": encoded(r, b.String())}, open: "day.txt", want: i}
}

// dayInFile writes the articles of a day as programs put them into one file: Markdown or HTML
// with a heading for each page of the paper, or a feed whose categories are the pages.
func dayInFile(r *rand.Rand) made {
	i := hexi.edition(r, 2, 2+r.IntN(2))
	for k := range i.pages {
		for n := range i.pages[k].articles {
			i.pages[k].articles[n].byline = ""
		}
	}
	m := made{want: i, asideOnly: true, forbidden: []string{"收录文章", "阅读全文", "查看原文"}}
	var b strings.Builder
	how := r.IntN(3)
	switch how {
	case 0:
		fmt.Fprintf(&b, "# %s %s\n\n> 来源：%s数字报\n> 共 %d 个版面，收录文章 9 篇\n\n", i.paper, inHan(i.date), i.paper, len(i.pages))
	case 1:
		fmt.Fprintf(&b, "<html><head><meta charset=utf-8><title>%s %s</title></head><body><h1>%s %s 报道</h1>\n", i.paper, i.date, i.paper, compactDate(i.date))
	default:
		fmt.Fprintf(&b, `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>%s</title><link>http://x.example</link>`, i.paper)
	}
	for k := range i.pages {
		s := &i.pages[k]
		switch how {
		case 0:
			fmt.Fprintf(&b, "## 第%02d版：%s\n\n", s.number, s.name)
		case 1:
			fmt.Fprintf(&b, "<h2>%02d版：%s</h2>\n", s.number, s.name)
		}
		for n := range s.articles {
			p := &s.articles[n]
			switch how {
			case 0:
				p.deck = oneOf(r, "", hexi.decks[1])
				fmt.Fprintf(&b, "### %d. %s\n\n", n+1, p.title)
				if p.deck != "" {
					fmt.Fprintf(&b, "*%s*\n\n", p.deck)
				}
				b.WriteString(strings.Join(p.paragraphs, "\n\n") + "\n\n")
			case 1:
				fmt.Fprintf(&b, `<div class="article"><h3><a href="http://x.example/%d%d.html">%s</a></h3>%s</div>`+"\n", k, n, html.EscapeString(p.title), htmlParas(p))
			default:
				fmt.Fprintf(&b, `<item><title><![CDATA[%s]]></title><category>%02d版：%s</category><pubDate>%s</pubDate><description><![CDATA[%s<p><a href="http://x.example/1">阅读全文</a></p>]]></description></item>`, p.title, s.number, s.name, i.date, htmlParas(p))
			}
		}
	}
	m.open = [...]string{"day.md", "day.html", "day.xml"}[how]
	m.files = map[string][]byte{m.open: []byte(b.String() + [...]string{"", "</body></html>", "</channel></rss>"}[how])}
	return m
}
