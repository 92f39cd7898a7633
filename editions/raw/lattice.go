package raw

// lattice is the labelling under way.
type lattice struct {
	c      *columns
	blanks blanks
	states int
	cost   [stateBody]float32 // of the states that are in no width
	body   [maxWidths]inWidth // of those in each
	back   []int8             // by line and state: the state to come from
	total  float64            // taken off the costs so far
}

// inWidth is what the states of one width cost.
type inWidth struct{ first, next, inside float32 }

// of is the cost of a state.
func (l *lattice) of(s int) float32 {
	if s < stateBody {
		return l.cost[s]
	}
	b := &l.body[(s-stateBody)/perWidth]
	return [perWidth]float32{b.first, b.next, b.inside}[(s-stateBody)%perWidth]
}

func newLattice(lines int, c *columns, m *scratch) *lattice {
	states := stateBody + perWidth*len(c.widths)
	return &lattice{c: c, states: states, back: sized(&m.ways, lines*states)}
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
		l.body[k] = inWidth{c.begins(x, w, l.c.indent), c.goesOn(x, w) + costBodyMiddle, costNever}
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

	on    breaking           // what that costs
	costs [stateBody]float32 // the new costs of those that are in no width
	back  []int8
}

func (g *passage) set(s int, w way, alone float32) {
	g.costs[s], g.back[s] = w.cost+alone, int8(w.from)
}

const costInfinite = costNever * costNever

// step goes on by one line.
func (l *lattice) step(g *passage) {
	ended, wrapped := way{costInfinite, 0}, way{costInfinite, 0}
	g.on = unforced(g.prev, g.cur)
	widths := l.c.widths
	body := l.body[:len(widths)]
	for k, w := range widths {
		b := &body[k]
		s := stateBody + perWidth*k
		ended.take(b.first, s+first)
		ended.take(b.next, s+next)
		// To go on costs no less than nothing, so most need not be asked.
		if b.first < wrapped.cost {
			wrapped.take(b.first+g.on.cost(w-l.c.indent), s+first)
		}
		if b.next < wrapped.cost {
			wrapped.take(b.next+g.on.cost(w), s+next)
		}
	}
	ended.cost += g.p.end
	g.ended, g.wrapped, g.outer = ended, wrapped, way{costInfinite, 0}
	for s := range numOutside {
		g.outer.take(l.cost[s], s)
	}
	g.besides = way{l.cost[stateBeside], stateBeside}
	g.besides.take(l.cost[stateBesideFirst], stateBesideFirst)
	g.besideEnd = way{g.besides.cost + g.p.end, g.besides.from}

	l.outside(g)
	l.beside(g)
	least := l.bodies(g)
	for _, v := range g.costs {
		if v < least {
			least = v
		}
	}
	l.total += float64(least)
	// What is left keeps float32 exact on long texts.
	for s, v := range g.costs {
		l.cost[s] = v - least
	}
	for k := range body {
		b := &body[k]
		b.first, b.next, b.inside = b.first-least, b.next-least, b.inside-least
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

// bodies goes on to a line of a body, in each width, and gives the least of the
// new costs. In most widths no paragraph is under way that is worth going on
// with: a way into the width from elsewhere costs less, which the costs before
// the line tell, for nothing is ever gained by going on.
func (l *lattice) bodies(g *passage) (least float32) {
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
	short := g.prev.end <= endsComma
	bare := g.prev.end < endsAsk
	own := g.p.end + costParagraph + bl[blankFirst]
	indent := l.c.indent
	least = costInfinite
	widths := l.c.widths
	body, priors := l.body[:len(widths)], l.c.prior[:len(widths)]
	for k, width := range widths {
		b := &body[k]
		old := *b
		s := stateBody + perWidth*k
		back := g.back[s:][:perWidth]
		prior := priors[k]

		w := way{anew.cost + prior, anew.from} // a paragraph begins
		w.take(old.first+own, s+first)
		w.take(old.next+own, s+next)
		b.first, back[first] = w.cost+g.c.begins(g.cur, width, indent), int8(w.from)
		if b.first < least {
			least = b.first
		}

		w = way{moved.cost + prior, moved.from} // it goes on
		if old.first < w.cost {
			w.take(old.first+g.on.cost(width-indent)+bl[blankSecond], s+first)
		}
		if old.next < w.cost {
			w.take(old.next+g.on.cost(width)+bl[blankNext], s+next)
		}
		w.take(old.inside, s+inside)
		if credit { // that filled the first line
			w.take(l.cost[stateByline]+costParagraph+prior+g.on.cost(width-indent), stateByline)
		}
		if short || g.prev.nat < width {
			w.take(g.besides.cost+costBesideEnds+prior, g.besides.from)
		}
		b.next, back[next] = w.cost+g.c.goesOn(g.cur, width), int8(w.from)
		if b.next < least {
			least = b.next
		}

		w = way{old.inside + bl[blankHead], s + inside} // a head was drawn before it went on
		if bare {
			if v := old.first + costInside; v < w.cost {
				w.take(v+cut.cost(width-indent), s+first)
			}
			if v := old.next + costInside; v < w.cost {
				w.take(v+cut.cost(width), s+next)
			}
		}
		b.inside, back[inside] = w.cost+g.c.head, int8(w.from)
		if b.inside < least {
			least = b.inside
		}
	}
	return least
}
