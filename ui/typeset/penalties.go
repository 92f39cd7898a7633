package typeset

import "unicode/utf8"

// Costs are in squared free cells, the unit of a ragged line: a penalty of 9
// is worth leaving three cells free to avoid it.
const (
	// From three cells on a short line is seen as a hole; two are what a
	// character that did not fit leaves, and a line in two has them. A hole
	// outweighs every finer preference, but for numbers. It is worth ten cells and not
	// more, so that two shallow holes are better
	// than one so deep that it looks like a paragraph's end: the fewest holes
	// are had at four hundred, and some of them take two thirds of a line.
	hole     = 3
	costHole = 100
	// A number torn from its unit (2026|年, 30|万, 12亿|元) is read twice, and
	// 第|5 leaves the reader waiting. Forty-five cells squared: any line that a
	// number can leave short is better, as long as the number fits at all.
	costUnit = 2_000
	// 3|名工人 is no number torn from its unit, but nearly, and so is 3万人|次, a measure
	// word in two. Worth five cells elsewhere, but no hole.
	costCounter = 25
	// A dash may begin a line below the strict level, but it belongs to what
	// was said before.
	costDashStart = 9
	// 〜 and ゠ may begin a line by CSS "normal"; they join what is around.
	costWaveStart = 16
	// A token is torn only where no line holds it. Higher than any sum of
	// raggedness in a paragraph that has a choice.
	costEmergency = 50_000
	// A last line of a single character, or of one and its marks, is worth five
	// cells elsewhere, but no hole.
	costOrphan = 30
	// A cluster wider than the line; there is no choice then.
	costOverflow = 10_000_000
	// The indent gives way to a token that fits the measure but not the rest
	// of the first line.
	costIndent = 5_000
)

// judge decides whether a line may end before the cluster in hand, which
// begins with c, and at what cost. uax is what UAX #14 says. The table over it
// is CLREQ's:
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

// price is the cost of a line that ends where UAX #14 lets it, before a cluster that
// begins with c; ok is false where CLREQ does not let it.
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

// isLoose recognises the kinds that level none sets without any rule.
func isLoose(k kind) bool { return k >= kindPause && k <= kindMiddle || k == kindHan }

// beginsPair reports whether the cluster in hand begins a dash of two em: two of its
// kind, or ⸺, which is one character.
func (s *scanner) beginsPair() bool {
	c, size := utf8.DecodeRuneInString(s.text[s.at:])
	next, _ := utf8.DecodeRuneInString(s.text[int(s.at)+size:])
	return c == next || c == '⸺'
}

// blankRight reports whether the character before a stop leaves its right half
// blank, so that a gutter can take it (GB/T 15834 5.1.10). Traditional stops
// stand in the middle of their square.
func (s *scanner) blankRight(b context) bool {
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
