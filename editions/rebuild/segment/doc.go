// Package segment takes every printed line of a page for what it is.
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

// Options say what is known of a page beside its lines. The zero value says
// nothing.
type Options struct {
	// Running recognises the lines that repeat over the pages of the document.
	Running func(line.Line) bool
	// Table is what was learnt of lines; nil means fit.Fitted.
	Table *fit.Table
	// Rules are the rules asked; nil means all.
	Rules *rule.Set
	// Reasons asks for the reasons of every decision.
	Reasons bool
	// Costs asks for what every line would cost as every label.
	Costs bool
}

// Result is a page read line by line. Its slices are of one length.
type Result struct {
	Lines     []measure.Line // printed lines, mended
	Decisions []label.Decision
	Cues      []cue.Set    // what each line's words say of it
	Widths    []measure.Em // of the column that a body's line stands in; 0 outside
	Columns   measure.Columns
	// Costs is by how much, in nats, the cheapest reading costs more in which a line
	// has a label; only where that was asked for.
	Costs []rule.Costs
}

// Page decides what each line of a page is. It gives up with the context's
// error when that ends.
func Page(ctx context.Context, lines []line.Line, o Options) (Result, error) {
	return Prepare(lines).Decide(ctx, o)
}

// Prepared is a page whose lines are mended and whose words are read.
type Prepared struct{ r Result }

// Prepare does what is done once, however often the page is decided.
func Prepare(lines []line.Line) *Prepared {
	var p Prepared
	p.r.Lines, p.r.Columns = mend.Lines(lines)
	p.r.Cues = cue.All(p.r.Lines)
	return &p
}

// Lines are the page's printed lines.
func (p *Prepared) Lines() []measure.Line { return p.r.Lines }

// Cues are what the lines' words say.
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

// Features gives the learner's features of every line.
func (p *Prepared) Features() [][]int32 {
	var f fit.Reader
	f.Reset(p.r.Lines, p.r.Cues, p.r.Columns.Widths)
	out := make([][]int32, len(p.r.Lines))
	for i := range out {
		out[i] = f.Features(i, nil)
	}
	return out
}

// Decide decides what each line is.
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
	facts := rule.FactsOf(r.Lines, &r.Columns)
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

// storyEnd is where the lines end that are read together with line from: what
// places keep apart says nothing of each other. Without places it is the page's
// end.
func storyEnd(lines []measure.Line, from int) int {
	to := from + 1
	for to < len(lines) && lines[to].Place.Story == lines[from].Place.Story {
		to++
	}
	return to
}

// part is lines [from, to) of a result, whose decisions are written in it.
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
