package attach

import "slices"

// found is the cheapest path through a graph.
type found struct {
	path   []edge
	cost   float32
	rivals []rival // by edge of the path
}

// rival is the alternative to an edge: the decision in the cheapest path without that
// edge, and how much more that path costs.
type rival struct {
	how    How
	margin float32
}

// cheapest finds the cheapest path from node 0 to one of the last nodes. Every edge
// must lead to a later node.
func cheapest(edges []edge, nodes int, last []int32) found {
	if byNode := func(a, b edge) int { return int(a.from - b.from) }; !slices.IsSortedFunc(edges, byNode) {
		slices.SortStableFunc(edges, byNode) // only edges that share a run out stand elsewhere
	}
	there := make([]float64, nodes)  // by node, the least cost of reaching it
	onward := make([]float64, nodes) // by node, the least cost from it to the end
	by := make([]int32, nodes)
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
	for at := end; by[at] >= 0; at = edges[by[at]].from {
		f.path = append(f.path, edges[by[at]])
	}
	slices.Reverse(f.path)
	f.rivals = rivalsOf(edges, f.path, there, onward, there[end], nodes)
	return f
}

// rivalsOf returns the rival of each edge of the cheapest path. Every path crosses the
// place where that edge begins, so the edge that it takes instead is one of the other
// edges over that place.
func rivalsOf(edges, path []edge, there, onward []float64, cost float64, nodes int) []rival {
	out := make([]rival, len(path))
	for i := range out {
		out[i].margin = costNever
	}
	next := make([]int32, nodes+1) // by node, the index of the first edge of the path that begins there or later
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
