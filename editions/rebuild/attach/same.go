package attach

import "baolan/editions/rebuild/label"

// A headline between the two halves of its article stands between two texts that speak of one
// matter, and no other text near them speaks of it. That the halves belong together is told by
// that, whatever stands between them:
//
//	…渔港上个月动工。渔港的老船长说，渔港不会等人。
//	老船长的账本                 the texts before and behind it speak of 渔港
//	渔港停工那年，老船长还年轻。…

const (
	// A pair of characters is of a matter if both texts together have it so many times.
	sameTimes = 3
	// Texts are near if no more than so many others stand between.
	nearTexts = 4
	// More pairs than so many say no more.
	mostSamePairs = 2
)

// sameSubject returns what speaks for the article behind a place as a continuation of the one before.
// Poems and tables have lines and words in common with others of their kind, so they say nothing.
func (s *solver) sameSubject(at int) float32 {
	if !s.areProse(s.articles[at-1].Pieces) || !s.areProse(s.articles[at].Pieces) {
		return 0
	}
	return gainSamePair * float32(min(s.samePairs(at), mostSamePairs))
}

// areProse reports whether pieces of a body have no verse and no rows.
func (t *Text) areProse(pieces []Piece) bool {
	for _, p := range pieces {
		for i := p.From; i < p.To; i++ {
			if kindOf(t.Labels[i]) != label.First {
				return false
			}
		}
	}
	return true
}

// samePairs returns how many pairs of characters the articles before and behind a place have in
// common, and have often, which no other article near them has. Where there is no other, nothing
// can be told.
func (s *solver) samePairs(at int) int {
	x := subjectPool.Get().(*subjects)
	defer subjectPool.Put(x)
	if !x.read(s.Text, lastLines(s.articles[at-1].Pieces), firstLines(s.articles[at].Pieces)) {
		return 0
	}
	defer x.mark(x.before, 0)
	if !x.haveInCommon() {
		return 0
	}
	others := 0
	for i := max(at-1-nearTexts, 0); i < min(at+1+nearTexts, len(s.articles)); i++ {
		if i == at-1 || i == at {
			continue
		}
		for _, p := range firstLines(s.articles[i].Pieces) {
			other := s.widePairsOf(p.From, p.To)
			others += len(other)
			for _, h := range other {
				x.counts[h] &^= isInBoth
			}
		}
	}
	if others < leastSubject {
		return 0
	}
	n := 0
	for _, h := range x.before {
		if x.counts[h]&isInBoth != 0 {
			n++
			x.counts[h] = 0
		}
	}
	return n
}

// isInBoth marks a pair that both texts have, and together often.
const isInBoth = 1 << 6

// haveInCommon marks the pairs that both texts have, and together often, with isInBoth. It reports
// whether there are any.
func (s *subjects) haveInCommon() bool {
	any := false
	for _, h := range s.before {
		s.counts[h] = min(s.counts[h]+1, sameTimes)
	}
	for _, h := range s.behind {
		if n := s.counts[h] &^ isInBoth; n > 0 {
			if s.counts[h] = min(n+1, sameTimes); s.counts[h] == sameTimes {
				s.counts[h] |= isInBoth
				any = true
			}
		}
	}
	return any
}
