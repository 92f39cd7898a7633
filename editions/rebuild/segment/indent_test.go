package segment

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/fit"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/mend"
	"baolan/editions/rebuild/rule"
	"baolan/editions/rebuild/scan"
)

// Of the indents that a page may have the one is taken that costs least when each is read
// by itself, and of two that cost the same the page's own.
func TestDecide_Indents(t *testing.T) {
	t.Parallel()
	several, other := 0, 0
	for _, text := range pages(t) {
		lines, columns := mend.Lines(scan.Text(text).Lines)
		if len(lines) == 0 {
			continue
		}
		own := slices.Clone(columns.Others)
		for _, others := range [][]measure.Em{own, {0, measure.OneEm}, {2 * measure.OneEm, columns.Indent}} {
			c := columns
			c.Others = others
			r := Result{Lines: lines, Cues: cue.All(lines), Columns: c, Decisions: make([]label.Decision, len(lines)), Widths: make([]measure.Em, len(lines))}
			facts := rule.FactsOf(lines, r.Cues, &c)
			m := new(scratch)
			l := newLattice(lines, costsOf(&r, &facts, &Options{Table: fit.Fitted(), Rules: rule.Whole}, m), &c, m)
			if err := l.decide(context.Background(), &r); err != nil {
				t.Fatal(err)
			}
			want := r
			want.Decisions, want.Widths = make([]label.Decision, len(lines)), make([]measure.Em, len(lines))
			took := c.Indent
			best := slowly(t, newLattice(lines, l.alone, &c, new(scratch)), &want, append([]measure.Em{columns.Indent}, others...))
			if took != best || !reflect.DeepEqual(r.Decisions, want.Decisions) || !slices.Equal(r.Widths, want.Widths) {
				t.Fatalf("%q: the indent %v is taken instead of %v, or a line is decided otherwise", lines[0].Text, took, best)
			}
			if len(others) > 0 {
				several++
			}
			if best != columns.Indent {
				other++
			}
		}
	}
	if several == 0 || other == 0 {
		t.Fatalf("%d pages may have several indents, %d have another than the commonest", several, other)
	}
}

// slowly reads a page with each indent, and then with the best once more.
func slowly(t *testing.T, l *lattice, r *Result, indents []measure.Em) (best measure.Em) {
	t.Helper()
	least := 0.0
	for i, indent := range indents {
		l.c.Indent = indent
		if err := l.forward(context.Background(), false); err != nil {
			t.Fatal(err)
		}
		if _, cost := l.cheapest(); i == 0 || cost < least {
			least, best = cost, indent
			l.trace(r)
		}
	}
	l.c.Indent = best
	if measure.HasBlank(l.lines) {
		l.blanks = learnBlanks(l.lines, r.Decisions)
	}
	if err := l.forward(context.Background(), true); err != nil {
		t.Fatal(err)
	}
	l.trace(r)
	if err := l.margins(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	return best
}
