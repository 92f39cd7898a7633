package attach

import (
	"strings"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/weights"
)

// Two bodies may follow each other with nothing between them, where the headlines
// were drawn elsewhere. Whether an article begins with a paragraph is judged by the
// paragraph's first line and the line before it. Every likely place is handed to the
// solver, which knows how many titles need a body. openNames are the rules' names;
// their weights are fitted to generated pages. That a paragraph begins with a time
// (3月下旬, 昨日) is no rule: in printed papers as many paragraphs inside articles begin
// so, though not in generated ones.
const (
	openBias      = iota
	openDated     // the paragraph begins with a dateline or a reporter's name in brackets
	openReport    // it begins with 记者 甲 报道
	openTalk      // it is a question or an answer
	openPoint     // it begins with the number of a point, or a brief's mark
	openSigned    // the paragraph before ends in its author's name in brackets, or a byline stands behind it
	openCredited  // the paragraph before ends in a picture's credit
	openNoted     // the paragraph before ends in something else in brackets
	openBare      // the line before ends in no stop
	openSignature // the line before is a signature
	openKind      // the lines before and behind differ in kind: prose, verse, a row, a signature
	openWider     // the column is wider than before, by more than an em
	openNarrower  // the column is narrower than before, by more than an em
	openMarked    // the line has a brief's mark and the paragraph before had none
	openUnmarked  // the paragraph before had a brief's mark and the line has none
	openBriefs    // both have a brief's mark
	openJump      // the article before is continued on another page
	openPicture   // the words under a picture stand before the line
	openBlank     // a blank line stands there, where most paragraphs have none
	openShown     // the paragraph is the text of a news picture: its photographer signs it, or it says when it was taken
	openCount
)

var openNames = [openCount]string{
	"bias", "dated", "report", "talk", "point", "signed", "credited", "noted", "bare", "signature", "kind", "wider", "narrower",
	"marked", "unmarked", "briefs", "jump", "picture", "blank", "shown",
}

var openWeights = func() (w [openCount]float32) {
	for i, n := range openNames {
		w[i] = weights.Of("attach.opens." + n)
	}
	return w
}()

// Opening is a place where an article may begin right behind the body of another one.
type Opening struct {
	Line   int // the first line of the paragraph
	Behind int // the last line of the body before it
	Says   [openCount]float32
}

// HasDateline reports whether the paragraph begins with a dateline.
func (o *Opening) HasDateline() bool { return o.Says[openDated] > 0 }

// OpeningNames returns the names of the rules in Opening.Says, in their order.
func OpeningNames() []string { return openNames[:] }

// Openings returns the places of a text where an article may begin behind a body, with
// the rules that apply to each, not yet weighted.
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

// opener evaluates the places of one text.
type opener struct {
	*Text
	blanks int // paragraphs with a blank line before them, of all
	all    int
}

func newOpener(x *Text) opener {
	o := opener{Text: x}
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

// IsBody reports whether lines with a label belong to an article's body.
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

// bodyBefore returns the nearest body line before line i if only captions, names and
// jumps stand between; otherwise -1.
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

// weigh sums the evidence, in nats, that an article begins with line i.
func (o *opener) weigh(i int) float32 {
	var f [openCount]float32
	o.ask(i, &f)
	v := float32(0)
	for k := range f {
		v += f[k] * openWeights[k]
	}
	return v
}

// ask sets the rules that apply to line i.
func (o *opener) ask(i int, f *[openCount]float32) {
	before := o.bodyBefore(i)
	l, p := &o.Lines[i], &o.Lines[before]
	is := func(k int, holds bool) {
		if holds {
			f[k] = 1
		}
	}
	*f = [openCount]float32{openBias: 1}
	is(openDated, o.Labels[i] == label.First && o.OpensDated(i))
	is(openReport, o.opensReport(i))
	is(openTalk, o.Labels[i] == label.Question || o.Labels[i] == label.Answer)
	is(openPoint, o.Labels[i] == label.Item || o.opensPoint(i))
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
	is(openShown, o.Labels[i] == label.First && f[openCredited] == 0 && o.isShown(i))
}

// mostShown is the number of lines that the text of a news picture seldom exceeds.
const mostShown = 8

// isShown reports whether the paragraph that begins with line i is the text of a news picture.
func (t *Text) isShown(i int) bool {
	to := i + 1
	for to < len(t.Lines) && to-i <= mostShown && t.Labels[to] == label.Next {
		to++
	}
	switch {
	case to-i > mostShown:
		return false
	case to < len(t.Lines) && t.Labels[to] == label.Byline && creditsPhoto(&t.Lines[to]):
		return true
	case cue.ShowsPicture(t.Lines[i].Text, t.Lines[min(i+1, to-1)].Text):
		return true
	}
	return creditsPhoto(&t.Lines[to-1]) && t.endOf(to-1) == endsCredited
}

// askEnd sets the rules on the end of a paragraph whose last line is i.
func (o *opener) askEnd(i int, f *[openCount]float32) {
	if i+1 < len(o.Lines) && o.Labels[i+1] == label.Byline {
		f[openSigned] = 1
		return
	}
	switch o.endOf(i) {
	case endsCredited:
		f[openCredited] = 1
	case endsSigned:
		f[openSigned] = 1
	case endsNoted:
		f[openNoted] = 1
	}
}

// endOf tells in which kind of credit or note line i ends; 0 for none. The brackets may
// be opened in the line before it.
func (t *Text) endOf(i int) says {
	s := t.saying(i)
	if s == nil {
		return t.askEndOf(i)
	}
	if s.asked&endAsked == 0 {
		s.asked |= endAsked
		s.is |= t.askEndOf(i)
	}
	return s.is & (endsCredited | endsSigned | endsNoted)
}

func (t *Text) askEndOf(i int) says {
	end := t.Lines[i].Squeezed()
	if !measure.HasSuffixAny(end, "摄", "攝", "道", "图", "摄）", "）") {
		return 0
	}
	if i > 0 && !strings.Contains(end, "（") {
		end = t.Lines[i-1].Squeezed() + end
	}
	if measure.HasSuffixAny(end, "摄", "攝", "摄影报道", "供图", "摄）", "文/图", "文/摄") {
		return endsCredited
	}
	at := strings.LastIndex(end, "（")
	if at < 0 || !strings.HasSuffix(end, "）") {
		return 0
	}
	if in := strings.TrimSuffix(end[at+len("（"):], "）"); cue.HasRole(in) || cue.MayBeAuthor(in) || cue.IsName(in) {
		return endsSigned
	}
	return endsNoted
}

// opensReport reports whether line i begins with 记者 甲 报道, which may reach into the
// next line.
func (t *Text) opensReport(i int) bool {
	l := &t.Lines[i]
	if !cue.MayHaveReporter(l) {
		return false
	}
	what, next := opensReport, " "
	if i+1 < len(t.Lines) && IsBody(t.Labels[i+1]) {
		what, next = opensReportOn, t.Lines[i+1].Text
	}
	return t.asks(i, what, func() bool {
		by, _, _ := cue.CutReport(l.Text + next)
		return by != ""
	})
}

// opensPoint reports whether line i begins with the number of a point or with who
// speaks.
func (t *Text) opensPoint(i int) bool {
	return t.asks(i, opensPoint, func() bool { return cue.OpensPoint(&t.Lines[i]) })
}

// kindOf returns the kind of block that a line of a body belongs to: the label of the
// block's first line.
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
