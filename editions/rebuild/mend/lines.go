// Package mend restores the printed lines of a page whose text an extractor has torn,
// or run together.
//
//	tables of what is wrong, and where it is put right
//	two things drawn at one height, on one line      part.go, abreast.go
//	a line torn wherever a mark was set narrow       torn.go, mend.go, mendcost.go
//	a line torn at a gap between two marks           repair.go
//	a mark torn off a line                           reunite.go
//	characters that came as lines                    apart.go
//	cells of a table that came as lines              cells.go
//
// Whether a page is torn is decided for each page; a page that is not torn is returned
// as it is. No character is lost or added, and a line that was joined names the source
// lines of all its pieces.
package mend

import (
	"baolan/editions/line"
	"baolan/editions/rebuild/measure"
)

// Lines returns the page's printed lines, measured, and its columns. Lines whose places are
// known are whole and are returned as they are.
func Lines(lines []line.Line) ([]measure.Line, measure.Columns) {
	if measure.ArePlaced(lines) { // no line is torn if the place of every character was read
		whole := measure.OfPlaced(lines)
		if measure.AreArranged(whole) {
			return whole, measure.PlacedColumns(whole)
		}
		c := measure.FindColumns(whole)
		return whole, c.With(measure.PlacedWidths(whole)).With(measure.Fittings(whole, c.Indent))
	}
	return mended(measuredParts(lines))
}

// measuredParts measures lines and cuts those on which two things were drawn.
func measuredParts(lines []line.Line) []measure.Line {
	out := roomForParts(len(lines))
	for i := range lines {
		out = appendParts(append(out, measure.Line{Line: lines[i], Extent: measure.Measure(lines[i].Text)}))
	}
	return out
}

// Measured returns what Lines does of lines without places that were measured already. It
// leaves them as they are.
func Measured(lines []measure.Line) ([]measure.Line, measure.Columns) {
	out := roomForParts(len(lines))
	for i := range lines {
		out = appendParts(append(out, lines[i]))
	}
	return mended(out)
}

func mended(whole []measure.Line) ([]measure.Line, measure.Columns) {
	s := scratchPool.Get().(*scratch)
	defer func() {
		s.mended = nil // the returned lines are in this memory
		scratchPool.Put(s)
	}()
	return repair(whole, s)
}

// roomForParts is room for lines of which one in thirty may turn out to be two.
func roomForParts(lines int) []measure.Line { return make([]measure.Line, 0, lines+lines/30+1) }

// appendParts cuts the last of some measured lines if two things were drawn on it.
func appendParts(out []measure.Line) []measure.Line {
	for {
		l := &out[len(out)-1]
		head, tail := splitAtDateline(l.Text, &l.Extent)
		switch {
		case l.Text == "":
			return out[:len(out)-1]
		case tail == "":
			return out
		}
		behind := l.With(tail)
		behind.Lead, behind.Blank = 0, false
		*l = l.With(head)
		out = append(out, behind)
	}
}
