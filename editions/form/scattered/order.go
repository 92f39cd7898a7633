package scattered

import (
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
)

// Piece is a printed line.
type Piece struct {
	Text  string
	Rows  []int // the rows of the text that have its characters, ascending
	Blank bool  // it is set apart from the one before
}

// TakeApart puts the columns of rows of vertical type together and returns them in the order of
// reading: bands from top to bottom, in them columns from right to left. It returns nil
// where the places in the rows do not show them: some extractors move rows by several places.
func TakeApart(rows []string) []Piece {
	var p page
	for from := 0; from < len(rows); from += mostRows {
		p.from = from
		p.take(rows[from:min(len(rows), from+mostRows)])
	}
	if !areLines(p.pieces) {
		return nil
	}
	return p.pieces
}

// mostRows is the number of rows that are put together at once. The work grows with its square,
// and no page has so many.
const mostRows = 400

// take appends what is put together of rows.
func (p *page) take(rows []string) {
	for _, band := range bandsOf(cellsOf(rows)) {
		p.apart = true
		for _, c := range levels(band.over) {
			p.put(c, 0)
		}
		for _, stack := range stacks(columnsOf(band.cells)) {
			p.apart = true
			for i, c := range stack {
				p.put(c, indent(stack, i))
			}
		}
	}
}

// mostTorn is one line in so many that may begin with a closing mark or end in an opening one. Of
// pages whose places show the columns no line did, of others three and more in a hundred.
const mostTorn = 50

// areLines reports whether pieces can be lines, and not rows over again.
func areLines(pieces []Piece) bool {
	torn, lines := 0, 0
	for i := range pieces {
		s := strings.TrimLeft(pieces[i].Text, "\u3000")
		if first, n := utf8.DecodeRuneInString(s); n < len(s) {
			lines++
			if isNoBreak(measure.LastRune(s), first) {
				torn++
			}
		}
	}
	return lines > 0 && torn*mostTorn <= lines
}

// page collects the pieces of a page.
type page struct {
	pieces []Piece
	from   int  // the first of the rows that are put together
	apart  bool // what follows is set apart from the last piece
}

// stacks orders columns from right to left, and cuts them at gaps that are twice as wide as most.
func stacks(all []*column) (parts [][]*column) {
	if len(all) == 0 {
		return nil
	}
	sortRight(all)
	var gaps []int
	for i := 1; i < len(all); i++ {
		gaps = append(gaps, all[i-1].left-all[i].right)
	}
	if len(gaps) == 0 {
		return [][]*column{all}
	}
	slices.Sort(gaps)
	usual := max(0, gaps[len(gaps)/2])
	begin := 0
	for i := 1; i < len(all); i++ {
		if all[i-1].left-all[i].right > 2*usual+1 {
			parts = append(parts, all[begin:i:i])
			begin = i
		}
	}
	return append(parts, all[begin:])
}

// mostIndent is the greatest indent of a paragraph, in characters.
const mostIndent = 2

// indent returns how many characters of its neighbours stand above a column, where it can be the
// indent of a paragraph.
func indent(stack []*column, i int) int {
	in := 0
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(stack) {
			in = max(in, stack[k].above(stack[i].cells[0].row))
		}
	}
	if in > mostIndent || len(stack[i].cells) < mostIndent || stack[i].level {
		return 0
	}
	return in
}

// put appends a column as a piece.
func (p *page) put(c *column, indent int) {
	piece := Piece{Text: strings.Repeat("\u3000", indent) + c.text(), Blank: p.apart}
	p.apart = false
	for _, e := range c.cells {
		if n := len(piece.Rows); n == 0 || piece.Rows[n-1] != p.from+e.row {
			piece.Rows = append(piece.Rows, p.from+e.row)
		}
	}
	p.pieces = append(p.pieces, piece)
}
