package typeset

import "math"

// cost is what the line from stop i to stop j costs.
func (sh shape) cost(stops []stop, i, j int) int32 {
	begin, end := &stops[i], &stops[j]
	width := end.width - begin.pos
	free, squeezed := sh.free(width, i == 0, end.hangs)
	if free < 0 {
		return costOverflow
	}
	cost := end.cost
	if squeezed {
		cost += costIndent
	}
	if !end.forced {
		return cost + ragged(sh.spare(free))
	}
	if i > 0 && !begin.forced && width-end.tail <= em {
		cost += costOrphan
	}
	return cost
}

// free gives the cells that a line of the given width leaves, below 0 if it
// does not fit. A mark that hangs takes one cell less. On the first line the
// indent takes its cells, unless it must give way: then it is squeezed.
func (sh shape) free(width int32, first, hangs bool) (free int32, squeezed bool) {
	free = sh.measure - width
	if first && (free >= sh.indent || hangs && free == sh.indent-1) {
		free -= sh.indent
	} else if first {
		squeezed = sh.indent > 0
	}
	if free == -1 && hangs {
		free = 0
	}
	if squeezed && free > 0 {
		free = 0
	}
	return free, squeezed
}

// spare is what a line leaves beside the one cell that a measure of odd cells leaves
// in every line of full-width characters: a line that lacks one of them has no more
// of a hole there than in the even measure below.
func (sh shape) spare(free int32) int32 { return max(free-sh.measure&1, 0) }

// ragged is the cost of a line's spare cells.
func ragged(free int32) int32 {
	if free < hole {
		return free * free
	}
	return free*free + costHole
}

// reach gives the most spare cells that cost no more than most, its inverse.
func reach(most int32) int32 {
	if most >= costHole+hole*hole {
		return int32(math.Sqrt(float64(most - costHole)))
	}
	return int32(math.Sqrt(float64(min(most, (hole-1)*(hole-1)))))
}

// sum adds costs; a sum beyond all bounds stays there.
func sum(a, b int32) int32 {
	if a >= unreached-b {
		return unreached - 1
	}
	return a + b
}
