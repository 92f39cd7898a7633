package attach

import (
	"math"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/heads"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/weights"
)

// A run of head lines is cut where a new title begins. The evidence for a cut is a
// sum of rules over the two lines at it, whose weights were fitted to generated
// pages; beginNames are the rules' names. "Behind" is the line behind the cut.
const (
	beginBias        = iota
	beginBlank       // a blank line stands there
	beginNoBlank     // no blank line stands there, though the page has some
	beginColumn      // the line behind is a column's name
	beginAfterColumn // the line before is a column's name
	beginShort       // the line behind could be a column's name by its form
	beginBriefs      // the line behind is the standing title of briefs
	beginAfterBriefs // the line before is such a title
	beginKicker      // the line behind has words of a kicker, by their weight
	beginDeck        // the line behind has words of a deck
	beginAfterKicker // the line before has words of a kicker
	beginAfterDeck   // the line before has words of a deck
	beginWider       // the line behind is wider by 3 em
	beginNarrower    // the line behind is narrower by 3 em
	beginSame        // both lines have one width
	beginAfterShort  // the line before has less than 7 em
	beginBehindShort // the line behind has less than 7 em
	beginAfterComma  // the line before ends in a comma or colon
	beginAfterAsk    // the line before ends in a question or exclamation mark
	beginDigits      // the line behind holds a figure
	beginAfterDigits // the line before holds a figure
	beginLeans       // the line behind begins with a word that continues the line before
	beginSpaced      // the line behind has a space between its halves
	beginAfterSpaced // the line before has a space between its halves
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

// features sets the rules that apply to a cut before line j of a run.
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
	f[beginKicker], f[beginDeck] = t.text.words(head[j])
	f[beginAfterKicker], f[beginAfterDeck] = t.text.words(head[j-1])
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
	is(beginLeans, heads.AreOneSentence(a.Text, b.Text) || heads.LacksVerb(a.Text))
	is(beginSpaced, b.Gaps && !b.Stretched)
	is(beginAfterSpaced, a.Gaps && !a.Stretched)
}

// isColumn recognises the name of a column by its words, its brackets or its label.
func (t *themes) isColumn(i int) bool {
	l := &t.lines[i]
	return t.labels[i] == label.Column || cue.IsColumnName(l) || cue.IsLabel(l.Text) && l.First == measure.Opening
}

// isBelow recognises the name of a column that stands below its headline: a deck that
// begins with a dash follows it, which cannot be a headline, or the run ends with it.
func (t *themes) isBelow(head []int, j int) bool {
	if !cue.IsLabelInBrackets(&t.lines[head[j]]) {
		return false
	}
	return j+1 == len(head) || heads.BeginsInDash(t.lines[head[j+1]].Text)
}

// turn is the cost of beginning a title with line j of a run; below zero it is a gain.
func (t *themes) turn(head []int, j int) float32 {
	a, b := &t.lines[head[j-1]], &t.lines[head[j]]
	if isRest(a, b) || heads.BeginsInDash(b.Text) || heads.QuoteIsOpen(a.Text) {
		return costNever
	}
	if t.isBelow(head, j) {
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

// most bounds the sum of the rules, in nats.
const most = 5
