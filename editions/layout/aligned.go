package layout

import "slices"

const (
	// Two cells of a row may stand this near, in ems beyond the usual gap between the characters of
	// the line.
	cellApart = 0.18
	// So many lines near a gap begin where it ends, if it stands between two columns.
	alignedLines = 2
	// A line of more characters is not of paper: each of its gaps would be looked for in the lines around.
	longestAligned = 2000
)

// cutAligned cuts segments where two columns stand as near as words of one line: at a gap between
// two drawn objects where lines above and below begin too and none runs across.
func cutAligned(segs []*segment) []*segment {
	l := newLevels(segs)
	var out []*segment
	for _, s := range segs {
		if len(s.marks) > longestAligned {
			out = append(out, s)
			continue
		}
		rest, usual := s, s.usualGap()
		var around [][]*segment // most lines have no such gap and do not ask for it
		for i := 1; i < len(rest.marks); i++ {
			if !rest.mayPart(i, usual) {
				continue
			}
			if around == nil {
				around = l.around(s)
			}
			if beginIn(around, rest.marks[i].left, s.size) {
				left, right := rest.cut(i)
				out = append(out, left)
				rest, usual, i = right, right.usualGap(), 0
			}
		}
		out = append(out, rest)
	}
	return out
}

// mayPart reports whether mark i of a segment with this usual gap is drawn apart from the one before it.
func (s *segment) mayPart(i int, usual float32) bool {
	a, b := &s.marks[i-1], &s.marks[i]
	return a.run != b.run && !isSpace(b.rune) && b.left-a.inkEnd() > (cellApart+usual)*s.size
}

// beginIn reports whether something begins at a place in the lines around one of this size, behind
// other text, and none of them runs across it.
func beginIn(around [][]*segment, at, em float32) bool {
	begin := 0
	for _, row := range around {
		switch beginsIn(row, at, em) {
		case spanCross:
			return false
		case spanGap:
			begin++
		case spanNothing:
		}
	}
	return begin >= alignedLines
}

// beginsIn reports whether something begins at a place in a line behind other text, or runs across
// it.
func beginsIn(row []*segment, at, em float32) spanKind {
	begins, before := false, false
	for _, o := range row {
		before = before || o.left < at-em && at-o.right < cellGap*em
		begins = begins || abs(o.left-at) < sameLeft*em
		if o.left > at-sameLeft*em || o.right < at+sameLeft*em {
			continue
		}
		if len(o.marks) > longestAligned {
			return spanCross
		}
		i := slices.IndexFunc(o.marks, func(m mark) bool { return abs(m.left-at) < sameLeft*em })
		if i < 1 || !o.mayPart(i, o.usualGap()) {
			return spanCross
		}
		begins = true
	}
	if begins && before {
		return spanGap
	}
	return spanNothing
}

// cut parts a segment before mark i.
func (s *segment) cut(i int) (left, right *segment) {
	a, b := *s, *s
	a.marks, b.marks = slices.Clone(s.marks[:i]), slices.Clone(s.marks[i:])
	a.finish()
	b.finish()
	return &a, &b
}
