package raw

// partAt is where a group of head lines between two bodies is parted: lines
// [0, k) are of article i-1, the others of article i. That it is parted was
// decided by what either part says as a whole; here each line speaks for itself,
// so that a line with words of its own is not outvoted by its neighbours.
func (d *draft) partAt(t *themes, lines []line, head []int, choices []choice, i int) int {
	n := len(head)
	// What goes on behind sub-heads is of the same article.
	first, last := i-1, i
	for first > 0 && choices[first].joins() {
		first--
	}
	for last+1 < len(d.articles) && choices[last+1].joins() {
		last++
	}
	says := func(l, from, to int) float32 {
		most := t.pairGain(l, from)
		for j := from + 1; j <= to; j++ {
			most = max(most, t.pairGain(l, j))
		}
		return most
	}
	second := make([]float32, n) // what each line says for the articles behind
	behind := float32(0)
	for j, l := range head {
		second[j] = says(l, i, last)
		behind += second[j]
	}
	before, best, at := float32(0), float32(-costInfinite), 1
	for k := 1; k < n; k++ {
		before += says(head[k-1], first, i-1)
		behind -= second[k-1]
		a, b := &lines[head[k-1]], &lines[head[k]]
		s := before + behind - weightTurn*turn(lines, head, k)
		if !b.blank {
			s -= costPartedInside
		}
		if leansOn(a.text, b.text) || opensUp(a.text) {
			s -= costPartedInside
		}
		if s > best && (d.articles[i-1].joins(lines, a, b) || d.articles[i].joins(lines, a, b)) {
			s -= costPartedWord
		}
		if s > best {
			best, at = s, k
		}
	}
	return at
}

// joins tells that an article is the one before it going on.
func (c choice) joins() bool { return c.how == giveSubhead || c.how == giveJoin }
