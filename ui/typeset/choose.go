package typeset

import "math"

// shape is how wide the lines of a paragraph may be, in cells.
type shape struct {
	measure int32
	indent  int32 // the indent of the first line
}

// unreached is the total cost of a stop at which no line can end.
const unreached = math.MaxInt32

// chooser picks the stops at which lines end so that the sum of the lines'
// costs is least. Its buffers serve one paragraph after another.
//
// It is the optimal-fit method of [Knuth & Plass 1981] with whole cells: the
// best lines up to a stop are the best lines up to an earlier stop and one
// line between the two. Two things reduce the work without changing the
// result:
//
// It looks for lines whose sum is no more than a bound, first a low one, and
// raises the bound until there are some. A stop is live if lines within the bound
// can end there. Under a low bound only full lines can, so a line has a few live
// stops, and the others are passed over.
//
// Among live stops a line with free cells costs at least their square and the
// cheapest total of the stops that are left (a sliding minimum), so the search
// for a stop ends where that is no less than what was found. This alone keeps
// the work for a stop from growing with the measure, whatever the bound.
//
// [Knuth & Plass 1981]: Breaking Paragraphs into Lines. Software: Practice
// and Experience 11.
type chooser struct {
	live  []reached
	least []int32 // indices in live, their totals rising, of which the first in the window is its minimum
	head  int     // the index in least of that minimum
	ends  []int   // the result of choose
}

// reached is a live stop with the cheapest lines that end there.
type reached struct {
	stop  int32 // the index of the stop
	pos   int32 // the cells before the line that begins there; minus the indent at the text's beginning
	total int32 // what the lines up to the stop cost
	from  int32 // the index in live of the stop where the last of these lines begins
}

// boundless is a bound that no total exceeds: sum gives at most this.
const boundless = unreached - 1

// choose gives the indices of the stops at which lines end, without the
// paragraph's beginning. The slice is the chooser's own and valid until it
// chooses again.
func (c *chooser) choose(stops []stop, sh shape) []int {
	// A full line leaves no cell free or one, by the parity of its narrow
	// characters, so the first bound is two a line. A hole costs more than a
	// hundred; the second bound allows a few, and so on. A bound above the cost
	// of a line that does not fit would save no work.
	lines := stops[len(stops)-1].width/sh.measure + 1
	bound := 2*min(lines, unreached/1024) + 16
	for !c.fitsWithin(stops, sh, bound) {
		bound = min(bound, unreached/32) * 16
		if bound >= costOverflow {
			bound = boundless
		}
	}
	return c.path()
}

// fitsWithin looks for the cheapest lines that cost at most the bound, and reports
// whether there are any. With the bound boundless there always are: a line may end
// at every stop then, if need be one that is wider than the measure.
func (c *chooser) fitsWithin(stops []stop, sh shape, bound int32) bool {
	c.live, c.least, c.head = append(c.live[:0], reached{pos: -sh.indent}), append(c.least[:0], 0), 0
	lo := 0 // the first live stop at which a line that ends at j may begin
	floor, free := int32(0), reach(bound)
	for j := 1; j < len(stops); j++ {
		if least := c.live[c.least[c.head]].total; least != floor {
			floor, free = least, reach(bound-least)
		}
		// A line that begins in the window and ends before this width costs more
		// than the bound.
		full := c.live[lo].pos + sh.measure - sh.measure&1 - free
		for stops[j].width < full && !stops[j].forced && bound < boundless {
			j++
		}
		end := &stops[j]
		limit := sh.measure
		if end.hangs {
			limit++
		}
		for int(c.live[lo].stop) < j-1 && end.width-stops[c.live[lo].stop].pos > limit {
			if lo++; lo == len(c.live) {
				return false
			}
		}
		for c.least[c.head] < int32(lo) {
			c.head++
		}
		total, from := c.bestLine(stops, sh, lo, j, bound)
		if total <= bound {
			c.push(reached{int32(j), end.pos, total, from})
		}
		if end.forced {
			if total > bound {
				return false
			}
			lo = len(c.live) - 1
			c.least, c.head = append(c.least[:0], int32(lo)), 0
		}
	}
	return true
}

// bestLine finds, among the live stops from lo on, the one where the line that ends
// at stop j begins at the least total. It gives that total and the stop's index in
// live; the total is above the bound if no line fits within it.
func (c *chooser) bestLine(stops []stop, sh shape, lo, j int, bound int32) (best, from int32) {
	end := &stops[j]
	floor := c.live[c.least[c.head]].total
	best = bound + 1
	for k := lo; k < len(c.live); k++ {
		r := &c.live[k]
		var cost int32
		if r.stop == 0 || end.forced {
			cost = sh.cost(stops, int(r.stop), j)
		} else {
			free := sh.measure - (end.width - r.pos)
			switch {
			case free >= 0:
				cost = ragged(sh.countedFree(free)) + end.cost
				if sum(floor, cost) >= best {
					return best, from
				}
			case free == -1 && end.hangs:
				cost = end.cost
			default:
				cost = costOverflow
			}
		}
		if t := sum(r.total, cost); t < best {
			best, from = t, int32(k)
		}
	}
	return best, from
}

// push adds a live stop and updates the sliding minimum.
func (c *chooser) push(r reached) {
	for len(c.least) > c.head && c.live[c.least[len(c.least)-1]].total >= r.total {
		c.least = c.least[:len(c.least)-1]
	}
	c.least = append(c.least, int32(len(c.live)))
	c.live = append(c.live, r)
}

// path gives the stops of the cheapest lines, followed back from the last stop.
func (c *chooser) path() []int {
	n := 0
	for k := len(c.live) - 1; k > 0; k = int(c.live[k].from) {
		n++
	}
	c.ends = append(c.ends[:0], make([]int, n)...)
	for k := len(c.live) - 1; k > 0; k = int(c.live[k].from) {
		n--
		c.ends[n] = int(c.live[k].stop)
	}
	return c.ends
}
