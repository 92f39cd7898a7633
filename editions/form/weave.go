package form

import (
	"cmp"
	"slices"

	"baolan/editions/rebuild/measure"
)

// Interleaved columns are those of which an extractor gives a line or two each in
// turn, from left to right. Which column a line goes on is found by a search over
// the readings of all lines: a reading's state is the last unit of every open column
// and the column that the last unit stands in, and the cheapest readings go on.

// What the search holds against a reading, in nats, and its bounds.
const (
	weaveSkip  = 1.6 // a column has nothing on this row
	weaveMiss  = 0.5 // ... nor had it on the row before
	weaveReset = 1.5 // all columns end
	weaveEnd   = 0.3 // one ends
	weaveGone  = 3   // rows on which a column had nothing until it is closed
	weaveMost  = 9   // columns
	weaveBeam  = 64  // readings that go on
)

// unit is what stands between two blank lines, or a line where there are none.
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

// open is a column under way.
type openColumn struct {
	last   int32 // its last unit
	missed int8  // rows on which it had none since
}

// miss notes that a column has nothing on a row, and says what that costs.
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
	back    int32 // which reading of the units before
	above   int32 // the unit above the last one, -1 for none
}

// weave finds for each unit the one above it in its column, -1 where a column
// begins, and by how much that is cheaper than the units' following one another.
// There is at least one unit.
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

// step is a way on from one of the readings so far: below one of its columns, in a
// new column, or below all columns.
type step struct {
	cost   float32
	from   int32 // the reading
	turn   int8  // which of the steps from that reading
	column int8  // or one of the two that follow
}

// compare puts the cheaper step first, of two that cost the same the earlier.
func (a step) compare(b step) int {
	switch {
	case a.cost != b.cost:
		return cmp.Compare(a.cost, b.cost)
	case a.from != b.from:
		return cmp.Compare(a.from, b.from)
	}
	return cmp.Compare(a.turn, b.turn)
}

const (
	inNewColumn     int8 = -1
	belowAllColumns int8 = -2
)

// weaver searches; its memory is used again from unit to unit.
type weaver struct {
	s     *seams
	units []unit
	steps []step
	below []float32 // by the unit above: what it costs that unit t follows it
	known []int32   // by the unit above: the t for which that is known
	seen  []uint64  // hashes of the states of the readings that are kept
}

func newWeaver(s *seams, units []unit) *weaver {
	return &weaver{s: s, units: units, below: make([]float32, len(units)), known: make([]int32, len(units))}
}

// firstWeaving is the only reading of the first unit.
func firstWeaving() weaving { return weaving{n: 1, above: -1} }

// next are the readings of unit t, the cheapest of each state, cheapest first.
func (v *weaver) next(t int, from []weaving) []weaving {
	v.steps = v.steps[:0]
	start := v.s.startCost(v.units[t].from)
	for i := range from {
		w := &from[i]
		// In a column that is open: the next, or one behind those that have nothing here.
		for k := int8(1); k <= w.n; k++ {
			v.steps = append(v.steps, step{w.skipping(w.cost+v.seam(w.columns[(w.at+k)%w.n].last, t), k), int32(i), k, (w.at + k) % w.n})
		}
		// In a new one, right of the last. Which column is the first of a row is not
		// asked: the order of columns goes round.
		if w.n < weaveMost {
			v.steps = append(v.steps, step{w.cost + start, int32(i), w.n + 1, inNewColumn})
		}
		v.steps = append(v.steps, step{w.cost + start + weaveReset, int32(i), w.n + 2, belowAllColumns})
	}
	slices.SortFunc(v.steps, step.compare)
	// The steps of a state after its first are dearer.
	v.seen = v.seen[:0]
	out := make([]weaving, 0, min(len(v.steps), weaveBeam))
	for _, p := range v.steps {
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

// seam is what it costs that unit t follows another in a column.
func (v *weaver) seam(last int32, t int) float32 {
	if v.known[last] != int32(t) {
		v.known[last] = int32(t)
		v.below[last] = v.s.cost(v.units[last].to-1, v.units[t].from)
	}
	return v.below[last]
}

// has reports whether one of the readings that are kept has the state of n.
func (v *weaver) has(kept []weaving, hash uint64, n *weaving) bool {
	for i, h := range v.seen {
		if h == hash && kept[i].n == n.n && kept[i].at == n.at && kept[i].columns == n.columns {
			return true
		}
	}
	return false
}

// hash is the same for readings in one state.
func (w *weaving) hash() uint64 {
	const prime = 1<<40 + 0x1b3 // of FNV-1a with 64 bits
	h := uint64(w.n)<<8 | uint64(w.at)
	for _, c := range w.columns[:w.n] {
		h = (h ^ uint64(c.last)<<8 ^ uint64(c.missed)) * prime
	}
	return h ^ h>>32
}

// skipping is a cost with that of the columns between the one at hand and the k-th
// behind it, which have nothing on this row.
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

// after is the reading that a step leads to.
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

// with is the reading with a new column at a place.
func (w *weaving) with(at int8, t int32) weaving {
	n := *w
	copy(n.columns[at+1:], w.columns[at:w.n])
	n.columns[at] = openColumn{last: t}
	n.n, n.at, n.above = w.n+1, at, -1
	return n
}

// close ends the columns that had nothing for some rows; what that costs, skipping says.
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
