package measure

import (
	"cmp"
	"slices"
)

// AreArranged reports whether the places of the lines say which of them belong together
// and how far from the edges of their columns they stand.
func AreArranged(lines []Line) bool {
	for i := range lines {
		if lines[i].Place.Story > 0 {
			return true
		}
	}
	return false
}

// PlacedColumns returns the columns of a page by the places of its lines, whose widths
// are measured. Where places are unknown it returns what FindColumns finds.
func PlacedColumns(lines []Line) Columns {
	c := FindColumns(lines)
	count := map[Em]int{}
	var indents []Em
	for i := range lines {
		p := &lines[i].Place
		if p.Column == 0 || p.Size <= 0 {
			continue
		}
		count[columnWidth(&lines[i])]++
		if in := Em(p.Indent*float32(OneEm) + 0.5); in >= 8*OneEm/10 && in <= 3*OneEm {
			indents = append(indents, in)
		}
	}
	delete(count, 0)
	if len(count) == 0 {
		return c
	}
	widths := make([]Em, 0, len(count))
	for w := range count {
		widths = append(widths, w)
	}
	slices.SortFunc(widths, func(a, b Em) int { return cmp.Or(count[b]-count[a], int(a-b)) })
	widths = widths[:min(len(widths), MaxWidths)]
	c.Widths, c.Prior = widths, make([]float32, len(widths))
	for i, w := range widths {
		c.Prior[i] = widthPrior(count[widths[0]], count[w])
	}
	if len(indents) > 0 {
		slices.Sort(indents)
		c.Indent, c.Others = indents[len(indents)/2], nil
	}
	return c
}

// columnWidth returns the width of the column of a line in whole ems.
func columnWidth(l *Line) Em {
	p := &l.Place
	length := p.Right - p.Left
	if p.Vertical {
		length = p.Bottom - p.Top
	}
	w := Em(length/p.Size+p.Indent+p.Room+0.5) * OneEm
	return min(w, MaxEm)
}
