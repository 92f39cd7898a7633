package attach

import (
	"slices"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// deal is one way to share a run of head lines out among the articles [lo, hi): the
// run is cut into titles, each of which becomes the headline of an article of its own.
type deal struct {
	lo, hi int
	titles [][]int
	of     []int // the article of each title
	gain   float32
}

// dealOf finds the best deal of a run among articles [lo, hi); nil where the run
// cannot be cut into titles. How much a cut should cost is not known, so several costs
// are tried. One way of cutting keeps the order of the articles, since the page may
// have been drawn in two passes over its articles, one for the bodies and one for the
// headlines.
func (s *solver) dealOf(g *title, lo, hi int) *deal {
	w := &s.t.dealing
	w.see(s, g, lo, hi)
	var best *deal
	try := func(of []int) {
		gain := s.worth(g, w, of)
		if best == nil || gain > best.gain {
			best = &deal{lo: lo, hi: hi, titles: w.titles(g.lines), of: slices.Clone(of), gain: gain}
		}
	}
	s.inOrder(g, w)
	if w.cut(); len(w.begins) > 1 {
		try(w.bodies())
	}
	w.tried = w.tried[:0]
	for _, ready := range [...]float32{0.3, 0.6, 1.2, 2.4, 4.8} {
		s.cutTitles(g, w, ready)
		if w.cut(); len(w.begins) > 1 && len(w.begins) <= hi-lo && w.isNew() {
			try(w.matchTitles())
		}
	}
	if best != nil {
		for k := range best.of {
			best.of[k] += lo
		}
	}
	return best
}

// worth is the evidence for a deal whose titles go to the articles of, counted from the
// first: the affinity of the titles with their articles, less the cost of the cuts and of
// the articles that are left without a headline.
func (s *solver) worth(g *title, w *dealing, of []int) float32 {
	v := -costParted
	for k := range w.begins {
		from, to := w.lines(k)
		for l := from; l < to; l++ {
			v += w.gain(l)[of[k]]
		}
		if k > 0 {
			v -= s.cutCost(g, from, w.lo+of[k-1])
		}
	}
	if !slices.IsSorted(of) {
		v -= costDisorder * float32(len(of)-1)
	}
	has := w.has[:w.n]
	clear(has)
	for _, c := range of {
		has[c] = true
	}
	for c := range has {
		switch i := w.lo + c; {
		case !has[c]:
			v -= s.costBare(i)
		case c > 0 && i != g.at:
			v -= s.start(i)
		}
	}
	return v
}

// cutCost is the cost of ending a title before line j of a run; c is the article that
// the line before the cut matches best.
func (s *solver) cutCost(g *title, j, c int) float32 {
	v := s.t.turnOf(g, j)
	a, b := &s.Lines[g.lines[j-1]], &s.Lines[g.lines[j]]
	if !b.Blank {
		v += costSwitchBlock
	}
	if s.articles[c].IsTorn(s.Lines, a, b) {
		v += costPartedWord
	}
	return v
}

// costBare is the cost of leaving article i without a headline. It is lower if the
// article may be a continuation of the one before it.
func (s *solver) costBare(i int) float32 {
	switch {
	case len(s.articles[i].inner) > 0:
		return 0
	case s.mayJoin(i):
		return s.joining(i)
	}
	return costNoHead + s.start(i)
}

// inOrder shares the lines of a run out and keeps the order of the articles.
func (s *solver) inOrder(g *title, w *dealing) {
	n := w.n
	// bare[c] is the cost of leaving articles [0, c) without a headline.
	bare := w.bare[:n+1]
	for c := range n {
		bare[c+1] = bare[c] + s.costBare(w.lo+c)
	}
	begins := w.starts[:n] // by article, the cost of its beginning
	begins[0] = 0
	for c := 1; c < n; c++ {
		begins[c] = s.start(w.lo + c)
	}
	cost, next := w.cost[:n], w.next[:n] // by article, the cost of the lines so far if the last is in its title
	clear(cost)
	for j := range g.lines {
		change := float32(0)
		if j > 0 {
			change = s.cutCost(g, j, w.lo+bestBody(w.gain(j-1)))
		}
		gains, back := w.gain(j), w.row(j)
		// least is the cheapest cost[b]-bare[b+1] of b < c: the articles
		// between b and c are left without a headline.
		least, from := float32(costInfinite), 0
		for c := range n {
			v, b := bare[c]+begins[c], c
			if j > 0 {
				v = cost[c] + costSameTitle
				if anew := least + bare[c] + begins[c] + change; anew < v {
					v, b = anew, from
				}
				if cost[c]-bare[c+1] < least {
					least, from = cost[c]-bare[c+1], c
				}
			}
			next[c] = v - gains[c]
			back[c] = int16(b)
		}
		cost, next = next, cost
	}
	last := 0
	for k := range cost {
		if cost[k]-bare[k+1] < cost[last]-bare[last+1] {
			last = k
		}
	}
	w.last = last
}

// cutTitles shares the lines of a run out among its articles: each line goes to the body
// with which it shares most words, and a change of body costs something, so that a line
// that shares none stays with its neighbour.
func (s *solver) cutTitles(g *title, w *dealing, ready float32) {
	n := w.n
	cost, next := w.cost[:n], w.next[:n]
	clear(cost)
	for j, l := range g.lines {
		least := cheapestOf(cost)
		change := ready
		if !s.Lines[l].Blank {
			change += costSwitchBlock
		}
		if j > 0 {
			change += s.t.turnOf(g, j)
		}
		limit := cost[least] + change
		gains, back := w.gain(j), w.row(j)
		for c := range n {
			v, from := cost[c], c
			if j > 0 && limit < v {
				v, from = limit, least
			}
			next[c] = v - gains[c]
			back[c] = int16(from)
		}
		cost, next = next, cost
	}
	w.last = cheapestOf(cost)
}

func cheapestOf(cost []float32) int {
	c := 0
	for k := range cost {
		if cost[k] < cost[c] {
			c = k
		}
	}
	return c
}

// bestBody returns the body that a head line matches best, or the first one if the
// line matches none.
func bestBody(gains []float32) int {
	best, most := 0, float32(0)
	for c, v := range gains {
		if v > most {
			best, most = c, v
		}
	}
	return best
}

// isRest recognises a line of two or three characters that a narrow column broke off
// the end of a title; it is no title of its own.
func isRest(a, b *measure.Line) bool {
	return b.Runes <= 3 && a.Runes >= 6 && b.First == measure.Ideograph && a.End == measure.EndsBare && !cue.IsBriefTitle(b) && !cue.IsColumnName(b)
}
