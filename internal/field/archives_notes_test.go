package field

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

func noteArchive(r *rand.Rand) made {
	switch r.IntN(8) {
	case 0:
		return hugo(r)
	case 1:
		return jekyll(r)
	case 2:
		return obsidian(r)
	case 3:
		return dayFile(r)
	case 4:
		return clipped(r)
	case 5:
		return weChat(r)
	case 6:
		return setext(r)
	default:
		return bolded(r)
	}
}

// marked sets paragraphs as people write Markdown: parted by blank lines, by line ends
// alone, by line ends with two blanks, or led by indents.
func marked(r *rand.Rand, p *article) string {
	indent, end := "", "\n\n"
	switch r.IntN(6) {
	case 0:
		indent, end = "　　", "\n"
	case 1:
		end = "  \n"
	case 2:
		indent = "&emsp;&emsp;"
	case 3:
		indent = "　　"
	}
	var b strings.Builder
	for _, q := range p.paragraphs {
		b.WriteString(indent + q + end)
	}
	return b.String()
}

func hugo(r *rand.Rand) made {
	i, p := wugang.one(r)
	p.byline = oneOf(r, wugang.names...)
	front := fmt.Sprintf("---\ntitle: %q\ndate: %sT08:00:00+08:00\ndraft: false\nauthor: %q\ntags: [\"文化\", \"雾港\"]\ncategories:\n  - 报纸\npublication: %q\n---\n\n", p.title, i.date, p.byline, i.paper)
	if r.IntN(2) == 0 {
		front = fmt.Sprintf("+++\ntitle = %q\ndate = %s\nauthor = %q\ntags = [\"文化\"]\n+++\n", p.title, i.date, p.byline)
		i.paper = ""
	}
	i.paper = ""
	body := marked(r, p)
	if r.IntN(2) == 0 {
		body = "{{< figure src=\"/img/1.jpg\" >}}\n\n<!--more-->\n\n" + body
	}
	return made{files: map[string][]byte{"content/posts/wg.md": encodedPlain(r, front+body)}, open: "content/posts/wg.md", want: i, flat: true, forbidden: []string{"figure", "draft", "categories", "more"}}
}

func jekyll(r *rand.Rand) made {
	i := wugang.edition(r, 1, 2+r.IntN(3))
	m := made{files: map[string][]byte{}, open: "_posts", flat: true, anyOrder: true, forbidden: []string{"layout", "permalink", "{%"}}
	i.paper = ""
	for n := range i.pages[0].articles {
		p := &i.pages[0].articles[n]
		p.byline = oneOf(r, wugang.names...)
		s := fmt.Sprintf("---\nlayout: post\ntitle: '%s'\ndate: %s 08:00:00 +0800\nauthor: %s\npermalink: /a/%d/\n---\n* content\n{:toc}\n\n%s", p.title, i.date, p.byline, n, marked(r, p))
		if r.IntN(2) == 0 {
			s = strings.Replace(s, "* content\n{:toc}\n\n", "", 1)
		}
		m.files[fmt.Sprintf("_posts/%s-article-%d.md", i.date, n+1)] = encodedPlain(r, s)
	}
	m.want = i
	return m
}

// obsidian writes a vault: properties, links in two brackets, tags, callouts.
func obsidian(r *rand.Rand) made {
	i := wugang.subheaded().edition(r, 1, 1+r.IntN(3))
	m := made{files: map[string][]byte{}, open: "剪报", flat: true, anyOrder: true, forbidden: []string{"aliases", "#剪报", "[[", "[!"}}
	for n := range i.pages[0].articles {
		p := &i.pages[0].articles[n]
		p.byline = oneOf(r, wugang.names...)
		q := *p
		q.paragraphs = append([]string{}, p.paragraphs...)
		q.paragraphs[0] = strings.Replace(q.paragraphs[0], "雾港", "[[雾港]]", 1)
		q.paragraphs[1] = strings.Replace(q.paragraphs[1], "夜航", "[[航运史|夜航]]", 1)
		body := fmt.Sprintf("---\naliases: []\ntags:\n  - 剪报\n作者: %s\n日期: %s\n报纸: %s\n---\n\n# %s\n\n#剪报 #雾港\n\n%s", p.byline, i.date, i.paper, p.title, marked(r, &q))
		m.files[fmt.Sprintf("剪报/%s %s.md", i.date, strings.NewReplacer("？", "", "：", "_").Replace(p.title))] = encodedPlain(r, body)
	}
	m.files["剪报/.obsidian/app.json"] = []byte("{\"legacyEditor\":false}")
	m.want = i
	return m
}

// dayFile writes a day in a file: the paper, its pages and articles as headings, from one
// of several levels on.
func dayFile(r *rand.Rand) made {
	i := wugang.edition(r, 2+r.IntN(2), 2+r.IntN(2))
	level := 1 + r.IntN(2)
	h := func(n int) string { return strings.Repeat("#", level+n) + " " }
	var b strings.Builder
	b.WriteString(h(0) + i.paper + oneOf(r, " ", "（", " · ") + inHan(i.date))
	if strings.Contains(b.String(), "（") {
		b.WriteString("）")
	}
	b.WriteString("\n\n")
	if r.IntN(2) == 0 {
		b.WriteString("> 本文由脚本自动生成\n\n")
	}
	name := oneOf(r, "第%02d版：%s", "%02d版 %s", "第%d版 %s", "第%02d版（%s）")
	for k := range i.pages {
		s := &i.pages[k]
		b.WriteString(h(1) + fmt.Sprintf(name, s.number, s.name) + "\n\n")
		for n := range s.articles {
			p := &s.articles[n]
			b.WriteString(h(2) + p.title + "\n\n")
			switch r.IntN(3) {
			case 0:
				p.byline = "本报记者 " + oneOf(r, wugang.names...)
				b.WriteString("**" + p.byline + "**\n\n")
			case 1:
				p.byline = oneOf(r, wugang.names...)
				b.WriteString("*作者：" + p.byline + "*\n\n")
			}
			b.WriteString(marked(r, p) + "\n")
			if r.IntN(3) == 0 {
				b.WriteString("---\n\n")
			}
		}
	}
	return made{files: map[string][]byte{"day.md": encodedPlain(r, b.String())}, open: "day.md", want: i, forbidden: []string{"**"}}
}

// clipped writes what a clipper of pages saves: the title, the address, a list of facts.
func clipped(r *rand.Rand) made {
	i, p := wugang.subheaded().one(r)
	p.byline = oneOf(r, wugang.names...)
	facts := fmt.Sprintf("- 作者：%s\n- 日期：%s\n- 报纸：%s\n- 版面：第3版\n- 链接：<https://paper.example/1.html>\n\n", p.byline, i.date, i.paper)
	if r.IntN(2) == 0 {
		facts = fmt.Sprintf("| 作者 | 日期 | 报纸 |\n| --- | --- | --- |\n| %s | %s | %s |\n\n", p.byline, i.date, i.paper)
	}
	s := "# " + p.title + "\n\n" + facts + oneOf(r, "", "---\n\n", "## 正文\n\n") + marked(r, p)
	return made{files: map[string][]byte{"clip.md": encodedPlain(r, s)}, open: "clip.md", want: i, flat: true, asideOnly: true, forbidden: []string{"paper.example", "正文", "| ---"}}
}

// weChat writes an article as exporters of WeChat give it.
func weChat(r *rand.Rand) made {
	i, p := wugang.subheaded().one(r)
	p.byline = oneOf(r, wugang.names...)
	i.paper = ""
	s := fmt.Sprintf("# %s\n\n原创 %s [雾港发布](javascript:void\\(0\\);) _%s 07:30_ _浙江_\n\n![图片](https://mmbiz.example/1.png)\n\n%s\n\n![](images/2.jpg)\n", p.title, p.byline, inHan(i.date), marked(r, p))
	if r.IntN(2) == 0 {
		s = fmt.Sprintf("# %s\n\n**%s** *雾港发布* *%s*\n\n%s", p.title, p.byline, i.date, marked(r, p))
	}
	return made{files: map[string][]byte{"wx.md": encodedPlain(r, s)}, open: "wx.md", want: i, flat: true, forbidden: []string{"javascript", "mmbiz", "images/2", "!["}}
}

// setext writes headings underlined, and the facts in a line behind them.
func setext(r *rand.Rand) made {
	i := wugang.edition(r, 1, 2+r.IntN(3))
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s\n====================\n\n", i.paper, i.date)
	for n := range i.pages[0].articles {
		p := &i.pages[0].articles[n]
		p.byline = oneOf(r, wugang.names...)
		fmt.Fprintf(&b, "%s\n--------------------\n\n（作者：%s）\n\n%s\n", p.title, p.byline, marked(r, p))
	}
	return made{files: map[string][]byte{"s.md": encodedPlain(r, b.String())}, open: "s.md", want: i, flat: true, forbidden: []string{"---", "==="}}
}

// bolded writes titles as bold lines below a heading for each page.
func bolded(r *rand.Rand) made {
	i := wugang.edition(r, 2, 2+r.IntN(2))
	var b strings.Builder
	fmt.Fprintf(&b, "# %s %s\n\n", i.paper, i.date)
	for k := range i.pages {
		s := &i.pages[k]
		fmt.Fprintf(&b, "## 第%d版：%s\n\n", s.number, s.name)
		for n := range s.articles {
			fmt.Fprintf(&b, "**%s**\n\n%s\n", s.articles[n].title, marked(r, &s.articles[n]))
		}
	}
	return made{files: map[string][]byte{"b.md": encodedPlain(r, b.String())}, open: "b.md", want: i, forbidden: []string{"**"}}
}
