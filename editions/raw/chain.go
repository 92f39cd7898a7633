package raw

// A headline stands before its body or after it, on the whole page alike
// unless the words say otherwise. chain gives the head groups to the bodies
// next to them, once for either habit, and keeps the cheaper result: that is
// the page's vote.
//
//	body 0 · group · body 1 · group · body 2 · group     heads after
//	group · body 0 · group · body 1 · group · body 2     heads before
//
// Between two bodies a group may also be parted (end of the one, beginning of
// the other), or be a sub-head, which makes the bodies one.

// choice is what becomes of the group before an article.
type choice struct {
	how   choiceKind
	split int // lines that go to the article before, where parted
}

type choiceKind uint8

const (
	giveNone choiceKind = iota // no group there
	giveBefore
	giveAfter
	giveParted
	giveSubhead
	giveJoin // no group; the bodies are one article
	giveUp   // the group stays without an article
)

// spoken is what the words of the group before an article say, whatever the
// page's habit is.
type spoken struct {
	lines  []int
	after  float32   // for the article behind it
	before float32   // for the one before it
	parted []float32 // by the lines that go before: for both, if it is parted there
}

// speak weighs every group; the last stands after the last article.
func (d *draft) speak(t *themes, lines []line) []spoken {
	n := len(d.articles)
	list := make([]spoken, n+1)
	for _, g := range d.groups {
		list[g.at].lines = g.lines
	}
	var behind, before echo
	for i := range list {
		s := &list[i]
		g := s.lines
		if len(g) == 0 || len(g) > maxHeadRun {
			continue
		}
		if i < n {
			behind.hear(t, g, i)
			s.after = gainTheme*behind.share(0, len(g)) + t.briefGain(g, i)
		}
		if i > 0 {
			before.hear(t, g, i-1)
			s.before = gainTheme*before.share(0, len(g)) + t.briefGain(g, i-1)
		}
		if i == 0 || i == n || len(g) > maxHeadLines {
			continue
		}
		s.parted = make([]float32, len(g))
		for k := 1; k < len(g); k++ {
			first := gainTheme*before.share(0, k) + t.briefGain(g[:k], i-1)
			second := gainTheme*behind.share(k, len(g)) + t.briefGain(g[k:], i)
			s.parted[k] = first + second - turn(lines, g, k)
			if !lines[g[k]].blank {
				s.parted[k] -= costPartedBlock
			}
		}
	}
	return list
}

// chain decides every group in one pass of dynamic programming. The state is
// whether the article so far has a headline; time is linear in the lines.
func (d *draft) chain(t *themes, lines []line, says []spoken, headsAfter bool) (choices []choice, cost float32) {
	n := len(d.articles)
	signed := 0
	for i := range d.articles {
		if d.articles[i].signed() {
			signed++
		}
	}
	unsigned := float32(costUnsigned)
	if signed*2 < n {
		unsigned = costUnsignedCommon
	}
	type step struct {
		choice
		from int8
	}
	back := make([][2]step, n+1)
	inf := float32(costInfinite)
	state := [2]float32{0, inf} // before the first body there is no article
	sections := d.sections(t, lines)
	for i := 0; i <= n; i++ {
		g := says[i].lines
		next := [2]float32{inf, inf}
		try := func(to int8, v float32, from int8, c choice) {
			if v < next[to] {
				next[to] = v
				back[i][to] = step{c, from}
			}
		}
		// An article with a head inside its body needs none outside.
		own := int8(0)
		if i < n && len(d.articles[i].inner) > 0 {
			own = 1
		}
		start := float32(0)
		if i < n && !d.articles[i].signed() {
			start = unsigned
		}
		for has := range int8(2) {
			v := state[has]
			if v >= inf {
				continue
			}
			closed := v + start
			if i > 0 && has == 0 {
				closed += costNoHead
			}
			if len(g) == 0 {
				try(own, closed, has, choice{giveNone, 0})
				if i > 0 && i < n && d.articles[i].follows {
					try(max(has, own), v+costJoin, has, choice{giveJoin, 0})
				}
				continue
			}
			try(own, closed+costLeft*float32(len(g)), has, choice{giveUp, 0})
			if len(g) > maxHeadRun {
				continue
			}
			if i < n {
				c := -says[i].after
				if headsAfter {
					c += costOffSide
				}
				if own > 0 {
					c += costSecondHead
				}
				try(1, closed+c, has, choice{giveAfter, 0})
			}
			if i > 0 && has == 0 {
				c := v + start - says[i].before
				if !headsAfter {
					c += costOffSide
				}
				try(own, c, has, choice{giveBefore, len(g)})
			}
			if i > 0 && i < n && has == 0 && len(g) > 1 && len(g) <= maxHeadLines {
				for k := 1; k < len(g); k++ {
					try(1, v+start+costOffSide/2+costParted-says[i].parted[k], has, choice{giveParted, k})
				}
			}
			if i < n && sections[i] != sectionNone {
				try(max(has, own), v+sectionCost(sections, i)-says[i].after, has, choice{giveSubhead, 0})
			}
		}
		state = next
	}
	choices = make([]choice, n+1)
	best := int8(1)
	if state[0] < state[1] {
		best = 0
	}
	// After the last body the article's own state was closed already: state 0
	// there has paid for a missing headline if it had none.
	cost = state[best]
	for i := n; i >= 0; i-- {
		s := back[i][best]
		choices[i], best = s.choice, s.from
	}
	return choices, cost
}

// settle carries the choices out. Articles joined by a sub-head become one;
// groups that no article took are given back.
func (d *draft) settle(t *themes, lines []line, choices []choice) (left []group) {
	at := make([][]int, len(d.articles)+1)
	for _, g := range d.groups {
		at[g.at] = g.lines
	}
	for i := range choices {
		if c := &choices[i]; c.how == giveParted {
			c.split = d.partAt(t, lines, at[i], choices, i)
		}
	}
	old := d.articles
	d.articles = old[:0] // never has more than were read
	var pending []int
	for i := 0; i <= len(old); i++ {
		g, c := at[i], choices[i]
		last := len(d.articles) - 1
		switch c.how {
		case giveBefore:
			if last >= 0 {
				d.articles[last].head = append(d.articles[last].head, g...)
			}
		case giveAfter:
			pending = g
		case giveParted:
			d.articles[last].head = append(d.articles[last].head, g[:c.split]...)
			pending = g[c.split:]
		case giveSubhead:
			a := &d.articles[last]
			a.pieces = append(a.pieces, piece{pieceSubhead, g[0], g[0] + 1})
			a.take(&old[i])
			continue
		case giveJoin:
			d.articles[last].take(&old[i])
			continue
		case giveUp:
			left = append(left, group{g, len(d.articles)})
		}
		if i < len(old) {
			a := old[i]
			a.head, pending = append(a.inner, pending...), nil
			d.articles = append(d.articles, a)
		}
	}
	return left
}

// take joins an article that goes on with this one.
func (a *article) take(b *article) {
	a.pieces = append(a.pieces, b.pieces...)
	a.head = append(a.head, b.inner...)
	a.byline = append(a.byline, b.byline...)
}
