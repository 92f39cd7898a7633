package typeset

import "math"

// shape is the room of a paragraph's lines, in cells.
type shape struct {
	measure int32
	indent  int32 // of the first line
}

// unreached is the total of a stop that no lines lead to.
const unreached = math.MaxInt32

// choose picks the stops at which lines end, the paragraph's beginning left
// out, so that the sum of the lines' costs is least.
//
// It is the optimal-fit method of [Knuth & Plass 1981] with whole cells: the
// best lines up to a stop are the best lines up to an earlier stop and one
// line between the two. Of the earlier stops only those are tried that the
// line fits, nearest to full first, and no further than it can pay: a line
// with free cells costs at least their square and the cheapest total of the
// stops that are left (a sliding minimum). So the work for a stop does not
// grow with the measure.
//
// [Knuth & Plass 1981]: Breaking Paragraphs into Lines. Software: Practice
// and Experience 11.
func choose(stops []stop, sh shape) []int {
	n := len(stops)
	total := make([]int32, 2*n)
	total, from := total[:n], total[n:]
	least := make([]int32, 0, 64) // stops of the window, totals rising: the first is the minimum
	lo := 0
	for j := 1; j < n; j++ {
		least = push(least, total, int32(j-1))
		end := &stops[j]
		limit := sh.measure
		if end.hangs {
			limit++
		}
		for lo < j-1 && end.width-stops[lo].pos > limit {
			lo++
		}
		for least[0] < int32(lo) {
			least = least[1:]
		}
		total[j], from[j] = sh.bestLine(stops, total, lo, j, total[least[0]])
		if end.forced {
			lo, least = j, least[:0]
		}
	}
	return path(from)
}

// bestLine finds the stop from lo on where the line that ends at j best
// begins. No total in the window is below floor.
func (sh shape) bestLine(stops []stop, total []int32, lo, j int, floor int32) (best, from int32) {
	end := &stops[j]
	best, from = unreached, int32(lo)
	for i := lo; i < j; i++ {
		var cost int32
		if i == 0 || end.forced {
			cost = sh.cost(stops, i, j)
		} else {
			free := sh.measure - (end.width - stops[i].pos)
			switch {
			case free >= 0:
				cost = ragged(free) + end.cost
				if sum(floor, cost) >= best {
					return best, from
				}
			case free == -1 && end.hangs:
				cost = end.cost
			default:
				cost = costOverflow
			}
		}
		if t := sum(total[i], cost); t < best {
			best, from = t, int32(i)
		}
	}
	return best, from
}

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
		return cost + ragged(free)
	}
	if i > 0 && !begin.forced && (width <= em || end.mark && width <= 2*em) {
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

// ragged is the cost of a line's free cells.
func ragged(free int32) int32 {
	if free < hole {
		return free * free
	}
	return free*free + costHole
}

// push appends a stop to the sliding minimum.
func push(least, total []int32, i int32) []int32 {
	for len(least) > 0 && total[least[len(least)-1]] >= total[i] {
		least = least[:len(least)-1]
	}
	return append(least, i)
}

// path follows the choices back from the last stop.
func path(from []int32) []int {
	n := 0
	for j := len(from) - 1; j > 0; j = int(from[j]) {
		n++
	}
	ends := make([]int, n)
	for j := len(from) - 1; j > 0; j = int(from[j]) {
		n--
		ends[n] = j
	}
	return ends
}

// sum adds costs; a sum beyond all bounds stays there.
func sum(a, b int32) int32 {
	if a >= unreached-b {
		return unreached - 1
	}
	return a + b
}
