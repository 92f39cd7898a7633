package field

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"unicode/utf8"

	"baolan/internal/maker/pdf"
	typeset "baolan/internal/maker/sheet"
)

// printer sets a digest line by line on sheets of paper.
type printer struct {
	r       *rand.Rand
	doc     typeset.Doc
	y       float64
	number  int
	width   float64 // of the paper
	height  float64
	left    float64 // of the column
	outer   float64 // how much farther left the column of left pages begins
	em      float64 // the size of the text
	han     int     // characters of a full line
	leading float64
	edges   func(n int) (head, foot string)
}

func newPrinter(r *rand.Rand) *printer {
	paperSize := oneOf(r, [2]float64{595, 842}, [2]float64{595, 842}, [2]float64{499, 709}, [2]float64{420, 595}, [2]float64{612, 792})
	p := &printer{r: r, width: paperSize[0], height: paperSize[1], em: 10 + float64(r.IntN(9))/2, number: 1 + r.IntN(40)}
	p.left = p.width * (0.09 + 0.06*r.Float64())
	p.han = int((p.width - 2*p.left) / p.em)
	p.leading = p.em * (1.4 + 0.5*r.Float64())
	if r.IntN(3) == 0 {
		p.outer = 12 + float64(r.IntN(10))
	}
	p.edges = oneOf(r,
		func(n int) (string, string) { return "", fmt.Sprintf("第 %d 页", n) },
		func(n int) (string, string) { return "海客文摘", fmt.Sprint(n) },
		func(n int) (string, string) {
			return "", fmt.Sprintf("- %d -", n)
		},
		func(n int) (string, string) {
			if n%2 == 0 {
				return fmt.Sprintf("%d　海客文摘", n), ""
			}
			return fmt.Sprintf("二〇二五年第九期　%d", n), ""
		},
		func(int) (string, string) { return "海客文摘·2025年第9期", "" },
		func(int) (string, string) { return "", "" },
	)
	return p
}

// sheet begins the next sheet.
func (p *printer) sheet() {
	p.doc.Pages = append(p.doc.Pages, typeset.Page{Width: p.width, Height: p.height})
	head, foot := p.edges(p.number)
	p.put(head, (p.width-float64(utf8.RuneCountInString(head))*p.em*0.8)/2, 40, p.em*0.8, 1)
	p.put(foot, (p.width-float64(utf8.RuneCountInString(foot))*p.em*0.8)/2, p.height-32, p.em*0.8, 1)
	p.y = 74
	p.number++
}

func (p *printer) put(text string, x, y, size float64, font int) {
	if text == "" {
		return
	}
	page := &p.doc.Pages[len(p.doc.Pages)-1]
	if p.number%2 == 0 {
		x -= p.outer
	}
	page.Lines = append(page.Lines, typeset.Line{Text: text, X: x, Y: y, Size: size, Font: font})
}

// line sets a line and begins a sheet where there is no room for it and the next ones.
func (p *printer) line(text string, indent, size float64, font int, room float64) {
	if len(p.doc.Pages) == 0 || p.y+room > p.height-60 {
		p.sheet()
	}
	p.y += max(p.leading, size*1.3)
	p.put(text, p.left+indent, p.y, size, font)
}

// at returns the indent of a line by where it stands: 0 left, 1 in the middle, 2 right.
func (p *printer) at(place int, text string, size float64) float64 {
	rest := float64(p.han)*p.em - natural(text)*size
	return max(0, rest*float64(place)/2)
}

// natural returns the width of a text in ems.
func natural(s string) (em float64) {
	for _, r := range s {
		em += typeset.Natural(r)
	}
	return em
}

// title sets a title, on several lines if it is long.
func (p *printer) title(text string, place int, size float64) {
	room := int(float64(p.han) * p.em / size)
	for _, l := range setLines(text, "", room) {
		p.line(l, p.at(place, l, size), size, 2, 6*p.leading)
	}
}

// printedDigest writes a digest as a PDF: titles in larger type than the text, in the middle or
// at the left, on one line or two; bylines, sources, kickers, decks and sub-heads or none;
// articles that begin on a sheet of their own or below others; one article of some pages.
func printedDigest(r *rand.Rand) made {
	p := newPrinter(r)
	i := edition{pages: []page{{}}}
	titles := some(r, hekou.titles, len(hekou.titles))
	size, place := p.em*(1.25+0.9*r.Float64()), oneOf(r, 0, 1, 1)
	ownSheet, sourced, kickers, decks := r.IntN(2) == 0, r.IntN(2) == 0, r.IntN(4) == 0, r.IntN(4) == 0
	subheads, gaps, long := r.IntN(3), r.IntN(3) == 0, r.IntN(3) == 0
	signed := r.IntN(5) > 0
	n := oneOf(r, 1, 3, 4, 6, 9)
	if n == 1 {
		sourced = false
	}
	for a := range n {
		q := article{title: titles[a%len(titles)], paragraphs: hekou.long(r, 7+r.IntN(14))}
		if a >= len(titles) {
			q.title += "续记"
		}
		if long && a%2 == 0 {
			q.title += "，" + titles[(a+3)%len(titles)]
		}
		if ownSheet || a == 0 {
			p.sheet()
		} else {
			p.y += 1.5 * p.leading
		}
		if kickers {
			q.kicker = oneOf(r, "沿海见闻", "城与人", "河口纪事")
			p.title(q.kicker, place, size*0.8)
		}
		p.title(q.title, place, size)
		if decks {
			q.deck = "——" + oneOf(r, "一份来自河口的记录", "老码头三十年", "写在汛期之后")
			p.title(q.deck, place, size*0.8)
		}
		if signed {
			q.byline = oneOf(r, hekou.names...)
			text := oneOf(r, "", "本报记者 ") + q.byline
			q.byline = text
			p.line(text, p.at(oneOf(r, place, place, 2), text, p.em), p.em, 1, 2*p.leading)
		}
		if sourced {
			text := fmt.Sprintf("《%s》（2025年%d月%d日 第%02d版）", oneOf(r, hekou.papers...), 1+r.IntN(12), 1+r.IntN(28), 1+r.IntN(16))
			p.line(text, p.at(place, text, p.em*0.9), p.em*0.9, 1, 2*p.leading)
			q.loose = append(q.loose, text)
		}
		if subheads > 0 {
			q.paragraphs[3] = oneOf(r, hekou.subheads...)
		}
		for k, text := range q.paragraphs {
			if k == 3 && subheads > 0 {
				s := p.em * oneOf(r, 1.0, 1.15)
				p.line(text, p.at(oneOf(r, 1, 1, 0), text, s)+2*p.em*float64(oneOf(r, 0, 1)), s, 2, 3*p.leading)
				continue
			}
			if gaps {
				p.y += p.leading * 0.8
			}
			for j, l := range setLines(text, "　　", p.han) {
				indent := 0.0
				if j == 0 {
					l, indent = strings.TrimPrefix(l, "　　"), 2*p.em
				}
				p.line(l, indent, p.em, 1, 0)
			}
		}
		i.pages[0].articles = append(i.pages[0].articles, q)
	}
	m := made{files: map[string][]byte{"digest.pdf": pdf.Write(&p.doc, pdf.Options{})}, open: "digest.pdf", want: i, flat: true, asideOnly: true}
	m.forbidden = []string{"海客文摘", "二〇二五年第九期"}
	return m
}
