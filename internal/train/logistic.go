package main

import (
	"fmt"
	"math"
	"os"
	"strings"

	"baolan/editions/rebuild"
	"baolan/editions/rebuild/attach"
	built "baolan/editions/rebuild/page"
	"baolan/internal/maker/words"
)

// example is a place of a page, or a reading of one, with evidence and whether something
// holds there.
type example struct {
	says       []float32
	is         bool
	of, family string
	page       int     // for another reading: the index of its page
	gain       float64 // for another reading: how much more of the page is right in it
}

// counts returns the weight of an example in the fit. For another reading it is how much more
// or less of the page is right in it.
func (e *example) counts() float64 {
	const points = 4 // an article with its headline has 6
	if e.gain == 0 {
		return 1
	}
	return math.Abs(e.gain) / points
}

// fitLogistic returns the weights under which the examples are likeliest, by Newton's method. A
// prior draws each weight to zero.
func fitLogistic(list []example) []float64 {
	const prior = 1
	n := len(list[0].says)
	w := make([]float64, n)
	for range 12 {
		grad, hess := make([]float64, n), make([][]float64, n)
		for k := range hess {
			hess[k] = make([]float64, n)
			hess[k][k] = prior
			grad[k] = -prior * w[k]
		}
		for i := range list {
			x, counts := list[i].says, list[i].counts()
			p := chance(w, x)
			d := -p
			if list[i].is {
				d = 1 - p
			}
			for k := range x {
				if x[k] == 0 {
					continue
				}
				grad[k] += counts * d * float64(x[k])
				for m := range x {
					hess[k][m] += counts * p * (1 - p) * float64(x[k]) * float64(x[m])
				}
			}
		}
		for k, v := range solved(hess, grad) {
			w[k] += v
		}
	}
	return w
}

// nats returns the sum of the weights w of the evidence x.
func nats(w []float64, x []float32) (v float64) {
	for k := range x {
		v += w[k] * float64(x[k])
	}
	return v
}

func chance(w []float64, x []float32) float64 { return 1 / (1 + math.Exp(-nats(w, x))) }

// solved returns x of a·x = b by elimination. a must be symmetric and positive definite.
func solved(a [][]float64, b []float64) []float64 {
	n := len(b)
	x := append([]float64(nil), b...)
	for k := range n {
		for i := k + 1; i < n; i++ {
			f := a[i][k] / a[k][k]
			for j := k; j < n; j++ {
				a[i][j] -= f * a[k][j]
			}
			x[i] -= f * x[k]
		}
	}
	for k := n - 1; k >= 0; k-- {
		for j := k + 1; j < n; j++ {
			x[k] -= a[k][j] * x[j]
		}
		x[k] /= a[k][k]
	}
	return x
}

// report prints how well weights predict the examples, by maker: the mean logarithm of the
// probability that they give to the truth, and how often the likelier answer is true.
func report(list []example, w []float64) {
	type sums struct {
		n, right, is int
		log          float64
	}
	by := map[string]*sums{}
	for i := range list {
		s := by[list[i].of]
		if s == nil {
			s = &sums{}
			by[list[i].of] = s
		}
		p := chance(w, list[i].says)
		if list[i].is {
			s.is++
		} else {
			p = 1 - p
		}
		s.n++
		s.log += math.Log(max(p, 1e-9))
		if p > 0.5 {
			s.right++
		}
	}
	for k, s := range by {
		fmt.Printf("  %-10s %6d places, %5d open, %.4f right, log chance %.4f\n", k, s.n, s.is, float64(s.right)/float64(s.n), s.log/float64(s.n))
	}
}

// rewrite sets weights in a file whose lines are a name, a number and a comment.
func rewrite(file, prefix string, names []string, w []float64) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	at := map[string]float64{}
	for k, n := range names {
		at[prefix+n] = w[k]
	}
	lines := strings.Split(string(b), "\n")
	for i, l := range lines {
		f := strings.Fields(l)
		if len(f) < 3 {
			continue
		}
		if v, ok := at[f[0]]; ok {
			_, doc, _ := strings.Cut(strings.TrimSpace(strings.TrimPrefix(l, f[0])), " ")
			lines[i] = fmt.Sprintf("%-26s %6.2f   %s", f[0], v, strings.TrimSpace(doc))
		}
	}
	return os.WriteFile(file, []byte(strings.Join(lines, "\n")), 0o644)
}

// printedTimes is how often each place of the printed pages counts. Their texts are written
// and not recombined: in those of the makers a date stands almost only at an article's
// beginning.
const printedTimes = 8

// waiting is the weight, in nats, of a title without a body as evidence for a border. It is
// set by hand, because the examples are all paragraphs and the solver asks only where there
// is such a title.
const waiting = 3

// fitWeights fits the weights of decisions that follow the labels, and prints how well each
// maker's pages are predicted by weights fitted to the others'.
func (o *options) fitWeights() error {
	o.times = printedTimes
	train, err := o.samples()
	if err != nil {
		return err
	}
	w := o.fit("openings", openings(train), attach.OpeningNames())
	w[0] += waiting
	if err := rewrite(o.places, "attach.opens.", attach.OpeningNames(), w); err != nil {
		return err
	}
	// Pages are read better than any new ones with a table that was fitted to their
	// maker's, so each maker's are read with a table fitted to the others'.
	var readings, read []example
	for _, m := range append(strings.Fields(o.makers), strings.Fields(o.own)...) {
		var rest, own []sample
		for _, s := range train {
			if s.maker != m {
				rest = append(rest, s)
			}
		}
		table := fitTo(rest, crossRounds, 1)
		if strings.Contains(m, "/") {
			own, err = known([]string{m})
		} else {
			own, err = made(m, seeds(words.Varied+o.n, o.n), !o.texts, false)
		}
		if err != nil {
			return err
		}
		list, err := others(own, table)
		if err != nil {
			return err
		}
		sure, err := articles(own, table)
		if err != nil {
			return err
		}
		times := 1
		if strings.Contains(m, "/") {
			times = printedTimes
		}
		for range times {
			readings = append(readings, list...)
		}
		read = append(read, sure...)
	}
	if err := rewrite(o.places, "choose.", rebuild.OtherNames(), o.fit("other readings", readings, rebuild.OtherNames())); err != nil {
		return err
	}
	return rewrite(o.places, "confidence.", built.EvidenceNames[:], o.fit("articles that are right", read, built.EvidenceNames[:]))
}

// crossRounds is the number of rounds in which the tables of other makers are fitted.
const crossRounds = 4

// fit fits weights to examples of all makers, and prints how well weights fitted to some
// makers predict the others.
func (o *options) fit(what string, list []example, names []string) []float64 {
	for _, m := range append(strings.Fields(o.makers), o.own) {
		var in, out []example
		for _, e := range list {
			if e.of == m {
				out = append(out, e)
			} else {
				in = append(in, e)
			}
		}
		if len(in) > 0 && len(out) > 0 {
			fmt.Println(what, "fitted to other makers:")
			report(out, fitLogistic(in))
		}
	}
	w := fitLogistic(list)
	fmt.Println(what, "fitted to all:")
	report(list, w)
	for k, n := range names {
		fmt.Printf("  %-12s %6.2f\n", n, w[k])
	}
	return w
}
