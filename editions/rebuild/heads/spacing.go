package heads

import (
	"math"

	"baolan/editions/rebuild/measure"
)

// Spacing is how blank lines stand between the head lines of a page. An extractor sets
// one between two lines that do not begin at the same place, and where the leading is wide
// for the size of the line below. Of centred heads nearly all lines have one between them. Of
// heads that begin at one edge the deck has one before it, since it is smaller than what stands
// over it; kicker and headline, and two lines of one part, have none between them.
type Spacing struct {
	// Blanks reports whether the text has blank lines at all.
	Blanks bool
	// Edge is how surely, from 0 to 1, the page's heads begin at one edge.
	Edge float32
	// Silent is how surely, from 0 to 1, blank lines say nothing of the page's heads: the more
	// of its head lines stand behind another one, none of them with a blank line before it.
	Silent float32
}

// What two neighbouring head lines of two widths say for heads that begin at one edge and
// against centred ones, in nats: without a blank line between them they hardly ever are centred;
// with one, the second may be a deck at one edge. Before any is seen most pages have centred heads.
const (
	edgePrior = -1.0
	edgeBare  = 2.5
	edgeBlank = -1.5
)

// silentPrior is the number of head lines with a blank line before them that are counted besides
// those of a page on which none has one.
const silentPrior = 1

// SpacingOf measures the head lines of a page; isHead reports whether line i is one.
func SpacingOf(lines []measure.Line, isHead func(i int) bool) Spacing {
	s := Spacing{Blanks: measure.HasBlank(lines)}
	if !s.Blanks {
		return s
	}
	blank, bare, says := 0, 0, edgePrior
	for i := 1; i < len(lines); i++ {
		if !isHead(i-1) || !isHead(i) {
			continue
		}
		if lines[i].Blank {
			blank++
		} else {
			bare++
		}
		switch differ := abs(lines[i].Nat-lines[i-1].Nat) > nearly; {
		case differ && lines[i].Blank:
			says += edgeBlank
		case differ:
			says += edgeBare
		}
	}
	s.Edge = float32(1 / (1 + math.Exp(-says)))
	if blank == 0 {
		s.Silent = float32(bare) / float32(bare+silentPrior)
	}
	return s
}
