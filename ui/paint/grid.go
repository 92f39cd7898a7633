package paint

import "slices"

// part says which cells of a character a cell is.
type part uint8

const (
	single part = iota
	lead        // the first of two
	tail        // the second of two; its character and style are the lead's
)

// cell is one cell of the screen, in eight bytes, because a session holds two
// grids of them.
type cell struct {
	char  rune   // or, from clusterBase, an index into the clusters
	style uint16 // an index into the styles
	part  part
	// unsure is set where terminals may give the character another width: its
	// row is never cut.
	unsure bool
}

// clusterBase is above every code point.
const clusterBase = 0x110000

// empty is a cell after an erase with the default background.
var empty = cell{char: ' '} //nolint:gochecknoglobals // a constant; Go has none of struct type

// grid is a screen: h rows of w cells.
type grid struct {
	w, h  int
	cells []cell
}

func newGrid(w, h int) grid {
	g := grid{w: w, h: h, cells: make([]cell, w*h)}
	g.fill(0, len(g.cells), empty)
	return g
}

func (g *grid) row(y int) []cell { return g.cells[y*g.w : (y+1)*g.w] }

func (g *grid) fill(from, to int, c cell) {
	for i := from; i < to; i++ {
		g.cells[i] = c
	}
}

// hasUnknownWidth recognises a row with a character that terminals measure differently.
func hasUnknownWidth(row []cell) bool {
	return slices.ContainsFunc(row, func(c cell) bool { return c.unsure })
}

// table numbers values; cells hold the numbers.
type table[T comparable] struct {
	list []T
	at   map[T]int
}

// tableSize bounds a table. An interface has some dozens of styles; beyond it
// the screen is forgotten and painted anew.
const tableSize = 4096

func (t *table[T]) number(v T) (n int, ok bool) {
	if n, ok = t.at[v]; ok {
		return n, true
	}
	if len(t.list) >= tableSize {
		return 0, false
	}
	if t.at == nil {
		t.at = map[T]int{}
	}
	n = len(t.list)
	t.list = append(t.list, v)
	t.at[v] = n
	return n, true
}

func (t *table[T]) reset(first T) {
	t.list, t.at = t.list[:0], nil
	t.number(first)
}
