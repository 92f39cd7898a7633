package wire

import "strconv"

// gapBytes is what a cursor move costs at most: equal cells that take no more
// are written again rather than skipped.
const gapBytes = len("\x1b[120;40H") - 1

// painter writes to a terminal whose cursor and pen it knows.
type painter struct {
	b   []byte
	at  cursor
	set bool // at.x and at.y hold
}

// goTo moves the terminal's cursor. Moves are absolute, so that a width the
// terminal sees otherwise cannot push what follows.
func (p *painter) goTo(x, y int) {
	if p.set && !p.at.wrapped && p.at.x == x && p.at.y == y {
		return
	}
	p.b = append(p.b, '\x1b', '[')
	if x > 0 || y > 0 {
		if y > 0 {
			p.b = strconv.AppendInt(p.b, int64(y+1), 10)
		}
		if x > 0 {
			p.b = strconv.AppendInt(append(p.b, ';'), int64(x+1), 10)
		}
	}
	p.b = append(p.b, 'H')
	p.at.x, p.at.y, p.at.wrapped, p.set = x, y, false, true
}

func (p *painter) style(to style) {
	p.b = change(p.b, p.at.pen, to)
	p.at.pen = to
}

// cells writes columns from to to of a row of s.
func (p *painter) cells(s *screen, y, from, to int) {
	p.goTo(from, y)
	row := s.row(y)
	for x := from; x < to; x++ {
		k := row[x]
		if k.part == tail {
			continue
		}
		want := s.styles.list[k.style]
		if k.char != ' ' || p.at.pen.blank() != want {
			p.style(want)
		}
		p.b = s.write(p.b, k)
	}
	if p.at.x = to; to >= s.w {
		p.set = false // the last column: with autowrap off or on, say where to go next
	}
}

// clear erases a row from column x.
func (p *painter) clear(x, y int) {
	p.goTo(x, y)
	if p.at.pen.background() != (style{}) {
		p.style(style{})
	}
	p.b = append(p.b, "\x1b[K"...)
}

// row makes row y of the terminal, which shows shown, show want.
func (p *painter) row(want *screen, shown []cell, y int) {
	row := want.row(y)
	end := inked(row)
	if unsure(row) || unsure(shown) {
		// Blanks at its end are written if the renderer has written them: on a
		// terminal that makes the row longer they fall on its last column.
		p.clear(0, y)
		if end = max(end, want.ends[y]); end > 0 {
			p.cells(want, y, 0, end)
		}
		return
	}
	x, n := 0, len(row)
	for x < n {
		if row[x] == shown[x] {
			x++
			continue
		}
		from := x
		for from > 0 && (row[from].part == tail || shown[from].part == tail) {
			from--
		}
		if from >= end { // all that is left is blank
			p.clear(from, y)
			return
		}
		x = span(want, row, shown, from)
		p.cells(want, y, from, min(x, end))
		if x > end {
			p.clear(end, y)
			return
		}
	}
}

// span gives the end of the stretch from a difference that is written in one
// go: up to equal cells that are dearer than a move. It ends between characters
// in what is shown as in what is wanted.
func span(want *screen, row, shown []cell, from int) int {
	end, cost := from+1, 0
	for x := from; x < len(row); x++ {
		if row[x] != shown[x] {
			end, cost = x+1, 0
			continue
		}
		if row[x].part == tail {
			continue
		}
		cost += len(want.spelled(row[x]))
		if cost > gapBytes {
			break
		}
	}
	for end < len(row) && (row[end].part == tail || shown[end].part == tail) {
		end++
	}
	return end
}

// inked gives the column behind the last cell that an erase does not make.
func inked(row []cell) int {
	end := len(row)
	for end > 0 && row[end-1] == empty {
		end--
	}
	return end
}
