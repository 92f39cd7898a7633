package ui

import (
	tea "charm.land/bubbletea/v2"

	"baolan/model"
)

// leaves keeps of an edition's pages what the shelf shows, and counts the
// articles of each.
func leaves(e *Edition) (pages []model.Page, articles []int) {
	for i := range e.Pages {
		p := &e.Pages[i]
		pages = append(pages, model.Page{Number: p.Number, Label: p.Label, Name: p.Name})
		if e.Leaf == nil {
			articles = append(articles, len(p.Articles))
		}
	}
	if e.Leaf != nil {
		articles = e.Articles
	}
	return pages, articles
}

// peekedMsg brings what a look into an edition told of its pages.
type peekedMsg struct {
	volume  Volume
	edition *Edition // nil for nothing
}

// peek looks into the chosen edition of the shelf for its pages' names, which
// the names of its files seldom tell. One look at a time: whoever runs through
// the days has the one looked into where they stop.
func (m *Model) peek() tea.Cmd {
	p := &m.shelves
	v := p.chosen()
	if m.screen != screenShelf || m.library == nil || p.peeking || v < 0 || m.shelf[v].edition != nil || m.shelf[v].peeked {
		return nil
	}
	p.peeking = true
	lib, ctx, volume := m.library, m.ctx, m.shelf[v]
	return func() tea.Msg {
		// What cannot be read says so when it is opened.
		e, err := lib.Peek(ctx, volume)
		if err != nil {
			e = nil
		}
		return peekedMsg{volume, e}
	}
}

// peeked takes in what was seen, and looks on where the choice has moved.
func (m *Model) peeked(msg peekedMsg) tea.Cmd {
	m.shelves.peeking = false
	for i := range m.shelf {
		if v := &m.shelf[i]; v.Paper == msg.volume.Paper && v.Date == msg.volume.Date {
			v.peeked = true
			if msg.edition != nil && v.edition == nil {
				v.Pages, v.articles = leaves(msg.edition)
			}
		}
	}
	if m.screen == screenShelf {
		m.relayout()
	}
	return m.peek()
}
