package layout

import "baolan/editions/clean"

// marksOf sorts the glyphs of a page by direction, in the view of each.
func marksOf(p *Page) (map[direction][]mark, direction) {
	vertical, main := directions(p.Glyphs, p.Width, p.Height)
	var lie []bool
	if !main.vertical {
		lie = lying(p.Glyphs, vertical, main)
	}
	out := map[direction][]mark{}
	for i := range p.Glyphs {
		g := &p.Glyphs[i]
		if g.Size <= 0 || !isFinite(g.X, g.Y, g.Box.Left, g.Box.Right, g.Box.Top, g.Box.Bottom, g.Size) {
			continue
		}
		d := direction{turn: g.Turn & 3, vertical: vertical[i]}
		lies := d.liesIn(main)
		switch {
		case lies:
			d = main
		case lie != nil && lie[i]:
			d, lies = direction{turn: main.turn, vertical: true}, true
		}
		m := markOf(g, view{d, p.Width, p.Height})
		if lies {
			m.slack = max(m.slack, lyingSlack*m.size)
		}
		out[d] = append(out[d], m)
	}
	return out, main
}

// lyingSlack is the greatest distance of turned letters in a vertical line from its middle, in
// sizes. Their fonts have other heights than the Chinese ones.
const lyingSlack = 0.2

// liesIn reports whether letters of a direction lie in the vertical lines of a page:
// turned to the right, they run downwards too.
func (d direction) liesIn(main direction) bool {
	return main.vertical && !d.vertical && d.turn == (main.turn+1)&3
}

func isFinite(all ...float32) bool {
	for _, f := range all {
		if f != f || f > 1e6 || f < -1e6 {
			return false
		}
	}
	return true
}

func markOf(g *Glyph, v view) mark {
	b := v.box(g.Box)
	m := mark{rune: clean.Upright(g.Rune), left: b.Left, right: b.Right, size: g.Size, font: g.Font, run: g.Run}
	x, y := v.point(g.X, g.Y)
	if !v.vertical {
		m.base = y
		if m.right-m.left < 0.01 { // a mark of no advance, over the one before
			m.left, m.right = x, x
		}
		return m
	}
	// The box of a vertical character is as wide as its advance; where the font
	// is not embedded, PDFium makes it twice as wide to the left of its place.
	middle := (b.Top + b.Bottom) / 2
	if b.Bottom-b.Top > 1.5*g.Size {
		middle = y - g.Size/2 // the view's y is the page's x, backwards
	}
	m.base = middle + 0.38*g.Size
	m.slack = slackOf(g, b.Bottom-b.Top)
	return m
}

// slackOf returns how far the middle of a glyph can be from the middle of its line. across is
// the glyph's width across the line.
func slackOf(g *Glyph, across float32) float32 {
	if isStop(g.Rune) {
		return maxSlack * g.Size
	}
	if IsWide(g.Rune) {
		return 0
	}
	return min(max(0, g.Size-across)/2, maxSlack*g.Size)
}

// isStop reports whether r is a mark that stands in the upper right quarter of its cell in a
// vertical line. If a font has no form of it for vertical type, a program moves it there by
// half a cell each way.
func isStop(r rune) bool {
	switch r {
	case '，', '。', '、', '；', '：', '！', '？', '．':
		return true
	}
	return false
}
