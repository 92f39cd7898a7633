package raw

// On some pages every headline is drawn after the last body. The chain, which
// looks at neighbours, would find all bodies but one without a headline and
// join what can be joined. pool takes such a page as it is:
//
//	body 0 · body 1 · body 2 ┆ width changes ┆ body 3 · run of head lines
//
// The run is cut into titles and matched with the bodies; a body that may be
// the one before it going on is joined to it only if no title is left for it.
// Where two titles fall to one body, the body is parted where their words part.

// pooled tells the group that holds the page's head lines, or -1: one run with
// more lines than one article has, and hardly any other.
func (d *draft) pooled(lines []line) int {
	most, all, lone := -1, 0, 0
	for k, g := range d.groups {
		n := len(g.lines)
		if n == 1 && signs(lines[g.lines[0]].text) {
			continue // an author's name
		}
		all += n
		if n == 1 && g.at > 0 && g.at < len(d.articles) && !d.articles[g.at].signed() {
			lone++ // a sub-head, it may be
		}
		if most < 0 || n > len(d.groups[most].lines) {
			most = k
		}
	}
	n := len(d.articles)
	if most < 0 || n < 3 || n > maxCandidates || all > maxHeadRun {
		return -1
	}
	run := len(d.groups[most].lines)
	if n-lone >= 3 && run > n-lone {
		n, all = n-lone, all-lone // what sub-heads part is one article
	}
	if at := d.groups[most].at; at != 0 && at != len(d.articles) || run*5 < all*4 || run < 4 || run*3 < n*2 {
		return -1
	}
	return most
}

// pool gives the head lines of the run to the bodies. A single line elsewhere
// is a sub-head, for the page's headlines are all in the run; what cannot be
// one is given back.
func (d *draft) pool(t *themes, lines []line, labels []labelling, run int) (left []group) {
	head := d.groups[run].lines
	subhead := make([]int, len(d.articles)+1)
	for k, g := range d.groups {
		switch {
		case k == run:
		case len(g.lines) == 1 && g.at > 0 && g.at < len(d.articles) && !d.articles[g.at].signed() && t.narrow(lines, g.lines[0], g.at):
			subhead[g.at] = g.lines[0] + 1
		default:
			left = append(left, g)
		}
	}
	joined := d.articles[:0:0]
	for i := range d.articles {
		if l := subhead[i] - 1; l >= 0 {
			a := &joined[len(joined)-1]
			a.pieces = append(a.pieces, piece{pieceSubhead, l, l + 1})
			a.take(&d.articles[i])
			continue
		}
		joined = append(joined, d.articles[i])
	}
	d.articles = joined
	t.learn(d, labels)
	n := len(d.articles)
	titles, of := d.pooledTitles(t, lines, head)
	if len(titles) == 0 {
		titles, of = [][]int{head}, []int{n - 1}
	}
	for k, c := range of {
		d.articles[c].head = append(d.articles[c].head, titles[k]...)
	}
	old := d.articles
	d.articles = d.articles[:0:0]
	for i := range old {
		a := old[i]
		a.head = append(a.head, a.inner...)
		if a.follows && len(a.head) == 0 && len(d.articles) > 0 {
			d.articles[len(d.articles)-1].take(&a)
			continue
		}
		d.articles = append(d.articles, a)
	}
	return left
}

// part cuts bodies that two titles fell to, where their words part.
func (d *draft) part(lines []line, labels []labelling) {
	out := d.articles[:0:0]
	for i := range d.articles {
		a, b, ok := cutBody(lines, labels, &d.articles[i])
		if !ok {
			out = append(out, d.articles[i])
			continue
		}
		out = append(out, a, b)
	}
	d.articles = out
}

// cutBody looks for the paragraph before which an article is cut in two, and
// the head line before which its head is. Kicker and deck have words of single
// paragraphs too, so the cut must be clean: either title shares minParted
// character pairs with its own part, which has two paragraphs at least, and
// hardly one with the other.
func cutBody(lines []line, labels []labelling, a *article) (first, second article, ok bool) {
	if len(a.head) < 2 || len(a.head) > 2*maxHeadLines || len(a.pieces) > maxCandidates {
		return first, second, false
	}
	type cut struct{ piece, line int }
	var room [pairsRoom]uint16
	var cuts []cut // cuts[c] is before paragraph c+1
	// Of every pair of the head, the first and the last paragraph it is in.
	type span struct{ from, to int }
	seen := map[uint16]span{}
	for _, l := range a.head {
		for _, h := range pairs(lines[l].text, nil) {
			seen[h] = span{-1, -1}
		}
	}
	for p := range a.pieces {
		for l := a.pieces[p].from; l < a.pieces[p].to; l++ {
			if labels[l].label == labelFirst && a.pieces[p].kind == pieceText && (p > 0 || l > a.pieces[p].from) {
				cuts = append(cuts, cut{p, l})
			}
			for _, h := range pairs(lines[l].text, room[:0]) {
				if s, is := seen[h]; is {
					if s.from < 0 {
						s.from = len(cuts)
					}
					seen[h] = span{s.from, len(cuts)}
				}
			}
		}
	}
	best, at, split, swap := 0, -1, 0, false
	for c := 1; c+1 < len(cuts); c++ {
		for j := 1; j < len(a.head); j++ {
			var own, other [2]int // pairs of either title before and behind the cut
			for k, l := range a.head {
				title := 0
				if k >= j {
					title = 1
				}
				for _, h := range pairs(lines[l].text, room[:0]) {
					s := seen[h]
					if s.from >= 0 && s.from <= c {
						own[title]++
					}
					if s.to > c {
						other[title]++
					}
				}
			}
			if v := min(own[0]-2*other[0], other[1]-2*own[1]); v >= minParted && v > best {
				best, at, split, swap = v, c, j, false
			}
			if v := min(other[0]-2*own[0], own[1]-2*other[1]); v >= minParted && v > best {
				best, at, split, swap = v, c, j, true
			}
		}
	}
	if at < 0 {
		return first, second, false
	}
	first, second = *a, article{head: a.head[split:]}
	first.head = a.head[:split:split]
	if swap {
		first.head, second.head = second.head, first.head
	}
	k, l := cuts[at].piece, cuts[at].line
	p := a.pieces[k]
	first.pieces = append([]piece(nil), a.pieces[:k]...)
	if l > p.from {
		first.pieces = append(first.pieces, piece{p.kind, p.from, l})
	}
	second.pieces = append([]piece{{p.kind, l, p.to}}, a.pieces[k+1:]...)
	return first, second, true
}
