package typeset

import "math"

// shape is the room of a paragraph's lines, in cells.
type shape struct {
	measure int32
	indent  int32 // of the first line
}

// unreached is the total of a stop that no lines lead to.
const unreached = math.MaxInt32

// chooser picks the stops at which lines end so that the sum of the lines'
// costs is least. Its buffers serve one paragraph after another.
//
// It is the optimal-fit method of [Knuth & Plass 1981] with whole cells: the
// best lines up to a stop are the best lines up to an earlier stop and one
// line between the two. Two things keep the work small without changing the
// result:
//
// It looks for lines that cost no more than a bound, first a low one, and
// raises it until there are some. Under a low bound only the stops where full
// lines can end are live, a few in a line, and the rest is passed over. What
// costs more than the bound cannot be part of the cheapest lines within it.
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
	least []int32 // indices in live, totals rising
	head  int     // the first of them in the window, the window's minimum
	ends  []int
}

// reached is a stop that lines within the bound lead to.
type reached struct {
	stop  int32
	pos   int32 // of the stop, the indent taken off at the beginning
	total int32
	from  int32 // index in live of the stop where the last line begins
}

// boundless is a bound that every total is within, for a sum beyond all bounds
// stays below unreached.
const boundless = unreached - 1

// choose gives the stops at which lines end, the paragraph's beginning left
// out. They are the chooser's and valid until it chooses again.
func (c *chooser) choose(stops []stop, sh shape) []int {
	// A full line leaves no or one free cell, by the parity of its narrow
	// characters; each line may cost two. A hole costs more than a hundred, so
	// the next bound is for a few of those, and so on. Above the cost of a line
	// that cannot be set nothing is saved any more.
	lines := stops[len(stops)-1].width/sh.measure + 1
	bound := 2*min(lines, unreached/1024) + 16
	for !c.within(stops, sh, bound) {
		bound = min(bound, unreached/32) * 16
		if bound >= costOverflow {
			bound = boundless
		}
	}
	return c.path()
}

// within looks for the cheapest lines that cost at most the bound. Without one
// it finds some: every stop is live then, for a line may end at each, if need
// be with a cluster wider than the measure.
func (c *chooser) within(stops []stop, sh shape, bound int32) bool {
	c.live, c.least, c.head = append(c.live[:0], reached{pos: -sh.indent}), append(c.least[:0], 0), 0
	lo := 0 // the window of live stops where a line may begin that ends at j
	floor, free := int32(0), reach(bound)
	for j := 1; j < len(stops); j++ {
		if least := c.live[c.least[c.head]].total; least != floor {
			floor, free = least, reach(bound-least)
		}
		// Under the bound no line from the window ends before this width.
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

// bestLine finds the live stop from lo on where the line that ends at stop j
// best begins, and the total of it, which is above the bound if there is none.
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
				cost = ragged(sh.spare(free)) + end.cost
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

// push adds a live stop and keeps the sliding minimum.
func (c *chooser) push(r reached) {
	for len(c.least) > c.head && c.live[c.least[len(c.least)-1]].total >= r.total {
		c.least = c.least[:len(c.least)-1]
	}
	c.least = append(c.least, int32(len(c.live)))
	c.live = append(c.live, r)
}

// path follows the choices back from the last stop.
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
