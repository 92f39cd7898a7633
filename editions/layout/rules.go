package layout

import (
	"slices"

	"baolan/editions/line"
)

// parting is the least part of the width of two boxes that what lies between them takes.
const parting = 0.6

// areParted reports whether a rule or a body lies between two boxes, one over the other.
func (z *zone) areParted(above, below line.Box) bool {
	left, right := max(above.Left, below.Left), min(above.Right, below.Right)
	if right <= left { // they stand side by side
		return false
	}
	between := func(b line.Box) float32 { // how much of the width they have in common
		if y := (b.Top + b.Bottom) / 2; y <= above.Bottom-2 || y >= below.Top+2 {
			return 0
		}
		return max(0, overlap(b.Left, b.Right, left, right))
	}
	if slices.ContainsFunc(z.rules, func(r line.Box) bool { return between(r) > parting*(right-left) }) {
		return true
	}
	sum := float32(0) // a head may stand over the gutter of the columns between
	for _, b := range z.blocks {
		if !b.head {
			sum += between(b.box)
		}
	}
	return sum > parting*(right-left)
}

// areWalled reports whether an upright rule stands between two boxes side by side.
func (z *zone) areWalled(left, right line.Box) bool {
	top, bottom := max(left.Top, right.Top), min(left.Bottom, right.Bottom)
	return slices.ContainsFunc(z.rules, func(r line.Box) bool {
		x := (r.Left + r.Right) / 2
		return r.Bottom-r.Top > r.Right-r.Left && x > left.Right-2 && x < right.Left+2 && overlap(r.Top, r.Bottom, top, bottom) > 0.5*(bottom-top) &&
			(r.Top < top-ruleTop*z.body || !z.isUnderHead(r, top) && !z.goesOnBehind(left, right))
	})
}

// ruleTop is the greatest distance by which a rule between columns begins above them, in body
// sizes.
const ruleTop = 0.8

// isUnderHead reports whether an upright rule stands under a head that is over the
// columns at both its sides: it parts columns of one text.
func (z *zone) isUnderHead(r line.Box, top float32) bool {
	x := (r.Left + r.Right) / 2
	return slices.ContainsFunc(z.groups, func(g *group) bool {
		return g.box.Left < x-z.body && g.box.Right > x+z.body && g.box.Bottom < top+0.6*z.body && top-g.box.Bottom < headReach*z.body
	})
}

// goesOnBehind reports whether the column behind a rule that begins no higher than the columns may be of
// the text before it: both begin at one height, under a head over the first and none over the second.
// A rule between two texts begins beside their heads.
func (z *zone) goesOnBehind(left, right line.Box) bool {
	if abs(left.Top-right.Top) > bandTop*z.body {
		return false
	}
	top := min(left.Top, right.Top)
	headed := false
	for _, g := range z.groups {
		if g.box.Bottom > top+0.6*z.body || top-g.box.Bottom > headReach*z.body || g.blocks[0].cross {
			continue
		}
		if overlap(g.box.Left, g.box.Right, right.Left, right.Right) > 0 {
			return false
		}
		headed = headed || g.box.Left < left.Right
	}
	return headed
}

// wideRule is the least ratio of the width of a rule of the page to that of a head and its text.
// A narrower rule belongs to the text.
const wideRule = 1.6

// areRuledOff reports whether a rule of the page runs between two boxes, one over the
// other, as under what stands at the head of a page.
func (z *zone) areRuledOff(above, below line.Box) bool {
	both := above.Union(below)
	return slices.ContainsFunc(z.rules, func(r line.Box) bool {
		y := (r.Top + r.Bottom) / 2
		return y > above.Bottom-2 && y < below.Top+2 && r.Right-r.Left > wideRule*(both.Right-both.Left) && overlap(r.Left, r.Right, both.Left, both.Right) > 0.9*(both.Right-both.Left)
	})
}
