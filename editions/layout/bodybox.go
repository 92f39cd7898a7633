package layout

import (
	"slices"

	"baolan/editions/line"
)

// insideHead is the least part of a head's width that is over the box of its text.
const insideHead = 0.8

// withoutBodyBoxes leaves out the boxes of texts whose heads stand outside, right over them,
// and the rules that draw such boxes: head and text are read together. A box that has a head
// of its own stays, and one under the head of a text that is in no box.
func withoutBodyBoxes(frames, rules []line.Box, segs []*segment, body float32) (kept, parting []line.Box) {
	for _, f := range frames {
		if !isBodyBox(f, frames, segs, body) {
			kept = append(kept, f)
			continue
		}
		rules = slices.DeleteFunc(slices.Clone(rules), func(r line.Box) bool { return isEdge(r, f) })
	}
	return kept, rules
}

func isBodyBox(f line.Box, frames []line.Box, segs []*segment, body float32) bool {
	var over *segment // the nearest line over the box
	lines := 0
	for _, s := range segs {
		switch {
		case isInside(s.box, f):
			if s.size >= headSize*body {
				return false
			}
			lines++
		case s.box.Bottom < f.Top+corner && overlap(s.box.Left, s.box.Right, f.Left, f.Right) > 0 && (over == nil || s.box.Bottom > over.box.Bottom):
			over = s
		}
	}
	if lines < 2 || over == nil || over.size < headSize*body || f.Top-over.box.Bottom > headReach*body {
		return false
	}
	h := over.box
	if overlap(h.Left, h.Right, f.Left, f.Right) < insideHead*(h.Right-h.Left) || isBoxedApart(h, f, frames) {
		return false
	}
	// Text in no box that begins right under the head is the head's.
	return !slices.ContainsFunc(segs, func(s *segment) bool {
		return s.size < headSize*body && !isInside(s.box, f) && s.box.Top > h.Bottom-corner && s.box.Top < f.Top+bandTop*body &&
			overlap(s.box.Left, s.box.Right, h.Left, h.Right) > 0
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
