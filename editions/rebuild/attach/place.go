package attach

import (
	"baolan/editions/line"
	"baolan/editions/rebuild/measure"
)

// placeGain is the evidence of places, where they are known, that head lines are the
// headline of body i: a headline stands in its body's frame, and right above the
// body's first line or next to it.
func (t *themes) placeGain(head []int, i int) float32 {
	h, ok := boxOf(t.lines, head)
	if !ok || len(t.bodies[i].pieces) == 0 {
		return 0
	}
	first := t.bodies[i].pieces[0].From
	b := &t.lines[first].Place
	if !b.Known {
		return 0
	}
	v := float32(0)
	if b.Frame != t.lines[head[0]].Place.Frame {
		v -= costFrame
	}
	line := max(b.Size, 1)
	gap := max(b.Top-h.Bottom, h.Top-b.Bottom, 0) // above, or below
	side := max(b.Left-h.Right, h.Left-b.Right, 0)
	if h.Top > b.Bottom {
		gap += 2 * line // a headline stands above its body
	}
	if away := (gap + side) / line; away <= 2.5 {
		v -= costNear
	} else {
		v -= min(costFar*(away-2.5), costFarMost)
	}
	return v
}

// apartGain is the cost, by their places, of two neighbouring lines of a run belonging
// to two titles; below zero it is a gain.
func apartGain(a, b *measure.Line) float32 {
	p, q := &a.Place, &b.Place
	if !p.Known || !q.Known {
		return 0
	}
	size := max(p.Size, q.Size, 1)
	if q.Top-p.Bottom > 2*size || p.Top-q.Bottom > 2*size || q.Left-p.Right > 2*size || p.Left-q.Right > 2*size {
		return costApart
	}
	return 0
}

// boxOf is the box round lines with known places.
func boxOf(lines []measure.Line, of []int) (box line.Box, ok bool) {
	for k, i := range of {
		p := &lines[i].Place
		if !p.Known {
			return box, false
		}
		if k == 0 {
			box = p.Box()
		}
		box = box.Union(p.Box())
	}
	return box, len(of) > 0
}
