package raw

// lattice is the labelling under way.
type lattice struct {
	c      *columns
	blanks blanks
	states int
	cost   [maxStates]float32
	back   []int8  // by line and state: the state to come from
	total  float64 // taken off the costs so far
}

func newLattice(lines int, c *columns) *lattice {
	states := stateBody + perWidth*len(c.widths)
	return &lattice{c: c, states: states, back: make([]int8, lines*states)}
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

// begin sets the costs of the page's first line, before which nothing stands.
func (l *lattice) begin(x *line, c *lineCost) {
	l.cost[stateOther], l.cost[stateHead], l.cost[stateByline] = c.other, c.head, c.byline
	l.cost[stateBeside], l.cost[stateBesideFirst] = costNever, costNever
	for k, w := range l.c.widths {
		s := stateBody + perWidth*k
		l.cost[s+first] = c.begins(x, w, l.c.indent)
		l.cost[s+next] = c.goesOn(x, w) + costBodyMiddle
		l.cost[s+inside] = costNever
	}
}

// passage is what the states share on the way from one line to the next: all
// that are left in the same manner share one minimum, so a line costs time
// linear in the number of widths.
type passage struct {
	prev, cur *line
	p, c      *lineCost
	bl        *[blankPlaces]float32

	ended     way // a paragraph ended
	wrapped   way // one goes on
	outer     way // outside of the bodies
	besides   way // beside a picture
	besideEnd way // a paragraph ended there

	on     breaking           // what that costs
	forced [maxStates]float32 // by body state: a paragraph goes on in its width
	costs  [maxStates]float32 // the new costs
	back   []int8
}

func (g *passage) set(s int, w way, alone float32) {
	g.costs[s], g.back[s] = w.cost+alone, int8(w.from)
}

const costInfinite = costNever * costNever

// step goes on by one line.
func (l *lattice) step(g *passage) {
	g.ended, g.wrapped, g.outer = way{costInfinite, 0}, way{costInfinite, 0}, way{costInfinite, 0}
	g.on = unforced(g.prev, g.cur)
	for k, w := range l.c.widths {
		s := stateBody + perWidth*k
		f, n := l.cost[s+first], l.cost[s+next]
		g.ended.take(f, s+first)
		g.ended.take(n, s+next)
		f += g.on.cost(w - l.c.indent)
		n += g.on.cost(w)
		g.wrapped.take(f, s+first)
		g.wrapped.take(n, s+next)
		g.forced[s+first], g.forced[s+next] = f, n
	}
	g.ended.cost += g.p.end
	for s := range numOutside {
		g.outer.take(l.cost[s], s)
	}
	g.besides = way{l.cost[stateBeside], stateBeside}
	g.besides.take(l.cost[stateBesideFirst], stateBesideFirst)
	g.besideEnd = way{g.besides.cost + g.p.end, g.besides.from}

	l.outside(g)
	l.beside(g)
	l.bodies(g)
	least := g.costs[0]
	for _, v := range g.costs[1:l.states] {
		least = min(least, v)
	}
	l.total += float64(least)
	for s := range l.states { // keeps float32 exact on long texts
		l.cost[s] = g.costs[s] - least
	}
}

// outside goes on to a line outside of the bodies.
func (l *lattice) outside(g *passage) {
	for s := range numOutside {
		w := way{costInfinite, 0}
		enter, alone := float32(0), g.c.byline
		run := enter
		switch s {
		case stateOther:
			enter, run, alone = costOtherEnter, costOtherEnter, g.c.other
		case stateHead:
			run, alone = -gainHeadRun, g.c.head
		}
		w.take(l.cost[stateOther]+g.bl[blankOther], stateOther)
		w.take(l.cost[stateHead]+run+g.bl[blankHead], stateHead)
		w.take(l.cost[stateByline]+enter+g.bl[blankOther], stateByline)
		if s == stateHead && g.cur.first == dash {
			enter += costDashFirst
		}
		w.take(g.ended.cost+enter+g.bl[blankOther], g.ended.from)
		w.take(g.besideEnd.cost+enter+g.bl[blankOther], g.besideEnd.from)
		g.set(s, w, alone)
	}
}

// beside goes on to a line beside a picture.
func (l *lattice) beside(g *passage) {
	if g.c.beside >= costNever { // wherever it is come from
		g.set(stateBeside, way{}, g.c.beside)
		g.set(stateBesideFirst, way{}, g.c.besideFirst)
		return
	}
	w := way{costInfinite, 0}
	w.take(g.wrapped.cost+costBeside+g.bl[blankNext], g.wrapped.from)
	w.take(l.cost[stateBeside]+besideCost(g.prev, g.cur, 0)+g.bl[blankNext], stateBeside)
	w.take(l.cost[stateBesideFirst]+besideCost(g.prev, g.cur, l.c.indent)+g.bl[blankSecond], stateBesideFirst)
	g.set(stateBeside, w, g.c.beside)
	w = way{costInfinite, 0}
	w.take(g.ended.cost+costBeside+costParagraph+g.bl[blankFirst], g.ended.from)
	w.take(g.besideEnd.cost+costParagraph+g.bl[blankFirst], g.besideEnd.from)
	g.set(stateBesideFirst, w, g.c.besideFirst)
}

// bodies goes on to a line of a body, in each width.
func (l *lattice) bodies(g *passage) {
	bl := g.bl
	anew := way{g.outer.cost + costBodyBegins + costParagraph + bl[blankOther], g.outer.from}
	anew.take(l.cost[stateHead]+costBodyAfterHead+costParagraph+bl[blankOther], stateHead)
	anew.take(l.cost[stateByline]+costParagraph+bl[blankOther], stateByline)
	anew.take(g.ended.cost+costParagraph+costBodyBegins+costOtherWidth+bl[blankFirst], g.ended.from)
	anew.take(g.besideEnd.cost+costParagraph+costBesideEnds+bl[blankFirst], g.besideEnd.from)
	moved := way{g.wrapped.cost + costWidthShift, g.wrapped.from}
	moved.take(g.outer.cost+costBodyBegins+costParagraph+costBodyMiddle, g.outer.from)
	cut := unforced(g.prev, &oneCharacter)
	credit := g.prev.first == opening && g.prev.end == endsWeak
	for k, width := range l.c.widths {
		s := stateBody + perWidth*k
		prior := l.c.prior[k]

		w := way{anew.cost + prior, anew.from} // a paragraph begins
		own := g.p.end + costParagraph + bl[blankFirst]
		w.take(l.cost[s+first]+own, s+first)
		w.take(l.cost[s+next]+own, s+next)
		g.set(s+first, w, g.c.begins(g.cur, width, l.c.indent))

		w = way{moved.cost + prior, moved.from} // it goes on
		w.take(g.forced[s+first]+bl[blankSecond], s+first)
		w.take(g.forced[s+next]+bl[blankNext], s+next)
		w.take(l.cost[s+inside], s+inside)
		if credit { // that filled the first line
			w.take(l.cost[stateByline]+costParagraph+prior+g.on.cost(width-l.c.indent), stateByline)
		}
		if g.prev.end <= endsComma || g.prev.nat < width {
			w.take(g.besides.cost+costBesideEnds+prior, g.besides.from)
		}
		g.set(s+next, w, g.c.goesOn(g.cur, width))

		w = way{l.cost[s+inside] + bl[blankHead], s + inside} // a head was drawn before it went on
		if g.prev.end < endsAsk {
			w.take(l.cost[s+first]+costInside+cut.cost(width-l.c.indent), s+first)
			w.take(l.cost[s+next]+costInside+cut.cost(width), s+next)
		}
		g.set(s+inside, w, g.c.head)
	}
}
