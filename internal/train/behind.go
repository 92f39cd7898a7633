package main

import (
	"fmt"
	"strings"

	"baolan/editions/rebuild"
	"baolan/editions/rebuild/attach"
	"baolan/editions/rebuild/fit"
	built "baolan/editions/rebuild/page"
	"baolan/internal/maker/words"
)

// printedTimes is how often each place of the printed pages counts. Their texts are written
// and not recombined: in those of the makers a date stands almost only at an article's
// beginning.
const printedTimes = 8

// printedReadings is how often each other reading of the printed pages counts: there are fewer
// of them than of the makers' pages, and less is wrong on them.
const printedReadings = 4

// waiting is the weight, in nats, of a title without a body as evidence for a border. It is
// set by hand, because the examples are all paragraphs and the solver asks only where there
// is such a title.
const waiting = 3

// counted is what the solver adds to the cost of a title's beginning, in nats: it prefers what
// has no blank line before it, and one title to two. It is set by hand too.
const counted = 1

// crossRounds is the number of rounds in which the tables of other makers are fitted.
const crossRounds = 6

// The priors of the fits, as the weight of one example against which a weight of one nat stands.
const (
	weakPrior   = 1
	strongPrior = 4 // of readings, of which a maker's own habits say more than of other places
)

// fitBehind fits the weights of one kind of decision that follows the labels, and prints how
// well each maker's pages are predicted by weights fitted to the others'. The decisions follow
// each other, and each is fitted with those before it as they were built into the command:
// openings first, then readings, then confidence.
func (o *options) fitBehind() error {
	o.times = printedTimes
	switch o.behind {
	case "openings":
		train, err := o.samples()
		if err != nil {
			return err
		}
		w := o.fit("openings", openings(train), attach.OpeningNames(), weakPrior)
		w[0] += waiting
		return o.rewrite("attach.opens.", attach.OpeningNames(), w)
	case "begins":
		train, err := o.samples()
		if err != nil {
			return err
		}
		w := o.fit("beginnings of titles", begins(train), attach.BeginNames(), weakPrior)
		w[0] -= counted
		return o.rewrite("attach.begins.", attach.BeginNames(), w)
	case "readings":
		list, err := o.elsewhere(others)
		if err != nil {
			return err
		}
		var all []example
		for _, e := range list {
			all = append(all, e)
			for k := 1; k < printedReadings && strings.Contains(e.of, "/"); k++ {
				all = append(all, e)
			}
		}
		o.won(list, all)
		return o.rewrite("choose.", rebuild.OtherNames(), o.fit("other readings", all, rebuild.OtherNames(), strongPrior))
	case "confidence":
		list, err := o.elsewhere(articles)
		if err != nil {
			return err
		}
		return o.rewrite("confidence.", built.EvidenceNames[:], o.fit("articles that are right", list, built.EvidenceNames[:], weakPrior))
	}
	return fmt.Errorf("-behind is openings, begins, readings or confidence, not %q", o.behind)
}

// elsewhere returns the examples of every maker's pages. A page is read better than any new
// ones with a table that was fitted to its maker's, so each maker's are read with a table
// fitted to the others'.
func (o *options) elsewhere(find func([]sample, *fit.Table) ([]example, error)) (all []example, err error) {
	for _, m := range append(strings.Fields(o.makers), strings.Fields(o.own)...) {
		table, err := o.fitWithout(m, crossRounds)
		if err != nil {
			return nil, err
		}
		var own []sample
		if strings.Contains(m, "/") {
			own, err = known([]string{m})
		} else {
			own, err = made(m, seeds(words.Varied+o.n, o.held), !o.texts, false)
		}
		if err != nil {
			return nil, err
		}
		list, err := find(own, table)
		if err != nil {
			return nil, err
		}
		all = append(all, list...)
	}
	return all, nil
}

// rewrite writes weights into the file of weights, if there is one.
func (o *options) rewrite(prefix string, names []string, w []float64) error {
	if o.weights == "" {
		return nil
	}
	return rewrite(o.weights, prefix, names, w)
}

// fit fits weights to examples of all makers, and prints how well weights fitted to some
// makers predict the others.
func (o *options) fit(what string, list []example, names []string, prior float64) []float64 {
	for _, m := range append(strings.Fields(o.makers), o.own) {
		if own, rest := parted(list, m); len(own) > 0 && len(rest) > 0 {
			fmt.Println(what, "fitted to other makers:")
			report(own, fitLogistic(rest, prior))
		}
	}
	w := fitLogistic(list, prior)
	fmt.Println(what, "fitted to all:")
	report(list, w)
	for k, n := range names {
		fmt.Printf("  %-16s %6.2f\n", n, w[k])
	}
	return w
}

// parted returns the examples of one maker and those of all others.
func parted(list []example, maker string) (own, rest []example) {
	for _, e := range list {
		if e.of == maker {
			own = append(own, e)
		} else {
			rest = append(rest, e)
		}
	}
	return own, rest
}

// won prints how much is won on each maker's pages if other readings are chosen by weights
// that were fitted to the examples of the other makers, and how much could be won at most. once
// has each reading once, all as often as it counts.
func (o *options) won(once, all []example) {
	for _, m := range append(strings.Fields(o.makers), o.own) {
		own, _ := parted(once, m)
		_, rest := parted(all, m)
		if len(own) == 0 || len(rest) == 0 {
			continue
		}
		won, most, taken := gained(own, fitLogistic(rest, strongPrior))
		fmt.Printf("%s by weights fitted to the others: %.1f of %.1f points won, %d readings taken\n", m, won, most, taken)
	}
}

// gained returns what is won if the likeliest other reading of every page is taken where it is
// likelier than the first, what the best readings would win, and how many are taken.
func gained(list []example, w []float64) (won, most float64, taken int) {
	for from := 0; from < len(list); {
		to, best, at, top := from, 0.0, -1, 0.0
		for ; to < len(list) && list[to].page == list[from].page; to++ {
			best = max(best, list[to].gain)
			if v := nats(w, list[to].says); v > top {
				at, top = to, v
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
