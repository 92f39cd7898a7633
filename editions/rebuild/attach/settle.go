package attach

import (
	"baolan/editions/rebuild/heads"
)

// partAt returns the line k before which a group of head lines between two bodies is
// parted: lines [0, k) belong to the article before place at, the others to the one
// behind it. The solver decided that the group is parted by either part as a whole;
// here each line counts by itself, so that its neighbours do not outvote a line with
// words of its own. how tells what is done at every place.
func (s *solver) partAt(at int, how []How) int {
	head := s.says[at].lines
	n := len(head)
	// Bodies that continue behind sub-heads belong to the same article.
	first, last := at-1, at
	for first > 0 && goesOn(how[first]) {
		first--
	}
	for last+1 < len(s.articles) && goesOn(how[last+1]) {
		last++
	}
	g := s.t.newTitle(head, at, first, last+1)
	says := func(j, from, to int) float32 {
		most := s.t.lineGain(&g, j, from)
		for c := from + 1; c <= to; c++ {
			most = max(most, s.t.lineGain(&g, j, c))
		}
		return most
	}
	second := make([]float32, n) // by line, the evidence for the articles behind the place
	behind := float32(0)
	for j := range head {
		second[j] = says(j, at, last)
		behind += second[j]
	}
	before, best, k := float32(0), float32(-costInfinite), 1
	for j := 1; j < n; j++ {
		before += says(j-1, first, at-1)
		behind -= second[j-1]
		v := before + behind - weightTurn*s.t.turn(head, j) - s.partCost(at, head, j)
		if v > best {
			best, k = v, j
		}
	}
	return k
}

// partCost is the cost of parting a group before line j.
func (s *solver) partCost(at int, head []int, j int) float32 {
	a, b := &s.Lines[head[j-1]], &s.Lines[head[j]]
	v := float32(0)
	if !b.Blank {
		v += costPartedInside
	}
	if heads.AreOneSentence(a.Text, b.Text) || heads.LacksVerb(a.Text) {
		v += costPartedInside
	}
	if s.articles[at-1].IsTorn(s.Lines, a, b) || s.articles[at].IsTorn(s.Lines, a, b) {
		v += costPartedWord
	}
	return v
}

// goesOn reports whether the body behind a place continues the article before it.
func goesOn(h How) bool { return h == Section || h == Joined || h == Between }

// gift is the head lines that an article gets, and in which way.
type gift struct {
	lines []int
	how   How
	rival rival
}

// settlement turns a path through the solver's graph into articles.
type settlement struct {
	*solver
	how   []How // by place
	rival []rival
	given []gift // by article
	left  [][]int
}

// settle turns the cheapest path into articles. Bodies that continue an article are
// joined to it; groups of head lines that belong to no article are returned in left.
func (s *solver) settle(f *found) (articles []Article, left [][]int) {
	n := len(s.articles)
	x := settlement{solver: s, how: make([]How, n+1), rival: make([]rival, n+1), given: make([]gift, n)}
	for i := range x.rival {
		x.rival[i].margin = costNever
	}
	for i := range f.path {
		x.how[f.path[i].at], x.rival[f.path[i].at] = f.path[i].how, f.rivals[i]
		if f.path[i].how == Shared {
			x.share(f.path[i].deal, int(f.path[i].at), f.rivals[i])
		}
	}
	for at := range x.how {
		x.give(at)
	}
	return x.join(), x.left
}

// share gives the titles of a deal to their articles.
func (x *settlement) share(d *deal, at int, r rival) {
	for k, c := range d.of {
		x.given[c] = gift{d.titles[k], Shared, r}
	}
	for c := d.lo; c < d.hi; c++ {
		x.given[c].rival = r
		if c == d.lo || c == at {
			continue
		}
		x.how[c] = LeftOver
		if x.given[c].lines == nil && x.mayJoin(c) {
			x.how[c] = Joined
		}
	}
}

// give gives the head lines at a place to the article that was decided on.
func (x *settlement) give(at int) {
	g, r := x.says[at].lines, x.rival[at]
	switch x.how[at] {
	case ToNext:
		x.add(at, gift{g, ToNext, r})
	case ToLast:
		x.add(at-1, gift{g, ToLast, r})
	case Parted:
		k := x.partAt(at, x.how)
		x.add(at-1, gift{g[:k], Parted, r})
		x.add(at, gift{g[k:], Parted, r})
	case LeftOver:
		if len(g) > 0 {
			x.left = append(x.left, g)
		}
	}
}

func (x *settlement) add(i int, g gift) {
	to := &x.given[i]
	to.lines = append(to.lines[:len(to.lines):len(to.lines)], g.lines...)
	if to.how == Nothing || g.rival.margin < to.rival.margin {
		to.how, to.rival = g.how, g.rival
	}
}

// join joins each body that continues an article to it, and gives each article its
// headline.
func (x *settlement) join() []Article {
	out := make([]Article, 0, len(x.articles))
	for i := range x.articles {
		a := x.articles[i]
		last := len(out) - 1
		if !goesOn(x.how[i]) || last < 0 {
			a.Head = append(append([]int(nil), a.inner...), x.given[i].lines...)
			a.decide(x.given[i], x.rival[i])
			out = append(out, a)
			continue
		}
		b := &out[last]
		g := x.says[i].lines
		switch x.how[i] {
		case Section:
			b.Pieces = append(b.Pieces[:len(b.Pieces):len(b.Pieces)], Piece{Subhead, g[0], g[0] + 1})
		case Between:
			if x.beginsInSubhead(i) {
				b.Pieces = append(b.Pieces[:len(b.Pieces):len(b.Pieces)], Piece{Subhead, g[0], g[0] + 1})
				g = g[1:]
			}
			if n := len(g); n > 1 && x.endsInSubhead(i) {
				b.Pieces = append(b.Pieces[:len(b.Pieces):len(b.Pieces)], Piece{Subhead, g[n-1], g[n-1] + 1})
				g = g[:n-1]
			}
			b.Head = append(b.Head, g...)
			b.decide(gift{g, Between, x.rival[i]}, x.rival[i])
		}
		b.extend(&a)
		b.Head = append(append(b.Head, a.inner...), x.given[i].lines...)
		if r := x.rival[i]; r.margin < b.Margin {
			b.Margin, b.Second = r.margin, r.how
		}
	}
	return out
}

// decide notes how an article got its headline. For an article without one, the
// decision is that of the place before it.
func (a *Article) decide(g gift, before rival) {
	r := g.rival
	if g.how == Nothing {
		r = before
	}
	a.How, a.Margin, a.Second = g.how, r.margin, r.how
}
