package attach

import (
	"math"

	"baolan/editions/rebuild/measure"
)

// matched is what speaks for a head line being of a body: the sum over its character pairs
// that the body has, each counted by how few bodies near have it, and how many
// pairs the line has.
type matched struct{ found, of float32 }

// match asks whether body i speaks of a line. A line of whose pairs the body has
// none is matched by its characters: 旧雨伞 is of the body that speaks of rain
// and of umbrellas.
func (t *themes) match(l, i int) matched {
	x := &t.lines[l]
	if x.Nat > longestHead {
		return matched{}
	}
	if h := t.matchIn(&t.pairs, x.Text, i, 1); h.found > 0 {
		return h
	}
	return t.matchIn(&t.single, x.Text, i, weightCharacter)
}

// longestHead is more than any line of a headline has.
const longestHead = 80 * measure.OneEm

func (t *themes) matchIn(v *vocabulary, s string, i int, weight float32) matched {
	var room [pairsRoom]uint16
	var h matched
	lo, hi := max(0, i-rareAmong), min(len(t.bodies), i+rareAmong+1)
	own := v.body(t, i)
	for _, p := range hashesOf(s, room[:0], v.single) {
		h.of++
		if !own.has(p) {
			continue
		}
		n := 0
		for b := lo; b < hi; b++ {
			if v.body(t, b).has(p) {
				n++
			}
		}
		h.found += weight / float32(n)
	}
	return h
}

// title is what a head group says: each of its lines for each body that may
// have it. Bodies [lo, hi) may.
type title struct {
	lines   []int
	at      int
	lo, hi  int
	matched []matched // by line, then by body
	turns   []float32 // by line, what turn gives for it; NaN where it was not asked
}

// newTitle matches the lines of a head group with the bodies.
func (t *themes) newTitle(lines []int, at, lo, hi int) title {
	s := title{lines: lines, at: at, lo: lo, hi: hi, matched: make([]matched, 0, len(lines)*(hi-lo))}
	for _, l := range lines {
		for c := lo; c < hi; c++ {
			s.matched = append(s.matched, t.match(l, c))
		}
	}
	return s
}

// turnOf is turn of a group's line j. Both habits ask it of the same lines.
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

// unasked is no number that turn gives.
var unasked = float32(math.NaN())

func (s *title) of(j, c int) matched { return s.matched[j*(s.hi-s.lo)+c-s.lo] }

// share is the part of the lines [from, to) that a body has.
func (s *title) share(from, to, c int) float32 {
	var all matched
	for j := from; j < to; j++ {
		h := s.of(j, c)
		all.found += h.found
		all.of += h.of
	}
	return all.found / max(all.of, 1)
}

// affinity is what speaks, in nats, for the lines [from, to) of a group being
// the headline of a body: the words they share, and where both stand. It is the
// one measure of it, whatever the layout.
func (t *themes) affinity(s *title, from, to, c int) float32 {
	return gainTheme*s.share(from, to, c) + t.briefGain(s.lines[from:to], c) + t.placeGain(s.lines[from:to], c)
}

// lineGain is the same of one line alone, by which a run of head lines is cut
// into titles: a longer line says more.
func (t *themes) lineGain(s *title, j, c int) float32 {
	l := s.lines[j : j+1]
	return gainPair*float32(t.lines[l[0]].Runes)*s.share(j, j+1, c) + t.briefGain(l, c) + t.placeGain(l, c)
}
