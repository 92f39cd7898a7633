package attach

import "slices"

// found is the cheapest path through a graph.
type found struct {
	path   []edge
	cost   float32
	rivals []rival // by edge of the path
}

// paths is the memory that the search for a path takes and does not keep.
type paths struct {
	there  []float64 // by node, the least cost of reaching it
	onward []float64 // by node, the least cost from it to the end
	by     []int32   // by node, the edge to it on the cheapest path
	next   []int32   // by node, the index of the first edge of the path that begins there or later
}

// rival is the alternative to an edge: the decision in the cheapest path without that
// edge, and how much more that path costs.
type rival struct {
	how    How
	margin float32
}

// cheapest finds the cheapest path from node 0 to one of the last nodes. Every edge
// must lead to a later node.
func (w *paths) cheapest(edges []edge, nodes int, last []int32) found {
	if byNode := func(a, b edge) int { return int(a.from - b.from) }; !slices.IsSortedFunc(edges, byNode) {
		slices.SortStableFunc(edges, byNode) // only edges that share a run out stand elsewhere
	}
	w.there, w.onward, w.by = roomFor(w.there, nodes), roomFor(w.onward, nodes), roomFor(w.by, nodes)
	there, onward, by := w.there, w.onward, w.by
	for i := range nodes {
		there[i], onward[i], by[i] = costInfinite*costNever, costInfinite*costNever, -1
	}
	there[begin] = 0
	for k := range edges {
		e := &edges[k]
		if c := there[e.from] + float64(e.cost); c < there[e.to] {
			there[e.to], by[e.to] = c, int32(k)
		}
	}
	end := last[0]
	for _, l := range last {
		onward[l] = 0
		if there[l] < there[end] {
			end = l
		}
	}
	for k := len(edges) - 1; k >= 0; k-- {
		e := &edges[k]
		onward[e.from] = min(onward[e.from], float64(e.cost)+onward[e.to])
	}
	f := found{cost: float32(there[end])}
	n := 0
	for at := end; by[at] >= 0; at = edges[by[at]].from {
		n++
	}
	f.path = make([]edge, 0, n)
	for at := end; by[at] >= 0; at = edges[by[at]].from {
		f.path = append(f.path, edges[by[at]])
	}
	slices.Reverse(f.path)
	f.rivals = w.rivalsOf(edges, f.path, there[end], nodes)
	return f
}

// rivalsOf returns the rival of each edge of the cheapest path. Every path crosses the
// place where that edge begins, so the edge that it takes instead is one of the other
// edges over that place.
func (w *paths) rivalsOf(edges, path []edge, cost float64, nodes int) []rival {
	there, onward := w.there, w.onward
	out := make([]rival, len(path))
	for i := range out {
		out[i].margin = costNever
	}
	w.next = roomFor(w.next, nodes+1)
	next := w.next
	for v, i := nodes, len(path); v >= 0; v-- {
		for i > 0 && int(path[i-1].from) >= v {
			i--
		}
		next[v] = int32(i)
	}
	for k := range edges {
		e := &edges[k]
		d := float32(there[e.from] + float64(e.cost) + onward[e.to] - cost)
		for i := next[e.from]; int(i) < len(path) && path[i].from < e.to; i++ {
			if d < out[i].margin && !areSame(e, &path[i]) {
				out[i] = rival{e.how, d}
			}
		}
	}
	return out
}

// areSame reports whether two edges are the same decision on the same group, whether
// or not the article before it has its headline.
func areSame(a, b *edge) bool { return a.how == b.how && a.at == b.at && a.deal == b.deal }
