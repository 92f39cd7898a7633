package mend

import (
	"slices"

	"baolan/editions/rebuild/measure"
)

// spans returns the widths that most stretches have, where a stretch goes from one certain end
// of a line to the next and no sentence ends in it. A line certainly ends
// where two pieces meet without a mark; wide columns have several pieces a
// line, which joined without regard to the width would be no line at all.
func (m *mender) spans() []measure.Em {
	const grid = int(measure.MaxWidth/measure.OneEm) + 1
	var votes [grid]int
	n := len(m.pieces)
	for from := 0; from < n; {
		to := from + 1
		whole := m.pieces[from].End < measure.EndsAsk
		for to < n && m.facts[to].meets != jointPlain && to-from < maxPieces {
			whole = whole && m.pieces[to].End < measure.EndsAsk
			to++
		}
		if whole && to < n && (from == 0 || m.pieces[from-1].End < measure.EndsAsk) {
			r := run{from: to, to: to}
			for i := to - 1; i >= from; i-- {
				m.grow(&r, i)
			}
			lo, hi := r.nat-measure.Em(r.torn)*measure.OneEm/2, r.nat+min(2*measure.OneEm, m.facts[to].unit)-1
			for w := max(int((lo+measure.OneEm-1)/measure.OneEm), int(measure.MinWidth/measure.OneEm)); w <= int(hi/measure.OneEm) && w < grid; w++ {
				votes[w]++
			}
		}
		from = to
	}
	const least, most = 3, 4
	var out []measure.Em
	for w, v := range votes {
		if v >= least {
			out = append(out, measure.Em(w)*measure.OneEm)
		}
	}
	slices.SortStableFunc(out, func(a, b measure.Em) int { return votes[b/measure.OneEm] - votes[a/measure.OneEm] })
	return out[:min(len(out), most)]
}
