package layout

import "baolan/editions/line"

// Upright returns the page turned so that most of its text is upright, and a function that
// turns boxes on it into boxes on p. It returns p itself if its text is upright.
func Upright(p *Page) (*Page, func(line.Box) line.Box) {
	_, most := directions(p.Glyphs, p.Width, p.Height)
	if most.turn == 0 {
		return p, func(b line.Box) line.Box { return b }
	}
	v := view{direction{turn: most.turn}, p.Width, p.Height}
	q := &Page{Fonts: p.Fonts, Glyphs: make([]Glyph, len(p.Glyphs))}
	q.Width, q.Height = v.size()
	for i, g := range p.Glyphs {
		g.X, g.Y = v.point(g.X, g.Y)
		g.Box = v.box(g.Box)
		g.Turn = (g.Turn - most.turn) & 3
		q.Glyphs[i] = g
	}
	for _, s := range p.Strokes {
		s.Box = v.box(s.Box)
		q.Strokes = append(q.Strokes, s)
	}
	for _, b := range p.Pictures {
		q.Pictures = append(q.Pictures, v.box(b))
	}
	return q, v.backBox
}
