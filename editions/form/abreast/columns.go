package abreast

import "slices"

// places returns the number of places of a region in which columns are looked for.
func (g *region) places() int { return min(g.right-g.left, widest) }

// maskOf returns the places of region g that the characters of a row take. If the row
// reaches farther right than columns are looked for, all places count as taken, so that
// it lies in no column.
func (c *cutting) maskOf(g region, row int) mask {
	m := newMask(g.places())
	r := &c.grid[row]
	from, to := r.between(g.left, g.right)
	if from < to && r.end[to-1]-g.left > widest {
		m.take(0, g.places())
		return m
	}
	for k := from; k < to; k++ {
		m.take(r.start[k]-g.left, min(r.end[k]-g.left, g.places()))
	}
	return m
}

// union returns the places of region g that any of the rows takes.
func (c *cutting) union(g region, rows []int) mask {
	m := newMask(g.places())
	for _, row := range rows {
		m.add(c.maskOf(g, row))
	}
	return m
}

// partings returns the gaps that separate columns, in places of the grid. m is the union
// of rows. A gap of minGap places or more separates columns. A narrower one does if
// characters begin behind it in three rows and in half of the rows at least: there a
// column begins, and the lines of its neighbour are full.
func (c *cutting) partings(g region, rows []int, m mask) []gap {
	var all []gap
	for _, p := range m.gaps() {
		p = gap{p.from + g.left, p.to + g.left}
		if p.to-p.from >= minGap || c.beginning(rows, p.to) >= max(3, len(rows)/2) {
			all = append(all, p)
		}
	}
	return all
}

// beginning counts the rows in which a character begins at place at.
func (c *cutting) beginning(rows []int, at int) int {
	n := 0
	for _, row := range rows {
		if _, ok := slices.BinarySearch(c.grid[row].start, at); ok {
			n++
		}
	}
	return n
}

// columns returns the gaps between columns that all rows of a region have.
func (c *cutting) columns(g region, rows []int) []gap {
	return c.partings(g, rows, c.union(g, rows))
}

// readColumns reads a region that gaps separate into columns. A table is read row by row,
// and a headline centred over the columns before them.
func (c *cutting) readColumns(g region, gaps []gap) {
	if c.isTable(g, gaps) {
		g.indent = -1
		c.readRows(g, c.shrink(&g))
		return
	}
	if at := c.underHead(g, gaps); at > g.top {
		c.split(g, []int{at})
		return
	}
	for _, part := range c.parts(g, gaps) {
		c.read(part)
	}
}

const (
	// tableRows is the least number of rows of a table that have a text in every column.
	tableRows = 2
	// cellRunes is the greatest mean length of the texts in a table, in characters.
	cellRunes = 6
)

// isTable reports whether the columns that gaps separate are those of a table: more than
// half of the rows have a text in every column, and the texts are short in the mean.
func (c *cutting) isTable(g region, gaps []gap) bool {
	rows, cells, runes := 0, 0, 0
	parts := strips(g, gaps)
	for i := g.top; i < g.bottom; i++ {
		in := 0
		for _, part := range parts {
			if from, to := c.grid[i].between(part.left, part.right); from < to {
				in, runes = in+1, runes+to-from
			}
		}
		if cells += in; in > len(gaps) {
			rows++
		}
	}
	return rows >= tableRows && rows*2 > g.bottom-g.top && runes <= cellRunes*cells
}

// run is the rows from from to before to of a region, which share gaps.
type run struct {
	from, to int
	gaps     []gap
}

// bestRun returns the successive rows of a region for which the number of rows times the
// number of gaps that all of them share is greatest, the first of equals. The run has no
// gaps if no two successive rows share one.
func (c *cutting) bestRun(g region, rows []int) run {
	masks := make([]mask, len(rows))
	for i, row := range rows {
		masks[i] = c.maskOf(g, row)
	}
	var best run
	weight := 0
	for i := range rows {
		m := slices.Clone(masks[i])
		for k := i + 1; k < len(rows); k++ {
			m.add(masks[k])
			gaps := c.partings(g, rows[i:k+1], m)
			if len(gaps) == 0 {
				break
			}
			if n := len(gaps) * (k + 1 - i); n > weight {
				best, weight = run{rows[i], rows[k] + 1, gaps}, n
			}
		}
	}
	return best
}
