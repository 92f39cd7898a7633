package wire

// apply does to the screen what a terminal would do with t.
func (s *screen) apply(t *token) effect {
	if !s.valid {
		return s.wait(t)
	}
	e := s.do(t)
	if e&lost != 0 || !s.valid {
		s.lose()
		return lost
	}
	return e
}

func (s *screen) do(t *token) effect {
	switch t.kind {
	case tokenText:
		return s.put(t.char)
	case tokenControl:
		return s.control(t.char)
	case tokenCSI:
		return s.csi(t)
	case tokenEscape:
		return s.escape(t)
	case tokenString:
		return str(t)
	case tokenBroken:
	}
	return lost
}

// wait follows an unknown screen until it is cleared: what comes after that is
// known, if the cursor and the pen are.
func (s *screen) wait(t *token) effect {
	switch t.kind {
	case tokenString, tokenControl:
		s.placed = s.placed && t.kind == tokenString
	case tokenCSI:
		switch {
		case t.prefix == '?':
			if s.mode(t) == lost && (t.char == 'h' || t.char == 'l') {
				s.placed = false
			}
		case t.prefix != 0 || t.middle != 0:
		case t.char == 'm':
			s.penKnown = s.pen.apply(t.params) && (s.penKnown || len(t.params) == 0 || t.params[0].n <= 0)
		case t.char == 'H' || t.char == 'f':
			s.to(t.num(1, 1)-1, t.num(0, 1)-1)
			s.placed = true
		case t.char == 'J' && t.num(0, 0) == 2 && s.alt && s.placed && s.penKnown:
			s.regain()
			s.fill(0, len(s.cells), s.erased())
		default:
			s.placed = false
		}
	case tokenText, tokenEscape, tokenBroken:
		s.placed = false
	}
	return lost
}

func (s *screen) control(c rune) effect {
	switch c {
	case '\r':
		return s.to(0, s.y)
	case '\n':
		if s.newlineReturns {
			s.x = 0
		}
		s.wrapped, s.full = false, false
		return s.index()
	case '\b':
		return s.to(s.x-1, s.y)
	case '\t':
		return s.to((s.x/8+1)*8, s.y)
	case '\a':
		return aside
	}
	return lost
}

func (s *screen) escape(t *token) effect {
	switch {
	case t.middle != 0:
	case t.char == '7':
		s.saved = s.cursor
		return draws | ordered
	case t.char == '8':
		s.cursor = s.saved
		s.repen()
		return draws | ordered
	case t.char == 'M':
		s.wrapped, s.full = false, false
		return s.reverseIndex()
	case t.char == 'D':
		s.wrapped, s.full = false, false
		return s.index()
	}
	return lost
}

// str judges a string. A link (OSC 8) would be a part of the style, and DCS
// and APC can draw pictures: none of them is drawn by this program.
func str(t *token) effect {
	if t.char != ']' || len(t.bytes) > 3 && t.bytes[2] == '8' && t.bytes[3] == ';' {
		return lost
	}
	return aside
}

func (s *screen) csi(t *token) effect {
	switch t.prefix {
	case '?':
		if t.middle == 0 && (t.char == 'h' || t.char == 'l') {
			return s.mode(t)
		}
		if t.char == 'p' && t.middle == '$' || t.char == 'n' || t.char == 'u' || t.char == 'W' {
			return aside // questions, and tabs where they are anyway
		}
		return lost
	case 0:
	default:
		return aside // of the keyboard
	}
	if t.middle != 0 {
		if t.middle == ' ' && t.char == 'q' { // the cursor's shape
			return aside
		}
		return lost
	}
	if e, ok := s.move(t); ok {
		return e
	}
	return s.edit(t)
}

// move does the sequences that move the cursor or change the pen.
func (s *screen) move(t *token) (effect, bool) {
	n := t.num(0, 1)
	switch t.char {
	case 'H', 'f':
		return s.to(t.num(1, 1)-1, n-1), true
	case 'A':
		return s.vertical(-n), true
	case 'B':
		return s.vertical(n), true
	case 'C':
		return s.to(s.x+n, s.y), true
	case 'D':
		return s.to(s.x-n, s.y), true
	case 'G', '`':
		return s.to(n-1, s.y), true
	case 'd':
		return s.to(s.x, n-1), true
	case 'm':
		if !s.pen.apply(t.params) {
			s.penKnown = false
			return lost, true
		}
		s.repen()
		return draws, true
	case 'r':
		s.top, s.bottom = n-1, min(t.num(1, s.h), s.h)-1
		if s.top >= s.bottom {
			return lost, true
		}
		return s.to(0, 0), true
	}
	return 0, false
}

// vertical moves up or down; the region's edge stops what starts within.
func (s *screen) vertical(n int) effect {
	low, high := 0, s.h-1
	if s.y >= s.top && s.y <= s.bottom {
		low, high = s.top, s.bottom
	}
	return s.to(s.x, min(max(s.y+n, low), high))
}

// edit does the sequences that change cells. A pending wrap survives some of
// them in some terminals: that is left to the terminal.
func (s *screen) edit(t *token) effect {
	e := draws
	if s.wrapped {
		e |= ordered
	}
	n := t.num(0, 1)
	switch t.char {
	case 'J':
		return e | s.clearScreen(t.num(0, 0))
	case 'K':
		switch t.num(0, 0) {
		case 0:
			return e | s.erase(s.y, s.x, s.w)
		case 1:
			return e | s.erase(s.y, 0, s.x+1)
		case 2:
			return e | s.erase(s.y, 0, s.w)
		}
	case 'X':
		return e | s.erase(s.y, s.x, min(s.x+n, s.w))
	case '@', 'P':
		return e | s.shift(min(n, s.w-s.x), t.char == '@')
	case 'L':
		return e | s.region(s.y, -n)
	case 'M':
		return e | s.region(s.y, n)
	case 'S':
		return e | s.region(s.top, n)
	case 'T':
		return e | s.region(s.top, -n)
	case 'b':
		for range min(n, s.w) {
			if s.last.char == 0 || s.last.char > '~' || s.wrapped || s.cut(s.y, s.x+1) != draws {
				return lost
			}
			e |= s.place(s.last, 1)
		}
		return e
	case 'n':
		return e | ordered // where is the cursor?
	case 'c':
		return aside
	}
	return lost
}

// clearScreen does ED. One of the whole screen is a repair: it is passed on.
func (s *screen) clearScreen(what int) effect {
	e := draws
	from, to := s.y+1, s.h
	switch what {
	case 0:
		e |= s.erase(s.y, s.x, s.w)
	case 1:
		e |= s.erase(s.y, 0, s.x+1)
		from, to = 0, s.y
	case 2:
		from = 0
		e |= ordered
	default:
		return lost
	}
	for y := from; y < to; y++ {
		e |= s.erase(y, 0, s.w)
	}
	return e
}

// shift inserts n blanks at the cursor or deletes n cells there.
func (s *screen) shift(n int, insert bool) effect {
	e := s.cut(s.y, s.x)
	row := s.row(s.y)[s.x:]
	s.touched[s.y], s.ends[s.y] = true, s.w
	if insert {
		e |= s.cut(s.y, s.w-n)
		copy(row[n:], row)
		s.fill(s.y*s.w+s.x, s.y*s.w+s.x+n, s.erased())
	} else {
		e |= s.cut(s.y, s.x+n)
		copy(row, row[n:])
		s.fill((s.y+1)*s.w-n, (s.y+1)*s.w, s.erased())
	}
	return e
}

// mode does DECSET and DECRST. Those that have to do with the screen stand
// alone in a sequence.
func (s *screen) mode(t *token) effect {
	if t.char != 'h' && t.char != 'l' {
		return aside
	}
	on := t.char == 'h'
	for i := range t.params {
		switch n := t.params[i].n; n {
		case 7:
			s.noWrap = !on
			s.wrapped, s.full = s.wrapped && on, s.full && !on
			return draws
		case 25:
			s.hidden = !on
		case 47, 1047, 1049:
			s.alt = on
			return lost
		case 1, 12, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 1016, 2004, 2026, 2027, 2031, 2048:
		default:
			return lost
		}
	}
	return aside
}
