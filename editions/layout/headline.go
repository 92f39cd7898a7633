package layout

import (
	"slices"

	"baolan/editions/line"
)

// This file knows what stands beside a line of a headline and is of it, and heads that are
// set between two rules.

const (
	// A deck beside a headline is no larger than so much of it, no further from it, in its sizes,
	// and no higher and lower than it by more than besideRagged.
	besideSize   = 0.7
	besideGap    = 2.5
	besideRagged = 0.4
)

// joinBeside joins the deck, or the kicker, that stands at the side of a headline over the same
// columns: in type much smaller, within its height, and with no column of its own.
func (z *zone) joinBeside() {
	for i := 0; i < len(z.groups); i++ {
		d := z.groups[i]
		g, h := z.headlineBeside(d)
		if g == nil {
			continue
		}
		for _, b := range d.blocks {
			b.beside = h
		}
		g.blocks = append(g.blocks, d.blocks...)
		if !d.blocks[0].cross { // what runs downwards goes on beside the text
			g.box = g.box.Union(d.box)
		}
		z.groups = slices.Delete(z.groups, i, i+1)
		i--
	}
}

// headlineBeside returns the group of the headline at whose side d stands as its deck, and the
// block of the headline; nil if there is none.
func (z *zone) headlineBeside(d *group) (*group, *block) {
	if d.folio {
		return nil, nil
	}
	if d.blocks[0].cross {
		return z.headlineOfUpright(d)
	}
	for _, g := range z.groups {
		if g == d || g.folio || g.blocks[0].cross || d.size > besideSize*g.size {
			continue
		}
		for _, h := range g.blocks {
			gap := max(d.box.Left-h.box.Right, h.box.Left-d.box.Right)
			if h.size == g.size && gap > 0 && gap < besideGap*h.size && !z.areWalled(h.box, d.box) &&
				d.box.Top > h.box.Top-besideRagged*h.size && d.box.Bottom < h.box.Bottom+besideRagged*h.size && z.areOverOne(h, d) {
				return g, h
			}
		}
	}
	return nil, nil
}

// uprightReach is how far a kicker that runs downwards stands from the text under its headline at
// most, in body sizes.
const uprightReach = 3

// headlineOfUpright returns the group of the headline whose kicker runs downwards beside it and its
// text, and the block of the headline; nil if there is none.
func (z *zone) headlineOfUpright(d *group) (*group, *block) {
	for _, g := range z.groups {
		if g == d || g.folio || g.blocks[0].cross || d.size > besideSize*g.size || abs(d.box.Top-g.box.Top) > g.size {
			continue
		}
		c := z.nearestUnder(g.box)
		if c == nil || d.box.Bottom < c.box.Top {
			continue
		}
		if slices.ContainsFunc(z.blocks, func(b *block) bool {
			return !b.head && z.isBesideUpright(d, b) && abs(b.box.Top-c.box.Top) < bandTop*z.body && b.box.Left >= d.box.Right
		}) && !slices.ContainsFunc(z.blocks, func(b *block) bool { return !b.head && z.isBesideUpright(d, b) && b.box.Right <= d.box.Left+z.body/2 }) {
			return g, g.blocks[0]
		}
	}
	return nil, nil
}

// isBesideUpright reports whether a block stands right beside a head that runs downwards.
func (z *zone) isBesideUpright(d *group, b *block) bool {
	gap := max(b.box.Left-d.box.Right, d.box.Left-b.box.Right)
	return gap > -0.5*z.body && gap < uprightReach*z.body && overlap(d.box.Top, d.box.Bottom, b.box.Top, b.box.Bottom) > 0
}

// areOverOne reports whether the columns under a headline and those under the smaller head at its
// side are of one text: they begin at one height, and the smaller head does not begin one by itself,
// as a single line over the edge of a column would.
func (z *zone) areOverOne(h *block, d *group) bool {
	under, beside := z.nearestUnder(h.box), z.nearestUnder(d.box)
	if under == nil || beside == nil || abs(under.box.Top-beside.box.Top) > bandTop*z.body || beside.box.Top < h.box.Bottom-0.2*h.size {
		return false
	}
	lines := 0
	for _, b := range d.blocks {
		lines += len(b.lines)
	}
	return lines > 1 || under == beside || abs(beside.edge()-d.box.Left) > z.body
}

// nearestUnder returns the block of text that begins next under a box, nil if a head begins
// before it or there is none.
func (z *zone) nearestUnder(box line.Box) *block {
	var best *block
	for _, b := range z.blocks {
		if b.box.Top > box.Bottom-0.5*z.body && overlap(b.box.Left, b.box.Right, box.Left, box.Right) > 0 && (best == nil || b.box.Top < best.box.Top) {
			best = b
		}
	}
	if best == nil || best.head || best.box.Top-box.Bottom > headReach*z.body {
		return nil
	}
	return best
}

// host returns the line of the headline at whose side a block stands, or the block itself.
func (b *block) host() *block {
	if b.beside != nil {
		return b.beside
	}
	return b
}

// isGuest returns 1 for a block at the side of a line of a headline, -1 for a kicker that runs
// downwards there, else 0.
func isGuest(b *block) int {
	switch {
	case b.beside == nil:
		return 0
	case b.cross:
		return -1
	}
	return 1
}

// bannerReach is the greatest distance of the two rules round a head from it, in its sizes.
const bannerReach = 1.5

// widenBanners gives a head between two rules of one length their width: it is over all that
// stands under the lower one.
func (z *zone) widenBanners() {
	for _, g := range z.groups {
		if g.folio || g.blocks[0].cross {
			continue
		}
		for _, top := range z.rules {
			if !isBannerRule(top, g, g.box.Top-top.Bottom) {
				continue
			}
			for _, bottom := range z.rules {
				if isBannerRule(bottom, g, bottom.Top-g.box.Bottom) && abs(top.Left-bottom.Left) < corner && abs(top.Right-bottom.Right) < corner && z.isAloneBetween(g, top, bottom) {
					g.box.Left, g.box.Right = min(g.box.Left, top.Left), max(g.box.Right, top.Right)
				}
			}
		}
	}
}

func isBannerRule(r line.Box, g *group, gap float32) bool {
	return r.Right-r.Left > r.Bottom-r.Top && r.Left < g.box.Left && r.Right > g.box.Right && gap > -2 && gap < bannerReach*g.size
}

// isAloneBetween reports whether nothing but a head stands between two rules.
func (z *zone) isAloneBetween(g *group, top, bottom line.Box) bool {
	return !slices.ContainsFunc(z.blocks, func(b *block) bool {
		y := (b.box.Top + b.box.Bottom) / 2
		return !slices.Contains(g.blocks, b) && y > top.Top && y < bottom.Bottom && overlap(b.box.Left, b.box.Right, top.Left, top.Right) > 0
	})
}
