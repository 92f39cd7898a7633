package layout

import (
	"cmp"
	"slices"

	"baolan/editions/line"
)

// This file knows heads that stand far from their text.

// picturedShare is the least share of the height between a head and its text that pictures fill.
const picturedShare = 0.6

// isOverPictures reports whether nothing but pictures and the words beside and under them stands
// between a head and a band of text.
func (z *zone) isOverPictures(g *group, b *band) bool {
	gap := line.Box{Left: min(g.box.Left, b.box.Left), Right: max(g.box.Right, b.box.Right), Top: g.box.Bottom, Bottom: b.box.Top}
	if len(z.pictures) == 0 || slices.ContainsFunc(z.blocks, func(o *block) bool {
		y := (o.box.Top + o.box.Bottom) / 2
		return y > gap.Top && y < gap.Bottom && overlap(o.box.Left, o.box.Right, gap.Left, gap.Right) > 0 && !o.photo && !z.isSmall(o)
	}) {
		return false
	}
	pics := slices.DeleteFunc(slices.Clone(z.pictures), func(p line.Box) bool { return overlap(p.Left, p.Right, gap.Left, gap.Right) <= 0 })
	slices.SortStableFunc(pics, func(a, b line.Box) int { return cmp.Compare(a.Top, b.Top) })
	filled, down := float32(0), gap.Top
	for _, p := range pics {
		if top, bottom := max(p.Top, down), min(p.Bottom, gap.Bottom); bottom > top {
			filled, down = filled+bottom-top, bottom
		}
	}
	return filled > picturedShare*(gap.Bottom-gap.Top)
}

// aloneUnder returns the head that stands alone in its rows right over a band of several lines that
// stands alone in its own, nil if there is none: it is the band's, wherever in the width of the page
// both are.
func (z *zone) aloneUnder(b *band) *group {
	if b.lineCount() < 2 {
		return nil
	}
	for _, g := range z.groups {
		gap := b.box.Top - g.box.Bottom
		if g.story != nil || g.folio || g.blocks[0].cross || gap < -0.5*z.body || gap > headReach*z.body {
			continue
		}
		if !slices.ContainsFunc(z.blocks, func(o *block) bool {
			y := (o.box.Top + o.box.Bottom) / 2
			return y > g.box.Top && y < b.box.Bottom && !slices.Contains(g.blocks, o) && !slices.Contains(b.columns, o)
		}) && !z.areRuledOff(g.box, b.box) {
			return g
		}
	}
	return nil
}
