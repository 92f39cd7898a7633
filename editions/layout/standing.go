package layout

import (
	"cmp"
	"math"
	"slices"

	"baolan/editions/line"
)

// standing is what stands around a block that may belong to a headline. It does not depend on the
// headline: a page may have as many of them as other blocks.
type standing struct {
	isText bool       // it is one of several columns, or a part of the text below it
	above  float32    // how far over it the nearest block ends
	under  []edged    // the columns that begin right under it, in the order of their edges
	last   *block     // the column of several lines under it at whose right edge it stands
	left   []line.Box // the columns left of last that begin at its height, in their order
	reach  []float32  // how far they reach to the right, each with those before it
}

// edged is a column and its edge.
type edged struct {
	*block
	at float32
}

// standingOf looks once at all blocks around one.
func (z *zone) standingOf(b *block) *standing {
	s := &standing{above: float32(math.Inf(1)), isText: z.hasTwin(b) || z.alignsBelow(b)}
	s.last = z.columnUnder(b, func(c *block) bool {
		return len(c.lines) > 1 && abs(c.box.Right-b.box.Right) < 2*z.body && c.edge() < b.box.Left-z.body
	})
	for _, o := range z.blocks {
		if o == b {
			continue
		}
		if above := b.box.Top - o.box.Bottom; above > -0.5*b.size && overlap(o.box.Left, o.box.Right, b.box.Left, b.box.Right) > 0 {
			s.above = min(s.above, above)
		}
		if gap := o.box.Top - b.box.Bottom; !o.head && !o.photo && !o.cross && gap > -0.5*z.body && gap < centredReach*z.body {
			s.under = append(s.under, edged{o, o.edge()})
		}
		if s.last != nil && !o.head && len(o.lines) > 1 && o.box.Right < s.last.box.Left && abs(o.box.Top-s.last.box.Top) < bandTop*z.body {
			s.left = append(s.left, o.box)
		}
	}
	slices.SortStableFunc(s.under, func(a, b edged) int { return cmp.Compare(a.at, b.at) })
	slices.SortFunc(s.left, func(a, b line.Box) int { return cmp.Compare(a.Left, b.Left) })
	far := float32(math.Inf(-1))
	for _, c := range s.left {
		far = max(far, c.Right)
		s.reach = append(s.reach, far)
	}
	return s
}

// mostColumns is the greatest number of columns of a text over which a line is centred.
const mostColumns = 24

// columnsFrom returns the columns that begin at one height under the block, from that which begins at
// the left edge of a headline to the right.
func (s *standing) columnsFrom(h *block, z *zone) []edged {
	at, _ := slices.BinarySearchFunc(s.under, h.box.Left-z.body, func(c edged, left float32) int { return cmp.Compare(c.at, left) })
	for at < len(s.under) && s.under[at].box.Right <= h.box.Left {
		at++
	}
	if at == len(s.under) || s.under[at].at >= h.box.Left+z.body {
		return nil
	}
	run := []edged{s.under[at]}
	for _, c := range s.under[at+1:] {
		if len(run) == mostColumns {
			break
		}
		last := run[len(run)-1]
		if gap := c.box.Left - last.box.Right; abs(c.box.Top-run[0].box.Top) < bandTop*z.body && gap > -0.5*c.size && gap < bandGutter*c.size+last.ragged() && !z.areWalled(last.box, c.box) {
			run = append(run, c)
		}
	}
	return run
}

// isOverLeft reports whether a headline is over a column that begins at the height of the last one and
// stands left of it.
func (s *standing) isOverLeft(h *block) bool {
	n, _ := slices.BinarySearchFunc(s.left, h.box.Right, func(c line.Box, right float32) int { return cmp.Compare(c.Left, right) })
	return n > 0 && s.reach[n-1] > h.box.Left
}
