package ui

import (
	"cmp"
	"slices"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/pane/list"
	"baolan/ui/reading"
	"baolan/ui/session"
)

// listContent gives the headlines of the list.
func (m *Model) listContent() list.Content {
	c := list.Content{Open: m.openInList(), Keys: m.listHasKeys(), Empty: m.emptyWord()}
	for _, it := range m.headlines {
		c.Items = append(c.Items, m.listItem(it))
	}
	return c
}

// openInList gives where the open article stands in the list, or -1.
func (m *Model) openInList() int { return slices.Index(m.headlines, m.read.Open()) }

// underCursor gives what the list's cursor is on while the list has the keys, and otherwise
// what is open.
func (m *Model) underCursor() reading.Item {
	if i := m.list.At(); m.listHasKeys() && i >= 0 && i < len(m.headlines) {
		return m.headlines[i]
	}
	return m.read.Open()
}

func (m *Model) listItem(at reading.Item) list.Item {
	p := m.read.PageOfItem(at)
	dot, where := " "+m.s.Glyphs.Dot+" ", ""
	if p.InBook {
		where = m.s.PageName(p, at.Page) + dot
	}
	if at.Article >= len(p.Articles) {
		n := 0
		for _, b := range reading.RestLines(p) {
			n += len(b.Lines)
		}
		if n == 0 { // the page is being read
			return list.Item{Title: []string{m.s.PageName(p, at.Page)}}
		}
		return list.Item{Title: []string{m.s.Say(catalog.Unplaced)}, Facts: where + m.s.Say(catalog.LinesCount, n)}
	}
	a, state := &p.Articles[at.Article], m.read.StateOf(at)
	it := list.Item{
		Kicker: cmp.Or(m.s.Shown(a.Kicker), m.s.Shown(a.Label)), Title: m.titleOf(a),
		Facts: where + m.s.Say(catalog.Characters, session.Thousands(m.read.Characters(at))),
		Lead:  at.Page == m.read.PageIndex() && at.Article == m.read.Lead(),
		Read:  state.Read, Unread: !state.Read, Favourite: state.Favourite, Tags: state.Tags,
	}
	if it.Lead {
		it.Facts = m.s.Say(catalog.LeadStory) + dot + it.Facts
	}
	return it
}

// titleOf gives an article's headline in its printed lines, or a replacement.
func (m *Model) titleOf(a *model.Article) []string {
	var lines []string
	for _, line := range a.HeadlineLines() {
		if line = m.s.Shown(line); line != "" {
			lines = append(lines, line)
		}
	}
	if len(lines) == 0 {
		lines = append(lines, m.s.NameOf(a))
	}
	return lines
}
