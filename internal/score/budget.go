package main

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"baolan/editions/rebuild"
	"baolan/editions/rebuild/explain"
	"baolan/editions/rebuild/label"
	lines "baolan/editions/rebuild/measure"
	"baolan/internal/score/measure"
	"baolan/internal/truth"
	"baolan/model"
)

// budget is what the passes of a set's pages lose: the figures of the pages as they are read,
// with every line's true label, and with the lines of one confusion alone put right.
type budget struct {
	own, told measure.Counts
	lines     confusion                            // lines confused
	cured     map[[2]label.Label][2]measure.Counts // by confusion, before and after, of the pages that have it
	left      map[string]int                       // what is wrong with groups whose labels are all true
}

// printBudgets prints the budget of every set of texts whose name begins with only.
func printBudgets(root, only string) error {
	sets, _, err := setsOf(root)
	if err != nil {
		return err
	}
	for _, s := range sets {
		if !strings.HasPrefix(s.name, only) || strings.HasSuffix(s.name, ".pdf") {
			continue
		}
		b := budget{lines: confusion{}, cured: map[[2]label.Label][2]measure.Counts{}, left: map[string]int{}}
		for i := range s.pages {
			if err := b.add(&s.pages[i]); err != nil {
				return err
			}
		}
		b.print(s.name)
	}
	return nil
}

func (b *budget) print(name string) {
	fmt.Println(heading)
	printRow("= "+name, &b.own)
	printRow("= true labels", &b.told)
	keys := slices.SortedFunc(maps.Keys(b.cured), func(x, y [2]label.Label) int {
		return cmp.Or(b.won(y)-b.won(x), b.lines[y]-b.lines[x], int(x[0])-int(y[0]), int(x[1])-int(y[1]))
	})
	fmt.Println("what would be won with one confusion cured: lines, headline groups, headlines, articles, bylines")
	for _, k := range keys[:min(len(keys), 24)] {
		c := b.cured[k]
		fmt.Printf("  %-22s %4d %+4d %+4d %+4d %+4d\n", fmt.Sprintf("%s→%s", k[0], k[1]), b.lines[k],
			b.won(k), c[1].Headline.OK-c[0].Headline.OK, c[1].Articles.OK-c[0].Articles.OK, c[1].Byline.OK-c[0].Byline.OK)
	}
	fmt.Println("what is wrong with groups whose lines all have their true labels")
	for _, k := range slices.Sorted(maps.Keys(b.left)) {
		fmt.Printf("  %-44s %4d\n", k, b.left[k])
	}
}

// won is how many headline groups more are right with a confusion cured.
func (b *budget) won(k [2]label.Label) int { return b.cured[k][1].Group.OK - b.cured[k][0].Group.OK }

// add reads a page as it is, with its true labels, and once for every confusion on it.
func (b *budget) add(p *page) error {
	t, err := truth.Read(p.truth)
	if err != nil {
		return err
	}
	document, err := os.ReadFile(p.file)
	if err != nil {
		return err
	}
	roles, _ := os.ReadFile(p.file + ".roles")
	pages, labels := p.known(string(document), string(roles), &t)
	var found [][]label.Label // by page
	confused := confusion{}
	own, err := readPages(pages, func(int) func([]lines.Line) []label.Label { return nil }, func(k int, x explain.Page) {
		of := make([]label.Label, len(x.Lines))
		for i := range x.Lines {
			of[i] = x.Lines[i].Label
		}
		found = append(found, of)
	})
	if err != nil {
		return err
	}
	told, err := readPages(pages, func(k int) func([]lines.Line) []label.Label {
		return func(of []lines.Line) []label.Label {
			want := labels(of)
			for i := range want {
				if c, ok := confusionOf(want, found[k], i); ok {
					confused[c]++
				}
			}
			return want
		}
	}, nil)
	if err != nil {
		return err
	}
	before, after := measured(&t, own), measured(&t, told)
	b.own.Add(&before)
	b.told.Add(&after)
	b.remaining(&t, told)
	for c, n := range confused {
		b.lines[c] += n
		cured, err := readPages(pages, func(k int) func([]lines.Line) []label.Label {
			return func(of []lines.Line) []label.Label { return curedOf(labels(of), found[k], c) }
		}, nil)
		if err != nil {
			return err
		}
		sums, with := b.cured[c], measured(&t, cured)
		sums[0].Add(&before)
		sums[1].Add(&with)
		b.cured[c] = sums
	}
	return nil
}

// confusionOf returns the true label of line i and the one that it got, and whether they
// differ.
func confusionOf(want, got []label.Label, i int) (c [2]label.Label, ok bool) {
	if i >= len(got) || int(want[i]) >= label.Count {
		return c, false
	}
	c = [2]label.Label{alike(want[i]), alike(got[i])}
	return c, c[0] != c[1]
}

// curedOf returns the true labels of the lines of one confusion, and of the others none.
func curedOf(want, got []label.Label, c [2]label.Label) []label.Label {
	out := make([]label.Label, len(want))
	for i := range want {
		out[i] = label.Label(label.Count)
		if of, ok := confusionOf(want, got, i); ok && of == c {
			out[i] = want[i]
		}
	}
	return out
}

// readPages reads pages with the labels that labels gives for each; look sees each of them.
func readPages(pages []string, labels func(int) func([]lines.Line) []label.Label, look func(int, explain.Page)) ([]model.Page, error) {
	var out []model.Page
	for k, text := range pages {
		if look != nil {
			x, err := rebuild.Explain(context.Background(), text, rebuild.Options{})
			if err != nil {
				return nil, err
			}
			look(k, x)
			out = append(out, x.Page)
			continue
		}
		p, _, err := rebuild.Read(context.Background(), text, rebuild.Options{Labels: labels(k)})
		if err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

func measured(t *truth.Page, pages []model.Page) measure.Counts {
	q := measure.Predicted(pages)
	return measure.Page(t, &q, measure.Options{Labels: true})
}

// remaining counts what is wrong with the groups of a page that is read with true labels.
func (b *budget) remaining(t *truth.Page, pages []model.Page) {
	q := measure.Predicted(pages)
	measure.Differences(t, &q, func(s string) {
		switch what, _, _ := strings.Cut(s, " "); what {
		case "ARTICLE":
			b.left["body: it is cut, or one with another"]++
		case "GROUP":
			b.left["attachment: another group of lines"]++
		case "SPLIT":
			b.left["split: kicker, headline, deck"]++
		}
	})
}
