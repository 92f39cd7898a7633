package typeset

import (
	"unicode/utf8"

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
	end, at    int32   // bytes
	width, pos int32   // cells of the text before end, and before at
	cost       int32   // what ending a line here costs, see penalties.go
	gap        gapTier // how willingly a blank cell stands before at
	mark       bool    // the character before is a mark, not part of a word
	hangs      bool    // … whose right half is blank
	forced     bool    // a line must end here
}

// scanner finds the stops of a text.
type scanner struct {
	ruler   cells.Ruler
	measure int32
	level   Level
	lang    Lang
	gutter  bool
	advance []uint8 // where set, the width of the cluster that begins at a byte: vertical text counts boxes

	text  string
	stops []stop
	cuts  []stop // cluster boundaries since the last stop: stops in an emergency

	at, pos int32   // the cluster in hand: bytes and cells before it
	end     int32   // bytes before the spaces before it
	width   int32   // cells before those
	last    rune    // the code point before it
	before  context // what stands before it
	solid   context // the same without spaces
}

// context is the two characters before a place.
type context struct {
	prev, last rune
	kind       kind // of last
	counts     bool // last ends a number: 12, 12亿
}

func (c *context) push(r rune, k kind) {
	c.prev, c.last, c.kind = c.last, r, k
	c.counts = k == kindDigit || c.counts && multiplier(r)
}

// scan gives the stops of the text: its beginning, every opportunity, its end.
// The end is forced, as are line separators.
func (s *scanner) scan(text string) []stop {
	s.text = text
	runes := masked(text)
	var seg segmenter.Segmenter
	seg.Init(runes)
	s.stops = make([]stop, 1, len(text)/3+2)
	lines, clusters := seg.LineIterator(), seg.GraphemeIterator()
	next, must := -1, false // the index of the next opportunity in runes, and whether it is forced
	for clusters.Next() {
		s.innerRun()
		g := clusters.Grapheme()
		for next < g.Offset && lines.Next() {
			l := lines.Line()
			next, must = l.Offset+len(l.Text), l.IsMandatoryBreak
		}
		s.cluster(len(g.Text), next == g.Offset, must)
	}
	s.stop(0, gapNone, true)
	return s.stops
}

// innerRun takes the ideographs that masked left out.
func (s *scanner) innerRun() {
	for ideograph(s.last) && int(s.at) < len(s.text) {
		c, size := utf8.DecodeRuneInString(s.text[s.at:])
		if !ideograph(c) || !inner(s.text, int(s.at), size, s.last) {
			return
		}
		switch {
		case s.before.counts && unit(c):
			s.stop(costUnit, gapNone, false)
		case s.before.counts && counter(c):
			s.stop(costCounter, gapNone, false)
		default:
			s.stop(0, gapHan, false)
		}
		s.move(c, c, kindHan, size, s.cellsOf(c))
	}
}

// cluster takes a cluster of n code points; uax says that UAX #14 allows a
// break before it.
func (s *scanner) cluster(n int, uax, must bool) {
	first, last, size, width := s.measureCluster(n)
	k := kindOf(first)
	if k == kindSpace && n > 1 && first != '\r' {
		k = kindOther // a space that carries a mark is seen
	}
	if s.at > 0 {
		ok, cost := s.judge(first, k, uax)
		must = must && uax
		switch {
		case ok || must:
			s.stop(cost, tierOf(s.before, k, first, cost), must)
		case k != kindSpace && (width > 0 || s.before.kind == kindSpace):
			s.cuts = append(s.cuts, stop{end: s.end, at: s.at, width: s.width, pos: s.pos, cost: costEmergency})
		}
	}
	s.move(first, last, k, size, width)
}

// move goes on behind a cluster, which its first code point speaks for.
func (s *scanner) move(first, last rune, k kind, size, width int) {
	s.last = last
	s.at, s.pos = s.at+int32(size), s.pos+int32(width)
	s.before.push(first, k)
	if k != kindSpace {
		s.end, s.width, s.solid = s.at, s.pos, s.before
	}
}

// stop appends a stop before the cluster in hand, and before it the emergency
// stops of a token that no line can hold.
func (s *scanner) stop(cost int32, gap gapTier, forced bool) {
	if last := &s.stops[len(s.stops)-1]; len(s.cuts) > 0 {
		if s.width-last.pos > s.measure {
			s.stops = append(s.stops, s.cuts...)
		}
		s.cuts = s.cuts[:0]
	}
	s.stops = append(s.stops, stop{
		end: s.end, at: s.at, width: s.width, pos: s.pos,
		cost: cost, gap: gap, forced: forced,
		mark: s.solid.kind == kindPause || s.solid.kind == kindStop || s.solid.kind == kindClose, hangs: s.gutter && s.blankRight(s.solid),
	})
}

// measureCluster gives the first and last code point, bytes and cells of the
// cluster of n code points in hand.
func (s *scanner) measureCluster(n int) (first, last rune, size, width int) {
	if s.advance != nil {
		width = int(s.advance[s.at])
	}
	for i := range n {
		c, b := utf8.DecodeRuneInString(s.text[int(s.at)+size:])
		if i == 0 {
			first = c
		}
		if s.advance == nil {
			width = max(width, s.ruler.Rune(c))
		}
		last = c
		size += b
	}
	return first, last, size, width
}

// cellsOf gives the width of the ideograph in hand.
func (s *scanner) cellsOf(c rune) int {
	if s.advance != nil {
		return int(s.advance[s.at])
	}
	return s.ruler.Rune(c)
}
