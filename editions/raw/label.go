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

// The states of the labelling: three for lines outside the bodies, then two
// for every width of the page, so that a change of width costs something and
// happens between paragraphs only.
const (
	stateOther = iota
	stateHead
	stateByline
	stateBody // + 2k: first line in width k; + 2k + 1: a following line
	maxStates = stateBody + 2*(maxWidths+1)
)

// labelling is the result for one line.
type labelling struct {
	label label
	width em
}

// labels finds the labelling of least cost, line by line (Viterbi): what a
// line costs alone, and what it costs after the line before it.
//
//	…先锋。        first | next      ends full and short: a paragraph ends
//	此次集中开工   first             an indent short of the measure
//	市委书记周明   next              broken because 远 had no room
//	记者 沈清源    byline
func labels(lines []line, hints []hint, c columns) []labelling {
	out := make([]labelling, len(lines))
	if len(lines) == 0 {
		return out
	}
	states := stateBody + 2*len(c.widths)
	back := make([][maxStates]int8, len(lines))
	var cost, next [maxStates]float32
	for s := range states {
		cost[s] = alone(&lines[0], hints[0], s, &c)
	}
	for i := 1; i < len(lines); i++ {
		prev, l := &lines[i-1], &lines[i]
		var leave [maxStates]float32 // what it costs to end a paragraph there
		end := endCost(prev)
		for s := stateBody; s < states; s++ {
			leave[s] = cost[s] + end
		}
		var forced [maxStates]float32
		for s := stateBody; s < states; s++ {
			forced[s] = forcedCost(prev, l, avail(s, &c))
		}
		for s := range states {
			best, from := float32(costNever*1000), 0
			for p := range states {
				var v float32
				switch {
				case p < stateBody:
					v = cost[p] + afterOther(p, s)
				case s < stateBody:
					v = leave[p]
					if s == stateOther {
						v += costOtherEnter
					}
				case (s-stateBody)/2 != (p-stateBody)/2:
					if (s-stateBody)%2 == 1 {
						continue
					}
					v = leave[p] + costParagraph + costBodyBegins + costOtherWidth
				case (s-stateBody)%2 == 0:
					v = leave[p] + costParagraph
				default:
					v = cost[p] + forced[p]
				}
				if v < best {
					best, from = v, p
				}
			}
			next[s] = best + alone(l, hints[i], s, &c)
			back[i][s] = int8(from)
		}
		least := next[0]
		for s := 1; s < states; s++ {
			least = min(least, next[s])
		}
		for s := range states { // keeps float32 exact on long texts
			cost[s] = next[s] - least
		}
	}
	at := 0
	last := endCost(&lines[len(lines)-1])
	for s := stateBody; s < states; s++ {
		cost[s] += last
	}
	for s := range states {
		if cost[s] < cost[at] {
			at = s
		}
	}
	for i := len(lines) - 1; i >= 0; i-- {
		switch {
		case at == stateHead:
			out[i].label = labelHead
		case at == stateByline:
			out[i].label = labelByline
		case at >= stateBody:
			out[i] = labelling{labelFirst + label((at-stateBody)%2), c.widths[(at-stateBody)/2]}
		}
		at = int(back[i][at])
	}
	return out
}

// avail is the room of a line in a body state.
func avail(s int, c *columns) em {
	w := c.widths[(s-stateBody)/2]
	if (s-stateBody)%2 == 0 {
		w -= c.indent
	}
	return w
}

// alone is what a line costs in a state by itself.
func alone(l *line, h hint, s int, c *columns) float32 {
	var v float32
	switch s {
	case stateOther:
		v = costOther
		if h&(hintFolio|hintImprint|hintNotice|hintGuide|hintCaption) != 0 {
			v -= gainFolio
		}
		if h&hintWeather != 0 {
			v -= gainWeather
		}
	case stateHead:
		v = costHead
		switch l.end {
		case endsFull:
			v += costHeadStop
		case endsComma:
			v += costHeadComma
		}
		if l.nat > 3*c.widths[0] && l.nat > 40*oneEm {
			v += costHeadLong
		}
		if l.marksFirst {
			v += costKinsoku
		}
		if h&(hintDateline|hintByline) != 0 {
			v += gainDateline
		}
	case stateByline:
		if h&hintByline == 0 {
			return costNever
		}
		v = -gainByline
	default:
		if c.widths[(s-stateBody)/2] == 0 {
			return costNever
		}
		a := avail(s, c)
		// A tenth of an em is lost to rounding in the fonts' widths.
		if over := l.lo - a - oneEm/10; over > 0 {
			v += costOverfull + costOverfullPerEm*float32(over)/float32(oneEm)
		}
		first := (s-stateBody)%2 == 0
		if first {
			if h&hintDateline != 0 {
				v -= gainDateline
			}
			if h&hintBrief != 0 {
				v -= gainBrief
			}
		} else if l.marksFirst {
			v += 0
		}
		switch {
		case !c.leads:
		case first && l.lead == 0:
			v += costIndentMissing
		case !first && l.lead > 0:
			v += costIndentStray
		}
		if h&hintJump != 0 || h&hintByline != 0 {
			v += gainByline
		}
	}
	return v
}

// afterOther is what state s costs after a line outside the bodies.
func afterOther(p, s int) float32 {
	switch {
	case s < stateBody:
		if s == stateOther && p != stateOther {
			return costOtherEnter
		}
		return 0
	case (s-stateBody)%2 == 1:
		return costBodyBegins + costParagraph + costEndBare
	}
	v := float32(costBodyBegins + costParagraph)
	if p == stateByline {
		v -= costBodyBegins
	}
	if s > stateBody {
		v += costOtherWidth
	}
	return v
}

// endCost is what it costs that a paragraph ends with the line.
func endCost(l *line) float32 {
	switch l.end {
	case endsFull:
		return 0
	case endsWeak:
		return costEndWeak
	case endsComma:
		return costEndComma
	}
	return costEndBare
}

// forcedCost is what it costs that the paragraph goes on after the line
// although the next line's first unit would have fitted into its measure.
func forcedCost(l, next *line, avail em) float32 {
	if l.stretched {
		return 0
	}
	room := avail - l.nat - next.unit
	if room < 0 {
		return 0
	}
	return min(costUnforced+costUnforcedPerEm*float32(room)/float32(oneEm), costUnforcedMax)
}
