package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/layout"
)

// scroll moves within a pane. Lines go to the pane that has the keys; whole and
// half pages turn the article wherever it is in sight, so that a reader can page
// through it while standing in the list.
func (m *Model) scroll(c keymap.Command) {
	if m.lay.Body.Empty() && !m.lay.List.Empty() {
		m.turnList(c)
		return
	}
	page := max(1, m.body.Height()-1) // one row stays in sight
	half := max(1, m.body.Height()/2)
	moved := true
	switch c {
	case keymap.Down:
		moved = m.line(1)
	case keymap.Up:
		moved = m.line(-1)
	case keymap.PageDown:
		m.pageDown(page)
	case keymap.PageUp:
		moved = m.scrollBody(-page)
	case keymap.HalfDown:
		moved = m.scrollBody(half)
	case keymap.HalfUp:
		moved = m.scrollBody(-half)
	case keymap.Top:
		moved = m.toEnd(-1)
	case keymap.Bottom:
		moved = m.toEnd(1)
	}
	if !moved {
		m.atEnd(c)
	}
}

// atEnd says that a move has led nowhere, and at which end the reader is.
func (m *Model) atEnd(c keymap.Command) {
	if c.IsDown() {
		m.say(catalog.AtEnd)
	} else {
		m.say(catalog.AtTop)
	}
}

// turnList is scroll where the list stands alone.
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
		m.list.Move(m.read.Items() - 1)
	}
	if m.list.At() == was {
		m.atEnd(c)
	}
}

// line moves by one line, or the cursor by one headline in the list: what is
// open stays until it is asked for, so a move sends little and marks nothing.
func (m *Model) line(by int) bool {
	switch {
	case m.listHasKeys():
		return m.choose(m.list.At() + by)
	case m.ask.Focus == layout.Weather:
		return m.aside.Scroll(by)
	}
	return m.scrollBody(by)
}

// choose moves the cursor of the list. The article under it is shown beside the
// list once the cursor rests: who holds the key down gets the cursor's rows alone,
// some hundred bytes a move where an article is four thousand. It tells whether the
// cursor moved.
func (m *Model) choose(i int) bool {
	was := m.list.At()
	m.list.Move(i)
	m.moves++
	return m.list.At() != was
}

// previewAfter is how long the cursor of the list rests before the article is
// shown: longer than a held key takes to come again, shorter than is noticed.
const previewAfter = 80 * time.Millisecond

// rested says that the list's cursor rests after so many moves.
type rested struct{ moves int }

// preview shows the article under the list's cursor beside the list, and nothing
// of that is noted.
func (m *Model) preview() {
	if m.listHasKeys() && !m.lay.Body.Empty() && m.list.At() != m.read.ArticleIndex() {
		m.keepPlace()
		m.read.Preview(m.list.At())
		m.relayout()
	}
	m.rests = m.moves
}

// awaitRest waits for the cursor of the list to rest, if it has moved.
func (m *Model) awaitRest() tea.Cmd {
	if m.rests == m.moves {
		return nil
	}
	m.rests = m.moves
	if m.lay.Body.Empty() || m.list.At() == m.read.ArticleIndex() {
		return nil
	}
	now := rested{m.moves}
	return tea.Tick(m.restTime, func(time.Time) tea.Msg { return now })
}

// scrollBody moves the article by rows and notes it as read.
func (m *Model) scrollBody(by int) bool {
	moved := m.moveBody(by)
	if moved {
		m.markRead()
	}
	return moved
}

// moveBody moves the article, and the raw lines beside it with it.
func (m *Model) moveBody(by int) bool {
	if m.ask.Raw {
		return m.scrollBeside(by)
	}
	return m.body.Scroll(by)
}

// pageDown turns the article; at its end the first press says so and the
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

// scrollBeside moves the article and its lines together, so that the ends of
// both meet: the longer of the two moves by rows, the other in proportion.
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

func (m *Model) toEnd(dir int) bool {
	switch {
	case m.listHasKeys() && dir < 0:
		return m.choose(0)
	case m.listHasKeys():
		return m.choose(m.read.Items() - 1)
	case m.ask.Focus == layout.Weather:
		return m.aside.Scroll(dir * 1 << 20)
	}
	return m.scrollBody(dir * (1 << 20))
}
