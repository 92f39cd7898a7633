package daily

import (
	"fmt"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/compose"
	"baolan/internal/maker/sheet"
	"baolan/internal/maker/words"
	"baolan/internal/truth"
)

// digest sets articles one after the other on A4 pages of one column, with a page number at
// each foot and on some a running head.
func digest(d *sheet.Doc, w *words.Writer) {
	f := &family{measures: [2]int{28, 40}}
	h, set := f.newHouse(w)
	h.photos, h.subheads, h.long = 0, 0.6, 10
	d.Truth.Number = 0
	g := &digester{h: h, d: d, ts: &typesetter{set: set, size: 480 / set.Measure, lead: 1.3 + 0.6*w.Rand.Float64()}}
	g.style = w.Between(0, 3)
	g.running = words.OneOf(w.Rand, "", d.Truth.Paper, d.Truth.Paper+"　"+w.Pick("folio.date"), w.Pick("pname"))
	g.first = words.OneOf(w.Rand, 1, 1, w.Between(2, 180))
	want := w.Between(3, 9)
	if w.Chance(0.5) {
		g.contents(want)
	}
	for range want {
		s := g.story()
		s.photos = nil
		g.article(s)
	}
	g.close()
}

type digester struct {
	h       *house
	d       *sheet.Doc
	ts      *typesetter
	y       float64 // the base line of the last line on the current page
	open    bool
	style   int // the form of the page numbers
	first   int // number of the first page
	running string
}

const (
	pageWidth, pageHeight = 595.0, 842.0
	side, topEdge, foot   = 57.0, 72.0, 780.0
)

func (g *digester) story() *story {
	if g.h.w.Chance(0.2) {
		return kinds[words.OneOf(g.h.w.Rand, "essay", "qa", "list", "verse", "letter")](g.h)
	}
	return g.h.news()
}

// page begins a page and sets its running head.
func (g *digester) page() {
	g.close()
	g.d.Pages = append(g.d.Pages, sheet.Page{Width: pageWidth, Height: pageHeight})
	g.open, g.y = true, topEdge
	if g.running != "" {
		q := compose.Flat(g.running, 0)
		g.add(sheet.Line{Role: otherRole(label.Running), Text: g.running, Advance: q.Advance, Size: 9, X: side, Y: 45, Font: 4})
		g.d.Truth.Other = append(g.d.Truth.Other, truth.Block{Type: "folio", Lines: truth.Text{g.running}})
	}
}

func (g *digester) add(l sheet.Line) {
	p := &g.d.Pages[len(g.d.Pages)-1]
	p.Lines = append(p.Lines, l)
}

// close sets the page's number.
func (g *digester) close() {
	if !g.open {
		return
	}
	n := g.first + len(g.d.Pages) - 1
	text := [...]string{fmt.Sprint(n), fmt.Sprintf("— %d —", n), fmt.Sprintf("第%d页", n), fmt.Sprintf("- %d -", n)}[g.style]
	q := compose.Flat(text, 0)
	g.add(sheet.Line{Role: otherRole(label.Folio), Text: text, Advance: q.Advance, Size: 9, X: (pageWidth - 9*q.Width) / 2, Y: 810, Font: 4})
	g.d.Truth.Other = append(g.d.Truth.Other, truth.Block{Type: "folio", Lines: truth.Text{text}})
	g.open = false
}

// step moves to the next base line. It begins a new page if there is no room for the line
// and what must follow it on the same page.
func (g *digester) step(points, with float64) {
	if !g.open || g.y+points+with > foot {
		g.page()
		points = g.ts.size
	}
	g.y += points
}

func (g *digester) contents(n int) {
	g.page()
	ls := []string{words.OneOf(g.h.w.Rand, "目录", "目 录", "本期目录", "CONTENTS")}
	for i := range n {
		g.h.w.Forget()
		dots := words.OneOf(g.h.w.Rand, "…………", "......", "　", " ")
		ls = append(ls, fmt.Sprintf("%s%s%d", flatTitle(g.h), dots, g.first+1+2*i))
	}
	for _, t := range ls {
		g.step(g.ts.size*g.ts.lead, 0)
		q := compose.Flat(t, 0)
		g.add(sheet.Line{Role: otherRole(label.Guide), Text: t, Advance: q.Advance, Size: g.ts.size, X: side, Y: g.y, Font: 1})
	}
	g.d.Truth.Other = append(g.d.Truth.Other, truth.Block{Type: "guide", Lines: ls})
	g.close()
}

func flatTitle(h *house) string {
	s := &story{}
	s.heads(h, words.OneOf(h.w.Rand, themes...))
	out := ""
	for _, l := range s.t.Headline {
		out += l
	}
	return out
}

// article sets a story below the last one.
func (g *digester) article(s *story) {
	ts, no := g.ts, len(g.d.Truth.Articles)
	if g.h.w.Chance(0.3) {
		g.page()
	}
	head, tall := ts.place(s.group(g.h, ts.set.Measure, 1.4+g.h.w.Rand.Float64()), no, side, 0, ts.set.Measure, g.h.align)
	g.step(2.5*ts.size, tall+4*ts.size)
	base := g.y
	for _, l := range head {
		l.Y += base
		g.add(l)
		g.y = l.Y
	}
	g.y += ts.size
	if len(s.byline) > 0 && !s.after {
		g.byline(s, no)
	}
	blocks := blocksOf(s.items)
	for n, it := range s.items {
		role := sheet.Role{Label: it.first, Article: no, Paragraph: blocks[n]}
		for _, cells := range it.rows {
			g.step(ts.size*ts.lead, 0)
			for _, l := range ts.cells(cells, role, it.size, column{x: side}, g.y) {
				g.add(l)
			}
		}
		for rest, first := it.text, true; rest != ""; first = false {
			g.step(ts.size*ts.lead, 0)
			var l sheet.Line
			l, rest = ts.line(it, rest, first, ts.set.Measure, 0, side, g.y)
			if l.Role = role; !first {
				l.Label = it.next
			}
			g.add(l)
		}
	}
	if s.after {
		g.byline(s, no)
	}
	s.book(g.d)
}

func (g *digester) byline(s *story, no int) {
	for _, t := range s.byline {
		g.step(g.ts.size*g.ts.lead, 0)
		q := compose.Flat(t, 0)
		g.add(sheet.Line{
			Role: sheet.Role{Label: label.Byline, Article: no, Paragraph: -1}, Text: t, Advance: q.Advance,
			Size: g.ts.size, X: (pageWidth - q.Width*g.ts.size) / 2, Y: g.y, Font: 1,
		})
	}
}
