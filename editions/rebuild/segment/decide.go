package segment

import (
	"context"

	"baolan/editions/rebuild/measure"
)

// decide reads the page with each indent that it may have, estimates from the cheapest
// reading the costs of blank lines, and reads the page again with these.
func (l *lattice) decide(ctx context.Context, r *Result) error {
	if len(l.lines) == 0 {
		return nil
	}
	blank := measure.HasBlank(l.lines) // a text without blank lines tells nothing by their absence
	own := l.c.Indent
	best, least, read := own, 0.0, false // read: the last reading was the cheapest, and all of its costs are there
	for i := range l.c.Others {
		cost, err := l.tryIndent(ctx, l.c.Others[i], false)
		if err != nil {
			return err
		}
		if i == 0 || cost < least {
			least, best = cost, l.c.Indent
			if blank {
				l.trace(r)
			}
		}
	}
	if blank || len(l.c.Others) > 0 { // of two that cost the same the page's own is taken, which is tried last
		cost, err := l.tryIndent(ctx, own, !blank)
		if err != nil {
			return err
		}
		if len(l.c.Others) == 0 || cost <= least {
			best, read = own, !blank
			if blank {
				l.trace(r)
			}
		}
	}
	l.c.Indent = best
	if blank {
		l.blanks = learnBlanks(l.lines, r.Decisions)
	}
	if !read {
		if err := l.forward(ctx, true); err != nil {
			return err
		}
	}
	l.trace(r)
	return l.margins(ctx, r)
}

// tryIndent reads the page with an indent and returns what the cheapest reading costs.
func (l *lattice) tryIndent(ctx context.Context, indent measure.Em, keep bool) (cost float64, err error) {
	l.c.Indent = indent
	if err := l.forward(ctx, keep); err != nil {
		return 0, err
	}
	_, cost = l.cheapest()
	return cost, nil
}
