package form

// region is a rectangle of a grid: rows from top to before bottom, places from left to
// before right.
type region struct {
	top, bottom, left, right int
	// Of a column: where its lines begin, and where those that open a paragraph do; -1
	// where that is not known.
	base, indent int
}

// takeApart gives the pieces of the rows in the order in which they are read. A text of
// columns is cut as a page is: across it where blank rows part what does not go on below
// them, down where no row has anything, and else round the most rows that share such
// gaps, as those below a headline do that reaches over two columns.
func takeApart(rows []string) []piece {
	c := cutting{grid: gridOf(rows)}
	width := 0
	for i := range c.grid {
		if r := &c.grid[i]; len(r.end) > 0 {
			width = max(width, r.end[len(r.end)-1])
		}
	}
	page := region{0, len(rows), 0, width, -1, -1}
	if at := c.belowFolio(page); at > 0 {
		c.read(region{0, at, 0, width, -1, -1})
		page.top = at
	}
	for top := page.top; top < len(rows); top += mostRows {
		c.read(region{top, min(top+mostRows, len(rows)), 0, width, -1, -1})
	}
	return c.out
}

// mostRows is how many rows are looked at together: the work grows with its square. No
// page has so many.
const mostRows = 200

// cutting cuts a grid into pieces.
type cutting struct {
	grid grid
	out  []piece
}

// read appends what stands in a region.
func (c *cutting) read(g region) {
	rows := c.shrink(&g)
	if len(rows) == 0 {
		return
	}
	if cuts := c.bands(g, rows); len(cuts) > 0 {
		c.split(g, cuts)
		return
	}
	if gaps := c.columns(g, rows); len(gaps) > 0 {
		c.readColumns(g, gaps)
		return
	}
	if r := c.bestRun(g, rows); len(r.gaps) > 0 {
		c.readRun(g, r)
		return
	}
	c.leaf(g, rows)
}

// readRun reads a region round the rows of it that share columns.
func (c *cutting) readRun(g region, r run) {
	body := g
	body.top, body.bottom = r.from, r.to
	c.split(g, []int{c.below(body, r.gaps), r.to})
}

// split reads the parts of a region above, between and below rows.
func (c *cutting) split(g region, cuts []int) {
	part := g
	for _, at := range cuts {
		part.bottom = at
		c.read(part)
		part.top = at
	}
	part.bottom = g.bottom
	c.read(part)
}

// shrink leaves out blank rows at the top and the bottom, and gives the rows that have
// something.
func (c *cutting) shrink(g *region) []int {
	var rows []int
	for i := g.top; i < g.bottom; i++ {
		if from, to := c.grid[i].between(g.left, g.right); from < to {
			rows = append(rows, i)
		}
	}
	if len(rows) > 0 {
		g.top, g.bottom = rows[0], rows[len(rows)-1]+1
	}
	return rows
}

// leaf reads the rows of one column.
func (c *cutting) leaf(g region, rows []int) {
	for _, row := range rows {
		r := &c.grid[row]
		from, to := r.between(g.left, g.right)
		c.put(piece{row: row, start: r.start[from], text: r.text(from, to), indent: r.start[from] == g.indent})
	}
}

// How far a paragraph is indented, in places.
const (
	leastIndent = 2
	mostIndent  = 5
)

func isIndent(n int) bool { return n >= leastIndent && n <= mostIndent }

func (c *cutting) put(p piece) { c.out = append(c.out, p) }
