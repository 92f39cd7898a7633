package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/layout"
)

// scroll moves within a pane. Lines move the pane that has the keys. Whole and half
// pages move the article whenever it is visible, so that a reader can page through it
// while the list has the keys.
func (m *Model) scroll(c keymap.Command) {
	if m.lay.Body.Empty() && !m.lay.List.Empty() {
		m.turnList(c)
		return
	}
	page := max(1, m.body.Height()-1) // one row remains visible
	half := max(1, m.body.Height()/2)
	moved := true
	switch c {
	case keymap.Down:
		moved = m.moveLine(1)
	case keymap.Up:
		moved = m.moveLine(-1)
	case keymap.PageDown:
		m.pageDown(page)
	case keymap.PageUp:
		moved = m.scrollBody(-page)
	case keymap.HalfDown:
		moved = m.scrollBody(half)
	case keymap.HalfUp:
		moved = m.scrollBody(-half)
	case keymap.Top:
		moved = m.scrollToEnd(-1)
	case keymap.Bottom:
		moved = m.scrollToEnd(1)
	}
	if !moved {
		m.atEnd(c)
	}
}

// atEnd says that a move was not possible, because the reader is at one of the ends.
func (m *Model) atEnd(c keymap.Command) {
	if c.IsDown() {
		m.say(catalog.AtEnd)
	} else {
		m.say(catalog.AtTop)
	}
}

// turnList does what scroll does if only the list is shown.
func (m *Model) turnList(c keymap.Command) {
	h, was := m.list.Height(), m.list.At()
	switch c {
	case keymap.Down:
		m.list.Move(was + 1)
	case keymap.Up:
		m.list.Move(was - 1)
	case keymap.PageDown:
		m.list.Turn(h)
	case keymap.PageUp:
		m.list.Turn(-h)
	case keymap.HalfDown:
		m.list.Turn(h / 2)
	case keymap.HalfUp:
		m.list.Turn(-h / 2)
	case keymap.Top:
		m.list.Move(0)
	case keymap.Bottom:
		m.list.Move(len(m.headlines) - 1)
	}
	if m.list.At() == was {
		m.atEnd(c)
	}
}

// moveLine moves by one line or, in the list, the cursor by one headline. The open article
// remains until another is asked for, so a move sends little and marks nothing.
func (m *Model) moveLine(by int) bool {
	switch {
	case m.listHasKeys():
		return m.moveCursor(m.list.At() + by)
	case m.ask.Focus == layout.Weather:
		return m.aside.Scroll(by)
	}
	return m.scrollBody(by)
}

// moveCursor moves the cursor of the list, and reports whether it moved. The article under
// it is shown beside the list when the cursor rests: while a key is held down only the
// rows with the cursor are sent, some hundred bytes a move, where an article takes
// four thousand.
func (m *Model) moveCursor(i int) bool {
	was := m.list.At()
	m.list.Move(i)
	m.moves++
	return m.list.At() != was
}

// previewAfter is how long the cursor of the list must rest before the article is
// shown. It is longer than the time in which a held key repeats, and too short to be
// noticed.
const previewAfter = 80 * time.Millisecond

// rested is the message that the list's cursor has rested after so many moves.
type rested struct{ moves int }

// preview shows the article under the list's cursor beside the list; nothing of this
// is remembered.
func (m *Model) preview() {
	it := m.underCursor()
	isOnAnother := it.Page != m.read.PageIndex() // then the page is needed, even if it cannot be seen
	if (!m.lay.Body.Empty() || isOnAnother) && it != m.read.Open() {
		m.keepPlace()
		m.read.Preview(it)
		m.relayout()
	}
	m.rests = m.moves
}

// awaitRest waits until the list's cursor rests, if it has moved.
func (m *Model) awaitRest() tea.Cmd {
	if m.rests == m.moves {
		return nil
	}
	m.rests = m.moves
	if m.lay.Body.Empty() || m.underCursor() == m.read.Open() {
		return nil
	}
	now := rested{m.moves}
	return tea.Tick(m.restTime, func(time.Time) tea.Msg { return now })
}

// scrollBody moves the article by rows, and notes that it is being read.
func (m *Model) scrollBody(by int) bool {
	moved := m.moveBody(by)
	if moved {
		m.markRead()
	}
	return moved
}

// moveBody moves the article, and the raw lines beside it.
func (m *Model) moveBody(by int) bool {
	if m.ask.Raw {
		return m.scrollBeside(by)
	}
	return m.body.Scroll(by)
}

// pageDown moves the article by a page. At its end the first press says so, and the
// second opens the next article.
func (m *Model) pageDown(rows int) {
	if m.moveBody(rows) {
		m.markRead()
		return
	}
	if m.body.SayEnd() {
		m.step(1)
		m.relayout()
		return
	}
	m.markRead()
	m.say(catalog.SpaceForNext)
}

// scrollBeside moves the article and its raw lines together so that they reach their
// ends at the same time: the longer of the two moves by rows, the other in proportion.
func (m *Model) scrollBeside(by int) bool {
	if m.lay.Body.Empty() {
		return m.raw.Scroll(by)
	}
	body, raw := m.body.LastRow(), m.raw.Last()
	if raw >= body {
		moved := m.raw.Scroll(by)
		m.body.Scroll(m.raw.Top()*body/max(raw, 1) - m.body.Row())
		return moved
	}
	moved := m.body.Scroll(by)
	m.raw.Scroll(m.body.Row()*raw/max(body, 1) - m.raw.Top())
	return moved
}

func (m *Model) scrollToEnd(dir int) bool {
	switch {
	case m.listHasKeys() && dir < 0:
		return m.moveCursor(0)
	case m.listHasKeys():
		return m.moveCursor(len(m.headlines) - 1)
	case m.ask.Focus == layout.Weather:
		return m.aside.Scroll(dir * 1 << 20)
	}
	return m.scrollBody(dir * (1 << 20))
}
