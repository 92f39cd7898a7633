package ui

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/library"
	"baolan/editions/rebuild/explain"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/store"
)

// why is what the raw view says about the lines of a page in addition to what the page
// itself has. It is fetched when the raw view is opened, and dropped with the page.
type why struct {
	asked *model.Page // the page whose reasons were asked for
	page  *explain.Page
}

// askWhy asks for the reasons of the open page if the raw view shows it.
func (m *Model) askWhy() tea.Cmd {
	if !m.ask.Raw {
		m.why = why{}
		return nil
	}
	w, ok := m.read.Weighing()
	if !ok || m.why.asked == w.Page {
		return nil
	}
	m.why = why{asked: w.Page}
	return m.store.Explain(w)
}

// explained takes in the reasons of a page.
func (m *Model) explained(msg store.Explained) {
	if m.why.asked != msg.Page {
		return // another page is open now
	}
	switch {
	case msg.Err == nil:
		m.why.page = &msg.Why
	case !errors.Is(msg.Err, library.ErrNotWeighed):
		m.say(catalog.NoReasons, m.s.Words(msg.Err))
	}
	m.relayout()
}
