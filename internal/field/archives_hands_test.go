package field

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// handMarkdown writes Markdown as other programs and hands keep articles.
func handMarkdown(r *rand.Rand) made {
	switch r.IntN(8) {
	case 0:
		return withContents(r)
	case 1:
		return inElements(r)
	case 2:
		return factTable(r)
	case 3:
		return manyFronts(r)
	case 4:
		return hardWrapped(r)
	case 5:
		return footnoted(r)
	case 6:
		return quotedBody(r)
	default:
		return anchored(r)
	}
}

// withContents is a day in a file that begins with a list of its articles.
func withContents(r *rand.Rand) made {
	i := hekou.edition(r, 2, 2)
	var list, b strings.Builder
	for k := range i.pages {
		s := &i.pages[k]
		fmt.Fprintf(&list, "- 第%02d版 %s\n", s.number, s.name)
		fmt.Fprintf(&b, "## 第%02d版 %s\n\n", s.number, s.name)
		for n := range s.articles {
			p := &s.articles[n]
			p.byline = oneOf(r, hekou.names...)
			fmt.Fprintf(&list, "  - [%s](#%s)\n", p.title, p.title)
			fmt.Fprintf(&b, "### %s\n\n作者：%s\n\n%s\n", p.title, p.byline, marked(r, p))
		}
	}
	s := fmt.Sprintf("# %s %s\n\n%s%s\n%s", i.paper, i.date, oneOf(r, "", "**目录**\n\n", "## 目录\n\n"), list.String(), b.String())
	return made{files: map[string][]byte{"day.md": encodedPlain(r, s)}, open: "day.md", want: i, asideOnly: true, forbidden: []string{"](#"}}
}

// inElements is a text whose headings and paragraphs are elements of HTML.
func inElements(r *rand.Rand) made {
	i, p := hekou.one(r)
	p.byline = oneOf(r, hekou.names...)
	s := fmt.Sprintf("<h1 align=\"center\">%s</h1>\n\n<p align=\"center\">作者：%s　%s　%s</p>\n\n", p.title, p.byline, i.paper, i.date)
	if r.IntN(2) == 0 {
		s = fmt.Sprintf("# <center>%s</center>\n\n<center>作者：%s</center>\n\n<!-- %s -->\n\n", p.title, p.byline, i.date)
		i.date, i.paper = "", ""
	}
	for _, q := range p.paragraphs {
		s += oneOf(r, "<p>"+q+"</p>", "&emsp;&emsp;"+q+"<br>", q) + "\n\n"
	}
	return made{files: map[string][]byte{"a.md": encodedPlain(r, s)}, open: "a.md", want: i, flat: true, forbidden: []string{"<", "align", "emsp"}}
}

// factTable is an article with its facts in a table of two columns.
func factTable(r *rand.Rand) made {
	i, p := hekou.one(r)
	p.byline = oneOf(r, hekou.names...)
	head := oneOf(r, "| 项目 | 内容 |\n| --- | --- |\n", "| | |\n|:--|:--|\n", "|字段|值|\n|-|-|\n")
	s := fmt.Sprintf("# %s\n\n%s| 作者 | %s |\n| 报纸 | %s |\n| 日期 | %s |\n| 版次 | 第3版 |\n\n%s", p.title, head, p.byline, i.paper, i.date, marked(r, p))
	return made{files: map[string][]byte{"a.md": encodedPlain(r, s)}, open: "a.md", want: i, flat: true, asideOnly: true, forbidden: []string{"| 作者", "---", "项目"}}
}

// manyFronts is a file of several articles, each with front matter of its own.
func manyFronts(r *rand.Rand) made {
	i := hekou.edition(r, 1, 2+r.IntN(2))
	i.pages[0].number, i.pages[0].name = 0, ""
	var b strings.Builder
	for n := range i.pages[0].articles {
		p := &i.pages[0].articles[n]
		p.byline = oneOf(r, hekou.names...)
		fmt.Fprintf(&b, "---\ntitle: %q\nauthor: %s\ndate: %s\npaper: %s\n---\n\n%s\n", p.title, p.byline, i.date, i.paper, marked(r, p))
	}
	return made{files: map[string][]byte{"all.md": encodedPlain(r, b.String())}, open: "all.md", want: i, flat: true, forbidden: []string{"title:", "author:", "---"}}
}

// hardWrapped is a text whose paragraphs an editor has broken at a width.
func hardWrapped(r *rand.Rand) made {
	i := hekou.edition(r, 1, 1+r.IntN(3))
	i.pages[0].number, i.pages[0].name = 0, ""
	var b strings.Builder
	fmt.Fprintf(&b, "# %s %s\n\n", i.paper, inHan(i.date))
	han := 30 + r.IntN(12)
	for n := range i.pages[0].articles {
		p := &i.pages[0].articles[n]
		p.byline, p.paragraphs = oneOf(r, hekou.names...), hekou.long(r, 3+r.IntN(4))
		fmt.Fprintf(&b, "## %s\n\n_%s_\n\n", p.title, p.byline)
		for _, q := range p.paragraphs {
			b.WriteString(strings.Join(setLines(q, "", han), "\n") + "\n\n")
		}
	}
	return made{files: map[string][]byte{"a.md": encodedPlain(r, b.String())}, open: "a.md", want: i, flat: true}
}

// footnoted is an article with footnotes.
func footnoted(r *rand.Rand) made {
	i, p := hekou.one(r)
	p.byline = oneOf(r, hekou.names...)
	s := fmt.Sprintf("# %s\n\n*%s*，原载《%s》%s\n\n", p.title, p.byline, i.paper, inHan(i.date))
	for k, q := range p.paragraphs {
		if k == 1 {
			q = strings.Replace(q, "，", "[^1]，", 1)
		}
		s += q + "\n\n"
	}
	note := "潮位以河口验潮站的零点起算。"
	p.loose = []string{note, "1" + note, "[1]" + note, "1." + note, "1 " + note, "①" + note, "1）" + note}
	p.paragraphs[1] = strings.Replace(p.paragraphs[1], "，", oneOf(r, "[1]，"), 1)
	s += "[^1]: " + note + "\n"
	return made{files: map[string][]byte{"a.md": encodedPlain(r, s)}, open: "a.md", want: i, flat: true, forbidden: []string{"[^"}}
}

// quotedBody is an article that is quoted whole, under its source.
func quotedBody(r *rand.Rand) made {
	i, p := hekou.one(r)
	p.byline = oneOf(r, hekou.names...)
	s := fmt.Sprintf("## %s\n\n**作者**：%s  \n**来源**：《%s》  \n**日期**：%s\n\n", p.title, p.byline, i.paper, i.date)
	for _, q := range p.paragraphs {
		s += "> " + q + "\n>\n"
	}
	return made{files: map[string][]byte{"a.md": encodedPlain(r, s)}, open: "a.md", want: i, flat: true, forbidden: []string{">", "**"}}
}

// anchored is a day in a file whose headings have anchors, and whose marks are escaped.
func anchored(r *rand.Rand) made {
	i := hekou.edition(r, 2, 2)
	y, m, d := parted(i.date)
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s年%s月%s日 星期三 农历乙巳年\n\n", i.paper, y, strings.TrimLeft(m, "0"), strings.TrimLeft(d, "0"))
	for k := range i.pages {
		s := &i.pages[k]
		fmt.Fprintf(&b, "## %02d · %s {#p%d}\n\n", s.number, s.name, s.number)
		for n := range s.articles {
			p := &s.articles[n]
			p.byline = "本报记者 " + oneOf(r, hekou.names...)
			fmt.Fprintf(&b, "### %s {#a%d%d}\n\n\\* %s\n\n", p.title, k, n, p.byline)
			for _, q := range p.paragraphs {
				b.WriteString(strings.ReplaceAll(q, ".", `\.`) + "\n\n")
			}
		}
	}
	return made{files: map[string][]byte{"a.md": encodedPlain(r, b.String())}, open: "a.md", want: i, forbidden: []string{"{#", `\`}}
}
