package sheets

import (
	"math"
	"strings"

	"baolan/editions/form/flow"
	"baolan/editions/line"
)

const (
	// wideGap is the factor of the leading above which a line has a blank one above it.
	wideGap = 1.7
	// mostBlank is the greatest number of blank lines that a gap is written as.
	mostBlank = 3
	// mostLead is the greatest indent, in half ems.
	mostLead = 60
)

// write returns the lines of a sheet as text, from its head to its foot: indents as spaces of
// half an em, wide gaps as blank lines, and what stands on one base line on one line. Each
// line has its place, with Indent and Room by the column of the document.
func (c *column) write(s *line.Sheet) flow.Sheet {
	var out flow.Sheet
	var b strings.Builder
	left := marginOf(s, c.size)
	var above *line.Place
	for _, row := range rowsOf(s.Lines) {
		place := row[0].Place
		for range c.blanks(above, &place) {
			b.WriteByte('\n')
			out.Places = append(out.Places, line.Place{})
		}
		b.WriteString(strings.Repeat(" ", c.halfEms(place.Left-left)))
		for i := range row {
			p := &row[i].Place
			if i > 0 {
				b.WriteString(strings.Repeat(" ", max(c.halfEms(p.Left-place.Right), 1)))
			}
			b.WriteString(row[i].Text)
			place.Right = max(place.Right, p.Right)
		}
		b.WriteByte('\n')
		if size := max(place.Size, 1); place.Known {
			place.Indent, place.Room = (place.Left-left)/size, (left+c.width-place.Right)/size
			above = &row[0].Place
		}
		out.Places = append(out.Places, place)
	}
	out.Text = b.String()
	return out
}

// halfEms returns a width in half ems of the document's type, at most mostLead.
func (c *column) halfEms(width float32) int {
	if c.size <= 0 {
		return 0
	}
	return max(0, min(int(math.Round(float64(width/c.size*2))), mostLead))
}

// blanks returns how many blank lines the gap between two lines is written as.
func (c *column) blanks(above, below *line.Place) int {
	if c.leading <= 0 || above == nil || !below.Known {
		return 0
	}
	gap := (below.Base - above.Base) / c.leading
	if gap < wideGap {
		return 0
	}
	return min(max(int(math.Round(float64(gap)))-1, 1), mostBlank)
}
