package typeset

// Row is what [Columns] needs to know of a row of set text.
type Row struct {
	First, Last bool // whether it is the first and the last row of its paragraph; both are true for an only row
	Blank       bool // whether it is a blank row between paragraphs, which is left out at a column's head and foot
	KeepNext    bool // whether it may not be the last row of its column, as a heading may not
}

// Span is the rows [From, To).
type Span struct{ From, To int }

// Screen is one screenful: its columns from left to right. A column may be
// empty on the last screen.
type Screen struct{ Columns []Span }

// Columns divides rows among screens of n columns of height rows each, and fills one
// column after the other as in print. No single line of a paragraph stands at a
// column's foot or head, unless avoiding it would leave more than half of the column
// empty. The columns of the last screen are as even as can be. Every row that is not
// Blank is in exactly one span, in order.
func Columns(rows []Row, height, n int) []Screen {
	height, n = max(height, 1), max(n, 1)
	var screens []Screen
	for from := skipBlank(rows, 0); from < len(rows) || len(screens) == 0; {
		cols, next := pour(rows, from, height, n)
		if next == len(rows) {
			cols = level(rows, from, height, n)
		}
		screens = append(screens, Screen{cols})
		from = next
	}
	return screens
}

// level fills the last screen, from row from on: with the least height that holds
// the rows and separates no single line from its paragraph, and among the ways of
// that height with the one whose columns are most even.
func level(rows []Row, from, height, n int) []Span {
	for len(rows) > from && rows[len(rows)-1].Blank {
		rows = rows[:len(rows)-1]
	}
	for h := max((len(rows)-from)/n/2, 1); h <= height; h++ {
		if cols, _, ok := even(rows, from, h, n); ok {
			return cols
		}
	}
	cols, _ := pour(rows, from, height, n)
	return cols
}

// even divides the rows from row from on among n columns of at most height rows, so
// that no single line is separated from its paragraph and the squares of the rows
// that the columns lack sum to the least. lack is that sum; ok is false if there is
// no such way. Screens have three columns at most, so every way is tried.
func even(rows []Row, from, height, n int) (cols []Span, lack int, ok bool) {
	from = skipBlank(rows, from)
	for to := min(from+height, len(rows)); to >= from; to-- {
		if n == 1 && to < len(rows) {
			break
		}
		if to < len(rows) && (to == from || !mayEnd(rows, to)) {
			continue
		}
		col := Span{from, to}
		for col.To > from && rows[col.To-1].Blank {
			col.To--
		}
		short := (height - col.To + from) * (height - col.To + from)
		if n == 1 {
			return []Span{col}, short, true
		}
		rest, more, fits := even(rows, to, height, n-1)
		if fits && (!ok || short+more < lack) {
			cols, lack, ok = append([]Span{col}, rest...), short+more, true
		}
	}
	return cols, lack, ok
}

// pour fills n columns from row from on; next is the first row that is left over.
func pour(rows []Row, from, height, n int) (cols []Span, next int) {
	cols = make([]Span, n)
	for i := range cols {
		from = skipBlank(rows, from)
		to := columnEnd(rows, from, height)
		cols[i] = Span{from, to}
		for cols[i].To > from && rows[cols[i].To-1].Blank {
			cols[i].To--
		}
		from = to
	}
	return cols, skipBlank(rows, from)
}

// columnEnd gives the row behind a column that begins at row from and has at most
// height rows. It takes rows off a full column until the column may end there; if
// more than half of the height would be lost, the column stays full.
func columnEnd(rows []Row, from, height int) int {
	full := from + height
	if full >= len(rows) {
		return len(rows)
	}
	for to := full; to > from+height/2 && to > from; to-- {
		if mayEnd(rows, to) {
			return to
		}
	}
	return full
}

// mayEnd reports whether a column may end before row to: not behind a heading, nor
// where a single line would be separated from its paragraph.
func mayEnd(rows []Row, to int) bool {
	last, next := rows[to-1], rows[to]
	switch {
	case last.KeepNext:
		return false
	case last.Blank || next.Blank:
		return to < 2 || !last.Blank || !rows[to-2].KeepNext
	case last.First && !last.Last: // a single line would stand at the foot
		return false
	case next.Last && !next.First: // a single line would stand at the next column's head
		return false
	}
	return true
}

func skipBlank(rows []Row, i int) int {
	for i < len(rows) && rows[i].Blank {
		i++
	}
	return i
}
