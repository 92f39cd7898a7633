package raw

import "unicode/utf8"

// step ends a line at a place: r is the line, prev where it begins, at where it
// ends.
func (m *mender) step(prev, at *place, back []from, r *run, base float32) {
	first, last := &m.pieces[r.from], &m.pieces[r.to-1]
	if m.facts[r.to].meets == jointBound {
		base += costKinsoku * 2
	}
	n := uint8(r.to - r.from)
	out := min(headCost(last, 0), costOther)
	out += costMendHead * float32(r.loose)
	if r.torn > 0 {
		out += m.tight
	}
	if prev.least.from == menderOut {
		out -= gainHeadRun
	}
	w := way{prev.least.cost + base + out, prev.least.from}
	w.take(prev.goesOn.cost+base+out+costInside, prev.goesOn.from)
	if w.cost < at.out {
		at.out, back[menderOut] = w.cost, from{n, uint8(w.from)}
	}

	f, end := m.fit(r), endCost(last)
	indented := float32(0)
	if first.lead > 0 && m.c.leads {
		indented = costIndentMissing
	}
	widths := m.c.widths
	was, is, priors := prev.body[:len(widths)], at.body[:len(widths)], m.c.prior[:len(widths)]
	for k, width := range widths {
		old, best, prior := was[k], &is[k], priors[k]
		back := back[menderEnded(k):][:2]

		w := way{prev.fresh.cost + prior, prev.fresh.from}
		w.take(old.ended, menderEnded(k))
		// What a line costs is never less than nothing, so a way that costs too
		// much without it need not be weighed.
		if v := w.cost + (base + costParagraph) - indented; v < best.open || v+end < best.ended {
			over, room := f.costs(width - m.c.indent)
			w.cost += base + costParagraph + over
			w.cost -= indented
			best.improve(w, end, room, n, back)
		}

		w = way{old.open, menderOpen(k)}
		w.take(prev.goesOn.cost+costWidthShift+prior, prev.goesOn.from)
		w.take(prev.out+costBodyBegins+costBodyMiddle+prior, menderOut)
		if v := w.cost + base; v < best.open || v+end < best.ended {
			over, room := f.costs(width)
			w.cost += base + over
			best.improve(w, end, room, n, back)
		}
	}
}

// improve takes a way to a line of n pieces that ends a paragraph at the cost
// end, or goes on at the cost room, where it is cheaper.
func (b *inBody) improve(w way, end, room float32, n uint8, back []from) {
	if v := w.cost + end; v < b.ended {
		b.ended, back[0] = v, from{n, uint8(w.from)}
	}
	if v := w.cost + room; v < b.open {
		b.open, back[1] = v, from{n, uint8(w.from)}
	}
}

// fit is how well a run fits into a line of any room.
type fit struct {
	nat, lo em
	always  float32  // in any
	slack   em       // torn where there was so much room is loose
	torn    bool     // at a joint that only a squeezed line is torn at
	on      breaking // the paragraph goes on after it
}

func (m *mender) fit(r *run) fit {
	last := &m.pieces[r.to-1]
	f := fit{nat: r.nat, lo: r.lo, torn: r.torn > 0, on: breaking{needs: maxEm * 4}}
	if last.last == closing {
		if k := m.facts[r.to].meets; k != jointPair && k != jointBound && m.always[k] && k != jointPlain {
			f.nat -= oneEm / 2
		}
		f.lo -= oneEm / 2
	}
	if m.pieces[r.from].first == opening {
		f.lo -= oneEm / 2
	}
	f.lo -= em(r.torn) * oneEm / 2
	f.lo -= em(min(r.whole, 10))*oneEm/10 + em(r.pairs)*oneEm*2/5 + em(r.halves)*oneEm/2
	f.lo = min(f.lo, f.nat)
	if f.torn {
		f.always = m.tightness(r.to-1) + costUneven*float32(min(r.whole, 3))
		f.slack = oneEm / 5
		if r.latin > 0 {
			f.slack = -oneEm / 5
		}
	}
	if r.mixed {
		f.always += costLoose
	}
	f.always += r.quotes
	if !r.spaced && r.to < len(m.pieces) {
		f.on = breaking{needs: f.nat + m.facts[r.to].unit + gapAfter(last, &m.pieces[r.to]), base: costUnforced}
		if r.latin == 0 && m.pieces[r.to].first == ideograph {
			f.on.base = costUnforcedHan
		}
	}
	return f
}

// tightness is what it costs that the line that ends with piece i has narrow
// marks.
func (m *mender) tightness(i int) float32 {
	if m.facts[i].tail > oneEm+autospace/2 {
		return min(m.tight, costSqueezed)
	}
	return m.tight
}

// tailOf is the width of what a text ends in and what may not part from it: a
// character and its closing marks, one behind an opening mark, a number.
func tailOf(s string) em {
	w, next := em(0), gap
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		c := classOf(r)
		if next != gap && !joins(c, next, false) {
			if c.isASCII() != next.isASCII() && !c.isMark() && c != gap {
				w += autospace
			}
			break
		}
		_, nat := classWidth(c, r)
		w, next, s = w+nat, c, s[:len(s)-n]
	}
	return w
}

// costs is what it costs that a run is a line of the room avail: as it is, and
// if the paragraph goes on after it besides.
func (f *fit) costs(avail em) (over, goesOn float32) {
	over = f.always
	if v := f.lo - avail - oneEm/10; v > 0 {
		over += costOverfull + costOverfullPerEm*float32(v)/float32(oneEm)
	} else {
		over += tightCost(f.nat-avail, f.nat-f.lo)
	}
	if f.torn && f.nat < avail+f.slack {
		over += costLoose
	}
	return over, f.on.cost(avail)
}
