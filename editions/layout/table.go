package layout

import (
	"cmp"
	"slices"
	"strings"
)

const (
	// cellWidth is the greatest mean width of the cells of a table, in ems. A column of text
	// is seldom so narrow.
	cellWidth = 6.5
	// leastRows is the least number of rows of a table.
	leastRows = 3
	// cellGap is the greatest gap between columns of a table, in ems.
	cellGap = 12.0
	// Where so many columns of cells stand on the same base lines, they may stand so far apart, and are
	// no headlines in type that is larger than the page's body, but smaller than so much of it.
	leastColumns = 3
	widestGap    = 24.0
	largestCells = 1.5
)

// findCells finds the columns of cells of which several stand side by side, a line of each for every line of
// the others. In type a little larger than the page's body they are no headlines.
func (z *zone) findCells() {
	var cells []*block
	for _, b := range z.blocks {
		if !b.drawn && (!b.head || b.size < largestCells*z.body) && b.isOfCells() {
			cells = append(cells, b)
		}
	}
	for _, b := range cells {
		n := 0
		for _, o := range cells {
			if areAlike(b.size, o.size) && isRowForRow(b, o) {
				n++
			}
		}
		b.celled = n >= leastColumns
	}
	for _, b := range cells {
		b.head = b.head && !b.celled
	}
}

// isRowForRow reports whether a block has a line for every line of another one, and no more.
func isRowForRow(a, b *block) bool {
	return len(a.lines) == len(b.lines) && !slices.ContainsFunc(b.lines, func(l *printed) bool { return a.rowAt(l) < 0 })
}

// tables makes one block of the columns of a table, row by row. Columns of text
// may share base lines too, but their lines are long and of one length.
func (z *zone) tables() {
	slices.SortStableFunc(z.blocks, func(a, b *block) int { return cmp.Compare(a.box.Left, b.box.Left) })
	z.findCells()
	for again := true; again; {
		again = false
		for i, a := range z.blocks {
			for _, b := range z.blocks[i+1:] {
				if a.head || b.head || a.drawn || b.drawn || !inOneTable(a, b) {
					continue
				}
				z.joinRows(a, b)
				again = true
				break
			}
			if again {
				break
			}
		}
	}
}

// inOneTable reports whether two blocks side by side are columns of one table: short
// cells on the same base lines.
func inOneTable(a, b *block) bool {
	gap := b.box.Left - a.box.Right
	if !areAlike(a.size, b.size) || gap < -0.3*a.size || gap > cellGap*a.size && !(a.celled && b.celled && gap < widestGap*a.size && isRowForRow(a, b)) {
		return false
	}
	if !a.table && !a.isOfCells() || !b.table && !b.isOfCells() {
		return areRowForRow(a, b) || isListOfPages(a, b)
	}
	rows := 0
	for _, l := range b.lines {
		if a.rowAt(l) >= 0 {
			rows++
		}
	}
	few := min(len(a.lines), len(b.lines))
	return rows >= leastRows && rows*10 >= few*7
}

const (
	// Beside a table a column of cells may be so wide, in ems, where it has a cell for every row,
	// as addresses have, and stands further from the table than columns of text do.
	rowWidth = 14
	rowGap   = 2.2
	// It may stand nearer in a table of so many rows, if its lines are of unequal lengths.
	manyRows = 6
)

// areRowForRow reports whether one of two blocks side by side is a table and the other has one
// line for each of its rows.
func areRowForRow(a, b *block) bool {
	if !a.table && !b.table || len(a.lines) != len(b.lines) || len(b.lines) < leastRows {
		return false
	}
	cells := b
	if b.table {
		cells = a
	}
	if gap := b.box.Left - a.box.Right; gap < rowGap*a.size && (gap < 0 || len(cells.lines) < manyRows || cells.isFilled()) {
		return false
	}
	if cells.cross || cells.box.Right-cells.box.Left > rowWidth*cells.size {
		return false
	}
	return isRowForRow(a, b)
}

// pagesWidth is the greatest width of the pages' numbers beside a list, in ems.
const pagesWidth = 4

// isListOfPages reports whether a block is a list of titles, a line each, and the other the numbers
// of their pages: 03版.
func isListOfPages(titles, pages *block) bool {
	if titles.cross || titles.table || len(titles.lines) != len(pages.lines) || len(pages.lines) < leastRows || pages.box.Right-pages.box.Left > pagesWidth*pages.size {
		return false
	}
	return !slices.ContainsFunc(pages.lines, func(l *printed) bool {
		return titles.rowAt(l) < 0 || !strings.ContainsAny(l.text, "0123456789") || strings.Trim(l.text, "ABCDEFPp0123456789第版 ") != ""
	})
}

// isOfCells reports whether a column is of short pieces, some of them shorter than others.
func (b *block) isOfCells() bool {
	if b.cross || len(b.lines) < leastRows {
		return false
	}
	sum := float32(0)
	for _, l := range b.lines {
		sum += (l.right - l.left) / b.size
	}
	if sum/float32(len(b.lines)) > cellWidth {
		return false
	}
	width := b.box.Right - b.box.Left
	return width < 3*b.size || !b.isFilled() || width < 5.2*b.size
}

// isFilled reports whether most lines of a block are full, as in a column of text.
func (b *block) isFilled() bool {
	width, full := b.box.Right-b.box.Left, 0
	for _, l := range b.lines {
		if l.right-l.left > width-0.8*b.size {
			full++
		}
	}
	return full*2 > len(b.lines)
}

// rowAt returns the index of the line of a block on the base line of l, -1 for none.
func (b *block) rowAt(l *printed) int {
	for i, o := range b.lines {
		if abs(o.base-l.base) < sameBase*b.size {
			return i
		}
	}
	return -1
}

// joinRows adds the cells of b to the rows of a.
func (z *zone) joinRows(a, b *block) {
	for _, l := range b.lines {
		i := a.rowAt(l)
		if i < 0 {
			a.lines = append(a.lines, l)
			continue
		}
		row := *a.lines[i].segment
		row.marks = slices.Concat(row.marks, l.marks)
		row.right = max(row.right, l.right)
		row.box = row.box.Union(l.box)
		p := *a.lines[i]
		p.segment, p.text = &row, p.text+"  "+l.text
		a.lines[i] = &p
	}
	slices.SortStableFunc(a.lines, func(p, q *printed) int { return cmp.Compare(p.base, q.base) })
	a.box, a.table = a.box.Union(b.box), true
	z.blocks = slices.DeleteFunc(z.blocks, func(o *block) bool { return o == b })
}
