package layout

const (
	// A line that is centred over columns takes so much of their width at most: a full one is text.
	centredWidth = 0.7
	// The columns begin so far under it at most, in body sizes.
	centredReach = 3
)

// isCentredOver reports whether a block of one line stands under a headline that begins at the left
// edge of its columns, and is itself centred over them: a byline. It need not be under any part of
// the headline.
func (z *zone) isCentredOver(h, b *block, around func() *standing) bool {
	gap := b.box.Top - h.box.Bottom
	if !h.head || h.cross || b.cross || len(b.lines) > 1 || gap < -0.3*b.size || gap > deckGap*h.size || around().isText {
		return false
	}
	run := around().columnsFrom(h, z)
	width := float32(0)
	for _, c := range run {
		width = max(width, c.box.Right-c.at)
		left, right := run[0].at, c.at+width
		middle := (b.box.Left + b.box.Right) / 2
		if abs(middle-(left+right)/2) < deckCentre*z.body && b.box.Right-b.box.Left < centredWidth*(right-left) && h.box.Right < right+z.body {
			return true
		}
	}
	return false
}

// isRightUnder reports whether a block of one line stands right under a headline at the right edge of the
// last of several columns that begin at one height under both: a byline.
func (z *zone) isRightUnder(h, b *block, around func() *standing) bool {
	gap := b.box.Top - h.box.Bottom
	return h.head && !h.cross && len(b.lines) == 1 && gap >= -0.3*b.size && gap <= deckGap*h.size && around().last != nil && around().isOverLeft(h)
}
