package interleaved

import (
	"slices"

	"baolan/editions/form/linekind"
	"baolan/editions/rebuild/measure"
)

// A seam is a pair of lines that are read one after the other. Its cost, in nats, is low if
// the second line continues the first (see seams).
const (
	// seamFrom: a seam is looked at only if its first line is wider. Narrower lines are
	// titles and last lines of paragraphs.
	seamFrom = 8 * measure.OneEm
	// seamTo: a seam is looked at only if its second line is wider.
	seamTo = 5 * measure.OneEm
	// seamMost is the greatest cost that is counted for a seam, so that a few odd ones do
	// not decide.
	seamMost = 3
)

// The bounds by which interleaved columns are recognised: most lines do not continue the
// line before them, and do continue another. They were measured on pages of three makers
// of internal/maker in the output of pdftotext, and lie between the values of interleaved
// pages and those of the others.
const (
	// strangeSeams is the least mean cost of the seams in the order of the text.
	strangeSeams = 0.12
	// fewestSeams is the least number of seams from which a mean is taken.
	fewestSeams = 12
	// leastGain is by how much the columns must cost less than the order of the text, in
	// nats a unit.
	leastGain = 0.24
	// leastWhole is by how much they must cost less in all, in nats.
	leastWhole = 15
	// mostFollow is the greatest share of units that continue the one before.
	mostFollow = 0.3
	// goodSeams is the greatest mean cost of the seams in the columns.
	goodSeams = -0.15
)

// The bounds for a page of which a part is interleaved. More units continue the one before
// than on other such pages, so the other bounds are narrower.
const (
	// partGain stands for leastGain.
	partGain = 0.45
	// partFollow stands for mostFollow.
	partFollow = 0.5
	// partSeams stands for goodSeams.
	partSeams = -0.3
)

// mostLines is the greatest number of lines that are searched. No page of a newspaper has
// so many.
const mostLines = 3000

// areColumns reports whether the columns that were found are right. gain is by how much
// they cost less than the order of the text, in nats a unit; follow is the share of units
// that continue the one before; seam is the mean cost of the seams in the columns.
func areColumns(gain, follow, seam float32) bool {
	return gain >= leastGain && follow <= mostFollow && seam <= goodSeams ||
		gain >= partGain && follow <= partFollow && seam <= partSeams
}

// Columns is a page of interleaved columns with the columns that were found.
type Columns struct {
	lines []measure.Line
	units []unit
	above []int32 // for each unit the one above it in its column, -1 where a column begins
}

// areStrange reports whether lines continue those before them badly. This is quickly found
// out, and few pages that are not interleaved are so.
func areStrange(s *seams, units []unit) bool {
	sum, n := s.along(units, func(i int) int { return i - 1 })
	return n >= fewestSeams && sum >= strangeSeams*float32(n)
}

// mostGoOn reports whether more than half of the lines continue those before them. No page
// of interleaved columns has so many.
func (s *seams) mostGoOn(units []unit) bool {
	on, n := 0, 0
	for i := 1; i < len(units); i++ {
		if a, b := units[i-1].to-1, units[i].from; s.isTellingCost(a, b) {
			if n++; s.cost(a, b) <= 0 {
				on++
			}
		}
	}
	return on*2 > n
}

// isTellingCost reports whether the cost of the seam of lines i and j says whether j continues i:
// both are long enough to be prose, and i ends no sentence.
func (s *seams) isTellingCost(i, j int) bool {
	a, b := &s.lines[i], &s.lines[j]
	return a.Nat > seamFrom && b.Nat > seamTo && a.End < measure.EndsAsk
}

// areTorn reports whether an extractor has torn the lines at their punctuation: more than
// one in six begins with a closing mark or is short and ends in a comma. Such pieces
// continue each other badly in any order, so their seams say nothing about columns.
func areTorn(lines []measure.Line) bool {
	n := 0
	for i := range lines {
		if l := &lines[i]; l.First == measure.Closing || l.End == measure.EndsComma && l.Nat < seamFrom {
			n++
		}
	}
	return n*6 > len(lines)
}

// along returns the cost and the number of the seams between units and those that above
// returns for their indexes (-1 for none). Only seams with a telling cost are counted.
func (s *seams) along(units []unit, above func(int) int) (sum float32, n int) {
	for i := 1; i < len(units); i++ {
		k := above(i)
		if k < 0 {
			continue
		}
		if a, b := units[k].to-1, units[i].from; s.isTellingCost(a, b) {
			sum += min(seamMost, s.cost(a, b))
			n++
		}
	}
	return sum, n
}

// Find finds the columns of a page whose columns are interleaved, nil for another page.
func Find(lines []measure.Line) *Columns {
	units := unitsOf(lines)
	if len(units) < fewestSeams || len(lines) > mostLines || areTorn(lines) {
		return nil
	}
	for i := range lines {
		if lines[i].Nat > 2*measure.MaxWidth {
			return nil // no column is so wide
		}
	}
	s := newSeams(lines)
	defer s.done()
	if !areStrange(s, units) || s.mostGoOn(units) {
		return nil
	}
	above, gain := weave(s, units)
	follow := 0
	for i := 1; i < len(above); i++ {
		if int(above[i]) == i-1 {
			follow++
		}
	}
	sum, n := s.along(units, func(i int) int { return int(above[i]) })
	all := float32(len(units))
	if gain < leastWhole || !areColumns(gain/all, float32(follow)/all, sum/float32(max(n, 1))) {
		return nil
	}
	return &Columns{lines: lines, units: units, above: above}
}

// InOrder returns the indexes of the page's lines, column by column. A column is cut where
// a title begins inside it, and the parts follow one another as their first lines do.
func (w *Columns) InOrder() []int {
	below := make([]int32, len(w.units))
	for i := range below {
		below[i] = -1
	}
	for i, a := range w.above {
		if a >= 0 {
			below[a] = int32(i)
		}
	}
	var pieces [][]int
	for i := range w.units {
		if w.above[i] >= 0 {
			continue
		}
		var column []int
		for u := int32(i); u >= 0; u = below[u] {
			for k := w.units[u].from; k < w.units[u].to; k++ {
				column = append(column, k)
			}
		}
		pieces = append(pieces, w.atTitles(column)...)
	}
	slices.SortStableFunc(pieces, func(a, b []int) int { return a[0] - b[0] })
	return slices.Concat(pieces...)
}

// atTitles cuts a column where a title begins inside it.
func (w *Columns) atTitles(column []int) [][]int {
	width := widthOf(w.lines, column)
	var out [][]int
	from := 0
	for i := 1; i < len(column); i++ {
		if before := &w.lines[column[i-1]]; w.isHead(column[i], width) && before.End >= measure.EndsAsk {
			out = append(out, column[from:i])
			from = i
		}
	}
	return append(out, column[from:])
}

// widthOf returns the width of the widest line of a column that ends no sentence.
func widthOf(lines []measure.Line, column []int) (width measure.Em) {
	for _, k := range column {
		if l := &lines[k]; l.End == measure.EndsBare || l.End == measure.EndsComma {
			width = max(width, l.Nat)
		}
	}
	return width
}

// isHead reports whether line k is a title or a byline in a column of this width.
func (w *Columns) isHead(k int, width measure.Em) bool {
	l := &w.lines[k]
	if opensArticle(l) {
		return true
	}
	isOfWidth := l.Nat > width-27*measure.OneEm/10 && l.Nat < width+measure.OneEm
	return linekind.IsTitleLike(l.Text, l) && !isOfWidth
}
