package layout

import (
	"cmp"
	"slices"
)

const (
	// folioParts is the least number of texts in the line at the head of a page: its
	// number or name, the date, the paper's name. Two may be headlines side by side.
	folioParts = 3
	// folioSpan is the least share of the width of all texts that the line has.
	folioSpan = 0.5
)

// folioLine returns the blocks of the line at the head of a page, and nil if it has none.
// They are of one line each and stand side by side over all others; some are larger than
// the body, as the paper's name, and some are not, as the date, so that they are no row
// of headlines.
func (z *zone) folioLine() map[*block]bool {
	if z.frame != 0 || len(z.blocks) == 0 {
		return nil
	}
	down := slices.Clone(z.blocks)
	slices.SortStableFunc(down, func(a, b *block) int { return cmp.Compare(a.box.Top, b.box.Top) })
	all, row := down[0].box, down[0].box
	for _, b := range down {
		all = union(all, b.box)
	}
	in := map[*block]bool{}
	heads := 0
	for _, b := range down {
		if b.box.Top >= row.Bottom {
			break
		}
		if len(b.lines) > 1 || b.cross {
			return nil
		}
		in[b], row = true, union(row, b.box)
		if b.head {
			heads++
		}
	}
	if len(in) < folioParts || heads == 0 || heads == len(in) || row.Right-row.Left < folioSpan*(all.Right-all.Left) {
		return nil
	}
	return in
}
