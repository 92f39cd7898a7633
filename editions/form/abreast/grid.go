package abreast

import (
	"math/bits"
	"slices"

	"baolan/editions/rebuild/measure"
)

// grid is a text as rows of characters with their places. It is read from the output of
// an extractor that keeps the columns of a page side by side and fills the space between
// them with blanks (pdftotext -layout). A place is as wide as a cell or as a character;
// gridOf chooses.
type grid []gridRow

// gridRow holds the characters of a row except its blanks, of which the full-width blank
// is one. The three slices have one entry a character.
type gridRow struct {
	runes []rune
	start []int // the first place of the character
	end   []int // the place behind the character
}

// widest is the number of places of a row in which columns are looked for. No extractor
// makes a page wider, and the work grows with this number.
const widest = 400

// newGrid gives the characters of rows their places. width returns the width of a
// character in places; a full-width blank is as wide as a Chinese character.
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

// gridOf returns the grid of rows in the unit in which the text was set: a place is a
// cell, or a place is a character of any width. Of the two it takes the one in which the
// columns are better aligned, cells where both are equal.
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

// minGap is the width of the smallest gap between two columns, in places.
const minGap = 2

// aligned measures how well the columns of the grid are aligned. It counts for every
// place the characters that begin there behind a gap, and returns the sum of the squares
// of these counts. In the unit in which the text was set, such characters begin where
// their column does or at its indent, so the counts are few and large.
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

// between returns the indexes of the characters of a row that begin at a place in
// [left, right): those from from to before to.
func (r *gridRow) between(left, right int) (from, to int) {
	from, _ = slices.BinarySearch(r.start, left)
	to, _ = slices.BinarySearch(r.start, right)
	return from, to
}

// text returns the characters from index from to before index to. A gap of one place
// between two characters becomes one blank, any wider gap becomes two.
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

// mask is a set of places of a region, one bit a place, that is set where the place is
// taken by a character. Bit 0 is the region's left edge.
type mask []uint64

// word is the number of bits in an element of a mask.
const word = 64

func newMask(places int) mask { return make(mask, (places+word-1)/word) }

// take sets the bits of [from, to).
func (m mask) take(from, to int) {
	for x := from; x < to; x++ {
		m[x/word] |= 1 << (x % word)
	}
}

// add sets the bits that are set in o, which has the same length.
func (m mask) add(o mask) {
	for i := range m {
		m[i] |= o[i]
	}
}

// next returns the first place from x on that is taken if not is 0, and the first that is
// free if all bits of not are ones. It returns -1 if there is none. The bits behind the
// region's last place count as free.
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

// gap is the free places from from to before to; the places on both sides are taken.
type gap struct{ from, to int }

// gaps returns the gaps between the taken places of a mask, from left to right.
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
