package layout

import (
	"cmp"
	"slices"

	"baolan/editions/line"
)

// headsBeside returns for each of bands the head without columns that stands beside it or
// right below it, nil for none. The nearest pairs are joined first, because a band near a
// head can be the last lines of another story.
func (z *zone) headsBeside(bands []*band) []*group {
	type pair struct {
		band  int
		group *group
		far   float32
	}
	var all []pair
	for i, b := range bands {
		for _, g := range z.groups {
			if far, ok := z.beside(g, b); ok && g.story == nil && !g.folio {
				all = append(all, pair{i, g, far})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b pair) int { return cmp.Compare(a.far, b.far) })
	out := make([]*group, len(bands))
	given := map[*group]bool{}
	for _, p := range all {
		if out[p.band] == nil && !given[p.group] {
			out[p.band], given[p.group] = p.group, true
		}
	}
	return out
}

const (
	// sideReach is the greatest distance of a head from a band beside or above it, in
	// body sizes.
	sideReach = 5
	// belowBeside is added to the distance, in body sizes, of a head below its band and of
	// a band of a few lines in smaller type than the page's, which are less usual.
	belowBeside = 4
	smallBeside = 6
)

// beside returns the distance of a band from a head at its side, within its height, or right
// below it, in points. ok is false if the head stands elsewhere.
func (z *zone) beside(g *group, b *band) (far float32, ok bool) {
	if b.lineCount() < 2 {
		return 0, false
	}
	switch {
	case overlap(g.box.Top, g.box.Bottom, b.box.Top, b.box.Bottom) > 0.5*min(g.box.Bottom-g.box.Top, b.box.Bottom-b.box.Top):
		far = max(b.box.Left-g.box.Right, g.box.Left-b.box.Right)
		if far >= sideReach*z.body && !z.isOpenTo(g, b) {
			return 0, false
		}
		far += abs(b.box.Top-g.box.Top) / 4
	case overlap(g.box.Left, g.box.Right, b.box.Left, b.box.Right) > 0.5*(g.box.Right-g.box.Left) && g.box.Top > b.box.Bottom-z.body:
		far = g.box.Top - b.box.Bottom
		if far >= sideReach*z.body {
			return 0, false
		}
		far += belowBeside * z.body
	default:
		return 0, false
	}
	if b.lineCount() <= 3 && b.columns[0].size < 0.95*z.body {
		far += smallBeside * z.body
	}
	return far, true
}

const (
	// openReach is the greatest distance of a head from a band of short lines beside it, in
	// body sizes, if both begin at one height.
	openReach = 14
	openTop   = 2.5
)

// isOpenTo reports whether a head and a band beside it begin at one height and nothing
// stands between them.
func (z *zone) isOpenTo(g *group, b *band) bool {
	if g.blocks[0].cross || b.box.Left < g.box.Right || b.box.Left-g.box.Right > openReach*z.body || abs(b.box.Top-g.box.Top) > openTop*z.body {
		return false
	}
	between := line.Box{Left: g.box.Right, Right: b.box.Left, Top: g.box.Top, Bottom: g.box.Bottom}
	return !z.areWalled(g.box, b.box) && !slices.ContainsFunc(z.blocks, func(o *block) bool {
		return overlap(o.box.Left, o.box.Right, between.Left, between.Right) > 0 && overlap(o.box.Top, o.box.Bottom, between.Top, between.Bottom) > 0
	})
}
