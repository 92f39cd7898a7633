package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"text/tabwriter"

	"baolan/editions/rebuild/fit"
	"baolan/editions/rebuild/rule"
	"baolan/editions/rebuild/segment"
	"baolan/internal/truth/align"
)

// earning is what a rule or a kind of feature earns: lines that are right with it and wrong
// without, less those that are wrong with it and right without. It is the sum over all orders.
type earning struct {
	name     string
	kind     string // "rule" or "feature"
	lines    int
	makers   map[string]int
	families int // the number of families that it helps, less those that it hurts
	orders   int // the number of orders in which it earns anything
}

// ablate prints for each rule and each kind of feature how many more lines are right with it
// than without it, on the pages of every maker by weights that were fitted to the others. The
// weights are fitted in several orders; the figures are means, and behind them stands in how
// many of the orders anything was earned.
func (o *options) ablate() error {
	var tables [][]scored
	for k := range o.orders {
		o.order = k * ordersApart
		list, err := o.crossed(nil)
		if err != nil {
			return err
		}
		tables = append(tables, list)
	}
	var whole [][]int
	for _, list := range tables {
		whole = append(whole, rightBy(list, nil, ""))
	}
	var earnings []earning
	for _, r := range rule.All() {
		earnings = append(earnings, earned(r.Name, "rule", tables, whole))
	}
	for _, k := range fit.Kinds() {
		earnings = append(earnings, earned(k, "feature", tables, whole))
	}
	slices.SortStableFunc(earnings, func(a, b earning) int { return b.lines - a.lines })
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	makers := makersOf(tables[0])
	fmt.Fprintf(w, "what\tname\tlines\tfamilies\torders\t%s\n", strings.Join(makers, "\t"))
	n := float64(o.orders)
	for _, e := range earnings {
		fmt.Fprintf(w, "%s\t%s\t%+.1f\t%+d\t%d/%d", e.kind, e.name, float64(e.lines)/n, e.families, e.orders, o.orders)
		for _, m := range makers {
			fmt.Fprintf(w, "\t%+.1f", float64(e.makers[m])/n)
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}

// ordersApart is the distance between the numbers of two orders, which is larger than the
// number of tables of which one is the mean.
const ordersApart = 10

func makersOf(list []scored) (out []string) {
	for i := range list {
		if m := list[i].samples[0].maker; !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	return out
}

// rightBy returns for each sample the number of lines whose label is right without some rules
// or without a kind of feature.
func rightBy(list []scored, rules *rule.Set, feature string) (out []int) {
	for _, one := range list {
		t := one.t
		if feature != "" {
			t = t.Without(feature)
		}
		out = append(out, rightOf(one.samples, segment.Options{Table: t, Rules: rules})...)
	}
	return out
}

// rightOf returns for each sample the number of lines whose label is right, two samples at
// a time.
func rightOf(samples []sample, o segment.Options) []int {
	out := make([]int, len(samples))
	var wg sync.WaitGroup
	for from := range 2 {
		wg.Go(func() {
			for i := from; i < len(samples); i += 2 {
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
		})
	}
	wg.Wait()
	return out
}

func earned(name, kind string, tables [][]scored, whole [][]int) earning {
	e := earning{name: name, kind: kind, makers: map[string]int{}}
	families := map[string]int{}
	for n, list := range tables {
		var without []int
		if kind == "rule" {
			without = rightBy(list, rule.Without(name), "")
		} else {
			without = rightBy(list, nil, name)
		}
		sum, at := 0, 0
		for _, one := range list {
			for i := range one.samples {
				s := &one.samples[i]
				d := whole[n][at] - without[at]
				at++
				sum += d
				e.makers[s.maker] += d
				families[s.maker+" "+s.family] += d
			}
		}
		if sum > 0 {
			e.orders++
		}
		e.lines += sum
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
