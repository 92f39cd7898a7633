// Package list is the pane of a page's headlines.
//
// It owns the cursor and which rows are in sight. It promises that the cursor is in
// sight, that the rows of a headline follow each other, that two of its printed lines
// are never joined without a blank, and that a headline or a kicker is never cut: a
// kicker stands whole or, where rows are few, not at all. It does not know where
// headlines come from.
package list

import (
	"image"

	"baolan/ui/row"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// Content is what the list shows.
type Content struct {
	Items []Item
	Open  int    // the index of the open article
	Keys  bool   // whether the keys act on the list
	Empty string // what is said if there is no item
}

// Pane shows the page's headlines:
//
//	▐ 两会看台                    kicker
//	▐∙代表委员热议“新质           title; ∙ not yet read
//	▐ 生产力”
//	▐ 1,240字                     count
//
//	▸ 城市书房里的夜归人          the open article, while the cursor (▐) is on another
//
// While the keys act on the list, the item under the cursor has a ground of its own
// besides the bar.
type Pane struct {
	s       *session.Session
	rect    image.Rectangle
	content Content
	items   []entry
	tucks   bool // whether facts stand behind headlines where there is room, because rows are few
	top     int  // the first row in sight
	at      int  // the index of the item under the cursor: the open article, unless the keys act on the list
}

// Layout takes new content for a rectangle.
func (l *Pane) Layout(s *session.Session, rect image.Rectangle, c Content) {
	l.s, l.rect, l.content, l.items = s, rect, c, l.items[:0]
	if !c.Keys {
		l.at = c.Open
	}
	if rect.Empty() {
		return
	}
	for _, it := range c.Items {
		l.items = append(l.items, newEntry(s, it, l.width()))
	}
	l.at = l.nearest(l.at)
	l.share()
	l.show(l.at)
}

// width gives the cells of a row behind the bar and the mark. The last cell stays
// blank, so that no headline touches the border beside the list.
func (l *Pane) width() int { return max(l.rect.Dx()-3, 1) }

// At gives the index of the item under the cursor.
func (l *Pane) At() int { return l.at }

// Reset puts the cursor on the first item and shows the first row, for another page.
func (l *Pane) Reset() { l.at, l.top = 0, 0 }

// Set puts the cursor on the item with an index. It is called before Layout.
func (l *Pane) Set(i int) { l.at = i }

// Move puts the cursor on an item, or on the nearest if there is none of that index,
// and shows it. In a list that is too long for its pane, the item that was chosen gives
// rows to the one that is; the latter stays at its place on the screen if it can.
func (l *Pane) Move(i int) {
	to := l.nearest(i)
	if to < len(l.items) {
		y := l.items[to].from - l.top
		l.at = to
		l.share()
		l.top = l.items[to].from - y
	}
	l.at = to
	l.show(to)
}

// nearest gives the index i, brought within the items.
func (l *Pane) nearest(i int) int { return max(min(i, len(l.items)-1), 0) }

// Turn moves the cursor by about so many rows, by one item at least.
func (l *Pane) Turn(rows int) {
	if len(l.items) == 0 {
		return
	}
	to, by := l.at, 1
	if rows < 0 {
		by = -1
	}
	from := l.items[l.at].from
	for next := to + by; next >= 0 && next < len(l.items); next += by {
		if far := (l.items[next].from - from) * by; to != l.at && far > rows*by {
			break
		}
		to = next
	}
	l.Move(to)
}

// Height gives the number of rows in sight.
func (l *Pane) Height() int { return l.rect.Dy() }

// show scrolls so that an item is wholly in sight.
func (l *Pane) show(i int) {
	h := l.rect.Dy()
	if i < 0 || i >= len(l.items) || h <= 0 {
		l.top = 0
		return
	}
	it := &l.items[i]
	l.top = max(l.top, it.from+it.height-h)
	l.top = min(l.top, it.from)
	last := &l.items[len(l.items)-1]
	l.top = max(0, min(l.top, last.from+last.height-h))
}

// Hit gives the item at a cell of the screen, or -1.
func (l *Pane) Hit(p image.Point) int {
	if !p.In(l.rect) {
		return -1
	}
	y := l.top + p.Y - l.rect.Min.Y
	for i := range l.items {
		if it := &l.items[i]; y >= it.from && y < it.from+it.height {
			return i
		}
	}
	return -1
}

// Rows gives the pane's rows, each exactly as wide as its rectangle.
func (l *Pane) Rows() []string {
	w, h := l.rect.Dx(), l.rect.Dy()
	var rows []string
	for i := range l.items {
		if it := &l.items[i]; it.from >= l.top+h || it.from+it.height < l.top {
			rows = append(rows, make([]string, it.height+1)...) // these rows are out of sight
			continue
		}
		rows = append(append(rows, l.item(i, w)...), row.Blanks(w))
	}
	if len(rows) == 0 && h > 0 {
		rows = append(rows, l.s.Row(w).Gap(2).Put(l.s.Of(theme.Muted), l.content.Empty).String())
	}
	return row.Fit(rows[min(l.top, len(rows)):], w, h)
}
