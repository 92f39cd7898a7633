package scattered

import (
	"strings"

	"baolan/editions/rebuild/measure"
)

// cell is a piece of a row at its place: one character of a column, a number that was turned on
// its side between two of them, or text that is level.
type cell struct {
	text  string
	row   int // of the text
	rank  int // of the row among those that have upright cells
	x, to int // the first place and the one behind the last
	kind  cellKind
}

type cellKind uint8

const (
	upright cellKind = iota // one character
	turned                  // a number or Latin word
	level                   // Chinese words from left to right
)

// levelPiece is the least number of characters of a piece that is a level text. Of columns that
// touch fewer stand side by side.
const levelPiece = 4

// cellsOf returns the cells of rows, row by row, in the unit in which they are better aligned.
func cellsOf(rows []string) []cell {
	runes, wide := newCells(rows, 1), newCells(rows, 2)
	if aligned(wide) >= aligned(runes) {
		runes = wide
	}
	asLevel(runes)
	rank(runes)
	return runes
}

// newCells cuts rows into cells. A wide character has so many places.
func newCells(rows []string, wide int) []cell {
	var all []cell
	for i, row := range rows {
		x := 0
		for len(row) > 0 {
			rest := strings.TrimLeftFunc(row, measure.IsGap)
			n := strings.IndexFunc(rest, measure.IsGap)
			if n < 0 {
				n = len(rest)
			}
			x += placesOf(row[:len(row)-len(rest)], wide)
			all = appendPiece(all, rest[:n], i, x, wide)
			x += placesOf(rest[:n], wide)
			row = rest[n:]
		}
	}
	return all
}

// placesOf returns how many places a text takes.
func placesOf(s string, wide int) (n int) {
	for _, r := range s {
		n += places(r, wide)
	}
	return n
}

func places(r rune, wide int) int {
	if r >= firstWide {
		return wide
	}
	return 1
}

// appendPiece appends the cells of a piece: one, or one for each character.
func appendPiece(all []cell, p string, row, x, wide int) []cell {
	n, han := runesOf(p)
	kind := upright
	switch {
	case n == 0:
		return all
	case !han && n > 1:
		kind = turned
	case n >= levelPiece && !isTorn(p):
		kind = level
	}
	if kind != upright {
		return append(all, cell{p, row, 0, x, x + placesOf(p, wide), kind})
	}
	for _, r := range p {
		to := x + places(r, wide)
		all = append(all, cell{string(r), row, 0, x, to, upright})
		x = to
	}
	return all
}

// isTorn reports whether a piece begins with a closing mark or has an opening mark before one,
// as no words from left to right do.
func isTorn(p string) bool {
	last := measure.Opening
	for _, r := range p {
		c := measure.ClassOf(r)
		if c == measure.Closing && (last == measure.Opening || last == measure.Closing && r != '」' && r != '』' && r != '”' && r != '）') {
			return true
		}
		last = c
	}
	return false
}

// aligned returns how many upright cells begin at a place at which one of the two rows above
// has one too.
func aligned(cells []cell) int {
	n := 0
	var rows [3]map[int]bool
	at := -1
	for i := range cells {
		c := &cells[i]
		if c.kind != upright {
			continue
		}
		if c.row != at {
			rows[2], rows[1], rows[0] = rows[1], rows[0], map[int]bool{}
			at = c.row
		}
		if rows[1][c.x] || rows[2][c.x] {
			n++
		}
		rows[0][c.x] = true
	}
	return n
}

// asLevel makes level the rows that are: more than half of their characters stand in level pieces;
// they are one word and go on below such a row; or they stand apart at the page's top or bottom and
// have a word from left to right. Digits that stand in a row alone are turned.
func asLevel(cells []cell) {
	var last rowShape
	for from := 0; from < len(cells); {
		to := from + 1
		for ; to < len(cells) && cells[to].row == cells[from].row; to++ {
		}
		s := shapeOf(cells[from:to])
		apart := from == 0 && to < len(cells) && cells[to].row > s.row+1 || to == len(cells) && from > 0 && s.row > cells[from-1].row+1
		s.level = s.inLevel*2 > s.all || s.seams > 0 && apart ||
			last.level && s.row == last.row+1 && s.seams > 0 && s.seams+1 == to-from && max(s.x-last.x, last.x-s.x) <= mostIndent
		for i := from; i < to; i++ {
			switch {
			case s.level:
				cells[i].kind = level
			case s.narrow:
				cells[i].kind = turned
			}
		}
		last, from = s, to
	}
}

// rowShape is what the cells of a row are together.
type rowShape struct {
	row, x       int
	all, inLevel int  // places of all cells, of the level ones
	seams        int  // two upright cells that touch
	narrow       bool // no character is wide
	level        bool
}

func shapeOf(row []cell) rowShape {
	s := rowShape{row: row[0].row, x: row[0].x, narrow: true}
	for i := range row {
		c := &row[i]
		s.all += c.to - c.x
		if c.kind == level {
			s.inLevel += c.to - c.x
		}
		if i > 0 && c.kind == upright && row[i-1].kind == upright && c.x == row[i-1].to {
			s.seams++
		}
		s.narrow = s.narrow && c.to-c.x == len(c.text)
	}
	return s
}

// rank counts the rows that have upright cells.
func rank(cells []cell) {
	n, last := 0, -1
	for i := range cells {
		c := &cells[i]
		if c.kind == upright && c.row != last {
			n, last = n+1, c.row
		}
		c.rank = n
	}
}
