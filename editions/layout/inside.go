package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"baolan/editions/line"
)

// This file knows what stands inside a column and is no part of its text: quotes from the text in
// large type, and the pictures over which it begins.

const (
	// A quote inside a column is in type of at most so many sizes of the body, and in so many lines.
	quoteSize  = 2.2
	quoteLines = 6
	// It is this near to the text over it and under it, in its own sizes.
	quoteGap = 3
	// It has so many characters at least, marks not counted.
	quoteLetters = 8
)

// pullQuotes makes no heads of quotes in large type inside a column: they say what the text says,
// and it goes on under them in the middle of a sentence. They part columns as pictures do.
func (z *zone) pullQuotes() {
	for _, q := range z.blocks {
		if !q.head || q.cross || q.size > quoteSize*z.body || len(q.lines) > quoteLines {
			continue
		}
		above, below := z.textBeside(q, -1), z.textBeside(q, 1)
		if above == nil || !fitsColumn(q, above) || !z.repeats(q) {
			continue
		}
		if below == nil && z.hasUnder(q, above) || below != nil && (!fitsColumn(q, below) || !above.runsInto(below)) {
			continue
		}
		q.head, q.photo = false, true
		z.pics = append(z.pics, q.box)
	}
}

// repeats reports whether all that a block says is said in a text too, clause by clause.
func (z *zone) repeats(q *block) bool {
	var texts []string
	for _, b := range z.blocks {
		if b != q && !b.head {
			texts = append(texts, strings.Join(strings.FieldsFunc(b.words(), isMark), ""))
		}
	}
	said := 0
	for _, clause := range strings.FieldsFunc(q.words(), isMark) {
		if !slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(t, clause) }) {
			return false
		}
		said += utf8.RuneCountInString(clause)
	}
	return said >= quoteLetters
}

func isMark(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// words returns the text of a block without its line ends and blanks.
func (b *block) words() string {
	var s strings.Builder
	for _, l := range b.lines {
		s.WriteString(strings.ReplaceAll(l.text, " ", ""))
	}
	return s.String()
}

// textBeside returns the body nearest above (side -1) or below (side 1) a block, nil if another
// head is nearer or there is none near.
func (z *zone) textBeside(q *block, side float32) *block {
	var best *block
	near := quoteGap * q.size
	for _, b := range z.blocks {
		if b == q || overlap(q.box.Left, q.box.Right, b.box.Left, b.box.Right) <= 0 {
			continue
		}
		gap := b.box.Top - q.box.Bottom
		if side < 0 {
			gap = q.box.Top - b.box.Bottom
		}
		if gap > -0.5*z.body && gap < near {
			best, near = b, gap
		}
	}
	if best == nil || best.head || best.photo || best.table {
		return nil
	}
	return best
}

// runsInto reports whether a paragraph of a column goes on in another block of its measure: its
// last line is full and ends in no stop, and the first of the other begins at the edge.
func (b *block) runsInto(next *block) bool {
	last, first := b.lines[len(b.lines)-1], next.lines[0]
	if len(b.lines) < 2 || len(next.lines) < 2 || !areOfOneSize(b.size, next.size) ||
		abs(b.edge()-next.edge()) > sameLeft*b.size || abs(b.box.Right-next.box.Right) > b.size {
		return false
	}
	return last.right > b.box.Right-b.size && !endsSentence(last.text) && first.left-next.edge() < indentLeast*next.size
}

// endsSentence reports whether a text ends in a stop, or in a quotation behind one.
func endsSentence(t string) bool {
	r := []rune(t)
	for len(r) > 0 && slices.Contains([]rune("”’）》」』"), r[len(r)-1]) {
		r = r[:len(r)-1]
	}
	return len(r) > 0 && slices.Contains([]rune("。！？…；："), r[len(r)-1])
}

// startOf returns the height at which a column begins: that of a picture of its width right over
// it, if there is one, since a text runs round its pictures.
func (z *zone) startOf(c *block) float32 {
	for _, p := range z.pictures {
		if p.Bottom < c.box.Top+z.body && c.box.Top-p.Bottom < pictureReach*z.body && isAsWide(p, c.box, z.body) && !z.isHeadBetween(p, c.box) {
			return p.Top
		}
	}
	return c.box.Top
}

// pictureReach is how far the text under a picture begins below it, in body sizes: there is room
// for its caption.
const pictureReach = 4.5

// isAsWide reports whether a picture and a column begin and end at the same places.
func isAsWide(p, c line.Box, body float32) bool {
	return abs(p.Left-c.Left) < 1.5*body && abs(p.Right-c.Right) < 1.5*body
}

// isHeadBetween reports whether a head stands between a picture and a column under it.
func (z *zone) isHeadBetween(p, c line.Box) bool {
	return slices.ContainsFunc(z.blocks, func(b *block) bool {
		return b.head && b.box.Top > p.Top && b.box.Bottom < c.Bottom && overlap(b.box.Left, b.box.Right, c.Left, c.Right) > 0
	})
}

const (
	// Words beside a picture are this near it, in their sizes, and at most so wide. In type of the
	// body's size they are narrower than any column.
	sideCaptionGap    = 2.2
	sideCaptionWidth  = 10
	sideCaptionNarrow = 5
)

// isBesidePicture reports whether a block is a few short lines in smaller type, or very short
// ones, at the side of a picture, within its height.
func (z *zone) isBesidePicture(b *block, p line.Box) bool {
	width := float32(sideCaptionNarrow)
	if z.isSmall(b) {
		width = sideCaptionWidth
	}
	if b.box.Right-b.box.Left > width*b.size || p.Bottom-p.Top < 3*b.size {
		return false
	}
	gap := max(b.box.Left-p.Right, p.Left-b.box.Right)
	return gap > -0.5*b.size && gap < sideCaptionGap*b.size && b.box.Top > p.Top-b.size && b.box.Bottom < p.Bottom+b.size
}

// headLeftOf returns the line of a headline at whose height a line in small type stands, where
// both are over columns that begin at one height, one at the left edge of them and one at the
// right: a byline. nil if there is none.
func (z *zone) headLeftOf(b *block) *block {
	if len(b.lines) != 1 || !z.isSmall(b) {
		return nil
	}
	var h *block
	for _, o := range z.blocks {
		if o != b && o.box.Right < b.box.Left && overlap(o.box.Top, o.box.Bottom, b.box.Top, b.box.Bottom) > 0.5*(b.box.Bottom-b.box.Top) && (h == nil || o.box.Right > h.box.Right) {
			h = o
		}
	}
	if h == nil || !h.head || h.cross || z.areWalled(h.box, b.box) {
		return nil
	}
	last := z.columnUnder(b, func(c *block) bool { return abs(c.box.Right-b.box.Right) < z.body })
	if last == nil || z.columnUnder(h, func(c *block) bool {
		return abs(c.box.Left-h.box.Left) < z.body && abs(c.box.Top-last.box.Top) < bandTop*z.body
	}) == nil {
		return nil
	}
	return h
}

// columnUnder returns a column that begins right under a block and is as it is asked for, nil if
// there is none.
func (z *zone) columnUnder(b *block, is func(*block) bool) *block {
	for _, c := range z.blocks {
		if gap := c.box.Top - b.box.Bottom; !c.head && c != b && gap > -0.5*z.body && gap < sideHeadReach*z.body && is(c) {
			return c
		}
	}
	return nil
}

// sideHeadReach is how far under a line beside a headline its text begins at most, in body sizes.
const sideHeadReach = 3
