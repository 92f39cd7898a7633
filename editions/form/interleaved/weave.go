package interleaved

import (
	"math"
	"slices"

	"baolan/editions/rebuild/measure"
)

// An extractor interleaves columns if it gives a line or two of each in turn, from left to
// right. Which column a line continues is found by a beam search. A reading of the units so
// far assigns each of them to a column; its state is the last unit of every open column and
// the column of the last unit. The cheapest readings are kept from unit to unit.

// The costs of a reading, in nats, and the bounds of the search. They were set by hand.
const (
	// weaveSkip: a column has no unit on a row.
	weaveSkip = 1.6
	// weaveMiss: a column has none and had none on the row before.
	weaveMiss = 0.5
	// weaveReset: all columns end and one begins.
	weaveReset = 1.5
	// weaveEnd: one column ends.
	weaveEnd = 0.3
	// weaveGone is the number of rows without a unit after which a column ends.
	weaveGone = 3
	// weaveMost is the greatest number of open columns.
	weaveMost = 9
	// weaveBeam is the number of readings that are kept.
	weaveBeam = 64
)

// unit is the lines from from to before to that stand between two blank lines. In a text
// without blank lines each line is a unit.
type unit struct{ from, to int }

func unitsOf(lines []measure.Line) []unit {
	blanks := 0
	for i := range lines {
		if lines[i].Blank {
			blanks++
		}
	}
	parted := blanks*4 > len(lines)
	var out []unit
	for i := range lines {
		if n := len(out); n > 0 && parted && !lines[i].Blank {
			out[n-1].to = i + 1
			continue
		}
		out = append(out, unit{i, i + 1})
	}
	return out
}

// openColumn is a column that has not ended.
type openColumn struct {
	last   int32 // the column's last unit
	missed int8  // the number of rows since then, on which it had no unit
}

// miss counts a row on which the column has no unit, and returns its cost.
func (c *openColumn) miss() float32 {
	if c.missed++; c.missed > 1 {
		return weaveMiss
	}
	return weaveSkip
}

// weaving is one reading of the units so far.
type weaving struct {
	columns [weaveMost]openColumn
	n, at   int8
	cost    float32
	back    int32 // index of the reading of the units before which this one extends
	above   int32 // the unit above the last one in its column, -1 for none
}

// weave returns for each unit the one above it in its column, -1 where a column begins, and
// by how much this reading costs less than the units in the order of the text, in nats.
// There must be at least one unit.
func weave(s *seams, units []unit) (above []int32, gain float32) {
	all := [][]weaving{{firstWeaving()}}
	v := newWeaver(s, units)
	plain := float32(0)
	for t := 1; t < len(units); t++ {
		follow := s.cost(units[t-1].to-1, units[t].from)
		plain += min(follow, s.startCost(units[t].from)+weaveReset)
		all = append(all, v.next(t, all[t-1]))
	}
	best := 0
	last := all[len(all)-1]
	for i := range last {
		if last[i].cost < last[best].cost {
			best = i
		}
	}
	gain = plain - last[best].cost
	above = make([]int32, len(units))
	for t, i := len(units)-1, int32(best); t >= 0; t-- {
		w := &all[t][i]
		above[t], i = w.above, w.back
	}
	return above, gain
}

// step extends one of the readings so far by a unit: below one of its columns, in a new
// column, or below all columns, which then end.
type step struct {
	cost   float32
	from   int32 // index of the reading
	column int8  // the column of the unit, or one of the two constants below
}

// order returns a number by which a step, which is the i-th of all, is sorted: by its cost, and
// among steps of one cost by i. Numbers are sorted several times as fast as steps.
func (p *step) order(i int) uint64 {
	bits := math.Float32bits(p.cost + 0) // no negative zero
	if bits>>31 != 0 {
		bits = ^bits
	} else {
		bits |= 1 << 31
	}
	return uint64(bits)<<32 | uint64(uint32(i)) //nolint:gosec // there are at most weaveBeam*(weaveMost+2)
}

const (
	inNewColumn     int8 = -1
	belowAllColumns int8 = -2
)

// weaver makes the search. Its slices are used again for each unit.
type weaver struct {
	s     *seams
	units []unit
	steps []step
	order []uint64  // the order of steps
	below []float32 // below[u] is the cost of reading unit known[u] below unit u
	known []int32
	seen  []uint64 // the hashes of the states of the readings that are kept
}

func newWeaver(s *seams, units []unit) *weaver {
	return &weaver{s: s, units: units, below: make([]float32, len(units)), known: make([]int32, len(units))}
}

// firstWeaving is the only reading of the first unit.
func firstWeaving() weaving { return weaving{n: 1, above: -1} }

// next returns the readings of the units up to t that extend those of from: the cheapest
// of each state, in the order of their costs, weaveBeam at most.
func (v *weaver) next(t int, from []weaving) []weaving {
	v.steps = v.steps[:0]
	start := v.s.startCost(v.units[t].from)
	for i := range from {
		w := &from[i]
		// The unit is in an open column: the next, or one behind columns without a unit here.
		for k := int8(1); k <= w.n; k++ {
			v.steps = append(v.steps, step{w.skipping(w.cost+v.seam(w.columns[(w.at+k)%w.n].last, t), k), int32(i), (w.at + k) % w.n})
		}
		// The unit begins a column, right of the last. Which column is the first of a row is
		// not asked, because columns are taken in a circle.
		if w.n < weaveMost {
			v.steps = append(v.steps, step{w.cost + start, int32(i), inNewColumn})
		}
		v.steps = append(v.steps, step{w.cost + start + weaveReset, int32(i), belowAllColumns})
	}
	v.order = v.order[:0]
	for i := range v.steps {
		v.order = append(v.order, v.steps[i].order(i))
	}
	slices.Sort(v.order)
	// Steps ascend by cost, so the first with a state is its cheapest.
	v.seen = v.seen[:0]
	out := make([]weaving, 0, min(len(v.steps), weaveBeam))
	for _, o := range v.order {
		p := v.steps[uint32(o)] //nolint:gosec // its lower half is the index
		n := from[p.from].after(p, int32(t))
		h := n.hash()
		if v.has(out, h, &n) {
			continue
		}
		v.seen = append(v.seen, h)
		if out = append(out, n); len(out) == weaveBeam {
			break
		}
	}
	return out
}

// seam returns the cost of reading unit t below unit last in a column.
func (v *weaver) seam(last int32, t int) float32 {
	if v.known[last] != int32(t) {
		v.known[last] = int32(t)
		v.below[last] = v.s.cost(v.units[last].to-1, v.units[t].from)
	}
	return v.below[last]
}

// has reports whether one of the readings kept has the state of n, whose hash is given.
func (v *weaver) has(kept []weaving, hash uint64, n *weaving) bool {
	for i, h := range v.seen {
		if h == hash && kept[i].n == n.n && kept[i].at == n.at && kept[i].columns == n.columns {
			return true
		}
	}
	return false
}

// hash returns a number that is the same for readings with the same state.
func (w *weaving) hash() uint64 {
	const prime = 1<<40 + 0x1b3 // the prime of FNV-1a with 64 bits
	h := uint64(w.n)<<8 | uint64(w.at)
	for _, c := range w.columns[:w.n] {
		h = (h ^ uint64(c.last)<<8 ^ uint64(c.missed)) * prime
	}
	return h ^ h>>32
}

// skipping returns cost plus that of the columns between the present one and the k-th
// behind it, which have no unit on this row.
func (w *weaving) skipping(cost float32, k int8) float32 {
	ended := 0
	for j := int8(1); j < k; j++ {
		c := w.columns[(w.at+j)%w.n]
		cost += c.miss()
		if c.missed >= weaveGone {
			ended++
		}
	}
	for range ended {
		cost += weaveEnd
	}
	return cost
}

// after returns the reading that step p makes of w for unit t.
func (w *weaving) after(p step, t int32) weaving {
	switch p.column {
	case inNewColumn:
		n := w.with(w.at+1, t)
		n.back, n.cost = p.from, p.cost
		return n
	case belowAllColumns:
		return weaving{n: 1, back: p.from, above: -1, cost: p.cost, columns: [weaveMost]openColumn{{last: t}}}
	}
	n := *w
	n.back, n.above, n.cost = p.from, w.columns[p.column].last, p.cost
	for k := int8(1); (w.at+k)%w.n != p.column; k++ {
		n.columns[(w.at+k)%w.n].miss()
	}
	n.columns[p.column] = openColumn{last: t}
	n.at = p.column
	n.close()
	return n
}

// with returns w with a new column at index at, whose last unit is t.
func (w *weaving) with(at int8, t int32) weaving {
	n := *w
	copy(n.columns[at+1:], w.columns[at:w.n])
	n.columns[at] = openColumn{last: t}
	n.n, n.at, n.above = w.n+1, at, -1
	return n
}

// close ends the columns that had no unit on weaveGone rows. Its cost is in skipping.
func (w *weaving) close() {
	for c := int8(0); c < w.n; {
		if w.columns[c].missed < weaveGone {
			c++
			continue
		}
		copy(w.columns[c:], w.columns[c+1:w.n])
		w.n--
		w.columns[w.n] = openColumn{}
		if w.at > c {
			w.at--
		}
	}
}
