// Package list is the pane of a page's headlines.
//
// It owns the cursor and what is in sight. It promises that the cursor is in sight
// and that a headline's rows stand together. It does not know where headlines come
// from.
package list

import (
	"image"
	"slices"
	"strings"

	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/galley"
	"baolan/ui/row"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// The rows of a headline and of a kicker: as many as they need while the list has
// rows to spare, and so many where it has none.
const (
	titleLeast  = 2
	kickerLeast = 1
)

// Item is an article as the list shows it.
type Item struct {
	Kicker    string
	Printed   []string // the headline's printed lines
	Title     string   // the headline on one line, or what stands in for it
	Facts     string   // 字数
	Lead      bool     // 头条: the first of the page
	Unread    bool
	Read      bool
	Favourite bool
	Tags      []string
}

// Content is what the list shows.
type Content struct {
	Items []Item
	Open  int    // the open article
	Keys  bool   // the list has the keys
	Empty string // said where there is no item
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
// Beside the bar the cursor has a ground of its own while the list has the keys.
type Pane struct {
	s       *session.Session
	rect    image.Rectangle
	content Content
	items   []entry
	top     int // first row in sight
	at      int // the item under the cursor; the open article's unless the list has the keys
}

// entry is an item broken to the pane's width.
type entry struct {
	Item
	title, kicker []string
	from          int // first row in the pane's whole run of rows
}

// rows is the entry's height without the blank row below it.
func (e *entry) rows() int {
	return len(e.kicker) + len(e.title) + 1
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
	width := max(rect.Dx()-3, 1)
	for _, it := range c.Items {
		l.items = append(l.items, entry{Item: it, title: l.titleRows(it.Printed, it.Title, width), kicker: l.wrap(it.Kicker, width)})
	}
	l.share(rect.Dy(), width)
	at := 0
	for i := range l.items {
		e := &l.items[i]
		e.from = at
		at += e.rows() + 1
	}
	l.Move(l.at)
}

// share cuts headlines and kickers to what the pane's rows allow: each has its least,
// and the rows that are free then go round, one to each that needs more, until none
// is left. Nothing is cut while a row is free.
func (l *Pane) share(height, width int) {
	type text struct {
		rows *[]string
		kept int
	}
	var texts []text
	free := height + 1 // no blank row stands below the last item
	for _, part := range []func(*entry) (*[]string, int){
		func(e *entry) (*[]string, int) { return &e.title, titleLeast },
		func(e *entry) (*[]string, int) { return &e.kicker, kickerLeast },
	} {
		for i := range l.items {
			rows, least := part(&l.items[i])
			t := text{rows, min(len(*rows), least)}
			texts = append(texts, t)
			free -= t.kept
		}
	}
	free -= 2 * len(l.items) // the count and the blank row
	for given := true; given; {
		given = false
		for i := range texts {
			if t := &texts[i]; free > 0 && t.kept < len(*t.rows) {
				t.kept, free, given = t.kept+1, free-1, true
			}
		}
	}
	for _, t := range texts {
		*t.rows = l.cut(*t.rows, t.kept, width)
	}
}

// cut keeps so many rows of a text; the last of them says that there is more.
func (l *Pane) cut(rows []string, most, width int) []string {
	if len(rows) <= most {
		return rows
	}
	kept := append([]string(nil), rows[:most]...)
	kept[most-1] = l.s.Ruler.Truncate(kept[most-1]+rows[most], width)
	return kept
}

// At is the item under the cursor.
func (l *Pane) At() int { return l.at }

// Reset puts the cursor and what is in sight to the beginning, for another page.
func (l *Pane) Reset() { l.at, l.top = 0, 0 }

// Set puts the cursor on an item before the list is laid out anew.
func (l *Pane) Set(i int) { l.at = i }

// Move puts the cursor on an item, or the nearest there is, and shows it.
func (l *Pane) Move(i int) {
	l.at = max(min(i, len(l.items)-1), 0)
	l.show(l.at)
}

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

// Height is the number of rows in sight.
func (l *Pane) Height() int { return l.rect.Dy() }

// titleRows breaks a headline. Its printed lines stay apart, because they break at
// the sense, where that takes a row more at most and no row is a scrap; else they
// run on.
func (l *Pane) titleRows(printed []string, title string, width int) []string {
	rows := l.wrap(title, width)
	if len(printed) < 2 {
		return rows
	}
	var apart []string
	for _, p := range printed {
		apart = append(apart, l.wrap(l.s.Shown(p), width)...)
	}
	if len(apart) > max(len(rows)+1, len(printed)) {
		return rows
	}
	if len(apart) > len(printed) && slices.ContainsFunc(apart, func(r string) bool { return l.s.Ruler.Width(r) < scrap }) {
		return rows
	}
	return apart
}

// scrap is how many cells are too few for a row of a headline.
const scrap = 8

// wrap breaks a text into rows.
func (l *Pane) wrap(text string, width int) []string {
	if text == "" {
		return nil
	}
	var rows []string
	for _, ln := range galley.HeadLines(text, typeset.Style{Ruler: l.s.Ruler, Measure: width, Level: l.s.Level}) {
		rows = append(rows, ln.String(text))
	}
	return rows
}

// show scrolls so that an item is wholly in sight.
func (l *Pane) show(i int) {
	h := l.rect.Dy()
	if i < 0 || i >= len(l.items) || h <= 0 {
		l.top = 0
		return
	}
	it := &l.items[i]
	if end := it.from + it.rows(); end > l.top+h {
		l.top = end - h
	}
	if it.from < l.top {
		l.top = it.from
	}
	last := &l.items[len(l.items)-1]
	l.top = min(l.top, max(0, last.from+last.rows()-h))
}

// Hit gives the item at a cell of the screen, or -1.
func (l *Pane) Hit(p image.Point) int {
	if !p.In(l.rect) {
		return -1
	}
	y := l.top + p.Y - l.rect.Min.Y
	for i := range l.items {
		if it := &l.items[i]; y >= it.from && y < it.from+it.rows() {
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
		rows = append(rows, l.item(i, w)...)
		rows = append(rows, row.Blanks(w))
	}
	if len(rows) == 0 && h > 0 {
		rows = append(rows, l.s.Row(w).Gap(2).Put(l.s.Of(theme.Muted), l.content.Empty).String())
	}
	return row.Fit(rows[min(l.top, len(rows)):], w, h)
}

func (l *Pane) item(i, w int) []string {
	it := &l.items[i]
	s := l.s
	open, here := i == l.content.Open, i == l.at && l.content.Keys
	title := theme.Title
	switch {
	case open || here || it.Lead && !it.Read:
		title = theme.TitleOn
	case it.Read:
		title = theme.TitleRead
	}
	line := func(head bool) *row.Row {
		r := s.Row(w)
		if here {
			r.Under = s.Of(theme.TitleChosen)
		}
		switch {
		case i == l.at:
			r.Put(s.Of(theme.RuleOn), s.Glyphs.Chosen)
		case open && head:
			r.Put(s.Of(theme.RuleOn), s.Glyphs.Open)
		default:
			r.Gap(1)
		}
		return r
	}
	var rows []string
	for _, k := range it.kicker {
		rows = append(rows, line(false).Gap(1).Put(s.Of(theme.Muted), k).String())
	}
	for j, t := range it.title {
		r := line(j == 0)
		if j == 0 && it.Unread {
			r.Put(s.Of(theme.Unread), s.Glyphs.Unread)
		} else {
			r.Gap(1)
		}
		rows = append(rows, r.Put(s.Of(title), t).String())
	}
	facts := line(false).Gap(1).Put(s.Of(theme.Muted), it.Facts)
	if it.Read {
		facts.Put(s.Of(theme.Muted), " "+s.Glyphs.Dot+" "+s.Say(catalog.ReadMark))
	}
	if it.Favourite {
		tags := cells.Fold(strings.Join(append([]string{" " + s.Glyphs.Favourite}, it.Tags...), " "))
		facts.Put(s.Of(theme.Unread), s.Ruler.Truncate(tags, facts.Free()))
	}
	return append(rows, facts.String())
}
