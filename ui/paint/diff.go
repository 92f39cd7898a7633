package paint

import "strconv"

// gapBytes is how many bytes of equal cells are written again rather than skipped:
// one less than the longest cursor move on a terminal of 120 columns.
const gapBytes = len("\x1b[120;40H") - 1

// painter writes to a terminal whose cursor and pen it knows.
type painter struct {
	b   []byte
	at  cursor
	set bool // whether at.x and at.y are known
	// erases is whether blanks may be erased. Where there are pictures they are
	// written: an erase takes a picture off some terminals only, a written blank
	// off all.
	erases bool

	touched []stretch // for each row, the columns that were written; nil if they are not needed
}

// touch notes that the columns of row y from from up to to were written.
func (p *painter) touch(y, from, to int) {
	if p.touched != nil {
		p.touched[y].take(from, to)
	}
}

// goTo moves the terminal's cursor, if it is not there. Moves are absolute, so that
// a character to which the terminal gives another width shifts nothing behind it.
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

// blankBytes is how many bytes an erase of cells (ECH) and a move behind them take.
// Longer runs of blanks are erased.
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
		p.set = false // behind the last column the cursor's place depends on the terminal
	}
}

// blanksFrom counts the cells at the beginning of a row that an erase would make.
func blanksFrom(row []cell) int {
	n := 0
	for n < len(row) && row[n] == empty {
		n++
	}
	return n
}

// noBackground resets the pen if it has a background, so that an erase leaves the
// terminal's own ground.
func (p *painter) noBackground() {
	if p.at.pen.background() != (style{}) {
		p.style(style{})
	}
}

// toEnd is a column behind the last of any screen.
const toEnd = 1 << 20

// clear erases a row from column x.
func (p *painter) clear(x, y int) {
	p.goTo(x, y)
	p.touch(y, x, toEnd)
	p.noBackground()
	p.b = append(p.b, "\x1b[K"...)
}

// row writes what makes row y of the terminal, which shows the cells shown, show the
// row of want.
func (p *painter) row(want *screen, shown []cell, y int) {
	row := want.want.row(y)
	end := inked(row)
	if hasUnknownWidth(row) || hasUnknownWidth(shown) {
		// Blanks at its end are written if the view has them: on a terminal that
		// makes the row longer they fall on its last column.
		p.clear(0, y)
		if end = max(end, want.ends[y]); end > 0 {
			erases := p.erases
			p.erases = false
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
		if from >= end { // the rest of the row is blank
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

// span gives the end of the columns that are written together from the difference at
// column from on: up to equal cells that take more bytes than a move. Neither in
// shown nor in row does it divide a character of two cells.
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

// inked gives the column behind the last cell that an erase would not make.
func inked(row []cell) int {
	end := len(row)
	for end > 0 && row[end-1] == empty {
		end--
	}
	return end
}
