package rebuild

import (
	"cmp"
	"context"
	"slices"

	"baolan/editions/rebuild/attach"
	"baolan/editions/rebuild/heads"
	"baolan/editions/rebuild/judge"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/page"
	"baolan/model"
)

const (
	// closeCall is the margin, in nats, up to which the next best labels are tried.
	closeCall = 6
	// sameReading is the largest difference, in nats, between the margins of lines
	// that change together in one other reading: each has the margin of that reading.
	sameReading = 0.02
	// surerParted is by how many nats a reading with more articles has to be likelier. The
	// weights are fitted to pages of makers on which more heads were overlooked than on
	// others, and an article that is cut is lost whole.
	surerParted = 0.5
	// mostTries bounds the other readings that are made of one page.
	mostTries = 8
)

// try is another reading of a page: lines [from, to) get their next best labels, and
// the page costs margin more by that, in nats.
type try struct {
	from, to int
	margin   float32
	doubted  bool // the judge doubts an article to which one of the lines belongs
}

// choose looks for a likelier reading of the whole page. Where the labels of some
// lines were a close call between a body and something else, the page is read with
// their next best labels too. The two readings are compared by the cost of their
// labels, by the cost of attaching their headlines, and by the shapes of their articles,
// which hold what the judge doubts in headlines, with weights that are fitted to generated pages.
func (r *reading) choose(ctx context.Context) {
	now := r.weigh(nil)
	tries := r.tries(now)
	for k := 0; k < len(tries); k++ {
		t := tries[k]
		if ctx.Err() != nil {
			return
		}
		other := r.with(t)
		then := other.weigh(&known{r, &now, t})
		says := r.compare(t, &now, &then)
		gain := weighed(&says)
		if gain <= 0 || gain <= surerParted && len(then.shapes) > len(now.shapes) {
			continue
		}
		for i := t.from; i < t.to; i++ {
			d := &r.segments.Decisions[i]
			*d = label.Decision{
				Label: d.Second, Second: d.Label, Margin: gain,
				Reasons: []label.Reason{{Rule: byJudge, Weight: gain + t.margin}, {Rule: bySegment, Weight: -t.margin}},
			}
		}
		r.text, r.attached, r.parts, now = other.text, other.attached, other.parts, then
		if next, ok := r.tryBehind(t, tries); ok && len(tries) < 2*mostTries {
			tries = append(tries, next)
		}
	}
}

// tryBehind returns a try for the line behind a try that was taken: the change before
// it may have made the same label likely for it too.
func (r *reading) tryBehind(t try, tries []try) (next try, ok bool) {
	if t.to >= len(r.segments.Decisions) {
		return next, false
	}
	d := &r.segments.Decisions[t.to]
	for i := range tries {
		if tries[i].from <= t.to && t.to < tries[i].to {
			return next, false
		}
	}
	next = try{from: t.to, to: t.to + 1, margin: d.Margin}
	return next, d.Second == r.text.Labels[t.to-1] && d.Margin < closeCall && attach.ChangesRun(d.Label, d.Second)
}

// worth is what a reading costs beside the cost of its labels.
type worth struct {
	attach   float32
	findings [][]judge.Finding // by article
	shapes   []shape           // by article
	shape    shape             // the sum over all articles
}

// weigh lets the judge examine every article, and sums what the reading costs. Articles
// that were the same in the reading before, if there is one, are not examined again.
func (r *reading) weigh(before *known) (w worth) {
	n := len(r.attached.Articles)
	w.attach = r.attached.Cost
	r.parts, w.findings, w.shapes = make([]heads.Parts, 0, n), make([][]judge.Finding, 0, n), make([]shape, 0, n)
	at := 0
	for i := range r.attached.Articles {
		a := &r.attached.Articles[i]
		var j page.Judged
		var s shape
		if k, ok := before.find(a, &at); ok {
			j, s = page.Judged{Findings: before.findings[k], Parts: before.parts[k]}, before.shapes[k]
		} else {
			j = page.Judge(&r.text, a)
			s = r.shapeOf(a, &j)
		}
		r.parts = append(r.parts, j.Parts)
		s.assigned(a)
		w.findings = append(w.findings, j.Findings)
		w.shapes = append(w.shapes, s)
		w.shape.add(&s)
	}
	return w
}

// known is a reading that was weighed, and a try that changes it.
type known struct {
	*reading
	*worth
	try
}

// find returns the article that consists of the same lines as an article of the reading
// with the try's labels, none of which the try changes. Both have their articles in the
// order of the text, so that the search goes on at the one found last.
func (b *known) find(a *attach.Article, at *int) (k int, ok bool) {
	if b == nil || len(a.Pieces) == 0 {
		return 0, false
	}
	list := b.attached.Articles
	for k := *at; k < len(list); k++ {
		if len(list[k].Pieces) > 0 && list[k].Pieces[0].From > a.Pieces[0].From {
			break
		}
		if !slices.Equal(list[k].Pieces, a.Pieces) {
			continue
		}
		*at = k
		return k, a.Dated == list[k].Dated && slices.Equal(list[k].Head, a.Head) && slices.Equal(list[k].Byline, a.Byline) && !b.changes(a)
	}
	return 0, false
}

// changes reports whether a try gives a line of an article another label.
func (t *try) changes(a *attach.Article) bool {
	in := func(i int) bool { return t.from <= i && i < t.to }
	return slices.ContainsFunc(a.Head, in) || slices.ContainsFunc(a.Byline, in) ||
		slices.ContainsFunc(a.Pieces, func(p attach.Piece) bool { return p.From < t.to && t.from < p.To })
}

// tries returns the other readings that are made: first those of lines that the judge
// doubts, then the cheapest.
func (r *reading) tries(now worth) []try {
	list := r.closeCalls()
	for i, findings := range now.findings {
		for _, f := range findings {
			r.doubt(list, &r.attached.Articles[i], &r.parts[i], f)
		}
	}
	slices.SortStableFunc(list, func(a, b try) int {
		if a.doubted != b.doubted {
			if a.doubted {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.margin, b.margin)
	})
	return list[:min(len(list), mostTries)]
}

// closeCalls returns the other readings that are nearly as cheap and in which a line
// belongs to another run.
func (r *reading) closeCalls() (tries []try) {
	d := r.segments.Decisions
	for i := 0; i < len(d); {
		t := try{from: i, to: i + 1, margin: d[i].Margin}
		if d[i].Margin >= closeCall || d[i].Second == label.Other || d[i].Second == d[i].Label || isOfSeveral(d[i].Label) {
			i++
			continue
		}
		changes := attach.ChangesRun(d[i].Label, d[i].Second)
		for t.to < len(d) && d[t.to].Margin-t.margin < sameReading && t.margin-d[t.to].Margin < sameReading && d[t.to].Second != label.Other && d[t.to].Second != d[t.to].Label {
			changes = changes || attach.ChangesRun(d[t.to].Label, d[t.to].Second)
			t.to++
		}
		if changes {
			tries = append(tries, t)
		}
		i = t.to
	}
	return tries
}

// isOfSeveral recognises the labels that a line gets only among others of its kind:
// changing one such line alone is of no use.
func isOfSeveral(l label.Label) bool { return l == label.Row || l == label.Verse }

// doubt marks the tries that change a line whose label a finding of the judge doubts.
func (r *reading) doubt(tries []try, a *attach.Article, h *heads.Parts, f judge.Finding) {
	mark := func(i int) {
		for k := range tries {
			if i >= tries[k].from && i < tries[k].to {
				tries[k].doubted = true
			}
		}
	}
	switch f.Role {
	case model.RoleHeadline:
		if f.Line < len(h.Main) {
			mark(h.Main[f.Line])
		}
		if len(a.Head) == 0 && len(a.Pieces) > 0 {
			mark(a.Pieces[0].From)
			mark(a.Pieces[0].From - 1)
		}
	case model.RoleDeck:
		for _, i := range h.Deck {
			mark(i)
		}
	case model.RoleByline:
		for _, i := range a.Byline {
			mark(i)
			mark(i + 1)
		}
	case model.RoleBody:
		if n := len(a.Pieces); n > 0 {
			mark(a.Pieces[n-1].To)
			mark(a.Pieces[n-1].To - 1)
			mark(a.Pieces[0].From)
		}
	}
}

// with returns the page read with a try's labels.
func (r *reading) with(t try) *reading {
	other := &reading{text: attach.Text{
		Lines: r.text.Lines, Widths: append([]measure.Em(nil), r.text.Widths...), Labels: append([]label.Label(nil), r.text.Labels...),
		SubheadCost: r.text.SubheadCost, Said: r.text.Said, Spacing: r.text.Spacing,
	}}
	for i := t.from; i < t.to; i++ {
		to := r.segments.Decisions[i].Second
		other.text.Labels[i] = to
		if (to == label.First || to == label.Next) && i > 0 && r.text.Widths[i] == 0 {
			other.text.Widths[i] = other.text.Widths[i-1]
		}
	}
	other.attached = attachTo(&other.text)
	return other
}
