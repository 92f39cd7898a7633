package rebuild

import (
	"context"

	"baolan/editions/line"
	"baolan/editions/rebuild/attach"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/fit"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/page"
	"baolan/editions/rebuild/segment"
	"baolan/editions/rebuild/weights"
	"baolan/model"
)

// The evidence for another reading of a page, against the one taken so far.
const (
	otherBias       = iota
	otherMargin     // how much more its labels cost, in nats
	otherAttach     // how much more attaching its headlines costs
	otherJudge      // how much more the judge doubts
	otherDoubted    // the judge doubts something in the lines in question
	otherArticles   // it has more articles
	otherFewer      // ... fewer
	otherLeft       // more head lines belong to no article: how many
	otherHeadToBody // lines of a head become a body's
	otherBodyToHead // ... the reverse
	otherToByline   // lines become a byline
	otherFromByline // ... a byline becomes something else
	otherHeadToRest // lines of a head become a block of their own
	otherRestToHead // ... the reverse
	otherBodyToRest // lines of a body do
	otherRestToBody // ... the reverse
	otherLines      // how many lines are in question, beyond one
	otherHeadless   // more articles have no headline: how many
	otherKnown      // the share of the new headline's words that occur in the body under it
	otherForgotten  // the share of the former headline's words that occur in the body under it
	otherArrives    // as otherKnown, for an article that the other reading alone has
	otherBare       // lines that become a headline hold no stop, inside or at their end
	otherStopped    // ... have one
	otherCued       // ... or begin as a question, a point, a brief or a report does
	otherCount
)

var otherNames = [otherCount]string{
	"bias", "margin", "attach", "judge", "doubted", "articles", "fewer", "left", "head-to-body", "body-to-head", "to-byline", "from-byline",
	"head-to-rest", "rest-to-head", "body-to-rest", "rest-to-body", "lines", "headless", "known", "forgotten", "arrives", "bare", "stopped", "cued",
}

var otherWeights = func() (w [otherCount]float32) {
	for i, n := range otherNames {
		w[i] = weights.Of("choose." + n)
	}
	return w
}()

func weighed(says *[otherCount]float32) float32 {
	v := float32(0)
	for k, x := range says {
		v += x * otherWeights[k]
	}
	return v
}

// compare returns the evidence for the reading with a try's labels.
func (r *reading) compare(t try, other *reading, now, then worth) (says [otherCount]float32) {
	is := func(k int, holds bool) {
		if holds {
			says[k] = 1
		}
	}
	says[otherBias], says[otherMargin] = 1, t.margin
	says[otherAttach] = max(-most, min(most, then.attach-now.attach))
	says[otherJudge] = max(-most, min(most, then.judge-now.judge))
	is(otherDoubted, t.doubted)
	is(otherArticles, then.articles > now.articles)
	is(otherFewer, then.articles < now.articles)
	says[otherLeft] = float32(max(-4, min(4, then.left-now.left)))
	for i := t.from; i < t.to; i++ {
		a, b := r.segments.Decisions[i].Label, r.segments.Decisions[i].Second
		if !attach.ChangesRun(a, b) {
			continue
		}
		from, to := sideOf(a), sideOf(b)
		is(otherToByline, to == bylineSide)
		is(otherFromByline, from == bylineSide)
		is(otherHeadToBody, from == headSide && to == bodySide)
		is(otherBodyToHead, from == bodySide && to == headSide)
		is(otherHeadToRest, from == headSide && to == restSide)
		is(otherRestToHead, from == restSide && to == headSide)
		is(otherBodyToRest, from == bodySide && to == restSide)
		is(otherRestToBody, from == restSide && to == bodySide)
	}
	says[otherLines] = float32(min(4, t.to-t.from-1))
	says[otherHeadless] = float32(max(-3, min(3, other.headless()-r.headless())))
	says[otherKnown], says[otherForgotten] = other.known(t), r.known(t)
	if says[otherFromByline] > 0 {
		says[otherKnown] = 0 // an author's name in the text does not show what it is about
	}
	if then.articles > now.articles {
		says[otherArrives] = says[otherKnown]
	}
	if says[otherBodyToHead] > 0 {
		bare := r.isBare(t)
		is(otherBare, bare)
		is(otherStopped, !bare)
		is(otherCued, r.segments.Cues[t.from]&(cue.Talk|cue.Point|cue.Entry|cue.Brief|cue.Dateline) != 0)
	}
	return says
}

// isBare reports whether no line of a try has a stop inside or at its end.
func (r *reading) isBare(t try) bool {
	for i := t.from; i < t.to; i++ {
		if l := &r.text.Lines[i]; l.Traits&measure.HasPeriod != 0 || l.End >= measure.EndsAsk || l.End == measure.EndsComma {
			return false
		}
	}
	return true
}

// headless counts the articles without a headline.
func (r *reading) headless() (n int) {
	for i := range r.attached.Articles {
		if len(r.attached.Articles[i].Head) == 0 {
			n++
		}
	}
	return n
}

// known returns the share of the words of a try's lines that occur in the body whose
// headline they are; 0 where they are in no headline.
func (r *reading) known(t try) float32 {
	for i := range r.attached.Articles {
		a := &r.attached.Articles[i]
		sum, n := float32(0), 0
		for _, l := range a.Head {
			if l >= t.from && l < t.to {
				sum += a.Knows(r.text.Lines, &r.text.Lines[l])
				n++
			}
		}
		if n > 0 {
			return sum / float32(n)
		}
	}
	return 0
}

// most bounds how much one difference of costs may count, in nats.
const most = 12

// side is the part of an article that a line belongs to.
type side uint8

const (
	bodySide side = iota
	headSide
	bylineSide
	restSide
)

func sideOf(l label.Label) side {
	switch {
	case l == label.Head || l == label.Column || l == label.Subhead:
		return headSide
	case l == label.Byline:
		return bylineSide
	case attach.IsBody(l):
		return bodySide
	}
	return restSide
}

// Other is another reading that was nearly taken: the page as it would be, and the
// evidence for it. Package train fits the weights of that evidence.
type Other struct {
	Page model.Page
	Says []float32
}

// OtherNames returns the names of the entries of Other.Says, in their order.
func OtherNames() []string { return otherNames[:] }

// Others returns the first reading of a page and the other readings that are tried
// beside it, segmented with the given table of fitted weights.
func Others(ctx context.Context, lines []line.Line, t *fit.Table) (taken model.Page, others []Other, err error) {
	seg, err := segment.Page(ctx, lines, segment.Options{Table: t})
	if err != nil {
		return taken, nil, err
	}
	r := readingOf(seg)
	build := func(x *reading) model.Page {
		in := page.Input{Text: &x.text, Decisions: seg.Decisions, Attached: x.attached, Parts: x.parts, Source: blankSource(lines)}
		return page.Build(&in).Page
	}
	now := r.weigh(nil)
	taken = build(r)
	for _, t := range r.tries(now) {
		other := r.with(t)
		says := r.compare(t, other, now, other.weigh(&known{r, &now, t}))
		others = append(others, Other{build(other), says[:]})
	}
	return taken, others, nil
}

// blankSource returns a source with room for every line that the lines name.
func blankSource(lines []line.Line) []model.SourceLine {
	last := 0
	for i := range lines {
		last = max(last, int(lines[i].To))
	}
	return make([]model.SourceLine, last+1)
}

// Evidence returns a page and, for each of its articles, the evidence that its
// confidence is computed from, under the names of page.EvidenceNames.
func Evidence(ctx context.Context, lines []line.Line, t *fit.Table) (model.Page, [][]float32, error) {
	r, err := read(ctx, segment.Prepare(lines), blankSource(lines), Options{Table: t}, false)
	if err != nil {
		return model.Page{}, nil, err
	}
	var out [][]float32
	for i := range r.out.Evidence {
		f := r.out.Evidence[i].Features()
		says := make([]float32, len(f))
		for k, v := range f {
			says[k] = float32(v)
		}
		out = append(out, says)
	}
	return r.out.Page, out, nil
}
