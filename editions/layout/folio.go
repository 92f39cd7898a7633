package layout

import (
	"cmp"
	"slices"

	"baolan/editions/line"
)

const (
	// folioParts is the least number of texts in the line at the head of a page: its
	// number or name, the date, the paper's name. Two may be headlines side by side.
	folioParts = 3
	// folioSpan is the least share of the width of all texts that the line has.
	folioSpan = 0.5
	// folioRule is how far under the line a rule is its own, in body sizes.
	folioRule = 1.5
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
		all = all.Union(b.box)
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
		in[b], row = true, row.Union(b.box)
		if b.head {
			heads++
		}
	}
	if len(in) < folioParts || heads == 0 || heads == len(in) || row.Right-row.Left < folioSpan*(all.Right-all.Left) {
		return nil
	}
	return in
}

// isRuledUnder reports whether a rule runs right under the line at the head of a page.
func (z *zone) isRuledUnder(folio map[*block]bool) bool {
	var row line.Box
	for b := range folio {
		if row == (line.Box{}) {
			row = b.box
		}
		row = row.Union(b.box)
	}
	return slices.ContainsFunc(z.rules, func(r line.Box) bool {
		y := (r.Top + r.Bottom) / 2
		return y > row.Bottom-2 && y < row.Bottom+folioRule*z.body && overlap(r.Left, r.Right, row.Left, row.Right) > 0.9*(row.Right-row.Left)
	})
}
