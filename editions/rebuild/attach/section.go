package attach

import (
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// A sub-head stands inside an article and looks like a headline; what tells
// them apart is the body round it: it goes on in the same column, unsigned.
//
//	…坐在藤椅上的总师傅。      width 20
//	一锤一锤地听               short, ends in no mark
//	　　第一天，来了十一个…    width 20, neither byline nor dateline

type sectionKind uint8

const (
	sectionNone  sectionKind = iota
	sectionOther             // in a column of another width
	sectionSame
)

// sectionsOf tells for each article whether it may be the one before it going
// on after a sub-head: a single line between them, and neither byline nor
// dateline after it.
func (d *draft) sectionsOf(t *themes) []sectionKind {
	kinds := make([]sectionKind, len(d.articles))
	for _, g := range d.groups {
		if g.at == 0 || g.at >= len(d.articles) || len(g.lines) != 1 || d.articles[g.at].IsSigned() || d.articles[g.at-1].closed || !t.isNarrow(g.lines[0], g.at) {
			continue
		}
		if t.bodies[g.at].briefs && !t.bodies[g.at-1].briefs || cue.IsBriefTitle(&d.Lines[g.lines[0]]) {
			continue // a column of briefs begins
		}
		kinds[g.at] = sectionOther
		if d.sameColumn(t, g.at) {
			kinds[g.at] = sectionSame
		}
	}
	return kinds
}

// sectionCost is what it costs that the line before article i is a sub-head.
// An article that has one mostly has several.
func (s *solver) sectionCost(i int) float32 {
	kinds := s.sections
	headed := s.headed(i)
	if kinds[i] == sectionOther {
		return costSubhead + costOtherColumn + headed
	}
	v := costSubhead + costSameColumn + headed
	if i > 0 && kinds[i-1] == sectionSame || i+1 < len(kinds) && kinds[i+1] == sectionSame {
		return v + costSections
	}
	return v + costLoneSubhead
}

// headed is what it costs that the line before article i is a sub-head, by what the
// line was taken for.
func (s *solver) headed(i int) float32 {
	l := s.says[i].lines
	if s.Headed == nil || len(l) == 0 {
		return 0
	}
	return weightHeaded * min(s.Headed[l[0]], mostHeaded)
}

// sameColumn reports whether article i is set to the width of the one before it. A
// few short lines are of no width of their own and of any that holds them.
func (d *draft) sameColumn(t *themes, i int) bool {
	a, b := t.bodies[i-1].width, t.bodies[i].width
	if diff := a - b; diff >= -measure.OneEm && diff <= measure.OneEm { // a measure is known to an em
		return true
	}
	return d.isUnbroken(i-1, b) || d.isUnbroken(i, a)
}

// isUnbroken reports whether no line of a short body i was broken by its width, nor
// would have been by width w.
func (d *draft) isUnbroken(i int, w measure.Em) bool {
	for _, p := range d.articles[i].Pieces {
		for k := p.From; k < p.To; k++ {
			if d.Lines[k].End < measure.EndsAsk && p.Kind == Prose || d.Lines[k].Lo > w {
				return false
			}
		}
	}
	return len(d.articles[i].Pieces) > 0
}

// joinSections is the draft with every line that may be a sub-head taken for
// one, and what that costs; ok is false where there is none. Where all
// headlines stand in a run of their own, what stands between bodies is none.
func (s *solver) joinSections() (joined *draft, cost float32, ok bool) {
	sub := make([]int, len(s.articles)+1)
	for _, g := range s.groups {
		if g.at < len(s.articles) && s.sections[g.at] != sectionNone {
			sub[g.at] = g.lines[0] + 1
			cost += s.sectionCost(g.at) - s.t.affinity(&s.says[g.at], 0, 1, g.at)
			ok = true
		}
	}
	if !ok {
		return nil, 0, false
	}
	joined = &draft{Text: s.Text, blocks: s.blocks}
	place := make([]int, len(s.articles)+1)
	for i := range s.articles {
		a := s.articles[i]
		if l := sub[i] - 1; l >= 0 {
			last := &joined.articles[len(joined.articles)-1]
			last.Pieces = append(last.Pieces[:len(last.Pieces):len(last.Pieces)], Piece{Subhead, l, l + 1})
			last.take(&a)
			place[i] = -1
			continue
		}
		place[i] = len(joined.articles)
		joined.articles = append(joined.articles, a)
	}
	place[len(s.articles)] = len(joined.articles)
	for _, g := range s.groups {
		if place[g.at] >= 0 {
			joined.groups = append(joined.groups, group{g.lines, place[g.at]})
		}
	}
	return joined, cost, true
}
