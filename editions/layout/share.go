package layout

import (
	"cmp"
	"math"
	"slices"

	"baolan/editions/line"
)

const (
	// The costs, in body sizes, of an article's first column that begins in the middle of
	// a paragraph, and of a head that is wider than its columns.
	costMiddle  = 4.0
	costSticks  = 2.0
	indentLeast = 0.8 // the least indent of a paragraph, in ems
)

// share gives the columns of a band to the heads over it: to each a run of
// columns, so that heads stand over the middle of theirs.
func (z *zone) share(b *band, over []*group) {
	over = z.oneStory(over, len(b.columns))
	n, k := len(b.columns), len(over)
	cost := make([][]float64, k+1)
	cut := make([][]int, k+1)
	for i := range cost {
		cost[i], cut[i] = make([]float64, n+1), make([]int, n+1)
		for j := range cost[i] {
			cost[i][j] = math.Inf(1)
		}
	}
	cost[0][0] = 0
	for i := 1; i <= k; i++ {
		for j := i; j <= n; j++ {
			for from := i - 1; from < j; from++ {
				c := cost[i-1][from] + z.fit(over[i-1], b.columns[from:j], from > 0)
				if c < cost[i][j] {
					cost[i][j], cut[i][j] = c, from
				}
			}
		}
	}
	for i, j := k, n; i > 0; i-- {
		from := cut[i][j]
		s := over[i-1].story
		if s == nil {
			s = &story{frame: z.frame}
			over[i-1].story = s
			z.out = append(z.out, s)
		}
		s.columns = append(s.columns, b.columns[from:j]...)
		j = from
	}
}

// oneStory makes one of heads that share columns, until there are no more heads
// than columns.
func (z *zone) oneStory(over []*group, columns int) []*group {
	over = slices.Clone(over)
	for len(over) > columns || len(over) > 1 && z.areStacked(over) {
		at, most := 0, float32(math.Inf(-1))
		for i := 1; i < len(over); i++ {
			if o := overlap(over[i-1].box.Left, over[i-1].box.Right, over[i].box.Left, over[i].box.Right); o > most {
				at, most = i-1, o
			}
		}
		a, b := over[at], over[at+1]
		if b.story != nil && a.story == nil {
			a, b = b, a
		}
		if a.story != nil && b.story != nil {
			over = slices.Delete(over, at+1, at+2)
			continue
		}
		a.blocks = append(a.blocks, b.blocks...)
		a.box, a.size = a.box.Union(b.box), max(a.size, b.size)
		z.groups = slices.DeleteFunc(z.groups, func(g *group) bool { return g == b })
		over[at] = a
		over = slices.Delete(over, at+1, at+2)
	}
	return over
}

// areStacked reports whether two of the heads stand over one another.
func (z *zone) areStacked(over []*group) bool {
	for i := 1; i < len(over); i++ {
		a, b := over[i-1].box, over[i].box
		if overlap(a.Left, a.Right, b.Left, b.Right) > 0.3*min(a.Right-a.Left, b.Right-b.Left) {
			return true
		}
	}
	return false
}

// fit returns the cost of a head over a run of columns, in body sizes: 0 if it stands over
// their middle.
func (z *zone) fit(g *group, run []*block, parts bool) float64 {
	left, right := run[0].box.Left, run[0].box.Right
	for _, c := range run {
		left, right = min(left, c.box.Left), max(right, c.box.Right)
	}
	off := abs((left+right)/2-(g.box.Left+g.box.Right)/2) / z.body
	off = min(off, abs(left-g.box.Left)/z.body) // the head may be set at the left edge
	sticks := max(0, left-g.box.Left) + max(0, g.box.Right-right)
	c := float64(off) + costSticks*float64(sticks/z.body)
	if parts && run[0].beginsInside() {
		c += costMiddle
	}
	return c
}

// beginsInside reports whether a column begins in the middle of a paragraph: its first
// line stands at the edge although others are indented.
func (b *block) beginsInside() bool {
	first := b.lines[0]
	if len(b.lines) == 1 {
		return false
	}
	return first.left-b.edge() < indentLeast*b.size && first.right-first.left > 0.6*(b.box.Right-b.box.Left)
}

// edge returns where the lines of a column that are not indented begin: the leftmost place at
// which two begin, because a mark of one line can hang over the edge.
func (b *block) edge() float32 {
	if b.begins > 0 {
		return b.begins
	}
	lefts := make([]float32, len(b.lines))
	for i, l := range b.lines {
		lefts[i] = l.left
	}
	slices.Sort(lefts)
	for i := 1; i < len(lefts); i++ {
		if lefts[i]-lefts[i-1] < 0.25*b.size && lefts[i-1]-lefts[0] < indentLeast*b.size {
			return lefts[i-1]
		}
	}
	return lefts[0]
}

// adopt finds a place for bands over which no head stands.
func (z *zone) adopt(orphans []*band) {
	headed := z.headsBeside(orphans)
	for i, b := range orphans {
		if g := headed[i]; g != nil {
			s := &story{frame: z.frame, columns: slices.Clone(b.columns)}
			g.story = s
			z.out = append(z.out, s)
		}
	}
	for i, b := range orphans {
		if headed[i] != nil {
			continue
		}
		if g := z.aloneUnder(b); g != nil {
			g.story = &story{frame: z.frame, columns: slices.Clone(b.columns)}
			z.out = append(z.out, g.story)
			continue
		}
		if s := z.goesOn(b); s != nil {
			s.columns = append(s.columns, b.columns...)
			continue
		}
		z.out = append(z.out, &story{frame: z.frame, columns: slices.Clone(b.columns)})
	}
}

func (b *band) lineCount() int {
	n := 0
	for _, c := range b.columns {
		n += len(c.lines)
	}
	return n
}

// A column goes on another one that is within so many body sizes.
const goesOnReach = 6

// goesOn returns the story that a band without a head continues, nil for none: that of the
// column above it or at its left.
func (z *zone) goesOn(b *band) *story {
	first := b.columns[0]
	var best *story
	near := float32(math.Inf(1))
	for _, s := range z.out {
		if len(s.columns) == 0 || len(s.heads) == 0 && !z.isHeaded(s) && b.lineCount() < 3 && !z.runsOver(s, first) {
			continue
		}
		top := z.top(s)
		for _, c := range s.columns {
			if !areAlike(c.size, first.size) && !c.table && !first.table { // a table can be in type of its own
				continue
			}
			d := z.distance(c, first, top)
			if d > goesOnReach*z.body {
				continue
			}
			if d += z.seam(s.columns[len(s.columns)-1], first) * z.body; d < near {
				best, near = s, d
			}
		}
	}
	if best == nil {
		return nil
	}
	z.turned = z.turned || z.continuesInNextColumn(best.columns[len(best.columns)-1], first)
	return best
}

// runsOver reports whether the last paragraph of a story goes on at the top of a column: it may be
// the rest of an article of another page, which has no head here.
func (z *zone) runsOver(s *story, first *block) bool {
	last := s.columns[len(s.columns)-1]
	return len(last.lines) > 1 && z.isIndented() && z.seam(last, first) == seamWhole
}

func (z *zone) isHeaded(s *story) bool {
	return slices.ContainsFunc(z.groups, func(g *group) bool { return g.story == s })
}

// top returns the upper edge of a story, its head included.
func (z *zone) top(s *story) float32 {
	top := s.box().Top
	for _, g := range z.groups {
		if g.story == s {
			top = min(top, g.box.Top)
		}
	}
	return top
}

// distance returns the cost, in body sizes, of the way from a column to the one that could
// follow it.
func (z *zone) distance(c, next *block, top float32) float32 {
	bar := c.box.Union(next.box)
	blocked := func(g *group) bool {
		return isInside(g.box, bar) && g.box.Top > c.box.Top && g.box.Bottom < next.box.Bottom
	}
	if slices.ContainsFunc(z.groups, blocked) || z.areWalled(c.box, next.box) {
		return float32(math.Inf(1))
	}
	width := min(c.box.Right-c.box.Left, next.box.Right-next.box.Left)
	if overlap(c.box.Left, c.box.Right, next.box.Left, next.box.Right) > 0.6*width && next.box.Top > c.box.Bottom-z.body {
		d := next.box.Top - c.box.Bottom
		if z.arePictured(c.box, next.box) {
			d = min(d, 2*z.body)
		}
		if abs(next.edge()-c.edge()) > z.body {
			d += 3 * z.body
		}
		return d
	}
	if z.continuesInNextColumn(c, next) {
		return turnOver * z.body
	}
	gap := next.box.Left - c.box.Right
	if gap < -z.body || gap > bandGutter*z.body || overlap(top, c.box.Bottom, next.box.Top, next.box.Bottom) <= 0 || next.box.Top < top-z.body {
		return float32(math.Inf(1))
	}
	if next.beginsInside() {
		return gap / 2
	}
	return gap + 2*z.body
}

// order sorts the columns of a story as they are read: from left to right if they stand side
// by side, else downwards.
func (s *story) order() {
	slices.SortStableFunc(s.heads, func(a, b *block) int {
		p, q := a.host(), b.host()
		if p == q { // what runs downwards beside a line is read before it, else behind it
			return cmp.Or(cmp.Compare(isGuest(a), isGuest(b)), cmp.Compare(a.box.Top, b.box.Top), cmp.Compare(a.box.Left, b.box.Left))
		}
		return cmp.Or(cmp.Compare(p.box.Top, q.box.Top), cmp.Compare(p.box.Left, q.box.Left))
	})
	for i := range s.heads {
		for k := i; k > 0 && s.heads[k].readBefore(s.heads[k-1]); k-- {
			s.heads[k], s.heads[k-1] = s.heads[k-1], s.heads[k]
		}
	}
	slices.SortStableFunc(s.columns, func(a, b *block) int {
		return cmp.Or(cmp.Compare(a.box.Top, b.box.Top), cmp.Compare(a.box.Left, b.box.Left))
	})
	for from := 0; from < len(s.columns); {
		to, bottom := from+1, s.columns[from].box.Bottom
		for to < len(s.columns) && (s.columns[to].box.Top < bottom-s.columns[to].size/2 || isBeside(s.columns[from:to], s.columns[to])) {
			bottom = max(bottom, s.columns[to].box.Bottom)
			to++
		}
		slices.SortStableFunc(s.columns[from:to], func(a, b *block) int {
			if overlap(a.box.Left, a.box.Right, b.box.Left, b.box.Right) > 0.5*min(a.box.Right-a.box.Left, b.box.Right-b.box.Left) {
				return cmp.Compare(a.box.Top, b.box.Top)
			}
			return cmp.Compare(a.box.Left+a.box.Right, b.box.Left+b.box.Right)
		})
		from = to
	}
}

// readBefore reports whether b is read before o, where both are headlines side by side that
// are set across the lines of the page. Of vertical ones on a horizontal page the right one
// is first, of horizontal ones on a vertical page the upper one, which is left in its view.
func (b *block) readBefore(o *block) bool {
	if !b.cross || !o.cross || b.lines[0].dir.vertical != o.lines[0].dir.vertical {
		return false
	}
	if b.lines[0].dir.vertical && b.box.Right <= o.box.Right || !b.lines[0].dir.vertical && b.box.Left >= o.box.Left {
		return false
	}
	least := min(b.box.Bottom-b.box.Top, o.box.Bottom-o.box.Top)
	return overlap(b.box.Top, b.box.Bottom, o.box.Top, o.box.Bottom) > 0.5*least
}

// isBeside reports whether a column stands under none of others: it is beside them,
// though it may begin where they end, under a headline that is not over them.
func isBeside(others []*block, c *block) bool {
	return !slices.ContainsFunc(others, func(o *block) bool { return overlap(o.box.Left, o.box.Right, c.box.Left, c.box.Right) > c.size })
}

// start returns the box of a story's head, or of its first column if it has none.
func (s *story) start() line.Box {
	if len(s.heads) > 0 {
		b := s.heads[0].box
		for _, h := range s.heads[1:] {
			b = b.Union(h.box)
		}
		return b
	}
	return s.columns[0].box
}
