package layout

import (
	"cmp"
	"slices"

	"baolan/editions/line"
)

// A sheet of paper may have two pages of a newspaper side by side, as an opened paper has. This file
// cuts it between them.

const (
	// Such a sheet is wider than high by this, and the space between its pages is within this part of
	// its width on either side of the middle.
	halvesWide   = 1.15
	halvesMiddle = 0.07
	// That space is so wide, in sizes of the text.
	halvesGap = 1.5
	// Each page has so many characters.
	halvesLeast = 40
)

// Halves returns the two pages that a sheet has side by side, and where on the sheet the second
// begins: no character, picture or stroke crosses the space in the middle, from the head of the sheet
// to its foot. ok is false if the sheet is one page by its form.
func Halves(p *Page) (left, right *Page, at float32, ok bool) {
	if p.Width < halvesWide*p.Height || len(p.Glyphs) < 2*halvesLeast {
		return nil, nil, 0, false
	}
	var taken []line.Box
	sizes := map[float32]int{}
	for i := range p.Glyphs {
		if g := &p.Glyphs[i]; !isSpace(g.Rune) && isFinite(g.Box.Left, g.Box.Right) {
			taken = append(taken, g.Box)
			sizes[roundSize(g.Size)]++
		}
	}
	for _, b := range p.Pictures {
		if !isGround(b, p) {
			taken = append(taken, b)
		}
	}
	for _, s := range p.Strokes {
		if !isGround(s.Box, p) {
			taken = append(taken, s.Box)
		}
	}
	low, high := middleGap(taken, p.Width)
	if high-low < halvesGap*peak(sizes) {
		return nil, nil, 0, false
	}
	at = (low + high) / 2
	left, right = p.part(0, at, at), p.part(at, p.Width, at)
	if len(left.Glyphs) < halvesLeast || len(right.Glyphs) < halvesLeast {
		return nil, nil, 0, false
	}
	return left, right, at, true
}

// isGround reports whether a box is the ground or the frame of most of a page.
func isGround(b line.Box, p *Page) bool {
	return isFinite(b.Left, b.Right, b.Top, b.Bottom) && (b.Right-b.Left)*(b.Bottom-b.Top) > pageFrame*p.Width*p.Height
}

// middleGap returns the widest space near the middle of a width that none of some boxes reaches into,
// but for upright rules, which may part pages. It returns zeros if there is none.
func middleGap(boxes []line.Box, width float32) (low, high float32) {
	from, to := width*(0.5-halvesMiddle), width*(0.5+halvesMiddle)
	boxes = slices.DeleteFunc(slices.Clone(boxes), func(b line.Box) bool {
		isRule := b.Right-b.Left <= ruleThick && b.Bottom-b.Top > boxLeast
		return !isFinite(b.Left, b.Right) || b.Right < from || b.Left > to || isRule
	})
	slices.SortFunc(boxes, func(a, b line.Box) int { return cmp.Compare(a.Left, b.Left) })
	end := from
	for _, b := range append(boxes, line.Box{Left: to, Right: to}) {
		if b.Left-end > high-low {
			low, high = end, b.Left
		}
		end = max(end, b.Right)
	}
	return low, high
}

// part returns the part of a page between two edges, as a page of its own. It has what stands on
// its side of a place, also what is beyond the page's edge: all is in one part.
func (p *Page) part(from, to, place float32) *Page {
	q := &Page{Width: to - from, Height: p.Height, Fonts: p.Fonts}
	move := func(b line.Box) line.Box {
		b.Left, b.Right = b.Left-from, b.Right-from
		return b
	}
	in := func(b line.Box) bool { return ((b.Left+b.Right)/2 >= place) == (from == place) }
	for _, g := range p.Glyphs {
		if in(g.Box) {
			g.X, g.Box = g.X-from, move(g.Box)
			q.Glyphs = append(q.Glyphs, g)
		}
	}
	for _, s := range p.Strokes {
		if in(s.Box) {
			s.Box = move(s.Box)
			q.Strokes = append(q.Strokes, s)
		}
	}
	for _, b := range p.Pictures {
		if in(b) {
			q.Pictures = append(q.Pictures, move(b))
		}
	}
	return q
}
