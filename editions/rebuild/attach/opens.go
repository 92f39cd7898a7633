package attach

import (
	"strings"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/weights"
)

// Two bodies may follow each other with nothing between, where the headlines
// were drawn elsewhere. Whether an article opens with a paragraph is asked of
// the paragraph's first line, and of the line before it. Every place that may well
// be such a border is left open for the solver, which knows how many titles want a
// body; openNames are the rules, whose weights are fitted to generated pages. That
// a paragraph begins with a time (3月下旬, 昨日) is none of them: in printed papers it
// opens as many paragraphs inside articles, which generated ones do not show.
const (
	openBias      = iota
	openDated     // a dateline or who reports in brackets opens the paragraph
	openReport    // 记者 甲 报道 does
	openTalk      // who speaks does
	openPoint     // the number of a point, or a brief's mark
	openSigned    // who wrote it stands in brackets at the end of the paragraph before
	openCredited  // who took a picture does
	openNoted     // something else in brackets does
	openBare      // the line before ends in no stop
	openSignature // it is a signature
	openKind      // it is of another kind: verse, a row
	openWider     // the column is wider than before, by more than an em
	openNarrower  // ... narrower
	openMarked    // the line has a brief's mark and the paragraph before had none
	openUnmarked  // the reverse
	openBriefs    // both have one
	openJump      // the article before goes on on another page
	openPicture   // the words under a picture stand before it
	openBlank     // a blank line stands there, where most paragraphs have none
	openCount
)

var openNames = [openCount]string{
	"bias", "dated", "report", "talk", "point", "signed", "credited", "noted", "bare", "signature", "kind", "wider", "narrower",
	"marked", "unmarked", "briefs", "jump", "picture", "blank",
}

var openWeights = func() (w [openCount]float32) {
	for i, n := range openNames {
		w[i] = weights.Of("attach.opens." + n)
	}
	return w
}()

// Opening is a place where an article may open behind another one's body.
type Opening struct {
	Line   int // the paragraph's first
	Behind int // the last line of the body before
	Says   [openCount]float32
}

// HasDateline reports whether a dateline opens the paragraph.
func (o *Opening) HasDateline() bool { return o.Says[openDated] > 0 }

// OpeningNames are the names of what Opening.Says counts.
func OpeningNames() []string { return openNames[:] }

// Openings are the places of a text where an article may open behind a body;
// what speaks for it is asked and not weighed.
func Openings(x *Text) []Opening {
	var out []Opening
	o := newOpener(x)
	for i := 1; i < len(x.Lines); i++ {
		if o.mayOpen(i) {
			p := Opening{Line: i, Behind: o.bodyBefore(i)}
			o.ask(i, &p.Says)
			out = append(out, p)
		}
	}
	return out
}

// opener asks the places of one text.
type opener struct {
	*Text
	blanks int // paragraphs with a blank line before them, of all
	all    int
}

func newOpener(x *Text) *opener {
	o := &opener{Text: x}
	for i := 1; i < len(x.Lines); i++ {
		if x.Labels[i] == label.First && IsBody(x.Labels[i-1]) {
			o.all++
			if x.Lines[i].Blank {
				o.blanks++
			}
		}
	}
	return o
}

// IsBody recognises the labels of an article's body.
func IsBody(l label.Label) bool { return kinds[l].kind == runBody }

// mayOpen reports whether line i begins a paragraph or a block behind a body.
func (t *Text) mayOpen(i int) bool {
	l := t.Labels[i]
	if !IsBody(l) || l == label.Next || l == label.Signature {
		return false
	}
	p := t.bodyBefore(i)
	return p >= 0 && (l != t.Labels[p] || l != label.Row && l != label.Verse)
}

// bodyBefore is the line of a body that stands before line i, with nothing but
// captions, names and a jump between; -1 for none.
func (t *Text) bodyBefore(i int) int {
	for k := i - 1; k >= 0; k-- {
		switch l := t.Labels[k]; {
		case IsBody(l):
			return k
		case l != label.Caption && l != label.JumpTo && l != label.Byline:
			return -1
		}
	}
	return -1
}

// weigh is what speaks for an article's opening with line i, in nats.
func (o *opener) weigh(i int) float32 {
	var f [openCount]float32
	o.ask(i, &f)
	v := float32(0)
	for k := range f {
		v += f[k] * openWeights[k]
	}
	return v
}

// ask sets what is known of line i.
func (o *opener) ask(i int, f *[openCount]float32) {
	before := o.bodyBefore(i)
	l, p := &o.Lines[i], &o.Lines[before]
	is := func(k int, holds bool) {
		if holds {
			f[k] = 1
		}
	}
	*f = [openCount]float32{openBias: 1}
	is(openDated, o.Labels[i] == label.First && OpensDated(l))
	if cue.MayReport(l) {
		by, _, _ := cue.CutReport(l.Text + o.textAt(i+1))
		is(openReport, by != "")
	}
	is(openTalk, o.Labels[i] == label.Question || o.Labels[i] == label.Answer)
	is(openPoint, o.Labels[i] == label.Item || cue.Of(l)&(cue.Point|cue.Entry|cue.Talk) != 0)
	o.askEnd(before, f)
	is(openBare, p.End < measure.EndsAsk && p.End != measure.EndsWeak)
	is(openSignature, o.Labels[before] == label.Signature)
	is(openKind, kindOf(o.Labels[i]) != kindOf(o.Labels[before]))
	d := o.Widths[i] - o.Widths[before]
	is(openWider, d > measure.OneEm)
	is(openNarrower, d < -measure.OneEm)
	was := o.wasMarked(before)
	is(openMarked, l.Marked && !was)
	is(openUnmarked, !l.Marked && was)
	is(openBriefs, l.Marked && was)
	is(openJump, o.Labels[i-1] == label.JumpTo)
	is(openPicture, o.Labels[i-1] == label.Caption)
	is(openBlank, l.Blank && o.blanks*4 < o.all)
}

// askEnd asks how the paragraph ends whose last line is i.
func (o *opener) askEnd(i int, f *[openCount]float32) {
	if i+1 < len(o.Lines) && o.Labels[i+1] == label.Byline {
		f[openSigned] = 1
		return
	}
	end := measure.Squeezed(o.Lines[i].Text)
	if i > 0 && !strings.Contains(end, "（") {
		end = measure.Squeezed(o.Lines[i-1].Text) + end
	}
	if measure.HasSuffixAny(end, "摄", "攝", "摄影报道", "供图", "摄）", "文/图", "文/摄") {
		f[openCredited] = 1
		return
	}
	at := strings.LastIndex(end, "（")
	if at < 0 || !strings.HasSuffix(end, "）") {
		return
	}
	if in := strings.TrimSuffix(end[at+len("（"):], "）"); cue.HasRole(in) || cue.SignsArticle(in) || cue.IsName(in) {
		f[openSigned] = 1
	} else {
		f[openNoted] = 1
	}
}

func (o *opener) textAt(i int) string {
	if i < len(o.Lines) && IsBody(o.Labels[i]) {
		return o.Lines[i].Text
	}
	return " "
}

// kindOf is what kind of block a line of a body is of.
func kindOf(l label.Label) label.Label {
	if l == label.Row || l == label.Verse || l == label.Signature {
		return l
	}
	return label.First
}

// wasMarked reports whether the paragraph whose last line is i has a brief's mark.
func (o *opener) wasMarked(i int) bool {
	for k := i; k >= 0 && IsBody(o.Labels[k]); k-- {
		if o.Labels[k] != label.Next {
			return o.Lines[k].Marked
		}
	}
	return false
}
