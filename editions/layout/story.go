package layout

import (
	"cmp"
	"math"
	"slices"

	"baolan/editions/line"
)

// story is a headline group with the columns under it, or columns without one.
type story struct {
	heads   []*block
	columns []*block
	frame   int
}

func (s *story) box() line.Box {
	var b line.Box
	for i, c := range append(slices.Clone(s.heads), s.columns...) {
		if i == 0 {
			b = c.box
		}
		b = b.Union(c.box)
	}
	return b
}

// group is the blocks of a headline: kicker, headline, deck.
type group struct {
	blocks []*block
	box    line.Box
	size   float32 // the size of its largest line
	story  *story
	folio  bool // it is of the line at the head of the page, over a rule
}

const (
	// Lines of one headline group are at most this far apart, in sizes of the
	// larger.
	groupGap = 1.6
	// Columns of one band begin within so many body sizes of one another, and are
	// not further apart.
	bandTop    = 1.3
	bandGutter = 4.0
	// A headline stands over its columns within so many body sizes.
	headReach = 7.0
	// One that nothing parts from them, so far.
	farReach = 16.0
	farShare = 0.7
)

// zone is the blocks that are arranged together: those of a frame, or those of
// the page outside of all.
type zone struct {
	view   view
	body   float32
	frame  int
	blocks []*block
	groups []*group
	bands  []*band
	rules  []line.Box
	pics   []line.Box // pictures and frames, which separate columns as pictures do

	turned   bool // a text continues from the foot of a column to the top of the next
	indented int8 // 1 if paragraphs begin with an indent, -1 if not, 0 if it was not asked yet

	pictures []line.Box
	out      []*story
}

// band is columns side by side that begin at one height.
type band struct {
	columns []*block
	box     line.Box
}

// arrange makes stories of the blocks of a zone, in reading order.
func (z *zone) arrange() []*story {
	z.group()
	z.band()
	var orphans []*band
	for _, b := range z.bands {
		if over := z.over(b); len(over) > 0 {
			if rest := z.cutUpright(b, over); rest != nil {
				orphans = append(orphans, rest)
			}
			z.share(b, over)
		} else {
			orphans = append(orphans, b)
		}
	}
	z.adopt(orphans)
	for _, g := range z.groups {
		if g.story == nil {
			g.story = &story{frame: z.frame}
			z.out = append(z.out, g.story)
		}
		g.story.heads = append(g.story.heads, g.blocks...)
	}
	for _, s := range z.out {
		s.order()
		z.findEdges(s)
	}
	z.sortStories()
	return z.out
}

// group makes headline groups of the blocks that are of heads. The line at the head of the
// page begins none of the groups below it.
func (z *zone) group() {
	var heads []*block
	for _, b := range z.blocks {
		if b.head {
			heads = append(heads, b)
		}
	}
	slices.SortStableFunc(heads, func(a, b *block) int {
		return cmp.Or(cmp.Compare(a.box.Top, b.box.Top), cmp.Compare(a.box.Left, b.box.Left))
	})
	folio := z.folioLine()
	for _, b := range heads {
		var best *group
		for _, g := range z.groups {
			if b.series == nil && g.blocks[0].series == nil && folio[b] == folio[g.blocks[0]] && (g.isContinuedBy(b) && !z.areParted(g.box, b.box) || b.aside != nil && slices.Contains(g.blocks, b.aside)) {
				best = g
			}
		}
		if best == nil {
			best = &group{box: b.box, folio: folio[b] && z.isRuledUnder(folio)}
			z.groups = append(z.groups, best)
		}
		best.blocks = append(best.blocks, b)
		best.box = best.box.Union(b.box)
		best.size = max(best.size, b.size)
	}
	z.joinUpright()
	z.joinBeside()
	z.widenBanners()
}

// joinUpright joins the parts of headlines that run downwards. It does not matter which of
// their lines begins the highest.
func (z *zone) joinUpright() {
	for i := 0; i < len(z.groups); i++ {
		g := z.groups[i]
		if !g.blocks[0].cross {
			continue
		}
		for k := i + 1; k < len(z.groups); k++ {
			o := z.groups[k]
			if !o.blocks[0].cross || !g.isContinuedBy(&block{box: o.box, size: o.size, cross: true}) {
				continue
			}
			g.blocks = append(g.blocks, o.blocks...)
			g.box, g.size = g.box.Union(o.box), max(g.size, o.size)
			z.groups = slices.Delete(z.groups, k, k+1)
			k = i
		}
	}
}

// isContinuedBy reports whether a block that stands below the group goes on with it.
func (g *group) isContinuedBy(b *block) bool {
	if b.cross && g.blocks[0].cross {
		gap := max(b.box.Left-g.box.Right, g.box.Left-b.box.Right)
		return gap < groupGap*max(g.size, b.size) && overlap(b.box.Top, b.box.Bottom, g.box.Top, g.box.Bottom) > 0.5*min(b.box.Bottom-b.box.Top, g.box.Bottom-g.box.Top)
	}
	if b.cross != g.blocks[0].cross && !b.isOneMark() {
		return false // a headline that runs downwards ends where another begins under it
	}
	gap := b.box.Top - g.box.Bottom
	width := min(g.box.Right-g.box.Left, b.box.Right-b.box.Left)
	last := g.blocks[len(g.blocks)-1]
	return gap > -0.5*b.size && gap < groupGap*max(last.size, b.size) &&
		overlap(g.box.Left, g.box.Right, b.box.Left, b.box.Right) > 0.5*width
}

// band puts the columns that begin at one height and stand side by side together.
func (z *zone) band() {
	var columns []*block
	for _, b := range z.blocks {
		if !b.head {
			columns = append(columns, b)
		}
	}
	slices.SortStableFunc(columns, func(a, b *block) int {
		return cmp.Or(cmp.Compare(a.box.Left, b.box.Left), cmp.Compare(a.box.Top, b.box.Top))
	})
	for _, c := range columns {
		var best *band
		for _, b := range z.bands {
			last := b.columns[len(b.columns)-1]
			gap := c.box.Left - last.box.Right
			if gap > -0.5*c.size && gap < bandGutter*c.size+last.ragged() && areAlike(c.size, last.size) && z.areLevel(last, c) && !z.areWalled(last.box, c.box) {
				best = b
			}
		}
		if best == nil {
			best = &band{box: c.box}
			z.bands = append(z.bands, best)
		}
		best.columns = append(best.columns, c)
		best.box = best.box.Union(c.box)
	}
	slices.SortStableFunc(z.bands, func(a, b *band) int {
		return cmp.Or(cmp.Compare(a.box.Top, b.box.Top), cmp.Compare(a.box.Left, b.box.Left))
	})
}

// areLevel reports whether two columns begin at one height. One that begins under a picture may
// also begin where the picture does.
func (z *zone) areLevel(a, b *block) bool {
	if abs(b.box.Top-a.box.Top) < bandTop*b.size {
		return true
	}
	return !a.photo && !b.photo && abs(z.startOf(b)-z.startOf(a)) < bandTop*b.size
}

// ragged returns by how much a block of few lines can be narrower than its column.
func (b *block) ragged() float32 {
	if len(b.lines) < 3 {
		return 6 * b.size
	}
	return 0
}

// over returns the groups that stand right above a band, from left to right.
func (z *zone) over(b *band) []*group {
	var near []*group
	lowest := float32(math.Inf(-1))
	for _, g := range z.groups {
		gap := b.box.Top - g.box.Bottom
		if gap < -0.6*z.body || g.folio || !z.isHeadOver(g, b) {
			continue
		}
		if gap > headReach*z.body && !z.arePictured(g.box, b.box) && !z.isFarOver(g, b) && !z.isOverPictures(g, b) || z.columnBetween(g.box, b) || z.areRuledOff(g.box, b.box) {
			continue
		}
		near = append(near, g)
		lowest = max(lowest, g.box.Bottom)
	}
	// Of groups over one another the lowest; one that ends much higher belongs to
	// what is above.
	near = slices.DeleteFunc(near, func(g *group) bool {
		if g.box.Bottom >= lowest-2.5*z.body {
			return false
		}
		return slices.ContainsFunc(near, func(o *group) bool {
			return o != g && (o.box.Top > g.box.Bottom-z.body)
		})
	})
	briefs := slices.DeleteFunc(slices.Clone(near), func(g *group) bool { return !g.isOfBrief() })
	near = slices.DeleteFunc(near, func(g *group) bool { // what stands over the head of a brief is over the column of briefs
		return !g.isOfBrief() && slices.ContainsFunc(briefs, func(o *group) bool {
			return overlap(o.box.Left, o.box.Right, g.box.Left, g.box.Right) > 0
		})
	})
	slices.SortStableFunc(near, func(a, b *group) int { return cmp.Compare(a.box.Left, b.box.Left) })
	return near
}

// isFarOver reports whether a head stands over a band, though far from it: over no more than
// the band, and no block begins between them.
func (z *zone) isFarOver(g *group, b *band) bool {
	if g.blocks[0].cross || b.box.Top-g.box.Bottom > farReach*z.body || overlap(g.box.Left, g.box.Right, b.box.Left, b.box.Right) < farShare*(g.box.Right-g.box.Left) {
		return false
	}
	return !slices.ContainsFunc(z.blocks, func(o *block) bool {
		return o.box.Top > g.box.Bottom-z.body/2 && o.box.Top < b.box.Top-bandTop*z.body && overlap(o.box.Left, o.box.Right, g.box.Left, g.box.Right) > 0
	})
}

// isHeadOver reports whether a head is over a band and not over what is beside it. One
// that runs downwards stands beside its text, and over another only by its edge.
func (z *zone) isHeadOver(g *group, b *band) bool {
	share := overlap(g.box.Left, g.box.Right, b.box.Left-z.body, b.box.Right+z.body)
	if g.blocks[0].cross {
		return share > 0.8*(g.box.Right-g.box.Left) && !z.hasBeside(g)
	}
	return share > max(0.5*z.body, 0.3*min(g.box.Right-g.box.Left, b.box.Right-b.box.Left))
}

// hasBeside reports whether a band begins at a head's side.
func (z *zone) hasBeside(g *group) bool {
	return slices.ContainsFunc(z.bands, func(b *band) bool {
		gap := max(b.box.Left-g.box.Right, g.box.Left-b.box.Right)
		return gap > -z.body && gap < sideReach*z.body && abs(b.box.Top-g.box.Top) < 4*z.body
	})
}

// arePictured reports whether a picture fills what is between two boxes, one over the
// other.
func (z *zone) arePictured(above, below line.Box) bool {
	gap := below.Top - above.Bottom
	return slices.ContainsFunc(z.pics, func(p line.Box) bool {
		return p.Top > above.Bottom-z.body && p.Bottom < below.Top+z.body && gap-(p.Bottom-p.Top) < 6*z.body &&
			overlap(p.Left, p.Right, below.Left, below.Right) > 0
	})
}

// columnBetween reports whether text stands between a head and a band below it. A line or two
// in smaller type are a byline, wherever they are set over the column.
func (z *zone) columnBetween(head line.Box, b *band) bool {
	left, right := max(head.Left, b.box.Left), min(head.Right, b.box.Right)
	for _, c := range z.blocks {
		if c.head || c.photo || slices.Contains(b.columns, c) || (z.isSmall(c) || z.isOther(c)) && len(c.lines) <= 2 {
			continue
		}
		if c.box.Top > head.Bottom-z.body/2 && c.box.Bottom < b.box.Top+z.body/2 && overlap(c.box.Left, c.box.Right, left, right) > z.body {
			return true
		}
	}
	return false
}
