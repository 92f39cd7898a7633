package raw

import (
	"math"
	"slices"
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
	pieces []line
	inner  []int   // marks inside each piece
	pairs  []int   // pairs of marks inside it
	meets  []joint // how piece i meets the one before it; jointPlain if it may not
	always [jointKinds]bool
	c      *columns
	tight  float32 // cost of a line with narrow marks that are not so always
}

const (
	menderOut    = 0
	menderStates = 1 + 2*maxWidths
	// No line is torn into more pieces: 60 em with a mark at every other
	// character.
	maxPieces = 30
)

func menderEnded(k int) int { return 1 + 2*k }
func menderOpen(k int) int  { return 2 + 2*k }

// from is where a state at a place came from.
type from struct{ pieces, state uint8 }

// run is the line that a run of pieces would make.
type run struct {
	from, to int
	nat, lo  em
	torn     int // joints inside it at which only a squeezed line is torn
	whole    int // marks inside its pieces at which it was not torn
	pairs    int // of those in pairs, which may have lost the half between
	latin    int32
	spaced   bool // a piece of it is letter-spaced
	mixed    bool // but others are not
	loose    int  // joints inside it that are no pairs
}

func newMender(pieces []line, always [jointKinds]bool) *mender {
	m := &mender{pieces: pieces, inner: make([]int, len(pieces)), pairs: make([]int, len(pieces)), meets: make([]joint, len(pieces)+1), always: always}
	for i := range pieces {
		m.inner[i], m.pairs[i] = innerMarks(pieces[i].text)
	}
	for i := 1; i < len(pieces); i++ {
		if j := meeting(&pieces[i-1], &pieces[i]); j == jointBound || j != jointPlain && !opensArticle(&pieces[i-1], &pieces[i]) {
			m.meets[i] = j
		}
	}
	return m
}

// coarse joins whatever may be joined at no cost: enough of what is left are
// whole lines to tell the columns' widths.
func (m *mender) coarse() []line {
	out := make([]line, 0, len(m.pieces))
	for i := 0; i < len(m.pieces); {
		j, nat := i+1, m.pieces[i].nat
		for j < len(m.pieces) && m.meets[j] != jointPlain && m.always[m.meets[j]] && nat+m.pieces[j].nat < maxWidth {
			nat += m.pieces[j].nat
			j++
		}
		out = append(out, m.join(i, j))
		i = j
	}
	return out
}

// lines cuts the pieces into lines at least cost, given the columns and the
// share of lines that are squeezed.
func (m *mender) lines(c *columns, squeezed float64) []line {
	m.c, m.tight = c, float32(-math.Log(squeezed))
	n := len(m.pieces)
	inf := float32(math.Inf(1))
	back := make([][menderStates]from, n+1)
	// Only the last maxPieces places are ever looked back to. Costs are kept
	// against the least of their place, base, so that float32 stays exact.
	var ring [maxPieces + 1][menderStates]float32
	var base [maxPieces + 1]float64
	states := 1 + 2*len(m.c.widths)
	for s := range states {
		ring[0][s] = inf
	}
	ring[0][menderOut] = 0
	widest := slices.Max(m.c.widths) + 2*oneEm
	for j := 1; j <= n; j++ {
		at := &ring[j%len(ring)]
		for s := range states {
			at[s] = inf
		}
		before := base[(j-1)%len(ring)]
		r := run{from: j, to: j}
		for i := j - 1; i >= 0 && j-i <= maxPieces; i-- {
			if i < j-1 && (m.meets[i+1] == jointPlain || r.lo > maxWidth || r.lo > widest && m.meets[i+1] != jointBound) {
				break
			}
			m.grow(&r, i)
			m.step(&ring[i%len(ring)], at, &back[j], &r, float32(base[i%len(ring)]-before))
		}
		least := inf
		for s := range states {
			least = min(least, at[s])
		}
		for s := range states {
			at[s] -= least
		}
		base[j%len(ring)] = before + float64(least)
	}
	return m.trace(back, &ring[n%len(ring)])
}

// grow puts piece i before the run.
func (m *mender) grow(r *run, i int) {
	p := &m.pieces[i]
	if r.from < r.to {
		if m.always[m.meets[r.from]] {
			r.nat -= oneEm / 2
			r.lo -= oneEm / 2
		} else {
			r.torn++
		}
		if k := m.meets[r.from]; k != jointPair && k != jointBound {
			r.loose++
		}
		if p.stretched != r.spaced && !gapped(p) && !gapped(&m.pieces[r.from]) {
			r.mixed = true
		}
	}
	r.from = i
	r.nat += p.nat
	r.lo += p.rigid()
	r.latin += p.latin
	r.whole += m.inner[i]
	r.pairs += m.pairs[i]
	r.spaced = r.spaced || p.stretched
}

// step ends a line at a place: r is the line, prev what the states cost where
// it begins, at what they cost where it ends.
func (m *mender) step(prev, at *[menderStates]float32, back *[menderStates]from, r *run, base float32) {
	first, last := &m.pieces[r.from], &m.pieces[r.to-1]
	split := float32(0)
	if m.meets[r.to] == jointBound {
		split = costKinsoku * 2
	}
	n := uint8(r.to - r.from)
	set := func(s int, cost float32, p int) {
		if cost < at[s] {
			at[s], back[s] = cost, from{n, uint8(p)}
		}
	}
	// What may begin anew: after a paragraph's end or outside.
	fresh, freshAt := prev[menderOut]+costBodyBegins, menderOut
	least, leastAt := prev[menderOut], menderOut
	for k := range m.c.widths {
		if v := prev[menderEnded(k)]; v < least {
			least, leastAt = v, menderEnded(k)
		}
		if v := prev[menderEnded(k)] + costOtherWidth; v < fresh {
			fresh, freshAt = v, menderEnded(k)
		}
	}
	base += split
	goesOn, goesOnAt := float32(math.Inf(1)), 0
	for k := range m.c.widths {
		if v := prev[menderOpen(k)]; v < goesOn {
			goesOn, goesOnAt = v, menderOpen(k)
		}
	}
	out := min(headCost(last, 0), costOther)
	out += costMendHead * float32(r.loose)
	if r.torn > 0 {
		out += m.tight
	}
	if leastAt == menderOut {
		out -= gainHeadRun
	}
	set(menderOut, least+base+out, leastAt)
	set(menderOut, goesOn+base+out+costInside, goesOnAt)

	end := endCost(last)
	for k, w := range m.c.widths {
		over, room := m.fit(r, w-m.c.indent)
		p, at := fresh+m.c.prior[k], freshAt
		if v := prev[menderEnded(k)]; v < p {
			p, at = v, menderEnded(k)
		}
		p += base + costParagraph + over
		if first.lead > 0 && m.c.leads {
			p -= costIndentMissing
		}
		set(menderEnded(k), p+end, at)
		set(menderOpen(k), p+room, at)

		over, room = m.fit(r, w)
		p, at = prev[menderOpen(k)], menderOpen(k)
		if v := goesOn + costWidthShift + m.c.prior[k]; v < p {
			p, at = v, goesOnAt
		}
		if v := prev[menderOut] + costBodyBegins + costBodyMiddle + m.c.prior[k]; v < p {
			p, at = v, menderOut
		}
		p += base + over
		set(menderEnded(k), p+end, at)
		set(menderOpen(k), p+room, at)
	}
}

// fit is what it costs that a run is a line of the room avail: as it is, and
// if the paragraph goes on after it besides.
func (m *mender) fit(r *run, avail em) (over, goesOn float32) {
	last := &m.pieces[r.to-1]
	nat, lo := r.nat, r.lo
	if last.last == closing {
		if k := m.meets[r.to]; k != jointPair && k != jointBound && m.always[k] && k != jointPlain {
			nat -= oneEm / 2
		}
		lo -= oneEm / 2
	}
	if m.pieces[r.from].first == opening {
		lo -= oneEm / 2
	}
	lo -= em(r.torn) * oneEm / 2
	lo -= em(min(r.whole, 10))*oneEm/10 + em(r.pairs)*oneEm*2/5
	lo = min(lo, nat)
	if v := lo - avail - oneEm/10; v > 0 {
		over = costOverfull + costOverfullPerEm*float32(v)/float32(oneEm)
	} else {
		over = tightCost(nat-avail, nat-lo)
	}
	if r.torn > 0 {
		over += m.tight + costUneven*float32(min(r.whole, 3))
		slack := oneEm / 5
		if r.latin > 0 {
			slack = -oneEm / 5
		}
		if nat < avail+slack {
			over += costLoose
		}
	}
	if r.mixed {
		over += costLoose
	}
	if r.spaced || r.to == len(m.pieces) {
		return over, 0
	}
	room := avail - nat - m.pieces[r.to].unit
	if room < 0 {
		return over, 0
	}
	cost := float32(costUnforced)
	if r.latin == 0 && m.pieces[r.to].first == ideograph {
		cost = costUnforcedHan
	}
	return over, min(cost+costUnforcedPerEm*float32(room)/float32(oneEm), costUnforcedMax)
}

// gapped tells a piece of a letter-spaced line, be it too short to be known as
// one.
func gapped(p *line) bool { return p.stretched || p.runes < 3 }

// trace builds the lines that the cheapest way makes.
func (m *mender) trace(back [][menderStates]from, last *[menderStates]float32) []line {
	at := 0
	for s := range 1 + 2*len(m.c.widths) {
		if last[s] < last[at] {
			at = s
		}
	}
	ends := make([]int, 0, len(m.pieces))
	for j := len(m.pieces); j > 0; {
		ends = append(ends, j)
		f := back[j][at]
		j, at = j-int(f.pieces), int(f.state)
	}
	out := make([]line, 0, len(ends))
	i := 0
	for k := len(ends) - 1; k >= 0; k-- {
		out = append(out, m.join(i, ends[k]))
		i = ends[k]
	}
	return out
}

// join makes one line of pieces [i, j). Its width is known better than from
// its characters alone: marks at which it was torn are narrow, all others are
// whole.
func (m *mender) join(i, j int) line {
	l := m.pieces[i]
	r := run{from: j, to: j}
	for k := j - 1; k >= i; k-- {
		m.grow(&r, k)
	}
	if j > i+1 {
		text := make([]byte, 0, 128)
		for k := i; k < j; k++ {
			text = append(text, m.pieces[k].text...)
			l.stretched = l.stretched || m.pieces[k].stretched
		}
		l.text, l.to = string(text), m.pieces[j-1].to
		stretched := l.stretched
		l.extent = measure(l.text)
		l.stretched = l.stretched || stretched
	}
	if l.stretched {
		return l
	}
	lo := r.lo - em(r.torn)*oneEm/2 - em(min(r.whole, 10))*oneEm/10 - em(r.pairs)*oneEm*2/5
	if l.last == closing {
		lo -= oneEm / 2
	}
	if l.first == opening {
		lo -= oneEm / 2
	}
	l.lo, l.nat = max(l.lo, lo), min(l.nat, max(r.nat, l.lo))
	return l
}
