package layout

import (
	"slices"

	"baolan/editions/line"
)

// insideHead is the least part of the width of a head or of a box under it, of the smaller of
// the two, that one has in common with the other: half of a head stands over each of two boxes.
const insideHead = 0.4

// mostBoxes is the greatest number of boxes of a page that are compared with one another: more
// than a newspaper has.
const mostBoxes = 200

// withoutBodyBoxes leaves out the boxes of texts whose heads stand outside, right over them,
// and the rules that draw such boxes: head and text are read together. A box that has a head
// of its own stays, and one under the head of a text that is in no box.
func withoutBodyBoxes(frames, rules []line.Box, segs []*segment, body float32) (kept, parting []line.Box) {
	if len(frames) > mostBoxes {
		return frames, rules
	}
	headless := slices.DeleteFunc(slices.Clone(frames), func(f line.Box) bool { return !isHeadless(f, segs, body) })
	var open []line.Box
	for _, f := range headless {
		if isUnderHead(f, frames, segs, body) {
			open = append(open, f)
		}
	}
	for i := 0; i < len(open); i++ { // what stands in boxes side by side is one text
		for _, f := range headless {
			if !slices.Contains(open, f) && areBeside(open[i], f, body) {
				open = append(open, f)
			}
		}
	}
	if len(open) == 0 {
		return frames, rules
	}
	kept = slices.DeleteFunc(slices.Clone(frames), func(f line.Box) bool { return slices.Contains(open, f) })
	return kept, slices.DeleteFunc(slices.Clone(rules), func(r line.Box) bool {
		return slices.ContainsFunc(open, func(f line.Box) bool { return isEdge(r, f) })
	})
}

// isHeadless reports whether a box has lines, and none of a head.
func isHeadless(f line.Box, segs []*segment, body float32) bool {
	lines := 0
	for _, s := range segs {
		if isInside(s.box, f) {
			if s.size >= headSize*body {
				return false
			}
			lines++
		}
	}
	return lines > 1
}

// areBeside reports whether two boxes begin at one height, as columns do.
func areBeside(a, b line.Box, body float32) bool {
	gap := max(b.Left-a.Right, a.Left-b.Right)
	return abs(a.Top-b.Top) < corner && gap > -corner && gap < bandGutter*body
}

// isUnderHead reports whether a head stands right over a box, in no box that the other
// is not in, and over no text that is in none.
func isUnderHead(f line.Box, frames []line.Box, segs []*segment, body float32) bool {
	var over *segment // the nearest line over the box
	for _, s := range segs {
		if s.box.Bottom < f.Top+corner && overlap(s.box.Left, s.box.Right, f.Left, f.Right) > 0 && (over == nil || s.box.Bottom > over.box.Bottom) {
			over = s
		}
	}
	if over == nil || over.size < headSize*body || f.Top-over.box.Bottom > headReach*body {
		return false
	}
	h := over.box
	if overlap(h.Left, h.Right, f.Left, f.Right) < insideHead*min(h.Right-h.Left, f.Right-f.Left) || isBoxedApart(h, f, frames) {
		return false
	}
	boxed := func(b line.Box) bool {
		return slices.ContainsFunc(frames, func(o line.Box) bool { return isInside(b, o) && !isInside(h, o) })
	}
	return !slices.ContainsFunc(segs, func(s *segment) bool {
		return s.size < headSize*body && s.box.Top > h.Bottom-corner && s.box.Top < f.Top+bandTop*body &&
			overlap(s.box.Left, s.box.Right, h.Left, h.Right) > 0 && !boxed(s.box)
	})
}

// isBoxedApart reports whether a box holds the head and not the box of the text.
func isBoxedApart(head, f line.Box, frames []line.Box) bool {
	return slices.ContainsFunc(frames, func(o line.Box) bool { return isInside(head, o) && !isInside(f, o) })
}

// isEdge reports whether a rule is a side of a box.
func isEdge(r, f line.Box) bool {
	within := r.Left > f.Left-corner && r.Right < f.Right+corner && r.Top > f.Top-corner && r.Bottom < f.Bottom+corner
	if r.Right-r.Left > r.Bottom-r.Top {
		return within && (abs(r.Top-f.Top) < corner || abs(r.Bottom-f.Bottom) < corner)
	}
	return within && (abs(r.Left-f.Left) < corner || abs(r.Right-f.Right) < corner)
}
