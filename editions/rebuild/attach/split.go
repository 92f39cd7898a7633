package attach

import "baolan/editions/rebuild/label"

// cutBodies cuts bodies that got two titles, where the words of the titles separate.
func cutBodies(t *themes, articles []Article) []Article {
	out := make([]Article, 0, len(articles))
	for i := range articles {
		if a, b, ok := cutBody(t, &articles[i]); ok {
			out = append(out, a, b)
			continue
		}
		out = append(out, articles[i])
	}
	return out
}

// bodyCut is a paragraph before which a body may be cut.
type bodyCut struct{ piece, line int }

// span is the first and the last paragraph in which a character pair of the head lines
// occurs; both are -1 for a pair that occurs in none.
type span struct{ from, to int32 }

// cutBody looks for the paragraph before which an article is cut in two, and for the
// head line before which its head lines are. Kicker and deck share words with single
// paragraphs too, so the cut must be clean: either title shares minParted character
// pairs with its own part, which has two paragraphs at least, and hardly a pair with
// the other part.
func cutBody(t *themes, a *Article) (first, second Article, ok bool) {
	if len(a.Head) < 2 || len(a.Head) > 2*maxHeadLines || len(a.Pieces) > maxCandidates {
		return first, second, false
	}
	cuts := t.findSpans(a)
	best, at, split, swap := 0, -1, 0, false
	for c := 1; c+1 < len(cuts); c++ {
		for j := 1; j < len(a.Head); j++ {
			own, other := t.sharesOf(a.Head, j, int32(c))
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
	first, second = *a, Article{Head: a.Head[split:], Margin: a.Margin}
	first.Head = a.Head[:split:split]
	if swap {
		first.Head, second.Head = second.Head, first.Head
	}
	k, l := cuts[at].piece, cuts[at].line
	p := a.Pieces[k]
	first.Pieces = append([]Piece(nil), a.Pieces[:k]...)
	if l > p.From {
		first.Pieces = append(first.Pieces, Piece{p.Kind, p.From, l})
	}
	second.Pieces = append([]Piece{{p.Kind, l, p.To}}, a.Pieces[k+1:]...)
	return first, second, true
}

// findSpans returns the places where a body may be cut (cuts[c] is before paragraph
// c+1), and finds the span of each character pair of its head lines. The spans of other
// pairs are those of another article.
func (t *themes) findSpans(a *Article) (cuts []bodyCut) {
	var head theme // the pairs of the head lines, which most pairs are none of
	if t.spans == nil {
		t.spans = new([themeBits]span)
	}
	for _, l := range a.Head {
		hashes := t.pairs.line(t, l, l+1)
		head.add(hashes)
		for _, h := range hashes {
			t.spans[h%themeBits] = span{-1, -1}
		}
	}
	for p := range a.Pieces {
		for l := a.Pieces[p].From; l < a.Pieces[p].To; l++ {
			if t.labels[l] == label.First && a.Pieces[p].Kind == Prose && (p > 0 || l > a.Pieces[p].From) {
				cuts = append(cuts, bodyCut{p, l})
			}
			for _, h := range t.pairs.line(t, l, l+1) {
				if !head.has(h) {
					continue
				}
				s := &t.spans[h%themeBits]
				s.to = int32(len(cuts)) //nolint:gosec // bounded by the page
				if s.from < 0 {
					s.from = s.to
				}
			}
		}
	}
	return cuts
}

// sharesOf counts the character pairs of either title that occur before and behind cut
// c, where the head lines are parted before line j.
func (t *themes) sharesOf(head []int, j int, c int32) (before, behind [2]int) {
	for k, l := range head {
		title := 0
		if k >= j {
			title = 1
		}
		for _, h := range t.pairs.line(t, l, l+1) {
			s := &t.spans[h%themeBits]
			if s.from >= 0 && s.from <= c {
				before[title]++
			}
			if s.to > c {
				behind[title]++
			}
		}
	}
	return before, behind
}
