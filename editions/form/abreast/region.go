package abreast

// region is a rectangle of a grid: rows from top to before bottom, places from left to
// before right.
type region struct {
	top, bottom, left, right int
	// base is the place at which the lines of a column begin, indent the one at which its
	// paragraphs do. Each is -1 where it is not known and where the region is no column.
	base, indent int
}

// TakeApart returns the pieces of rows in the order in which they are read. It cuts the
// text by recursion, as one cuts a page: into bands, one above the other, where blank rows
// separate them; else into columns, where the same places are free in all rows; else
// into the rows that share such gaps and the rows above and below them. (Below a headline
// over two columns, for example, rows share a gap that the headline has not.)
func TakeApart(rows []string) []Piece {
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

// mostRows is the number of rows that are cut together. The work grows with its square,
// and no page has so many rows.
const mostRows = 200

// cutting cuts a grid into pieces.
type cutting struct {
	grid grid
	out  []Piece // the pieces so far, in the order in which they are read
}

// read appends the pieces of a region to c.out.
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
	c.readRows(g, rows)
}

// readRun reads what is above the rows of r, then those rows, then what is below them.
// Headlines over the columns of r count as above.
func (c *cutting) readRun(g region, r run) {
	body := g
	body.top, body.bottom = r.from, r.to
	c.split(g, []int{c.below(body, r.gaps), r.to})
}

// split cuts a region before each row of cuts, which ascend, and reads the parts from top
// to bottom.
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

// shrink takes blank rows at its top and bottom from g and returns the rows of g that are
// not blank. If all are blank it leaves g as it is.
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

// readRows appends one piece for each of the rows: g is one column.
func (c *cutting) readRows(g region, rows []int) {
	for _, row := range rows {
		r := &c.grid[row]
		from, to := r.between(g.left, g.right)
		c.put(Piece{Row: row, start: r.start[from], Text: r.text(from, to), Indent: r.start[from] == g.indent})
	}
}

const (
	// leastIndent is the least indent of a paragraph, in places.
	leastIndent = 2
	// mostIndent is the greatest indent of a paragraph, in places.
	mostIndent = 5
)

// isIndent reports whether n places can be the indent of a paragraph.
func isIndent(n int) bool { return n >= leastIndent && n <= mostIndent }

func (c *cutting) put(p Piece) { c.out = append(c.out, p) }
