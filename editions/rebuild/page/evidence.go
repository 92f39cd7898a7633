package page

import (
	"math"

	"baolan/editions/rebuild/attach"
	"baolan/editions/rebuild/heads"
	"baolan/editions/rebuild/judge"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/weights"
)

// Evidence is what the confidence of an article is computed from, above all the margins
// of the decisions that made it.
type Evidence struct {
	Head    float32 // the least margin of its headline's lines
	Body    float32 // the least margin of its body's lines
	Byline  float32 // the least margin of its byline's lines
	Weak    int     // the number of its lines whose margin is below doubtful
	Title   float32 // the margin of the assignment of its headline
	Split   float32 // the margin of the split into kicker, headline and deck
	Doubt   float32 // the cost of the judge's findings
	Lines   int     // the number of its headline's lines
	Signed  bool    // it has a byline
	Dated   bool    // it begins with a dateline
	Page    float32 // the share of the page's lines whose margin is below doubtful
	Placed  bool    // the places of its lines are known
	Between bool    // its headline stands between others', or was shared out

	weakest int // the line with the least margin; -1 for none
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

// EvidenceNames are the names of the entries of Features, as the table of weights has
// them.
var EvidenceNames = [...]string{
	"base", "head", "body", "byline", "weak", "title", "split", "doubt", "doubted", "lines", "no-head", "signed", "placed", "between", "dated", "page", "clear-page",
}

// Features returns the numbers of which the probability is a logistic function. The
// larger a margin is, the less a further nat counts.
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

// mostMargin bounds margins: a larger one counts as so much.
const mostMargin = 12

// clearPage is the share of weak lines below which a page counts as an easy one.
const clearPage = 0.01

// calibration holds the weights of the logistic function, which was fitted to generated
// pages that the other weights were not fitted to.
var calibration = func() (w [len(EvidenceNames)]float64) {
	for i, n := range EvidenceNames {
		w[i] = float64(weights.Of("confidence." + n))
	}
	return w
}()

// Probability returns the probability that an article is right: complete, with its own
// headline group and byline.
func (e *Evidence) Probability() float64 {
	z := 0.0
	for i, v := range e.Features() {
		z += calibration[i] * v
	}
	return 1 / (1 + math.Exp(-z))
}

// weakShare returns the share of decisions whose margin is below doubtful.
func weakShare(ds []label.Decision) float32 {
	n := 0
	for i := range ds {
		if ds[i].Margin < doubtful {
			n++
		}
	}
	return float32(n) / float32(max(len(ds), 1))
}
