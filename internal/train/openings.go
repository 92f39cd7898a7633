package main

import (
	"baolan/editions/rebuild/attach"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/internal/truth/align"
)

// textOf returns a sample with its true labels in the form that attach reads.
func textOf(s *sample) *attach.Text {
	x := &attach.Text{Lines: s.p.Lines(), Widths: s.p.Widths(s.want)}
	for i := range s.roles {
		l := s.roles[i].Label
		if l == align.Unknown {
			l = label.Other
		}
		x.Labels = append(x.Labels, l)
	}
	return x
}

// openings returns the places of the samples at which an article can open behind another
// one's body, and whether one does.
func openings(samples []sample) (list []example) {
	for i := range samples {
		s := &samples[i]
		if s.roles == nil || measure.AreArranged(s.p.Lines()) {
			continue
		}
		for _, o := range attach.Openings(textOf(s)) {
			a, b := s.roles[o.Behind].Article, s.roles[o.Line].Article
			if a < 0 || b < 0 || a == b && o.HasDateline() {
				continue // a note of the editors stands before few reports
			}
			list = append(list, example{says: append([]float32(nil), o.Says[:]...), is: a != b, of: s.maker, family: s.family})
		}
	}
	return list
}

// begins returns the places inside the samples' runs of head lines of several articles, and
// whether another article's title begins there. What is said there costs, so a place where none
// begins is the example that holds.
func begins(samples []sample) (list []example) {
	for i := range samples {
		s := &samples[i]
		if s.roles == nil || measure.AreArranged(s.p.Lines()) {
			continue
		}
		for _, b := range attach.Begins(textOf(s)) {
			x, y := s.roles[b.Behind].Article, s.roles[b.Line].Article
			if x >= 0 && y >= 0 {
				list = append(list, example{says: append([]float32(nil), b.Says[:]...), is: x == y, of: s.maker, family: s.family, page: i})
			}
		}
	}
	return ofSeveral(list)
}

// ofSeveral returns the examples of the pages on which a run has titles of several articles.
func ofSeveral(list []example) (out []example) {
	several := map[int]bool{}
	for i := range list {
		several[list[i].page] = several[list[i].page] || !list[i].is
	}
	for i := range list {
		if several[list[i].page] {
			out = append(out, list[i])
		}
	}
	return out
}
