package scattered

import (
	"cmp"
	"slices"

	"baolan/editions/rebuild/measure"
	"baolan/model/pairs"
)

// The evidence in nats of two characters, one above the other at one place, for a border between
// two bands of columns against one column that goes on. No line begins with a mark that closes
// or ends in one that opens, and few break inside of a word. What else there is stands at a border
// in 96 of 100 cases and elsewhere in 65 to 80.
const (
	sayClosing = -3.2
	sayWord    = -1.8
	sayOther   = 0.3
	sayBlank   = 3 // blank rows that no number explains, or none
)

const (
	leastBorder = 3.0 // what has to be said for a border in all
	leastPairs  = 6   // the least number of columns above and below it
	leastBand   = 5   // the least number of rows of a band
	reach       = 14  // rows between the characters of a pair: neighbours need not share rows
)

// band is columns that stand side by side, and the level texts above them.
type band struct {
	over  []*cell // level, by row
	cells []*cell
}

// rowsOf is the rows of a page. Rows of turned cells alone count with the row below, those of level
// ones do not count: levels has them by the row that follows.
type rowsOf struct {
	rows   [][]*cell
	levels map[int][]*cell
}

// bandsOf cuts the cells at the borders between bands, the likeliest first. The last band has only
// the level texts below all columns.
func bandsOf(cells []cell) (bands []band) {
	r := newRows(cells)
	type border struct {
		at  int
		say float64
	}
	var found []border
	for i := leastBand; i+leastBand <= len(r.rows); i++ {
		if say := r.border(i); say >= leastBorder {
			found = append(found, border{i, say})
		}
	}
	slices.SortStableFunc(found, func(a, b border) int { return cmp.Compare(b.say, a.say) })
	cuts := []int{0, len(r.rows)}
	for _, b := range found {
		if k, _ := slices.BinarySearch(cuts, b.at); b.at-cuts[k-1] >= leastBand && cuts[k]-b.at >= leastBand {
			cuts = slices.Insert(cuts, k, b.at)
		}
	}
	for k := 1; k < len(cuts) && len(r.rows) > 0; k++ {
		from, to := cuts[k-1], cuts[k]
		b := band{over: r.levels[from]}
		for i := from; i < to; i++ {
			if i > from {
				b.cells = append(b.cells, r.levels[i]...)
			}
			b.cells = append(b.cells, r.rows[i]...)
		}
		bands = append(bands, b)
	}
	return append(bands, band{over: r.levels[len(r.rows)]})
}

func newRows(cells []cell) rowsOf {
	r := rowsOf{levels: map[int][]*cell{}}
	var waiting []*cell // turned cells of rows that have no others
	for from := 0; from < len(cells); {
		to := from
		var row []*cell
		var is [3]bool
		for ; to < len(cells) && cells[to].row == cells[from].row; to++ {
			row = append(row, &cells[to])
			is[cells[to].kind] = true
		}
		from = to
		switch {
		case is[upright]:
			r.rows = append(r.rows, append(waiting, row...))
			waiting = nil
		case is[level]:
			r.levels[len(r.rows)] = append(r.levels[len(r.rows)], row...)
		default:
			waiting = append(waiting, row...)
		}
	}
	if n := len(r.rows); n > 0 {
		r.rows[n-1] = append(r.rows[n-1], waiting...)
	} else {
		r.levels[0] = append(r.levels[0], waiting...)
	}
	return r
}

// border returns what is said for a border before row i.
func (r *rowsOf) border(i int) float64 {
	rows := r.rows
	over := map[int]*cell{}
	for _, row := range rows[max(0, i-reach):i] {
		for _, c := range row {
			if c.kind == upright {
				over[c.x] = c
			}
		}
	}
	say, n := 0.0, 0
	seen := map[int]bool{}
	for _, row := range rows[i:min(len(rows), i+reach)] {
		for _, c := range row {
			a := over[c.x]
			if c.kind != upright || a == nil || seen[c.x] {
				continue
			}
			seen[c.x] = true
			n++
			say += pairSays(a.text, c.text)
		}
	}
	if n < leastPairs {
		return 0
	}
	above, below := rows[i-1], rows[i]
	switch {
	case len(r.levels[i]) > 0:
		say += 2 * sayBlank
	case below[0].kind == turned || above[0].kind == turned:
	case below[0].row > above[len(above)-1].row+1:
		say += sayBlank
	default:
		say -= sayBlank
	}
	return say
}

func pairSays(a, b string) float64 {
	x, y := measure.FirstRune(a), measure.FirstRune(b)
	switch {
	case isNoBreak(x, y):
		return sayClosing
	case pairs.AreTogether(x, y):
		return sayWord
	}
	return sayOther
}
