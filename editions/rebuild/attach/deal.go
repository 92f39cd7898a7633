package attach

import (
	"slices"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// deal is one way to share a run of head lines out among articles: it is cut
// into titles, each of which goes to an article of its own.
type deal struct {
	lo, hi int // the articles
	titles [][]int
	of     []int // the articles of the titles
	gain   float32
}

// dealOf finds the best deal of a run among articles [lo, hi); nil where it
// can't be cut into titles. How ready the run is to be cut is not known, so
// several cuts are tried, one of which keeps the articles' order: whoever made
// the page went through its articles once for the bodies and once for the
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

// worth is what speaks for a deal: the affinity of its titles with their
// articles, less what it costs to cut the run there and that articles are left
// without a headline.
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

// cutCost is what it costs that a title ends before line j of a run; c is the
// article that the line before says most for.
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

// costBare is what it costs that article i has no headline: less if it may be
// the one before it going on.
func (s *solver) costBare(i int) float32 {
	switch {
	case len(s.articles[i].inner) > 0:
		return 0
	case s.mayJoin(i):
		return s.joining(i)
	}
	return costNoHead + s.start(i)
}

// inOrder cuts a run into titles for the articles so that their order is kept.
func (s *solver) inOrder(g *title, gains [][]float32, lo int) (titles [][]int, of []int) {
	n := len(gains[0])
	// bare[c] is what it costs that articles [0, c) have no headline.
	bare := make([]float32, n+1)
	for c := range n {
		bare[c+1] = bare[c] + s.costBare(lo+c)
	}
	begins := make([]float32, n) // what it costs that an article begins
	for c := 1; c < n; c++ {
		begins[c] = s.start(lo + c)
	}
	cost := make([]float32, n) // the lines so far, the last of them in title c
	back := make([][]int16, len(g.lines))
	for j := range g.lines {
		back[j] = make([]int16, n)
		change := float32(0)
		if j > 0 {
			change = s.cutCost(g, j, lo+loudest(gains[j-1]))
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

// cutTitles cuts a run of head lines into titles: each line is given to the
// body that it shares most with, and a change of body costs something, so that
// a line without words of its own stays with its neighbour.
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

// loudest is the body that a head line says most for; the first if for none.
func loudest(gains []float32) int {
	best, most := 0, float32(0)
	for c, v := range gains {
		if v > most {
			best, most = c, v
		}
	}
	return best
}

// cutWhere cuts a run of head lines into titles, the last of body c, where the
// way back goes from one body to another; of are the bodies of the titles.
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

// isRest recognises two or three characters that a narrow column left of a title:
// no title of their own.
func isRest(a, b *measure.Line) bool {
	return b.Runes <= 3 && a.Runes >= 6 && b.First == measure.Ideograph && a.End == measure.EndsBare && !cue.IsBriefTitle(b) && !cue.NamesColumn(b)
}
