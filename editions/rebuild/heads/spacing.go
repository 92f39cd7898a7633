package heads

import "baolan/editions/rebuild/measure"

// Spacing is how blank lines stand between the head lines of a page. An extractor sets
// one between two lines that do not begin at the same place, and where the leading is
// wide. Of centred heads nearly all lines have one between them; of heads that begin at
// one edge only lines of two sizes have.
type Spacing struct {
	// Blanks reports whether the text has blank lines at all.
	Blanks bool
	// Edge is the share, from 0 to 1, of neighbouring head lines of two widths that have
	// no blank line between them: heads that begin at one edge have none.
	Edge float32
	// Silent is how surely, from 0 to 1, blank lines say nothing of the page's heads: the more
	// of its head lines stand behind another one, none of them with a blank line before it.
	Silent float32
}

// edgePrior is the number of pairs of lines, all with a blank line between them, that are
// counted besides those of the page: of one pair alone little can be told.
const edgePrior = 2

// silentPrior is the number of head lines with a blank line before them that are counted besides
// those of a page on which none has one.
const silentPrior = 1

// SpacingOf measures the head lines of a page; isHead reports whether line i is one.
func SpacingOf(lines []measure.Line, isHead func(i int) bool) Spacing {
	s := Spacing{Blanks: measure.HasBlank(lines)}
	if !s.Blanks {
		return s
	}
	even, all, blank, bare := 0, edgePrior, 0, 0
	for i := 1; i < len(lines); i++ {
		if !isHead(i-1) || !isHead(i) {
			continue
		}
		if lines[i].Blank {
			blank++
		} else {
			bare++
		}
		if abs(lines[i].Nat-lines[i-1].Nat) <= nearly {
			continue
		}
		all++
		if !lines[i].Blank {
			even++
		}
	}
	s.Edge = float32(even) / float32(all)
	if blank == 0 {
		s.Silent = float32(bare) / float32(bare+silentPrior)
	}
	return s
}
