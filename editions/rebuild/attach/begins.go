package attach

import (
	"math"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/heads"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/weights"
)

// A run of head lines is cut where a new title begins. What speaks for it is a
// sum of rules over the two lines at the cut, whose weights were fitted to
// generated pages; beginNames are the rules' names.
const (
	beginBias        = iota
	beginBlank       // a blank line stands there
	beginNoBlank     // none does, on a page that has some
	beginColumn      // the line behind is a column's name
	beginAfterColumn // the line before is
	beginShort       // the line behind could be a column's name by its form
	beginBriefs      // the line behind is the standing title of briefs
	beginAfterBriefs // the line before is
	beginKicker      // the line behind has the words of a kicker, by their weight
	beginDeck        // ... of a deck
	beginAfterKicker // the line before has the words of a kicker
	beginAfterDeck   // ... of a deck
	beginWider       // the line behind is wider by 3 em
	beginNarrower    // ... narrower
	beginSame        // both are of one width
	beginAfterShort  // the line before has less than 7 em
	beginBehindShort // the line behind has
	beginAfterComma  // the line before ends in a comma or colon
	beginAfterAsk    // ... asks or calls
	beginDigits      // a figure stands in the line behind
	beginAfterDigits // ... before
	beginLeans       // the line behind leans on the one before
	beginSpaced      // the line behind has a space between its halves
	beginAfterSpaced // the line before has
	beginCount
)

var beginNames = [beginCount]string{
	"bias", "blank", "no-blank", "column", "after-column", "short", "briefs", "after-briefs", "kicker", "deck", "after-kicker", "after-deck",
	"wider", "narrower", "same", "after-short", "behind-short", "after-comma", "after-ask", "digits", "after-digits", "leans", "spaced",
	"after-spaced",
}

var beginWeights = func() (w [beginCount]float32) {
	for i, n := range beginNames {
		w[i] = weights.Of("attach.begins." + n)
	}
	return w
}()

// features sets what is known of the place before line j of a run.
func (t *themes) features(head []int, j int, f *[beginCount]float32) {
	a, b := &t.lines[head[j-1]], &t.lines[head[j]]
	is := func(k int, holds bool) {
		if holds {
			f[k] = 1
		}
	}
	*f = [beginCount]float32{beginBias: 1}
	is(beginBlank, b.Blank)
	is(beginNoBlank, !b.Blank && t.blanks)
	is(beginColumn, t.isColumn(head[j]))
	is(beginAfterColumn, t.isColumn(head[j-1]))
	is(beginShort, j+1 < len(head) && heads.IsShortColumn(b, &t.lines[head[j+1]]))
	is(beginBriefs, cue.IsBriefTitle(b))
	is(beginAfterBriefs, cue.IsBriefTitle(a))
	f[beginKicker], f[beginDeck] = heads.Kicker(b), heads.Deck(b)
	f[beginAfterKicker], f[beginAfterDeck] = heads.Kicker(a), heads.Deck(a)
	diff := b.Nat - a.Nat
	is(beginWider, diff >= 3*measure.OneEm)
	is(beginNarrower, diff <= -3*measure.OneEm)
	is(beginSame, diff < measure.OneEm && diff > -measure.OneEm)
	is(beginAfterShort, a.Nat < 7*measure.OneEm)
	is(beginBehindShort, b.Nat < 7*measure.OneEm)
	is(beginAfterComma, a.End == measure.EndsComma || measure.HasSuffixAny(a.Text, "：", "∶"))
	is(beginAfterAsk, a.End == measure.EndsAsk)
	is(beginDigits, cue.HasDigit(b.Text))
	is(beginAfterDigits, cue.HasDigit(a.Text))
	is(beginLeans, heads.LeansOn(a.Text, b.Text) || heads.NeedsMore(a.Text))
	is(beginSpaced, b.Gaps && !b.Stretched)
	is(beginAfterSpaced, a.Gaps && !a.Stretched)
}

// isColumn recognises the name of a column, by its words, its brackets or because
// segmentation found it.
func (t *themes) isColumn(i int) bool {
	l := &t.lines[i]
	return t.labels[i] == label.Column || cue.NamesColumn(l) || cue.IsLabel(l.Text) && l.First == measure.Opening
}

// turn is what it costs (or gains, below zero) that a title begins with line j
// of a run.
func (t *themes) turn(head []int, j int) float32 {
	a, b := &t.lines[head[j-1]], &t.lines[head[j]]
	if isRest(a, b) || heads.BeginsInDash(b.Text) || heads.QuoteIsOpen(a.Text) {
		return costNever
	}
	var f [beginCount]float32
	t.features(head, j, &f)
	v := float32(0)
	for k := range f {
		v += f[k] * beginWeights[k]
	}
	return float32(math.Max(-most, math.Min(most, float64(v)))) + apartGain(a, b)
}

// most is what the rules together may say.
const most = 5
