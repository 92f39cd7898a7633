package raw

// label is what the labelling makes of a line.
type label uint8

const (
	labelOther label = iota
	labelHead
	labelByline
	labelFirst // a paragraph begins
	labelNext  // it goes on
)

// The states of the labelling: three for lines outside the bodies, two for
// lines beside a picture, then three for every width of the page, so that a
// change of width costs something.
const (
	stateOther = iota
	stateHead
	stateByline
	stateBeside      // a paragraph's line in what a picture leaves of a column
	stateBesideFirst // the same, its first
	stateBody        // + 3k: first line in width k, a following line, a head inside
	maxStates        = stateBody + perWidth*maxWidths

	numOutside = stateBeside // the states before are of lines outside the bodies

	perWidth = 3
	first    = 0
	next     = 1
	inside   = 2
)

// labelling is the result for one line.
type labelling struct {
	label  label
	inside bool // a head in the middle of a paragraph, which goes on after it
	width  em
}

// labels finds the labelling of least cost, line by line (Viterbi): what a
// line costs alone, and what it costs after the line before it.
//
//	…先锋。        first | next      ends full and short: a paragraph ends
//	此次集中开工   first             an indent short of the measure
//	市委书记周明   next              broken because 远 had no room
//	记者 沈清源    byline
//
// The cost is that of the whole labelling.
func labels(lines []line, hints []hint, c *columns, b blanks) (out []labelling, cost float64) {
	out = make([]labelling, len(lines))
	if len(lines) == 0 {
		return out, 0
	}
	l := lattice{c: c, blanks: b, states: stateBody + perWidth*len(c.widths), back: make([][maxStates]int8, len(lines))}
	for s := range l.states {
		l.cost[s] = l.alone(&lines[0], hints[0], s)
		switch {
		case s < numOutside:
		case s < stateBody, (s-stateBody)%perWidth == inside:
			l.cost[s] = costNever
		case (s-stateBody)%perWidth == next:
			l.cost[s] += costBodyMiddle
		}
	}
	for i := 1; i < len(lines); i++ {
		l.step(&lines[i-1], &lines[i], hints[i], &l.back[i])
	}
	last := endCost(&lines[len(lines)-1])
	at := 0
	for s := range l.states {
		if s >= numOutside {
			l.cost[s] += last
		}
		if l.cost[s] < l.cost[at] {
			at = s
		}
	}
	cost = l.total + float64(l.cost[at])
	for i := len(lines) - 1; i >= 0; i-- {
		switch {
		case at == stateHead:
			out[i].label = labelHead
		case at == stateByline:
			out[i].label = labelByline
		case at == stateBeside:
			out[i].label = labelNext
		case at == stateBesideFirst:
			out[i].label = labelFirst
		case at >= stateBody:
			out[i].width = c.widths[(at-stateBody)/perWidth]
			switch (at - stateBody) % perWidth {
			case first:
				out[i].label = labelFirst
			case next:
				out[i].label = labelNext
			default:
				out[i].label, out[i].inside = labelHead, true
			}
		}
		at = int(l.back[i][at])
	}
	for i := 1; i < len(out); i++ { // beside a picture the column is still the column
		if out[i].width == 0 && out[i].label >= labelFirst {
			out[i].width = out[i-1].width
		}
	}
	return out, cost
}

// lattice is the labelling under way.
type lattice struct {
	c      *columns
	blanks blanks
	states int
	cost   [maxStates]float32
	back   [][maxStates]int8
	total  float64 // taken off the costs so far
}

// way is the cheapest state to come from.
type way struct {
	cost float32
	from int
}

func (w *way) take(cost float32, from int) {
	if cost < w.cost {
		w.cost, w.from = cost, from
	}
}

// step goes on by one line. All states that are left in the same manner share
// one minimum, so a line costs time linear in the number of widths.
func (l *lattice) step(prev, cur *line, h hint, back *[maxStates]int8) {
	inf := way{costNever * costNever, 0}
	ended, wrapped, outer := inf, inf, inf // a paragraph ended; its width changed; outside before
	end := endCost(prev)
	var forced [maxStates]float32
	for k := range l.c.widths {
		s := stateBody + perWidth*k
		for p := s + first; p <= s+next; p++ {
			forced[p] = l.cost[p] + forcedCost(prev, cur, l.avail(p))
			ended.take(l.cost[p]+end, p)
			wrapped.take(forced[p], p)
		}
	}
	for p := range numOutside {
		outer.take(l.cost[p], p)
	}
	// Lines beside a picture; what they run on from or end.
	besides := way{l.cost[stateBeside], stateBeside}
	besides.take(l.cost[stateBesideFirst], stateBesideFirst)
	besideEnd := way{besides.cost + end, besides.from}
	afterByline := way{l.cost[stateByline] - costBodyBegins, stateByline}
	afterHead := way{l.cost[stateHead] - costBodyBegins + costBodyAfterHead, stateHead}

	var costs [maxStates]float32
	set := func(s int, w way) {
		costs[s] = w.cost + l.alone(cur, h, s)
		back[s] = int8(w.from)
	}
	bl := l.blanks.costs(cur.blank)
	for s := range numOutside {
		w := inf
		enter := float32(0)
		if s == stateOther {
			enter = costOtherEnter
		}
		w.take(l.cost[stateOther]+bl[blankOther], stateOther)
		run := enter
		if s == stateHead {
			run = -gainHeadRun
		}
		w.take(l.cost[stateHead]+run+bl[blankHead], stateHead)
		w.take(l.cost[stateByline]+enter+bl[blankOther], stateByline)
		if s == stateHead && cur.first == dash {
			enter += costDashFirst
		}
		w.take(ended.cost+enter+bl[blankOther], ended.from)
		w.take(besideEnd.cost+enter+bl[blankOther], besideEnd.from)
		set(s, w)
	}
	w := inf
	w.take(wrapped.cost+costBeside+bl[blankNext], wrapped.from)
	w.take(l.cost[stateBeside]+besideCost(prev, cur, 0)+bl[blankNext], stateBeside)
	w.take(l.cost[stateBesideFirst]+besideCost(prev, cur, l.c.indent)+bl[blankSecond], stateBesideFirst)
	set(stateBeside, w)
	w = inf
	w.take(ended.cost+costBeside+costParagraph+bl[blankFirst], ended.from)
	w.take(besideEnd.cost+costParagraph+bl[blankFirst], besideEnd.from)
	set(stateBesideFirst, w)
	for k := range l.c.widths {
		s := stateBody + perWidth*k
		prior := l.c.prior[k]

		w := inf // a paragraph begins
		w.take(outer.cost+costBodyBegins+costParagraph+prior+bl[blankOther], outer.from)
		w.take(afterHead.cost+costBodyBegins+costParagraph+prior+bl[blankOther], afterHead.from)
		w.take(afterByline.cost+costBodyBegins+costParagraph+prior+bl[blankOther], afterByline.from)
		w.take(l.cost[s+first]+end+costParagraph+bl[blankFirst], s+first)
		w.take(l.cost[s+next]+end+costParagraph+bl[blankFirst], s+next)
		w.take(ended.cost+costParagraph+costBodyBegins+costOtherWidth+prior+bl[blankFirst], ended.from)
		w.take(besideEnd.cost+costParagraph+costBesideEnds+prior+bl[blankFirst], besideEnd.from)
		set(s+first, w)

		w = inf // it goes on
		w.take(forced[s+first]+bl[blankSecond], s+first)
		w.take(forced[s+next]+bl[blankNext], s+next)
		w.take(l.cost[s+inside], s+inside)
		w.take(wrapped.cost+costWidthShift+prior, wrapped.from)
		if prev.end <= endsComma || prev.nat < l.c.widths[k] {
			w.take(besides.cost+costBesideEnds+prior, besides.from)
		}
		w.take(outer.cost+costBodyBegins+costParagraph+costBodyMiddle+prior, outer.from)
		if prev.first == opening && prev.end == endsWeak { // a credit that filled the first line
			w.take(afterByline.cost+costBodyBegins+costParagraph+prior+forcedCost(prev, cur, l.avail(s+first)), stateByline)
		}
		set(s+next, w)

		w = inf // a head was drawn before it went on
		if prev.end < endsAsk {
			w.take(l.cost[s+first]+costInside+cutCost(prev, l.avail(s+first)), s+first)
			w.take(l.cost[s+next]+costInside+cutCost(prev, l.avail(s+next)), s+next)
		}
		w.take(l.cost[s+inside]+bl[blankHead], s+inside)
		set(s+inside, w)
	}
	least := costs[0]
	for _, v := range costs[1:l.states] {
		least = min(least, v)
	}
	l.total += float64(least)
	for s := range l.states { // keeps float32 exact on long texts
		l.cost[s] = costs[s] - least
	}
}
