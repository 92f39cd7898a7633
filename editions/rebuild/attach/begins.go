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
	beginBlankHabit  // a blank line stands there, times the share of the page's head lines without one before them
	beginBareHabit   // none does, times the share of those with one
	beginAfterDash   // the line before begins with a dash: a deck ends
	beginUnderWider  // the line behind is narrower by 3 em than the one that follows it
	beginOverBlank   // a blank line stands behind the line behind, and none before it
	beginLast        // the line behind is the last of the run
	beginSecond      // the line before is the first of the run
	beginSmall       // both lines have less than 7 em
	beginCount
)

var beginNames = [beginCount]string{
	"bias", "blank", "no-blank", "column", "after-column", "short", "briefs", "after-briefs", "kicker", "deck", "after-kicker", "after-deck",
	"wider", "narrower", "same", "after-short", "behind-short", "after-comma", "after-ask", "digits", "after-digits", "leans", "spaced",
	"after-spaced", "blank-habit", "bare-habit", "after-dash", "under-wider", "over-blank", "last", "second", "small",
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
	f[beginKicker], f[beginDeck] = t.text.Words(head[j])
	f[beginAfterKicker], f[beginAfterDeck] = t.text.Words(head[j-1])
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
	if b.Blank {
		f[beginBlankHabit] = 1 - t.text.blankHeads
	} else {
		f[beginBareHabit] = t.text.blankHeads
	}
	is(beginAfterDash, heads.BeginsInDash(a.Text))
	if j+1 < len(head) {
		c := &t.lines[head[j+1]]
		is(beginUnderWider, c.Nat-b.Nat >= 3*measure.OneEm)
		is(beginOverBlank, c.Blank && !b.Blank)
	}
	is(beginLast, j+1 == len(head))
	is(beginSecond, j == 1)
	is(beginSmall, f[beginAfterShort] > 0 && f[beginBehindShort] > 0)
}

// Begin is a place between two lines of a run of head lines, where a title may begin.
type Begin struct {
	Line, Behind int // the line that may begin a title and the one before it
	Says         [beginCount]float32
}

// BeginNames returns the names of the rules in Begin.Says, in their order.
func BeginNames() []string { return beginNames[:] }

// Begins returns the places inside the runs of head lines of a text, with the rules that apply
// to each, not yet weighted.
func Begins(x *Text) []Begin {
	x.measureBlanks()
	t := &themes{}
	t.learn(x, nil)
	var out []Begin
	for _, g := range draftOf(x, &t.drafting).groups {
		for j := 1; j < len(g.lines); j++ {
			p := Begin{Line: g.lines[j], Behind: g.lines[j-1]}
			t.features(g.lines, j, &p.Says)
			out = append(out, p)
		}
	}
	return out
}

// measureBlanks finds out whether the text has blank lines, and how many of its head lines
// behind another one have one before them.
func (t *Text) measureBlanks() {
	t.blanks = measure.HasBlank(t.Lines)
	blank, all := 0, 0
	for i := 1; i < len(t.Lines); i++ {
		if t.Labels[i] == label.Head && t.Labels[i-1] == label.Head {
			all++
			if t.Lines[i].Blank {
				blank++
			}
		}
	}
	t.blankHeads = (float32(blank) + 0.5) / float32(all+1)
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
