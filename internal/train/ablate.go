package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"text/tabwriter"

	"baolan/editions/rebuild/fit"
	"baolan/editions/rebuild/rule"
	"baolan/editions/rebuild/segment"
	"baolan/internal/truth/align"
)

// earning is what a rule earns: lines that are right with it and wrong without,
// less those that are wrong with it and right without.
type earning struct {
	name     string
	kind     string // "rule" or "feature"
	lines    int
	makers   map[string]int
	families int // the number of families that it helps, less those that it hurts
}

// ablate prints for each rule and each kind of feature how many more lines are right with it
// than without it, on samples that nothing was fitted to, by maker and by family of layout.
func ablate(samples []sample) error {
	whole := rightBy(samples, segment.Options{})
	var list []earning
	for _, r := range rule.All() {
		list = append(list, earned(r.Name, "rule", samples, whole, segment.Options{Rules: rule.Without(r.Name)}))
	}
	for _, k := range fit.Kinds() {
		list = append(list, earned(k, "feature", samples, whole, segment.Options{Table: fit.Fitted().Without(k)}))
	}
	slices.SortStableFunc(list, func(a, b earning) int { return b.lines - a.lines })
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	makers := makersOf(samples)
	fmt.Fprint(w, "what\tname\tlines\tfamilies")
	for _, m := range makers {
		fmt.Fprintf(w, "\t%s", m)
	}
	fmt.Fprintln(w)
	for _, e := range list {
		fmt.Fprintf(w, "%s\t%s\t%+d\t%+d", e.kind, e.name, e.lines, e.families)
		for _, m := range makers {
			fmt.Fprintf(w, "\t%+d", e.makers[m])
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}

func makersOf(samples []sample) (out []string) {
	for i := range samples {
		if m := samples[i].maker; !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	return out
}

// rightBy returns for each sample the number of lines whose label is right.
func rightBy(samples []sample, o segment.Options) []int {
	out := make([]int, len(samples))
	for i := range samples {
		s := &samples[i]
		r, err := s.p.Decide(context.Background(), o)
		if err != nil {
			panic(err) // only a context that ends gives one
		}
		for k, want := range s.want {
			if want != align.Unknown && same(want) == same(r.Decisions[k].Label) {
				out[i]++
			}
		}
	}
	return out
}

func earned(name, kind string, samples []sample, whole []int, o segment.Options) earning {
	e := earning{name: name, kind: kind, makers: map[string]int{}}
	families := map[string]int{}
	for i, n := range rightBy(samples, o) {
		d := whole[i] - n
		e.lines += d
		e.makers[samples[i].maker] += d
		families[samples[i].maker+" "+samples[i].family] += d
	}
	for _, d := range families {
		switch {
		case d > 0:
			e.families++
		case d < 0:
			e.families--
		}
	}
	return e
}
