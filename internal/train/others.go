package main

import (
	"context"

	"baolan/editions/rebuild"
	"baolan/editions/rebuild/fit"
	"baolan/internal/score/measure"
	"baolan/internal/truth"
	"baolan/model"
)

// others returns the readings of the samples that were nearly chosen, and whether more of the
// page is right in them than in the chosen one.
func others(samples []sample, table *fit.Table) (list []example, err error) {
	for i := range samples {
		s := &samples[i]
		if s.truth == nil {
			continue
		}
		taken, found, err := rebuild.Others(context.Background(), s.lines, table)
		if err != nil {
			return nil, err
		}
		now := merit(s.truth, taken)
		for _, o := range found {
			then := merit(s.truth, o.Page)
			list = append(list, example{says: o.Says, is: then > now, of: s.maker, family: s.family, page: i, gain: then - now})
		}
	}
	return list, nil
}

// merit returns how much of a page is right, in points.
func merit(t *truth.Page, p model.Page) float64 {
	q := measure.Predicted([]model.Page{p})
	c := measure.Page(t, &q, measure.Options{Labels: true})
	return 3*float64(c.Articles.OK) + 2*float64(c.Group.OK) + float64(c.Headline.OK+c.Byline.OK) - 0.5*float64(c.FP+c.FN)
}

// articles returns the articles into which the samples are read, the evidence of their
// confidence, and whether they are right.
func articles(samples []sample, table *fit.Table) (list []example, err error) {
	for i := range samples {
		s := &samples[i]
		if s.truth == nil {
			continue
		}
		p, says, err := rebuild.Evidence(context.Background(), s.lines, table)
		if err != nil {
			return nil, err
		}
		q := measure.Predicted([]model.Page{p})
		_, right := measure.Compare(s.truth, &q, measure.Options{Labels: true})
		for k := range says {
			list = append(list, example{says: says[k], is: right[k], of: s.maker, family: s.family})
		}
	}
	return list, nil
}
