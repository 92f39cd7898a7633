package layout

import (
	"slices"

	"baolan/editions/line"
)

// cutUpright takes from the end of a band the columns at whose outer side a headline runs downwards, if
// none of the heads over the band is over them, and returns them as a band of their own; nil if there
// are none. They begin with a paragraph.
func (z *zone) cutUpright(b *band, over []*group) *band {
	n := len(b.columns)
	isFree := func(columns []*block) bool {
		return !slices.ContainsFunc(columns, func(c *block) bool {
			return slices.ContainsFunc(over, func(g *group) bool { return overlap(g.box.Left, g.box.Right, c.box.Left, c.box.Right) > 0 })
		})
	}
	begin := n - 1
	for begin > 0 && b.columns[begin].beginsInside() {
		begin--
	}
	if begin > 0 && isFree(b.columns[begin:]) && z.hasUprightHead(b.columns[n-1], 1) {
		return b.cut(begin, n)
	}
	end := 1
	for end < n && (b.columns[end].beginsInside() || isFree(b.columns[end:end+1])) {
		end++
	}
	if end < n && isFree(b.columns[:end]) && z.hasUprightHead(b.columns[0], -1) {
		return b.cut(0, end)
	}
	return nil
}

// hasUprightHead reports whether a headline that has no text yet runs downwards at the right (side 1)
// or left (side -1) of a column, from about its top.
func (z *zone) hasUprightHead(c *block, side float32) bool {
	return slices.ContainsFunc(z.groups, func(g *group) bool {
		gap := g.box.Left - c.box.Right
		if side < 0 {
			gap = c.box.Left - g.box.Right
		}
		return g.blocks[0].cross && g.story == nil && !g.folio && gap > -0.5*z.body && gap < uprightReach*z.body && abs(g.box.Top-c.box.Top) < uprightTop*z.body
	})
}

// uprightTop is how much higher or lower than its text a headline that runs downwards begins at most, in
// body sizes: a byline may stand over the text.
const uprightTop = 4

// cut takes columns [from, to) out of a band.
func (b *band) cut(from, to int) *band {
	rest := &band{columns: slices.Clone(b.columns[from:to])}
	b.columns = slices.Delete(b.columns, from, to)
	b.box, rest.box = boxAround(b.columns), boxAround(rest.columns)
	return rest
}

// boxAround returns the box round blocks.
func boxAround(blocks []*block) line.Box {
	box := blocks[0].box
	for _, b := range blocks[1:] {
		box = box.Union(b.box)
	}
	return box
}
