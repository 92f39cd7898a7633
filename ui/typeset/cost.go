package typeset

import "math"

// cost gives what the line from stop i to stop j costs.
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
		return cost + ragged(sh.countedFree(free))
	}
	if i > 0 && !begin.forced && width-end.tail <= em {
		cost += costOrphan
	}
	return cost
}

// free gives the cells that a line of the given width leaves free, below 0 if the
// line does not fit. A mark that hangs takes one cell less. A first line loses the
// cells of its indent too; if it has no room for the whole indent, squeezed is true
// and no cell counts as free.
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

// countedFree gives the free cells that count. In an odd measure every line of full-width
// characters leaves one cell free; that one does not count, so that lines cost as
// much as in the even measure one cell narrower.
func (sh shape) countedFree(free int32) int32 { return max(free-sh.measure&1, 0) }

// ragged gives the cost of a line with so many spare cells.
func ragged(free int32) int32 {
	if free < hole {
		return free * free
	}
	return free*free + costHole
}

// reach is the inverse of ragged: it gives the most spare cells that cost no more
// than most.
func reach(most int32) int32 {
	if most >= costHole+hole*hole {
		return int32(math.Sqrt(float64(most - costHole)))
	}
	return int32(math.Sqrt(float64(min(most, (hole-1)*(hole-1)))))
}

// sum adds two costs. It gives unreached-1 where the sum would be more.
func sum(a, b int32) int32 {
	if a >= unreached-b {
		return unreached - 1
	}
	return a + b
}
