package segment

import (
	"slices"

	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/rule"
)

// explain fills in which rules spoke for and against each decision, the
// strongest first.
func (l *lattice) explain(r *Result, f *rule.Facts, o *Options) {
	v := rule.View{Page: f}
	for i := range r.Decisions {
		v.Look(r.Lines, r.Cues, i)
		d := &r.Decisions[i]
		d.Reasons = o.Rules.Reasons(&v, d.Label)
		slices.SortStableFunc(d.Reasons, func(a, b label.Reason) int {
			switch x, y := max(a.Weight, -a.Weight), max(b.Weight, -b.Weight); {
			case x > y:
				return -1
			case x < y:
				return 1
			}
			return 0
		})
	}
}
