package galley

import (
	"image"
	"strings"

	"baolan/ui/row"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// verticalGap is how many blank cells are between two vertical columns. One cell is
// enough to separate the lines, and with it a screen holds a third more of them than
// with two.
const verticalGap = 1

// columnCells is the width of a column with the gap beside it.
const columnCells = 2 + verticalGap

// verticalColumn is a column of a part at its place: the page, the number of columns
// to the right of it, and the row of its first character.
type verticalColumn struct {
	text *Part
	part int // the index of the part; -1 in an article that follows
	page int
	at   image.Point
	typeset.Column
}

// Vertical is an article set in vertical columns, from right to left. As on a printed
// page its head is as high as the page, and its body is in tiers, one below the other,
// whose columns are short enough for the eye to find the next one:
//
//	 三 二 一 │ 头
//	 四 三 二 │ 条
//	──────────┤
//	 九 八 七 │
//	 十 九 八 │
//
// Where it ends early, the articles behind it follow to the left of it.
type Vertical struct {
	set     Setting
	columns []verticalColumn
	rules   []verticalRule
	per     int // columns on a page
	pages   int
	left    int // cells that remain blank at the left
}

// verticalRule is a line between two tiers, below columns from from up to to, or, where
// from equals to, a line between two articles in the place of that column.
type verticalRule struct{ page, from, to, y int }

// Pages gives the number of pages; 0 if the article is not set vertically.
func (v *Vertical) Pages() int { return v.pages }

// PageOf gives the page that shows a place.
func (v *Vertical) PageOf(p Place) int {
	found := 0
	for i := range v.columns {
		if c := &v.columns[i]; c.part >= 0 && !p.IsBefore(Place{c.part, c.Start}) {
			found = c.page
		}
	}
	return found
}

// First gives the place of the first character on a page.
func (v *Vertical) First(page int) Place {
	if page == 0 {
		return Place{}
	}
	for i := range v.columns {
		if c := &v.columns[i]; c.part >= 0 && c.page == page {
			return Place{c.part, c.Start}
		}
	}
	return Place{}
}

// Rows draws a page in rows of width cells. The text begins left cells from their
// beginning.
func (v *Vertical) Rows(page, left, width, height int, st *theme.Styles, marks func(part int) []Mark) []string {
	grid := make([]*verticalColumn, v.per*height)
	for i := range v.columns {
		if c := &v.columns[i]; c.page == page {
			for y := range c.Boxes {
				grid[(c.at.Y+y)*v.per+c.at.X] = c
			}
		}
	}
	rows := make([]string, height)
	for y := range rows {
		r := row.New(v.set.Ruler, width).Gap(left + v.left)
		for x := v.per - 1; x >= 0; x-- {
			if c := grid[y*v.per+x]; c != nil {
				v.paintBox(r, c, y-c.at.Y, st, marks)
				r.Gap(verticalGap)
				continue
			}
			v.paintRule(r, page, x, y, st)
		}
		rows[y] = r.String()
	}
	return rows
}

func (v *Vertical) paintBox(r *row.Row, c *verticalColumn, y int, st *theme.Styles, marks func(part int) []Mark) {
	look, box := st.Of(c.text.Look), c.Boxes[y]
	if box.At >= 0 && c.part >= 0 {
		look = styleAt(c.text, look, st, marks(c.part), box.At)
	}
	r.Put(look, box.Text)
}

// paintRule paints what is in the place of a box where there is none: a part of a line,
// or nothing.
func (v *Vertical) paintRule(r *row.Row, page, x, y int, st *theme.Styles) {
	across, down := "─", "│"
	if v.set.Ruler.Width(across) != 1 { // those are wide, these are not
		across, down = "╌", "╎"
	}
	for _, l := range v.rules {
		switch {
		case l.page != page:
		case l.from == l.to && l.from == x:
			r.Put(st.Of(theme.Rule), down).Gap(columnCells - 1)
			return
		case l.y == y && l.from <= x && x < l.to:
			n := columnCells
			if x == l.from { // the gap to the right of the first column is none of its own
				n -= verticalGap
			}
			r.Put(st.Of(theme.Rule), strings.Repeat(across, n)).Gap(columnCells - n)
			return
		}
	}
	r.Gap(columnCells)
}
