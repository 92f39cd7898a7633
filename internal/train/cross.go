package main

import (
	"slices"
	"strings"

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
	var list []scored
	var err error
	for _, name := range append(strings.Fields(o.makers), strings.Fields(o.own)...) {
		var held []sample
		if strings.Contains(name, "/") {
			held, err = known([]string{name})
		} else {
			held, err = made(name, seeds(1_000_000, o.held), !o.texts, false)
		}
		if err != nil {
			return nil, err
		}
		t, err := o.fitWithout(name, o.rounds)
		if err != nil {
			return nil, err
		}
		list = append(list, scored{held, t})
	}
	if len(dirs) > 0 {
		test, err := known(dirs)
		if err != nil {
			return nil, err
		}
		train, err := o.samples()
		if err != nil {
			return nil, err
		}
		list = append(list, scored{test, o.fitTo(train)})
	}
	return list, nil
}

// fitTo fits weights to samples with the rounds and the repetitions of the options.
func (o *options) fitTo(train []sample) *fit.Table { return fitTo(train, o.rounds, o.again, o.order) }
