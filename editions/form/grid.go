package form

import (
	"math/bits"
	"slices"

	"baolan/editions/rebuild/measure"
)

// grid is a text by rows and by the places of its characters in them: what an extractor
// prints that keeps the columns of a page beside each other, filled up with blanks.
type grid []gridRow

// gridRow is the characters of a row but its blanks. A full-width blank inside a word
// parts it like any other.
type gridRow struct {
	runes []rune
	start []int // where each begins, in places
	end   []int // where each ends
}

// widest is how many places of a row are looked at for columns: no extractor fills up a
// page farther, and the work grows with them.
const widest = 400

// newGrid places the characters of rows, each as wide as width says.
func newGrid(rows []string, width func(rune) int) grid {
	g := make(grid, len(rows))
	for i, row := range rows {
		r := &g[i]
		at := 0
		for _, c := range row {
			n := width(c)
			if c == 0x3000 {
				n = width('中')
			}
			if !measure.IsGap(c) {
				r.runes, r.start, r.end = append(r.runes, c), append(r.start, at), append(r.end, at+n)
			}
			at += n
		}
	}
	return g
}

// gridOf places the characters in the unit in which the text was set: by cells, or each
// as wide as any other.
func gridOf(rows []string) grid {
	cells := newGrid(rows, func(r rune) int {
		if r < 0x1100 {
			return 1
		}
		return 2
	})
	runes := newGrid(rows, func(rune) int { return 1 })
	if runes.aligned() > cells.aligned() {
		return runes
	}
	return cells
}

// minGap is the least gap between two columns, in places.
const minGap = 2

// aligned weighs how often what stands behind a gap begins at one place: in the unit in
// which the text was set it begins where its column does, or at its indent.
func (g grid) aligned() int {
	starts := map[int]int{}
	for i := range g {
		r := &g[i]
		for k := 1; k < len(r.runes); k++ {
			if r.start[k]-r.end[k-1] >= minGap {
				starts[r.start[k]]++
			}
		}
	}
	n := 0
	for _, count := range starts {
		n += count * count
	}
	return n
}

// between gives which characters of a row begin in [left, right).
func (r *gridRow) between(left, right int) (from, to int) {
	from, _ = slices.BinarySearch(r.start, left)
	to, _ = slices.BinarySearch(r.start, right)
	return from, to
}

// text is the characters from one to another with a blank for each gap between them,
// two for one that may part columns.
func (r *gridRow) text(from, to int) string {
	var b []rune
	for k := from; k < to; k++ {
		if k > from {
			for range min(r.start[k]-r.end[k-1], minGap) {
				b = append(b, ' ')
			}
		}
		b = append(b, r.runes[k])
	}
	return string(b)
}

// mask tells which places of a stretch are taken, a bit a place.
type mask []uint64

const word = 64

func newMask(places int) mask { return make(mask, (places+word-1)/word) }

// take marks [from, to).
func (m mask) take(from, to int) {
	for x := from; x < to; x++ {
		m[x/word] |= 1 << (x % word)
	}
}

// add takes what another mask of that length has.
func (m mask) add(o mask) {
	for i := range m {
		m[i] |= o[i]
	}
}

// next gives the first place from x on that is taken, or free where not is all ones; -1
// for none.
func (m mask) next(x int, not uint64) int {
	for i := x / word; i < len(m); i++ {
		w := m[i] ^ not
		if i == x/word {
			w &= ^uint64(0) << (x % word)
		}
		if w != 0 {
			return i*word + bits.TrailingZeros64(w)
		}
	}
	return -1
}

// gap is a stretch of free places with taken ones on both sides.
type gap struct{ from, to int }

// gaps gives them from the left.
func (m mask) gaps() []gap {
	var all []gap
	for x := m.next(0, 0); x >= 0; {
		free := m.next(x, ^uint64(0))
		if free < 0 {
			break
		}
		if x = m.next(free, 0); x >= 0 {
			all = append(all, gap{free, x})
		}
	}
	return all
}
