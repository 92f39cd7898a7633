// Package segment decides the label of every printed line of a page.
//
//	line.Line ─mend→ measure.Line ─cue→ words ─rule→ costs ─lattice→ label.Decision
//
// One lattice over the lines has all labels as states; a line of a body has a
// state for every width of the page's columns besides, so that what a line
// costs depends on the room it had. The reading of least cost is taken, once:
// no pass behind it changes a label. How much the next best reading would have
// cost stands with each decision, from the least cost of all readings in
// which the line is something else.
//
// It takes clean lines and knows nothing of files, articles or the terminal.
package segment

import (
	"context"

	"baolan/editions/line"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/fit"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/mend"
	"baolan/editions/rebuild/rule"
)

// Options tell what is known of a page beside its lines, and what is asked for. The zero
// value is valid.
type Options struct {
	// Running recognises the lines that repeat over the pages of the document.
	Running func(line.Line) bool
	// Table holds the fitted weights; nil means fit.Fitted.
	Table *fit.Table
	// Rules are the rules that are applied; nil means all.
	Rules *rule.Set
	// Reasons asks for the reasons of every decision.
	Reasons bool
	// Costs asks for the cost of every line with every label.
	Costs bool
}

// Result is a page read line by line. Its slices are of one length.
type Result struct {
	Lines     []measure.Line // printed lines, mended
	Decisions []label.Decision
	Cues      []cue.Set    // the cues of each line's words
	Widths    []measure.Em // the width of the column of each body line; 0 outside of bodies
	Columns   measure.Columns
	// Costs tells by line and label how much more, in nats, the cheapest reading costs in
	// which the line has that label; nil if it was not asked for.
	Costs []rule.Costs
}

// Page decides the label of each line of a page. When the context ends, it returns the
// context's error.
func Page(ctx context.Context, lines []line.Line, o Options) (Result, error) {
	return Prepare(lines).Decide(ctx, o)
}

// Prepared is a page with mended lines and their cues, ready to be segmented.
type Prepared struct{ r Result }

// Prepare does the part of the work that is the same however often a page is segmented.
func Prepare(lines []line.Line) *Prepared {
	return prepared(mend.Lines(lines))
}

// PrepareMeasured does what Prepare does for lines without places that were measured
// already. It leaves them as they are.
func PrepareMeasured(lines []measure.Line) *Prepared { return prepared(mend.Measured(lines)) }

func prepared(lines []measure.Line, c measure.Columns) *Prepared {
	return &Prepared{Result{Lines: lines, Columns: c, Cues: cue.All(lines)}}
}

// Lines returns the page's printed lines.
func (p *Prepared) Lines() []measure.Line { return p.r.Lines }

// Cues returns the cues of the lines' words.
func (p *Prepared) Cues() []cue.Set { return p.r.Cues }

// Widths are the columns that lines stand in which have these labels: those of
// the reading that is taken without them, and for a line of a body that is none
// there the one before.
func (p *Prepared) Widths(labels []label.Label) []measure.Em {
	r, err := p.Decide(context.Background(), Options{})
	if err != nil {
		panic(err) // only a context that ends gives one
	}
	width := measure.Em(0)
	for i, l := range labels {
		if w := &r.Widths[i]; *w > 0 {
			width = *w
		} else if l == label.First || l == label.Next {
			*w = width
		}
	}
	return r.Widths
}

// Features returns the features of every line, which the learner fits weights to.
func (p *Prepared) Features() [][]int32 {
	var f fit.Reader
	f.Reset(p.r.Lines, p.r.Cues, p.r.Columns.Widths)
	out := make([][]int32, len(p.r.Lines))
	for i := range out {
		out[i] = f.Features(i, nil)
	}
	return out
}

// Decide decides the label of each line.
func (p *Prepared) Decide(ctx context.Context, o Options) (Result, error) {
	r := p.r
	m := scratchPool.Get().(*scratch)
	defer scratchPool.Put(m)
	if o.Table == nil {
		o.Table = fit.Fitted()
	}
	if o.Rules == nil {
		o.Rules = rule.Whole
	}
	facts := rule.FactsOf(r.Lines, r.Cues, &r.Columns)
	r.Decisions = make([]label.Decision, len(r.Lines))
	r.Widths = make([]measure.Em, len(r.Lines))
	if o.Costs {
		r.Costs = make([]rule.Costs, len(r.Lines))
	}
	alone := costsOf(&r, &facts, &o, m)
	for from := 0; from < len(r.Lines); {
		to := storyEnd(r.Lines, from)
		part := r.part(from, to)
		l := newLattice(part.Lines, alone[from:to], &part.Columns, m)
		if err := l.decide(ctx, &part); err != nil {
			return Result{}, err
		}
		if o.Reasons {
			l.explain(&part, &facts, &o)
		}
		from = to
	}
	return r, nil
}

// storyEnd returns the end of the lines that are segmented together with line from: those
// of one story, where places tell the stories apart, otherwise those of the whole page.
func storyEnd(lines []measure.Line, from int) int {
	to := from + 1
	for to < len(lines) && lines[to].Place.Story == lines[from].Place.Story {
		to++
	}
	return to
}

// part returns the lines [from, to) of a result; what is written to it is written to the
// result.
func (r *Result) part(from, to int) Result {
	part := Result{
		Lines: r.Lines[from:to], Cues: r.Cues[from:to], Columns: r.Columns,
		Decisions: r.Decisions[from:to], Widths: r.Widths[from:to],
	}
	if r.Costs != nil {
		part.Costs = r.Costs[from:to]
	}
	return part
}
