package field

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// paragraphFiles writes one paragraph a line, as crawlers and copies from web pages
// have it, one article or several in a file.
func paragraphFiles(r *rand.Rand) made {
	i := hutang.edition(r, 1, oneOf(r, 1, 1, 1, 2, 3))
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
			p.byline = hutang.signed(r)
			b.WriteString("作者：" + p.byline + "　时间：" + dated(r, i.date) + "\n" + blank)
			date = i.date
		case 2:
			p.byline = hutang.signed(r)
			b.WriteString("来源：" + i.paper + "\n发布时间：" + dated(r, i.date) + " 浏览次数：" + fmt.Sprint(r.IntN(4000)) + "\n" + p.byline + "\n" + blank)
			date, paper = i.date, i.paper
		case 3:
			b.WriteString("《" + i.paper + "》（" + i.date[:4] + "年" + i.date[5:7] + "月" + i.date[8:] + "日 第 0" + fmt.Sprint(1+r.IntN(8)) + " 版）\n" + blank)
			date, paper = i.date, i.paper
		case 4:
			p.byline = hutang.signed(r)
			b.WriteString(p.byline + "\n" + blank)
		case 5:
			p.deck = "——" + oneOf(r, hutang.decks...)
			p.byline = hutang.signed(r)
			b.WriteString(p.deck + "\n" + p.byline + "\n" + blank)
		case 6:
			p.lead = "本报讯（记者 " + oneOf(r, hutang.names...) + "）"
		default:
			if len(i.pages[0].articles) > 1 { // without a sign between them the articles cannot be distinguished
				p.byline = hutang.signed(r)
				b.WriteString("□" + p.byline + "\n")
			}
		}
		for n, q := range p.paragraphs {
			if n == 0 {
				q = p.lead + q
			}
			b.WriteString(indent + q + "\n" + blank)
		}
		b.WriteString(oneOf(r, "", "", "（责编："+oneOf(r, hutang.names...)+"）\n", "责任编辑："+oneOf(r, hutang.names...)+"\n", "[打印本页] [关闭窗口]\n"))
	}
	i.date, i.paper = date, paper
	return made{files: map[string][]byte{"文章.txt": encoded(r, b.String())}, open: "文章.txt", want: i, forbidden: nil}
}
