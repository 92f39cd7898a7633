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
	gains := make([][]float32, len(g.lines))
	for j := range g.lines {
		gains[j] = make([]float32, hi-lo)
		for c := range gains[j] {
			gains[j][c] = s.t.lineGain(g, j, lo+c)
		}
	}
	var best *deal
	try := func(titles [][]int, of []int) {
		if len(titles) < 2 {
			return
		}
		d := &deal{lo: lo, hi: hi, titles: titles, of: of}
		d.gain = s.worth(g, d)
		if best == nil || d.gain > best.gain {
			best = d
		}
	}
	try(s.inOrder(g, gains, lo))
	for _, ready := range [...]float32{0.3, 0.6, 1.2, 2.4, 4.8} {
		titles := s.cutTitles(g, gains, ready)
		if len(titles) <= hi-lo {
			try(titles, matchTitles(titles, gains))
		}
	}
	if best != nil {
		for k := range best.of {
			best.of[k] += lo
		}
	}
	return best
}

// worth is the evidence for a deal: the affinity of its titles with their articles,
// less the cost of the cuts and of the articles that are left without a headline.
func (s *solver) worth(g *title, d *deal) float32 {
	v := -costParted
	j := 0
	for k, t := range d.titles {
		for l := j; l < j+len(t); l++ {
			v += s.t.lineGain(g, l, d.lo+d.of[k])
		}
		if k > 0 {
			v -= s.cutCost(g, j, d.lo+d.of[k-1])
		}
		j += len(t)
	}
	if !slices.IsSorted(d.of) {
		v -= costDisorder * float32(len(d.of)-1)
	}
	has := make([]bool, d.hi-d.lo)
	for _, c := range d.of {
		has[c] = true
	}
	for c := range has {
		switch i := d.lo + c; {
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

// inOrder cuts a run into titles and keeps the order of the articles.
func (s *solver) inOrder(g *title, gains [][]float32, lo int) (titles [][]int, of []int) {
	n := len(gains[0])
	// bare[c] is the cost of leaving articles [0, c) without a headline.
	bare := make([]float32, n+1)
	for c := range n {
		bare[c+1] = bare[c] + s.costBare(lo+c)
	}
	begins := make([]float32, n) // by article, the cost of its beginning
	for c := 1; c < n; c++ {
		begins[c] = s.start(lo + c)
	}
	cost := make([]float32, n) // by article, the cost of the lines so far if the last is in its title
	back := make([][]int16, len(g.lines))
	for j := range g.lines {
		back[j] = make([]int16, n)
		change := float32(0)
		if j > 0 {
			change = s.cutCost(g, j, lo+bestBody(gains[j-1]))
		}
		next := make([]float32, n)
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
			next[c] = v - gains[j][c]
			back[j][c] = int16(b)
		}
		cost = next
	}
	last := 0
	for k := range cost {
		if cost[k]-bare[k+1] < cost[last]-bare[last+1] {
			last = k
		}
	}
	return cutWhere(g.lines, back, last)
}

// cutTitles cuts a run of head lines into titles: each line goes to the body with
// which it shares most words, and a change of body costs something, so that a line
// that shares none stays with its neighbour.
func (s *solver) cutTitles(g *title, gains [][]float32, ready float32) [][]int {
	n := len(gains[0])
	cost := make([]float32, n)
	back := make([][]int16, len(g.lines))
	for j, l := range g.lines {
		back[j] = make([]int16, n)
		least := cheapestOf(cost)
		change := ready
		if !s.Lines[l].Blank {
			change += costSwitchBlock
		}
		if j > 0 {
			change += s.t.turnOf(g, j)
		}
		limit := cost[least] + change
		next := make([]float32, n)
		for c := range n {
			v, from := cost[c], c
			if j > 0 && limit < v {
				v, from = limit, least
			}
			next[c] = v - gains[j][c]
			back[j][c] = int16(from)
		}
		cost = next
	}
	titles, _ := cutWhere(g.lines, back, cheapestOf(cost))
	return titles
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

// cutWhere follows the best path back from body c of the last line, and cuts the run
// of head lines where the path changes from one body to another. It returns the
// titles and the body of each.
func cutWhere(head []int, back [][]int16, c int) (titles [][]int, of []int) {
	bodies := make([]int, len(head))
	for j := len(head) - 1; j >= 0; j-- {
		bodies[j], c = c, int(back[j][c])
	}
	for j, l := range head {
		if j == 0 || bodies[j] != bodies[j-1] {
			titles, of = append(titles, nil), append(of, bodies[j])
		}
		titles[len(titles)-1] = append(titles[len(titles)-1], l)
	}
	return titles, of
}

// matchTitles gives each title an article of its own so that the sum of what
// their lines say is greatest (Gao, Tang, Lin, Wang 2013 match titles to bodies
// the same way).
func matchTitles(titles [][]int, gains [][]float32) []int {
	n := len(gains[0])
	score := make([][]float32, len(titles))
	from := 0
	for k, t := range titles {
		score[k] = make([]float32, n)
		for _, said := range gains[from : from+len(t)] {
			for c, v := range said {
				score[k][c] += v
			}
		}
		from += len(t)
	}
	return match(score, n)
}

// isRest recognises a line of two or three characters that a narrow column broke off
// the end of a title; it is no title of its own.
func isRest(a, b *measure.Line) bool {
	return b.Runes <= 3 && a.Runes >= 6 && b.First == measure.Ideograph && a.End == measure.EndsBare && !cue.IsBriefTitle(b) && !cue.IsColumnName(b)
}
