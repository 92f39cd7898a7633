package raw

// What a line costs in a state of the labelling, by itself and after the line
// before it. The weights are those of evidence.go.

// lineCost is what a line costs in each state, and what it costs that a
// paragraph ends with it.
type lineCost struct {
	other, head, byline float32
	beside, besideFirst float32 // in what a picture leaves of a column
	first, next         float32 // in a body, if its width has room
	end                 float32
	brief               bool // its mark stands where the indent would
}

// costsOf weighs every line.
func costsOf(lines []line, hints []hint, leads bool, m *scratch) []lineCost {
	list := sized(&m.alone, len(lines))
	for i := range lines {
		x, h, c := &lines[i], hints[i], &list[i]
		c.other, c.head, c.byline = otherCost(h), headCost(x, h), costNever
		if h&hintByline != 0 {
			c.byline = -gainByline
		}
		c.beside, c.besideFirst = besideLine(x, h, false), besideLine(x, h, true)
		c.first, c.next = bodyCost(x, h, leads, true), bodyCost(x, h, leads, false)
		c.end, c.brief = endCost(x), h&hintBrief != 0
	}
	return list
}

// begins is the cost of a paragraph's first line in a width.
func (c *lineCost) begins(x *line, width, indent em) float32 {
	if avail := width - indent; avail <= 0 {
		return costNever
	} else if c.brief {
		return c.first + overCost(x, width)
	} else {
		return c.first + overCost(x, avail)
	}
}

// goesOn is the cost of a line inside a paragraph in a width.
func (c *lineCost) goesOn(x *line, width em) float32 {
	if width <= 0 {
		return costNever
	}
	return c.next + overCost(x, width)
}

// overCost is what it costs that a line has no more than the room avail. A
// tenth of an em is lost to rounding in the fonts' widths.
func overCost(x *line, avail em) float32 {
	over := x.lo - avail - oneEm/10
	if over <= 0 {
		return 0
	}
	return costOverfull + costOverfullPerEm*float32(over)/float32(oneEm)
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
	if x.traits&hasPeriod != 0 && x.end != endsFull {
		v += costHeadInner
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

// bodyCost is what a line costs in a body whose width has room for it. leads
// tells that the page prints indents.
func bodyCost(x *line, h hint, leads, begins bool) float32 {
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
	if begins && h&hintDateline != 0 {
		v -= gainDateline
	}
	if begins && h&hintBrief != 0 {
		v -= gainBrief
	}
	switch {
	case !leads:
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

// breaking is what it costs, by the room of the line before, that a paragraph
// goes on although the next line's first unit would have fitted into it.
type breaking struct {
	needs em // room that the line and the unit need; none costs nothing
	base  float32
}

// unforced weighs the break between two lines.
func unforced(l, next *line) breaking {
	if l.stretched {
		return breaking{needs: maxEm * 4}
	}
	b := breaking{needs: l.nat + next.unit + gapAfter(l, next), base: costUnforced}
	if l.marked {
		b.needs += oneEm
	}
	if l.latin == 0 && next.first == ideograph {
		b.base = costUnforcedHan
	}
	return b
}

// gapAfter is the space that a line's last character and the next one's first
// would have had between them: Han and Latin do not touch.
func gapAfter(l, next *line) em {
	if l.last.isASCII() == next.first.isASCII() || l.last.isMark() || next.first.isMark() {
		return 0
	}
	return tightGapMax
}

func (b *breaking) cost(avail em) float32 {
	room := avail - b.needs
	if room < 0 {
		return 0
	}
	base := b.base
	if base < costUnforcedHan && room < oneEm/4 {
		base /= 2 // the width of figures is known no better
	}
	return min(base+costUnforcedPerEm*float32(room)/float32(oneEm), costUnforcedMax)
}

// oneCharacter stands for the line after one behind which a head was drawn:
// which unit would have come next is not known.
var oneCharacter = line{extent: extent{unit: oneEm}}
