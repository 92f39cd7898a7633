package main

import (
	"fmt"
	"slices"
	"strings"

	"baolan/editions/rebuild"
	"baolan/editions/rebuild/fit"
)

// across measures the pages of every maker, and the printed ones, with weights that were
// fitted to the others, and the pages of the given folders with weights fitted to all. The
// figures of a table on pages of makers that it was fitted to say little about new pages.
func (o *options) across(dirs []string) error {
	list, err := o.crossed(dirs)
	if err != nil {
		return err
	}
	tallyAll(list, o.verbose)
	if o.readings {
		return judged(list)
	}
	if o.families {
		for i := range list {
			of := slices.Clone(list[i].samples)
			for k := range of {
				of[k].maker += " " + of[k].family
			}
			list[i].samples = of
		}
	}
	return printPages(list, o.verbose)
}

// crossed returns the samples of each maker with a table that was fitted to no page of it.
func (o *options) crossed(dirs []string) ([]scored, error) {
	train, err := o.samples()
	if err != nil {
		return nil, err
	}
	var list []scored
	for _, name := range append(strings.Fields(o.makers), strings.Fields(o.own)...) {
		rest := slices.DeleteFunc(slices.Clone(train), func(s sample) bool { return s.maker == name })
		var held []sample
		if strings.Contains(name, "/") {
			held, err = known([]string{name})
		} else {
			held, err = made(name, seeds(1_000_000, o.held), !o.texts, false)
		}
		if err != nil {
			return nil, err
		}
		list = append(list, scored{held, o.fitTo(rest)})
	}
	if len(dirs) > 0 {
		test, err := known(dirs)
		if err != nil {
			return nil, err
		}
		list = append(list, scored{test, o.fitTo(train)})
	}
	return list, nil
}

// fitTo fits weights to samples with the rounds and the repetitions of the options.
func (o *options) fitTo(train []sample) *fit.Table { return fitTo(train, o.rounds, o.again) }

// judged prints how much is won if other readings of a page are chosen by weights that were
// fitted to the other makers' pages, and how much could be won at most.
func judged(list []scored) error {
	var all [][]example
	for _, one := range list {
		l, err := others(one.samples, one.t)
		if err != nil {
			return err
		}
		all = append(all, l)
	}
	for i := range all {
		if len(all[i]) == 0 {
			continue
		}
		var rest []example
		for k := range all {
			if k != i && all[k] != nil && !strings.Contains(list[k].samples[0].maker, "corpus") {
				rest = append(rest, all[k]...)
			}
		}
		w := fitLogistic(rest)
		fmt.Println(list[i].samples[0].maker, "by weights fitted to the others:")
		report(all[i], w)
		for _, least := range []float64{0, 0.5, 1, 1.5, 2} {
			won, most, taken := gained(all[i], w, least)
			fmt.Printf("  above %.1f nats: %d taken, %.1f of %.1f points\n", least, taken, won, most)
		}
	}
	var rest []example
	for _, l := range all {
		rest = append(rest, l...)
	}
	w := fitLogistic(rest)
	for k, n := range rebuild.OtherNames() {
		fmt.Printf("  %-12s %6.2f\n", n, w[k])
	}
	return nil
}

// gained returns what is won if the likeliest other reading of every page is taken when its
// evidence is above least nats, what the best readings would win, and how many are taken.
func gained(list []example, w []float64, least float64) (won, most float64, taken int) {
	for from := 0; from < len(list); {
		to, best, at := from, 0.0, -1
		for ; to < len(list) && list[to].page == list[from].page; to++ {
			best = max(best, list[to].gain)
			if v := nats(w, list[to].says); v > least && (at < 0 || v > nats(w, list[at].says)) {
				at = to
			}
		}
		if at >= 0 {
			won += list[at].gain
			taken++
		}
		most += best
		from = to
	}
	return won, most, taken
}
