package form

import (
	"context"
	"slices"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// Lines whose seams are looked at: shorter ones are titles and last lines.
const (
	seamFrom = 8 * measure.OneEm
	seamTo   = 5 * measure.OneEm
	seamMost = 3 // no seam counts more, so that a few odd ones say little
)

// What tells interleaved columns: most lines do not go on the line before them,
// and do go on another. Measured on the pages of three makers in the output of
// pdftotext; the bounds stand between what interleaved pages have and the others.
const (
	strangeSeams = 0.12  // a line goes badly on the one before, on the average
	fewestSeams  = 12    // of so many lines
	leastGain    = 0.24  // nats a unit by which the columns are the better reading
	leastWhole   = 15    // ... in all
	mostFollow   = 0.3   // the share of units that do go on the one before
	goodSeams    = -0.15 // a line goes well on the one above it in its column
)

// The same where part of a page is interleaved: more lines go on the one before, so
// more is asked of the others.
const (
	partGain   = 0.45
	partFollow = 0.5
	partSeams  = -0.3
)

// mostLines bounds the search: no page of a newspaper has so many.
const mostLines = 3000

// areColumns reports whether units were taken apart rightly: how many nats a unit that
// gained, how many of them go on the one before, how well they go on the one above.
func areColumns(gain, follow, seam float32) bool {
	return gain >= leastGain && follow <= mostFollow && seam <= goodSeams ||
		gain >= partGain && follow <= partFollow && seam <= partSeams
}

// woven is a page of interleaved columns taken apart.
type woven struct {
	lines []measure.Line
	units []unit
	above []int32
}

// areStrange reports whether lines go badly on those before them, which is cheap to
// tell and seldom so on other pages.
func areStrange(s *seams, units []unit) bool {
	sum, n := s.along(units, func(i int) int { return i - 1 })
	return n >= fewestSeams && sum >= strangeSeams*float32(n)
}

// mostGoOn reports whether more than half of the lines go on those before them, which is
// as cheap to tell: no page of interleaved columns has so many.
func (s *seams) mostGoOn(units []unit) bool {
	on, n := 0, 0
	for i := 1; i < len(units); i++ {
		if a, b := units[i-1].to-1, units[i].from; s.tells(a, b) {
			if n++; s.cost(a, b) <= 0 {
				on++
			}
		}
	}
	return on*2 > n
}

// tells recognises two lines of prose whose seam says whether one goes on the other.
func (s *seams) tells(i, j int) bool {
	a, b := &s.lines[i], &s.lines[j]
	return a.Nat > seamFrom && b.Nat > seamTo && a.End < measure.EndsAsk
}

// areTorn recognises lines that an extractor has parted at their marks: such pieces
// begin with marks or end in a comma long before the column does, and go badly on
// each other wherever they stand.
func areTorn(lines []measure.Line) bool {
	n := 0
	for i := range lines {
		if l := &lines[i]; l.First == measure.Closing || l.End == measure.EndsComma && l.Nat < seamFrom {
			n++
		}
	}
	return n*6 > len(lines)
}

// along sums the seams of prose between units and those above them.
func (s *seams) along(units []unit, above func(int) int) (sum float32, n int) {
	for i := 1; i < len(units); i++ {
		k := above(i)
		if k < 0 {
			continue
		}
		if a, b := units[k].to-1, units[i].from; s.tells(a, b) {
			sum += min(seamMost, s.cost(a, b))
			n++
		}
	}
	return sum, n
}

// unweave takes the columns of a page apart; nil where they are not interleaved.
func unweave(lines []measure.Line) *woven {
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
	return &woven{lines: lines, units: units, above: above}
}

// inOrder gives the page's lines column by column: what stands under a title ends
// where the next title of its column begins, and what begins first is read first.
func (w *woven) inOrder() []int {
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

// atTitles parts a column where a title begins inside it.
func (w *woven) atTitles(column []int) [][]int {
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

// widthOf is the width of a column's widest line of those that do not end.
func widthOf(lines []measure.Line, column []int) (width measure.Em) {
	for _, k := range column {
		if l := &lines[k]; l.End == measure.EndsBare || l.End == measure.EndsComma {
			width = max(width, l.Nat)
		}
	}
	return width
}

// isHead recognises a title or byline in a column of a width.
func (w *woven) isHead(k int, width measure.Em) bool {
	l := &w.lines[k]
	if opensArticle(l.Text) {
		return true
	}
	isOfWidth := l.Nat > width-27*measure.OneEm/10 && l.Nat < width+measure.OneEm
	return isTitleLike(l.Text, l) && !isOfWidth
}

// readInterleaved takes interleaved columns apart and reads them one after the
// other. A page that has none is read as printed columns.
func (d *Document) readInterleaved(ctx context.Context, text string) (model.Page, cue.Edition, error) {
	r := d.rows(text)
	lines := r.lines()
	w := unweave(measure.Of(lines))
	if w == nil {
		return r.page(ctx)
	}
	r.read, r.text = nil, ""
	for _, k := range w.inOrder() {
		for at := lines[k].From; at <= lines[k].To; at++ {
			r.read = append(r.read, row{r.all.Source[at].Text, at})
		}
	}
	return r.page(ctx)
}
