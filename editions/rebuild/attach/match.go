package attach

// matcher assigns each row one of n columns, no column twice, so that the sum of scores
// is greatest (Kuhn 1955, in the O(rows² · n) form with potentials). There must be no
// more rows than columns. Its memory serves one assignment after the other.
type matcher struct {
	m, n  int
	score []float32 // by row, then by column
	u, v  []float32 // the potentials of rows and columns, counted from 1
	row   []int     // row matched to a column, from 1; 0 for none
	way   []int
	least []float32
	used  []bool
	of    []int
}

// room returns the scores of m rows and n columns, all of them zero.
func (a *matcher) room(m, n int) []float32 {
	a.m, a.n = m, n
	a.score = roomFor(a.score, m*n)
	clear(a.score)
	return a.score
}

// match returns the column of each row. It is valid until the next call.
func (a *matcher) match() []int {
	m, n := a.m, a.n
	a.u, a.v, a.least, a.used = roomFor(a.u, m+1), roomFor(a.v, n+1), roomFor(a.least, n+1), roomFor(a.used, n+1)
	a.row, a.way, a.of = roomFor(a.row, n+1), roomFor(a.way, n+1), roomFor(a.of, m)
	clear(a.u)
	clear(a.v)
	clear(a.row)
	clear(a.way)
	for i := 1; i <= m; i++ {
		a.place(i)
	}
	for j := 1; j <= n; j++ {
		if a.row[j] > 0 {
			a.of[a.row[j]-1] = j - 1
		}
	}
	return a.of
}

// place assigns a row a column, and others other ones where that makes the sum greater.
func (a *matcher) place(i int) {
	const inf = float32(1e30)
	row, way, least, used := a.row, a.way, a.least, a.used
	row[0] = i
	clear(used)
	for j := range least {
		least[j] = inf
	}
	j0 := 0
	for row[j0] != 0 {
		used[j0] = true
		i0, j1, delta := row[j0], 0, inf
		score := a.score[(i0-1)*a.n:][:a.n]
		for j := 1; j <= a.n; j++ {
			if used[j] {
				continue
			}
			if c := -score[j-1] - a.u[i0] - a.v[j]; c < least[j] {
				least[j], way[j] = c, j0
			}
			if least[j] < delta {
				delta, j1 = least[j], j
			}
		}
		for j := 0; j <= a.n; j++ {
			if used[j] {
				a.u[row[j]] += delta
				a.v[j] -= delta
			} else {
				least[j] -= delta
			}
		}
		j0 = j1
	}
	for j0 != 0 {
		row[j0] = row[way[j0]]
		j0 = way[j0]
	}
}
