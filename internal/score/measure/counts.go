// Package measure compares a rebuilt page with its truth.
//
// Everything is counted over the bodies of the truth's articles, their
// paragraphs without dateline and byline, after dropping spaces and writing
// radicals as ideographs. Every body is mapped to the characters of the
// prediction by longest runs of six and more, each predicted character used
// once; so neither the order of articles nor the text around them matters.
//
//   - boundary: a place between two body characters of an article. It is a
//     true one where a paragraph begins, a predicted one where any unit of the
//     prediction begins between the two mapped characters.
//   - spaces: spurious and missing ones, inside paragraphs, between adjoining
//     mapped characters.
//   - splices: places where the next body character is not the next predicted
//     one and no unit begins between them.
//   - exact: paragraphs that stand in the prediction character by character,
//     spaces included; a leading dateline or byline is allowed.
//   - an article is found where a predicted article has 80 % of its characters
//     and 80 % of that one's are its own.
//   - kicker, headline, deck, byline and dateline are right where they equal
//     the truth's without spaces and leading marks, in the article found; an
//     article not found counts as wrong. Alternatives are tried as whole sets.
//     The group is right where kicker, headline and deck together have the
//     truth's characters, however they are split.
//
// Beyond that it counts what those figures do not see: paragraphs of others
// inside an article, blanks in bylines, notices run together, rows of tables
// and lines of verse that do not stand alone, kinds of block, and how often an
// article is right that was given a confidence.
//
// A column's name is the label; it may stand in truth or prediction in the
// kicker or before the headline instead, which Options.Labels accepts.
package measure

import (
	"fmt"
	"math"
)

// Share is a count of what is right (OK) among N.
type Share struct{ OK, N int }

func (s *Share) add(ok bool) {
	s.N++
	if ok {
		s.OK++
	}
}

// Ratio returns OK divided by N, and 1 if N is 0.
func (s Share) Ratio() float64 {
	if s.N == 0 {
		return 1
	}
	return float64(s.OK) / float64(s.N)
}

// String returns the share as 11/12.
func (s Share) String() string { return fmt.Sprintf("%d/%d", s.OK, s.N) }

// Counts is what is counted of a page, or of several together.
type Counts struct {
	Pages                   int
	Chars, Mapped, Paras    int
	TP, FP, FN              int // boundaries
	Spurious, Missing, Kept int // spaces
	Splices, Foreign        int // places at which text is skipped, and foreign characters inside paragraphs, 60 a place at most
	Exact, ExactBlind       int // paragraphs that are exact; those that are except for spaces
	Articles                Share
	Predicted               int // the number of predicted articles

	Group, Headline, Kicker, Deck, Byline, Dateline, Weather Share

	ForeignParas int   // paragraphs in found articles that belong to others
	Blanks       Share // bylines that are right, their spaces included
	Notices      Share // notices that stand alone in a block
	Rows, Verse  Share // rows of tables and lines of poems that stand alone
	Kinds        Share // blocks other than prose whose kind is right
	Lines        Share // labels of lines that are right
	Source       Share // characters of the source that are anywhere in the prediction
	Sure         Reliability
}

// Bins are the lower bounds of the bins of confidence.
var Bins = [...]float64{0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98}

// Reliability is how many predicted articles of each bin of confidence are
// right: found, with the headline group and the byline of the truth.
type Reliability [len(Bins)]Share

func (r *Reliability) add(confidence float64, right bool) {
	i := 0
	for i+1 < len(Bins) && confidence >= Bins[i+1] {
		i++
	}
	r[i].add(right)
}

// Above returns the share of right articles among those with this confidence or more. The
// bound must be one of Bins.
func (r *Reliability) Above(confidence float64) Share {
	var s Share
	for i, b := range Bins {
		if b >= confidence {
			s.OK, s.N = s.OK+r[i].OK, s.N+r[i].N
		}
	}
	return s
}

// Add adds the counts of other pages.
func (c *Counts) Add(d *Counts) {
	for i, p := range c.ints() {
		*p += *d.ints()[i]
	}
	for i, p := range c.shares() {
		q := d.shares()[i]
		p.OK, p.N = p.OK+q.OK, p.N+q.N
	}
	for i := range c.Sure {
		c.Sure[i].OK += d.Sure[i].OK
		c.Sure[i].N += d.Sure[i].N
	}
}

func (c *Counts) ints() []*int {
	return []*int{
		&c.Pages, &c.Chars, &c.Mapped, &c.Paras, &c.TP, &c.FP, &c.FN, &c.Spurious, &c.Missing, &c.Kept, &c.Splices, &c.Foreign,
		&c.Exact, &c.ExactBlind, &c.Predicted, &c.ForeignParas,
	}
}

func (c *Counts) shares() []*Share {
	return []*Share{
		&c.Articles, &c.Group, &c.Headline, &c.Kicker, &c.Deck, &c.Byline, &c.Dateline, &c.Weather,
		&c.Blanks, &c.Notices, &c.Rows, &c.Verse, &c.Kinds, &c.Lines, &c.Source,
	}
}

// Precision returns the precision of boundaries, 1 if there is none and none was predicted.
func (c *Counts) Precision() float64 {
	if c.TP+c.FP == 0 {
		if c.FN == 0 {
			return 1
		}
		return 0
	}
	return float64(c.TP) / float64(c.TP+c.FP)
}

// Recall returns the recall of boundaries, 0 if there are none (then only precision counts).
func (c *Counts) Recall() float64 {
	return float64(c.TP) / math.Max(1, float64(c.TP+c.FN))
}

// F1 returns the harmonic mean of precision and recall of boundaries.
func (c *Counts) F1() float64 {
	p, r := c.Precision(), c.Recall()
	if p == 0 || r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// CharAccuracy returns 1 less the share of characters that are lost, foreign or wrongly
// spaced, 0 at least.
func (c *Counts) CharAccuracy() float64 {
	bad := c.Chars - c.Mapped + c.Foreign + c.Spurious + c.Missing
	return math.Max(0, 1-float64(bad)/math.Max(1, float64(c.Chars)))
}
