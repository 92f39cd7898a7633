package scattered

import (
	"cmp"
	"slices"
	"strings"
)

// column is a printed line of vertical type, or a level text: its cells in the order of reading.
type column struct {
	cells       []*cell
	left, right int
	level       bool
}

func newColumn(c *cell) *column { return &column{[]*cell{c}, c.x, c.to, c.kind == level} }

func (c *column) add(next *cell) {
	c.cells = append(c.cells, next)
	c.left, c.right = min(c.left, next.x), max(c.right, next.to)
}

// columnsOf joins the upright cells of a band at one place to columns, puts the turned ones into
// them, and makes a column of each level text.
func columnsOf(band []*cell) []*column {
	var all []*column
	at := map[int]*column{}
	for _, c := range band {
		if c.kind != upright {
			continue
		}
		if k := at[c.x]; k != nil {
			k.add(c)
			continue
		}
		at[c.x] = newColumn(c)
		all = append(all, at[c.x])
	}
	all = joined(all)
	n := len(all)
	var flat []*cell
	for _, c := range band {
		switch {
		case c.kind == level:
			flat = append(flat, c)
		case c.kind == turned && !turnInto(all[:n], c):
			all = append(all, newColumn(c))
		}
	}
	return append(all, levels(flat)...)
}

// levels makes a column of the level texts of each row.
func levels(cells []*cell) (all []*column) {
	for _, c := range cells {
		if n := len(all); n > 0 && all[n-1].cells[0].row == c.row {
			all[n-1].add(c)
			continue
		}
		all = append(all, newColumn(c))
	}
	return all
}

// joined joins two columns of which one begins a place behind the other, inside of its characters,
// and which have no row in common: an extractor moved some rows by a place.
func joined(all []*column) []*column {
	sortRight(all)
	out := all[:0:0]
	for _, c := range all {
		if n := len(out); n > 0 && c.right-c.left > 1 && out[n-1].right <= c.right+1 && !shareRow(out[n-1], c) {
			k := out[n-1]
			for _, e := range c.cells {
				i, _ := slices.BinarySearchFunc(k.cells, e.row, byRow)
				k.cells = slices.Insert(k.cells, i, e)
			}
			k.left = min(k.left, c.left)
			continue
		}
		out = append(out, c)
	}
	return out
}

func byRow(e *cell, row int) int { return cmp.Compare(e.row, row) }

func shareRow(a, b *column) bool {
	for _, e := range a.cells {
		if _, ok := slices.BinarySearchFunc(b.cells, e.row, byRow); ok {
			return true
		}
	}
	return false
}

// mostAside is how many places beside its column a turned number can begin.
const mostAside = 6

// turnInto puts a turned cell into the nearest column that has a character above it and one below
// it, or ends or begins there. It reports whether there is one.
func turnInto(all []*column, c *cell) bool {
	var best *column
	at, least := 0, 2*mostAside
	// The columns are ordered from right to left.
	first, _ := slices.BinarySearchFunc(all, c.to+mostAside, func(k *column, x int) int { return cmp.Compare(x, k.left) })
	for _, k := range all[first:] {
		if k.right < c.x-mostAside {
			break
		}
		far := max(k.left-c.to, c.x-k.right, 0)
		i, taken := slices.BinarySearchFunc(k.cells, c.row, byRow)
		if taken {
			continue
		}
		cost := 2 * far
		if i == 0 && k.cells[0].rank > c.rank+2 || i == len(k.cells) && k.cells[i-1].rank < c.rank-1 {
			continue
		}
		if i == 0 || i == len(k.cells) || k.cells[i].rank-k.cells[i-1].rank < 2 || k.cells[i-1].kind == turned || k.cells[i].kind == turned {
			cost += mostAside
		}
		if cost < least {
			best, at, least = k, i, cost
		}
	}
	if best == nil {
		return false
	}
	best.cells = slices.Insert(best.cells, at, c)
	return true
}

// sortRight orders columns from right to left.
func sortRight(all []*column) {
	slices.SortStableFunc(all, func(a, b *column) int {
		if a.right != b.right {
			return b.right - a.right
		}
		return a.cells[0].row - b.cells[0].row
	})
}

// text returns the characters of a column, without the blanks of the rows.
func (c *column) text() string {
	var b strings.Builder
	for i, e := range c.cells {
		if i > 0 && e.kind == level && e.x > c.cells[i-1].to {
			b.WriteByte(' ')
		}
		b.WriteString(e.text)
	}
	return b.String()
}

// above returns how many of a column's cells stand above a row.
func (c *column) above(row int) int {
	i, _ := slices.BinarySearchFunc(c.cells, row, byRow)
	return i
}
