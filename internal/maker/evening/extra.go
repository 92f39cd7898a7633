package evening

import (
	"fmt"
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/sheet"
	"baolan/internal/maker/words"
	"baolan/internal/truth"
)

func nowhere(l label.Label) sheet.Role { return sheet.Role{Label: l, Article: -1, Paragraph: -1} }

// row returns a line that is set without gaps.
func (p *press) row(text string, l label.Label, x, y float64) sheet.Line {
	adv, _ := natural(text, 0)
	return sheet.Line{Role: nowhere(l), Text: text, Advance: adv, Size: p.em, X: x, Y: y, Font: 1}
}

func (p *press) other(kind string, lines ...string) {
	p.d.Truth.Other = append(p.d.Truth.Other, truth.Block{Type: kind, Lines: lines})
}

// folio sets the folio line, and on a first page the masthead.
func (p *press) folio(x, y float64) []sheet.Line {
	t := &p.d.Truth
	var ls []string
	number := words.OneOf(p.Rand, "%02d", "A%02d", "%d", "%d版", "B%d", "第%d版")
	ls = append(ls, fmt.Sprintf(number, t.Number), t.Name, p.Pick("banri"), t.Paper)
	ls = ls[:p.Between(2, 4)]
	if t.Number < 3 && p.Has("banwei") {
		ls = append(ls, p.Some("banwei", 3)...)
	}
	if p.Chance(0.5) {
		p.Rand.Shuffle(len(ls), func(i, j int) { ls[i], ls[j] = ls[j], ls[i] })
	}
	p.other("folio", ls...)
	var out []sheet.Line
	down := p.Chance(0.5)
	for _, t := range ls {
		l := p.row(t, label.Folio, x, y)
		if down {
			y += 1.5 * p.em
		} else {
			x += (l.Width() + 2.5) * p.em
		}
		out = append(out, l)
	}
	if p.Has("banze") && p.Chance(0.6) {
		who := p.Pick("banze")
		p.other("imprint", who)
		out = append(out, p.row(who, label.Imprint, out[0].X, endOf(out)+1.6*p.em))
	}
	return out
}

// weather sets a forecast with details, a warning or other towns.
func (p *press) weather(x, y float64) ([]sheet.Line, float64) {
	p.Forget()
	t := &truth.Weather{}
	var out []sheet.Line
	top := y
	put := func(text string) {
		for _, l := range p.set(text, p.col*1.3, 0) {
			out = append(out, sheet.Line{Role: nowhere(label.Weather), Text: l.text, Advance: l.advance, Size: p.em, X: x, Y: y + p.em, Font: 1})
			y += p.lead * p.em
		}
	}
	if p.Chance(0.6) {
		t.Title = p.Pick("tianti")
		put(t.Title)
	}
	t.Forecast = p.Pick("tian")
	put(t.Forecast)
	switch p.Between(0, 2) {
	case 0:
		t.Detail = p.Pick("tianxi")
		put(t.Detail)
	case 1:
		var rows []string
		for range p.Between(3, 9) {
			town := []string{p.Pick("di"), p.Pick("yun"), p.Fill("{1-12}/{13-33}℃")}
			for i, c := range town {
				out = append(out, p.row(c, label.Weather, x+float64(i)*5.5*p.em, y+p.em))
			}
			y += p.lead * p.em
			rows = append(rows, strings.Join(town, " "))
		}
		t.Detail = strings.Join(rows, " ")
	}
	if p.Chance(0.3) {
		t.Warning = p.Pick("tianjing")
		put(t.Warning)
	}
	p.d.Truth.Weather = t
	return out, y - top + 2*p.em
}

// contents sets a list of pointers to other pages.
func (p *press) contents(x, y float64, n int) ([]sheet.Line, float64) {
	ls := []string{words.OneOf(p.Rand, "导读", "今日导读", "看点", "今天看什么", "提要")}
	for range n {
		p.Forget()
		ls = append(ls, p.Pick("dao"))
	}
	p.other("guide", ls...)
	var out []sheet.Line
	top := y
	for _, t := range ls {
		y += p.lead * p.em
		out = append(out, p.row(t, label.Guide, x, y))
	}
	return out, y - top + 2*p.em
}

// classifieds sets many small notices in columns.
func (p *press) classifieds(columns int, y float64) []sheet.Line {
	var out []sheet.Line
	x := 3 * p.em
	deep := y
	for range columns {
		at := y
		for range p.Between(1, 3) {
			p.Forget()
			var ls []string
			put := func(text string, l label.Label, align byte, indent float64) {
				ls = append(ls, text)
				for _, q := range p.set(text, p.col, indent) {
					b := bodyLine{setLine: q, Role: nowhere(l), at: align}
					if align != 'p' {
						b.advance, b.width = natural(q.text, 0)
					}
					at += p.lead * p.em
					out = append(out, p.put(b, x, at, p.col, 0)...)
				}
			}
			title := p.Pick("gao")
			if r := []rune(title); len(r) == 2 && p.Chance(0.3) {
				title = string(r[0]) + "　" + string(r[1])
			}
			if p.Chance(0.75) {
				put(title, label.NoticeHead, 'c', 0)
			}
			put(p.Pick("gaowen"), label.Notice, 'p', words.OneOf(p.Rand, 0.0, 2))
			if p.Chance(0.5) {
				put(p.Pick("gaoming"), label.Signature, 'r', 0)
				if p.Chance(0.6) {
					put(p.Pick("gaori"), label.Signature, 'r', 0)
				}
			}
			p.other("notice", ls...)
			at += p.em
		}
		deep = max(deep, at)
		x += (p.col + gutter) * p.em
	}
	pg := &p.d.Pages[0]
	pg.Height = max(pg.Height, deep+6*p.em)
	return out
}
