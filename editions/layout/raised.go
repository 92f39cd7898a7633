package layout

import "slices"

// This file puts figures that are set small and raised, as the numbers of notes, into their lines.

const (
	// Raised figures are of at most so much of their line's size, and of so many characters.
	raisedSize  = 0.75
	raisedMarks = 3
	// Their base is so far above the line's, in its sizes.
	raisedLeast, raisedMost = 0.18, 0.75
	// They stand right behind a character of the line, so near in its sizes, and so far over the
	// next one at most.
	raisedGap  = 0.35
	raisedOver = 0.25
)

// withRaised puts raised figures into the lines behind whose characters they stand, as superscripts.
func withRaised(segs []*segment) []*segment {
	if len(segs) > mostOverlaid {
		return segs
	}
	gone := map[*segment]bool{}
	for _, s := range segs {
		if !s.isOfFigures() {
			continue
		}
		for _, l := range segs {
			if l == s || l.dir != s.dir || gone[l] || s.size > raisedSize*l.size {
				continue
			}
			if at := l.placeOfRaised(s); at > 0 {
				l.insertRaised(at, s)
				gone[s] = true
				break
			}
		}
	}
	if len(gone) == 0 {
		return segs
	}
	return slices.DeleteFunc(slices.Clone(segs), func(s *segment) bool { return gone[s] })
}

func (s *segment) isOfFigures() bool {
	return len(s.marks) <= raisedMarks && !slices.ContainsFunc(s.marks, func(m mark) bool { return m.rune < '0' || m.rune > '9' })
}

// placeOfRaised returns the index of the mark before which raised figures stand in a line, the number
// of marks for its end, 0 for none.
func (s *segment) placeOfRaised(figures *segment) int {
	if up := s.base - figures.base; up < raisedLeast*s.size || up > raisedMost*s.size {
		return 0
	}
	for i := range s.marks {
		gap := figures.left - s.marks[i].inkEnd()
		if gap < -raisedOver*s.size || gap > raisedGap*s.size || isSpace(s.marks[i].rune) {
			continue
		}
		if i+1 == len(s.marks) || s.marks[i+1].left > figures.right-raisedOver*s.size {
			return i + 1
		}
	}
	return 0
}

// inkEnd returns the right edge of a mark by its ink: the right half of a stop is empty.
func (m *mark) inkEnd() float32 {
	if isStop(m.rune) {
		return (m.left + m.right) / 2
	}
	return m.right
}

// insertRaised puts figures as superscripts before mark at of a line.
func (s *segment) insertRaised(at int, figures *segment) {
	marks := slices.Clone(figures.marks)
	for i := range marks {
		marks[i].rune = superscripts[marks[i].rune-'0']
		marks[i].size, marks[i].base, marks[i].font = s.marks[at-1].size, s.marks[at-1].base, s.marks[at-1].font
	}
	s.marks = slices.Insert(slices.Clone(s.marks), at, marks...)
	s.right = max(s.right, figures.right)
	s.box.Right = max(s.box.Right, s.right)
}

var superscripts = []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")
