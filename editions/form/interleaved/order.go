package interleaved

import (
	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// The bounds of the mean cost of the seams of a page or an article, in nats, measured on
// the pages of internal/maker in four extractions, and how much trust they leave.
const (
	// orderDoubted: nine in ten pages whose lines are in the order of reading are below.
	// Above it trust falls.
	orderDoubted = 0.35
	// orderWrong: pages whose columns are interleaved and were not separated are above.
	orderWrong = 0.8
	// fewestOrdered is the least number of seams from which a mean is taken.
	fewestOrdered = 8
	// trustDisordered is the trust at orderWrong and above.
	trustDisordered = 0.5
)

// Reason is the reason of a doubt that columns are mixed, a key of the reader's
// catalogue.
const Reason = "doubt.interleaved"

// Doubt lowers the confidence of articles whose lines do not continue one another,
// because their columns may be mixed. lines are those of the page's source.
func Doubt(page *model.Page, lines []measure.Line) {
	if len(lines) > mostLines {
		return
	}
	s := newSeams(lines)
	defer s.done()
	all, of := seamSum{}, make([]seamSum, len(page.Articles))
	last := -1
	for i := range lines {
		at := &page.Source[lines[i].From]
		if at.Role != model.RoleBody {
			continue
		}
		if last >= 0 && page.Source[lines[last].From].Article == at.Article && at.Article >= 0 && at.Article < len(of) {
			if s.isTellingCost(last, i) {
				cost := min(seamMost, s.cost(last, i))
				all.add(cost)
				of[at.Article].add(cost)
			}
		}
		last = i
	}
	for i := range of {
		trust := min(all.trust(), of[i].trust())
		if trust == 1 {
			continue
		}
		a := &page.Articles[i]
		a.Confidence *= trust
		a.Doubts = append(a.Doubts, model.Doubt{Role: model.RoleBody, Reason: Reason})
	}
}

// seamSum is the cost of n seams.
type seamSum struct {
	cost float32
	n    int
}

func (s *seamSum) add(cost float32) { s.cost, s.n = s.cost+cost, s.n+1 }

// trust returns how much of an article's confidence the mean cost of the seams leaves: 1 up
// to orderDoubted, trustDisordered from orderWrong on, and between them in proportion.
func (s *seamSum) trust() float64 {
	if s.n < fewestOrdered {
		return 1
	}
	above := float64(s.cost)/float64(s.n) - orderDoubted
	return max(trustDisordered, 1-max(0, above)*(1-trustDisordered)/(orderWrong-orderDoubted))
}
