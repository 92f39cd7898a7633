package layout

import (
	"cmp"
	"slices"
	"unicode"
)

// A drop cap is the first character of a text, set so large that it takes the height of
// several lines, which begin beside it. This file puts it back before the first of them.

const (
	// A drop cap is so large, in sizes of the text.
	capLeast, capMost = 1.6, 8
	// The lines beside it begin this far behind it at most, and at one place, in sizes of the text.
	capGap, capEdge = 1.6, 0.3
	// The first of them begins at the height of its upper edge, so exactly; its middle is no higher
	// than so much above that edge.
	capTop, capAbove = 1.6, 1.2
	// There are so many at least, one right below the other.
	capLines = 2
	// A paragraph begins so far from the edge of its column.
	capIndent = 2
	// None are looked for among more lines.
	mostForCaps = 8000
)

// withDropCaps puts drop caps before the lines that they begin, and moves the lines beside them
// to the edge of their column: the first is indented, as paragraphs are. body is the size of
// most of the type.
func withDropCaps(segs []*segment, body float32) []*segment {
	if body <= 0 || len(segs) > mostForCaps {
		return segs
	}
	gone := map[*segment]bool{}
	var freed []*segment
	for _, s := range segs {
		c, rest := s.dropCap(body)
		if c == nil {
			continue
		}
		beside := c.linesBeside(segs, rest, body)
		if len(beside) < capLines || !c.isOverText(segs, beside) {
			continue
		}
		if rest != nil { // the cap was one line with the last line beside it
			freed = append(freed, rest)
		}
		gone[s] = true
		first := beside[0]
		m := c.marks[0]
		m.size, m.base, m.font = first.size, first.base, first.font
		m.left, m.right = first.left-first.size, first.left
		first.marks = slices.Insert(slices.Clone(first.marks), 0, m)
		first.left = c.left + capIndent*first.size
		first.box.Left = first.left
		for _, l := range beside[1:] {
			l.left, l.box.Left = c.left, c.left
		}
	}
	if len(gone) == 0 {
		return segs
	}
	segs = append(slices.DeleteFunc(slices.Clone(segs), func(s *segment) bool { return gone[s] }), freed...)
	sortSegments(segs)
	return segs
}

// dropCap returns a segment's first character alone if it can be a drop cap, nil if not, and the
// rest of the segment, nil if there is none.
func (s *segment) dropCap(body float32) (c, rest *segment) {
	m := s.marks[0]
	if s.dir.vertical || s.dir.turn != 0 || !unicode.IsLetter(m.rune) || m.size < capLeast*body || m.size > capMost*body {
		return nil, nil
	}
	c = &segment{marks: s.marks[:1], dir: s.dir, left: m.left, right: m.right, base: m.base, size: m.size, font: m.font}
	c.box = c.ownBox()
	if len(s.marks) == 1 {
		return c, nil
	}
	for i := range s.marks[1:] {
		if s.marks[i+1].size > m.size/capLeast {
			return nil, nil
		}
	}
	rest = &segment{marks: s.marks[1:], dir: s.dir}
	if !rest.finish() {
		return nil, nil
	}
	rest.box = rest.ownBox()
	return c, rest
}

// linesBeside returns the lines right behind a drop cap, from its upper edge down, and nil if the
// first of them is not at that edge. rest is one that is not among the segments. A line that begins
// with a character as large as a drop cap is none of them.
func (s *segment) linesBeside(segs []*segment, rest *segment, body float32) []*segment {
	var out []*segment
	for _, l := range slices.Concat(segs, []*segment{rest}) {
		if l == nil || l.dir != s.dir || l.size > s.size/capLeast || l.marks[0].size >= capLeast*body {
			continue
		}
		middle, gap := (l.box.Top+l.box.Bottom)/2, l.left-s.right
		if middle > s.box.Top-capAbove*l.size && middle < s.box.Bottom && gap > -capEdge*l.size && gap < capGap*l.size {
			out = append(out, l)
		}
	}
	slices.SortStableFunc(out, func(a, b *segment) int { return cmp.Compare(a.base, b.base) })
	for i, l := range out {
		first := out[0]
		if abs(l.left-first.left) > capEdge*first.size || !areOfOneSize(l.size, first.size) || i > 0 && l.base-out[i-1].base > maxLead*l.size {
			return nil
		}
	}
	if len(out) == 0 || abs(out[0].box.Top-s.box.Top) > capTop*out[0].size {
		return nil
	}
	return out
}

// isOverText reports whether the text goes on under a drop cap: the next line begins at its edge,
// or is indented, and ends where the longest of the lines beside it ends.
func (s *segment) isOverText(segs, beside []*segment) bool {
	last, right := beside[len(beside)-1], beside[0].right
	for _, l := range beside { // the last one may end the paragraph
		right = max(right, l.right)
	}
	return slices.ContainsFunc(segs, func(l *segment) bool {
		lead, indent := l.base-last.base, (l.left-s.left)/last.size
		return l.dir == s.dir && areOfOneSize(l.size, last.size) && lead > 0.7*l.size && lead < maxLead*l.size &&
			indent > -0.7 && indent < capIndent+0.7 && l.right < right+2*l.size
	})
}
