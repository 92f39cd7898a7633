package attach

// The solver finds the cheapest assignment for the whole page as the cheapest path
// through a graph. A node means that the text is read up to a place and that the body
// before that place has a headline, or has none yet. An edge is a decision on the
// group of head lines at the place, or on a run that is shared out among several
// bodies at once:
//
//	body 0 · group · body 1 · group · body 2 · group     headlines behind
//	group · body 0 · group · body 1 · group · body 2     headlines before
//	body 0 · body 1 · body 2 · run of head lines         in a run of their own
//	body 0 · group · rest of body 0                      between two halves
//
// All of them compete in one graph, so a mixed page needs no rule of its own. Every
// habit (headlines before, behind or in the middle of their bodies) is tried, and the
// cheapest assignment of the whole page is taken.

// Habit is where the headlines of a page stand.
type Habit uint8

// The habits.
const (
	Before Habit = iota // before their bodies
	Behind
	Middle // between two halves of them
)

// String gives the habit's name as explain prints it.
func (h Habit) String() string { return [...]string{"before", "behind", "middle"}[h] }

// offSide returns the cost of a headline before its body and of one behind it.
func (h Habit) offSide() (before, behind float32) {
	switch h {
	case Before:
		return 0, costOffSide
	case Behind:
		return costOffSide, 0
	}
	return costOffSide, costOffSide
}

// between returns the cost of a headline between the halves of an article, less the
// evidence of its affinity with either.
func (h Habit) between(next, last float32) float32 {
	if h == Middle {
		return costMiddle - max(next, last)
	}
	return costBetween - (next+last)/2
}

// How is a decision on a group of head lines.
type How uint8

// The decisions on a group that stands before an article.
const (
	Nothing  How = iota // there is no group
	ToNext              // it is the headline of the article behind it
	ToLast              // it is the headline of the article before it
	Parted              // its first lines belong to the article before it, the others to the one behind
	Between             // it is the headline of both bodies, which are halves of one article
	Section             // it is a sub-head, and the article continues behind it
	Joined              // there is no group, and the article continues
	Shared              // it is shared out among several articles
	LeftOver            // it belongs to no article
)

var hows = [...]string{"nothing", "to-next", "to-last", "parted", "between", "section", "joined", "shared", "left-over"}

// String gives the name as explain prints it.
func (h How) String() string { return hows[h] }

// edge leads from one node to a later one.
type edge struct {
	from, to int32
	cost     float32
	how      How
	at       int32 // the group stands before article at
	deal     *deal // how a Shared group is shared out
}

// begin is the node before the text. node(i, has) is the node behind the place before
// article i, where that article has begun; there is one for the place behind the last
// article too.
const begin = int32(0)

func node(i int, has int) int32 { return int32(1 + 2*i + has) }

// solver weighs the edges of one draft.
type solver struct {
	*draft
	t        *themes
	says     []title // by place; the last is behind the last article
	sections []sectionKind
	unsigned float32
	same     []float32 // by place, what speaks for the body behind it as a continuation of the one before it
	deals    []edge    // those that share a run out, which are the same for either habit
}

func newSolver(d *draft, t *themes) *solver {
	n := len(d.articles)
	s := &solver{draft: d, t: t, says: make([]title, n+1), sections: d.sectionsOf(t), unsigned: costUnsigned}
	signed := 0
	for i := range d.articles {
		if d.articles[i].IsSigned() {
			signed++
		}
	}
	if signed*2 < n {
		s.unsigned = costUnsignedCommon
	}
	for _, g := range d.groups {
		s.says[g.at].lines = g.lines
	}
	for _, g := range d.groups {
		if len(g.lines) > 0 && len(g.lines) <= maxHeadRun {
			lo, hi := s.reach(g.at)
			s.says[g.at] = t.newTitle(g.lines, g.at, lo, hi)
			s.compare(&s.says[g.at])
		}
	}
	s.same = make([]float32, n)
	for at := 1; at < n; at++ {
		if len(s.says[at].lines) > 0 && len(s.says[at].lines) <= maxHeadRun && !s.articles[at].IsSigned() {
			s.same[at] = s.sameSubject(at)
		}
	}
	for at := range s.says {
		s.addDeals(at)
	}
	return s
}

// compare computes the affinity of a group with the articles before and behind its place,
// and of its parts where it may be parted: they are needed for every decision on it.
func (s *solver) compare(g *title) {
	all := len(g.lines)
	if g.at < len(s.articles) {
		g.next = s.t.affinity(g, 0, all, g.at)
	}
	if g.at > 0 {
		g.last = s.t.affinity(g, 0, all, g.at-1)
	}
	if g.at > 0 && g.at < len(s.articles) && all > 1 && all <= maxHeadLines {
		g.parted = s.bestParted(g, g.at)
	}
}

// reach returns the articles [lo, hi) to which the group at a place may belong: its
// neighbours and, where no other group stands between, the articles behind those.
func (s *solver) reach(at int) (lo, hi int) {
	n, most := len(s.articles), min(maxCandidates/2, 2*len(s.says[at].lines))
	lo, hi = max(at-1, 0), min(at+1, n)
	if len(s.says[at].lines) < 2 {
		return lo, hi
	}
	if at == 0 || at == n {
		most = min(maxCandidates, 2*most)
	}
	for lo > 0 && at-lo < most && s.mayPass(lo, at) && len(s.articles[lo].inner) == 0 {
		lo--
	}
	for hi < n && hi-at < most && s.mayPass(hi, at) && len(s.articles[hi].inner) == 0 {
		hi++
	}
	return lo, hi
}

// mayPass reports whether the group at place p, if there is one, may belong to no
// article when the run at place at is shared out beyond it: it has a line or two, and
// the run is long.
func (s *solver) mayPass(p, at int) bool {
	k := len(s.says[p].lines)
	return k == 0 || k <= 2 && len(s.says[at].lines) >= maxHeadLines
}

// solve returns the cheapest path under a habit.
func (s *solver) solve(habit Habit) found {
	n := len(s.articles)
	s.t.edges = s.t.edges[:0]
	for at := 0; at <= n; at++ {
		s.addPlace(at, habit)
	}
	s.t.edges = append(s.t.edges, s.deals...)
	f := s.t.paths.cheapest(s.t.edges, int(node(n, 1))+1, []int32{node(n, 0), node(n, 1)})
	if habit == Middle {
		f.cost += costHabitMiddle
	}
	return f
}

// addPlace adds the edges of the place before article at (or behind the last).
func (s *solver) addPlace(at int, habit Habit) {
	if at == 0 {
		s.addEdges(at, begin, 1, habit)
		return
	}
	for has := range 2 {
		s.addEdges(at, node(at-1, has), has, habit)
	}
}

// own is 1 for an article that has a headline inside its body.
func (s *solver) own(at int) int {
	if at < len(s.articles) && len(s.articles[at].inner) > 0 {
		return 1
	}
	return 0
}

// start is the cost of beginning an article at a place.
func (s *solver) start(at int) float32 {
	switch {
	case at >= len(s.articles):
		return 0
	case s.articles[at].follows:
		return max(0, -s.articles[at].opens)
	case !s.articles[at].IsSigned():
		return s.unsigned
	}
	return 0
}

// mayJoin reports whether an article that gets no title may continue the article
// before it, instead of having no headline.
func (s *solver) mayJoin(at int) bool {
	return s.articles[at].follows && s.joining(at) < costNoHead+s.start(at)
}

// joining is the cost of taking an article for a continuation of the one right before
// it.
func (s *solver) joining(at int) float32 { return max(0, s.articles[at].opens) }

// addEdges adds the decisions on the group at a place as edges from the node before
// it. has is 1 where the article before the place has its headline.
func (s *solver) addEdges(at int, from int32, has int, habit Habit) {
	n, own, start := len(s.articles), s.own(at), s.start(at)
	add := func(toHas int, cost float32, how How) {
		s.t.edges = append(s.t.edges, edge{from: from, to: node(at, toHas), cost: cost, how: how, at: int32(at)})
	}
	closed := start
	if has == 0 {
		closed += costNoHead
	}
	g := &s.says[at]
	if len(g.lines) == 0 {
		add(own, closed, Nothing)
		if at > 0 && at < n && s.articles[at].follows {
			add(max(has, own), s.joining(at)+s.apart(at), Joined)
		}
		return
	}
	add(own, closed+costLeft*float32(len(g.lines)), LeftOver)
	if len(g.lines) > maxHeadRun {
		return
	}
	before, behind := habit.offSide()
	all, next, last := len(g.lines), g.next, g.last
	if at < n {
		add(1, closed-next+before+costSecondHead*float32(own), ToNext)
	}
	if at > 0 && has == 0 {
		add(own, start-last+behind, ToLast)
		if at < n && all > 1 && all <= maxHeadLines {
			add(1, start+costOffSide/2+costParted-g.parted, Parted)
		}
		if s.mayStandBetween(at) {
			add(1, habit.between(next, last)+s.apart(at)-s.same[at], Between)
		}
	}
	if at < n && s.sections[at] != sectionNone {
		add(max(has, own), s.sectionCost(at)-next, Section)
	}
}

// apart is what speaks against the body behind a place as the continuation of the one before it
// by their subjects.
func (s *solver) apart(at int) float32 {
	if s.haveOtherSubjects(&s.articles[at-1], &s.articles[at]) {
		return costOtherSubject
	}
	return 0
}

// mayStandBetween reports whether the articles before and behind a place may be one
// article with its headline between its halves: neither has a headline inside, and
// the second begins with no byline or dateline and is not the text of a news picture.
func (s *solver) mayStandBetween(at int) bool {
	return at < len(s.articles) && s.own(at) == 0 && !s.articles[at].IsSigned() && len(s.articles[at-1].inner) == 0 && !s.beginsShown(&s.articles[at])
}

// beginsShown reports whether an article begins with the text of a news picture.
func (s *solver) beginsShown(a *Article) bool {
	return len(a.Pieces) > 0 && a.Pieces[0].Kind == Prose && s.isShown(a.Pieces[0].From)
}

// bestParted is the greatest affinity of a group that is parted: its first lines with
// the article before it, the others with the one behind, at the best cut.
func (s *solver) bestParted(g *title, at int) float32 {
	best := float32(-costInfinite)
	for k := 1; k < len(g.lines); k++ {
		v := s.t.affinity(g, 0, k, at-1) + s.t.affinity(g, k, len(g.lines), at) - s.t.turnOf(g, k)
		if !s.Lines[g.lines[k]].Blank {
			v -= costPartedBlock
		}
		best = max(best, v)
	}
	return best
}

// addDeals adds the edges for sharing the run at a place out among the articles round
// it.
func (s *solver) addDeals(at int) {
	g := &s.says[at]
	if len(g.lines) < 2 || len(g.lines) > maxHeadRun || g.hi-g.lo <= 2 && (g.lo == at-1 && g.hi == at+1 || g.hi-g.lo < 2) {
		return
	}
	for _, lo := range ends(g.lo, at) {
		for _, hi := range ends(at, g.hi) {
			if hi-lo < 2 || lo == at-1 && hi == at+1 {
				continue
			}
			s.addDeal(g, at, lo, hi)
		}
	}
}

// ends returns the places between from and to that are tried as ends of a span: all
// where they are few, otherwise the first and the last.
func ends(from, to int) []int {
	if to-from > maxEnds {
		return []int{from, to}
	}
	list := make([]int, 0, to-from+1)
	for i := from; i <= to; i++ {
		list = append(list, i)
	}
	return list
}

const maxEnds = 12

func (s *solver) addDeal(g *title, at, lo, hi int) {
	// passed is the cost of the groups of head lines that the run passes over.
	passed := costOffSide / 2
	for p := lo + 1; p < hi; p++ {
		if p != at {
			passed += costLeft * float32(len(s.says[p].lines))
		}
	}
	d := s.dealOf(g, lo, hi)
	if d == nil {
		return
	}
	passed -= d.gain
	add := func(from, to int32, cost float32) {
		s.deals = append(s.deals, edge{from: from, to: to, cost: cost, how: Shared, at: int32(at), deal: d})
	}
	end := node(hi-1, 1)
	if hi == at {
		end = node(at, s.own(at))
		passed += s.start(at)
	}
	switch {
	case lo < at && hi > at:
		add(node(lo, 0), end, passed+s.start(at))
	case lo < at:
		add(node(lo, 0), end, passed)
	case at == 0:
		add(begin, end, passed+s.start(at))
	default:
		add(node(at-1, 1), end, passed+s.start(at))
		add(node(at-1, 0), end, passed+s.start(at)+costNoHead)
	}
}
