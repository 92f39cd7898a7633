package layout

import (
	"cmp"
	"math"
	"slices"

	"baolan/editions/line"
)

// mark is a glyph in the view of its line.
type mark struct {
	rune        rune
	left, right float32 // along the line
	base, size  float32
	slack       float32 // how far base can be wrong: a narrow letter stands anywhere in the width of a vertical line
	font        uint16
	run         int32 // the object that drew it
}

// segment is a run of characters on one base line without a gap that could be a
// gutter. Its box is in the view of the page's main direction.
type segment struct {
	marks []mark
	dir   direction
	box   line.Box // in the page's view
	left  float32  // of the first character that is no space, in the segment's own view
	right float32
	base  float32
	slack float32 // how far base can be wrong, as long as all marks are narrow
	size  float32
	font  uint16
}

const (
	// Characters of one line are this near: less than a gutter, more than the
	// widest justified space.
	gapInside = 0.62
	// Behind a stop, which may hang over the edge of its column, they are nearer. What is set further
	// apart is joined where the lines around show no gutter.
	hangingGap = 0.2
	// Blanks that are wider stand between two things, as between the date and the editors' names.
	blankGap = 2.6
	// Marks whose sizes differ by this ratio are not spaced by the larger one.
	otherText = 1.3
	// Two marks whose empty halves are both left out overlap by so much.
	squeezed = 0.8
	// Base lines of one line agree by so much of the size.
	sameBase = 0.18
	// No letter is narrower than its em by more than this on each side.
	maxSlack = 0.5
	// A character drawn twice to look bold is moved by less.
	fakeBold = 0.22
)

// segments groups the marks of one direction.
func segments(marks []mark, dir direction) []*segment {
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(a.left, b.left) })
	rows := map[int][]*segment{}
	var all []*segment
	for _, m := range marks {
		s, twice := place(rows, &m)
		if twice {
			continue
		}
		if s == nil {
			s = &segment{dir: dir, base: m.base, size: m.size, slack: m.slack}
			all = append(all, s)
			k := rowOf(m.base)
			rows[k] = append(rows[k], s)
		}
		s.add(m)
	}
	out := all[:0]
	for _, s := range all {
		if s.finish() {
			out = append(out, s)
		}
	}
	return out
}

// rowHeight is the height of the rows of the page by which segments are looked up, in points.
const rowHeight = 8

func rowOf(base float32) int { return int(math.Floor(float64(base) / rowHeight)) }

// place returns the segment that a mark continues, nil for none. twice says that the segment
// has the mark already.
func place(rows map[int][]*segment, m *mark) (best *segment, twice bool) {
	reach := sameBase*m.size + m.slack + maxSlack*m.size
	near := float32(math.Inf(1))
	for k := rowOf(m.base - reach); k <= rowOf(m.base+reach); k++ {
		list := rows[k]
		for i := len(list) - 1; i >= 0; i-- {
			s := list[i]
			last := &s.marks[len(s.marks)-1]
			size := max(last.size, m.size)
			if size > otherText*min(last.size, m.size) {
				size = min(last.size, m.size) // a headline beside a column of text
			}
			if abs(s.base-m.base) > sameBase*min(size, m.size)+max(m.slack, s.slack) || last.size > 2.2*m.size || m.size > 2.2*last.size {
				continue
			}
			if isDrawnTwice(s, m) {
				return s, true
			}
			if isSpace(last.rune) && m.left-s.textEnd() > blankGap*size {
				continue // so many blanks are a gap
			}
			gap := m.left - last.right
			if gap > gapInside*size || gap > hangingGap*size && isStop(last.rune) || gap < -squeezed*size {
				continue
			}
			if off := abs(gap) + abs(s.base-m.base); off < near {
				best, near = s, off
			}
		}
	}
	return best, false
}

// textEnd returns where the last mark of a segment that is no space ends, or where its first begins.
func (s *segment) textEnd() float32 {
	for i := len(s.marks) - 1; i >= 0; i-- {
		if !isSpace(s.marks[i].rune) {
			return s.marks[i].right
		}
	}
	return s.marks[0].left
}

// isDrawnTwice reports whether a mark is one of the last of a segment once more.
func isDrawnTwice(s *segment, m *mark) bool {
	for i := len(s.marks) - 1; i >= max(0, len(s.marks)-3); i-- {
		o := &s.marks[i]
		if o.rune == m.rune && abs(o.left-m.left) < fakeBold*m.size*min(1, (m.right-m.left)/m.size+0.01) && abs(o.base-m.base) < fakeBold*m.size {
			return true
		}
	}
	return false
}

func (s *segment) add(m mark) {
	if m.slack < s.slack { // it shows the line's place more exactly
		s.base, s.slack = m.base, m.slack
	}
	s.marks = append(s.marks, m)
}

// finish removes the spaces at the ends of the segment and measures it. It returns false if
// there are only spaces.
func (s *segment) finish() bool {
	from, to := 0, len(s.marks)
	for from < to && isSpace(s.marks[from].rune) {
		from++
	}
	for to > from && isSpace(s.marks[to-1].rune) {
		to--
	}
	s.marks = s.marks[from:to]
	if len(s.marks) == 0 {
		return false
	}
	s.straighten()
	s.left, s.right = s.marks[0].left, s.marks[len(s.marks)-1].right
	for i := range s.marks {
		s.right = max(s.right, s.marks[i].right)
	}
	s.size, s.font = most(s.marks)
	for i := range s.marks {
		if s.marks[i].size == s.size && s.marks[i].slack <= s.slack {
			s.base = s.marks[i].base
			break
		}
	}
	return true
}

// straighten moves the stops of a vertical line that a program has put into the corner of
// their cell back behind the characters that they follow.
func (s *segment) straighten() {
	if !s.dir.vertical {
		return
	}
	for i := 1; i < len(s.marks); i++ {
		m := &s.marks[i]
		if moved := s.marks[i-1].right - m.left; moved > 0 && isStop(m.rune) {
			m.left, m.right = m.left+moved, m.right+moved
		}
	}
}

// most returns the size and the font that most marks have.
func most(marks []mark) (float32, uint16) {
	sizes, fonts := map[float32]int{}, map[uint16]int{}
	for i := range marks {
		sizes[marks[i].size]++
		fonts[marks[i].font]++
	}
	return peak(sizes), peak(fonts)
}

// peak returns the key with the largest count, of equals the larger key.
func peak[K cmp.Ordered](counts map[K]int) K {
	var best K
	n := 0
	for k, c := range counts {
		if c > n || c == n && k > best {
			best, n = k, c
		}
	}
	return best
}

// ownBox returns the segment's box in its own view. Han characters take 0.88 of
// their size above the base line and 0.12 below.
func (s *segment) ownBox() line.Box {
	return line.Box{Left: s.left, Right: s.right, Top: s.base - 0.88*s.size, Bottom: s.base + 0.12*s.size}
}

func abs(f float32) float32 { return float32(math.Abs(float64(f))) }

func isSpace(r rune) bool { return r == ' ' || r == '\u3000' || r == '\u00A0' || r == '\t' }

// sortSegments orders segments by place, so that equal input gives equal output.
func sortSegments(segs []*segment) {
	slices.SortStableFunc(segs, func(a, b *segment) int {
		return cmp.Or(cmp.Compare(a.box.Top, b.box.Top), cmp.Compare(a.box.Left, b.box.Left), cmp.Compare(a.size, b.size))
	})
}
