package segment

import (
	"math"

	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
)

// Where blank lines stand depends on the extractor and on the page's leading: between all
// lines, between none, or only where a block begins or the indent changes. The costs of
// blank lines are therefore estimated from a first reading and used in the second.

// blankPlace is the kind of border before a line, which a blank line may mark.
type blankPlace uint8

const (
	blankFirst  blankPlace = iota // a paragraph's first line after another's last
	blankSecond                   // the line after a first line
	blankNext                     // a later line of a paragraph
	blankHead                     // after a head line
	blankOther                    // after anything else
	blankPlaces
)

// blanks holds for each kind of border the cost of a blank line (index 1) and of none
// (index 0). With the zero value blank lines do not count.
type blanks struct{ cost [2][blankPlaces]float32 }

func (b *blanks) costs(blank bool) *[blankPlaces]float32 {
	if blank {
		return &b.cost[1]
	}
	return &b.cost[0]
}

// learnBlanks estimates the costs from the blank lines of a page that was read. One of
// each is added to the counts, so that a kind of border that occurs seldom counts little.
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

// placeOf returns the kind of border between a line with the first label and a line with
// the second.
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
