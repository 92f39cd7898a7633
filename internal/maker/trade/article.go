package trade

import (
	"math"

	"baolan/editions/line"
	"baolan/editions/rebuild/label"
	"baolan/internal/maker/sheet"
	"baolan/internal/maker/words"
	"baolan/internal/truth"
)

// set sets an article over a width, in em, at a place.
func (p *paper) set(w *wall, c *draft, x, y, wide float64, units int) piece {
	q := piece{x: x, y: y}
	cols := units
	// The columns of a body need not be those of the page.
	if least := p.f.measure[0]; wide > 2*least+between && p.Chance(0.35) {
		most := int((wide + between) / (least + between))
		cols = p.Between(max(1, min(units, most)-1), most)
	}
	if cols > 1 {
		cols = max(1, min(cols, 1+length(c)/int(4*wide/float64(cols))))
	}
	measure := (wide+between)/float64(cols) - between
	size := 1.3 + 0.3*float64(min(units, 4)) + p.Rand.Float64()
	no := len(p.d.Truth.Articles)
	ts := make([]track, cols)
	style := words.OneOf(p.Rand, p.f.heads...)
	if style == "down" && (wide < 20 || len(c.Headline) > 3) || cols < 2 && style != "down" && style != "under" || cols < 3 && style == "inset" {
		style = "over"
	}
	heading := p.heading(c, no, &q, style, wide, measure, size, ts)
	p.book(c)
	p.signed(c, no, &q, measure, ts)
	p.pictured(c, &q, ts, measure)
	corner := 0.0
	if w != nil && cols > 2 && style == "over" && p.Chance(p.f.corner) {
		corner = p.cornered(w, &q, ts, measure)
	}
	var rows int
	q.body, rows = p.pour(c.blocks, no, ts, y, measure)
	q.bottom = y + float64(rows)*p.lead*p.em
	if c.place == "foot" {
		p.footed(c, no, &q, ts, measure)
	}
	for _, g := range q.body {
		q.bottom = math.Max(q.bottom, endOf(g))
	}
	if style == "under" {
		heading(q.bottom + 0.6*p.em)
	}
	q.bottom = math.Max(q.bottom, corner)
	for _, g := range q.groups() {
		q.bottom = math.Max(q.bottom, endOf(g))
	}
	return q
}

// heading sets the headline group and takes its room from the tracks. What it returns sets a
// group that stands below its body.
func (p *paper) heading(c *draft, no int, q *piece, style string, wide, measure, size float64, ts []track) func(y float64) {
	cols := len(ts)
	for i := range ts {
		ts[i].x = q.x + float64(i)*(measure+between)*p.em
	}
	var tall float64
	from, to := 0, cols
	switch style {
	case "part":
		to = cols - 1
	case "inset":
		from, to = cols/2, cols/2+1
	case "side", "right":
		size = math.Min(size, 2)
		from, to = 0, 1
		if style == "right" {
			from, to = cols-1, cols
		}
	case "under":
		t := p.titles(c, wide, size)
		return func(y float64) { q.head, _ = p.head(t, no, q.x, y, wide) }
	case "down":
		t := p.titles(c, 18, math.Min(size, 2))
		var across float64
		q.head, across = p.upright(t, no, q.x, q.y)
		across += p.em
		p.beside(ts, across, q, measure)
		return nil
	}
	x := q.x + float64(from)*(measure+between)*p.em
	width := float64(to-from)*(measure+between) - between
	q.head, tall = p.head(p.titles(c, width, size), no, x, q.y, width)
	taken := int(math.Ceil(tall/(p.lead*p.em) + 0.4))
	for i := from; i < to; i++ {
		ts[i].skip = taken
	}
	return nil
}

// beside places tracks beside a vertical headline: the first is narrower by its width.
func (p *paper) beside(ts []track, across float64, q *piece, measure float64) {
	depth := int(math.Ceil((endOf(q.head) - q.y) / (p.lead * p.em)))
	for i := range ts {
		ts[i].x = q.x + float64(i)*(measure+between)*p.em
		end := across - float64(i)*(measure+between)*p.em
		if end > 0 {
			ts[i].from, ts[i].to, ts[i].taken, ts[i].left = 0, depth, math.Min(end/p.em, measure), true
		}
	}
}

// signed sets the byline above the body: over the first column, or over all of them.
func (p *paper) signed(c *draft, no int, q *piece, measure float64, ts []track) {
	if len(c.names) == 0 || c.place == "foot" {
		return
	}
	t := &ts[0]
	first := max(t.skip, t.to)
	width, over := measure, ts[:1]
	if c.place == "across" && t.to == 0 && t.skip > 0 {
		over = nil
		for i := range ts {
			if ts[i].skip == t.skip && len(over) == i {
				over = ts[:i+1]
			}
		}
		width = float64(len(over))*(measure+between) - between
	}
	align := words.OneOf[byte](p.Rand, 'l', 'c', 'r')
	n := 0
	for _, s := range c.names {
		b := block{text: s, align: align}
		for rest := s; rest != ""; n++ {
			var l sheet.Line
			l, rest = p.line(&b, rest, true, width)
			l.Role = sheet.Role{Label: label.Byline, Article: no, Paragraph: -1}
			l.X, l.Y = l.X+t.x, p.base(q.y, first+n)
			q.names = append(q.names, l)
		}
	}
	n += p.Between(0, 1)
	for i := range over {
		over[i].skip = first + n
	}
}

// footed sets the byline below the last column.
func (p *paper) footed(c *draft, no int, q *piece, ts []track, measure float64) {
	last := 0
	for i := range ts {
		if len(q.body[i]) > 0 {
			last = i
		}
	}
	y := math.Max(endOf(q.body[last]), math.Max(endOf(q.captions), q.y))
	b := block{align: words.OneOf[byte](p.Rand, 'r', 'r', 'c', 'l')}
	for _, s := range c.names {
		for rest := s; rest != ""; {
			var l sheet.Line
			l, rest = p.line(&b, rest, true, measure)
			y += p.lead * p.em
			l.Role = sheet.Role{Label: label.Byline, Article: no, Paragraph: -1}
			l.X, l.Y, l.Column = l.X+ts[last].x, y-0.12*p.em, int32(last)+1
			q.body[last] = append(q.body[last], l)
		}
	}
}

// pictured places an article's pictures in its columns, with the words below them, or beside
// its text.
func (p *paper) pictured(c *draft, q *piece, ts []track, measure float64) {
	for i, s := range c.captions {
		if i >= len(ts) || ts[i].to > 0 {
			return
		}
		t := &ts[len(ts)-1-i]
		if t.to > 0 {
			return
		}
		n := p.Between(4, 8)
		b := block{text: s, align: words.OneOf[byte](p.Rand, 'l', 'c'), size: 0.9}
		room := measure
		t.taken = measure
		if measure > 16 && p.Chance(0.4) {
			room = math.Floor(measure * 0.4)
			t.taken, t.left = room+1, p.Chance(0.5)
		}
		t.from = t.skip + p.Between(0, 3)
		x := t.x
		if t.taken < measure && !t.left {
			x += (measure - room) * p.em
		}
		y := q.y + float64(t.from)*p.lead*p.em
		row := t.from + n
		p.d.Pages[len(p.d.Pages)-1].Pictures = append(p.d.Pages[len(p.d.Pages)-1].Pictures,
			line.Box{Left: float32(x), Top: float32(y), Right: float32(x + room*p.em), Bottom: float32(y + (float64(n)*p.lead-0.5)*p.em)})
		for rest := s; rest != ""; row++ {
			var l sheet.Line
			l, rest = p.line(&b, rest, true, room)
			l.Role, l.Font = nowhere(label.Caption), 4
			l.X, l.Y = l.X+x, p.base(q.y, row)
			q.captions = append(q.captions, l)
		}
		t.to = row + 1
		p.d.Truth.Other = append(p.d.Truth.Other, truth.Block{Type: "caption", Lines: truth.Text{s}})
	}
}

// cornered places a short article at the top of the last column, of which the body has only
// what is below. It returns where the article ends.
func (p *paper) cornered(w *wall, q *piece, ts []track, measure float64) float64 {
	t := &ts[len(ts)-1]
	if t.to > 0 {
		return 0
	}
	c := p.write(words.OneOf(p.Rand, "short", "photo", "explain", "verse"))
	c.captions = nil
	corner := p.set(nil, c, t.x, q.y+float64(t.skip)*p.lead*p.em, measure, 1)
	w.pieces = append(w.pieces, corner)
	t.skip = int(math.Ceil((corner.bottom-q.y)/(p.lead*p.em))) + 1
	return corner.bottom
}
