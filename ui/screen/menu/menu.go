// Package menu is a list over the whole window: a title, and items of one or more
// rows, in columns where the window is wide. Search results and the reader's own lists
// are menus.
//
//	 标题                                    3/17
//	▐ first row of the chosen item
//	▐ second row
//
//	  next item
package menu

import (
	"image"
	"strings"

	"baolan/ui/cells"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/row"
	"baolan/ui/screen"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// Menu is a list of items of which one is chosen.
type Menu struct {
	s       *session.Session
	panel   layout.Panel
	content Content
	at      int // the index of the chosen item
	stack   layout.Stack
	flow    layout.Flow // the places of the items in columns
	whole   bool        // whether the rectangle has room for all items
}

// Content is what a menu shows.
type Content struct {
	Title string
	Items []Item
	Empty string // what is said if there is no item
	Tip   string // what is said below Empty
	Dense bool   // whether there is no blank row between two items

	Columns int // how many columns stand side by side; 0 for one
}

// rowsLeast is the least number of rows of a menu in several columns.
const rowsLeast = 8

// ColumnsFor gives how many columns of at least so many cells a menu has room for, and
// the width of each.
func ColumnsFor(p layout.Panel, least int) (n, width int) {
	if p.Body.Dy() < rowsLeast {
		return 1, p.Body.Dx()
	}
	return layout.FlowColumns(p.Body.Dx(), least)
}

// Item is one or more rows.
type Item struct {
	Above []Line // a heading above the item, which cannot be chosen
	Rows  []Line
}

// Line is one row of an item.
type Line struct{ Runs []Run }

// Run is text of one style.
type Run struct {
	Style theme.Style
	Text  string
}

// Layout takes new items. The item with the same index stays chosen.
func (u *Menu) Layout(s *session.Session, p layout.Panel, c Content) {
	u.s, u.panel, u.content = s, p, c
	heights := make([]layout.Height, len(c.Items))
	for i, it := range c.Items {
		heights[i] = layout.Height{Above: len(it.Above), Rows: len(it.Rows)}
		for _, l := range it.Above {
			if len(l.Runs) > 0 {
				break
			}
			heights[i].Space++
		}
	}
	if u.hasColumns() {
		u.whole = u.flow.Place(p.Body, c.Columns, u.gap(), heights)
	} else {
		u.whole = u.stack.Place(p.Body, u.gap(), heights)
	}
	u.Choose(u.at)
}

// IsWhole reports whether the rectangle has room for all items.
func (u *Menu) IsWhole() bool { return u.whole }

func (u *Menu) hasColumns() bool { return u.content.Columns > 1 }

// gap gives the number of blank rows between two items.
func (u *Menu) gap() int {
	if u.content.Dense {
		return 0
	}
	return 1
}

// At gives the index of the chosen item.
func (u *Menu) At() int { return u.at }

// Choose moves the choice to an item and brings it into sight.
func (u *Menu) Choose(i int) {
	last := len(u.content.Items) - 1
	u.at = max(0, min(i, last))
	if u.hasColumns() {
		u.flow.Show(min(u.at, last))
	} else {
		u.stack.Show(min(u.at, last))
	}
}

// Reset chooses the first item before the menu is laid out anew.
func (u *Menu) Reset() { u.at = 0 }

// Click chooses the item at a cell of the screen and returns what act gives; again says
// that the item was chosen before. A click beside all items does nothing.
func (u *Menu) Click(p image.Point, act func(again bool) screen.Intent) screen.Intent {
	i := u.itemAt(p)
	if i < 0 {
		return screen.Nothing{}
	}
	again := i == u.at
	u.Choose(i)
	return act(again)
}

// Wheel moves the choice by some items.
func (u *Menu) Wheel(by int) { u.Choose(u.at + by) }

// Update moves the choice. It returns nil for a command that moves nothing, and what to
// say if the choice is at the end already.
func (u *Menu) Update(k keymap.Press) screen.Intent {
	items, page, was := u.content.Items, 1, u.at
	for rows := 0; u.at+page < len(items) && rows < u.panel.Body.Dy(); page++ {
		rows += len(items[u.at+page].Above) + len(items[u.at+page].Rows) + u.gap()
	}
	switch k.Command {
	case keymap.Down, keymap.NextArticle:
		u.Choose(u.at + 1)
	case keymap.Up, keymap.PrevArticle:
		u.Choose(u.at - 1)
	case keymap.PageDown:
		u.Choose(u.at + page)
	case keymap.PageUp:
		u.Choose(u.at - page)
	case keymap.HalfDown:
		u.Choose(u.at + max(page/2, 1))
	case keymap.HalfUp:
		u.Choose(u.at - max(page/2, 1))
	case keymap.Top:
		u.Choose(0)
	case keymap.Bottom:
		u.Choose(len(items) - 1)
	default:
		return nil
	}
	return screen.Moved(u.s, k, u.at != was)
}

// Rows gives the rows of the menu.
func (u *Menu) Rows() []string {
	w, place := u.panel.Body.Dx(), ""
	if n := len(u.content.Items); n > 0 {
		place = session.Thousands(u.at+1) + "/" + session.Thousands(n)
	}
	rows := screen.Head(u.s, u.panel, u.content.Title, place)
	if u.hasColumns() && len(u.content.Items) > 0 {
		return append(rows, u.columns(w)...)
	}
	return append(rows, u.body(w)...)
}

func (u *Menu) body(w int) []string {
	s, h := u.s, u.panel.Body.Dy()
	var rows []string
	for i := 0; i < len(u.content.Items) && len(rows) < u.stack.Top+h; i++ {
		rows = append(rows, u.item(i, w)...)
		for range u.gap() {
			rows = append(rows, row.Blanks(w))
		}
	}
	if len(u.content.Items) == 0 {
		muted := s.Of(theme.Muted)
		set := typeset.Style{Ruler: s.Ruler, Measure: max(1, w-3), Level: s.Level}
		for _, l := range typeset.Paragraph(u.content.Empty, set) {
			rows = append(rows, s.Row(w).Gap(2).Put(muted, l.String(u.content.Empty)).String())
		}
		if tip := u.content.Tip; tip != "" {
			rows = append(rows, row.Blanks(w), s.Row(w).Gap(2).Put(muted, s.Ruler.Truncate(cells.Fold(tip), w-3)).String())
		}
	}
	return row.Fit(rows[min(u.stack.Top, len(rows)):], w, h)
}

// columns gives the rows of a menu in columns, w cells wide.
func (u *Menu) columns(w int) []string {
	body := u.panel.Body
	rows, ends := make([]strings.Builder, body.Dy()), make([]int, body.Dy())
	for i := range u.content.Items {
		at := u.flow.Whole(i)
		if at.Empty() {
			continue
		}
		own := u.item(i, at.Dx())
		if from := u.flow.Rect(i); !from.Empty() { // the blank rows above the item are left out
			own = own[len(u.content.Items[i].Above)-(from.Min.Y-at.Min.Y):]
		}
		for k := range min(at.Dy(), len(own)) {
			y := at.Min.Y + k - body.Min.Y
			rows[y].WriteString(row.Blanks(at.Min.X - body.Min.X - ends[y]))
			rows[y].WriteString(own[k])
			ends[y] = at.Max.X - body.Min.X
		}
	}
	all := make([]string, len(rows))
	for y := range rows {
		all[y] = rows[y].String() + row.Blanks(w-ends[y])
	}
	return all
}

// itemAt gives the item at a cell of the screen, or -1.
func (u *Menu) itemAt(p image.Point) int {
	if u.hasColumns() {
		return u.flow.At(p)
	}
	return u.stack.At(p)
}

func (u *Menu) item(i, w int) []string {
	s, lines := u.s, u.content.Items[i].Rows
	above := u.content.Items[i].Above
	rows := make([]string, 0, len(above)+len(lines))
	for k, line := range append(above[:len(above):len(above)], lines...) {
		r := s.Row(w)
		if i == u.at && k >= len(above) {
			r.Under = s.Of(theme.TitleChosen)
			r.Put(s.Of(theme.RuleOn), s.Glyphs.Chosen).Gap(1)
		} else {
			r.Gap(2)
		}
		for _, t := range line.Runs {
			if i == u.at && k >= len(above) && t.Style == s.Of(theme.Hit) {
				t.Style = s.Of(theme.HitOn) // a hit is seen on the ground of the chosen item too
			}
			r.Put(t.Style, s.Ruler.Truncate(t.Text, r.Free()))
		}
		rows = append(rows, r.String())
	}
	return rows
}
