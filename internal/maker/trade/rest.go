package trade

import (
	"fmt"
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/sheet"
	"baolan/internal/maker/words"
	"baolan/internal/truth"
)

func nowhere(l label.Label) sheet.Role { return sheet.Role{Label: l, Article: -1, Paragraph: -1} }

func (p *paper) other(kind string, lines ...string) {
	p.d.Truth.Other = append(p.d.Truth.Other, truth.Block{Type: kind, Lines: lines})
}

// plain returns a line of the body's type by itself.
func (p *paper) plain(text string, l label.Label, x, y float64) sheet.Line {
	return sheet.Line{Role: nowhere(l), Text: text, Advance: flat(text, 0).advance, Size: p.em, X: x, Y: y, Font: 1}
}

// folio sets the page's number and name, on a first page the masthead, and who edited it.
func (p *paper) folio(x, y float64) []sheet.Line {
	t := &p.d.Truth
	ls := []string{fmt.Sprintf(words.OneOf(p.Rand, "%d", "第%d版", "%02d", "%d版", "0%d版", "A%d"), t.Number), t.Name, p.Pick("riqi"), t.Paper}
	if p.Chance(0.3) {
		ls[0] += words.OneOf(p.Rand, " ", "　", "·") + ls[1]
		ls = append(ls[:1], ls[2:]...)
	}
	p.Rand.Shuffle(len(ls), func(i, j int) { ls[i], ls[j] = ls[j], ls[i] })
	ls = ls[:p.Between(1, len(ls))]
	if t.Number == 1 && p.Has("kanwei") {
		ls = append(ls, p.Some("kanwei", p.Between(1, 3))...)
	}
	p.other("folio", ls...)
	var out []sheet.Line
	down := p.Chance(0.4)
	for _, s := range ls {
		l := p.plain(s, label.Folio, x, y+p.em)
		if p.Chance(0.3) {
			l.Size *= 1.2
		}
		if down {
			y += 1.7 * p.em
		} else {
			x += l.Width()*l.Size + 3*p.em
		}
		out = append(out, l)
	}
	if p.Has("bianji") && p.Chance(0.6) {
		ls := p.Some("bianji", words.OneOf(p.Rand, 1, 1, 1, 2, 4))
		p.other("imprint", ls...)
		for _, s := range ls {
			out = append(out, p.plain(s, label.Imprint, out[0].X, endOf(out)+1.7*p.em))
		}
	}
	return out
}

// extras sets weather, pointers to other pages, and notices, where there is room.
func (w *wall) extras() {
	if w.d.Script != "hans" {
		return
	}
	if w.Chance(0.3) {
		w.extra(w.weather)
	}
	if w.Chance(0.25) {
		w.extra(w.guide)
	}
	for n := 0; n < 12 && w.Chance(max(w.f.notices, 0.25)); n++ {
		w.extra(w.notice)
	}
}

// extra sets lines over one unit.
func (w *wall) extra(write func(x, y float64) []sheet.Line) {
	at, y := w.room(1)
	w.Forget()
	ls := write(w.x(at), y)
	w.rest = append(w.rest, ls...)
	w.reserve(at, 1, endOf(ls))
}

// stack sets blocks of no article one below the other over one unit.
func (w *wall) stack(bs []block, x, y float64) []sheet.Line {
	lines, _ := w.pour(bs, -1, []track{{x: x}}, y, w.unit)
	for i := range lines[0] {
		l := &lines[0][i]
		if l.Paragraph = -1; l.Label == label.Next {
			l.Label = label.Notice
		}
	}
	return lines[0]
}

func (w *wall) weather(x, y float64) []sheet.Line {
	t := &truth.Weather{}
	var bs []block
	put := func(s string, align byte) {
		bs = append(bs, block{label: label.Weather, text: s, align: align})
	}
	if w.Chance(0.6) {
		t.Title = w.Pick("tianti")
		put(t.Title, words.OneOf[byte](w.Rand, 'l', 'c'))
	}
	t.Forecast = w.Pick("tian")
	put(t.Forecast, 'j')
	switch w.Between(0, 3) {
	case 0:
		t.Detail = w.Pick("tianxi")
		put(t.Detail, 'j')
	case 1:
		var rows [][]string
		var all []string
		for range w.Between(3, 7) {
			row := []string{w.Pick("di"), w.Pick("yunqing"), w.Fill("{1-12}℃～{13-33}℃")}
			rows, all = append(rows, row), append(all, strings.Join(row, " "))
		}
		t.Detail = strings.Join(all, " ")
		bs = append(bs, block{label: label.Weather, rows: rows})
	}
	if w.Chance(0.3) {
		t.Warning = w.Pick("jing")
		put(t.Warning, 'j')
	}
	w.d.Truth.Weather = t
	return w.stack(bs, x, y)
}

func (w *wall) guide(x, y float64) []sheet.Line {
	ls := []string{w.Pick("daoti")}
	for range w.Between(2, 6) {
		w.Forget()
		ls = append(ls, strings.ReplaceAll(w.Pick("dao"), " / ", " "))
	}
	w.other("guide", ls...)
	var bs []block
	for _, s := range ls {
		bs = append(bs, block{label: label.Guide, text: s, align: 'l'})
	}
	return w.stack(bs, x, y)
}

// notice sets a notice with its title, and in most cases who signs it and how to reach them.
func (w *wall) notice(x, y float64) []sheet.Line {
	title, text, _ := strings.Cut(w.Pick("shi"), " # ")
	if r := []rune(title); len(r) == 2 && w.Chance(0.5) {
		title = string(r[0]) + "　" + string(r[1])
	}
	var bs []block
	var ls []string
	put := func(s string, l label.Label, align byte, indent, size float64) {
		ls = append(ls, s)
		bs = append(bs, block{label: l, text: s, align: align, indent: indent, size: size})
	}
	if w.Chance(0.85) {
		put(title, label.NoticeHead, words.OneOf[byte](w.Rand, 'c', 'c', 'l'), 0, words.OneOf(w.Rand, 1, 1.3, 1.6))
	}
	mark := words.OneOf(w.Rand, "", "", "●", "▲", "■")
	put(mark+text, label.Notice, 'j', w.indent, 0)
	for strings.Contains(title, "失") && w.Chance(0.6) {
		// Several losses stand below one title.
		_, text, _ = strings.Cut(w.Pick("shi"), " # ")
		put(mark+text, label.Notice, 'j', w.indent, 0)
	}
	for range w.Between(0, 2) {
		put(w.Pick("dianhua"), label.Notice, 'j', w.indent, 0)
	}
	if w.Chance(0.6) {
		put(w.Pick("shiming"), label.Signature, 'r', 0, 0)
		if w.Chance(0.7) {
			put(w.Pick("shiri"), label.Signature, 'r', 0, 0)
		}
	}
	w.other("notice", ls...)
	return w.stack(bs, x, y)
}
