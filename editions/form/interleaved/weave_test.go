package interleaved

import (
	"cmp"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// slowNext is weaver.next as it is defined: all readings of one unit more, of which
// the cheapest of each state go on.
func slowNext(s *seams, units []unit, t int, from []weaving) []weaving {
	var out []weaving
	seen := map[[weaveMost + 1]openColumn]int{}
	add := func(w weaving) {
		k := slowKey(&w)
		if i, ok := seen[k]; ok {
			if w.cost < out[i].cost {
				out[i] = w
			}
			return
		}
		seen[k] = len(out)
		out = append(out, w)
	}
	start := s.startCost(units[t].from)
	below := map[int32]float32{} // by the unit above
	for i := range from {
		w := &from[i]
		// In a column that is open: the next, or one behind those that have nothing here.
		for step := int8(1); step <= w.n; step++ {
			c := (w.at + step) % w.n
			last := w.columns[c].last
			seam, known := below[last]
			if !known {
				seam = s.cost(units[last].to-1, units[t].from)
				below[last] = seam
			}
			n := *w
			n.back, n.above = int32(i), last
			n.cost += seam
			for k := int8(1); k < step; k++ {
				n.cost += n.columns[(w.at+k)%w.n].miss()
			}
			n.columns[c] = openColumn{last: int32(t)}
			n.at = c
			before := n.n
			n.close()
			for range before - n.n {
				n.cost += weaveEnd
			}
			add(n)
		}
		// In a new one, right of the last. Which column is the first of a row is not
		// asked: the order of columns goes round.
		if w.n < weaveMost {
			n := w.with(w.at+1, int32(t))
			n.back, n.cost = int32(i), w.cost+start
			add(n)
		}
		// Below all columns.
		n := weaving{n: 1, back: int32(i), above: -1, cost: w.cost + start + weaveReset, columns: [weaveMost]openColumn{{last: int32(t)}}}
		add(n)
	}
	slices.SortStableFunc(out, func(a, b weaving) int { return cmp.Compare(a.cost, b.cost) })
	return out[:min(len(out), weaveBeam)]
}

// slowKey is a reading's state.
func slowKey(w *weaving) [weaveMost + 1]openColumn {
	var k [weaveMost + 1]openColumn
	copy(k[:], w.columns[:w.n])
	k[weaveMost] = openColumn{int32(w.n), w.at}
	return k
}

// The search goes on from unit to unit as its definition does, on pages whose lines
// are in their order, and on the same lines shuffled.
func TestWeaver_Next(t *testing.T) {
	paths, err := filepath.Glob("../../samples/data/*/*/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no samples", err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		rows := strings.Split(string(text), "\n")
		rows = rows[:min(len(rows), 60)]
		for range 2 {
			lines := measure.Of(scan.Text(strings.Join(rows, "\n")).Lines)
			s, units := newSeams(lines), unitsOf(lines)
			v := newWeaver(s, units)
			from := []weaving{firstWeaving()}
			for i := 1; i < len(units); i++ {
				want, got := slowNext(s, units, i, from), v.next(i, from)
				if len(got) != len(want) {
					t.Fatalf("%s, unit %d: %d readings, want %d", path, i, len(got), len(want))
				}
				for k := range got {
					if math.Abs(float64(got[k].cost-want[k].cost)) > 1e-3 {
						t.Fatalf("%s, unit %d: reading %d costs %v, want %v", path, i, k, got[k].cost, want[k].cost)
					}
				}
				from = want
			}
			r.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		}
	}
}

// Steps are sorted by their cost and then in the order in which they were made.
func TestStep_Order(t *testing.T) {
	t.Parallel()
	costs := []float32{-1e9, -3.5, -3.5, -0.25, float32(math.Copysign(0, -1)), 0, 1e-9, 0.25, 0.25, 7, 1e9}
	for i := range costs {
		for j := range costs {
			a, b := step{cost: costs[i]}, step{cost: costs[j]}
			if got, want := cmp.Compare(a.order(i), b.order(j)), cmp.Or(cmp.Compare(costs[i], costs[j]), cmp.Compare(i, j)); got != want {
				t.Errorf("%v at %d and %v at %d: %d, want %d", costs[i], i, costs[j], j, got, want)
			}
		}
	}
}
