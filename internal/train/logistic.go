package main

import (
	"fmt"
	"math"
	"os"
	"strings"
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

// fitLogistic returns the weights under which the examples are likeliest, by Newton's method. The
// prior draws each weight to zero.
func fitLogistic(list []example, prior float64) []float64 {
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
					if x[m] != 0 {
						hess[k][m] += counts * p * (1 - p) * float64(x[k]) * float64(x[m])
					}
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

// levels are the probabilities from which on report counts.
var levels = [...]float64{0.95, 0.9, 0.8}

// report prints how well weights predict the examples, by maker: the mean logarithm of the
// probability that they give to the truth, how often the likelier answer is true, and how
// many of the examples to which they give at least so much are so.
func report(list []example, w []float64) {
	type sums struct {
		n, right, is int
		log          float64
		given, so    [len(levels)]int
	}
	by := map[string]*sums{}
	for i := range list {
		s := by[list[i].of]
		if s == nil {
			s = &sums{}
			by[list[i].of] = s
		}
		p := chance(w, list[i].says)
		for k, least := range levels {
			if p >= least {
				s.given[k]++
				if list[i].is {
					s.so[k]++
				}
			}
		}
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
		fmt.Printf("  %-10s %6d places, %5d open, %.4f right, log chance %.4f", k, s.n, s.is, float64(s.right)/float64(s.n), s.log/float64(s.n))
		for i, least := range levels {
			fmt.Printf(", ≥ %.2f %d of %d", least, s.so[i], s.given[i])
		}
		fmt.Println()
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
