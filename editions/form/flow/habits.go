package flow

import (
	"slices"

	"baolan/editions/form/facts"
)

// habits are how a document sets its titles.
type habits struct {
	tops bool // articles begin at the top of a sheet
	bare bool // titles have no bylines, and no line of a title's shape stands among text
	gap  int  // the number of blank lines above paragraphs and sub-heads
	// sheets says that the lines are those of printed sheets.
	sheets bool
	// day says that the text has the articles of pages, and that none of its paragraphs stands
	// below a blank line if a paragraph stands above it.
	day bool
}

// habitsOf finds the habits of a document in its blocks. tops is set if at least four in
// five of the titles with a source or byline stand at the top of a sheet, and there are
// three such titles. bare is set if there are none, and every line of a title's shape
// stands at the top of a sheet or below more blank lines than gap; there are two of them.
func habitsOf(blocks []block) habits {
	of := habits{gap: usualGap(blocks)}
	top, signed, apart, other := 0, 0, 0, 0
	for i := 0; i < len(blocks); {
		h := headingAt(blocks, i)
		switch {
		case len(h.titles) == 0:
		case h.source || h.signed:
			signed++
			if blocks[i].top {
				top++
			}
		case i > 0 && !before(blocks, i).isEnded():
		case blocks[i].top || gapBefore(blocks, i) > max(of.gap, 1):
			apart++
		default:
			other++
		}
		i = max(h.end, i+1)
	}
	of.day = hasPages(blocks) && areClose(blocks)
	of.tops = signed >= 3 && top*5 >= signed*4
	of.bare = signed == 0 && other == 0 && apart >= 2
	return of
}

// hasPages reports whether a line of a text names a page of a paper and nothing else.
func hasPages(blocks []block) bool {
	return slices.ContainsFunc(blocks, func(b block) bool { return facts.BeginsPage(b.text) })
}

// fewestPairs is the least number of paragraphs below paragraphs from which it can be seen that
// no blank lines stand between them.
const fewestPairs = 3

// areClose reports whether no blank line stands between two paragraphs.
func areClose(blocks []block) bool {
	pairs := 0
	for i := 1; i < len(blocks); i++ {
		if a, b := before(blocks, i), &blocks[i]; a.isEnded() && b.isEnded() && !b.top {
			if gapBefore(blocks, i) > 0 {
				return false
			}
			pairs++
		}
	}
	return pairs >= fewestPairs
}

// usualGap returns the number of blank lines above paragraphs and sub-heads: the greatest
// number that at least one block in ten has or exceeds, 7 at most.
func usualGap(blocks []block) int {
	var count [8]int
	for i := 1; i < len(blocks); i++ {
		count[min(gapBefore(blocks, i), len(count)-1)]++
	}
	sum := 0
	for n := len(count) - 1; n > 0; n-- {
		if sum += count[n]; sum*10 >= len(blocks) {
			return n
		}
	}
	return 0
}

// gapBefore returns the number of blank lines above block i on its sheet, 0 for the first
// of a sheet.
func gapBefore(blocks []block, i int) int {
	if blocks[i].top {
		return 0
	}
	return max(0, int(blocks[i].lines[0].From-before(blocks, i).last().To)-1)
}

// placed returns the sum of the weights that the place of a title on its sheet has: at the
// top, or below more blank lines than others.
func (of *habits) placed(blocks []block, i int) (sum float64) {
	b := &blocks[i]
	switch {
	case b.top:
		sum += forTop
		if b.early {
			sum += forEarly
		}
		if of.tops || of.bare {
			sum += forTops
		}
	case of.tops:
		sum -= againstMid
	}
	if b.blank {
		sum += forBlank
	}
	if gap := gapBefore(blocks, i); gap > max(of.gap, 1) || gap > 0 && of.day {
		sum += forApart
	}
	return sum
}
