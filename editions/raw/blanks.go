package raw

import "math"

// What a blank line means is the extractor's habit with this page's leading:
// it may stand between all lines, between none, or only where a block begins
// or the indent changes. blanks learns the habit from a first labelling and
// lends it to the second.

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

// learnBlanks counts blank lines over a labelled page. The counts are
// smoothed by one of each, so that a place seen seldom says little.
func learnBlanks(lines []line, labels []labelling) blanks {
	var n [2][blankPlaces]float64
	for i := 1; i < len(lines); i++ {
		place := blankOther
		p, l := labels[i-1].label, labels[i].label
		switch {
		case p == labelHead && (l == labelHead || l == labelOther || l == labelByline):
			place = blankHead
		case l == labelFirst && (p == labelFirst || p == labelNext):
			place = blankFirst
		case l == labelNext && p == labelFirst:
			place = blankSecond
		case l == labelNext && p == labelNext:
			place = blankNext
		}
		if lines[i].blank {
			n[1][place]++
		} else {
			n[0][place]++
		}
	}
	var b blanks
	for p := range blankPlaces {
		all := n[0][p] + n[1][p] + 2
		for k := range n {
			b.cost[k][p] = min(costBlank, float32(-math.Log((n[k][p]+1)/all)))
		}
	}
	return b
}
