package rebuild

import (
	"context"

	"baolan/editions/line"
	"baolan/editions/rebuild/attach"
	"baolan/editions/rebuild/fit"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/page"
	"baolan/editions/rebuild/segment"
	"baolan/editions/rebuild/weights"
	"baolan/model"
)

// The evidence for another reading of a page, against the one taken so far.
const (
	otherBias          = iota
	otherMargin        // how much more its labels cost, in nats
	otherAttach        // how much more attaching its headlines costs
	otherHeadToBody    // lines of a head become a body's
	otherBodyToHead    // ... the reverse
	otherToByline      // lines become a byline
	otherFromByline    // ... a byline becomes something else
	otherHeadToRest    // lines of a head become a block of their own
	otherRestToHead    // ... the reverse
	otherBodyToRest    // lines of a body do
	otherRestToBody    // ... the reverse
	otherLines         // how many lines are in question, beyond one
	otherFewer         // it has fewer articles
	otherFromSubhead   // a sub-head becomes something else
	otherSubheadToHead // ... a headline
	otherHeadless      // the differences of the sums of shapes: articles without a headline
	otherLone          // articles with a single sub-head
	otherForeign       // head lines of whose words their body has none
	otherKnown         // the shares of words that bodies have of their head lines
	otherHeads         // head lines
	otherCrowd         // head lines beyond the third of each article
	otherBetween       // headlines that stand between others' or between two halves of their article
	otherDoubted       // doubts of the judge in headlines
	otherSplit         // how sure the splits of headline groups are
	otherTitle         // how sure it is whose the headlines are
	otherPlain         // articles with few lines of headline and more of text
	otherUnsigned      // unsigned articles, times the share of articles that are signed
	otherCount
)

var otherNames = [otherCount]string{
	"bias", "margin", "attach", "head-to-body", "body-to-head", "to-byline", "from-byline",
	"head-to-rest", "rest-to-head", "body-to-rest", "rest-to-body", "lines", "fewer", "from-subhead", "subhead-to-head",
	"headless", "lone-subhead", "foreign", "known", "heads", "crowd", "between", "doubted", "split", "title", "plain", "unsigned",
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
func (r *reading) compare(t try, now, then *worth) (says [otherCount]float32) {
	says[otherBias], says[otherMargin] = 1, t.margin
	says[otherAttach] = max(-most, min(most, then.attach-now.attach))
	is := func(k int, holds bool) {
		if holds {
			says[k] = 1
		}
	}
	for i := t.from; i < t.to; i++ {
		a, b := r.segments.Decisions[i].Label, r.segments.Decisions[i].Second
		if !attach.ChangesRun(a, b) {
			continue
		}
		from, to := sideOf(a), sideOf(b)
		is(otherToByline, to == bylineSide)
		is(otherFromByline, from == bylineSide)
		is(otherHeadToRest, from == headSide && to == restSide)
		is(otherRestToHead, from == restSide && to == headSide)
		is(otherBodyToRest, from == bodySide && to == restSide)
		is(otherRestToBody, from == restSide && to == bodySide)
		is(otherHeadToBody, from == headSide && to == bodySide)
		is(otherBodyToHead, from == bodySide && to == headSide)
		is(otherFromSubhead, a == label.Subhead)
		is(otherSubheadToHead, a == label.Subhead && b == label.Head)
	}
	says[otherLines] = float32(min(4, t.to-t.from-1))
	is(otherFewer, len(then.shapes) < len(now.shapes))
	for k := range then.shape {
		says[otherHeadless+k] = max(-mostShapes, min(mostShapes, then.shape[k]-now.shape[k]))
	}
	says[otherUnsigned] *= 1 - now.shape[shapeUnsigned]/float32(max(len(now.shapes), 1))
	return says
}

// mostShapes bounds how much one difference of shapes may count.
const mostShapes = 6

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
		then := other.weigh(&known{r, &now, t})
		says := r.compare(t, &now, &then)
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
