package segment

import (
	"math"

	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
)

// What a blank line means is the extractor's habit with this page's leading:
// it may stand between all lines, between none, or only where a block begins
// or the indent changes. The habit is learnt from a first reading and lent to
// the second.

// blankPlace is where a line stands, as far as blank lines care.
type blankPlace uint8

const (
	blankFirst  blankPlace = iota // a paragraph's first line after another's last
	blankSecond                   // the line after a first line
	blankNext                     // one further on
	blankHead                     // after a head line
	blankOther                    // after anything else
	blankPlaces
)

// blanks is the cost of a blank line before a line (index 1) and of none
// (index 0) at each place. The zero value says nothing.
type blanks struct{ cost [2][blankPlaces]float32 }

func (b *blanks) costs(blank bool) *[blankPlaces]float32 {
	if blank {
		return &b.cost[1]
	}
	return &b.cost[0]
}

// learnBlanks counts blank lines over a page that was read. The counts are
// smoothed by one of each, so that a place seen seldom says little.
func learnBlanks(lines []measure.Line, d []label.Decision) blanks {
	var n [2][blankPlaces]float64
	for i := 1; i < len(lines); i++ {
		at := placeOf(d[i-1].Label, d[i].Label)
		if lines[i].Blank {
			n[1][at]++
		} else {
			n[0][at]++
		}
	}
	var b blanks
	for p := range blankPlaces {
		all := n[0][p] + n[1][p] + 2
		for k := range n {
			b.cost[k][p] = min(costBlankMost, float32(-math.Log((n[k][p]+1)/all)))
		}
	}
	return b
}

// placeOf is where a line of the second label stands behind one of the first.
func placeOf(before, l label.Label) blankPlace {
	switch {
	case before == label.Head && !isBody(l):
		return blankHead
	case isBody(l) && l != label.Next && isBody(before):
		return blankFirst
	case l == label.Next && before == label.Next:
		return blankNext
	case l == label.Next && isBody(before):
		return blankSecond
	}
	return blankOther
}
