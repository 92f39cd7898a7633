package page

import (
	"math"

	"baolan/editions/rebuild/attach"
	"baolan/editions/rebuild/heads"
	"baolan/editions/rebuild/judge"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/weights"
)

// Evidence is what the confidence of an article is made of: by how much the
// decisions of which it consists could have fallen otherwise.
type Evidence struct {
	Head    float32 // the least margin of its headline's lines
	Body    float32 // of its body's lines
	Byline  float32 // of its byline's lines
	Weak    int     // lines of a margin below doubtful
	Title   float32 // the margin of its headline's being its own
	Split   float32 // the margin of kicker, headline and deck
	Doubt   float32 // what the judge's findings cost
	Lines   int     // of its headline
	Signed  bool
	Dated   bool    // a dateline opens it
	Page    float32 // the share of the page's lines of a margin below doubtful
	Placed  bool    // the places of its lines are known
	Between bool    // its headline stands between others', or was shared out

	weakest int // the line of the least margin, -1 for none
}

func evidenceOf(b *builder, a *attach.Article, h *heads.Parts, findings []judge.Finding) Evidence {
	e := Evidence{
		Title: a.Margin, Split: h.Margin, Doubt: judge.Cost(findings), Lines: len(a.Head), Signed: a.IsSigned(), Dated: a.Dated, Page: b.weak,
		Between: a.How == attach.Parted || a.How == attach.Between || a.How == attach.Shared, weakest: -1,
	}
	least := float32(heads.Certain)
	margin := func(i int, of float32) float32 {
		m := b.Decisions[i].Margin
		if m < doubtful {
			e.Weak++
		}
		if m < least {
			least, e.weakest = m, i
		}
		e.Placed = b.Lines[i].Place.Known
		return min(of, m)
	}
	e.Head, e.Body, e.Byline = heads.Certain, heads.Certain, heads.Certain
	for _, i := range a.Head {
		e.Head = margin(i, e.Head)
	}
	for _, i := range a.Byline {
		e.Byline = margin(i, e.Byline)
	}
	for _, p := range a.Pieces {
		for i := p.From; i < p.To; i++ {
			e.Body = margin(i, e.Body)
		}
	}
	return e
}

// EvidenceNames are the names of what Features gives, as the table of weights
// has them.
var EvidenceNames = [...]string{
	"base", "head", "body", "byline", "weak", "title", "split", "doubt", "doubted", "lines", "no-head", "signed", "placed", "between", "dated", "page", "clear-page",
}

// Features are the numbers that the probability is a logistic function of. A
// margin says less the larger it is.
func (e *Evidence) Features() (f [len(EvidenceNames)]float64) {
	is := func(holds bool) float64 {
		if holds {
			return 1
		}
		return 0
	}
	return [...]float64{
		1, squash(e.Head), squash(e.Body), squash(e.Byline), math.Log1p(float64(e.Weak)), squash(e.Title), squash(e.Split), float64(e.Doubt),
		is(e.Doubt > 0), float64(min(e.Lines, 6)), is(e.Lines == 0), is(e.Signed), is(e.Placed), is(e.Between), is(e.Dated), math.Sqrt(float64(e.Page)), is(e.Page < clearPage),
	}
}

func squash(margin float32) float64 { return math.Log1p(float64(min(max(margin, 0), mostMargin))) }

// mostMargin is more than which a margin says nothing more.
const mostMargin = 12

// clearPage is the share of weak lines below which a page is an easy one.
const clearPage = 0.01

// calibration is the map from evidence to probability: logistic, fitted to
// generated pages that the weights were not fitted to.
var calibration = func() (w [len(EvidenceNames)]float64) {
	for i, n := range EvidenceNames {
		w[i] = float64(weights.Of("confidence." + n))
	}
	return w
}()

// Probability is how likely it is that an article is right: found whole, with
// its headline group and its byline.
func (e *Evidence) Probability() float64 {
	z := 0.0
	for i, v := range e.Features() {
		z += calibration[i] * v
	}
	return 1 / (1 + math.Exp(-z))
}

// weakShare is the share of decisions of a margin below doubtful.
func weakShare(ds []label.Decision) float32 {
	n := 0
	for i := range ds {
		if ds[i].Margin < doubtful {
			n++
		}
	}
	return float32(n) / float32(max(len(ds), 1))
}
