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
	end, at    int32 // bytes
	width, pos int32 // cells of the text before end, and before at
	cost       int32 // what ending a line here costs, see penalties.go
	mark       bool  // the character before is a mark, not part of a word
	hangs      bool  // … whose right half is blank
	forced     bool  // a line must end here
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
	marks []cut // cluster boundaries since the last stop
}

// cut is a cluster boundary: a stop in an emergency.
type cut struct{ at, pos int32 }

// scan gives the stops of the text; the first is its beginning, the last its
// end. It is forced, as are those after a line separator.
func (s *scanner) scan(text string) []stop {
	s.text = text
	runes := masked(text)
	var seg segmenter.Segmenter
	seg.Init(runes)
	s.stops = make([]stop, 1, len(runes)+1)
	lines, clusters := seg.LineIterator(), seg.GraphemeIterator()

	var (
		at, pos  int32 // of the cluster in hand
		next     = -1  // the rune index of the next opportunity
		must     bool
		end      int32 // of the last cluster that is not a space
		endWidth int32
		before   context // what stands before the cluster in hand
		solid    context // the same without spaces
	)
	for clusters.Next() {
		g := clusters.Grapheme()
		for next < g.Offset && lines.Next() {
			l := lines.Line()
			next, must = l.Offset+len(l.Text), l.IsMandatoryBreak
		}
		size, width, first := s.measureCluster(int(at), len(g.Text))
		k := kindOf(first)
		if at > 0 {
			ok, cost := s.judge(before, first, k, next == g.Offset, int(at))
			forced := next == g.Offset && must
			if ok || forced {
				s.add(stop{end: end, at: at, width: endWidth, pos: pos, cost: cost, mark: markKind(solid.kind), hangs: s.blankRight(solid), forced: forced})
			} else if k != kindSpace && width > 0 {
				s.marks = append(s.marks, cut{at, pos})
			}
		}
		at, pos = at+int32(size), pos+int32(width)
		if k != kindSpace {
			end, endWidth = at, pos
		}
		before.push(first, k)
		if k != kindSpace {
			solid = before
		}
	}
	s.add(stop{end: end, at: at, width: endWidth, pos: pos, mark: markKind(solid.kind), hangs: s.blankRight(solid), forced: true})
	return s.stops
}

// add appends a stop, and before it the emergency stops of a token that no
// line can hold.
func (s *scanner) add(p stop) {
	last := s.stops[len(s.stops)-1]
	if p.width-last.pos > s.measure {
		for _, c := range s.marks {
			s.stops = append(s.stops, stop{end: c.at, at: c.at, width: c.pos, pos: c.pos, cost: costEmergency})
		}
	}
	s.marks = s.marks[:0]
	s.stops = append(s.stops, p)
}

// measureCluster gives the bytes and cells of the cluster of n runes at byte
// at, and its first rune.
func (s *scanner) measureCluster(at, n int) (size, width int, first rune) {
	for i := range n {
		c, b := utf8.DecodeRuneInString(s.text[at+size:])
		if i == 0 {
			first = c
		}
		size += b
		width = max(width, s.ruler.Rune(c))
	}
	if s.advance != nil {
		width = int(s.advance[at])
	}
	return size, width, first
}

// masked gives the text's code points with Chinese quotes as the brackets they
// are: UAX #14 holds “ and ” for marks that may open or close (class QU) and
// glues them to both sides; CLDR's Chinese tailoring makes them OP and CL,
// which { and } are. Single quotes follow where they are no apostrophe.
func masked(text string) []rune {
	runes := make([]rune, 0, len(text)/2)
	for i, c := range text {
		switch c {
		case '“':
			c = '{'
		case '”':
			c = '}'
		case '‘':
			if len(runes) == 0 || !wordRune(runes[len(runes)-1]) {
				c = '{'
			}
		case '’':
			next, _ := utf8.DecodeRuneInString(text[i+len("’"):])
			if len(runes) == 0 || !wordRune(runes[len(runes)-1]) || !wordRune(next) {
				c = '}'
			}
		}
		runes = append(runes, c)
	}
	return runes
}

func wordRune(c rune) bool {
	k := kindOf(c)
	return k == kindLatin || k == kindDigit
}
