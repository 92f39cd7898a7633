package galley

import (
	"baolan/ui/row"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// verticalGap is how many blank cells are between two vertical columns. One cell is
// enough to separate the lines, and with it a screen holds a third more of them than
// with two.
const verticalGap = 1

// verticalColumn is a column of a part; in a blank column part is negative.
type verticalColumn struct {
	part int
	typeset.Column
}

// Vertical is an article set in vertical columns, from right to left.
type Vertical struct {
	parts   []Part
	set     Setting
	columns []verticalColumn
	per     int // columns on a screen
	left    int // cells that remain blank at the left
}

// SetVertical sets parts in columns of height cells, as many as fit in a width. The
// galley that it gives has the parts but no rows.
func SetVertical(parts []Part, s Setting, width, height int) (Galley, Vertical) {
	lang := scriptOf(parts)
	v := Vertical{parts: parts, set: s, per: max(1, (width+verticalGap)/(2+verticalGap))}
	v.left = max(0, (width-(v.per*(2+verticalGap)-verticalGap))/2)
	g := Galley{Parts: parts, set: s, start: make([]int, len(parts))}
	for i := range parts {
		p := &parts[i]
		g.start[i] = g.Bytes
		g.Bytes += len(p.Text)
		if p.Picture > 0 { // pictures are only shown in horizontal text
			continue
		}
		if i > 0 && p.Head != parts[i-1].Head {
			v.columns = append(v.columns, verticalColumn{part: -1})
		}
		st := typeset.Style{Ruler: s.Ruler, Measure: height, Indent: typeset.IndentAuto, Level: s.Level, Lang: lang}
		if p.Head {
			st.Indent = min(headIndent(p.Look), height/4)
		}
		columns := typeset.Vertical(p.Text, st)
		if p.Head {
			columns = evenColumns(columns, p.Text, st)
		}
		for _, c := range columns {
			v.columns = append(v.columns, verticalColumn{i, c})
		}
	}
	return g, v
}

// evenColumns makes the columns of a heading as even as possible: as low as they can
// be without needing another column.
func evenColumns(columns []typeset.Column, text string, st typeset.Style) []typeset.Column {
	if len(columns) < 2 {
		return columns
	}
	for st.Measure--; st.Measure > st.Indent; st.Measure-- {
		lower := typeset.Vertical(text, st)
		if len(lower) > len(columns) {
			break
		}
		columns = lower
	}
	return columns
}

// headIndent gives how far a line of the head is moved down, which depends on its kind
// as in printed vertical headings.
func headIndent(look theme.Part) int {
	switch look {
	case theme.Headline:
		return 1
	case theme.Byline:
		return 6
	}
	return 3
}

// Pages gives the number of pages; 0 if the article is not set vertically.
func (v *Vertical) Pages() int { return (len(v.columns) + v.per - 1) / max(v.per, 1) }

// PageOf gives the page that shows a place.
func (v *Vertical) PageOf(p Place) int {
	found := 0
	for i, c := range v.columns {
		if c.part >= 0 && !p.IsBefore(Place{c.part, c.Start}) {
			found = i / v.per
		}
	}
	return found
}

// First gives the place of the first character on a page.
func (v *Vertical) First(page int) Place {
	if page == 0 {
		return Place{}
	}
	for _, c := range v.columns[page*v.per:] {
		if c.part >= 0 {
			return Place{c.part, c.Start}
		}
	}
	return Place{}
}

// Rows draws a page in rows of width cells, box by box from the left. The text begins
// left cells from their beginning.
func (v *Vertical) Rows(page, left, width, height int, st *theme.Styles, marks func(part int) []Mark) []string {
	from := page * v.per
	shown := v.columns[from:min(from+v.per, len(v.columns))]
	rows := make([]string, height)
	for y := range rows {
		r := row.New(v.set.Ruler, width).Gap(left + v.left + (v.per-len(shown))*(2+verticalGap))
		for i := len(shown) - 1; i >= 0; i-- {
			c := &shown[i]
			if c.part < 0 || y >= len(c.Boxes) {
				r.Gap(2)
			} else {
				v.paintBox(r, c, y, st, marks)
			}
			r.Gap(verticalGap)
		}
		rows[y] = r.String()
	}
	return rows
}

func (v *Vertical) paintBox(r *row.Row, c *verticalColumn, y int, st *theme.Styles, marks func(part int) []Mark) {
	p, box := &v.parts[c.part], c.Boxes[y]
	look := st.Of(p.Look)
	if box.At >= 0 {
		look = styleAt(p, look, st, marks(c.part), box.At)
	}
	r.Put(look, box.Text)
}
