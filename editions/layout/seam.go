package layout

import "slices"

const (
	// What it costs, in body sizes, that a column goes on another one, by how the one
	// ends and the other begins: a full line and one at the edge are one paragraph, a
	// short line ends one, and an indent begins one.
	seamWhole   = 0.0
	seamBetween = 1.0
	seamParted  = 2.0
	seamTorn    = 4.0
	// fullRoom is the greatest distance of the end of a full line from its column's edge, in
	// ems.
	fullRoom = 1.2
	// turnOver is the distance that is counted from the foot of a column to the top of the
	// next, in body sizes.
	turnOver = 3.0
)

// seam returns the cost, in body sizes, of reading next as what follows the column c.
func (z *zone) seam(c, next *block) float32 {
	if !z.isIndented() || len(c.lines) < 2 {
		return seamBetween
	}
	last, first := c.lines[len(c.lines)-1], next.lines[0]
	full := c.box.Right-last.right < fullRoom*c.size
	inside := first.left-next.edge() < indentLeast*next.size
	switch {
	case full && inside:
		return seamWhole
	case full:
		return seamParted
	case inside:
		return seamTorn
	}
	return seamBetween
}

const (
	// So many lines of a hundred begin with an indent where paragraphs have one.
	indentShare = 5
	indentMost  = 4.5 // the greatest indent of a paragraph, in ems
)

// isIndented reports whether the paragraphs of the zone begin with an indent.
func (z *zone) isIndented() bool {
	if z.indented == 0 {
		all, in := 0, 0
		for _, b := range z.blocks {
			if b.head || len(b.lines) < 3 {
				continue
			}
			edge := b.edge()
			for _, l := range b.lines {
				all++
				if i := (l.left - edge) / b.size; i >= indentLeast && i < indentMost {
					in++
				}
			}
		}
		z.indented = -1
		if in*100 > all*indentShare {
			z.indented = 1
		}
	}
	return z.indented > 0
}

// continuesInNextColumn reports whether next stands at the top of the column beside that whose
// foot is c: a text that is set into columns over the whole height goes on so.
func (z *zone) continuesInNextColumn(c, next *block) bool {
	gap := next.box.Left - c.box.Right
	if gap < -z.body || gap > bandGutter*z.body+c.ragged() || next.box.Top >= c.box.Top || z.isInHeadRow(next) {
		return false
	}
	for _, b := range z.blocks {
		switch {
		case b == c || b == next:
		case b.box.Top > c.box.Bottom-z.body && overlap(b.box.Left, b.box.Right, c.box.Left, c.box.Right) > z.body:
			return false
		case b.box.Bottom < next.box.Top+z.body && overlap(b.box.Left, b.box.Right, next.box.Left, next.box.Right) > z.body:
			return false
		}
	}
	return true
}

// isInHeadRow reports whether a block is one line of the row over all others of the page.
func (z *zone) isInHeadRow(b *block) bool {
	return z.frame == 0 && len(b.lines) == 1 && !slices.ContainsFunc(z.blocks, func(o *block) bool { return o.box.Bottom < b.box.Top+b.size/2 }) &&
		slices.ContainsFunc(z.blocks, func(o *block) bool {
			return o != b && len(o.lines) == 1 && overlap(o.box.Top, o.box.Bottom, b.box.Top, b.box.Bottom) > b.size/2
		})
}
