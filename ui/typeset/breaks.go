package typeset

import (
	"github.com/go-text/typesetting/segmenter"

	"baolan/ui/cells"
)

// stop is a place where a line may end and the next begin. Widths are counted
// from the beginning of the text:
//
//	…研究 人员…        the line before ends at end, the line after begins at at,
//	    ↑↑             and the spaces between them are not shown
//	  end at
type stop struct {
	end, at    int32 // where the line before ends and where the line after begins, in bytes
	width, pos int32 // the cells of the text before end, and of the text before at
	cost       int32 // what ending a line here costs, in the unit that penalties.go describes
	mark       bool  // whether the character before end is a pause, a stop or a closing mark
	tail       int32 // the cells of the run of such marks that ends at end
	hangs      bool  // whether the right half of the last mark is blank and the style has a gutter for it
	forced     bool  // whether a line must end here: at a line separator and at the text's end
}

// scanner finds the stops of a text. Its buffers serve one text after another.
type scanner struct {
	ruler   cells.Ruler
	measure int32
	level   Level
	lang    Lang
	gutter  bool
	advance []uint8         // the cells of the cluster that begins at each byte; nil where the ruler's widths hold
	done    <-chan struct{} // closed by the caller to end the scan early; nil if it never does
	plain   bool            // whether every character goes through the segmenter, none through the table

	text  string
	stops []stop
	cuts  []stop // the cluster boundaries since the last stop, for a token that no line can hold

	// The next cluster, which was not taken yet, and the spaces before it.
	at, pos int32    // the bytes and the cells before the cluster
	end     int32    // the bytes before those spaces
	width   int32    // the cells before those spaces
	tail    int32    // the cells of the run of marks before those spaces
	before  context  // the two characters before the cluster
	solid   context  // the two characters before those spaces
	rules   pairwise // the state of UAX #14 before the cluster
	restart restart  // the last place from which the segmenter can begin again

	runes []rune // the code points of the stretch that the segmenter reads
	seg   segmenter.Segmenter
}

// context describes the two characters before a place.
type context struct {
	prev, last rune // 0 where the text begins
	kind       kind // the kind of last
	counts     bool // whether last ends a number: 12, 12亿
	measures   bool // whether last belongs to the measure word behind a number: 公 and 里 in 12公里
}

func (c *context) push(r rune, k kind) {
	c.measures = c.counts && k == kindHan || c.measures && isMeasure(c.last, r)
	c.prev, c.last, c.kind = c.last, r, k
	c.counts = k == kindDigit || c.counts && isMultiplier(r)
}

// scan gives the stops of the text: its beginning, every opportunity, its end.
// The end is forced, as are line separators. The slice is the scanner's own and
// valid until it scans again. If done is closed meanwhile, the stops are
// incomplete, but the last one is forced all the same.
func (s *scanner) scan(text string) []stop {
	s.text = text
	s.stops, s.cuts = append(s.stops[:0], stop{}), s.cuts[:0]
	s.at, s.pos, s.end, s.width, s.tail = 0, 0, 0, 0, 0
	s.before, s.solid, s.rules, s.restart = context{}, context{}, pairwise{}, restart{}
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

// askEvery is the number of clusters, or of runs of them, between two looks at
// whether the caller has ended the setting.
const askEvery = 1 << 12

// isEnded reports whether the caller has ended the setting by closing done.
func (s *scanner) isEnded() bool {
	select {
	case <-s.done:
		return true
	default:
		return false
	}
}

// take records a stop before the next cluster where a line may end, or a cut
// where only an emergency ends one, and moves behind the cluster. uax says that
// UAX #14 allows a break before it, must that it demands one; first and k are
// the cluster's first code point and its kind, size its bytes, width its cells.
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

// move moves behind a cluster, of which only the first code point counts for
// the context.
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

// stop appends a stop before the next cluster. If no line can hold the token
// that ends there, the cuts inside the token are appended before it.
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
		hangs: s.gutter && s.hasBlankRight(s.solid),
	})
}
