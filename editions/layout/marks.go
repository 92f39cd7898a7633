package layout

import "baolan/editions/clean"

// marksOf sorts the glyphs of a page by direction, in the view of each.
func marksOf(p *Page) (map[direction][]mark, direction) {
	vertical, main := directions(p.Glyphs, p.Width, p.Height)
	out := map[direction][]mark{}
	for i := range p.Glyphs {
		g := &p.Glyphs[i]
		if g.Size <= 0 || !isFinite(g.X, g.Y, g.Box.Left, g.Box.Right, g.Box.Top, g.Box.Bottom, g.Size) {
			continue
		}
		d := direction{turn: g.Turn & 3, vertical: vertical[i]}
		v := view{d, p.Width, p.Height}
		out[d] = append(out[d], markOf(g, v))
	}
	return out, main
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

// slackOf is how far the middle of a glyph of this width across its line may be
// from the line's.
func slackOf(g *Glyph, across float32) float32 {
	if isWide(g.Rune) {
		return 0
	}
	return min(max(0, g.Size-across)/2, maxSlack*g.Size)
}
