package raw

// step ends a line at a place: r is the line, prev where it begins, at where it
// ends.
func (m *mender) step(prev, at *place, back []from, r *run, base float32) {
	first, last := &m.pieces[r.from], &m.pieces[r.to-1]
	if m.meets[r.to] == jointBound {
		base += costKinsoku * 2
	}
	n := uint8(r.to - r.from)
	set := func(s int, cost float32, p int) {
		if cost < at.cost[s] {
			at.cost[s], back[s] = cost, from{n, uint8(p)}
		}
	}
	out := min(headCost(last, 0), costOther)
	out += costMendHead * float32(r.loose)
	if r.torn > 0 {
		out += m.tight
	}
	if prev.least.from == menderOut {
		out -= gainHeadRun
	}
	set(menderOut, prev.least.cost+base+out, prev.least.from)
	set(menderOut, prev.goesOn.cost+base+out+costInside, prev.goesOn.from)

	f, end := m.fit(r), endCost(last)
	// What a line costs is never less than nothing, so a way that costs too
	// much without it need not be weighed.
	worth := func(k int, cost float32) bool { return cost < at.cost[menderEnded(k)] || cost < at.cost[menderOpen(k)] }
	indented := float32(0)
	if first.lead > 0 && m.c.leads {
		indented = costIndentMissing
	}
	for k, width := range m.c.widths {
		w := way{prev.fresh.cost + m.c.prior[k], prev.fresh.from}
		w.take(prev.cost[menderEnded(k)], menderEnded(k))
		if worth(k, w.cost+(base+costParagraph)-indented) {
			over, room := f.costs(width - m.c.indent)
			w.cost += base + costParagraph + over
			w.cost -= indented
			set(menderEnded(k), w.cost+end, w.from)
			set(menderOpen(k), w.cost+room, w.from)
		}

		w = way{prev.cost[menderOpen(k)], menderOpen(k)}
		w.take(prev.goesOn.cost+costWidthShift+m.c.prior[k], prev.goesOn.from)
		w.take(prev.cost[menderOut]+costBodyBegins+costBodyMiddle+m.c.prior[k], menderOut)
		if worth(k, w.cost+base) {
			over, room := f.costs(width)
			w.cost += base + over
			set(menderEnded(k), w.cost+end, w.from)
			set(menderOpen(k), w.cost+room, w.from)
		}
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
		if k := m.meets[r.to]; k != jointPair && k != jointBound && m.always[k] && k != jointPlain {
			f.nat -= oneEm / 2
		}
		f.lo -= oneEm / 2
	}
	if m.pieces[r.from].first == opening {
		f.lo -= oneEm / 2
	}
	f.lo -= em(r.torn) * oneEm / 2
	f.lo -= em(min(r.whole, 10))*oneEm/10 + em(r.pairs)*oneEm*2/5
	f.lo = min(f.lo, f.nat)
	if f.torn {
		f.always = m.tight + costUneven*float32(min(r.whole, 3))
		f.slack = oneEm / 5
		if r.latin > 0 {
			f.slack = -oneEm / 5
		}
	}
	if r.mixed {
		f.always += costLoose
	}
	if !r.spaced && r.to < len(m.pieces) {
		f.on = breaking{needs: f.nat + m.pieces[r.to].unit, base: costUnforced}
		if r.latin == 0 && m.pieces[r.to].first == ideograph {
			f.on.base = costUnforcedHan
		}
	}
	return f
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
