package main

import (
	"flag"
	"strings"

	"baolan/internal/maker"
)

// options are the command's flags.
type options struct {
	out, own, makers                           string
	rounds, times, folds, again, order, orders int
	n, held                                    uint64
	verbose, families, hand, cut, texts, pages bool
	cross                                      bool
	weights, behind, tables                    string

	all []sample // the pages to which the weights of lines are fitted, once they are made
}

func parse() (o options, dirs []string) {
	flag.BoolVar(&o.verbose, "v", false, "print every line that is taken for something else")
	flag.BoolVar(&o.families, "families", false, "measure by family of layout")
	flag.BoolVar(&o.hand, "hand", false, "measure with the rules alone")
	flag.BoolVar(&o.cut, "ablate", false, "print what each rule and each kind of feature earns on every maker's pages by weights fitted to the others")
	flag.BoolVar(&o.texts, "texts", false, "leave lines with places out")
	flag.BoolVar(&o.pages, "pages", false, "measure articles too, with the lines' own labels and with the true ones")
	flag.IntVar(&o.rounds, "rounds", 0, "fit the weights in so many rounds; 0 measures only")
	flag.IntVar(&o.times, "times", 8, "how often the known pages are gone through in a round")
	flag.IntVar(&o.folds, "folds", 0, "measure each family with weights fitted to the others, in so many folds")
	flag.BoolVar(&o.cross, "cross", false, "measure every maker's pages with weights fitted to the others, and the folders with weights fitted to all")
	flag.IntVar(&o.again, "again", 1, "fit the weights so many times, in other orders, and take their means")
	flag.IntVar(&o.order, "order", 0, "the number of the first order in which the pages are read while fitting; figures by other orders say how much is chance")
	flag.IntVar(&o.orders, "orders", 5, "with -ablate, in how many orders the weights are fitted")
	flag.Uint64Var(&o.n, "n", 200, "seeds of each maker to fit to")
	flag.Uint64Var(&o.held, "held", 100, "seeds of each maker that are measured only")
	flag.StringVar(&o.out, "out", "", "write the fitted weights here")
	flag.StringVar(&o.own, "own", "internal/maker/fixed/spec", "folders of known pages to fit to")
	flag.StringVar(&o.makers, "makers", strings.Join(maker.Training, " "), "makers to fit to")
	flag.StringVar(&o.behind, "behind", "", "fit the weights of decisions behind the lines' labels: openings, begins, readings or confidence")
	flag.StringVar(&o.weights, "weights", "", "with -behind, write the weights into this file")
	flag.StringVar(&o.tables, "tables", "", "keep the tables that are fitted to all makers but one in this folder, and take them from there")
	flag.Parse()
	return o, flag.Args()
}
