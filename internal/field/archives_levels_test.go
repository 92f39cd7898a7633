package field

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// levelledMarkdown writes a day in Markdown with headings of three levels for paper, page and
// article, or a file for each article.
func levelledMarkdown(r *rand.Rand) made {
	i := hutang.edition(r, 2, 2)
	y, m, d := i.date[:4], i.date[5:7], i.date[8:]
	day := oneOf(r, y+"年"+m+"月"+d+"日", i.date, y+"."+m+"."+d)
	top, page, title := oneOf(r, "# ", "## "), oneOf(r, "## ", "### "), oneOf(r, "### ", "#### ", "##### ")
	indent, blank, by := oneOf(r, "", "　　", "    "), oneOf(r, "\n", ""), r.IntN(4)
	way := r.IntN(4)
	if top == "## " {
		page = "### "
	}
	if page == "### " && title == "### " {
		title = "#### "
	}
	repeat, rule := r.IntN(3) == 0, r.IntN(3) == 0
	files := map[string][]byte{}
	var b strings.Builder
	switch way {
	case 0:
		b.WriteString(top + i.paper + " " + day + "\n\n")
	case 1:
		b.WriteString("---\ntitle: \"" + i.paper + "\"\ndate: " + i.date + "\n---\n\n")
	case 2:
		b.WriteString(top + day + " " + i.paper + "\n\n> 共2版\n\n")
	}
	for n := range i.pages {
		s := &i.pages[n]
		if way < 3 {
			b.WriteString(page + fmt.Sprintf("第%d版", n+1) + oneOf(r, "：", " ", "（") + s.name)
			if strings.HasSuffix(b.String(), "（"+s.name) {
				b.WriteString("）")
			}
			b.WriteString("\n\n")
		}
		for k := range s.articles {
			p := &s.articles[k]
			if way == 3 { // an article a file
				b.Reset()
				b.WriteString(oneOf(r, "# ", "## ", "### ") + p.title + "\n\n" + i.date + "\n第" + fmt.Sprint(n+1) + "版（" + s.name + "）\n专栏：\n\n")
			} else {
				b.WriteString(title + p.title + "\n\n")
			}
			switch by {
			case 0:
				p.byline = hutang.signed(r)
				mark := oneOf(r, "*", "**", "")
				b.WriteString(mark + p.byline + mark + "\n\n")
			case 1:
				p.byline = hutang.signed(r)
				b.WriteString("作者：" + p.byline + "\n\n")
			}
			if repeat {
				b.WriteString("　　" + p.title + "\n" + blank)
			}
			for _, q := range p.paragraphs {
				b.WriteString(indent + q + "\n" + blank)
			}
			b.WriteString("\n")
			if rule && way < 3 {
				b.WriteString("---\n\n")
			}
			if way == 3 {
				files[fmt.Sprintf("%s/%s_%s.md", y, i.date, strings.ReplaceAll(p.title, " ", "_"))] = []byte(b.String())
			}
		}
	}
	if way == 3 {
		i.paper = ""
		for n := range i.pages {
			i.pages[n].name = ""
		}
		return made{files: files, want: i, anyOrder: true}
	}
	return made{files: map[string][]byte{"a.md": encodedPlain(r, b.String())}, open: "a.md", want: i}
}

// titledMarkdown writes Markdown with titles in bold, underlined, in lists, with numbers,
// and with metadata in quotes and tables.
func titledMarkdown(r *rand.Rand) made {
	i := shijiu.edition(r, 2, 2)
	day := i.date[:4] + "年" + strings.TrimLeft(i.date[5:7], "0") + "月" + strings.TrimLeft(i.date[8:], "0") + "日"
	way, indent := r.IntN(6), oneOf(r, "", "　　")
	var b strings.Builder
	b.WriteString("# " + oneOf(r, "《"+i.paper+"》"+day, i.paper+"（"+i.date+"）", day+"《"+i.paper+"》", i.paper+" - "+day) + "\n\n")
	number := 0
	for n := range i.pages {
		s := &i.pages[n]
		b.WriteString("## " + oneOf(r, fmt.Sprintf("第%02d版 %s", n+1, s.name), fmt.Sprintf("%02d版：%s", n+1, s.name), fmt.Sprintf("第%d版（%s）", n+1, s.name), fmt.Sprintf("第%s版 %s", []string{"一", "二"}[n], s.name)) + "\n\n")
		for k := range s.articles {
			p := &s.articles[k]
			number++
			switch way {
			case 0:
				p.byline = oneOf(r, shijiu.names...)
				b.WriteString("**" + p.title + "**\n\n" + p.byline + "\n\n")
			case 1:
				p.byline = oneOf(r, shijiu.names...)
				b.WriteString("### " + p.title + "\n\n> 作者：" + p.byline + "\n\n")
			case 2:
				b.WriteString("### " + p.title + "\n\n> 来源：" + i.paper + "　日期：" + i.date + "\n\n")
			case 3:
				p.kicker, p.byline = "特别关注", "本报记者 "+oneOf(r, shijiu.names...)
				b.WriteString("### " + p.title + "\n\n引题：" + p.kicker + "\n\n作者：" + p.byline + "\n\n")
			case 4:
				b.WriteString("#### " + p.title + " ####\n")
			default:
				p.byline = oneOf(r, shijiu.names...)
				b.WriteString("### [" + p.title + "](http://paper.example/" + fmt.Sprint(number) + ".htm)\n\n作者：" + p.byline + "\n\n")
			}
			for _, q := range p.paragraphs {
				b.WriteString(indent + q + oneOf(r, "\n\n", "\n\n"))
			}
			b.WriteString(oneOf(r, "", "[返回目录](#top)\n\n", "***\n\n"))
		}
	}
	return made{files: map[string][]byte{"a.md": encodedPlain(r, b.String())}, open: "a.md", want: i, forbidden: []string{"http://"}}
}
