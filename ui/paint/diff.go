package paint

import "strconv"

// gapBytes is what a cursor move costs at most: equal cells that take no more
// are written again rather than skipped.
const gapBytes = len("\x1b[120;40H") - 1

// painter writes to a terminal whose cursor and pen it knows.
type painter struct {
	b   []byte
	at  cursor
	set bool // at.x and at.y hold
	// erases says that blanks may be erased: terminals differ in whether a picture
	// goes with what is erased, and a blank that is written takes it away in all.
	erases bool

	touched []stretch // of each row, what was written; nil where nobody asks
}

// touch notes what is written of a row.
func (p *painter) touch(y, from, to int) {
	if p.touched != nil {
		p.touched[y].take(from, to)
	}
}

// goTo moves the terminal's cursor. Moves are absolute, so that a width the
// terminal sees otherwise cannot push what follows.
func (p *painter) goTo(x, y int) {
	if p.set && p.at.x == x && p.at.y == y {
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
	p.at.x, p.at.y, p.set = x, y, true
}

func (p *painter) style(to style) {
	p.b = change(p.b, p.at.pen, to)
	p.at.pen = to
}

// blankBytes is what an erase of cells and a move behind them cost at most: longer
// runs of blanks are erased, which writes nothing for them.
const blankBytes = len("\x1b[120X") + gapBytes

// cells writes columns from to to of a row of s. Where it may, it erases long runs
// of blanks.
func (p *painter) cells(s *screen, y, from, to int) {
	p.goTo(from, y)
	p.touch(y, from, to)
	row := s.want.row(y)
	for x := from; x < to; x++ {
		k := row[x]
		if k.part == tail {
			continue
		}
		if n := blanksFrom(row[x:to]); p.erases && n > blankBytes {
			p.goTo(x, y)
			p.noBackground()
			p.b = append(strconv.AppendInt(append(p.b, "\x1b["...), int64(n), 10), 'X')
			if x += n; x == to {
				return
			}
			p.goTo(x, y)
			k = row[x]
		}
		want := s.styles.list[k.style]
		if k.char != ' ' || p.at.pen.blank() != want {
			p.style(want)
		}
		p.b = s.write(p.b, k)
		if p.at.x = x + 1; k.part == lead {
			p.at.x++
		}
	}
	if to >= s.want.w {
		p.set = false // the last column: with autowrap off or on, say where to go next
	}
}

// blanksFrom counts the cells from the first on that an erase makes.
func blanksFrom(row []cell) int {
	n := 0
	for n < len(row) && row[n] == empty {
		n++
	}
	return n
}

// noBackground makes a pen with which an erase leaves the terminal's own ground.
func (p *painter) noBackground() {
	if p.at.pen.background() != (style{}) {
		p.style(style{})
	}
}

// toEnd is behind the last column of any screen.
const toEnd = 1 << 20

// clear erases a row from column x.
func (p *painter) clear(x, y int) {
	p.goTo(x, y)
	p.touch(y, x, toEnd)
	p.noBackground()
	p.b = append(p.b, "\x1b[K"...)
}

// row makes row y of the terminal, which shows shown, show want.
func (p *painter) row(want *screen, shown []cell, y int) {
	row := want.want.row(y)
	end := inked(row)
	if hasUnknownWidth(row) || hasUnknownWidth(shown) {
		// Blanks at its end are written if the view has them: on a terminal that
		// makes the row longer they fall on its last column.
		p.clear(0, y)
		if end = max(end, want.ends[y]); end > 0 {
			erases := p.erases
			p.erases = false // as said
			p.cells(want, y, 0, end)
			p.erases = erases
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
