package paint

import "slices"

// part says which part of a character a cell holds.
type part uint8

const (
	single part = iota
	lead        // the first cell of a character of two cells
	tail        // the second cell; its character and style are those of the first
)

// cell is one cell of the screen, in eight bytes, because a session holds two
// grids of them.
type cell struct {
	char  rune   // a code point; from clusterBase on, an index in the screen's clusters
	style uint16 // an index in the screen's styles
	part  part
	// unsure is whether terminals may give the character another width. A row with
	// such a cell is always written whole.
	unsure bool
}

// clusterBase is the first number above the code points of Unicode.
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

// table gives each value a number, which cells hold instead of the value.
type table[T comparable] struct {
	list []T
	at   map[T]int
}

// tableSize is how many values a table takes; the reader has some dozens of styles.
// When a table is full, the screen is painted anew with an empty one.
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
