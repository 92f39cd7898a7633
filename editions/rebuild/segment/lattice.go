package segment

import (
	"context"

	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
)

// lattice is a search for the cheapest reading of a page.
type lattice struct {
	lines  []measure.Line
	alone  []alone
	c      *measure.Columns
	blanks blanks
	states int
	cost   *[maxStates]float32 // by state: the least cost so far, a row of all
	back   []int8              // by line and state: the state to come from
	all    []float32           // by line and state: the least cost so far; two lines' where no margins are asked for
	total  float64             // taken off the costs so far
	out    left
}

func newLattice(lines []measure.Line, list []alone, c *measure.Columns, m *scratch) *lattice {
	states := stateBody + perWidth*len(c.Widths)
	return &lattice{
		lines: lines, alone: list, c: c, states: states,
		back: sized(&m.back, len(lines)*states), all: sized(&m.costs, (len(lines)+1)*states+maxStates), // that a row at the end is as long as cost
	}
}

// row returns the costs of a line's states. Only the first l.states entries are the
// line's own.
func (l *lattice) row(i int) *[maxStates]float32 { return (*[maxStates]float32)(l.all[i*l.states:]) }

// forward finds the least cost of every state of every line. If keep is set, the costs of
// all lines are kept, otherwise those of the last two.
func (l *lattice) forward(ctx context.Context, keep bool) error {
	l.total, l.cost = 0, l.row(0)
	l.begin(&l.lines[0], &l.alone[0])
	var g passage
	for i := 1; i < len(l.lines); i++ {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		g.at(l, i)
		row := i
		if !keep {
			row = i % 2
		}
		l.step(&g, l.row(row), l.back[i*l.states:][:l.states])
	}
	return nil
}

// checkEvery is the number of lines between two looks at the context.
const checkEvery = 1024

// begin sets the costs of the page's first line, before which nothing stands.
func (l *lattice) begin(x *measure.Line, a *alone) {
	for s := range l.states {
		l.cost[s] = costNever
	}
	for _, s := range outside {
		l.cost[s] = pass.enter[s] + a.Costs[s]
	}
	l.cost[stateBesideFirst] = a.besideFirst + costLoose
	for k, w := range l.c.Widths {
		s := stateBody + perWidth*k
		l.cost[s+first] = a.begins(x, w, l.c.Indent)
		l.cost[s+next] = a.goesOn(x, w) + costBodyMiddle
	}
}

// passage holds what the states of two neighbouring lines share: all states that are left
// in the same manner share one minimum, so the time for a line is linear in the number of
// widths.
type passage struct {
	prev, cur *measure.Line
	p, a      *alone
	bl        *[blankPlaces]float32
	on        measure.Break // cost of a paragraph that continues
	cut       measure.Break // cost of a paragraph that continues behind a line that stood inside it
	credit    bool          // the line before is a reporter's name in brackets, which may fill a first line
	bare      bool          // the line before ends in no mark
	dash      float32       // cost of a head line behind a body, if the line begins with a dash
	cutWord   float32       // cost of a border, if it would cut a word
	end       float32       // cost of a paragraph that ends here
}

// at sets the passage to the one between line i-1 and line i.
func (g *passage) at(l *lattice, i int) {
	g.prev, g.cur, g.p, g.a = &l.lines[i-1], &l.lines[i], &l.alone[i-1], &l.alone[i]
	g.bl = l.blanks.costs(g.cur.Blank)
	g.on, g.cut = measure.Unforced(g.prev, g.cur), measure.Unforced(g.prev, &oneCharacter)
	g.credit = g.prev.First == measure.Opening && g.prev.End == measure.EndsWeak
	g.bare = g.prev.End < measure.EndsAsk
	g.cutWord = g.a.cutWord
	g.end = g.p.end + g.cutWord
	g.dash = 0
	if g.cur.First == measure.Dash {
		g.dash = costDashHead
	}
}

// roomBeside reports whether the column may have a width again behind lines beside
// a picture.
func (g *passage) roomBeside(width measure.Em) bool {
	return g.prev.End <= measure.EndsComma || g.prev.Nat < width
}

// blankAfter is what a blank line or none costs behind a line outside.
func (g *passage) blankAfter(s label.Label) float32 {
	if s == label.Head {
		return g.bl[blankHead]
	}
	return g.bl[blankOther]
}

// oneCharacter stands for the line behind one that a head line interrupts: the unit that
// would have come next is not known.
var oneCharacter = measure.Line{Extent: measure.Extent{Unit: measure.OneEm}}

// left holds the cheapest ways to leave the state of the line before.
type left struct {
	ended     way // from a paragraph that ends
	wrapped   way // from a paragraph that continues
	other     way // from a line outside of the bodies to a line of any kind
	body      way // from a line outside of the bodies to a body that begins
	middle    way // from a line outside of the bodies to a body that begins inside a paragraph
	besides   way // from a line beside a picture
	besideEnd way // from a line beside a picture that ends a paragraph
	sub       way // from a sub-head
}

// step computes the costs of the next line.
func (l *lattice) step(g *passage, costs *[maxStates]float32, back []int8) {
	l.leave(g, &l.out)
	l.toOutside(g, &l.out, costs, back)
	l.toBeside(g, &l.out, costs, back)
	l.toBodies(g, &l.out, costs, back)
	l.total += float64(lower(costs[:l.states]))
	l.cost = costs
}

// lower takes the least of the costs off all of them, which keeps float32 exact
// on long texts.
func lower(costs []float32) (least float32) {
	least = costInfinite
	for _, v := range costs {
		if v < least {
			least = v
		}
	}
	for s := range costs {
		costs[s] -= least
	}
	return least
}

func (l *lattice) leave(g *passage, o *left) {
	nothing := way{costInfinite, 0}
	*o = left{nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing}
	for k, w := range l.c.Widths {
		s := stateBody + perWidth*k
		f, n := l.cost[s+first], l.cost[s+next]
		o.ended.take(f, s+first)
		o.ended.take(n, s+next)
		// Continuing never costs less than zero, so most widths need no further look.
		if f < o.wrapped.cost {
			o.wrapped.take(f+g.on.Cost(w-l.c.Indent), s+first)
		}
		if n < o.wrapped.cost {
			o.wrapped.take(n+g.on.Cost(w), s+next)
		}
		o.sub.take(l.cost[s+subhead]+g.cutWord, s+subhead)
	}
	o.ended.cost += g.end
	other, body, middle := nothing, nothing, nothing
	for i := range kinds {
		k := &kinds[i]
		c := l.cost[k.is]
		if k.speaks {
			c += g.cutWord
		}
		other.take(c+g.blankAfter(k.is), int(k.is))
		body.take(c+k.leave, int(k.is))
		middle.take(c+k.middle, int(k.is))
	}
	o.other, o.body, o.middle = other, body, middle
	o.besides.take(l.cost[stateBeside], stateBeside)
	o.besides.take(l.cost[stateBesideFirst], stateBesideFirst)
	o.besideEnd = way{o.besides.cost + g.end, o.besides.from}
}

// leaveMiddle is the cost of a body that begins inside a paragraph, behind a line outside
// of the bodies.
func leaveMiddle(s label.Label) float32 {
	if s == label.JumpFrom {
		return pass.leave[s]
	}
	return costBodyBegins + costBodyMiddle
}

// toOutside goes on to a line outside of the bodies.
func (l *lattice) toOutside(g *passage, o *left, costs *[maxStates]float32, back []int8) {
	from := o.other // unless a pair of labels has a cost of its own
	from.take(o.ended.cost+g.bl[blankOther], o.ended.from)
	from.take(o.besideEnd.cost+g.bl[blankOther], o.besideEnd.from)
	from.take(o.sub.cost+costBodyBegins+g.bl[blankOther], o.sub.from)
	for i := range kinds {
		k := &kinds[i]
		s := k.is
		w := way{from.cost + k.enter, from.from}
		if s == label.Head && g.dash > 0 {
			w = l.toDashed(g, o)
		}
		w.take(l.cost[s]+k.run+g.blankAfter(s), int(s))
		costs[s], back[s] = w.cost, int8(w.from)
	}
	for _, p := range following {
		if v := l.cost[p.from] + p.cost + g.blankAfter(p.from); v < costs[p.to] {
			costs[p.to], back[p.to] = v, int8(p.from)
		}
	}
	for i := range kinds {
		costs[kinds[i].is] += g.a.Costs[kinds[i].is]
	}
	for _, s := range unused {
		costs[s] = costInfinite
	}
}

// toDashed is the way to a head that begins with a dash, which seldom stands
// right behind a body.
func (l *lattice) toDashed(g *passage, o *left) way {
	w := way{o.other.cost + pass.enter[label.Head], o.other.from}
	enter := pass.enter[label.Head] + g.dash + g.bl[blankOther]
	w.take(o.ended.cost+enter, o.ended.from)
	w.take(o.besideEnd.cost+enter, o.besideEnd.from)
	w.take(o.sub.cost+enter+costBodyBegins, o.sub.from)
	return w
}

// toBeside goes on to a line beside a picture.
func (l *lattice) toBeside(g *passage, o *left, costs *[maxStates]float32, back []int8) {
	costs[stateBeside], costs[stateBesideFirst] = g.a.beside, g.a.besideFirst
	back[stateBeside], back[stateBesideFirst] = 0, 0
	if g.a.besideFirst >= costNever { // whichever state is before it
		return
	}
	w := way{o.wrapped.cost + costBeside + g.bl[blankNext], o.wrapped.from}
	w.take(l.cost[stateBeside]+besideCost(g.prev, g.cur, 0)+g.bl[blankNext], stateBeside)
	w.take(l.cost[stateBesideFirst]+besideCost(g.prev, g.cur, l.c.Indent)+g.bl[blankSecond], stateBesideFirst)
	costs[stateBeside] += w.cost
	back[stateBeside] = int8(w.from)
	w = way{o.ended.cost + costBeside + costParagraph + g.bl[blankFirst], o.ended.from}
	w.take(o.besideEnd.cost+costParagraph+g.bl[blankFirst], o.besideEnd.from)
	w.take(o.body.cost+costLoose+costParagraph+g.bl[blankOther], o.body.from)
	costs[stateBesideFirst] += w.cost
	back[stateBesideFirst] = int8(w.from)
}

// toBodies goes on to a line of a body, in each width.
func (l *lattice) toBodies(g *passage, o *left, costs *[maxStates]float32, back []int8) {
	bl := g.bl
	anew := way{o.body.cost + costParagraph + bl[blankOther], o.body.from}
	anew.take(o.ended.cost+costParagraph+costBodyBegins+costOtherWidth+bl[blankFirst], o.ended.from)
	anew.take(o.besideEnd.cost+costParagraph+costBesideEnds+bl[blankFirst], o.besideEnd.from)
	moved := way{o.wrapped.cost + costWidthShift, o.wrapped.from}
	moved.take(o.middle.cost+costParagraph, o.middle.from)
	own := g.end + costParagraph + bl[blankFirst]
	under := g.end + costSubhead + bl[blankOther]
	indent := l.c.Indent
	for k, width := range l.c.Widths {
		s := stateBody + perWidth*k
		old := (*[perWidth]float32)(l.cost[s:])
		to, from := (*[perWidth]float32)(costs[s:]), (*[perWidth]int8)(back[s:])
		prior := l.c.Prior[k]

		w := way{anew.cost + prior, anew.from} // a paragraph begins
		w.take(old[first]+own, s+first)
		w.take(old[next]+own, s+next)
		w.take(old[subhead]+costParagraph+g.cutWord+bl[blankOther], s+subhead)
		to[first], from[first] = w.cost+g.a.begins(g.cur, width, indent), int8(w.from)

		w = way{moved.cost + prior, moved.from} // it goes on
		if old[first] < w.cost {
			w.take(old[first]+g.on.Cost(width-indent)+bl[blankSecond], s+first)
		}
		if old[next] < w.cost {
			w.take(old[next]+g.on.Cost(width)+bl[blankNext], s+next)
		}
		w.take(old[inside]+g.cutWord, s+inside)
		if g.credit {
			w.take(l.cost[label.Byline]+costParagraph+prior+g.on.Cost(width-indent), int(label.Byline))
		}
		if g.roomBeside(width) {
			w.take(o.besides.cost+costBesideEnds+prior, o.besides.from)
		}
		to[next], from[next] = w.cost+g.a.goesOn(g.cur, width), int8(w.from)

		w = way{old[inside] + bl[blankHead], s + inside} // something was drawn before it goes on
		if g.bare {
			if v := old[first] + costInside + g.cutWord; v < w.cost {
				w.take(v+g.cut.Cost(width-indent), s+first)
			}
			if v := old[next] + costInside + g.cutWord; v < w.cost {
				w.take(v+g.cut.Cost(width), s+next)
			}
		}
		to[inside], from[inside] = w.cost+g.a.inside, int8(w.from)

		w = way{old[subhead] + costSubheadTwo + bl[blankHead], s + subhead}
		w.take(old[first]+under, s+first)
		w.take(old[next]+under, s+next)
		to[subhead], from[subhead] = w.cost+g.a.Costs[label.Subhead], int8(w.from)
	}
}

// cheapest returns the cheapest state of the last line, and the cost of the whole reading.
func (l *lattice) cheapest() (state int, cost float64) {
	last := l.alone[len(l.alone)-1].end
	best := way{costInfinite, 0}
	for s := range l.states {
		best.take(l.cost[s]+lastCost(s, last), s)
	}
	return best.from, l.total + float64(best.cost)
}

// lastCost is the cost of a page that ends in a state.
func lastCost(s int, end float32) float32 {
	if s < label.Count {
		return 0
	}
	return end
}

// trace follows the cheapest reading back and notes its labels.
func (l *lattice) trace(r *Result) {
	at, _ := l.cheapest()
	for i := len(l.lines) - 1; i >= 0; i-- {
		r.Decisions[i] = label.Decision{Label: l.labelAt(i, at)}
		r.Widths[i] = 0
		if at >= stateBody && (at-stateBody)%perWidth < inside {
			r.Widths[i] = l.c.Widths[(at-stateBody)/perWidth]
		}
		at = int(l.back[i*l.states+at])
	}
	for i := 1; i < len(l.lines); i++ { // beside a picture the column is still the column
		if r.Widths[i] == 0 && isBody(r.Decisions[i].Label) {
			r.Widths[i] = r.Widths[i-1]
		}
	}
}

// labelAt returns the label of a state on line i.
func (l *lattice) labelAt(i, state int) label.Label {
	if state >= stateBody {
		switch (state - stateBody) % perWidth {
		case first:
			return l.alone[i].firstIs
		case inside:
			return l.alone[i].insideIs
		}
	}
	return labelOf(state)
}

func isBody(l label.Label) bool {
	return l == label.First || l == label.Next || l == label.Item || l == label.Question || l == label.Answer
}
