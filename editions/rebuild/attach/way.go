package attach

import "slices"

// found is the cheapest way through a graph.
type found struct {
	way    []edge
	cost   float32
	rivals []rival // of each edge of the way
}

// rival is the best other way about an edge: what is done there instead, and
// what that costs more.
type rival struct {
	how    How
	margin float32
}

// cheapest finds the cheapest way from node 0 to one of the last nodes. Every
// edge leads to a later node.
func cheapest(edges []edge, nodes int, last []int32) found {
	slices.SortStableFunc(edges, func(a, b edge) int { return int(a.from - b.from) })
	there := make([]float64, nodes) // the least cost from the beginning
	onward := make([]float64, nodes)
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
		f.way = append(f.way, edges[by[at]])
	}
	slices.Reverse(f.way)
	f.rivals = rivalsOf(edges, f.way, there, onward, there[end], nodes)
	return f
}

// rivalsOf are what the best way costs more that doesn't take an edge of the
// cheapest one. Every way crosses the place where that edge begins, so what it
// takes instead is one of the other edges over that place.
func rivalsOf(edges, way []edge, there, onward []float64, cost float64, nodes int) []rival {
	out := make([]rival, len(way))
	for i := range out {
		out[i].margin = costNever
	}
	next := make([]int32, nodes+1) // by node, the first edge of the way from there on
	for v, i := nodes, len(way); v >= 0; v-- {
		for i > 0 && int(way[i-1].from) >= v {
			i--
		}
		next[v] = int32(i)
	}
	for k := range edges {
		e := &edges[k]
		d := float32(there[e.from] + float64(e.cost) + onward[e.to] - cost)
		for i := next[e.from]; int(i) < len(way) && way[i].from < e.to; i++ {
			if d < out[i].margin && !areSame(e, &way[i]) {
				out[i] = rival{e.how, d}
			}
		}
	}
	return out
}

// areSame recognises two edges that do the same with a group, whatever the article
// before it has.
func areSame(a, b *edge) bool { return a.how == b.how && a.at == b.at && a.deal == b.deal }
