package typeset

import "math"

// shape is the room of a paragraph's lines.
type shape struct {
	measure int32
	indent  int32
	gutter  bool
	one     int32 // the width of one full character, 0 for em
}

// em is the width of one full character.
func (sh shape) em() int32 {
	if sh.one > 0 {
		return sh.one
	}
	return em
}

// unreached is the total of a stop that no lines lead to.
const unreached = math.MaxInt32

// choice is the best way to set the text before a stop.
type choice struct {
	total int32 // cost of the lines so far
	from  int32 // the stop where the last of them begins
}

// choose picks the stops at which lines end, the first stop left out, so that
// the sum of the lines' costs is least.
func choose(stops []stop, sh shape) []int {
	best := make([]choice, len(stops))
	lo := 0
	for j := 1; j < len(stops); j++ {
		best[j].total = unreached
		for lo < j-1 && stops[j].width-stops[lo].pos > sh.measure+1 {
			lo++
		}
		for i := lo; i < j; i++ {
			cost, ok := sh.cost(stops, i, j)
			if !ok && i < j-1 {
				continue
			}
			if total := add(best[i].total, cost); total < best[j].total {
				best[j] = choice{total, int32(i)}
			}
		}
		if stops[j].forced {
			lo = j
		}
	}
	n := 0
	for j := len(stops) - 1; j > 0; j = int(best[j].from) {
		n++
	}
	ends := make([]int, n)
	for j := len(stops) - 1; j > 0; j = int(best[j].from) {
		n--
		ends[n] = j
	}
	return ends
}

// cost is what the line from stop i to stop j costs; ok is false if it is too
// wide.
func (sh shape) cost(stops []stop, i, j int) (cost int32, ok bool) {
	a, b := &stops[i], &stops[j]
	width := b.width - a.pos
	free := sh.measure - width
	if free == -1 && b.hangs && sh.gutter {
		free = 0
	}
	cost = b.cost
	if i == 0 {
		if free >= sh.indent {
			free -= sh.indent
		} else if free >= 0 {
			free = 0
			cost += costIndent
		}
	}
	if free < 0 {
		return costOverflow, false
	}
	if b.forced {
		if i > 0 && !stops[i].forced && orphan(b, width, sh.em()) {
			cost += costOrphan
		}
		return cost, true
	}
	return cost + free*free, true
}

// orphan reports whether a last line of so many cells is a single character,
// or one and a mark.
func orphan(end *stop, width, em int32) bool { return width <= em || end.mark && width <= 2*em }

// add sums without overflow: overflowing lines cost much.
func add(a, b int32) int32 {
	if a >= unreached-b {
		return unreached - 1
	}
	return a + b
}
