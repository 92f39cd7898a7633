package abreast

import (
	"cmp"
	"slices"

	"baolan/editions/line"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// bandGap is the number of blank rows that separates two bands of a page in any case. They
// are counted beyond the usual distance of rows (usualStep).
const bandGap = 2

// leastBand is the least mean number of rows between blank rows that separate articles. If
// the mean is less, blank rows stand between paragraphs too.
const leastBand = 8

// bands returns the rows before which a region is cut into bands, ascending. It is cut
// behind bandGap blank rows. It is cut behind fewer of them if the columns above do not go
// on below, and, if blank rows are few, also if the row below does not fill the columns.
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
		if blank >= bandGap || blank > 0 && !c.areHeads(g, rows[begin:i], rows[i:]) && (few && !c.isFull(g, rows[begin:i], rows[i]) || !c.columnsContinue(g, rows[begin:i], rows[i:])) {
			cuts = append(cuts, rows[i])
			begin = i
		}
	}
	return cuts
}

// areHeads reports whether the rows above a blank one are the heads of the columns below it, and
// not of the page: they are few, leave the gaps between those columns free, and stand over more
// than one of them.
func (c *cutting) areHeads(g region, above, below []int) bool {
	if len(above) > headRows {
		return false
	}
	below = below[:min(len(below), comparedRows)]
	gaps := c.columns(g, slices.Concat(above, below))
	if len(gaps) == 0 || len(c.columns(g, below)) != len(gaps) {
		return false
	}
	return slices.ContainsFunc(above, func(row int) bool { return !c.isSparse(g, row, gaps) })
}

// isFull reports whether a row has in more than half of the columns of the rows above at
// least four fifths of the characters of the longest row there. Lines of text have,
// titles have not.
func (c *cutting) isFull(g region, above []int, row int) bool {
	gaps := c.columns(g, above)
	full := 0
	for _, part := range strips(g, gaps) {
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

// comparedRows is the number of rows that are compared on each side of a blank one.
const comparedRows = 4

// columnsContinue reports whether the columns above a blank row go on below it: the rows below
// leave the gaps between the columns free, and the first of them has text in more than
// half of the columns. A single column always goes on.
func (c *cutting) columnsContinue(g region, above, below []int) bool {
	above, below = above[max(0, len(above)-comparedRows):], below[:min(len(below), comparedRows)]
	m := c.union(g, above)
	gaps := c.partings(g, above, m)
	if len(gaps) == 0 {
		return true // a single column is read in the same order if it is cut
	}
	if c.isSparse(g, below[0], gaps) {
		return false
	}
	m.add(c.union(g, below))
	return len(c.partings(g, slices.Concat(above, below), m)) >= len(gaps)
}

// usualStep returns the most frequent difference of successive rows that are not blank,
// the smallest of equals. It is 1 in single-spaced text. It can be 2 where the lines of
// neighbouring columns stand at different heights.
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

// headRows is the greatest number of rows of the folio at the top of a page.
const headRows = 4

// belowFolio returns the row behind the folio at the top of a region, 0 if there is none.
// A row is of the folio if cue.IsFolio recognises at least half of its pieces.
func (c *cutting) belowFolio(g region) int {
	at := 0
	rows := c.shrink(&g)
	for _, row := range rows[:min(headRows, len(rows))] {
		pieces := c.piecesOf(g, row)
		known := 0
		for i := range pieces {
			if l := (measure.Line{Line: line.Line{Text: pieces[i].Text}, Extent: measure.Measure(pieces[i].Text)}); cue.IsFolio(&l) {
				known++
			}
		}
		if known*2 >= len(pieces) {
			at = row + 1
		}
	}
	return at
}
