package mend

import (
	"math"
	"slices"

	"baolan/editions/rebuild/measure"
)

// A printed line is a run of pieces that meet at marks, and it is as wide as
// its column: the cut of the stream into lines that costs least is the right
// one. mender weighs a cut as the labelling weighs lines, in states that say
// what a paragraph is at the end of a line.
//
//	ended k   the line was a paragraph's last, in width k
//	open k    the paragraph goes on, so the line is full
//	out       the line stands outside of the bodies
type mender struct {
	pieces []measure.Line
	always [jointKinds]bool
	c      *measure.Columns
	tight  float32 // cost of a line whose marks are narrow though the page's usually are not

	*scratch // its field mended holds the last result
}

const (
	menderOut = 0
	// No line is torn into more pieces: 60 em with a mark at every other
	// character.
	maxPieces = 30
)

var infinite = float32(math.Inf(1))

func menderEnded(k int) int { return 1 + 2*k }
func menderOpen(k int) int  { return 2 + 2*k }

// from is the previous state on the cheapest path to a state.
type from struct{ pieces, state uint8 }

// run is the line that a run of pieces would make.
type run struct {
	from, to int
	nat, lo  measure.Em
	torn     int   // number of joints inside it at which only a squeezed line is torn
	whole    int32 // number of marks inside its pieces, where it was not torn
	pairs    int32 // number of pairs among those marks, which may have lost the half em between them
	latin    int32
	spaced   bool    // a piece of it is letter-spaced
	mixed    bool    // other pieces of it are not letter-spaced
	loose    int     // number of joints inside it that are no pairs
	halves   int     // number of joints inside it that are pairs, each of which may lose half an em
	quotes   float32 // cost of the quotations that begin inside it
}

// fact holds what is computed once for a piece, because every run with it needs it.
type fact struct {
	meets joint      // how it meets the piece before it; jointPlain if it may not
	inner int32      // marks inside it
	pairs int32      // pairs of marks inside it
	unit  measure.Em // width of the first unit of the line; it may reach into the next piece
	tail  measure.Em // width of its last unit, which may not be broken
	quote float32
}

func newMender(pieces []measure.Line, always [jointKinds]bool, s *scratch) *mender {
	m := &mender{scratch: s, pieces: pieces, always: always}
	m.facts = sized(&s.facts, len(pieces)+1)
	m.facts[len(pieces)] = fact{}
	for i := 1; i < len(pieces); i++ {
		// A closing mark alone ends no sentence. One that was torn off the end of a
		// sentence ends that sentence.
		if p, before := &pieces[i], &pieces[i-1]; p.End == measure.EndsWeak && p.First == measure.Closing && before.End >= measure.EndsAsk && closingPrefix(p.Text) == len(p.Text) {
			p.End = before.End
		}
	}
	for i := len(pieces) - 1; i >= 0; i-- {
		p := &pieces[i]
		f := fact{unit: p.Unit, tail: tailOf(p.Text)}
		if p.Marks > 1 || p.Marks == 1 && !p.First.IsMark() && !p.Last.IsMark() {
			f.inner, f.pairs = innerMarks(p.Text)
		}
		if next := &m.facts[i+1]; next.meets == jointBound && p.Unit >= p.Lo && p.Runes < maxPieces {
			f.unit = min(f.unit+next.unit, measure.MaxEm) // a closing mark that was torn off
		}
		if i > 0 {
			before := &pieces[i-1]
			if j := meeting(before, p); j == jointBound || j != jointPlain && !opensArticle(before, p) {
				f.meets = j
			}
			if f.meets == jointPair && before.End >= measure.EndsAsk {
				f.quote = quoteCost(pieces[i:])
			}
		}
		m.facts[i] = f
	}
	return m
}

// coarse joins all pieces that can be joined without a cost. Enough of the results are whole
// lines for the widths of the columns to be found.
func (m *mender) coarse() []measure.Line {
	m.mended = sized(&m.mended, len(m.pieces))[:0]
	for i := 0; i < len(m.pieces); {
		j, nat := i+1, m.pieces[i].Nat
		for j < len(m.pieces) && m.facts[j].meets != jointPlain && m.always[m.facts[j].meets] && nat+m.pieces[j].Nat < measure.MaxWidth {
			nat += m.pieces[j].Nat
			j++
		}
		m.mended = append(m.mended, m.join(i, j))
		i = j
	}
	return m.mended
}

// place is a place between two pieces, with the costs of the states there and what all lines
// that begin there share.
type place struct {
	out    float32
	body   [measure.MaxWidths]inBody
	base   float64 // was subtracted from the costs, so that float32 stays exact
	least  way     // the cheapest state that is outside of bodies or ends a paragraph
	fresh  way     // the same, for a body that begins in a width of its own
	goesOn way     // the cheapest state in which a paragraph continues
}

// inBody is the costs of the states of one width.
type inBody struct{ ended, open float32 }

// clear sets the cost of every state to more than that of any path.
func (p *place) clear(widths int) {
	p.out = infinite
	for k := range p.body[:widths] {
		p.body[k] = inBody{infinite, infinite}
	}
}

// settle subtracts the least cost from all and sets what the lines that begin here share.
func (p *place) settle(widths int, before float64) {
	body := p.body[:widths]
	least := p.out
	for k := range body {
		if v := body[k].ended; v < least {
			least = v
		}
		if v := body[k].open; v < least {
			least = v
		}
	}
	p.base = before + float64(least)
	p.out -= least
	p.least = way{p.out, menderOut}
	p.fresh = way{p.out + costBodyBegins, menderOut}
	p.goesOn = way{infinite, 0}
	for k := range body {
		b := &body[k]
		b.ended, b.open = b.ended-least, b.open-least
		p.least.take(b.ended, menderEnded(k))
		p.fresh.take(b.ended+costOtherWidth, menderEnded(k))
		p.goesOn.take(b.open, menderOpen(k))
	}
}

// lines cuts the pieces into lines at least cost, given the columns and the
// share of lines that are squeezed.
func (m *mender) lines(c *measure.Columns, squeezed float64) []measure.Line {
	m.c, m.tight = c, float32(-math.Log(squeezed))
	n, widths := len(m.pieces), len(m.c.Widths)
	states := 1 + 2*widths
	back := sized(&m.cuts, (n+1)*states)
	// No line begins more than maxPieces places before its end.
	var ring [maxPieces + 1]place
	ring[0].clear(widths)
	ring[0].out = 0
	ring[0].settle(widths, 0)
	widest := slices.Max(m.c.Widths) + 2*measure.OneEm
	for j := 1; j <= n; j++ {
		at := &ring[j%len(ring)]
		at.clear(widths)
		before := ring[(j-1)%len(ring)].base
		r := run{from: j, to: j}
		for i := j - 1; i >= 0 && j-i <= maxPieces; i-- {
			if i < j-1 && (m.facts[i+1].meets == jointPlain || r.lo > measure.MaxWidth || r.lo > widest && m.facts[i+1].meets != jointBound) {
				break
			}
			m.grow(&r, i)
			prev := &ring[i%len(ring)]
			m.step(prev, at, back[j*states:][:states], &r, float32(prev.base-before))
		}
		at.settle(widths, before)
	}
	return m.trace(back, states, ring[n%len(ring)].cheapest(widths))
}

// grow adds piece i in front of the run.
func (m *mender) grow(r *run, i int) {
	p := &m.pieces[i]
	if r.from < r.to {
		if m.always[m.facts[r.from].meets] {
			r.nat -= measure.OneEm / 2
			r.lo -= measure.OneEm / 2
		} else {
			r.torn++
		}
		switch k := m.facts[r.from].meets; {
		case k == jointPair:
			r.halves++
			r.quotes += m.facts[r.from].quote
		case k != jointBound:
			r.loose++
		}
		if p.Stretched != r.spaced && !isGapped(p) && !isGapped(&m.pieces[r.from]) {
			r.mixed = true
		}
	}
	r.from = i
	r.nat += p.Nat
	r.lo += p.Rigid()
	r.latin += p.Latin
	r.whole += m.facts[i].inner
	r.pairs += m.facts[i].pairs
	r.spaced = r.spaced || p.Stretched
}

// isGapped reports whether a piece can be of a letter-spaced line. It can also be too short to
// show it.
func isGapped(p *measure.Line) bool { return p.Stretched || p.Runes < 3 }

// cheapest returns the state with the least cost.
func (p *place) cheapest(widths int) int {
	w := way{p.out, menderOut}
	for k := range p.body[:widths] {
		w.take(p.body[k].ended, menderEnded(k))
		w.take(p.body[k].open, menderOpen(k))
	}
	return w.from
}

// trace builds the lines of the cheapest way, which ends in the state at.
func (m *mender) trace(back []from, states, at int) []measure.Line {
	ends := make([]int, 0, len(m.pieces))
	for j := len(m.pieces); j > 0; {
		ends = append(ends, j)
		f := back[j*states+at]
		j, at = j-int(f.pieces), int(f.state)
	}
	m.mended = m.mended[:0] // it may hold the lines of a coarser reading
	i := 0
	for k := len(ends) - 1; k >= 0; k-- {
		m.mended = append(m.mended, m.join(i, ends[k]))
		i = ends[k]
	}
	return m.mended
}

// join makes one line of pieces [i, j). Its width is known better than from
// its characters alone: marks at which it was torn are narrow, all others are
// whole.
func (m *mender) join(i, j int) measure.Line {
	l := m.pieces[i]
	r := run{from: j, to: j}
	for k := j - 1; k >= i; k-- {
		m.grow(&r, k)
	}
	if j > i+1 {
		text := make([]byte, 0, 128)
		for k := i; k < j; k++ {
			text = append(text, m.pieces[k].Text...)
			l.Stretched = l.Stretched || m.pieces[k].Stretched
		}
		l.Text, l.To = string(text), m.pieces[j-1].To
		stretched := l.Stretched
		l.Extent = measure.Measure(l.Text)
		l.Stretched = l.Stretched || stretched
	}
	if l.Stretched {
		return l
	}
	lo := r.lo - measure.Em(r.torn)*measure.OneEm/2 - measure.Em(min(r.whole, 10))*measure.OneEm/10 - measure.Em(r.pairs)*measure.OneEm*2/5 - measure.Em(r.halves)*measure.OneEm/2
	if l.Last == measure.Closing {
		lo -= measure.OneEm / 2
	}
	if l.First == measure.Opening {
		lo -= measure.OneEm / 2
	}
	l.Lo, l.Nat = max(l.Lo, lo), min(l.Nat, max(r.nat, l.Lo))
	return l
}
