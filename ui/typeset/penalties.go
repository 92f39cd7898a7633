package typeset

import "unicode/utf8"

// Costs are in squared free cells, the unit of a ragged line: a penalty of 9
// is worth leaving three cells free to avoid it.
const (
	// A line with so many spare cells or more looks as if it had a hole at its end.
	// Two spare cells are what one character that did not fit leaves, and every
	// second line has them.
	hole = 3
	// What a hole costs besides the squares of its cells: it outweighs every other
	// preference but those of numbers. It is as much as ten free cells. With 400
	// the holes are fewest, but some take two thirds of a line, which then looks
	// like the end of a paragraph; two shallow ones are better.
	costHole = 100
	// A line ends between a number and its unit (2026|年, 30|万, 12亿|元), so that
	// it is read twice, or between 第 and its number. The cost is some forty-five
	// cells squared: a short line is better, as long as the number fits at all.
	costUnit = 2_000
	// A line ends between a number and its measure word (3|名工人) or inside a
	// measure word (3万人|次). Five free cells are better, a hole is not.
	costCounter = 25
	// A dash —— begins a line, which is allowed below the strict level, although it
	// belongs to the words before it.
	costDashStart = 9
	// 〜 or ゠ begins a line, which CSS "normal" allows, although it joins the
	// characters on both sides.
	costWaveStart = 16
	// A line ends inside a token, because no line holds the token. The cost is
	// higher than all free cells of a paragraph that has another choice.
	costEmergency = 50_000
	// The last line is a single character, perhaps with marks. Five free cells in
	// another line are better, a hole is not.
	costOrphan = 30
	// A line is wider than the measure, because it is one cluster that is.
	costOverflow = 10_000_000
	// The first line has less than its indent, because its first token fits the
	// measure but not the measure less the indent.
	costIndent = 5_000
)

// judge decides whether a line may end before the next cluster, which begins with
// the character c of kind k, and at what cost. uax says whether UAX #14 allows it.
// By level, CLREQ changes this as follows:
//
//	             none   basic  GB     strict
//	before · ～ ／  free   no     no     no
//	before — alone free   no     no     no
//	before ——      free   cost   cost   no
//	before ……      free   no     no     no
//	after  / ／    free   free   no     no
//
// CLREQ lets …… begin a line below strict too; UAX #14 does not, and a line
// is hardly ever better for it.
func (s *scanner) judge(c rune, k kind, uax bool) (ok bool, cost int32) {
	b := &s.before
	if s.level == LevelNone {
		return uax || k != kindSpace && (isLoose(b.kind) || isLoose(k)), 0
	}
	if !uax {
		return s.relax(c)
	}
	if s.level >= LevelGB && (b.last == '／' || b.last == '/' && (c >= 0x80 || b.prev >= 0x80)) {
		return false, 0
	}
	return s.price(c, k)
}

// price gives the cost of ending a line where UAX #14 allows it, before a cluster
// that begins with c of kind k; ok is false where CLREQ forbids it.
func (s *scanner) price(c rune, k kind) (ok bool, cost int32) {
	b := &s.before
	switch {
	case k == kindMiddle, k == kindEllipsis:
		return false, 0
	case k == kindDash:
		if s.level == LevelStrict || !s.beginsPair() {
			return false, 0
		}
		cost = costDashStart
	case b.counts && isUnit(c):
		cost = costUnit
	case b.counts && isCounter(c), b.measures && isMeasure(b.last, c):
		cost = costCounter
	case k == kindDigit && b.last == '第':
		cost = costUnit
	}
	return true, cost
}

// relax allows below the strict level what UAX #14 forbids and CSS "normal"
// does not: a wave between characters.
func (s *scanner) relax(c rune) (ok bool, cost int32) {
	if (c == '〜' || c == '゠') && s.before.kind == kindHan && s.level < LevelStrict {
		return true, costWaveStart
	}
	return false, 0
}

// isLoose recognises the kinds that may stand anywhere in a line at LevelNone.
func isLoose(k kind) bool { return k >= kindPause && k <= kindMiddle || k == kindHan }

// beginsPair reports whether the next cluster begins a dash of two em: two characters
// of its kind, or ⸺, which is one character.
func (s *scanner) beginsPair() bool {
	c, size := utf8.DecodeRuneInString(s.text[s.at:])
	next, _ := utf8.DecodeRuneInString(s.text[int(s.at)+size:])
	return c == next || c == '⸺'
}

// hasBlankRight reports whether the last character of b has a blank right half, which a
// gutter can take (GB/T 15834 5.1.10). In traditional Chinese pauses and stops stand
// in the middle of their square and have none.
func (s *scanner) hasBlankRight(b context) bool {
	if b.last < 0x3000 || s.ruler.Rune(b.last) != 2 {
		return false
	}
	switch b.kind {
	case kindClose:
		return true
	case kindPause, kindStop:
		return s.lang != Traditional
	}
	return false
}
