// Package menu is a list over the whole window: a title, and items of one or more
// rows. Search results and the reader's own lists are menus.
//
//	 标题                                    3/17
//	▐ first row of the chosen item
//	▐ second row
//
//	  next item
package menu

import (
	"image"

	"baolan/ui/cells"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/row"
	"baolan/ui/screen"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// Menu is a list of items of which one is chosen.
type Menu struct {
	s       *session.Session
	panel   layout.Panel
	content Content
	at      int // chosen item
	stack   layout.Stack
}

// Content is what a menu shows.
type Content struct {
	Title string
	Items []Item
	Empty string // said where there is no item
	Tip   string // below it
	Dense bool   // no blank row between two items
}

// Item is one or more rows.
type Item struct {
	Above []Line // belongs to no choice: a heading
	Rows  []Line
}

// Line is one row of an item.
type Line struct{ Runs []Run }

// Run is text of one style.
type Run struct {
	Style theme.Style
	Text  string
}

// Layout takes new items and keeps the choice where it was.
func (u *Menu) Layout(s *session.Session, p layout.Panel, c Content) {
	u.s, u.panel, u.content = s, p, c
	heights := make([]layout.Height, len(c.Items))
	for i, it := range c.Items {
		heights[i] = layout.Height{Above: len(it.Above), Rows: len(it.Rows)}
	}
	u.stack.Place(p.Body, u.gap(), heights)
	u.Choose(u.at)
}

// gap is the blank rows between two items.
func (u *Menu) gap() int {
	if u.content.Dense {
		return 0
	}
	return 1
}

// At is the chosen item.
func (u *Menu) At() int { return u.at }

// Choose moves the choice to an item and brings it into sight.
func (u *Menu) Choose(i int) {
	last := len(u.content.Items) - 1
	u.at = max(0, min(i, last))
	u.stack.Show(min(u.at, last))
}

// Reset chooses the first item before the menu is laid out anew.
func (u *Menu) Reset() { u.at = 0 }

// Click chooses the item at a cell of the screen and gives what act makes of it;
// again says that it was chosen already. A click beside all items does nothing.
func (u *Menu) Click(p image.Point, act func(again bool) screen.Intent) screen.Intent {
	i := u.stack.At(p)
	if i < 0 {
		return screen.Nothing{}
	}
	again := i == u.at
	u.Choose(i)
	return act(again)
}

// Wheel moves the choice by some items.
func (u *Menu) Wheel(by int) { u.Choose(u.at + by) }

// Update moves the choice. It gives nil for a command that does not, and what to
// say where the choice is at the end already.
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
	s, w := u.s, u.panel.Body.Dx()
	var rows []string
	if !u.panel.Title.Empty() {
		head := s.Row(w).Gap(1).Put(s.Of(theme.Headline), u.content.Title)
		if n := len(u.content.Items); n > 0 {
			head.Right(s.Of(theme.Muted), session.Thousands(u.at+1)+"/"+session.Thousands(n)+" ")
		}
		rows = append(rows, head.String(), s.Rule(w))
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
		rows = append(rows, s.Row(w).Gap(2).Put(muted, u.content.Empty).String())
		if tip := u.content.Tip; tip != "" {
			rows = append(rows, row.Blanks(w), s.Row(w).Gap(2).Put(muted, s.Ruler.Truncate(cells.Fold(tip), w-3)).String())
		}
	}
	return row.Fit(rows[min(u.stack.Top, len(rows)):], w, h)
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
				t.Style = s.Of(theme.HitOn) // the chosen item's ground covers the other's
			}
			r.Put(t.Style, s.Ruler.Truncate(t.Text, r.Free()))
		}
		rows = append(rows, r.String())
	}
	return rows
}
