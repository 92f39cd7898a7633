package main

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/rebuild"
	"baolan/editions/rebuild/label"
	lines "baolan/editions/rebuild/measure"
	"baolan/internal/score/measure"
	"baolan/internal/truth"
	"baolan/internal/truth/align"
	"baolan/model"
)

// confusion counts the lines of one label that were taken for another.
type confusion map[[2]label.Label]int

// explainSets prints, for every page of the sets whose names begin with only, which lines have
// a wrong label, which articles are wrong, and what the figures would be with the true
// labels. Pages of the sealed set are counted but never printed.
func explainSets(root, only string) error {
	sets, _, err := setsOf(root)
	if err != nil {
		return err
	}
	for _, s := range sets {
		if !strings.HasPrefix(s.name, only) {
			continue
		}
		if strings.HasSuffix(s.name, ".pdf") {
			if err := s.differ(); err != nil {
				return err
			}
			continue
		}
		quiet := strings.HasPrefix(s.name, "sealed")
		var own, told measure.Counts
		all := confusion{}
		for _, p := range s.pages {
			of := confusion{}
			a, b, err := p.explain(of, quiet)
			if quiet {
				fmt.Print(p.name, " ", a.Articles, " ", b.Articles, " with true labels; ")
				of.print()
			}
			for k, n := range of {
				all[k] += n
			}
			if err != nil {
				return err
			}
			own.Add(&a)
			told.Add(&b)
		}
		fmt.Println(heading)
		printRow("= "+s.name, &own)
		printRow("= true labels", &told)
		all.print()
	}
	return nil
}

// differ prints what is wrong with every article of a set of PDFs, for whose lines the truth
// has no labels. Of the sealed set it prints nothing.
func (s *set) differ() error {
	if strings.HasPrefix(s.name, "sealed") {
		return nil
	}
	for _, p := range s.pages {
		t, err := truth.Read(p.truth)
		if err != nil {
			return err
		}
		p.compare("", &t, open(p.file), false)
	}
	return nil
}

func (c confusion) print() {
	keys := slices.SortedFunc(maps.Keys(c), func(a, b [2]label.Label) int {
		return cmp.Or(c[b]-c[a], int(a[0])-int(b[0]), int(a[1])-int(b[1]))
	})
	for _, k := range keys[:min(len(keys), 30)] {
		fmt.Printf("  %s→%s %d", k[0], k[1], c[k])
	}
	fmt.Println()
}

// explain reads a page twice, with its own labels and with the truth's.
func (p *page) explain(all confusion, quiet bool) (own, told measure.Counts, err error) {
	t, err := truth.Read(p.truth)
	if err != nil {
		return own, told, err
	}
	b, err := os.ReadFile(p.file)
	if err != nil {
		return own, told, err
	}
	roles, _ := os.ReadFile(p.file + ".roles")
	pages, labels := p.known(string(b), string(roles), &t)
	var ownPages, toldPages []model.Page
	for i, page := range pages {
		x, err := rebuild.Explain(context.Background(), page, rebuild.Options{})
		if err != nil {
			return own, told, err
		}
		var want []label.Label
		y, _, err := rebuild.Read(context.Background(), page, rebuild.Options{Labels: func(l []lines.Line) []label.Label {
			want = labels(l)
			return want
		}})
		if err != nil {
			return own, told, err
		}
		ownPages, toldPages = append(ownPages, x.Page), append(toldPages, y)
		for k := range x.Lines {
			l := &x.Lines[k]
			if k >= len(want) || int(want[k]) >= label.Count || alike(want[k]) == alike(l.Label) {
				continue
			}
			all[[2]label.Label{alike(want[k]), alike(l.Label)}]++
			if !quiet {
				fmt.Printf("%s %d:%d\t%s\t→ %s\t%.1f\t%s\n", p.name, i+1, l.From, want[k], l.Label, l.Margin, l.Text)
			}
		}
	}
	own, told = p.compare("", &t, ownPages, quiet), p.compare(" with true labels:", &t, toldPages, quiet)
	return own, told, nil
}

// known cuts a document into its pages, and returns what gives their lines the true labels.
func (p *page) known(document, roles string, t *truth.Page) (pages []string, labels func([]lines.Line) []label.Label) {
	text, _ := clean.Text(strings.TrimSuffix(document, "\f"))
	pages = strings.Split(clean.UprightText(text), "\f")
	return pages, func(of []lines.Line) []label.Label {
		if roles != "" && len(pages) == 1 {
			return align.Roles(of, roles)
		}
		return align.Lines(of, t)
	}
}

// compare counts a prediction and prints the heads that are wrong.
func (p *page) compare(with string, t *truth.Page, pages []model.Page, quiet bool) measure.Counts {
	q := measure.Predicted(pages)
	if !quiet {
		measure.Differences(t, &q, func(s string) { fmt.Println(p.name+with, s) })
	}
	return measure.Page(t, &q, measure.Options{Labels: true})
}

// alike maps labels that the figures do not distinguish to one.
func alike(l label.Label) label.Label {
	switch l {
	case label.Item, label.Question, label.Answer:
		return label.First
	}
	return l
}
