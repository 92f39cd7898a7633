package raw

// Where the headlines of a page were drawn apart from the bodies, position
// says nothing and words must: the run of head lines is cut into titles, and
// titles are matched with bodies so that the sum of shared pairs is greatest
// (Gao, Tang, Lin, Wang 2013 match titles to bodies the same way).

// maxCandidates bounds the bodies that a run may belong to: more articles
// than any page has.
const maxCandidates = 64

// reassign looks for runs of head lines next to several bodies that have
// none, and shares the run out among them if that explains more.
func (d *draft) reassign(t *themes, lines []line) {
	for i := 0; i < len(d.articles); {
		if len(d.articles[i].head) > 0 {
			i++
			continue
		}
		// Articles [from, to) are without a headline; the neighbour that has
		// more lines than a headline needs may hold theirs.
		from, to := i, i
		for to < len(d.articles) && len(d.articles[to].head) == 0 {
			to++
		}
		i = to
		owner := -1
		for _, k := range [...]int{from - 1, to} {
			if k >= 0 && k < len(d.articles) && (owner < 0 || len(d.articles[k].head) > len(d.articles[owner].head)) {
				owner = k
			}
		}
		if owner < 0 || len(d.articles[owner].head) < 2 {
			continue
		}
		lo, hi := min(from, owner), max(to, owner+1)
		if hi-lo > maxCandidates {
			continue
		}
		d.share(t, lines, lo, hi, owner)
	}
}

// share gives the owner's head lines out among articles [lo, hi).
func (d *draft) share(t *themes, lines []line, lo, hi, owner int) {
	head := d.articles[owner].head
	titles, of, _ := d.shareOut(lines, head, t.gains(head, lo, hi-lo), lo)
	if len(titles) < 2 {
		return
	}
	d.articles[owner].head = nil
	for k, c := range of {
		d.articles[lo+c].head = append(d.articles[lo+c].head, titles[k]...)
	}
}

// shareOut cuts a run of head lines into titles and matches them with the
// articles from lo for which they have gains; of are the articles, from lo. How ready the run is to be cut is not
// known; of several readings the one counts that explains most and leaves the
// fewest articles without a headline.
func (d *draft) shareOut(lines []line, head []int, gains [][]float32, lo int) (best [][]int, of []int, bestScore float32) {
	n := len(gains[0])
	follows := 0
	for i := range n {
		if d.articles[lo+i].follows {
			follows++
		}
	}
	bestScore = -costNever
	for _, change := range [...]float32{0.3, 0.6, 1.2, 2.4, 4.8} {
		titles := cutTitles(lines, head, gains, change)
		if len(titles) > n {
			continue
		}
		score := make([][]float32, len(titles))
		from := 0
		for k, title := range titles {
			score[k] = make([]float32, n)
			for _, said := range gains[from : from+len(title)] {
				for c, v := range said {
					score[k][c] += v
				}
			}
			from += len(title)
		}
		columns := match(score, n)
		bare := n - len(titles)
		sum := -costNoHead*float32(bare-min(bare, follows)) - costJoin*float32(min(bare, follows))
		for k, c := range columns {
			sum += score[k][c]
		}
		if sum > bestScore {
			best, of, bestScore = titles, columns, sum
		}
	}
	return best, of, bestScore
}

// cutTitles cuts a run of head lines into titles: each line is given to the
// body that it shares most with, and a change of body costs something, so that
// a line without words of its own stays with its neighbour.
func cutTitles(lines []line, head []int, gains [][]float32, ready float32) [][]int {
	n := len(gains[0])
	cost := make([]float32, n)
	back := make([][]int16, len(head))
	for j, l := range head {
		back[j] = make([]int16, n)
		least := 0
		for c := range cost {
			if cost[c] < cost[least] {
				least = c
			}
		}
		change := ready
		if !lines[l].blank {
			change += costSwitchBlock
		}
		if j > 0 {
			change += turn(lines, head, j)
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
	c := 0
	for k := range cost {
		if cost[k] < cost[c] {
			c = k
		}
	}
	titles, _ := cutWhere(head, back, c)
	return titles
}

// cutWhere cuts a run of head lines into titles, the last of body c, where the way
// back goes from one body to another; of are the bodies of the titles.
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

// turn is what it costs or gains that a title begins with head line j, by what
// stands first and last in one.
func turn(lines []line, head []int, j int) float32 {
	a, b := &lines[head[j-1]], &lines[head[j]]
	switch {
	case isRest(a, b), isDash(b.text), quoteOpen(a.text):
		return costNever
	case j+1 < len(head) && isColumn(b, &lines[head[j+1]]):
		return -gainTurn
	case namesColumn(b), isLabel(b.text) && b.first == opening:
		return -gainColumn
	case namesColumn(a), isColumn(a, b) && !isBriefTitle(a):
		return costNever
	}
	v := costTurnCue * (deckCues(b) - kickerCues(b))
	return max(-gainTurn, min(gainTurn, v))
}

// isRest tells two or three characters that a narrow column left of a title:
// no title of their own.
func isRest(a, b *line) bool {
	return b.runes <= 3 && a.runes >= 6 && b.first == ideograph && a.end == endsBare && !isBriefTitle(b) && !namesColumn(b)
}

// match gives each row one of n columns of its own so that the sum of scores
// is greatest (Kuhn 1955, in the O(rows² · n) form with potentials).
// There are no more rows than columns.
func match(score [][]float32, n int) []int {
	m := len(score)
	u, v := make([]float32, m+1), make([]float32, n+1)
	row := make([]int, n+1) // row matched to a column, from 1; 0 for none
	way := make([]int, n+1)
	const inf = float32(1e30)
	for i := 1; i <= m; i++ {
		row[0] = i
		least := make([]float32, n+1)
		used := make([]bool, n+1)
		for j := range least {
			least[j] = inf
		}
		j0 := 0
		for row[j0] != 0 {
			used[j0] = true
			i0, j1, delta := row[j0], 0, inf
			for j := 1; j <= n; j++ {
				if used[j] {
					continue
				}
				if c := -score[i0-1][j-1] - u[i0] - v[j]; c < least[j] {
					least[j], way[j] = c, j0
				}
				if least[j] < delta {
					delta, j1 = least[j], j
				}
			}
			for j := 0; j <= n; j++ {
				if used[j] {
					u[row[j]] += delta
					v[j] -= delta
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
	of := make([]int, m)
	for j := 1; j <= n; j++ {
		if row[j] > 0 {
			of[row[j]-1] = j - 1
		}
	}
	return of
}
