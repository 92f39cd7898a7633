package layout

import (
	"cmp"
	"slices"
)

const (
	// A line that is centred over columns takes so much of their width at most: a full one is text.
	centredWidth = 0.7
	// The columns begin so far under it at most, in body sizes.
	centredReach = 3
)

// isCentredOver reports whether a block of one line stands under a headline that begins at the left
// edge of its columns, and is itself centred over them: a byline. It need not be under any part of
// the headline.
func (z *zone) isCentredOver(h, b *block) bool {
	gap := b.box.Top - h.box.Bottom
	if !h.head || h.cross || b.cross || len(b.lines) > 1 || gap < -0.3*b.size || gap > deckGap*h.size || z.hasTwin(b) || z.alignsBelow(b) {
		return false
	}
	run := z.columnsUnder(h, b)
	width := float32(0)
	for _, c := range run {
		width = max(width, c.box.Right-c.edge())
		left, right := run[0].edge(), c.edge()+width
		middle := (b.box.Left + b.box.Right) / 2
		if abs(middle-(left+right)/2) < deckCentre*z.body && b.box.Right-b.box.Left < centredWidth*(right-left) && h.box.Right < right+z.body {
			return true
		}
	}
	return false
}

// columnsUnder returns the columns that begin at one height under a line, from that at whose left edge
// the headline over the line begins to the right.
func (z *zone) columnsUnder(h, b *block) []*block {
	var all []*block
	for _, c := range z.blocks {
		if gap := c.box.Top - b.box.Bottom; c != b && !c.head && !c.photo && !c.cross && gap > -0.5*z.body && gap < centredReach*z.body && c.box.Right > h.box.Left {
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(a, b *block) int { return cmp.Compare(a.box.Left, b.box.Left) })
	var run []*block
	for _, c := range all {
		if len(run) == 0 {
			if abs(c.edge()-h.box.Left) < z.body {
				run = append(run, c)
			}
			continue
		}
		last := run[len(run)-1]
		if gap := c.box.Left - last.box.Right; abs(c.box.Top-run[0].box.Top) < bandTop*z.body && gap > -0.5*c.size && gap < bandGutter*c.size+last.ragged() && !z.areWalled(last.box, c.box) {
			run = append(run, c)
		}
	}
	return run
}

// isRightUnder reports whether a block of one line stands right under a headline at the right edge of the
// last of several columns that begin at one height under both: a byline.
func (z *zone) isRightUnder(h, b *block) bool {
	gap := b.box.Top - h.box.Bottom
	if !h.head || h.cross || len(b.lines) > 1 || gap < -0.3*b.size || gap > deckGap*h.size {
		return false
	}
	last := z.columnUnder(b, func(c *block) bool {
		return len(c.lines) > 1 && abs(c.box.Right-b.box.Right) < 2*z.body && c.edge() < b.box.Left-z.body
	})
	return last != nil && slices.ContainsFunc(z.blocks, func(c *block) bool {
		return c != last && !c.head && len(c.lines) > 1 && c.box.Right < last.box.Left && abs(c.box.Top-last.box.Top) < bandTop*z.body && overlap(c.box.Left, c.box.Right, h.box.Left, h.box.Right) > 0
	})
}
