package ui

import (
	tea "charm.land/bubbletea/v2"

	"baolan/editions/memory"
	"baolan/ui/catalog"
	"baolan/ui/layout"
	"baolan/ui/reading"
	"baolan/ui/session"
)

// undo undoes the last mark, and says which.
func (m *Model) undo() {
	d, ok := m.read.Undo()
	if !ok {
		m.say(catalog.NothingToUndo)
		return
	}
	if d.Kind == reading.MarkRead {
		m.readingTurn = 0 // otherwise it would be marked again at once, because its end is visible
	}
	words := map[bool]catalog.Key{true: catalog.UndoneKept, false: catalog.UndoneLetGo}[d.On]
	if d.Kind == reading.MarkRead {
		words = catalog.UndoneRead
	}
	title := m.s.Shown(session.PlainText(d.Article.Title))
	if title == "" {
		title = m.s.Say(catalog.UntitledArticle)
	}
	m.keepSilently()
	m.say(words, title)
}

// spot is where the reader is, for the list of jumps.
type spot struct {
	last memory.Last
	is   bool
}

// act notes that the reader has done something. The place where the session began is
// named only then, because naming needs the tables of folding, for which the first
// picture should not wait.
func (m *Model) act() {
	if !m.acted {
		m.noteSpot()
	}
	m.acted = true
}

// noteSpot notes that the reader has gone to another place. What a session begins with
// was not left by the reader.
func (m *Model) noteSpot() {
	here, ok := m.read.Spot()
	if !ok || m.spot.is && here == m.spot.last {
		return
	}
	if m.spot.is && m.acted && !m.jumping {
		m.jumps.Leave(m.spot.last)
	}
	m.spot, m.jumping = spot{here, true}, false
}

func (m *Model) canJump(by int) bool { return m.spot.is && m.jumps.CanGo(by, m.spot.last) }

// jumpTo goes to the place before (-1) or after (+1) in the list of jumps.
func (m *Model) jumpTo(by int) tea.Cmd {
	to, ok := m.jumps.Go(by, m.spot.last)
	if !ok {
		return nil
	}
	m.jumping = true
	e := m.read.Edition()
	if e != nil && e.Paper == to.Paper && e.Date == to.Date {
		m.keepPlace()
		m.read.Return(to)
		m.ask.Focus = layout.Body
		m.goal = goal{focus: true}
		m.relayout()
		m.reach()
		return nil
	}
	at := m.read.Find(to.Paper, to.Date)
	if at < 0 {
		m.say(catalog.NotOnShelf)
		return m.store.ListEditions("")
	}
	return m.openEdition(at, goal{want: reading.Want{Page: to.Page, Key: to.Article}, focus: true})
}
