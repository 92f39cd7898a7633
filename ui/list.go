package ui

import (
	"image"
	"strings"
	"unicode/utf8"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// titleRows is how many rows a headline takes in the list at most.
const titleRows = 2

// listPane shows the page's headlines:
//
//	▐ 两会看台                    kicker
//	▐▪代表委员热议“新质           title, up to two rows; ▪ not yet read
//	▐ 生产力”
//	▐ 1,240字                     count
//
//	▸ 城市书房里的夜归人          the open article, while the cursor (▐) is on another
//
// Beside the bar the cursor has a ground of its own while the list has the keys.
type listPane struct {
	rect  image.Rectangle
	items []listItem
	top   int // first row in sight
	at    int // the item under the cursor; the open article's unless the list has the keys
}

// listItem is an article's entry, broken to the pane's width.
type listItem struct {
	kicker string
	title  []string
	facts  string
	from   int // first row in the pane's whole run of rows
}

// rows is the item's height without the blank row below it.
func (it *listItem) rows() int {
	n := len(it.title) + 1
	if it.kicker != "" {
		n++
	}
	return n
}

func (l *listPane) set(m *Model) {
	l.rect, l.items = m.lay.list, l.items[:0]
	if !m.listHasKeys() {
		l.at = m.article
	}
	p := m.currentPage()
	if p == nil || l.rect.Empty() {
		return
	}
	at := 0
	for i := range m.items() {
		it := m.listItem(p, i, l.rect.Dx()-3)
		it.from = at
		at += it.rows() + 1
		l.items = append(l.items, it)
	}
	l.move(l.at)
}

// listHasKeys tells whether keys go to the list, seen or not.
func (m *Model) listHasKeys() bool { return m.ask.focus == paneList && !m.ask.zoom }

// chosen is the article that a key means: the one under the cursor while the
// list has the keys, else the open one.
func (m *Model) chosen() int {
	if m.listHasKeys() {
		return m.list.at
	}
	return m.article
}

// move puts the cursor on an item, or the nearest there is, and shows it.
func (l *listPane) move(i int) {
	l.at = max(min(i, len(l.items)-1), 0)
	l.show(l.at)
}

// turn moves the cursor by about so many rows, by one item at least.
func (l *listPane) turn(rows int) {
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
	l.move(to)
}

func (m *Model) listItem(p *model.Page, i, width int) listItem {
	if i == len(p.Articles) {
		n := 0
		for _, b := range readable(p) {
			n += len(b.Lines)
		}
		return listItem{title: []string{m.lang.Say(catalog.Unplaced)}, facts: m.lang.Say(catalog.LinesCount, n)}
	}
	a := &p.Articles[i]
	title := cells.Fold(a.Title())
	if title == "" {
		title = m.leadOf(a)
	}
	it := listItem{facts: m.lang.Say(catalog.Characters, thousands(a.Characters()))}
	if k := cells.Fold(a.Kicker); k != "" {
		it.kicker = k
	} else {
		it.kicker = cells.Fold(a.Label)
	}
	it.title = m.titleRows(a.HeadlineLines(), title, max(width, 1))
	return it
}

// titleRows breaks a headline for the list. Its printed lines stay apart where
// they fit, because they break at the sense; else they run on.
func (m *Model) titleRows(printed []string, title string, width int) []string {
	if len(printed) == titleRows {
		first, second := cells.Fold(printed[0]), cells.Fold(printed[1])
		if m.ruler.Width(first) <= width && m.ruler.Width(second) <= width {
			return []string{first, second}
		}
	}
	var rows []string
	lines := headLines(title, typeset.Style{Ruler: m.ruler, Measure: width, Level: m.level})
	for j, ln := range lines {
		if j == titleRows-1 && len(lines) > titleRows {
			return append(rows, m.ruler.Truncate(title[ln.Start:], width))
		}
		rows = append(rows, ln.String(title))
	}
	return rows
}

// leadOf stands in for a headline that the page does not have: the body's
// first words.
func (m *Model) leadOf(a *model.Article) string {
	if len(a.Paragraphs) == 0 || a.Paragraphs[0].Text == "" {
		return m.lang.Say(catalog.UntitledArticle)
	}
	text := a.Paragraphs[0].Text
	if len(text) > leadBytes {
		n := leadBytes
		for !utf8.RuneStart(text[n]) {
			n--
		}
		text = text[:n]
	}
	return cells.Fold(text)
}

// leadBytes is more than two rows of the widest list hold: a paragraph may be a
// whole book.
const leadBytes = 4 << 10

// show scrolls so that an item is wholly in sight, with its neighbour's first
// row where there is room.
func (l *listPane) show(i int) {
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

// itemAt gives the item that a row of the pane shows, or -1.
func (l *listPane) itemAt(y int) int {
	for i := range l.items {
		if it := &l.items[i]; l.top+y >= it.from && l.top+y < it.from+it.rows() {
			return i
		}
	}
	return -1
}

func (l *listPane) draw(m *Model) []string {
	w, h := l.rect.Dx(), l.rect.Dy()
	var rows []string
	for i := range l.items {
		rows = append(rows, l.drawItem(m, i, w)...)
		rows = append(rows, blanks(w))
	}
	if len(rows) == 0 && h > 0 {
		rows = append(rows, newRow(m.ruler, w).gap(2).put(m.styles.Of(theme.Muted), m.emptyWord()).String())
	}
	return fit(rows[min(l.top, len(rows)):], w, h)
}

func (l *listPane) drawItem(m *Model, i, w int) []string {
	it := &l.items[i]
	st := &m.styles
	open, here := i == m.article, i == m.list.at && m.listHasKeys()
	state := m.state(i)
	read := state.Read
	title, unread := theme.Title, !read && i < len(m.currentPage().Articles)
	switch {
	case open || here:
		title = theme.TitleOn
	case read:
		title = theme.TitleRead
	}
	line := func(head bool) *row {
		r := newRow(m.ruler, w)
		if here {
			r.under = st.Of(theme.TitleChosen)
		}
		switch {
		case i == m.list.at:
			r.put(st.Of(theme.RuleOn), m.glyphs.chosen)
		case open && head:
			r.put(st.Of(theme.RuleOn), m.glyphs.open)
		default:
			r.gap(1)
		}
		return r
	}
	var rows []string
	if it.kicker != "" {
		rows = append(rows, line(false).gap(1).put(st.Of(theme.Muted), m.ruler.Truncate(it.kicker, max(w-3, 0))).String())
	}
	for j, t := range it.title {
		r := line(j == 0)
		if j == 0 && unread {
			r.put(st.Of(theme.Unread), m.glyphs.unread)
		} else {
			r.gap(1)
		}
		rows = append(rows, r.put(st.Of(title), t).String())
	}
	facts := line(false).gap(1).put(st.Of(theme.Muted), it.facts)
	if read {
		facts.put(st.Of(theme.Muted), " "+m.glyphs.dot+" "+m.lang.Say(catalog.ReadMark))
	}
	if state.Favourite {
		tags := cells.Fold(strings.Join(append([]string{" " + m.glyphs.favourite}, state.Tags...), " "))
		facts.put(st.Of(theme.Unread), m.ruler.Truncate(tags, facts.free))
	}
	return append(rows, facts.String())
}
