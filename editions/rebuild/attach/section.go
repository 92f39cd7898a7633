package attach

import (
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// A sub-head stands inside an article and looks like a headline. The body round it
// tells them apart: behind a sub-head the body continues in the same column, without
// a byline.
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

// sectionsOf tells for each article whether it may continue the article before it
// behind a sub-head: a single line stands between them, and neither a byline nor a
// dateline follows that line.
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

// sectionCost is the cost of taking the line before article i for a sub-head. An
// article that has one sub-head mostly has several.
func (s *solver) sectionCost(i int) float32 {
	kinds := s.sections
	subheadCost := s.subheadCost(i) + s.subjectCost(i) - s.same[i]
	if kinds[i] == sectionOther {
		return costSubhead + costOtherColumn + subheadCost
	}
	v := costSubhead + costSameColumn + subheadCost
	if i > 0 && kinds[i-1] == sectionSame || i+1 < len(kinds) && kinds[i+1] == sectionSame {
		return v + costSections
	}
	return v + costLoneSubhead
}

// beginsInSubhead reports whether the first line of a group between the halves of article i is a
// sub-head over the second half, which was drawn behind the headline: a blank line parts it from
// the others, it is much narrower than they are, and as a sub-head it was a close call.
func (s *solver) beginsInSubhead(i int) bool {
	g := s.says[i].lines
	if len(g) < 2 || s.SubheadCost == nil || s.SubheadCost[g[0]] > mostInGroup {
		return false
	}
	l := &s.Lines[g[0]]
	if l.Nat > widestInGroup || l.End != measure.EndsBare || !s.Lines[g[1]].Blank || !s.t.isNarrow(g[0], i) {
		return false
	}
	widest := measure.Em(0)
	for _, k := range g[1:] {
		widest = max(widest, s.Lines[k].Nat)
	}
	return l.Nat*4 <= widest*3
}

// endsInSubhead reports whether the last line of a group between the halves of article i is the
// sub-head over the second half: a blank line parts it from the line before, it is no wider than that,
// as a deck seldom is, and as a sub-head it was a close call.
func (s *solver) endsInSubhead(i int) bool {
	g := s.says[i].lines
	n := len(g)
	if n < 2 || s.SubheadCost == nil || s.SubheadCost[g[n-1]] > mostInGroup {
		return false
	}
	l, above := &s.Lines[g[n-1]], &s.Lines[g[n-2]]
	return l.Nat <= widestInGroup && l.Nat <= above.Nat && l.End == measure.EndsBare && l.Blank && s.t.isNarrow(g[n-1], i)
}

const (
	// mostInGroup is how much more the first line of a group may cost with the label of a sub-head.
	mostInGroup = 5.5
	// widestInGroup is the width of the widest line of a group that is taken for one.
	widestInGroup = 8 * measure.OneEm
)

// subjectCost is the part of that cost that comes from what the texts before and behind
// the line speak of.
func (s *solver) subjectCost(i int) float32 {
	if len(s.says[i].lines) == 0 || i == 0 {
		return 0
	}
	if s.turnsSubject(&s.articles[i-1], s.says[i].lines[0], s.articles[i].Pieces) {
		return costSubjectTurns
	}
	return 0
}

// subheadCost is the part of that cost that comes from the label of the line.
func (s *solver) subheadCost(i int) float32 {
	l := s.says[i].lines
	if s.SubheadCost == nil || len(l) == 0 {
		return 0
	}
	return weightSubheadCost * min(s.SubheadCost[l[0]], mostSubheadCost)
}

// sameColumn reports whether article i is set to the width of the one before it. A
// body of a few short lines shows no width of its own and fits every width that holds
// them.
func (d *draft) sameColumn(t *themes, i int) bool {
	a, b := t.bodies[i-1].width, t.bodies[i].width
	if diff := a - b; diff >= -measure.OneEm && diff <= measure.OneEm { // the measure is known to within an em
		return true
	}
	return d.isUnbroken(i-1, b) || d.isUnbroken(i, a)
}

// isUnbroken reports whether every line of body i's prose ends in a mark, as if none
// was broken at the column's width, and every line fits into width w.
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

// joinSections returns the draft with every line that may be a sub-head taken for one,
// and the cost of that; ok is false where there is no such line. It serves pages whose
// headlines all stand in a run of their own, where no line between bodies is a
// headline.
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
			last.extend(&a)
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
