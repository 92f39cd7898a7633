package form

import (
	"cmp"
	"slices"

	"baolan/editions/line"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// bandGap is how many blank rows part two bands of a page wherever they stand.
const bandGap = 2

// leastBand is how many rows a band has at least in the mean where blank rows part the
// articles of a page and not their paragraphs.
const leastBand = 8

// bands gives the rows before which a region is cut across: behind two blank rows, and
// behind one where the columns above it do not go on below.
func (c *cutting) bands(g region, rows []int) []int {
	var cuts []int
	begin := 0
	usual := usualStep(rows)
	all := 0
	for i := 1; i < len(rows); i++ {
		if rows[i]-rows[i-1] > usual {
			all++
		}
	}
	few := all*leastBand <= len(rows)
	for i := 1; i < len(rows); i++ {
		blank := rows[i] - rows[i-1] - usual
		if blank >= bandGap || blank > 0 && (few && !c.isFull(g, rows[begin:i], rows[i]) || !c.goesOn(g, rows[begin:i], rows[i:])) {
			cuts = append(cuts, rows[i])
			begin = i
		}
	}
	return cuts
}

// isFull reports whether a row fills most of the columns above it, as lines of text do
// and titles do not.
func (c *cutting) isFull(g region, above []int, row int) bool {
	gaps := c.columns(g, above)
	full := 0
	for _, part := range c.parts(g, gaps) {
		longest := 0
		for _, row := range above {
			from, to := c.grid[row].between(part.left, part.right)
			longest = max(longest, to-from)
		}
		if from, to := c.grid[row].between(part.left, part.right); (to-from)*5 >= longest*4 {
			full++
		}
	}
	return full*2 > len(gaps)+1
}

// looked is how many rows on each side of a blank one are compared.
const looked = 4

// goesOn reports whether the columns above a blank row go on below it: they have room
// for what stands there, and its first row is of more than a few of them.
func (c *cutting) goesOn(g region, above, below []int) bool {
	above, below = above[max(0, len(above)-looked):], below[:min(len(below), looked)]
	m := c.union(g, above)
	gaps := c.partings(g, above, m)
	if len(gaps) == 0 {
		return true // one column: its order does not change
	}
	if c.isSparse(g, below[0], gaps) {
		return false
	}
	m.add(c.union(g, below))
	return len(c.partings(g, slices.Concat(above, below), m)) >= len(gaps)
}

// usualStep is how many rows lie mostly between the lines of a column: where those of
// its neighbours stand between them it is two.
func usualStep(rows []int) int {
	counts := map[int]int{}
	for i := 1; i < len(rows); i++ {
		counts[rows[i]-rows[i-1]]++
	}
	step := 1
	for n, count := range counts {
		if c := cmp.Compare(count, counts[step]); c > 0 || c == 0 && n < step {
			step = n
		}
	}
	return step
}

// headRows is how many rows a page's head has at most.
const headRows = 4

// belowFolio gives the first row behind those of the page's head: half of what stands on
// them is known as such.
func (c *cutting) belowFolio(g region) int {
	at := 0
	rows := c.shrink(&g)
	for _, row := range rows[:min(headRows, len(rows))] {
		pieces := c.piecesOf(g, row)
		known := 0
		for i := range pieces {
			if l := (measure.Line{Line: line.Line{Text: pieces[i].text}, Extent: measure.Measure(pieces[i].text)}); cue.IsFolio(&l) {
				known++
			}
		}
		if known*2 >= len(pieces) {
			at = row + 1
		}
	}
	return at
}
