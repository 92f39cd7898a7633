package typeset

import (
	"github.com/go-text/typesetting/segmenter"

	"baolan/ui/cells"
)

// stop is a place where a line may end and the next begin. Widths are counted
// from the beginning of the text:
//
//	…研究 人员…        the line before ends at end, the spaces are swallowed,
//	    ↑↑             the line after begins at at
//	  end at
type stop struct {
	end, at    int32 // bytes
	width, pos int32 // cells of the text before end, and before at
	cost       int32 // what ending a line here costs, see penalties.go
	mark       bool  // the character before is a mark, not part of a word
	tail       int32 // cells of the marks that stand together before
	hangs      bool  // … whose right half is blank
	forced     bool  // a line must end here
}

// scanner finds the stops of a text. Its buffers serve one text after another.
type scanner struct {
	ruler   cells.Ruler
	measure int32
	level   Level
	lang    Lang
	gutter  bool
	advance []uint8         // where set, the width of the cluster that begins at a byte: vertical text counts boxes
	done    <-chan struct{} // closed when the stops are not waited for any more
	plain   bool            // asks the segmenter about everything, as tests do

	text  string
	stops []stop
	cuts  []stop // cluster boundaries since the last stop: stops in an emergency

	at, pos int32   // the cluster in hand: bytes and cells before it
	end     int32   // bytes before the spaces before it
	width   int32   // cells before those
	tail    int32   // cells of the marks before those
	before  context // what stands before it
	solid   context // the same without spaces
	rules   pairwise
	sure    anchor

	runes []rune // of what the segmenter is asked about
	seg   segmenter.Segmenter
}

// context is the two characters before a place.
type context struct {
	prev, last rune
	kind       kind // of last
	counts     bool // last ends a number: 12, 12亿
	measures   bool // last is of the measure word behind a number: 12公里, and goes on
}

func (c *context) push(r rune, k kind) {
	c.measures = c.counts && k == kindHan || c.measures && isMeasure(c.last, r)
	c.prev, c.last, c.kind = c.last, r, k
	c.counts = k == kindDigit || c.counts && isMultiplier(r)
}

// scan gives the stops of the text: its beginning, every opportunity, its end.
// The end is forced, as are line separators. The stops are the scanner's and
// valid until it scans again.
func (s *scanner) scan(text string) []stop {
	s.text = text
	s.stops, s.cuts = append(s.stops[:0], stop{}), s.cuts[:0]
	s.at, s.pos, s.end, s.width, s.tail = 0, 0, 0, 0, 0
	s.before, s.solid, s.rules, s.sure = context{}, context{}, pairwise{}, anchor{}
	for n := 0; int(s.at) < len(text); n++ {
		if n%askEvery == 0 && s.isEnded() {
			break
		}
		if s.plain || !s.quick() {
			s.ask()
		}
	}
	s.stop(0, true)
	return s.stops
}

// askEvery is after how many clusters, or runs of them, somebody may have ended
// the setting.
const askEvery = 1 << 12

// isEnded reports whether somebody has.
func (s *scanner) isEnded() bool {
	select {
	case <-s.done:
		return true
	default:
		return false
	}
}

// take takes the cluster in hand; uax says that UAX #14 allows a break before
// it, must that it demands one.
func (s *scanner) take(first rune, k kind, size, width int32, uax, must bool) {
	if s.at > 0 {
		ok, cost := s.judge(first, k, uax)
		must = must && uax
		switch {
		case ok || must:
			s.stop(cost, must)
		case k != kindSpace && (width > 0 || s.before.kind == kindSpace):
			s.cuts = append(s.cuts, stop{end: s.end, at: s.at, width: s.width, pos: s.pos, cost: costEmergency})
		}
	}
	s.move(first, k, size, width)
}

// move goes on behind a cluster, which its first code point speaks for.
func (s *scanner) move(first rune, k kind, size, width int32) {
	s.at, s.pos = s.at+size, s.pos+width
	s.before.push(first, k)
	if k == kindSpace {
		return
	}
	s.end, s.width, s.solid = s.at, s.pos, s.before
	if k.isTrailing() {
		s.tail += width
	} else {
		s.tail = 0
	}
}

// stop appends a stop before the cluster in hand, and before it the emergency
// stops of a token that no line can hold.
func (s *scanner) stop(cost int32, forced bool) {
	if len(s.cuts) > 0 {
		if s.width-s.stops[len(s.stops)-1].pos > s.measure {
			s.stops = append(s.stops, s.cuts...)
		}
		s.cuts = s.cuts[:0]
	}
	s.stops = append(s.stops, stop{
		end: s.end, at: s.at, width: s.width, pos: s.pos,
		cost: cost, forced: forced,
		mark: s.solid.kind.isTrailing(), tail: s.tail,
		hangs: s.gutter && s.blankRight(s.solid),
	})
}
