package layout

import (
	"cmp"
	"slices"
)

const (
	// Two sizes whose ratio is below this count as one: they differ by rounding or hinting.
	sameSize = 1.07
	// Below this many ems a gap is a justified space unless the lines around have
	// it too; above maxGap it is never inside a line.
	narrowGap = 1.0
	maxGap    = 4.0
	// Whether a gap is a gutter is decided by the lines up to so many ems above and below,
	// at most so many on each side.
	askReach = 5.2
	askLines = 2
)

func areAlike(a, b float32) bool { return a < b*sameSize && b < a*sameSize }

// otherSize is the ratio of two sizes that a page sets apart: what is set a little
// larger than the body is a kicker or a deck.
const otherSize = 1.03

// areOfOneSize reports whether two lines may be of one text by their sizes.
func areOfOneSize(a, b float32) bool { return a < b*otherSize && b < a*otherSize }

// levels are the segments of one direction by base line.
type levels struct {
	all []*segment // by base, then left
}

func newLevels(segs []*segment) *levels {
	all := slices.Clone(segs)
	slices.SortStableFunc(all, func(a, b *segment) int {
		return cmp.Or(cmp.Compare(a.base, b.base), cmp.Compare(a.left, b.left))
	})
	return &levels{all}
}

// between returns the segments with base lines from low to high.
func (l *levels) between(low, high float32) []*segment {
	from, _ := slices.BinarySearchFunc(l.all, low, func(s *segment, v float32) int { return cmp.Compare(s.base, v) })
	to := from
	for to < len(l.all) && l.all[to].base <= high {
		to++
	}
	return l.all[from:to]
}

// joinGaps joins segments of one base line between which the lines around show no
// gutter.
func joinGaps(segs []*segment, body float32) []*segment {
	l := newLevels(segs)
	gone := map[*segment]bool{}
	order := slices.Clone(segs)
	slices.SortStableFunc(order, func(a, b *segment) int { return cmp.Compare(a.left, b.left) })
	for _, a := range order {
		if gone[a] {
			continue
		}
		for {
			b := l.next(a, gone)
			if b == nil || l.isGutter(a, b, body) {
				break
			}
			a.take(b)
			gone[b] = true
		}
	}
	return slices.DeleteFunc(order, func(s *segment) bool { return gone[s] })
}

// next returns the segment to the right of a on its base line.
func (l *levels) next(a *segment, gone map[*segment]bool) *segment {
	var best *segment
	for _, b := range l.between(a.base-sameBase*a.size, a.base+sameBase*a.size) {
		if b == a || gone[b] || !areAlike(a.size, b.size) || b.left < a.right-squeezed*a.size {
			continue
		}
		if best == nil || b.left < best.left {
			best = b
		}
	}
	return best
}

// isGutter reports whether the gap between a and b separates two columns.
func (l *levels) isGutter(a, b *segment, body float32) bool {
	em := a.size
	gap := b.left - a.right
	if gap > maxGap*em {
		return true
	}
	if em > sameSize*body {
		return l.partsHeads(a, b, body)
	}
	if isStop(a.marks[len(a.marks)-1].rune) && gap < (max(a.usualGap(), 0)+hangingGap)*em {
		return false // the line is spaced so
	}
	cross, split := l.ask(a, b)
	if gap < narrowGap*em {
		return split > cross
	}
	return cross <= split
}

const (
	// Two halves of one headline are set this far apart, in its ems; further only
	// where they are spread over one column.
	headGap = 1.3
	// Two edges are one that are this near, in body sizes.
	sameLeft = 0.3
)

// partsHeads reports whether a and b are of two headlines side by side: drawn apart,
// and a gutter of the text below begins between them.
func (l *levels) partsHeads(a, b *segment, body float32) bool {
	gap := b.left - a.right
	if a.marks[len(a.marks)-1].run == b.marks[0].run {
		return false
	}
	return gap > headGap*a.size && !l.spansGap(a, b, body) ||
		l.gutterIn(a, b, body) && (gap > narrowGap*a.size || l.beginsColumn(a, body) && l.beginsColumn(b, body))
}

// beginsColumn reports whether a headline begins where a column of the text below does.
func (l *levels) beginsColumn(a *segment, body float32) bool {
	return slices.ContainsFunc(l.under(a, body), func(s *segment) bool { return abs(s.left-a.left) < sameLeft*body })
}

// under returns the lines of the body's size right below a headline.
func (l *levels) under(a *segment, body float32) []*segment {
	var out []*segment
	for _, s := range l.between(a.base+0.5*a.size, a.base+3*a.size+4*body) {
		if areAlike(s.size, body) {
			out = append(out, s)
		}
	}
	return out
}

// spansGap reports whether a line of the text below runs across all that is between a
// and b.
func (l *levels) spansGap(a, b *segment, body float32) bool {
	return slices.ContainsFunc(l.under(a, body), func(s *segment) bool {
		return s.left < a.right && s.right > b.left
	})
}

// gutterIn reports whether a column of the text below ends, and another begins,
// between a and b.
func (l *levels) gutterIn(a, b *segment, body float32) bool {
	ends, begins := false, false
	for _, s := range l.under(a, body) {
		ends = ends || s.right > a.right-body && s.right < b.left && s.right > a.left
		begins = begins || s.left > a.right && s.left < b.left+body && s.left < b.right
	}
	return ends && begins
}

// ask counts, among the nearest lines above and below, those that run across the gap
// between a and b and those that have a gap there too.
func (l *levels) ask(a, b *segment) (cross, split int) {
	for _, row := range l.around(a) {
		switch spans(row, a.inkRight(), b.left, a.size) {
		case spanCross:
			cross++
		case spanGap:
			split++
		case spanNothing:
		}
	}
	return cross, split
}

// around returns the nearest lines above and below a segment that are in type of its size.
func (l *levels) around(a *segment) [][]*segment {
	near := l.between(a.base-askReach*a.size, a.base+askReach*a.size)
	var out [][]*segment
	for _, side := range []float32{-1, 1} {
		rows := rowsOf(near, a, side)
		out = append(out, rows[:min(len(rows), askLines)]...)
	}
	return out
}

// otherHead is how many times larger than a line the headline is at least beyond which the columns
// are others.
const otherHead = 1.3

// rowsOf gathers segments in type of the size of a, on one side of it and no further than a headline
// over or under it, into lines, nearest first.
func rowsOf(near []*segment, a *segment, side float32) [][]*segment {
	var rows [][]*segment
	at := func(i int) *segment {
		if side < 0 {
			return near[len(near)-1-i]
		}
		return near[i]
	}
	last := a.base
	for i := range near {
		s := at(i)
		if (s.base-a.base)*side < 0.5*a.size {
			continue
		}
		if !areAlike(s.size, a.size) {
			if s.size > otherHead*a.size && s.left < a.right && s.right > a.left {
				break // what stands beyond a headline is set in other columns
			}
			continue
		}
		if len(rows) == 0 || abs(s.base-last) > sameBase*s.size {
			rows = append(rows, nil)
			last = s.base
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], s)
	}
	return rows
}

type spanKind uint8

const (
	spanNothing spanKind = iota // the line does not reach it
	spanCross                   // a segment runs across
	spanGap                     // it has a gap there
)

// spans returns whether a line runs across the space between low and high, has a gap there or
// does not reach it.
func spans(row []*segment, low, high, em float32) spanKind {
	left, right := false, false
	end, begin := low-maxGap*em, high+maxGap*em
	for _, s := range row {
		switch {
		case s.left < low-0.2*em && s.right > high+0.2*em:
			return spanCross
		case s.inkRight() <= high-0.3*em && s.inkRight() > end:
			end, left = s.inkRight(), true
		case s.left >= low+0.3*em && s.left < begin:
			begin, right = s.left, true
		}
	}
	if left && right && overlap(end, begin, low, high) > 0.4*em {
		return spanGap
	}
	return spanNothing
}

// inkRight returns the right edge of a segment by its ink: the right half of a stop is empty, and
// a stop at the end of a line may hang into the gutter.
func (s *segment) inkRight() float32 {
	return min(s.right, s.marks[len(s.marks)-1].inkEnd())
}

// take appends segment b, which stands to the right of s.
func (s *segment) take(b *segment) {
	s.marks = append(s.marks, b.marks...)
	s.right = max(s.right, b.right)
	s.size, s.font = most(s.marks)
	s.box = s.box.Union(b.box)
}
