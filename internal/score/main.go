// Command score measures the rebuilding against pages whose truth is known.
//
//	go run ./internal/score              every set; exit 1 below a floor
//	go run ./internal/score -set sealed  sets whose name begins so, page by page
//	go run ./internal/score -why -set daily.txt   every line taken for something else,
//	                       and the figures that the truth's labels would give
//	go run ./internal/score -budget -set daily.txt   what each pass and each confusion of
//	                       labels costs
//	go run ./internal/score -py FILE     the counts of one prediction in JSON, and its
//	                       TRUTH.json    figures as score.py prints them
//
// Each page is opened as the program opens it, from its file: a text of one of
// four extractors, or the PDF. The sets are in the repository except the seed, a real page,
// which is read from $BAOLAN_SHARED/corpus/seed; if it is absent score prints so. What the
// measures mean is in the comment of package measure.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
)

func main() {
	only := flag.String("set", "", "only sets whose name begins with this, each page of them")
	root := flag.String("root", ".", "the repository")
	flag.BoolVar(&directly, "rebuild", false, "read texts by package rebuild alone, not as the program opens files")
	why := flag.Bool("why", false, "with -set: what the lines were taken for, and what the figures were with the truth's labels")
	costs := flag.Bool("budget", false, "with -set: what would be won with every label true, and with one confusion of labels cured")
	py := flag.Bool("py", false, "print the figures of PREDICTION against TRUTH as JSON")
	flag.Parse()
	var below int
	var err error
	switch {
	case *py:
		err = compareFiles(flag.Args())
	case *costs:
		err = printBudgets(*root, *only)
	case *why:
		err = explainSets(*root, *only)
	default:
		below, err = run(*root, *only)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "score:", err)
		os.Exit(2)
	}
	if below > 0 {
		os.Exit(1)
	}
}

// run measures the sets whose names begin with only and returns the number of figures below
// their floors.
func run(root, only string) (below int, err error) {
	sets, absent, err := setsOf(root)
	if err != nil {
		return 0, err
	}
	fmt.Println(heading)
	for _, s := range sets {
		if !strings.HasPrefix(s.name, only) {
			continue
		}
		results, err := s.measure()
		if err != nil {
			return 0, err
		}
		if only != "" {
			for i := range results {
				printRow(s.pages[i].name, &results[i])
			}
		}
		all := total(results)
		printRow("= "+s.name, &all)
		for _, f := range floors[s.name] {
			if v, ok := f.kept(&all); !ok {
				fmt.Printf("  BELOW: %s %s is %.4f, the floor is %.4f\n", s.name, f.name, v, f.least)
				below++
			}
		}
		s.counts = all
	}
	if only == "" {
		printKinds(sets)
		printReliability(sets)
		if err := printFirstSights(root); err != nil {
			return below, err
		}
	}
	for _, a := range absent {
		fmt.Println("ABSENT:", a)
	}
	return below, nil
}
