package typeset

import "strings"

// Sheet is one screen of vertical columns, the first at the right.
type Sheet struct {
	Rows    []string // exactly the width of the screen each
	First   int      // index of its first column among all
	columns []Column
	width   int
	gap     int
}

// Sheets places columns side by side on screens of width × height cells, gap
// blank cells between two of them; cells that are left over stay at the left.
// Columns higher than the screen are cut, so set them for its height.
func Sheets(columns []Column, width, height, gap int) []Sheet {
	width, height, gap = max(width, em), max(height, 1), max(gap, 0)
	per := (width + gap) / (em + gap)
	var sheets []Sheet
	for first := 0; first < len(columns); first += per {
		s := Sheet{First: first, width: width, gap: gap, columns: columns[first:min(first+per, len(columns))]}
		s.draw(height)
		sheets = append(sheets, s)
	}
	return sheets
}

func (s *Sheet) draw(height int) {
	s.Rows = make([]string, height)
	for y := range s.Rows {
		var b strings.Builder
		b.Grow(s.width * 2)
		n := len(s.columns)
		blank(&b, s.width-n*em-(n-1)*s.gap)
		for i := n - 1; i >= 0; i-- {
			if boxes := s.columns[i].Boxes; y < len(boxes) {
				b.WriteString(boxes[y].Text)
			} else {
				blank(&b, em)
			}
			if i > 0 {
				blank(&b, s.gap)
			}
		}
		s.Rows[y] = b.String()
	}
}

// At tells which column (counted among all) and which byte of its text stand
// in the cell at x, y; ok is false for blanks.
func (s Sheet) At(x, y int) (column, at int, ok bool) {
	back := s.width - 1 - x
	if x < 0 || back < 0 || back%(em+s.gap) >= em {
		return 0, 0, false
	}
	i := back / (em + s.gap)
	if i >= len(s.columns) || y < 0 || y >= len(s.columns[i].Boxes) || s.columns[i].Boxes[y].At < 0 {
		return 0, 0, false
	}
	return s.First + i, s.columns[i].Boxes[y].At, true
}

// Place is the inverse of At: the cell where the byte of a column stands.
func (s Sheet) Place(column, at int) (x, y int, ok bool) {
	i := column - s.First
	if i < 0 || i >= len(s.columns) {
		return 0, 0, false
	}
	for y, b := range s.columns[i].Boxes {
		if b.At >= 0 && at >= b.At && at < b.At+b.Size {
			return s.width - i*(em+s.gap) - em, y, true
		}
	}
	return 0, 0, false
}
