package attach

import "slices"

// dealing is the memory in which a run of head lines is shared out among the n articles from
// lo on. Its articles are counted from the first of these.
type dealing struct {
	lo, n  int
	height int // the lines of the run

	all    []float32 // by line, what it says for each article of the run's reach
	stride int
	skip   int // the articles of the reach before lo
	of     *title
	page   *solver

	back         []int16 // by line and article, the article of the line before
	last         int     // the article of the last line
	where        []int   // by line, its article
	begins       []int   // the first line of each title
	tried        []int   // the beginnings that were tried, each list behind its length
	cost, next   []float32
	bare, starts []float32
	has          []bool
	matcher      matcher
}

// see sets the run and its articles. What lines say for articles is computed once for a run.
func (w *dealing) see(s *solver, g *title, lo, hi int) {
	if w.page != s || w.of != g {
		w.page, w.of, w.stride = s, g, g.hi-g.lo
		w.all = w.all[:0]
		for j := range g.lines {
			for c := g.lo; c < g.hi; c++ {
				w.all = append(w.all, s.t.lineGain(g, j, c))
			}
		}
		w.cost, w.next, w.starts = roomFor(w.cost, w.stride), roomFor(w.next, w.stride), roomFor(w.starts, w.stride)
		w.bare, w.has = roomFor(w.bare, w.stride+1), roomFor(w.has, w.stride)
		w.where, w.back = roomFor(w.where, len(g.lines)), roomFor(w.back, len(g.lines)*w.stride)
		w.bare[0] = 0
	}
	w.lo, w.n, w.skip, w.height = lo, hi-lo, lo-g.lo, len(g.lines)
}

func roomFor[T any](list []T, n int) []T {
	if cap(list) < n {
		return make([]T, n)
	}
	return list[:n]
}

// gain returns what a line says for each article.
func (w *dealing) gain(line int) []float32 {
	return w.all[line*w.stride+w.skip:][:w.n]
}

// row returns the room for the articles that lead to a line's.
func (w *dealing) row(line int) []int16 { return w.back[line*w.n:][:w.n] }

// cut follows the best path back from the article of the last line, and cuts the run of head
// lines where the path changes from one article to another.
func (w *dealing) cut() {
	c := w.last
	for j := w.height - 1; j >= 0; j-- {
		w.where[j], c = c, int(w.row(j)[c])
	}
	w.begins = w.begins[:0]
	for j := range w.height {
		if j == 0 || w.where[j] != w.where[j-1] {
			w.begins = append(w.begins, j)
		}
	}
}

// lines returns the lines [from, to) of a title.
func (w *dealing) lines(title int) (from, to int) {
	if title+1 < len(w.begins) {
		return w.begins[title], w.begins[title+1]
	}
	return w.begins[title], w.height
}

// titles returns the titles that a run is cut into.
func (w *dealing) titles(run []int) [][]int {
	out := make([][]int, len(w.begins))
	for k := range out {
		from, to := w.lines(k)
		out[k] = run[from:to:to]
	}
	return out
}

// bodies returns the article of each title by the path that the run was cut at.
func (w *dealing) bodies() []int {
	of := w.matcher.of[:0]
	for _, j := range w.begins {
		of = append(of, w.where[j])
	}
	w.matcher.of = of
	return of
}

// isNew reports whether the run is cut as never before among these articles. Titles that were
// tried are given to the same articles again.
func (w *dealing) isNew() bool {
	for at := 0; at < len(w.tried); at += 1 + w.tried[at] {
		if slices.Equal(w.tried[at+1:][:w.tried[at]], w.begins) {
			return false
		}
	}
	w.tried = append(append(w.tried, len(w.begins)), w.begins...)
	return true
}

// matchTitles gives each title an article of its own so that the sum of what
// their lines say is greatest (Gao, Tang, Lin, Wang 2013 match titles to bodies
// the same way).
func (w *dealing) matchTitles() []int {
	score := w.matcher.room(len(w.begins), w.n)
	for k := range w.begins {
		row := score[k*w.n:][:w.n]
		from, to := w.lines(k)
		for j := from; j < to; j++ {
			for c, v := range w.gain(j) {
				row[c] += v
			}
		}
	}
	return w.matcher.match()
}
