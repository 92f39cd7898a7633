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
func (l *lattice) labels(lines []line, alone []lineCost, b blanks) (out []labelling, cost float64) {
	out = make([]labelling, len(lines))
	if len(lines) == 0 {
		return out, 0
	}
	l.blanks, l.total = b, 0
	l.begin(&lines[0], &alone[0])
	var g passage
	for i := 1; i < len(lines); i++ {
		g.prev, g.cur, g.p, g.c = &lines[i-1], &lines[i], &alone[i-1], &alone[i]
		g.bl, g.back = l.blanks.costs(lines[i].blank), l.back[i*l.states:][:l.states]
		l.step(&g)
	}
	last := alone[len(lines)-1].end
	best := way{costInfinite, 0}
	for s := range l.states {
		v := l.of(s)
		if s >= numOutside {
			v += last
		}
		best.take(v, s)
	}
	at := best.from
	cost = l.total + float64(best.cost)
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
			out[i].width = l.c.widths[(at-stateBody)/perWidth]
			switch (at - stateBody) % perWidth {
			case first:
				out[i].label = labelFirst
			case next:
				out[i].label = labelNext
			default:
				out[i].label, out[i].inside = labelHead, true
			}
		}
		at = int(l.back[i*l.states+at])
	}
	for i := 1; i < len(out); i++ { // beside a picture the column is still the column
		if out[i].width == 0 && out[i].label >= labelFirst {
			out[i].width = out[i-1].width
		}
	}
	return out, cost
}
