package attach

import (
	"math"

	"baolan/editions/rebuild/measure"
)

// matched is the evidence of words that a head line belongs to a body: found sums the
// line's character pairs that occur in the body, each weighted by how few of the
// bodies nearby have it; of counts all pairs of the line.
type matched struct{ found, of float32 }

// match compares a head line with body i. Where the body has none of the line's
// pairs, single characters are compared: 旧雨伞 belongs to the body that mentions
// rain 雨 and umbrellas 伞.
func (t *themes) match(l, i int) matched {
	if h := t.matchIn(&t.pairs, l, i, 1); h.found > 0 {
		return h
	}
	return t.matchIn(&t.single, l, i, weightCharacter)
}

// longestHead is more than any line of a headline has.
const longestHead = 80 * measure.OneEm

func (t *themes) matchIn(v *vocabulary, l, i int, weight float32) matched {
	hashes := v.line(t, l, l+1)
	h := matched{of: float32(len(hashes))}
	var room [pairsRoom]shared
	found := room[:0]
	own := v.body(t, t.bodies[i].pieces)
	for _, p := range hashes {
		if own.has(p) {
			found = append(found, shared{hash: p})
		}
	}
	if len(found) == 0 {
		return h
	}
	for b := max(0, i-rareAmong); b < min(len(t.bodies), i+rareAmong+1); b++ {
		body := v.body(t, t.bodies[b].pieces)
		for k := range found {
			if body.has(found[k].hash) {
				found[k].bodies++
			}
		}
	}
	for k := range found {
		h.found += weight / float32(found[k].bodies)
	}
	return h
}

// shared is a pair of a head line that a body has, and how many of the bodies nearby.
type shared struct{ hash, bodies uint16 }

// title holds the evidence for a group of head lines: each of its lines compared with
// each of the bodies [lo, hi) to which it may belong.
type title struct {
	lines   []int
	at      int
	lo, hi  int
	matched []matched // by line, then by body
	turns   []float32 // by line, the result of themes.turn; NaN where it was not computed yet

	// The affinity of all its lines with the articles behind and before its place, and of
	// its first and last lines with either, where they are parted best.
	next, last, parted float32
}

// newTitle matches the lines of a head group with the bodies.
func (t *themes) newTitle(lines []int, at, lo, hi int) title {
	s := title{lines: lines, at: at, lo: lo, hi: hi, matched: make([]matched, 0, len(lines)*(hi-lo))}
	for _, l := range lines {
		if t.lines[l].Nat > longestHead {
			s.matched = append(s.matched, make([]matched, hi-lo)...)
			continue
		}
		for c := lo; c < hi; c++ {
			s.matched = append(s.matched, t.match(l, c))
		}
	}
	return s
}

// turnOf returns themes.turn for a group's line j, computed once: the solver needs it
// for either habit.
func (t *themes) turnOf(s *title, j int) float32 {
	if s.turns == nil {
		s.turns = make([]float32, len(s.lines))
		for k := range s.turns {
			s.turns[k] = unasked
		}
	}
	if s.turns[j] != s.turns[j] {
		s.turns[j] = t.turn(s.lines, j)
	}
	return s.turns[j]
}

// unasked marks a value of turn that was not computed yet; turn never returns it.
var unasked = float32(math.NaN())

func (s *title) of(j, c int) matched { return s.matched[j*(s.hi-s.lo)+c-s.lo] }

// share returns the share of the pairs of lines [from, to) that occur in a body.
func (s *title) share(from, to, c int) float32 {
	var all matched
	for j := from; j < to; j++ {
		h := s.of(j, c)
		all.found += h.found
		all.of += h.of
	}
	return all.found / max(all.of, 1)
}

// affinity is the evidence, in nats, that the lines [from, to) of a group are the
// headline of a body: the words they share, and the places of both. It is the one
// measure for this, whatever the layout.
func (t *themes) affinity(s *title, from, to, c int) float32 {
	return gainTheme*s.share(from, to, c) + t.briefGain(s.lines[from:to], c) + t.placeGain(s.lines[from:to], c)
}

// lineGain is the affinity of one line alone. A run of head lines is cut into titles
// by it; a longer line counts more.
func (t *themes) lineGain(s *title, j, c int) float32 {
	l := s.lines[j : j+1]
	return gainPair*float32(t.lines[l[0]].Runes)*s.share(j, j+1, c) + t.briefGain(l, c) + t.placeGain(l, c)
}
