package form

import (
	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// What lines cost on each other, on the average of a page or an article, in nats a
// seam. Of pages in the order of reading nine in ten are below the first bound, and
// pages whose columns were given in turn and that were not taken apart are above the
// second. (Measured on the pages of internal/maker in four extractions.)
const (
	orderDoubted = 0.35
	orderWrong   = 0.8

	fewestOrdered = 8 // seams that tell

	sureDisordered = 0.5
)

// doubtOrder lowers the confidence in articles whose lines do not go on one another:
// their columns may be mixed. lines are those of the page's source.
func doubtOrder(page *model.Page, lines []measure.Line) {
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
			if s.tells(last, i) {
				cost := min(seamMost, s.cost(last, i))
				all.add(cost)
				of[at.Article].add(cost)
			}
		}
		last = i
	}
	for i := range of {
		sure := min(all.sure(), of[i].sure())
		if sure == 1 {
			continue
		}
		a := &page.Articles[i]
		a.Confidence *= sure
		a.Doubts = append(a.Doubts, model.Doubt{Role: model.RoleBody, Reason: doubtInterleaved})
	}
}

// seamSum is what so many seams cost.
type seamSum struct {
	cost float32
	n    int
}

func (s *seamSum) add(cost float32) { s.cost, s.n = s.cost+cost, s.n+1 }

// sure is what is left of the confidence in lines that cost so much on each other.
func (s *seamSum) sure() float64 {
	if s.n < fewestOrdered {
		return 1
	}
	above := float64(s.cost)/float64(s.n) - orderDoubted
	return max(sureDisordered, 1-max(0, above)*(1-sureDisordered)/(orderWrong-orderDoubted))
}
