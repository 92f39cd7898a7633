package attach

import (
	"math"

	"baolan/editions/rebuild/measure"
)

// matched is the evidence of words that a head line belongs to a body: found sums the
// line's character pairs that occur in the body, each weighted by how few of the
// bodies nearby have it; of counts all pairs of the line.
type matched struct{ found, of float32 }

// longestHead is more than any line of a headline has.
const longestHead = 80 * measure.OneEm

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
	return title{lines: lines, at: at, lo: lo, hi: hi, matched: t.match(lines, lo, hi)}
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
