package abreast

// columnOf returns the index of the column in which a place lies, from 0 at the left. A
// place inside a gap belongs to the column on its left.
func columnOf(gaps []gap, at int) int {
	n := 0
	for n < len(gaps) && at >= gaps[n].to {
		n++
	}
	return n
}

// isSparse reports whether a row has text in no more than half of the columns, rounded up.
func (c *cutting) isSparse(g region, row int, gaps []gap) bool {
	in := map[int]bool{}
	r := &c.grid[row]
	from, to := r.between(g.left, g.right)
	for k := from; k < to; k++ {
		in[columnOf(gaps, r.start[k])] = true
	}
	return len(in)*2 <= len(gaps)+1
}

// below returns the first row below the headlines over the columns of a region. The rows
// above it are sparse, and at least one of their pieces begins farther right in its
// column than a paragraph would. If there are no such headlines it returns g.top.
func (c *cutting) below(g region, gaps []gap) int {
	parts := c.parts(g, gaps)
	isHead := false
	for _, row := range c.shrink(&g) {
		if !c.isSparse(g, row, gaps) {
			if isHead {
				return row
			}
			break
		}
		for _, p := range c.piecesOf(g, row) {
			isHead = isHead || p.start-parts[columnOf(gaps, p.start)].base > mostIndent
		}
	}
	return g.top
}

// mostHeadRows is the greatest number of rows of a headline over columns.
const mostHeadRows = 8

// underHead returns the first row below a headline that is centred over columns, g.top if
// there is none. The rows of such a headline have text over one column only, the same for
// all of them and neither the first nor the last. (The grid knows no sizes of type: on the
// page the headline is wider than in the grid, where it seems to lie in one column.)
func (c *cutting) underHead(g region, gaps []gap) int {
	over := -1
	for n, row := range c.shrink(&g) {
		r := &c.grid[row]
		from, to := r.between(g.left, g.right)
		k := columnOf(gaps, r.start[from])
		if k != columnOf(gaps, r.start[to-1]) || over >= 0 && k != over {
			if n > 0 && n <= mostHeadRows && over > 0 && over < len(gaps) {
				return row
			}
			break
		}
		over = k
	}
	return g.top
}

// piecesOf cuts a row of a region at its gaps of minGap places or more.
func (c *cutting) piecesOf(g region, row int) []Piece {
	var all []Piece
	r := &c.grid[row]
	from, to := r.between(g.left, g.right)
	for k := from; k < to; k++ {
		if k+1 == to || r.start[k+1]-r.end[k] >= minGap {
			all = append(all, Piece{Row: row, start: r.start[from], Text: r.text(from, k+1)})
			from = k + 1
		}
	}
	return all
}

// strips returns the rectangles that gaps separate in a region, from left to right.
func strips(g region, gaps []gap) []region {
	all := make([]region, 0, len(gaps)+1)
	part := g
	for _, p := range gaps {
		part.right = p.from
		all = append(all, part)
		part.left = p.to
	}
	part.right = g.right
	return append(all, part)
}

// parts returns the columns of a region that gaps separate, from left to right, with the
// places at which their lines and paragraphs begin.
func (c *cutting) parts(g region, gaps []gap) []region {
	all := strips(g, gaps)
	for i := range all {
		all[i].base, all[i].indent = c.beginsOf(all[i])
	}
	return all
}

// fewestStarts is the least number of lines of a column from which it can be seen where
// lines begin.
const fewestStarts = 4

// beginsOf returns the place at which most lines of a column begin, and the one at which
// most of its paragraphs do. For a column of fewer than fewestStarts lines it counts the
// lines of the whole grid that begin within the column's places or up to mostIndent left
// of them. Each result is -1 if no line begins so.
func (c *cutting) beginsOf(g region) (base, indent int) {
	left := g.left
	starts, n := c.starts(g, left)
	if n < fewestStarts {
		g.top, g.bottom, g.left = 0, len(c.grid), max(0, left-mostIndent)
		starts, _ = c.starts(g, left)
	}
	all := func(int) bool { return true }
	base = most(starts, all)
	return base, most(starts, func(at int) bool { return isIndent(at - base) })
}

// most returns the place with the greatest count in starts among those that isAsked
// accepts, the smallest of equals; -1 if it accepts none.
func most(starts map[int]int, isAsked func(at int) bool) int {
	best := -1
	for at, n := range starts {
		if isAsked(at) && (best < 0 || n > starts[best] || n == starts[best] && at < best) {
			best = at
		}
	}
	return best
}

// starts counts for every place the rows of a region that begin there, and returns the
// number of rows counted as well. A row begins at its first character that stands behind
// a gap of minGap places, at place left, or first in its row of the grid.
func (c *cutting) starts(g region, left int) (map[int]int, int) {
	starts, n := map[int]int{}, 0
	for i := g.top; i < g.bottom; i++ {
		r := &c.grid[i]
		from, to := r.between(g.left, g.right)
		for k := from; k < to; k++ {
			if k == 0 || r.start[k]-r.end[k-1] >= minGap || r.start[k] == left {
				starts[r.start[k]]++
				n++
				break
			}
		}
	}
	return starts, n
}
