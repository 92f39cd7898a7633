package ui

import (
	"image"
	"strings"
	"time"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
)

// drawMasthead gives the rows of the masthead with the rule under it.
func (m *Model) drawMasthead() []string {
	var rows []string
	w := m.lay.masthead.Dx()
	switch m.lay.masthead.Dy() {
	case 0:
		return nil
	case 1:
		r := newRow(m.ruler, w).gap(1).put(m.styles.Of(theme.Nameplate), m.paperName()).gap(2)
		m.putTabs(r)
		rows = append(rows, r.String())
	default:
		rows = append(rows, m.nameRow(w))
		r := newRow(m.ruler, w).gap(1)
		m.putTabs(r)
		rows = append(rows, r.String())
	}
	if !m.lay.rule.Empty() {
		rows = append(rows, m.ruleRow(m.lay.rule, m.glyphs.down))
	}
	return rows
}

// nameRow is the nameplate, letter-spaced as print sets it, the date, and at
// the right end the pages, or the weather where it has no pane.
func (m *Model) nameRow(w int) string {
	e := m.current()
	r := newRow(m.ruler, w).gap(1)
	name := m.paperName()
	if m.ruler.Width(name)*2 < w/3 {
		name = spaced(m.ruler, name)
	}
	r.put(m.styles.Of(theme.Nameplate), name)
	if e == nil {
		return r.String()
	}
	if d := m.dateWords(e.Date); d != "" {
		r.gap(3).put(m.styles.Of(theme.Date), d)
	}
	if m.lay.form != formTriple {
		r.gap(2)
		m.putWeatherLine(r)
		return r.String()
	}
	return r.right(m.styles.Of(theme.Muted), m.lang.Say(catalog.EditionPages, len(e.Pages))+" ").String()
}

func (m *Model) paperName() string {
	e := m.current()
	if e == nil {
		return m.lang.Say(catalog.AppName)
	}
	if e.Paper == "" {
		return m.lang.Say(catalog.UnknownPaper)
	}
	return cells.Fold(e.Paper)
}

// dateWords gives 2020年12月29日 星期二.
func (m *Model) dateWords(d model.Date) string {
	if d.IsZero() {
		return ""
	}
	return m.lang.Say(catalog.DateForm, d.Year, d.Month, d.Day) + " " + m.weekday(d.Weekday())
}

func (m *Model) weekday(d time.Weekday) string {
	return m.lang.Say(catalog.Weekday0 + catalog.Key(d))
}

// tab is a page's tab and where it stands in its row.
type tab struct {
	text     string
	from, to int // cells in the row
	page     int
}

// tabs lays the page tabs out from cell `from` on; where they do not all fit,
// those before the open page are left out until it does.
func (m *Model) tabs(from, width int) []tab {
	e := m.current()
	if e == nil || m.page >= len(e.Pages) {
		return nil
	}
	// From the open page back as long as there is room, and then on to the edge: of
	// ten thousand pages a row shows a dozen.
	name := func(i int) string { return " " + m.pageName(&e.Pages[i], i) + " " }
	first := m.page
	for used := m.ruler.Width(name(first)) + 1; first > 0; first-- {
		if used += m.ruler.Width(name(first-1)) + 1; used > width-from {
			break
		}
	}
	var all []tab
	for i, x := first, from; i < len(e.Pages) && x < width; i++ {
		t := tab{text: name(i), from: x, page: i}
		x += m.ruler.Width(t.text)
		t.to = x
		x++
		all = append(all, t)
	}
	return all
}

// pageName gives “1 要闻”, or “第1版” where the page has no name.
func (m *Model) pageName(p *model.Page, i int) string {
	n := p.Number
	if n == 0 {
		n = i + 1
	}
	label := cells.Fold(p.Label)
	if label == "" {
		label = thousands(n)
	}
	if p.Name == "" {
		return m.lang.Say(catalog.PageNamed, label)
	}
	return label + " " + cells.Fold(p.Name)
}

func (m *Model) putTabs(r *row) {
	start := m.lay.masthead.Dx() - r.free
	for i, t := range m.tabs(start, m.lay.masthead.Dx()) {
		if i > 0 {
			r.gap(1)
		}
		look := theme.Tab
		if t.page == m.page {
			look = theme.TabOn
		}
		r.put(m.styles.Of(look), t.text)
	}
}

// tabAt gives the page whose tab stands at a cell of the screen, or -1.
func (m *Model) tabAt(x, y int) int {
	row, start := m.lay.tabs, 1
	if row.Empty() {
		row, start = m.lay.masthead, 3+m.ruler.Width(m.paperName())
	}
	if !image.Pt(x, y).In(row) {
		return -1
	}
	for _, t := range m.tabs(start, row.Dx()) {
		if x >= t.from && x < t.to {
			return t.page
		}
	}
	return -1
}

// ruleRow is a horizontal rule with the joints of the panes' verticals.
func (m *Model) ruleRow(at image.Rectangle, joint string) string {
	var b strings.Builder
	for x := at.Min.X; x < at.Max.X; x++ {
		if m.isVertical(x) {
			b.WriteString(joint)
		} else {
			b.WriteString(m.glyphs.horizontal)
		}
	}
	return newRow(m.ruler, at.Dx()).put(m.styles.Of(theme.Rule), b.String()).String()
}

// isVertical tells whether a column is the line between two panes.
func (m *Model) isVertical(x int) bool {
	l := &m.lay
	return !l.list.Empty() && !l.body.Empty() && x == l.list.Max.X || !l.body.Empty() && x == l.body.Max.X && (!l.weather.Empty() || !l.raw.Empty())
}

// spaced sets a space between the characters of a short title.
func spaced(r cells.Ruler, s string) string {
	var b strings.Builder
	for s != "" {
		c, _ := r.Next(s)
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(c)
		s = s[len(c):]
	}
	return b.String()
}
