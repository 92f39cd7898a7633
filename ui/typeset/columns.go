package typeset

// Row is what a row of set text is to the columns it is poured into.
type Row struct {
	First, Last bool // of its paragraph; both where it is the only line
	Blank       bool // between paragraphs; vanishes at a column's head and foot
	KeepNext    bool // a heading: may not be the last of its column
}

// Span is the rows [From, To).
type Span struct{ From, To int }

// Screen is one screenful: its columns from left to right. A column may be
// empty on the last screen.
type Screen struct{ Columns []Span }

// Columns pours rows into screens of n columns of the given height, filling
// one column after the other as in print. A paragraph leaves no single line at
// a column's foot or head as long as a column has room to choose; the columns
// of the last screen are as even as can be. Every row that is not Blank is in
// exactly one span, in order.
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

// level fills the last screen with the least height that holds its rows and
// tears no paragraph, and of those ways with the one whose columns are most
// even.
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

// even divides the rows from one on among n columns of at most the given
// height, so that no paragraph is torn and the squares of the rows that the
// columns lack sum to the least. Screens have three columns at most, so every
// way is tried.
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

// pour fills n columns from a row on; next is the first row that is left over.
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

// columnEnd is where a column of at most height rows that begins at from ends.
// It gives back rows until nothing is torn; a column that would lose more than
// half its height is left full instead.
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

// mayEnd reports whether a column may end before row to.
func mayEnd(rows []Row, to int) bool {
	last, next := rows[to-1], rows[to]
	switch {
	case last.KeepNext:
		return false
	case last.Blank || next.Blank:
		return to < 2 || !last.Blank || !rows[to-2].KeepNext
	case last.First && !last.Last: // one line at the foot
		return false
	case next.Last && !next.First: // one line at the head
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
