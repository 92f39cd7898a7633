package rebuild

import (
	"math"

	"baolan/editions/rebuild/attach"
	"baolan/editions/rebuild/page"
	"baolan/model"
)

// shape is what a human sees of an article at a first look: whether its headline group is
// its own, and whether it has the parts that articles have. The shapes of a page's articles
// are added up, so that readings of a page can be compared whichever of their articles
// differ.
type shape [shapeCount]float32

const (
	shapeHeadless = iota // it has no headline
	shapeLone            // it has a single sub-head: papers set none or several
	shapeForeign         // lines of its headline group of whose words its body has none
	shapeKnown           // ... what share of each line's words its body has, summed over the lines
	shapeHeads           // the lines of its headline group
	shapeCrowd           // ... beyond usualHeads
	shapeBetween         // its headline group was cut out of a run of lines, or stands between its halves
	shapeDoubted         // what the judge doubts in its headline
	shapeSplit           // how sure the split of its headline group is, as log(1+nats)
	shapeTitle           // how sure it is that its headline is its own, as log(1+nats)
	shapePlain           // a few lines of headline over more than a few lines of text
	shapeUnsigned        // no reporter signed it and no dateline opens it
	shapeCount
)

// A plain article has more than fewLines lines of text and less than manyHeads of headline.
const (
	fewLines   = 3
	manyHeads  = 5
	usualHeads = 3
	mostHeads  = 12 // more lines of headline count as so many
)

func (s *shape) add(o *shape) {
	for k, v := range o {
		s[k] += v
	}
}

// assigned notes how the article got its headline, which other articles decide too.
func (s *shape) assigned(a *attach.Article) {
	s[shapeBetween], s[shapeTitle] = 0, squashed(a.Margin)
	if a.How == attach.Parted || a.How == attach.Between || a.How == attach.Shared {
		s[shapeBetween] = 1
	}
}

// shapeOf looks at an article that the judge has examined, at its own lines alone.
func (r *reading) shapeOf(a *attach.Article, j *page.Judged) (s shape) {
	text, subheads := 0, 0
	for _, p := range a.Pieces {
		switch p.Kind {
		case attach.Prose:
			text += p.To - p.From
		case attach.Subhead:
			subheads++
		}
	}
	is := func(k int, holds bool) {
		if holds {
			s[k] = 1
		}
	}
	n := len(a.Head)
	known, foreign := a.KnowsHead(&r.text)
	is(shapeHeadless, n == 0)
	is(shapeLone, subheads == 1)
	s[shapeForeign], s[shapeKnown], s[shapeHeads] = float32(foreign), known, float32(n)
	for i := range j.Findings {
		if n > 0 && j.Findings[i].Role == model.RoleHeadline {
			s[shapeDoubted]++
		}
	}
	s[shapeCrowd] = float32(max(0, min(n, mostHeads)-usualHeads))
	s[shapeSplit] = squashed(j.Parts.Margin)
	is(shapePlain, text > fewLines && n > 0 && n < manyHeads)
	is(shapeUnsigned, !a.IsSigned())
	return s
}

// squashed counts a further nat the less the larger a margin is.
func squashed(margin float32) float32 { return float32(math.Log1p(float64(min(max(margin, 0), most)))) }
