package raw

// What a line costs in a state of the labelling, by itself and after the line
// before it. The weights are those of evidence.go.

// avail is the room of a line in a body state.
func (l *lattice) avail(s int) em {
	w := l.c.widths[(s-stateBody)/perWidth]
	if (s-stateBody)%perWidth == first {
		w -= l.c.indent
	}
	return w
}

// alone is what a line costs in a state by itself.
func (l *lattice) alone(x *line, h hint, s int) float32 {
	switch {
	case s == stateOther:
		return otherCost(h)
	case s == stateHead:
		return headCost(x, h)
	case s == stateByline && h&hintByline != 0:
		return -gainByline
	case s == stateByline:
		return costNever
	case s < stateBody:
		return besideLine(x, h, s == stateBesideFirst)
	case (s-stateBody)%perWidth == inside:
		return headCost(x, h)
	}
	return l.bodyCost(x, h, l.avail(s), (s-stateBody)%perWidth == first)
}

func otherCost(h hint) float32 {
	v := float32(costOther)
	if h&(hintFolio|hintImprint|hintNotice|hintGuide|hintCaption) != 0 {
		v -= gainFolio
	}
	switch {
	case h&hintBox != 0:
		v -= gainFolio
	case h&hintWeather != 0:
		v -= gainWeather
	}
	return v
}

func headCost(x *line, h hint) float32 {
	v := float32(costHead)
	switch x.end {
	case endsFull:
		v += costHeadStop
	case endsAsk:
		v += costHeadAsk
	case endsComma:
		v += costHeadComma
	}
	if x.nat > 40*oneEm {
		v += costHeadLong
	}
	if x.marksFirst {
		v += costKinsoku
	}
	if h&(hintDateline|hintByline) != 0 {
		v += gainDateline
	}
	if h&hintTalk != 0 {
		v += costTalk
	}
	if h&hintLabel != 0 {
		v -= gainLabel
	}
	return v
}

func (l *lattice) bodyCost(x *line, h hint, avail em, begins bool) float32 {
	if avail <= 0 {
		return costNever
	}
	v := float32(0)
	if x.first == dash { // a pair of dashes is kept off a line's beginning
		v += costDashFirst
	}
	if h&(hintTalk|hintBrief) != 0 && !begins {
		v += costTalk
	}
	if h&hintPoint != 0 && !begins {
		v += costPoint
	}
	if h&hintBrief != 0 && begins {
		avail += l.c.indent // its mark stands where the indent would
	}
	// A tenth of an em is lost to rounding in the fonts' widths.
	if over := x.lo - avail - oneEm/10; over > 0 {
		v += costOverfull + costOverfullPerEm*float32(over)/float32(oneEm)
	}
	if begins && h&hintDateline != 0 {
		v -= gainDateline
	}
	if begins && h&hintBrief != 0 {
		v -= gainBrief
	}
	switch {
	case !l.c.leads:
	case begins && x.lead == 0:
		v += costIndentMissing
	case !begins && x.lead > 0:
		v += costIndentStray
	}
	if h&(hintJump|hintByline) != 0 {
		v += gainByline
	}
	if h&hintLabel != 0 {
		v += gainLabel
	}
	return v
}

// besideLine is what a line beside a picture costs alone. The measure there
// is not known, so the line is worth less than one that fills its column.
func besideLine(x *line, h hint, begins bool) float32 {
	v := float32(costBesideLine)
	if x.first == dash {
		v += costDashFirst
	}
	if x.nat > maxBeside || h&^(hintAdvice|hintTalk|hintBrief|hintPoint) != 0 {
		v += costNever
	}
	if h&(hintTalk|hintBrief) != 0 && !begins {
		v += costTalk
	}
	return v
}

// besideCost is what it costs that two lines in a row stand beside the same
// picture: they are of one width, or the second is a paragraph's last.
func besideCost(a, b *line, indent em) float32 {
	lo, hi := fullRange(a, b)
	switch least := max(b.lo, b.nat-oneEm); {
	case least > hi+indent, a.lo > maxBeside:
		return costUnforcedMax
	case b.end >= endsAsk: // a last line may be short
		return 0
	default:
		blo, bhi := fullRange(b, b)
		if bhi < lo+indent || blo > hi+indent {
			return costUneven
		}
	}
	return 0
}

// endCost is what it costs that a paragraph ends with the line.
func endCost(l *line) float32 {
	switch l.end {
	case endsFull, endsAsk:
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
	if l.marked {
		room -= oneEm
	}
	if room < 0 {
		return 0
	}
	base := float32(costUnforced)
	switch {
	case l.latin == 0 && next.first == ideograph:
		base = costUnforcedHan
	case room < oneEm/4: // the width of figures is known no better
		base /= 2
	}
	return min(base+costUnforcedPerEm*float32(room)/float32(oneEm), costUnforcedMax)
}

// cutCost is what it costs that a head stands after the line although the
// line is not full: which unit would have come next is not known, so one
// character is taken.
func cutCost(l *line, avail em) float32 {
	one := line{extent: extent{unit: oneEm}}
	return forcedCost(l, &one, avail)
}
