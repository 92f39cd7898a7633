package mend

import (
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
)

// step ends a line at a place: r is the line, prev where it begins, at where it
// ends.
func (m *mender) step(prev, at *place, back []from, r *run, base float32) {
	first, last := &m.pieces[r.from], &m.pieces[r.to-1]
	if m.facts[r.to].meets == jointBound {
		base += costKinsoku * 2
	}
	n := uint8(r.to - r.from)
	out := min(measure.HeadCost(last), costOther)
	out += costMendHead * float32(r.loose)
	if r.torn > 0 {
		out += m.tight
	}
	if prev.least.from == menderOut {
		out += costHeadRun
	}
	w := way{prev.least.cost + base + out, prev.least.from}
	w.take(prev.goesOn.cost+base+out+costInside, prev.goesOn.from)
	if w.cost < at.out {
		at.out, back[menderOut] = w.cost, from{n, uint8(w.from)}
	}

	f, end := m.fit(r), measure.EndCost(last)
	indented := float32(0)
	if first.Lead > 0 && m.c.Leads {
		indented = costIndentMissing
	}
	widths := m.c.Widths
	was, is, priors := prev.body[:len(widths)], at.body[:len(widths)], m.c.Prior[:len(widths)]
	for k, width := range widths {
		old, best, prior := was[k], &is[k], priors[k]
		back := back[menderEnded(k):][:2]

		w := way{prev.fresh.cost + prior, prev.fresh.from}
		w.take(old.ended, menderEnded(k))
		// The cost of a line is never below zero, so a way that is too expensive without
		// it need not be computed.
		if v := w.cost + (base + costParagraph) - indented; v < best.open || v+end < best.ended {
			over, room := f.costs(width - m.c.Indent)
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

// fit is the cost of a run as a line of any width.
type fit struct {
	nat, lo measure.Em
	always  float32       // the cost in every width
	slack   measure.Em    // torn where there was so much room is loose
	torn    bool          // at a joint that only a squeezed line is torn at
	on      measure.Break // the paragraph goes on after it
}

func (m *mender) fit(r *run) fit {
	last := &m.pieces[r.to-1]
	f := fit{nat: r.nat, lo: r.lo, torn: r.torn > 0, on: measure.NoBreak}
	if last.Last == measure.Closing {
		if k := m.facts[r.to].meets; k != jointPair && k != jointBound && m.always[k] && k != jointPlain {
			f.nat -= measure.OneEm / 2
		}
		f.lo -= measure.OneEm / 2
	}
	if m.pieces[r.from].First == measure.Opening {
		f.lo -= measure.OneEm / 2
	}
	f.lo -= measure.Em(r.torn) * measure.OneEm / 2
	f.lo -= measure.Em(min(r.whole, 10))*measure.OneEm/10 + measure.Em(r.pairs)*measure.OneEm*2/5 + measure.Em(r.halves)*measure.OneEm/2
	f.lo = min(f.lo, f.nat)
	if f.torn {
		f.always = m.tightness(r.to-1) + costUneven*float32(min(r.whole, 3))
		f.slack = measure.OneEm / 5
		if r.latin > 0 {
			f.slack = -measure.OneEm / 5
		}
	}
	if r.mixed {
		f.always += costLoose
	}
	f.always += r.quotes
	if !r.spaced && r.to < len(m.pieces) {
		f.on = measure.BreakAt(f.nat+m.facts[r.to].unit+measure.GapAfter(last, &m.pieces[r.to]), r.latin == 0 && m.pieces[r.to].First == measure.Ideograph)
	}
	return f
}

// tightness returns the cost of narrow marks in the line that ends with piece i.
func (m *mender) tightness(i int) float32 {
	if m.facts[i].tail > measure.OneEm+measure.Autospace/2 {
		return min(m.tight, costSqueezed)
	}
	return m.tight
}

// tailOf returns the width of the last unit of a text that may not be broken: a character with
// its closing marks or behind an opening mark, or a number.
func tailOf(s string) measure.Em {
	w, next := measure.Em(0), measure.Gap
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		c := measure.ClassOf(r)
		if next != measure.Gap && !measure.AreJoined(c, next, false) {
			if c.IsASCII() != next.IsASCII() && !c.IsMark() && c != measure.Gap {
				w += measure.Autospace
			}
			break
		}
		_, nat := measure.ClassWidth(c, r)
		w, next, s = w+nat, c, s[:len(s)-n]
	}
	return w
}

// costs returns the cost of a run as a line of the width avail, and the cost that is added if
// the paragraph goes on after it.
func (f *fit) costs(avail measure.Em) (over, goesOn float32) {
	over = f.always
	if v := measure.OverCost(f.lo, avail); v > 0 {
		over += v
	} else {
		over += tightCost(f.nat-avail, f.nat-f.lo)
	}
	if f.torn && f.nat < avail+f.slack {
		over += costLoose
	}
	return over, f.on.Cost(avail)
}
