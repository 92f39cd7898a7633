package ui

import (
	"image"
	"strings"
	"unicode"

	"charm.land/bubbles/v2/key"

	"baolan/ui/cells"
	"baolan/ui/theme"
)

// menu is a list over the whole window: a title, items of one or more rows, a
// footer of hints. Search results and the reader's own list are menus.
//
//	 标题                                    3/17
//	▐ first row of the chosen item
//	▐ second row
//
//	  next item
type menu struct {
	at, top int // chosen item, first row in sight
	title   string
	items   []menuItem
	empty   string
	tip     string // below what an empty menu says
	hints   []hint
	rect    image.Rectangle // of the items
	from    []int           // first row of each item
	total   int             // rows of all items
}

type menuItem struct{ rows []menuRow }

type menuRow struct{ runs []run }

// run is text of one style.
type run struct {
	style theme.Style
	text  string
}

// set takes new items and keeps the choice where it was.
func (u *menu) set(m *Model, title string, items []menuItem, empty string, hints []hint) {
	u.title, u.items, u.empty, u.hints = title, items, empty, hints
	top, bottom := 0, m.h
	if m.h >= 5 {
		top = 2
	}
	if m.h >= 3 {
		bottom--
	}
	u.rect = image.Rect(0, top, m.w, max(bottom, top))
	u.from, u.total = u.from[:0], 0
	for _, it := range items {
		u.from = append(u.from, u.total)
		u.total += len(it.rows) + 1
	}
	u.choose(u.at)
}

// choose moves the choice to an item and brings it into sight.
func (u *menu) choose(i int) {
	u.at = max(0, min(i, len(u.items)-1))
	if len(u.items) == 0 {
		u.top = 0
		return
	}
	h := max(u.rect.Dy(), 1)
	if end := u.from[u.at] + len(u.items[u.at].rows); end > u.top+h {
		u.top = end - h
	}
	u.top = min(u.top, u.from[u.at])
}

// itemAt gives the item at a row of the screen, or -1.
func (u *menu) itemAt(y int) int {
	y += u.top - u.rect.Min.Y
	for i, from := range u.from {
		if y >= from && y < from+len(u.items[i].rows) {
			return i
		}
	}
	return -1
}

func (u *menu) press(m *Model, s stroke) {
	page := 1
	for rows := 0; u.at+page < len(u.items) && rows < u.rect.Dy(); page++ {
		rows += len(u.items[u.at+page].rows) + 1
	}
	switch {
	case key.Matches(s, m.keys.Down), key.Matches(s, m.keys.NextArticle):
		u.choose(u.at + 1)
	case key.Matches(s, m.keys.Up), key.Matches(s, m.keys.PrevArticle):
		u.choose(u.at - 1)
	case key.Matches(s, m.keys.PageDown):
		u.choose(u.at + page)
	case key.Matches(s, m.keys.PageUp):
		u.choose(u.at - page)
	case key.Matches(s, m.keys.HalfDown):
		u.choose(u.at + max(page/2, 1))
	case key.Matches(s, m.keys.HalfUp):
		u.choose(u.at - max(page/2, 1))
	case key.Matches(s, m.keys.Top):
		u.choose(0)
	case key.Matches(s, m.keys.Bottom):
		u.choose(len(u.items) - 1)
	}
}

func (u *menu) draw(m *Model) []string {
	var rows []string
	st := &m.styles
	if u.rect.Min.Y > 0 {
		head := newRow(m.ruler, m.w).gap(1).put(st.Of(theme.Headline), u.title)
		if len(u.items) > 0 {
			head.right(st.Of(theme.Muted), thousands(u.at+1)+"/"+thousands(len(u.items))+" ")
		}
		rows = append(rows, head.String(), m.plainRule())
	}
	for i := 0; i < len(u.items) && len(rows)-u.rect.Min.Y < u.top+u.rect.Dy(); i++ {
		rows = append(rows, u.drawItem(m, i)...)
		rows = append(rows, blanks(m.w))
	}
	if len(u.items) == 0 {
		rows = append(rows, newRow(m.ruler, m.w).gap(2).put(st.Of(theme.Muted), u.empty).String())
		if u.tip != "" {
			rows = append(rows, blanks(m.w), newRow(m.ruler, m.w).gap(2).put(st.Of(theme.Muted), m.ruler.Truncate(cells.Fold(u.tip), m.w-3)).String())
		}
	}
	body := rows[u.rect.Min.Y:]
	body = fit(body[min(u.top, len(body)):], m.w, u.rect.Dy())
	rows = append(rows[:u.rect.Min.Y:u.rect.Min.Y], body...)
	if u.rect.Max.Y < m.h {
		rows = append(rows, m.footerRow(u.hints, ""))
	}
	return rows
}

func (u *menu) drawItem(m *Model, i int) []string {
	st := &m.styles
	rows := make([]string, 0, len(u.items[i].rows))
	for _, line := range u.items[i].rows {
		r := newRow(m.ruler, m.w)
		if i == u.at {
			r.under = st.Of(theme.TitleChosen)
			r.put(st.Of(theme.RuleOn), m.glyphs.chosen).gap(1)
		} else {
			r.gap(2)
		}
		for _, t := range line.runs {
			if i == u.at && t.style == st.Of(theme.Hit) {
				t.style = st.Of(theme.HitOn) // the chosen item's ground covers the other's
			}
			r.put(t.style, m.ruler.Truncate(t.text, r.free))
		}
		rows = append(rows, r.String())
	}
	return rows
}

// plainRule is a rule without joints over the whole window.
func (m *Model) plainRule() string {
	n := m.ruler.Width(m.glyphs.horizontal)
	return newRow(m.ruler, m.w).put(m.styles.Of(theme.Rule), strings.Repeat(m.glyphs.horizontal, m.w/max(n, 1))).String()
}

// firstWord is the first thing that a query asks for: a word or a phrase
// without its quotes, none of its filters.
func firstWord(query string) string {
	if _, rest, ok := strings.Cut(query, `"`); ok {
		phrase, _, _ := strings.Cut(rest, `"`)
		return phrase
	}
	for _, w := range strings.FieldsFunc(query, unicode.IsSpace) {
		if !strings.HasPrefix(w, "-") && !strings.Contains(w, ":") && w != "AND" {
			return w
		}
	}
	return ""
}
