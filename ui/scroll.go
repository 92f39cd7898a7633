package ui

import (
	"charm.land/bubbles/v2/key"

	"baolan/ui/catalog"
)

// pressScroll handles the keys that move within a pane. Lines go to the pane
// that has the keys; whole and half pages turn the article wherever it is in
// sight, so that a reader can page through it while standing in the list.
func (m *Model) pressScroll(s stroke) bool {
	page := max(1, m.body.height()-1) // one row stays in sight
	half := max(1, m.body.height()/2)
	if m.lay.body.Empty() && !m.lay.list.Empty() {
		return m.turnList(s)
	}
	switch {
	case key.Matches(s, m.keys.Down):
		m.line(1)
	case key.Matches(s, m.keys.Up):
		m.line(-1)
	case key.Matches(s, m.keys.PageDown):
		m.pageDown(page)
	case key.Matches(s, m.keys.PageUp):
		m.scrollBody(-page)
	case key.Matches(s, m.keys.HalfDown):
		m.scrollBody(half)
	case key.Matches(s, m.keys.HalfUp):
		m.scrollBody(-half)
	case key.Matches(s, m.keys.Top):
		m.toEnd(-1)
	case key.Matches(s, m.keys.Bottom):
		m.toEnd(1)
	default:
		return false
	}
	return true
}

// turnList is pressScroll where the list stands alone.
func (m *Model) turnList(s stroke) bool {
	h := m.list.rect.Dy()
	switch {
	case key.Matches(s, m.keys.Down):
		m.list.move(m.list.at + 1)
	case key.Matches(s, m.keys.Up):
		m.list.move(m.list.at - 1)
	case key.Matches(s, m.keys.PageDown):
		m.list.turn(h)
	case key.Matches(s, m.keys.PageUp):
		m.list.turn(-h)
	case key.Matches(s, m.keys.HalfDown):
		m.list.turn(h / 2)
	case key.Matches(s, m.keys.HalfUp):
		m.list.turn(-h / 2)
	case key.Matches(s, m.keys.Top):
		m.list.move(0)
	case key.Matches(s, m.keys.Bottom):
		m.list.move(m.items() - 1)
	default:
		return false
	}
	return true
}

// line moves by one line, or the cursor by one headline in the list: what is
// open stays until it is asked for, so a move sends little and marks nothing.
func (m *Model) line(by int) {
	switch {
	case m.listHasKeys():
		m.list.move(m.list.at + by)
	case m.ask.focus == paneWeather:
		m.aside.scroll(by)
	default:
		m.scrollBody(by)
	}
}

// scrollBody moves the article by rows and notes it as read.
func (m *Model) scrollBody(by int) {
	if m.moveBody(by) {
		m.markRead()
	}
}

// moveBody moves the article, and the raw lines beside it with it.
func (m *Model) moveBody(by int) bool {
	if m.ask.raw {
		return m.scrollBeside(by)
	}
	return m.body.scroll(by)
}

// pageDown turns the article; at its end the first press says so and the
// second opens the next article.
func (m *Model) pageDown(rows int) {
	if m.moveBody(rows) {
		m.markRead()
		return
	}
	if m.body.endTold {
		m.body.endTold = false
		m.step(1)
		return
	}
	m.markRead()
	m.body.endTold = true
	m.notice = m.lang.Say(catalog.SpaceForNext)
}

func (m *Model) toEnd(dir int) {
	switch {
	case m.listHasKeys():
		m.list.move(map[int]int{-1: 0, 1: m.items() - 1}[dir])
	case m.ask.focus == paneWeather:
		m.aside.scroll(dir * 1 << 20)
	default:
		m.scrollBody(dir * (1 << 20))
	}
}
