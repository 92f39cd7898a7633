package raw

import "slices"

// Headlines that were drawn apart from the bodies were mostly drawn in the
// bodies' order: whoever made the page went through its articles once for the
// bodies and once for the headlines. So beside the free match of titles with
// bodies there is one that keeps the order, and words need not find the place
// of a title that has none in common with its body:
//
//	body 0 · body 1 · body 2 · title of 0 · title of 1 · title of 2

// pooledTitles cuts the page's run of head lines into titles and gives them to
// articles, in their order unless the words say otherwise.
func (d *draft) pooledTitles(t *themes, lines []line, head []int) (titles [][]int, of []int) {
	n := len(d.articles)
	gains := t.gains(head, 0, n)
	titles, of, free := d.shareOut(lines, head, gains, 0)
	if !slices.IsSorted(of) {
		free -= costDisorder * float32(len(of)-1)
	}
	ordered, places := d.inOrder(lines, head, gains)
	kept, next, from := float32(0), 0, 0
	for c := range n {
		if next == len(places) || places[next] != c {
			kept -= d.costBare(c)
			continue
		}
		to := from + len(ordered[next])
		for _, said := range gains[from:to] {
			kept += said[c]
		}
		next, from = next+1, to
	}
	if kept >= free {
		return ordered, places
	}
	return titles, of
}

// inOrder cuts a run of head lines into titles for the articles so that their
// order is kept, by what each line's words say for each body, what stands first
// and last in a title, and what an article without a headline costs. of are the
// articles of the titles.
func (d *draft) inOrder(lines []line, head []int, gains [][]float32) (titles [][]int, of []int) {
	n := len(d.articles)
	// bare[c] is what it costs that articles [0, c) have no headline.
	bare := make([]float32, n+1)
	for c := range n {
		bare[c+1] = bare[c] + d.costBare(c)
	}
	cost := make([]float32, n) // the lines so far, the last of them in title c
	back := make([][]int16, len(head))
	for j, l := range head {
		back[j] = make([]int16, n)
		change := float32(0)
		if j > 0 {
			change = max(-gainColumn, turn(lines, head, j)) // what cannot begin a title costs much
			if !lines[l].blank {
				change += costSwitchBlock
			}
			if d.articles[loudest(gains[j-1])].joins(lines, &lines[head[j-1]], &lines[l]) {
				change += costPartedWord
			}
		}
		next := make([]float32, n)
		// least is the cheapest cost[b]-bare[b+1] of b < c: the articles
		// between b and c are left without a headline.
		least, from := float32(costInfinite), 0
		for c := range n {
			v, b := bare[c], c
			if j > 0 {
				v = cost[c] + costSameTitle
				if least+bare[c]+change < v {
					v, b = least+bare[c]+change, from
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
	c := 0
	for k := range cost {
		if cost[k]-bare[k+1] < cost[c]-bare[c+1] {
			c = k
		}
	}
	return cutWhere(head, back, c)
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

// costBare is what it costs that article i has no headline: less if it may be
// the one before it going on.
func (d *draft) costBare(i int) float32 {
	if d.articles[i].follows {
		return costJoin
	}
	return costNoHead
}
