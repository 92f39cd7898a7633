package trade

import (
	"fmt"
	"math"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/sheet"
	"baolan/internal/maker/words"
)

// The sheets of a journal, in points.
const (
	sheetWidth, sheetHeight = 595.0, 842.0
	sheetSide, sheetTop     = 54.0, 84.0
	sheetFoot               = 770.0
)

// journal sets articles one after the other on sheets of one column or two.
func (p *paper) journal() {
	p.d.Truth.Number = 0
	j := &journal{paper: p, columns: 1, foot: words.OneOf(p.Rand, "%d", "－ %d －", "·%d·", "第%d页", "[%d]"), number: p.Between(1, 90)}
	if p.f.name == "journal" {
		j.columns = 2
	}
	j.room = math.Floor(p.measure())
	p.em = (sheetWidth - 2*sheetSide) / (float64(j.columns)*(j.room+between) - between)
	j.running = words.OneOf(p.Rand, "", p.d.Truth.Paper, p.d.Truth.Name+"　"+p.Pick("riqi"), p.Fill("总第{20-400}期"))
	j.open()
	if p.Chance(0.35) {
		j.contents()
	}
	for range p.Between(4, 9) {
		j.article(words.OneOf(p.Rand, p.f.kinds...))
	}
	j.close()
}

type journal struct {
	*paper
	columns, column int
	room            float64 // em
	y               float64
	number          int
	foot, running   string
}

func (j *journal) add(ls ...sheet.Line) {
	pg := &j.d.Pages[len(j.d.Pages)-1]
	pg.Lines = append(pg.Lines, ls...)
}

func (j *journal) open() {
	j.d.Pages = append(j.d.Pages, sheet.Page{Width: sheetWidth, Height: sheetHeight})
	j.column, j.y = 0, sheetTop
	if j.running != "" {
		j.other("folio", j.running)
		j.add(j.plain(j.running, label.Running, sheetSide, 52))
	}
}

func (j *journal) close() {
	s := fmt.Sprintf(j.foot, j.number)
	j.number++
	j.other("folio", s)
	j.add(j.plain(s, label.Folio, sheetWidth/2-j.em, 810))
}

// need makes room for some points in one column.
func (j *journal) need(points float64) {
	if j.y+points <= sheetFoot {
		return
	}
	j.y = sheetTop
	if j.column++; j.column == j.columns {
		j.close()
		j.open()
	}
}

func (j *journal) left() float64 {
	return sheetSide + float64(j.column)*(j.room+between)*j.em
}

func (j *journal) contents() {
	ls := []string{words.OneOf(j.Rand, "目　录", "目录", "本期导读", "CONTENTS", "要目")}
	page := j.number
	for range j.Between(4, 9) {
		j.Forget()
		page += j.Between(1, 5)
		c := &draft{}
		j.heads(c, words.OneOf(j.Rand, themes...))
		title := c.Headline[0]
		ls = append(ls, words.OneOf(j.Rand, fmt.Sprintf("%s…………%d", title, page), fmt.Sprintf("%d %s", page, title), fmt.Sprintf("%s / %d", title, page)))
	}
	j.other("guide", ls...)
	for _, s := range ls {
		b := block{align: 'l'}
		for rest := s; rest != ""; {
			var l sheet.Line
			l, rest = j.line(&b, rest, true, j.room)
			j.set(l, nowhere(label.Guide))
		}
	}
	j.y += 2 * j.em
}

// set places a line below the last one.
func (j *journal) set(l sheet.Line, r sheet.Role) {
	step := j.lead * math.Max(l.Size, j.em)
	j.need(step)
	j.y += step
	l.Role, l.X, l.Y, l.Column = r, l.X+j.left(), j.y-0.3*l.Size, int32(j.column)+1
	j.add(l)
}

func (j *journal) article(kind string) {
	c := j.write(kind)
	c.captions = nil
	no := len(j.d.Truth.Articles)
	head, tall := j.head(j.titles(c, j.room, 1.4+j.Rand.Float64()), no, 0, 0, j.room)
	if j.y > sheetTop {
		j.y += 2 * j.em
	}
	j.need(tall + 4*j.lead*j.em)
	for _, l := range head {
		l.X, l.Y = l.X+j.left(), l.Y+j.y
		j.add(l)
	}
	j.y += tall + 0.5*j.em
	j.book(c)
	if c.place != "foot" {
		j.names(c, no)
	}
	numbers := numbered(c.blocks)
	for i := range c.blocks {
		b := &c.blocks[i]
		r := sheet.Role{Label: b.label, Article: no, Paragraph: numbers[i]}
		j.y += float64(b.gap) * j.lead * j.em
		for _, cells := range b.rows {
			j.need(j.lead * j.em)
			j.y += j.lead * j.em
			j.add(j.cells(cells, r, j.left(), j.y-0.3*j.em, j.room)...)
		}
		for rest, first := b.text, true; rest != ""; first = false {
			var l sheet.Line
			l, rest = j.line(b, rest, first, j.room)
			q := r
			if !first && startsParagraph(b.label) {
				q.Label = label.Next
			}
			j.set(l, q)
		}
	}
	if c.place == "foot" {
		j.names(c, no)
	}
}

func (j *journal) names(c *draft, no int) {
	b := block{align: words.OneOf[byte](j.Rand, 'l', 'c', 'r')}
	for _, s := range c.names {
		for rest := s; rest != ""; {
			var l sheet.Line
			l, rest = j.line(&b, rest, true, j.room)
			j.set(l, sheet.Role{Label: label.Byline, Article: no, Paragraph: -1})
		}
	}
}

// downwards sets a page in vertical lines from right to left, in bands.
func (p *paper) downwards() {
	width := p.em * float64(p.Between(44, 72))
	deep := math.Floor(p.measure())
	p.d.Pages = []sheet.Page{{Width: width + 2*edge*p.em}}
	pg := &p.d.Pages[0]
	x, y := width, edge*p.em
	along := p.Chance(0.5)
	room := func(points float64) {
		if x-points < edge*p.em {
			x, y = width, endOf(pg.Lines)+2.5*p.em
		}
	}
	put := func(s set, size, shift float64, r sheet.Role, f int) {
		room(p.lead * size)
		x -= p.lead * size
		for i, a := range s.advance {
			s.advance[i] = max(a, 1)
		}
		pg.Lines = append(pg.Lines, sheet.Line{Role: r, Text: s.text, Advance: s.advance, Size: size, X: x, Y: y + shift*size, Vertical: true, Along: along, Font: f})
	}
	for range p.Between(2, 6) {
		c := p.write(words.OneOf(p.Rand, p.f.kinds...))
		no := len(p.d.Truth.Articles)
		ts := p.titles(c, deep, 1.5+0.5*p.Rand.Float64())
		wide := 4 * p.lead * p.em
		for _, t := range ts {
			wide += p.lead * t.size * p.em
		}
		room(wide)
		for _, t := range ts {
			put(flat(t.text, t.track), t.size*p.em, 0, role(t.part, no), font(t.part))
		}
		p.book(c)
		numbers := numbered(c.blocks)
		names := func() {
			for _, s := range c.names {
				put(flat(s, 0), p.em, 1, sheet.Role{Label: label.Byline, Article: no, Paragraph: -1}, 1)
			}
		}
		if c.place != "foot" {
			names()
		}
		for i := range c.blocks {
			b := &c.blocks[i]
			for rest, first := b.text, true; rest != ""; first = false {
				indent := b.hang
				if first {
					indent = b.indent
				}
				var s set
				s, rest = p.next(rest, deep-indent, b.align != 'j')
				r := sheet.Role{Label: b.label, Article: no, Paragraph: numbers[i]}
				if !first && startsParagraph(b.label) {
					r.Label = label.Next
				}
				put(s, p.em, indent, r, 1)
			}
		}
		if c.place == "foot" {
			names()
		}
	}
	pg.Lines = append(pg.Lines, p.folio(edge*p.em, endOf(pg.Lines)+3*p.em)...)
	pg.Height = endOf(pg.Lines) + 4*p.em
}
