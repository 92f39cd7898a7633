package typeset

// Costs are in squared free cells, the unit of a ragged line: a penalty of 9
// is worth leaving three cells free to avoid it.
const (
	// A number torn from its unit (2026|年, 30|万) is read twice. Twenty cells
	// squared: any raggedness is better as long as the token fits at all.
	costUnit = 400
	// 第|5 leaves the reader waiting for the number.
	costOrdinal = 400
	// A dash or an ellipsis may begin a line below the strict level, but it
	// belongs to what was said before.
	costDashStart = 9
	// 〜 and ゠ may begin a line by CSS "normal"; they join what is around.
	costWaveStart = 16
	// A token is torn only where no line holds it. Higher than any sum of
	// raggedness in a paragraph that has a choice.
	costEmergency = 10_000
	// A last line of a single character, or of one and a mark.
	costOrphan = 100
	// A cluster wider than the line; there is no choice then.
	costOverflow = 1_000_000
	// The indent gives way to a token that fits the measure but not the rest
	// of the first line.
	costIndent = 1_000
)

// context is the two characters before a place.
type context struct {
	prev, last rune
	prevKind   kind
	kind       kind
}

func (c *context) push(r rune, k kind) {
	c.prev, c.prevKind = c.last, c.kind
	c.last, c.kind = r, k
}

// judge decides whether a line may end between the context and the cluster
// that begins with c at byte at, and at what cost. uax is what UAX #14 says.
// The table over it is CLREQ's:
//
//	             none   basic  GB     strict
//	before · ～ ／  free   no     no     no
//	before — alone free   no     no     no
//	before ——  …… free   cost   cost   no
//	after  / ／    free   free   no     no
func (s *scanner) judge(b context, c rune, k kind, uax bool, at int) (ok bool, cost int32) {
	if s.level == LevelNone {
		return uax || loose(b.kind) && k != kindSpace || loose(k), 0
	}
	if !uax {
		if k == kindEllipsis && b.kind == kindHan && s.level < LevelStrict {
			return true, costDashStart
		}
		if (c == '〜' || c == '゠') && b.kind == kindHan && s.level < LevelStrict {
			return true, costWaveStart
		}
		return false, 0
	}
	switch {
	case k == kindMiddle:
		return false, 0
	case k == kindDash:
		if s.level == LevelStrict || !s.dashPair(at) {
			return false, 0
		}
		cost = costDashStart
	case k == kindEllipsis:
		if s.level == LevelStrict {
			return false, 0
		}
		cost = costDashStart
	case b.kind == kindDigit && unit(c):
		cost = costUnit
	case k == kindDigit && b.last == '第':
		cost = costOrdinal
	}
	if s.level >= LevelGB && (b.last == '／' || b.last == '/' && (c >= 0x80 || b.prev >= 0x80)) {
		return false, 0
	}
	return true, cost
}

// loose holds for the kinds that level none sets without any rule.
func loose(k kind) bool { return k >= kindPause && k <= kindMiddle || k == kindHan }

// dashPair reports whether two dashes begin at byte at.
func (s *scanner) dashPair(at int) bool {
	t := s.text[at:]
	return len(t) >= 6 && t[:3] == t[3:6] || len(t) >= 3 && t[:3] == "⸺"
}

// blankRight reports whether the character before a stop leaves its right half
// blank, so that a gutter can take it (GB/T 15834 5.1.10). Traditional stops
// stand in the middle of their square.
func (s *scanner) blankRight(b context) bool {
	if !s.gutter || s.ruler.Rune(b.last) != 2 || b.last < 0x3000 {
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
