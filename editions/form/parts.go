package form

// columnOf gives the column that a place belongs to.
func columnOf(gaps []gap, at int) int {
	n := 0
	for n < len(gaps) && at >= gaps[n].to {
		n++
	}
	return n
}

// isSparse reports whether a row has something of no more than half of the columns.
func (c *cutting) isSparse(g region, row int, gaps []gap) bool {
	in := map[int]bool{}
	r := &c.grid[row]
	from, to := r.between(g.left, g.right)
	for k := from; k < to; k++ {
		in[columnOf(gaps, r.start[k])] = true
	}
	return len(in)*2 <= len(gaps)+1
}

// below gives the first row of columns that is not of heads over them: those above are
// sparse, and one of them begins farther right than any paragraph of its column.
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

// mostHeadRows is how many rows a head over columns has at most.
const mostHeadRows = 8

// underHead gives the first row of columns below a head that is centred over them: what
// begins over the same one of them, neither the first nor the last, with nothing beside
// it. In larger type it reaches farther to the right than it does in the grid.
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

// piecesOf parts a row of a region at its gaps.
func (c *cutting) piecesOf(g region, row int) []piece {
	var all []piece
	r := &c.grid[row]
	from, to := r.between(g.left, g.right)
	for k := from; k < to; k++ {
		if k+1 == to || r.start[k+1]-r.end[k] >= minGap {
			all = append(all, piece{row: row, start: r.start[from], text: r.text(from, k+1)})
			from = k + 1
		}
	}
	return all
}

// parts gives the columns of a region.
func (c *cutting) parts(g region, gaps []gap) []region {
	var all []region
	part := g
	for k := range len(gaps) + 1 {
		part.right = g.right
		if k < len(gaps) {
			part.right = gaps[k].from
		}
		part.base, part.indent = c.beginsOf(part)
		all = append(all, part)
		if k < len(gaps) {
			part.left = gaps[k].to
		}
	}
	return all
}

// surely is how many lines of a column tell where its lines begin.
const surely = 4

// beginsOf gives where the lines of a column begin, and where those that open a
// paragraph do: most of them begin so, and where there are few, most of those that begin
// thereabouts on the page.
func (c *cutting) beginsOf(g region) (base, indent int) {
	left := g.left
	starts, n := c.starts(g, left)
	if n < surely {
		g.top, g.bottom, g.left = 0, len(c.grid), max(0, left-mostIndent)
		starts, _ = c.starts(g, left)
	}
	all := func(int) bool { return true }
	base = most(starts, all)
	return base, most(starts, func(at int) bool { return isIndent(at - base) })
}

// most gives the place at which most rows begin of those that are asked for, the first
// of equals; -1 for none.
func most(starts map[int]int, asked func(at int) bool) int {
	best := -1
	for at, n := range starts {
		if asked(at) && (best < 0 || n > starts[best] || n == starts[best] && at < best) {
			best = at
		}
	}
	return best
}

// starts counts where the rows of a region begin: at their first character that stands
// behind a gap or where the column is known to begin.
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
