// Command train fits the weights of the segmentation to pages whose contents are known, and
// prints what each rule earns on pages that it was not fitted to.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/rebuild/fit"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/scan"
	"baolan/editions/rebuild/segment"
	"baolan/internal/maker"
	"baolan/internal/maker/sheet"
	"baolan/internal/maker/words"
	"baolan/internal/truth"
	"baolan/internal/truth/align"
)

// page is a page whose contents are known.
type page struct {
	name string
	text string
	p    truth.Page
}

// load reads the pages of a folder in one form: "" or ".raw".
func load(dir, form string) ([]page, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	var out []page
	for _, f := range files {
		b, err := os.ReadFile(strings.TrimSuffix(f, ".json") + form + ".txt")
		if err != nil {
			continue
		}
		p, err := truth.Read(f)
		if err != nil {
			return nil, err
		}
		text, _ := clean.Text(strings.ReplaceAll(string(b), "\f", ""))
		text = clean.UprightText(text)
		out = append(out, page{f + form, text, p})
	}
	return out, nil
}

// tally counts decisions against the truth.
type tally struct {
	lines, right int
	confused     map[[2]string]int
	tp, fp, fn   int // beginnings of paragraphs: right, wrong and missing
}

func (t *tally) add(want, got label.Label) {
	if want == align.Unknown || int(want) > label.Count {
		return
	}
	t.lines++
	if want == got || same(want) == same(got) {
		t.right++
	} else {
		t.confused[[2]string{want.String(), got.String()}]++
	}
	w, g := beginsArticle(want), beginsArticle(got)
	switch {
	case w && g:
		t.tp++
	case w:
		t.fn++
	case g:
		t.fp++
	}
}

func beginsArticle(l label.Label) bool { return same(l) == label.First }

// same maps labels that the truth does not distinguish to one.
func same(l label.Label) label.Label {
	switch l {
	case label.Item, label.Question, label.Answer:
		return label.First
	case label.Column, label.Subhead:
		return label.Head
	case label.Imprint:
		return label.Folio
	case label.Notice, label.NoticeHead, label.Signature:
		return label.Notice
	}
	return l
}

// known reads folders of pages whose contents are known.
func known(dirs []string) ([]sample, error) {
	var out []sample
	for _, dir := range dirs {
		for _, form := range []string{"", ".raw"} {
			pages, err := load(dir, form)
			if err != nil {
				return nil, err
			}
			for i := range pages {
				s := sample{maker: dir, truth: &pages[i].p, form: form + ".txt", family: pages[i].name, lines: scan.Text(pages[i].text).Lines}
				s.p = segment.Prepare(s.lines)
				var articles []int
				s.want, articles = align.LinesOf(s.p.Lines(), &pages[i].p)
				for k, l := range s.want {
					s.roles = append(s.roles, sheet.Role{Label: l, Article: articles[k]})
				}
				s.features = s.p.Features()
				s.mask()
				out = append(out, s)
			}
		}
	}
	return out, nil
}

// measured prints how well the samples are read with a table, by maker and
// form.
func measured(samples []sample, t *fit.Table, verbose bool) {
	tallyAll([]scored{{samples, t}}, verbose)
}

// scored are samples and the table that they are to be read with.
type scored struct {
	samples []sample
	t       *fit.Table
}

func tallyAll(list []scored, verbose bool) {
	var keys []string
	tallies := map[string]*tally{}
	for _, one := range list {
		keys = one.tally(keys, tallies, verbose)
	}
	for _, k := range keys {
		tallies[k].print(k)
	}
}

func (one *scored) tally(keys []string, tallies map[string]*tally, verbose bool) []string {
	samples := one.samples
	all := make([]int, len(samples))
	for i := range all {
		all[i] = i
	}
	read := decideAll(samples, all, one.t)
	for i := range samples {
		s := &samples[i]
		key := s.maker + " " + s.form
		if tallies[key] == nil {
			tallies[key] = &tally{confused: map[[2]string]int{}}
			keys = append(keys, key)
		}
		for k, want := range s.want {
			tallies[key].add(want, read[i][k].Label)
			if verbose && (want == align.Unknown || same(want) != same(read[i][k].Label)) {
				w := "unknown"
				if want != align.Unknown {
					w = want.String()
				}
				fmt.Printf("%s%s:%d\t%s\t→ %s\t%.1f\t%s\n", filepath.Base(s.family), s.form, s.p.Lines()[k].From+1, w, read[i][k].Label, read[i][k].Margin, s.p.Lines()[k].Text)
			}
		}
	}
	return keys
}

func (t *tally) print(name string) {
	p := float64(t.tp) / float64(max(1, t.tp+t.fp))
	r := float64(t.tp) / float64(max(1, t.tp+t.fn))
	fmt.Printf("%-38s lines %6d right %.4f  begins P %.4f R %.4f F1 %.4f\n   ", name, t.lines, float64(t.right)/float64(max(1, t.lines)), p, r, 2*p*r/max(p+r, 1e-9))
	type kv struct {
		k [2]string
		n int
	}
	var l []kv
	for k, n := range t.confused {
		l = append(l, kv{k, n})
	}
	sort.Slice(l, func(a, b int) bool {
		return l[a].n > l[b].n || l[a].n == l[b].n && l[a].k[0]+l[a].k[1] < l[b].k[0]+l[b].k[1]
	})
	for _, x := range l[:min(len(l), 14)] {
		fmt.Printf(" %s→%s %d", x.k[0], x.k[1], x.n)
	}
	fmt.Println()
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run() error {
	o, dirs := parse()
	if o.behind != "" {
		return o.fitBehind()
	}
	if o.cut {
		return o.ablate()
	}
	if o.cross {
		return o.across(dirs)
	}
	test, err := known(dirs)
	if err != nil {
		return err
	}
	for _, name := range maker.Names() {
		s, err := made(name, seeds(1_000_000, o.held), !o.texts, false)
		if err != nil {
			return err
		}
		test = append(test, s...)
	}
	if o.families {
		for i := range test {
			test[i].maker += " " + test[i].family
		}
	}
	table := fit.Fitted()
	switch {
	case o.hand:
		table = fit.Of(make(matrix, fit.Count))
	case o.rounds > 0:
		train, err := o.samples()
		if err != nil {
			return err
		}
		if o.folds > 0 {
			return outOfFold(train, test, o.folds, o.rounds)
		}
		table = o.fitTo(train)
	}
	measured(test, table, o.verbose)
	if o.pages {
		if err := printPages([]scored{{test, table}}, o.verbose); err != nil {
			return err
		}
	}
	if o.out != "" {
		return os.WriteFile(o.out, []byte(table.String()), 0o644)
	}
	return nil
}

// samples returns the pages to which the weights are fitted.
func (o *options) samples() ([]sample, error) {
	printed, err := known(strings.Fields(o.own))
	if err != nil {
		return nil, err
	}
	if len(printed) == 0 {
		return nil, fmt.Errorf("no pages in %s; run it in the repository's root", o.own)
	}
	var train []sample
	for range o.times {
		train = append(train, printed...)
	}
	for _, name := range strings.Fields(o.makers) {
		s, err := made(name, seeds(words.Varied, o.n), !o.texts, true)
		if err != nil {
			return nil, err
		}
		train = append(train, s...)
	}
	return train, nil
}

// fitTo fits the weights to samples in so many rounds, repeats this again times in other
// orders from the given one on, and returns the means of the results.
func fitTo(train []sample, rounds, again, order int) *fit.Table {
	train = readable(train)
	var sum matrix
	for n := range again {
		k := order + n
		l := newLearner()
		for r := range rounds {
			wrong, lines := l.round(train, uint64(k*rounds+r)) //nolint:gosec // a few
			fmt.Fprintf(os.Stderr, "round %d: %d of %d lines wrong\n", r+1, wrong, lines)
		}
		sum = l.addMeans(sum)
	}
	return rounded(sum, again, smallest)
}

// readable returns the samples without the pages of which the rules alone read too little
// right. The faults there, such as lines of one character, cannot be cured by weights of
// labels.
func readable(samples []sample) (out []sample) {
	const least = 0.7
	all := make([]int, len(samples))
	for i := range all {
		all[i] = i
	}
	read := decideAll(samples, all, fit.Of(make(matrix, fit.Count)))
	for i := range samples {
		right, n := 0, 0
		for k, want := range samples[i].want {
			if want != align.Unknown {
				n++
				if learnt(read[i][k].Label) == want {
					right++
				}
			}
		}
		if float64(right) >= least*float64(n) {
			out = append(out, samples[i])
		}
	}
	return out
}

// outOfFold measures every family of layout with weights fitted to the others.
func outOfFold(train, test []sample, folds, rounds int) error {
	var all []scored
	for f := range folds {
		var in []sample
		for _, s := range train {
			if fold(s.family, folds) != f {
				in = append(in, s)
			}
		}
		t := fitTo(in, rounds, 1, 0)
		var out []sample
		for _, s := range test {
			if fold(s.family, folds) == f {
				out = append(out, s)
			}
		}
		all = append(all, scored{out, t})
	}
	tallyAll(all, false)
	return nil
}

// fold returns the number of the fold to which a family belongs.
func fold(family string, folds int) int {
	h := uint32(2166136261)
	for i := range len(family) {
		h = (h ^ uint32(family[i])) * 16777619
	}
	return int(h>>8) % folds
}

func seeds(from, n uint64) (list []uint64) {
	for s := range n {
		list = append(list, from+s)
	}
	return list
}
