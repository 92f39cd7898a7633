package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"text/tabwriter"

	"baolan/editions/line"
	"baolan/editions/rebuild"
	"baolan/editions/rebuild/fit"
	"baolan/editions/rebuild/label"
	lines "baolan/editions/rebuild/measure"
	"baolan/internal/score/measure"
	"baolan/internal/truth/align"
	"baolan/model"
)

// both is the counts of pages read with the labels that were found (own) and with the true
// ones (told).
type both struct{ own, told measure.Counts }

// printPages prints the figures of the samples' articles by maker, form and, if say is set,
// family of layout: with the labels that were found and with the true ones. What is wrong
// with the true labels too is the fault of the passes behind the segmentation.
func printPages(list []scored, say bool) error {
	by := map[string]*both{}
	var keys []string
	for _, one := range list {
		for i := range one.samples {
			s := &one.samples[i]
			if s.truth == nil {
				continue
			}
			key := s.maker + " " + s.form
			if by[key] == nil {
				by[key] = &both{}
				keys = append(keys, key)
			}
			if err := by[key].add(s, one.t, say); err != nil {
				return err
			}
		}
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "pages\tlabels\tF1\tarticles\tgroups\theadlines\tkickers\tdecks\tbylines\tsure ≥ .95\t≥ .90\t≥ .80")
	for _, k := range keys {
		printCounts(w, k, "own", &by[k].own)
		printCounts(w, k, "true", &by[k].told)
	}
	return w.Flush()
}

func printCounts(w *tabwriter.Writer, key, labels string, c *measure.Counts) {
	fmt.Fprintf(w, "%s\t%s\t%.3f\t%s (%d)\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", key, labels, c.F1(), c.Articles, c.Predicted, c.Group, c.Headline,
		c.Kicker, c.Deck, c.Byline, c.Sure.Above(0.95), c.Sure.Above(0.9), c.Sure.Above(0.8))
}

// add reads a page twice and counts it.
func (b *both) add(s *sample, t *fit.Table, say bool) error {
	for _, told := range [...]bool{false, true} {
		o := rebuild.Options{Table: t}
		to, with := &b.own, ""
		if told {
			o.Labels, to, with = s.labelsOf, &b.told, " with true labels"
		}
		p, _, err := rebuild.Sheet(context.Background(), line.Sheet{Lines: append([]line.Line(nil), s.lines...)}, o)
		if err != nil {
			return fmt.Errorf("%s: %w", s.family, err)
		}
		q := measure.Predicted([]model.Page{p})
		c := measure.Page(s.truth, &q, measure.Options{Labels: true})
		to.Add(&c)
		if say {
			measure.Differences(s.truth, &q, func(d string) {
				fmt.Printf("%s %s%s: %s\n", s.family, s.form, with, strings.ReplaceAll(d, "\n", " "))
			})
		}
	}
	return nil
}

// labelsOf returns the true labels of a sample's printed lines.
func (s *sample) labelsOf([]lines.Line) []label.Label {
	out := make([]label.Label, len(s.roles))
	for i := range s.roles {
		if out[i] = s.roles[i].Label; out[i] == align.Unknown {
			out[i] = label.Label(label.Count)
		}
	}
	return out
}
