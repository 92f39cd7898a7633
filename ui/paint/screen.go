package paint

import (
	"image"
	"slices"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"baolan/editions/clean"
	"baolan/ui/cells"
	"baolan/ui/graphics"
)

// cursor is where the terminal writes next, and in which style.
type cursor struct {
	x, y int
	pen  style
}

// screen is the one model of what a terminal shows and of what it is to show.
type screen struct {
	want, shown grid                 // what the terminal is to show, and what it shows
	rows        []string             // the rows of the view from which want was parsed
	ends        []int                // for each row of want, the column behind the last cell that the view wrote
	styles      table[style]         // the styles that cells refer to
	clusters    table[clean.Shown]   // the clusters of several code points that cells refer to
	overflown   bool                 // whether there were more styles or clusters than a table takes
	at          cursor               // the terminal's cursor and pen
	placed      bool                 // whether at.x and at.y are known
	visible     bool                 // whether the terminal's cursor is visible
	margins     bool                 // whether the terminal has left and right margins
	still       bool                 // whether scrolls are left out
	pictures    pictures             // what the terminal shows and keeps of pictures
	wanted      []graphics.Placement // the pictures that the terminal is to show
	touched     []stretch            // for each row, the columns that the frame has written

	plain, scrolled []byte // buffers of the two ways that cheaper compares
}

const (
	autowrapOff = "\x1b[?7l"
	autowrapOn  = "\x1b[?7h"
	clearScreen = "\x1b[m\x1b[H\x1b[2J"
	hideCursor  = "\x1b[?25l"
	showCursor  = "\x1b[?25h"
)

// resize gives the screen another size. Nothing is known of what the terminal shows
// then.
func (s *screen) resize(w, h int) {
	s.want, s.shown = newGrid(w, h), newGrid(w, h)
	s.ends, s.touched = make([]int, h), make([]stretch, h)
	s.forget()
}

// forget notes that it is not known what the terminal shows: the next frame clears it.
func (s *screen) forget() {
	s.rows = nil
	s.styles.reset(style{})
	s.clusters.reset(clean.Shown{})
	s.overflown = false
}

// frame appends what makes the terminal show the rows, each of at most the screen's
// width, and the cursor at a place, or no cursor if at is nil. Nothing is appended if
// nothing changes. anew says to clear the terminal first.
func (s *screen) frame(b []byte, rows []string, at *tea.Cursor, profile colorprofile.Profile, anew bool) []byte {
	if anew {
		s.forget()
	}
	if s.parse(rows, profile); s.overflown {
		anew = true
		s.forget()
		s.parse(rows, profile)
	}
	clear(s.touched)
	p := painter{b: b, at: s.at, set: s.placed, touched: s.touched, erases: len(s.pictures.shown)+len(s.wanted) == 0}
	if anew {
		p.b = s.pictures.lost(p.b)
		p.b = append(p.b, hideCursor+clearScreen...)
		p.at, p.set, s.visible = cursor{}, true, false
		s.shown.fill(0, len(s.shown.cells), empty)
	}
	p.b = s.pictures.clear(p.b, s.wanted, s)
	p = s.cheaper(p)
	copy(s.shown.cells, s.want.cells)
	p.style(style{})
	s.pictures.put(&p, s.wanted, s.touched)
	if at != nil {
		p.goTo(min(max(at.X, 0), s.want.w-1), min(max(at.Y, 0), s.want.h-1))
	}
	if visible := at != nil; visible != s.visible {
		s.visible = visible
		if visible {
			p.b = append(p.b, showCursor...)
		} else {
			p.b = append(p.b, hideCursor...)
		}
	}
	s.at, s.placed = p.at, p.set
	return p.b
}

// again writes rows again that a sequence has left blank. The sequence must have left
// the terminal's cursor and pen as they were.
func (s *screen) again(b []byte, rows []int, profile colorprofile.Profile) []byte {
	for _, y := range rows {
		if y < 0 || y >= s.shown.h {
			continue
		}
		s.shown.fill(y*s.shown.w, (y+1)*s.shown.w, empty)
	}
	var at *tea.Cursor
	if s.visible && s.placed {
		at = tea.NewCursor(s.at.x, s.at.y)
	}
	return s.frame(b, slices.Clone(s.rows), at, profile, false)
}

// cheaper appends the shorter one of two ways: the whole difference, or a scroll and
// the difference that is left after it.
func (s *screen) cheaper(p painter) painter {
	begin := len(p.b)
	s.plain = append(s.plain[:0], p.b...)
	plain := p
	plain.b = s.plain
	s.difference(&plain, &s.shown)
	s.plain = plain.b
	// A scroll would move pictures, or parts of them, too.
	fixed := s.still || len(s.pictures.shown)+len(s.wanted) > 0
	if fixed || len(plain.b)-begin < scrollBytes {
		p.b = append(p.b, plain.b[begin:]...)
		p.at, p.set = plain.at, plain.set
		return p
	}
	if z, ok := s.findScroll(); ok {
		moved := grid{w: s.shown.w, h: s.shown.h, cells: append([]cell(nil), s.shown.cells...)}
		q := p
		q.b = append(s.scrolled[:0], p.b...)
		z.write(&q)
		z.apply(&moved)
		s.difference(&q, &moved)
		s.scrolled = q.b
		if len(q.b) < len(plain.b) {
			plain = q
		}
	}
	p.b = append(p.b, plain.b[begin:]...)
	p.at, p.set = plain.at, plain.set
	return p
}

// lose notes that it is not known what the cells of a rectangle show.
func (s *screen) lose(r image.Rectangle) {
	r = r.Intersect(image.Rect(0, 0, s.shown.w, s.shown.h))
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			s.shown.row(y)[x] = cell{char: -1}
		}
	}
}

// difference writes the cells in which want differs from shown.
func (s *screen) difference(p *painter, shown *grid) {
	painted := false
	for y := range s.want.h {
		if areSame(s.want.row(y), shown.row(y)) {
			continue
		}
		if !painted {
			// With autowrap off a character that is wider on the terminal than
			// in package cells is clipped at the right edge and does not reach
			// the next row.
			p.b = append(p.b, autowrapOff...)
			painted = true
		}
		p.row(s, shown.row(y), y)
	}
	if painted {
		p.b = append(p.b, autowrapOn...)
	}
}

// parse parses into want the rows that differ from those that it was parsed from.
func (s *screen) parse(rows []string, profile colorprofile.Profile) {
	for y := range s.want.h {
		row := ""
		if y < len(rows) {
			row = rows[y]
		}
		if y < len(s.rows) && s.rows[y] == row {
			continue
		}
		s.set(y, row, profile)
	}
	kept := s.rows[:0]
	for y := range s.want.h {
		if y < len(rows) {
			kept = append(kept, rows[y])
		} else {
			kept = append(kept, "")
		}
	}
	s.rows = kept
}

// set parses a text with SGR sequences into row y of want. Every other sequence,
// every control and what lies beyond the screen's width are left out.
func (s *screen) set(y int, text string, profile colorprofile.Profile) {
	row := s.want.row(y)
	scan := scanner{in: coloured(text, profile)}
	pen, x := style{}, 0
	var t token
	for len(scan.in) > 0 {
		run := printable(scan.in)
		scan.in = scan.in[len(run):]
		for len(run) > 0 {
			cluster, wide := cells.Ruler{}.Next(run)
			x = s.put(row, x, cluster, wide, pen)
			run = run[len(cluster):]
		}
		if scan.next(&t) && t.kind == tokenCSI && t.char == 'm' && t.prefix == 0 && t.middle == 0 {
			pen.apply(t.params)
		}
	}
	s.ends[y] = min(x, len(row))
	for x = min(x, len(row)); x < len(row); x++ {
		row[x] = empty
	}
}

// printable gives the text that b begins with, up to a control of C0 or C1 or a
// byte that is no UTF-8.
func printable(b []byte) string {
	n := 0
	for n < len(b) {
		c, size := utf8.DecodeRune(b[n:])
		if c < ' ' || c >= 0x7f && c < 0xa0 || c == utf8.RuneError && size < 2 {
			break
		}
		n += size
	}
	return string(b[:n])
}

// put writes a grapheme cluster into a row at column x and gives the next column. If
// there is no room it fills the row with blanks and gives a column beyond the row.
func (s *screen) put(row []cell, x int, cluster string, wide int, pen style) int {
	switch {
	case x > len(row) || wide == 0: // there is no room, or it is a mark without a character before it
		return x
	case x+wide > len(row):
		for ; x < len(row); x++ {
			row[x] = empty
		}
		return x + 1
	}
	k := s.cell(clean.Cluster(cluster), wide)
	if k.char == ' ' {
		pen = pen.blank()
	}
	k.style = s.number(pen)
	for i := range wide {
		k.part = lead
		switch {
		case wide == 1:
			k.part = single
		case i > 0:
			k.part = tail
		}
		row[x+i] = k
	}
	return x + wide
}

// cell makes the cell of a cluster; no other function gives a cell its characters. A
// cluster whose width was changed by the removal of characters that may not be shown
// becomes a blank.
func (s *screen) cell(shown clean.Shown, wide int) cell {
	cluster := shown.String()
	c, size := utf8.DecodeRuneInString(cluster)
	switch {
	case size > 0 && size == len(cluster) && (hasKnownWidth(c) || cells.Ruler{}.Width(cluster) == wide):
		return cell{char: c, unsure: !hasKnownWidth(c)}
	case cluster == "" || cells.Ruler{}.Width(cluster) != wide:
		return empty
	}
	n, ok := s.clusters.number(shown)
	s.overflown = s.overflown || !ok
	return cell{char: clusterBase + rune(n), unsure: true} //nolint:gosec // below tableSize
}

func (s *screen) number(v style) uint16 {
	n, ok := s.styles.number(v)
	if !ok {
		s.overflown = true
	}
	return uint16(n) //nolint:gosec // below tableSize
}

// spelled gives the characters of a cell.
func (s *screen) spelled(k cell) string {
	if k.char >= clusterBase {
		return s.clusters.list[k.char-clusterBase].String()
	}
	return string(k.char)
}

// write appends the characters of a cell.
func (s *screen) write(b []byte, k cell) []byte {
	if k.char >= clusterBase {
		return append(b, s.clusters.list[k.char-clusterBase].String()...)
	}
	return utf8.AppendRune(b, k.char)
}
