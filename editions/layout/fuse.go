package layout

import (
	"slices"
	"sync"

	"baolan/editions/line"
)

const (
	// A head inside a body is not much larger than it.
	subheadSize = 1.3
	// A kicker, deck or byline in the size of the body is this near its headline, in
	// sizes of the headline, and centred as exactly, in body sizes.
	deckGap    = 1.1
	deckCentre = 1.2
)

// fuse makes one column of bodies and the sub-heads between them.
func (z *zone) fuse() {
	for again := true; again; {
		again = false
		for _, h := range z.blocks {
			if !h.head || h.size > subheadSize*z.body || len(h.lines) > 2 {
				continue
			}
			above, below := z.neighbour(h, -1), z.neighbour(h, 1)
			if below == nil && above != nil && fitsColumn(h, above) && z.endsColumn(h, above) {
				z.mergeFoot(above, h)
				again = true
				break
			}
			if below == nil || !fitsColumn(h, below) || above == nil && !z.isTopOfBand(h, below) {
				continue
			}
			if above != nil && !fitsColumn(h, above) {
				continue
			}
			z.merge(above, h, below)
			again = true
			break
		}
	}
}

// neighbour returns the body right above (side -1) or below (side 1) a head, nil for none.
func (z *zone) neighbour(h *block, side float32) *block {
	for _, b := range z.blocks {
		if b.head || overlap(h.box.Left, h.box.Right, b.box.Left, b.box.Right) < 0.7*(h.box.Right-h.box.Left) {
			continue
		}
		gap := b.box.Top - h.box.Bottom
		if side < 0 {
			gap = h.box.Top - b.box.Bottom
		}
		if gap > -0.5*z.body && gap < 1.6*z.body {
			return b
		}
	}
	return nil
}

// fitsColumn reports whether a head is no wider than a column.
func fitsColumn(h, column *block) bool {
	return h.box.Left > column.box.Left-column.size && h.box.Right < column.box.Right+column.size
}

// isTopOfBand reports whether a head begins at the height at which a column beside it
// begins: it is that column's first line.
func (z *zone) isTopOfBand(h, below *block) bool {
	return slices.ContainsFunc(z.blocks, func(b *block) bool {
		return !b.head && b != below && abs(b.box.Top-h.box.Top) < 0.8*z.body && areAlike(b.size, below.size) && len(b.lines) > 2 &&
			below.box.Left-b.box.Right < bandGutter*z.body && h.box.Left > b.box.Right-z.body
	})
}

// endsColumn reports whether a head under a column is over the text at the top of the next column: at
// the height at which the one begins, or its band does, another begins at its right, without a head of
// its own; and nothing stands under the head as far as both reach.
func (z *zone) endsColumn(h, above *block) bool {
	if len(above.lines) < 3 || len(h.lines) > 1 || z.hasUnder(h, above) {
		return false
	}
	return slices.ContainsFunc(z.blocks, func(b *block) bool {
		gap := b.box.Left - above.box.Right
		return !b.head && b != above && areAlike(b.size, above.size) && len(b.lines) > 2 && gap > -z.body && gap < bandGutter*z.body &&
			abs(b.box.Top-above.box.Top) < bandTop*z.body && b.box.Bottom > h.box.Top-z.body
	})
}

// hasUnder reports whether a block begins right under a head and in its column.
func (z *zone) hasUnder(h, column *block) bool {
	return slices.ContainsFunc(z.blocks, func(b *block) bool {
		gap := b.box.Top - h.box.Bottom
		return gap > -0.5*z.body && gap < headReach*z.body && overlap(b.box.Left, b.box.Right, column.box.Left, column.box.Right) > 0
	})
}

// mergeFoot makes one block of a body and the sub-head at its foot.
func (z *zone) mergeFoot(above, h *block) {
	above.lines, above.box = slices.Concat(above.lines, h.lines), above.box.Union(h.box)
	z.blocks = slices.DeleteFunc(z.blocks, func(b *block) bool { return b == h })
}

// merge makes one block of a body, a sub-head and a body; the first may be nil.
func (z *zone) merge(above, h, below *block) {
	lines := slices.Concat(h.lines, below.lines)
	box := h.box.Union(below.box)
	if above != nil {
		lines, box = append(slices.Clone(above.lines), lines...), above.box.Union(box)
	}
	below.lines, below.box = lines, box
	z.blocks = slices.DeleteFunc(z.blocks, func(b *block) bool { return b == h || b == above && above != nil })
}

// firstLines makes first lines of the columns under them of lines in smaller type that begin a band: a
// byline under a headline stands at the top of the first column, at the height of the others.
func (z *zone) firstLines() {
	for i := 0; i < len(z.blocks); i++ {
		b := z.blocks[i]
		if !z.isSmall(b) || b.head || len(b.lines) > 2 {
			continue
		}
		if below := z.neighbour(b, 1); below != nil && below != b && fitsColumn(b, below) && z.isLevel(b, below) {
			z.merge(nil, b, below)
			i--
		}
	}
}

// isLevel reports whether a column at the right of the one below a block begins at the height of
// the block, and not at the height of that column.
func (z *zone) isLevel(b, below *block) bool {
	return slices.ContainsFunc(z.blocks, func(o *block) bool {
		gap := o.box.Left - below.box.Right
		return !o.head && o != b && o != below && areAlike(o.size, below.size) && len(o.lines) > 1 && gap > -z.body && gap < bandGutter*z.body &&
			abs(o.box.Top-b.box.Top) < 0.7*z.body && abs(o.box.Top-below.box.Top) > 0.7*z.body
	})
}

// centred takes lines of the body's size that are centred right over or under a
// headline into its group: kicker, deck, byline.
func (z *zone) centred() {
	for _, b := range z.blocks {
		few := z.isSmall(b) || z.isLarger(b) || z.isOther(b)
		if b.head || b.photo || b.table || len(b.lines) > 2 && !few {
			continue
		}
		if h := z.headLeftOf(b); h != nil {
			b.head, b.aside = true, h
			continue
		}
		around := sync.OnceValue(func() *standing { return z.standingOf(b) }) // most blocks are near no headline
		for _, h := range z.blocks {
			if is, aside := z.isOf(h, b, few, around); is {
				b.head = true
				if aside {
					b.aside = h
				}
				break
			}
		}
	}
}

// isOf reports whether a block is of the group of a headline by its place, and whether it stands aside of
// it. few says that the type alone distinguishes the block from a body.
func (z *zone) isOf(h, b *block, few bool, around func() *standing) (is, aside bool) {
	switch {
	case few && (z.isLeftUnder(h, b) || z.isLeftOver(h, b, around)):
		return true, false
	case z.isCentredOver(h, b, around), few && z.isRightUnder(h, b, around):
		return true, true
	}
	return h.head && z.areNear(h, b) && !around().isText, false
}

const (
	// A deck in small type has so many lines at most, and is smaller than the body by this.
	smallLines = 4
	smallSize  = 0.93
)

// isSmall reports whether a block is a few lines in smaller type than the body's.
func (z *zone) isSmall(b *block) bool {
	return len(b.lines) <= smallLines && b.size < smallSize*z.body && !b.photo && !b.cross
}

// otherLines is how many lines a byline or a deck has at most whose type hardly differs from the body's.
const otherLines = 2

// isOther reports whether a block is a line or two in type that a page sets apart from the body's.
func (z *zone) isOther(b *block) bool {
	return len(b.lines) <= otherLines && !areOfOneSize(b.size, z.body) && !b.photo && !b.cross
}

// isLarger reports whether a block is a few lines in type a little larger than the body's.
func (z *zone) isLarger(b *block) bool {
	return len(b.lines) <= smallLines && b.size > otherSize*z.body && !b.photo && !b.cross
}

// isLeftUnder reports whether a block begins right under a headline and at its edge.
func (z *zone) isLeftUnder(h, b *block) bool {
	gap := b.box.Top - h.box.Bottom
	return h.head && !h.cross && gap > -0.3*b.size && gap < deckGap*h.size && abs(b.box.Left-h.box.Left) < sameLeft*z.body
}

// isLeftOver reports whether a block is one line that begins at the edge of the headline right under it,
// nearer to it than to what stands above: a kicker, or the name of a column.
func (z *zone) isLeftOver(h, b *block, around func() *standing) bool {
	gap := h.box.Top - b.box.Bottom
	if !h.head || h.cross || len(b.lines) > 1 || h.size < overSize*b.size || gap < -0.3*b.size || gap > overGap*h.size || abs(b.box.Left-h.box.Left) > sameLeft*z.body {
		return false
	}
	return around().above > max(gap, b.size/2)
}

const (
	// A kicker in small type stands this near over its headline, in sizes of the headline, which is
	// so much larger.
	overGap  = 0.8
	overSize = 1.3
)

func (z *zone) areNear(h, b *block) bool {
	gap := max(b.box.Top-h.box.Bottom, h.box.Top-b.box.Bottom)
	return gap > -0.3*b.size && gap < deckGap*h.size && abs((h.box.Left+h.box.Right)-(b.box.Left+b.box.Right))/2 < deckCentre*z.body
}

// alignsBelow reports whether a block begins where the text right below it does, or
// is indented as a paragraph of it: then it is that text's.
func (z *zone) alignsBelow(b *block) bool {
	return slices.ContainsFunc(z.blocks, func(o *block) bool {
		if o == b || o.head || !areOfOneSize(o.size, b.size) {
			return false
		}
		gap := o.box.Top - b.box.Bottom
		indent := (b.box.Left - o.edge()) / o.size
		return gap > -0.5*b.size && gap < 1.6*b.size && indent > -0.4 && indent < 2.4 && b.box.Right < o.box.Right+o.size
	})
}

// hasTwin reports whether a block is one of several columns that begin at one height.
func (z *zone) hasTwin(b *block) bool {
	return slices.ContainsFunc(z.blocks, func(o *block) bool {
		gap := max(o.box.Left-b.box.Right, b.box.Left-o.box.Right)
		return o != b && !o.head && areOfOneSize(o.size, b.size) && abs(o.box.Top-b.box.Top) < 0.6*b.size && gap > -b.size && gap < bandGutter*b.size+o.ragged()
	})
}

const (
	// Words under a picture are this near it, in body sizes, and so many lines.
	captionGap   = 2.2
	captionLines = 4
)

// captions marks the blocks right under pictures, and those in smaller type or a very narrow
// measure beside them.
func (z *zone) captions() {
	for _, b := range z.blocks {
		if b.head {
			continue
		}
		b.photo = slices.ContainsFunc(z.pictures, func(p line.Box) bool {
			if z.isBesidePicture(b, p) {
				return true
			}
			if len(b.lines) > captionLines {
				return false
			}
			gap := b.box.Top - p.Bottom
			return gap > -0.5*b.size && gap < captionGap*b.size && b.box.Left > p.Left-1.5*b.size && b.box.Right < p.Right+1.5*b.size &&
				p.Bottom-p.Top > 3*b.size
		})
	}
}
