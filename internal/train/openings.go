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
