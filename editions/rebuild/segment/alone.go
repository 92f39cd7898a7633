package segment

import (
	"sync"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/fit"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/rule"
	"baolan/model/pairs"
)

// alone holds the costs of a line that do not depend on other lines: with each label, and
// if a paragraph ends with it.
type alone struct {
	rule.Costs
	beside, besideFirst float32     // as a later and as the first line of a paragraph beside a picture
	first, inside       float32     // with the cheapest label that begins a paragraph, and that may stand inside one
	firstIs, insideIs   label.Label // those two labels
	end                 float32
	cutWord             float32 // cost of a border before the line, where it would cut a word
	brief               bool    // its mark stands where the indent would
}

// scratch is the memory that the reading of a page takes and does not keep.
type scratch struct {
	alone []alone
	back  []int8
	costs []float32

	reader   fit.Reader
	features []int32
}

// addLearnt adds the fitted costs of line i.
func (m *scratch) addLearnt(t *fit.Table, i int, to *rule.Costs) {
	m.features = m.reader.Features(i, m.features[:0])
	t.Add(m.features, (*[label.Count]float32)(to))
}

var scratchPool = sync.Pool{New: func() any { return new(scratch) }}

// sized is n elements of the memory kept, which hold what the last page left.
func sized[T any](kept *[]T, n int) []T {
	if cap(*kept) < n {
		*kept = make([]T, n)
	}
	return (*kept)[:n]
}

// costsOf computes the costs of every line by itself.
func costsOf(r *Result, f *rule.Facts, o *Options, m *scratch) []alone {
	list := sized(&m.alone, len(r.Lines))
	v := rule.View{Page: f}
	m.reader.Reset(r.Lines, r.Cues, r.Columns.Widths)
	for i := range r.Lines {
		v.Look(r.Lines, r.Cues, i)
		a := &list[i]
		o.Rules.Weigh(&v, &a.Costs)
		m.addLearnt(o.Table, i, &a.Costs)
		a.Costs[label.Running] = costNever // a line's form does not tell that it repeats
		if o.Running != nil && o.Running(r.Lines[i].Line) {
			a.Costs[label.Running] = -costNever
		}
		a.settle(&v)
		a.cutWord = 0
		if i > 0 && cutsWord(&r.Lines[i-1], &r.Lines[i]) {
			a.cutWord = costCutWord
		}
	}
	return list
}

// cutsWord reports whether a border between two lines would cut a word.
func cutsWord(a, b *measure.Line) bool {
	return pairs.AreOne(measure.LastRune(a.Text), b.FirstRune())
}

// settle sets the costs that follow from those of the labels.
func (a *alone) settle(v *rule.View) {
	a.firstIs, a.first = label.First, a.Costs[label.First]
	for _, l := range [...]label.Label{label.Item, label.Question, label.Answer} {
		if c := a.Costs[label.First] + a.Costs[l]; c < a.first {
			a.firstIs, a.first = l, c
		}
	}
	a.insideIs, a.inside = label.Head, a.Costs[label.Head]
	for _, l := range [...]label.Label{label.Caption, label.Folio, label.Running, label.JumpFrom} {
		if c := a.Costs[l] + pass.enter[l]; c < a.inside {
			a.insideIs, a.inside = l, c
		}
	}
	a.end = measure.EndCost(v.Line)
	if (v.Behind|v.Cues)&entries != 0 && v.Line.End == measure.EndsBare {
		a.end = min(a.end, costEndEntry) // entries of a list need no stop
	}
	if v.Behind&cue.Byline != 0 && v.Line.End == measure.EndsBare {
		a.end += costEndSigned
	}
	a.brief = v.Cues&cue.Brief != 0
	a.beside, a.besideFirst = besideLine(v, false), besideLine(v, true)
}

// entries are the cues of what begins an entry of a list or of an interview.
const entries = cue.Entry | cue.Talk | cue.Brief

// begins is the cost of a paragraph's first line in a width.
func (a *alone) begins(x *measure.Line, width, indent measure.Em) float32 {
	if avail := width - indent; avail <= 0 {
		return costNever
	} else if a.brief {
		return a.first + measure.OverCost(x.Lo, width)
	} else {
		return a.first + measure.OverCost(x.Lo, avail)
	}
}

// goesOn is the cost of a line inside a paragraph in a width.
func (a *alone) goesOn(x *measure.Line, width measure.Em) float32 {
	if width <= 0 {
		return costNever
	}
	return a.Costs[label.Next] + measure.OverCost(x.Lo, width)
}

// besideCues are the cues that a line beside a picture may have.
const besideCues = cue.Advice | cue.Talk | cue.Brief | cue.Point | cue.Entry | cue.Cell | cue.Author | cue.Giver | cue.Declares | cue.Aside

// besideLine is the cost of a line beside a picture by itself. Its measure is not known,
// so it costs more than a line that fills a known column.
func besideLine(v *rule.View, begins bool) float32 {
	c := costBesideLine
	if v.Line.First == measure.Dash {
		c += costDashFirst
	}
	if rule.StandsOver(v) {
		c += costStandsOver
	}
	if v.Line.Nat > maxBeside {
		c += costBesideWide
	}
	if v.Cues&^besideCues != 0 && !(begins && v.Cues == cue.Dateline) {
		c += costNever
	}
	if v.Cues&(cue.Talk|cue.Brief) != 0 && !begins {
		c += costTalk
	}
	return c
}

// besideCost is the cost of two lines in a row beside the same picture. It is low if they
// have one width, or if the second ends a paragraph.
func besideCost(a, b *measure.Line, indent measure.Em) float32 {
	lo, hi := measure.FullRange(a, b)
	switch least := max(b.Lo, b.Nat-measure.OneEm); {
	case least > hi+indent:
		return costUnforced
	case b.End >= measure.EndsAsk: // a last line may be short
		return 0
	default:
		blo, bhi := measure.FullRange(b, b)
		if bhi < lo+indent || blo > hi+indent {
			return costUneven
		}
	}
	return 0
}
