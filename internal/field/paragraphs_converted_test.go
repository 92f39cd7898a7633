package field

import (
	"math/rand/v2"
	"strings"
)

// convertedDocument writes an article of a word processor as converters give it.
func convertedDocument(r *rand.Rand) made {
	i := hexi.flat(r, 1)
	i.paper, i.date = "", ""
	hexi.sign(r, &i)
	p := &i.pages[0].articles[0]
	m := made{open: "doc.txt", flat: true, forbidden: []string{"{#", "[]{", `\"`, "**", "media/"}}
	s := ""
	switch r.IntN(6) {
	case 0: // pandoc's Markdown: bold title, escaped marks, a picture
		m.open = "doc.md"
		esc := strings.NewReplacer("\"", `\"`, "……", `\...\...`, "~", `\~`)
		s = "**" + p.title + "**\n\n" + p.byline + "\n\n"
		for _, q := range p.paragraphs {
			s += esc.Replace(q) + "\n\n"
		}
		if r.IntN(2) == 0 {
			s += "![](media/image1.jpeg){width=\"5.7in\" height=\"3.2in\"}\n"
		}
	case 1: // pandoc's Markdown: a title with an anchor, spans, breaks by hand
		m.open = "doc.md"
		s = "# []{#_Toc123 .anchor}" + p.title + " {#标题 .unnumbered}\n\n[" + p.byline + "]{.underline}\n\n" + strings.Join(p.paragraphs, "\n\n") + "\n"
	case 2: // pandoc's plain text: a paragraph a block
		s = p.title + "\n\n" + p.byline + "\n\n" + strings.Join(p.paragraphs, "\n\n") + "\n"
	case 3: // an office program: a mark of order, a paragraph a line
		s = "\ufeff" + p.title + "\r\n" + p.byline + "\r\n　　" + strings.Join(p.paragraphs, "\r\n　　") + "\r\n"
	case 4: // docx2txt: two line ends and a tab for every indent
		s = p.title + "\n\n" + p.byline + "\n\n\t" + strings.Join(p.paragraphs, "\n\n\t") + "\n\n"
	default: // antiword: lines of 76 cells, an empty line between paragraphs
		s = "\n                          " + p.title + "\n\n                          " + p.byline + "\n\n"
		for _, q := range p.paragraphs {
			s += strings.Join(setLines(q, "    ", 38), "\n") + "\n\n"
		}
	}
	m.want, m.files = i, map[string][]byte{m.open: encodedPlain(r, strings.TrimPrefix(s, "\ufeff"))}
	return m
}
