package form

import "slices"

// places is how many places of a region are looked at.
func (g *region) places() int { return min(g.right-g.left, widest) }

// maskOf tells which places a row takes in a region. Of a row that is wider than any
// page all are taken.
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

// union tells which places some of the rows take.
func (c *cutting) union(g region, rows []int) mask {
	m := newMask(g.places())
	for _, row := range rows {
		m.add(c.maskOf(g, row))
	}
	return m
}

// partings gives the gaps between the columns of rows whose places are taken as the mask
// says. One of a single place is one where a column begins there in row after row: its
// neighbour is filled up to the last place.
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

// beginning counts the rows in which something begins at a place.
func (c *cutting) beginning(rows []int, at int) int {
	n := 0
	for _, row := range rows {
		if _, ok := slices.BinarySearch(c.grid[row].start, at); ok {
			n++
		}
	}
	return n
}

// columns gives the gaps that run down a whole region.
func (c *cutting) columns(g region, rows []int) []gap {
	return c.partings(g, rows, c.union(g, rows))
}

// readColumns reads a region column by column; a table is read by its rows.
func (c *cutting) readColumns(g region, gaps []gap) {
	if c.isTable(g, gaps) {
		c.table(g)
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

// A table has this many rows at least, and cells of so many characters at most in the
// mean.
const (
	tableRows = 2
	cellRunes = 6
)

// isTable reports whether columns are those of a table: short in all rows.
func (c *cutting) isTable(g region, gaps []gap) bool {
	rows, cells, runes := 0, 0, 0
	for i := g.top; i < g.bottom; i++ {
		left, in := g.left, 0
		for k := 0; k <= len(gaps); k++ {
			right := g.right
			if k < len(gaps) {
				right = gaps[k].from
			}
			if from, to := c.grid[i].between(left, right); from < to {
				in, runes = in+1, runes+to-from
			}
			if k < len(gaps) {
				left = gaps[k].to
			}
		}
		if cells += in; in > len(gaps) {
			rows++
		}
	}
	return rows >= tableRows && rows*2 > g.bottom-g.top && runes <= cellRunes*cells
}

// table reads rows as they stand.
func (c *cutting) table(g region) {
	for i := g.top; i < g.bottom; i++ {
		if from, to := c.grid[i].between(g.left, g.right); from < to {
			c.put(piece{row: i, start: c.grid[i].start[from], text: c.grid[i].text(from, to)})
		}
	}
}

// run is rows of a region that share gaps.
type run struct {
	from, to int
	gaps     []gap
}

// bestRun gives the rows of a region that are most surely those of columns: the more
// rows share the more gaps. There are none where two rows never share one.
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
