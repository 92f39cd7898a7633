package evening

import (
	"math"
	"slices"

	"baolan/editions/line"
	"baolan/editions/rebuild/label"
	"baolan/internal/maker/sheet"
	"baolan/internal/maker/words"
	"baolan/internal/truth"
)

// rect is a part of the page in columns and rows of text.
type rect struct{ x, y, w, h int }

// split divides a rectangle into n by halving the largest again and again.
func (p *press) split(r rect, n int) []rect {
	all := []rect{r}
	for len(all) < n {
		big := 0
		for i, q := range all {
			if q.w*q.h > all[big].w*all[big].h {
				big = i
			}
		}
		q := all[big]
		a, b := q, q
		switch {
		case q.h >= 30 && (q.w == 1 || p.Chance(0.55)):
			cut := q.h/2 + p.Between(-q.h/6, q.h/6)
			a.h, b.y, b.h = cut, q.y+cut, q.h-cut
		case q.w > 1:
			cut := p.Between(1, q.w-1)
			a.w, b.x, b.w = cut, q.x+cut, q.w-cut
		default:
			return all
		}
		all = append(append(all[:big:big], a, b), all[big+1:]...)
	}
	return all
}

// module is an article set into a rectangle, its lines in groups.
type module struct {
	r                 rect
	head, names, body []sheet.Line
	half              int // the number of the body's lines before a headline that is drawn between them
	captions          []sheet.Line
	pictures          []line.Box
	size              float64 // the size of the headline
	x, y              float64
	framed            bool
}

// groups returns all lines of a module.
func (m *module) groups() [4][]sheet.Line {
	return [4][]sheet.Line{m.head, m.names, m.body, m.captions}
}

// bottom returns the lower edge of a module's last line.
func (m *module) bottom() float64 {
	y := m.y
	for _, g := range m.groups() {
		for i := range g {
			y = max(y, float64(g[i].Place().Bottom))
		}
	}
	return y
}

// lower moves a module down the page.
func (m *module) lower(by float64) {
	m.y += by
	for _, g := range m.groups() {
		for i := range g {
			g[i].Y += by
		}
	}
	for i := range m.pictures {
		m.pictures[i].Top += float32(by)
		m.pictures[i].Bottom += float32(by)
	}
}

const gutter = 2.0 // em between columns

// page cuts a page into rectangles and fills them.
func (p *press) page() {
	columns := max(2, int(64/(p.col+gutter))+p.Between(0, 1))
	rows := p.Between(60, 100)
	d := p.d
	d.Pages = []sheet.Page{{Width: (float64(columns)*(p.col+gutter) + 6) * p.em, Height: (float64(rows)*p.lead + 24) * p.em}}
	top := 8 * p.em
	var mods []module
	for _, r := range p.split(rect{0, 0, columns, rows}, p.Between(p.st.cells[0], p.st.cells[1])) {
		mods = append(mods, p.module(r, words.OneOf(p.Rand, p.st.kinds...), top))
	}
	folio := p.folio(3*p.em, 4*p.em)
	y := p.settle(mods, max(top, endOf(folio)+2*p.em)-top, float64(rows)*p.lead*p.em+top) + p.lead*p.em
	var extra []sheet.Line
	if p.st.name == "ads" {
		extra = append(extra, p.classifieds(columns, y)...)
		y = endOf(extra) + 2*p.em
	}
	if p.d.Script == "hans" && p.Chance(0.35) {
		ls, tall := p.weather(3*p.em, y)
		extra = append(extra, ls...)
		y += tall
	}
	if p.d.Script == "hans" && p.Chance(0.25) {
		ls, tall := p.contents(3*p.em, y, p.Between(2, 7))
		extra = append(extra, ls...)
		y += tall
	}
	d.Pages[0].Height = math.Max(d.Pages[0].Height, max(y, endOf(extra))+4*p.em)
	lines := p.order(mods)
	switch p.Between(0, 2) {
	case 0:
		lines = append(append(folio, lines...), extra...)
	case 1:
		lines = append(append(lines, extra...), folio...)
	default:
		lines = append(append(extra, lines...), folio...)
	}
	d.Pages[0].Lines = lines
}

// module fills a rectangle with an article.
func (p *press) module(r rect, kind string, top float64) module {
	em := p.em
	m := module{r: r, x: (3 + float64(r.x)*(p.col+gutter)) * em, y: top + float64(r.y)*p.lead*em}
	style := words.OneOf(p.Rand, p.st.head...)
	room := int(float64(r.w*(r.h-2-8/max(1, r.w))) * p.col)
	c := p.article(kind, int(float64(room)*(0.6+0.35*p.Rand.Float64())))
	no := len(p.d.Truth.Articles)
	// A text of a few lines, and its headline, fill one column.
	cols := min(r.w, max(1, len(p.lines(c, no, p.col))/leastRows))
	wide := float64(cols)*(p.col+gutter) - gutter
	if p.Chance(0.2) && len([]rune(c.parts[0].text)) > 60 && p.Has("tu") {
		c.photos = p.Some("tu", p.Between(1, 2))
	}
	m.size = 1.4 + 0.35*float64(cols) + p.Rand.Float64()
	col := p.col
	hx, hw := m.x, wide
	x := m.x // of the body's first column
	switch {
	case style == "side" && cols > 2:
		hw = p.col
		cols--
		x += (p.col + gutter) * em
	case (style == "side" || style == "down") && wide >= downLeast:
		style = "down"
	case style == "inset" && cols >= 3:
		hw = p.col
		hx += float64(cols/2) * (p.col + gutter) * em
	case style != "under":
		style = "over"
	}
	var tall float64
	if style == "down" {
		var across float64
		m.head, across = p.headDown(c, no, hx, m.y, float64(r.h)*p.lead*em)
		x += across
		// The columns beside a headline share the width that it leaves.
		cols = min(cols, max(1, int((wide-across/em+gutter)/(0.75*p.col+gutter))))
		col = (wide-across/em+gutter)/float64(cols) - gutter
	} else {
		m.head, tall = p.head(c, no, hx, m.y, hw, m.size)
	}
	p.book(c)
	taken := int(math.Ceil(tall/(p.lead*em))) + 1
	skip := make([]int, cols)
	for i := range skip {
		if style == "over" || style == "under" || style == "inset" && i == cols/2 {
			skip[i] = taken
		}
	}
	q := *p // with the columns of this module
	q.col = col
	q.fill(c, no, &m, x, skip)
	q.shots(c, &m, x)
	m.framed = p.Chance(0.15)
	return m
}

// downLeast is the smallest width, in em, that a headline of vertical lines leaves to the
// columns.
const downLeast = 18

// settle places the modules one below the other, by the height that each has, which may be
// more than that of its rectangle. It draws frames and pictures, and returns where the last
// module ends.
func (p *press) settle(mods []module, by, deep float64) float64 {
	down := make([]*module, len(mods))
	for i := range mods {
		down[i] = &mods[i]
	}
	slices.SortStableFunc(down, func(a, b *module) int { return a.r.y - b.r.y })
	ends := make([]float64, len(down))
	for i, m := range down {
		move := by
		for k, o := range down[:i] {
			if o.r.x < m.r.x+m.r.w && m.r.x < o.r.x+o.r.w && o.r.y+o.r.h <= m.r.y {
				move = max(move, ends[k]-m.y)
			}
		}
		m.lower(move)
		ends[i] = max(m.bottom()+2*p.em, m.y+float64(m.r.h)*p.lead*p.em)
		deep = max(deep, ends[i])
		p.d.Pages[0].Pictures = append(p.d.Pages[0].Pictures, m.pictures...)
		if m.framed {
			p.frame(m, ends[i]-1.4*p.em)
		}
	}
	return deep
}

// endOf returns the lower edge of the lowest of some lines.
func endOf(lines []sheet.Line) float64 {
	m := module{body: lines}
	return m.bottom()
}

// leastRows is the smallest number of rows of a column beside another.
const leastRows = 4

// fill sets names and body of an article into its columns.
func (p *press) fill(c *copyText, no int, m *module, x float64, skip []int) {
	lines := p.lines(c, no, p.col)
	switch {
	case c.foot:
		lines = append(lines, p.names(c, no)...)
	case len(c.names) > 0:
		lines = append(p.names(c, no), lines...)
	}
	for _, l := range p.flow(lines, x, m.y, skip, int32(10*no)) {
		if l.Label == label.Byline && !c.foot {
			m.names = append(m.names, l)
			continue
		}
		m.body = append(m.body, l)
	}
	m.half = len(m.body) / 2
}

// names returns the lines of a byline.
func (p *press) names(c *copyText, no int) []bodyLine {
	at := words.OneOf[byte](p.Rand, 'l', 'c', 'r')
	var out []bodyLine
	for _, t := range c.names {
		for _, l := range p.set(t, p.col, 0) {
			l.advance, l.width = natural(l.text, 0)
			out = append(out, bodyLine{setLine: l, Role: sheet.Role{Label: label.Byline, Article: no, Paragraph: -1}, at: at})
		}
	}
	return out
}

// flow divides lines evenly between columns.
func (p *press) flow(lines []bodyLine, x, y float64, skip []int, id int32) []sheet.Line {
	all := len(lines)
	for _, s := range skip {
		all += s
	}
	h := (all + len(skip) - 1) / len(skip)
	for fits := false; !fits; h++ {
		room := 0
		for _, s := range skip {
			room += max(0, h-s)
		}
		if fits = room >= len(lines); fits {
			break
		}
	}
	var out []sheet.Line
	c, r := 0, skip[0]
	for _, l := range lines {
		for r >= h && c+1 < len(skip) {
			c++
			r = skip[c]
		}
		out = append(out, p.put(l, x+float64(c)*(p.col+gutter)*p.em, y+(float64(r)*p.lead+0.88)*p.em, p.col, id+int32(c)+1)...)
		r++
	}
	return out
}

// shots sets pictures and their captions below an article.
func (p *press) shots(c *copyText, m *module, x float64) {
	for _, t := range c.photos {
		p.d.Truth.Other = append(p.d.Truth.Other, truth.Block{Type: "caption", Lines: truth.Text{t}})
		top := m.bottom() + p.em
		y := top + 10*p.em
		m.pictures = append(m.pictures, line.Box{Left: float32(x), Top: float32(top), Right: float32(x + p.col*p.em), Bottom: float32(y)})
		for _, l := range p.set(t, p.col/captionSize, 0) {
			y += 1.3 * p.em
			m.captions = append(m.captions, sheet.Line{
				Role: sheet.Role{Label: label.Caption, Article: -1, Paragraph: -1},
				Text: l.text, Advance: l.advance, Size: captionSize * p.em, X: x, Y: y, Font: 4,
			})
		}
	}
}

// captionSize is the size of captions relative to that of the body.
const captionSize = 0.88

// frame draws a box round a module that ends at y.
func (p *press) frame(m *module, y float64) {
	pg := &p.d.Pages[0]
	left := float32((2.2 + float64(m.r.x)*(p.col+gutter)) * p.em)
	pg.Frames = append(pg.Frames, line.Box{
		Left: left, Top: float32(m.y - p.em), Right: left + float32(float64(m.r.w)*(p.col+gutter)*p.em-0.4*p.em), Bottom: float32(y),
	})
	for _, g := range m.groups() {
		for i := range g {
			g[i].Frame = int32(len(pg.Frames))
		}
	}
}
