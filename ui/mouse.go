package ui

import (
	"image"

	tea "charm.land/bubbletea/v2"
)

// wheelRows is how far one notch of the wheel scrolls, as terminals do.
const wheelRows = 3

func (m *Model) wheel(msg tea.MouseWheelMsg) {
	by := 0
	switch msg.Button {
	case tea.MouseWheelUp:
		by = -1
	case tea.MouseWheelDown:
		by = 1
	}
	at := image.Pt(msg.X, msg.Y)
	switch {
	case m.screen == screenHelp:
		m.help.scroll(by * wheelRows)
	case m.screen == screenSearch:
		m.results.menu.choose(m.results.menu.at + by)
	case m.screen == screenDesk:
		m.desk.menu.choose(m.desk.menu.at + by)
	case m.screen != screenPaper:
	case at.In(m.lay.list):
		if m.prompt.what == promptNone { // its answer is for the article it was asked of
			m.ask.focus = paneList
			m.list.move(m.list.at + by)
		}
	case at.In(m.lay.weather):
		m.aside.scroll(by)
	case at.In(m.lay.body):
		m.scrollBody(by * wheelRows)
	}
}

// click opens the headline or the page tab under the pointer, or gives the
// keys to the pane.
func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft || m.prompt.what != promptNone {
		return nil
	}
	at := image.Pt(msg.X, msg.Y)
	switch m.screen {
	case screenSearch:
		if i := m.results.menu.itemAt(msg.Y); i >= 0 {
			m.results.menu.choose(i)
			return m.openHit()
		}
	case screenDesk:
		if i := m.desk.menu.itemAt(msg.Y); i >= 0 {
			m.desk.menu.choose(i)
			return m.openItem()
		}
	}
	if m.screen != screenPaper {
		return nil
	}
	m.notice = ""
	switch {
	case at.In(m.lay.masthead):
		if p := m.tabAt(msg.X, msg.Y); p >= 0 {
			m.goPage(p)
		}
	case at.In(m.lay.list):
		if i := m.list.itemAt(msg.Y - m.lay.list.Min.Y); i >= 0 {
			m.openArticle(i)
			m.ask.focus = paneBody
			m.markRead()
		}
	case at.In(m.lay.body):
		m.ask.focus = paneBody
		m.markRead()
	}
	m.relayout()
	return nil
}
