package main

import (
	"context"
	"math"
	"math/rand/v2"
	"strings"
	"sync"

	"baolan/editions/rebuild/fit"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/segment"
	"baolan/internal/truth/align"
)

// The settings of the fitting.
const (
	rate   = 0.02  // the greatest change of a weight by one mistake, in nats
	decay  = 0.005 // the share of every weight that each round removes, since the rules are the prior
	batch  = 8     // the number of pages that are decided with the same weights
	softer = 1.0   // by how many nats each wrong label is made likelier than it is while fitting
	// dropped is the share of the kinds of features that are left out of each batch, so
	// that no decision depends on one alone: on other makers' pages some say nothing.
	dropped = 0.3
	// smallest is the least weight that is kept, in nats.
	smallest = 0.055
)

type matrix = [][label.Count]float32

// learner fits the weights of features to the likelihood of the right labels. The likelihood
// of a label is computed from the cost of the cheapest reading of the page in which the line
// has it. Weights that were changed often are changed less (AdaGrad: Duchi, Hazan and Singer
// 2011). The result is the mean of the weights over all steps.
type learner struct {
	w, sum, moved matrix
	steps         float32
	seen          matrix // the weights with which the present batch is read
	kept          []bool // for each feature whether seen has it
}

func newLearner() *learner {
	return &learner{w: make(matrix, fit.Count), sum: make(matrix, fit.Count), moved: make(matrix, fit.Count)}
}

// round reads all samples once, in an order that seed determines, and returns how many of
// their lines were wrong.
func (l *learner) round(samples []sample, seed uint64) (wrong, lines int) {
	random := rand.New(rand.NewPCG(seed, 1)) //nolint:gosec // an order by seed, not secrets
	order := random.Perm(len(samples))
	for from := 0; from < len(order); from += batch {
		part := order[from:min(from+batch, len(order))]
		read := readAll(samples, part, fit.Dense(l.without(random)), true)
		for k, i := range part {
			wrong += l.learn(&samples[i], &read[k])
			lines += len(samples[i].want)
		}
		for f := range l.w {
			for c, v := range &l.w[f] {
				l.sum[f][c] += v
			}
		}
		l.steps++
	}
	for f := range l.w {
		for c := range l.w[f] {
			l.w[f][c] *= 1 - decay
		}
	}
	return wrong, lines
}

// without returns the weights without some kinds of features, the others enlarged to make up
// for them.
func (l *learner) without(random *rand.Rand) matrix {
	if l.seen == nil {
		l.seen, l.kept = make(matrix, fit.Count), make([]bool, fit.Count)
	}
	on, kind := true, ""
	for f := range l.w {
		if k, _, _ := strings.Cut(fit.Name(f), "/"); k != kind || k == "cue" {
			kind, on = k, random.Float32() >= dropped
		}
		l.kept[f] = on
		l.seen[f] = [label.Count]float32{}
		if on {
			for c, v := range &l.w[f] {
				l.seen[f][c] = v / (1 - dropped)
			}
		}
	}
	return l.seen
}

// readAll decides pages with one table, two at a time.
func readAll(samples []sample, which []int, t *fit.Table, costs bool) []segment.Result {
	out := make([]segment.Result, len(which))
	var wg sync.WaitGroup
	next := make(chan int)
	for range 2 {
		wg.Go(func() {
			for k := range next {
				r, err := samples[which[k]].p.Decide(context.Background(), segment.Options{Table: t, Costs: costs})
				if err != nil {
					panic(err) // only a context that ends gives one
				}
				out[k] = r
			}
		})
	}
	for k := range which {
		next <- k
	}
	close(next)
	wg.Wait()
	return out
}

// learn changes the weights towards the right labels of a page's lines.
func (l *learner) learn(s *sample, r *segment.Result) (wrong int) {
	var by [label.Count]float32
	for i, want := range s.want {
		if want == align.Unknown {
			continue
		}
		if learnt(r.Decisions[i].Label) != want {
			wrong++
		}
		if !slope((*[label.Count]float32)(&r.Costs[i]), want, &by) {
			continue
		}
		for _, f := range s.features[i] {
			if !l.kept[f] {
				continue
			}
			for c, d := range by {
				if d != 0 {
					l.move(f, label.Label(c), d)
				}
			}
		}
	}
	return wrong
}

// slope writes into by how much the cost of each label should fall (above zero) or rise for
// the right one to become likelier: 1 for the right label, less the probability of each.
func slope(costs *[label.Count]float32, want label.Label, by *[label.Count]float32) bool {
	*by = [label.Count]float32{}
	var p [label.Count]float64
	sum := 0.0
	for c, v := range costs {
		of := learnt(label.Label(c))
		if of != want {
			v -= softer
		}
		x := math.Exp(-float64(v))
		p[of] += x
		sum += x
	}
	const unlikely = 1e-3
	if sum <= 0 || 1-p[want]/sum < unlikely {
		return false
	}
	for c := range p {
		if d := p[c] / sum; d > unlikely {
			by[c] = -float32(d)
		}
	}
	by[want]++
	return true
}

// move changes a weight by its slope. Above zero the label's cost falls.
func (l *learner) move(feature int32, of label.Label, by float32) {
	m := &l.moved[feature][of]
	*m += by * by
	l.w[feature][of] -= rate * by / float32(math.Sqrt(1+float64(*m)))
}

// addMeans adds the means of the weights over all steps to a sum.
func (l *learner) addMeans(sum matrix) matrix {
	if sum == nil {
		sum = make(matrix, len(l.sum))
	}
	for f := range l.sum {
		for c, v := range &l.sum[f] {
			sum[f][c] += v / l.steps
		}
	}
	return sum
}

// rounded returns the table of the means of n learners' weights, whose sum is given. Weights
// smaller than least are left out.
func rounded(sum matrix, n int, least float32) *fit.Table {
	w := make(matrix, len(sum))
	for f := range sum {
		for c, v := range &sum[f] {
			if v /= float32(n); v > least || v < -least {
				w[f][c] = v
			}
		}
	}
	return fit.Of(w)
}

func isProse(l label.Label) bool { return l == label.First || l == label.Next }

// decideAll decides pages with one table.
func decideAll(samples []sample, which []int, t *fit.Table) [][]label.Decision {
	out := make([][]label.Decision, len(which))
	for k, r := range readAll(samples, which, t, false) {
		out[k] = r.Decisions
	}
	return out
}
