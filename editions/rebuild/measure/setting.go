package measure

import "baolan/editions/rebuild/weights"

// The costs of how a line is set in a column, whatever its label. Both the mending of
// torn lines and the segmentation use them.
var (
	endBare       = weights.Of("end.bare")
	endWeak       = weights.Of("end.weak")
	endComma      = weights.Of("end.comma")
	unforced      = weights.Of("break.unforced")
	unforcedHan   = weights.Of("break.unforced-han")
	unforcedPerEm = weights.Of("break.per-em")
	unforcedMost  = weights.Of("break.most")
	overfull      = weights.Of("overfull")
	overfullPerEm = weights.Of("overfull.per-em")
	headStop      = weights.Of("head.stop")
	headInner     = weights.Of("head.inner")
	headComma     = weights.Of("head.comma")
	headAsk       = weights.Of("head.ask")
	headLong      = weights.Of("head.long")
	head          = weights.Of("is.head")
	kinsoku       = weights.Of("kinsoku")
	costRareWidth = weights.Of("width.rare")
)

// longestHead is the width of a body line over two columns. Few headlines are wider.
const longestHead = 40 * OneEm

// EndCost is the cost of a paragraph that ends with the line.
func EndCost(l *Line) float32 {
	switch l.End {
	case EndsFull, EndsAsk:
		return 0
	case EndsWeak:
		return endWeak
	case EndsComma:
		return endComma
	}
	return endBare
}

// HeadCost is the cost of a line's form in a headline, whatever its words are.
func HeadCost(l *Line) float32 {
	v := head
	switch l.End {
	case EndsFull:
		v += headStop
	case EndsAsk:
		v += headAsk
	case EndsComma:
		v += headComma
	}
	if l.Traits&HasPeriod != 0 && l.End != EndsFull {
		v += headInner
	}
	if l.Nat > longestHead {
		v += headLong
	}
	if l.MarksFirst {
		v += kinsoku
	}
	return v
}

// OverCost is the cost of setting a line whose least width is lo into the room avail. A
// tenth of an em is allowed for rounding in the fonts' widths.
func OverCost(lo, avail Em) float32 {
	over := lo - avail - OneEm/10
	if over <= 0 {
		return 0
	}
	return overfull + overfullPerEm*float32(over)/float32(OneEm)
}

// Break is the cost, by the room that was left on a line, of a paragraph that continues
// on the next line although the first unit of that line would have fitted into the room.
type Break struct {
	needs Em // the width that the line and the unit need; the zero Break has no cost
	base  float32
}

// NoBreak is the break of a line that is full in every width.
var NoBreak = Break{needs: MaxEm * 4}

// Unforced returns the break between two lines.
func Unforced(l, next *Line) Break {
	if l.Stretched {
		return NoBreak
	}
	b := BreakAt(l.Nat+next.Unit+GapAfter(l, next), l.Latin == 0 && next.First == Ideograph)
	if l.Marked {
		b.needs += OneEm
	}
	return b
}

// BreakAt returns a break that costs something where more room than needs was left; han
// tells that no Latin letter, whose width is uncertain, is part of it.
func BreakAt(needs Em, han bool) Break {
	if han {
		return Break{needs, unforcedHan}
	}
	return Break{needs, unforced}
}

// GapAfter returns the space that would stand between the last character of a line and the first
// of the next on one line. Between Han and Latin there is one.
func GapAfter(l, next *Line) Em {
	if l.Last.IsASCII() == next.First.IsASCII() || l.Last.IsMark() || next.First.IsMark() {
		return 0
	}
	return TightGap
}

// Cost returns the cost of the break behind a line of the width avail.
func (b *Break) Cost(avail Em) float32 {
	room := avail - b.needs
	if room < 0 {
		return 0
	}
	base := b.base
	if base < unforcedHan && room < OneEm/4 {
		base /= 2 // the width of figures is uncertain too
	}
	return min(base+unforcedPerEm*float32(room)/float32(OneEm), unforcedMost)
}
