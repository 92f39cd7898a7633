package attach

// Page assigns a page's headlines to its bodies.
func Page(x *Text) Result {
	x.measureBlanks()
	t := tablePool.Get().(*themes)
	defer tablePool.Put(t)
	d := draftOf(x, &t.drafting)
	best := solveDraft(d, t)
	if best.hasRun() {
		if joined, cost, ok := best.joinSections(); ok {
			r := solveDraft(joined, t)
			if r.cost += cost; r.cost < best.cost {
				best = r
			} else {
				t.learn(x, d.articles)
			}
		}
	}
	r := Result{Blocks: d.blocks, Cost: best.cost, Habit: best.habit}
	r.Articles, r.Left = best.settle(&best.found)
	if best.isShared() {
		r.Articles = cutBodies(t, r.Articles)
	}
	return r
}

// solved is the cheapest reading of a draft.
type solved struct {
	*solver
	found
	habit Habit
}

// solveDraft solves a draft under every habit and returns the cheapest solution.
func solveDraft(d *draft, t *themes) solved {
	t.learn(d.Text, d.articles)
	s := newSolver(d, t)
	best := solved{s, s.solve(Behind), Behind}
	for _, h := range [...]Habit{Before, Middle} {
		if h == Middle && !s.mayBeMiddle() {
			continue
		}
		if f := s.solve(h); f.cost < best.cost {
			best = solved{s, f, h}
		}
	}
	return best
}

// mayBeMiddle reports whether two groups of the page, and at least half of all, may stand between
// the halves of an article each: one alone is no habit.
func (s *solver) mayBeMiddle() bool {
	n := 0
	for at := 1; at < len(s.articles); at++ {
		if len(s.says[at].lines) > 0 && s.mayStandBetween(at) {
			n++
		}
	}
	return n > 1 && 2*n >= len(s.groups)
}

// hasRun reports whether a group has more lines than the headline of one article
// usually has, so that it may be a run of several headlines.
func (s *solver) hasRun() bool {
	for i := range s.says {
		if n := len(s.says[i].lines); n >= minRun && n <= maxHeadRun {
			return true
		}
	}
	return false
}

const minRun = 4

// isShared reports whether a run of head lines was shared out among several articles.
func (s *solved) isShared() bool {
	for i := range s.path {
		if s.path[i].how == Shared {
			return true
		}
	}
	return false
}
