package wire

import (
	"unicode/utf8"

	"baolan/ui/cells"
)

// effect is what a token does to the frame it stands in.
type effect uint8

const (
	aside   effect = 0         // nothing on the screen: a mode, a title, a question about colours
	draws   effect = 1 << iota // cells, cursor or pen, all known
	ordered                    // known, but the terminal must see it where it stands
	lost                       // the screen is not known any more
)

// cursor is where the terminal writes next, and how.
type cursor struct {
	x, y int
	// wrapped is set after a character in the last column: the next one goes
	// to the next row.
	wrapped bool
	// full is set there with autowrap off: the next one overwrites it.
	full bool
	pen  style
}

// screen is a terminal, as far as the renderer uses one.
type screen struct {
	grid
	cursor

	newlineReturns bool // a line feed goes to the first column too
	top, bottom    int  // the scrolling region
	noWrap         bool
	hidden         bool // the cursor
	alt            bool
	saved          cursor
	last           cell   // the last character, for REP
	touched        []bool // rows that the frame has written to
	unknown        []bool // rows that hold half a character or the like
	ends           []int  // of each row, the column behind the last that was written since it was erased
	styles         table[style]
	clusters       table[string]
	ink, space     int // the pen's number, for a character and for a blank; -1 for not yet

	valid    bool // all the above holds
	placed   bool // of an invalid screen: the cursor is known again
	penKnown bool
}

func (s *screen) resize(w, h int) {
	s.grid = newGrid(w, h)
	s.touched, s.unknown, s.ends = make([]bool, h), make([]bool, h), make([]int, h)
	s.lose()
}

// lose notes that the screen is not known, until it is cleared.
func (s *screen) lose() { s.valid, s.placed = false, false }

// regain makes the screen known again: it has just been cleared.
func (s *screen) regain() {
	if s.w == 0 {
		return
	}
	s.styles.reset(style{})
	s.clusters.reset("")
	s.repen()
	s.top, s.bottom = 0, s.h-1
	clear(s.unknown)
	clear(s.ends)
	s.valid = true
}

// repen forgets the pen's numbers after it has changed.
func (s *screen) repen() { s.ink, s.space = -1, -1 }

// erased gives the cell that an erase leaves.
func (s *screen) erased() cell { return cell{char: ' ', style: s.number(s.pen.background())} }

// number gives the number of a style. When there are too many the screen is
// lost, which ends the frame's use of it.
func (s *screen) number(v style) uint16 {
	n, ok := s.styles.number(v)
	if !ok {
		s.lose()
	}
	return uint16(n) //nolint:gosec // below tableSize
}

// put writes one character.
func (s *screen) put(c rune) effect {
	wide := cells.Ruler{}.Rune(c)
	if wide == 0 {
		return s.join(c)
	}
	if wide > s.w {
		return lost // no room for it at all
	}
	e := draws
	if s.wrapped && !s.noWrap {
		s.x, s.wrapped = 0, false
		s.index()
	}
	if s.full {
		e |= s.spoil()
		s.x = min(s.x, s.w-wide)
	}
	if s.x+wide > s.w {
		return lost // half a character beyond the margin: every terminal has its own way
	}
	e |= s.cut(s.y, s.x) | s.cut(s.y, s.x+wide)
	k := cell{char: c, unsure: !sure(c)}
	if c == ' ' {
		if s.space < 0 {
			s.space = int(s.number(s.pen.blank()))
		}
		k.style = uint16(s.space) //nolint:gosec // below tableSize
	} else {
		if s.ink < 0 {
			s.ink = int(s.number(s.pen))
		}
		k.style = uint16(s.ink) //nolint:gosec // below tableSize
	}
	s.last = k
	return e | s.place(k, wide)
}

// place writes a cell of the given width at the cursor and moves on.
func (s *screen) place(k cell, wide int) effect {
	row := s.row(s.y)
	s.touched[s.y] = true
	if wide == 2 {
		k.part = lead
		row[s.x] = k
		k.part = tail
		row[s.x+1] = k
	} else {
		row[s.x] = k
	}
	s.ends[s.y] = max(s.ends[s.y], s.x+wide)
	if s.x += wide; s.x >= s.w {
		s.x, s.wrapped, s.full = s.w-1, !s.noWrap, s.noWrap
	}
	return draws
}

// spoil notes that the cursor's row holds what only the terminal knows, until
// it is erased.
func (s *screen) spoil() effect {
	s.unknown[s.y] = true
	return draws | ordered
}

// join adds a mark to the character before the cursor. At the margin terminals
// differ in which one that is.
func (s *screen) join(c rune) effect {
	if s.full {
		return s.spoil()
	}
	x := s.x - 1
	if s.wrapped {
		x = s.x
	}
	row := s.row(s.y)
	if x > 0 && row[x].part == tail {
		x--
	}
	if x < 0 {
		return lost
	}
	n, ok := s.clusters.number(s.spelled(row[x]) + string(c))
	if !ok {
		return lost
	}
	s.touched[s.y] = true
	row[x].char, row[x].unsure = clusterBase+rune(n), true //nolint:gosec // below tableSize
	if row[x].part == lead {
		row[x+1].char, row[x+1].unsure = row[x].char, true
	}
	return draws
}

// spelled gives the characters of a cell.
func (s *screen) spelled(k cell) string {
	if k.char >= clusterBase {
		return s.clusters.list[k.char-clusterBase]
	}
	return string(k.char)
}

// write appends the characters of a cell.
func (s *screen) write(b []byte, k cell) []byte {
	if k.char >= clusterBase {
		return append(b, s.clusters.list[k.char-clusterBase]...)
	}
	return utf8.AppendRune(b, k.char)
}

// cut notes that a row is divided before column x. Through the middle of a
// character, what becomes of its halves is the terminal's affair.
func (s *screen) cut(y, x int) effect {
	if x <= 0 || x >= s.w || s.row(y)[x].part != tail {
		return draws
	}
	s.unknown[y] = true
	return draws | ordered
}

// erase blanks columns from to to (exclusive) of a row.
func (s *screen) erase(y, from, to int) effect {
	e := s.cut(y, from) | s.cut(y, to)
	s.touched[y] = true
	s.fill(y*s.w+from, y*s.w+to, s.erased())
	if to == s.w {
		s.ends[y] = min(s.ends[y], from)
	}
	if from == 0 && to == s.w {
		s.unknown[y] = false
		e &^= ordered
	}
	return e
}

// region scrolls the rows from top to the region's bottom.
func (s *screen) region(top, n int) effect {
	if top < s.top || top > s.bottom {
		return lost
	}
	for y := top; y <= s.bottom; y++ {
		if s.unknown[y] {
			return lost
		}
		s.touched[y], s.ends[y] = true, s.w
	}
	s.scroll(top, s.bottom, n, s.erased())
	return draws
}

// index moves down a row, and scrolls at the region's bottom.
func (s *screen) index() effect {
	if s.y == s.bottom {
		return s.region(s.top, 1)
	}
	s.y = min(s.y+1, s.h-1)
	return draws
}

// reverseIndex moves up a row, and scrolls at the region's top.
func (s *screen) reverseIndex() effect {
	if s.y == s.top {
		return s.region(s.top, -1)
	}
	s.y = max(s.y-1, 0)
	return draws
}

// to moves the cursor, kept on the screen.
func (s *screen) to(x, y int) effect {
	s.x, s.y, s.wrapped, s.full = min(max(x, 0), s.w-1), min(max(y, 0), s.h-1), false, false
	return draws
}
