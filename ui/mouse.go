package ui

import (
	"image"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/layout"
	"baolan/ui/plan"
	"baolan/ui/prompt"
	"baolan/ui/screen"
)

func (m *Model) wheel(msg tea.MouseWheelMsg) {
	by := 0
	switch msg.Button {
	case tea.MouseWheelUp:
		by = -1
	case tea.MouseWheelDown:
		by = 1
	}
	at := image.Pt(msg.X, msg.Y)
	switch c := m.cover(); {
	case m.arrive != nil:
	case c != nil:
		c.Wheel(by)
	case at.In(m.lay.List):
		if !m.prompt.IsOpen() { // its answer is about the article for which it was asked
			m.ask.Focus = layout.List
			m.relayout()
			m.moveCursor(m.list.At() + by)
			m.relayout()
		}
	case at.In(m.lay.Weather):
		m.aside.Scroll(by)
	case at.In(m.lay.Body), at.In(m.lay.Raw), at.In(m.lay.Map):
		m.scrollBody(by * screen.WheelRows)
	}
}

// click opens the headline or the page's tab under the pointer, or gives the keys to
// the pane.
func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft || m.prompt.IsOpen() && m.prompt.Kind != prompt.Command || m.arrive != nil {
		return nil
	}
	at := image.Pt(msg.X, msg.Y)
	if c := m.cover(); c != nil {
		return m.carryOut(c.Click(at))
	}
	m.notice = ""
	if p := m.head.Hit(at); p >= 0 {
		m.goPage(p)
	} else if i := m.list.Hit(at); i >= 0 && i < len(m.headlines) {
		m.openItem(m.headlines[i])
		m.ask.Focus = layout.Body
		m.markRead()
	} else if i := m.onMap(at); i != plan.None {
		m.openArticle(i)
		m.ask.Focus = layout.Body
		m.markRead()
	} else if m.body.IsHit(at) {
		m.ask.Focus = layout.Body
		m.markRead()
	} else if at.In(m.lay.Weather) {
		m.ask.Focus = layout.Weather
	}
	m.relayout()
	return nil
}
