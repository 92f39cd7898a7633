package ui

import (
	"image/color"

	tea "charm.land/bubbletea/v2"

	"github.com/charmbracelet/colorprofile"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/screen/favourites"
	"baolan/ui/screen/search"
	"baolan/ui/screen/shelf"
	"baolan/ui/session"
	"baolan/ui/store"
	"baolan/ui/theme"
)

// Update routes a message, and then starts what must be fetched or remembered.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := m.route(msg)
	return m, tea.Batch(cmd, m.follow())
}

// route passes a message to the method for it.
func (m *Model) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.resize(msg.Width, msg.Height)
		return tea.Batch(m.askIfRoom(), m.resized())
	case tea.BackgroundColorMsg, tea.ForegroundColorMsg, tea.ColorProfileMsg:
		return m.coloured(msg)
	case tea.PasteMsg:
		if m.prompt.IsOpen() {
			return m.typed(msg)
		}
	case tea.KeyPressMsg:
		m.notice = ""
		m.act()
		if m.prompt.IsOpen() {
			return m.typed(msg)
		}
		return m.press(keymap.StrokeOf(msg))
	case tea.MouseWheelMsg:
		m.wheel(msg)
	case tea.MouseClickMsg:
		m.act()
		m.preview()
		return m.click(msg)
	case rested:
		if msg.moves == m.moves {
			m.preview()
		}
	case digitsOver:
		if m.typedNumber == msg.number {
			m.typedNumber = 0
			if m.read.PageOf(msg.number) < 0 { // it was the beginning of a number
				m.notice = m.noSuchPage(msg.number)
			}
		}
	case tea.EnvMsg:
		m.surrounded(msg)
	case probeMsg, tea.CursorPositionMsg:
		return m.probed(msg)
	case wrote, spoke, Piped:
		m.tookOut(msg)
	case library.Change:
		return m.libraryChanged(msg)
	case Announcement:
		m.say(msg.Key)
	}
	if cmd, mine := m.asked(msg); mine {
		return cmd
	}
	return m.fetched(msg)
}

// Announcement is a message for the reader from outside of the session.
type Announcement struct{ Key catalog.Key }

// libraryChanged takes in a change of the library.
func (m *Model) libraryChanged(c library.Change) tea.Cmd {
	next := m.store.Await(m.changes)
	switch c.Store {
	case library.StoreAway:
		m.say(catalog.StoreIsAway)
		return next
	case library.StoreBack:
		m.say(catalog.StoreIsBack)
		return next
	}
	return tea.Batch(m.store.ListEditions(c.What), next)
}

// coloured takes in an answer of the terminal about its colours.
func (m *Model) coloured(msg tea.Msg) tea.Cmd {
	now, answers := m.s.Terminal, awaited(0)
	switch msg := msg.(type) {
	case tea.BackgroundColorMsg:
		now.Ground, answers = msg.Color, awaitBackground
	case tea.ForegroundColorMsg:
		now.Ink, answers = msg.Color, awaitInk
	case tea.ColorProfileMsg:
		now.Few = msg.Profile == colorprofile.ANSI
		now.Many, now.Indexed = msg.Profile >= colorprofile.ANSI256, msg.Profile == colorprofile.ANSI256
	}
	m.recolour(now)
	if answers == 0 {
		return nil
	}
	return m.answered(answers)
}

// surrounded takes in the environment of the terminal. The console of Linux does not say
// its ground, which is black unless it is set otherwise.
func (m *Model) surrounded(e tea.EnvMsg) {
	m.multiplexer = multiplexerOf(e)
	if now := m.s.Terminal; e.Getenv("TERM") == "linux" && now.Ground == nil {
		now.Ground = color.Black
		m.recolour(now)
	}
}

// recolour sets what the terminal has answered about its colours.
func (m *Model) recolour(t theme.Terminal) {
	if t == m.s.Terminal {
		return
	}
	m.s.SetTerminal(t)
	m.relayout()
}

// fetched takes in an answer of the store.
func (m *Model) fetched(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case store.Progress:
		m.prepares = m.preparing != nil && m.preparing()
		return m.store.Progressed(msg)
	case store.Arrived, store.Opened, store.Found, store.Lists:
		if m.store.Ends(msg) {
			return m.ended(msg)
		}
	case store.EditionList:
		m.listed(msg)
	case store.Peeked:
		m.store.PeekEnded()
		m.read.SetPeeked(msg.Paper, msg.Date, msg.Edition)
		return m.peeked()
	case store.Last:
		m.resume(msg)
	case store.Recalled:
		m.recalled(msg)
	case store.FetchedPage:
		m.pageFetched(msg)
	case store.Coming:
		return m.came(msg)
	case store.Complete:
		m.coming.complete = append(m.coming.complete, &msg)
	case store.Tags:
		m.offerTags(msg)
	case store.Explained:
		m.explained(msg)
	case store.Figures:
		m.figured(msg)
	case store.Written:
		m.written(msg)
	case settingKept:
		return m.settingsKept(msg)
	case store.Picture:
		m.pictured(msg)
	}
	return nil
}

// ended takes in the answer of the work that was going on.
func (m *Model) ended(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case store.Arrived:
		return m.arrived(msg)
	case store.Opened:
		return m.opened(msg)
	case store.Found:
		if msg.Err != nil {
			m.notice = m.s.Words(msg.Err)
			return nil
		}
		next := search.New(msg.Query, msg.Order, msg.Found)
		if _, again := m.cover().(*search.Screen); again {
			m.stack = m.stack[:len(m.stack)-1]
		}
		m.push(next)
	case store.Lists:
		if msg.Err != nil {
			m.say(catalog.NotKept, m.s.Words(msg.Err))
		}
		f, there := m.cover().(*favourites.Screen)
		if !there {
			f = favourites.New(func(it memory.Item) bool { return m.read.IsInBook(it.Paper, it.Date, it.Page) })
			m.stack = append(m.stack, f)
		}
		f.SetLists(msg.Favourites, msg.Unread, msg.History)
		m.relayout()
	}
	return nil
}

// listed takes in the list of the library's editions, and says in one line what is
// new.
func (m *Model) listed(msg store.EditionList) {
	if msg.Err != nil {
		m.notice = m.s.Words(msg.Err)
		return
	}
	m.read.Shelve(msg.Editions)
	m.reportSkipped()
	if msg.What != "" {
		m.say(catalog.NewEdition, session.PlainText(msg.What), m.s.Keys.Show(keymap.Shelf))
	}
	if s, ok := m.cover().(*shelf.Screen); ok {
		s.SetEditions(m.read.Shelf())
	}
	m.relayout()
}

// peeked shows what was found of an edition's pages, and looks at the edition to which
// the choice has moved.
func (m *Model) peeked() tea.Cmd {
	s, ok := m.cover().(*shelf.Screen)
	if !ok {
		return nil
	}
	s.SetEditions(m.read.Shelf())
	m.relayout()
	return m.peek(s.Chosen())
}

// peek looks into an edition of the shelf for the names of its pages.
func (m *Model) peek(at int) tea.Cmd {
	if vs := m.read.Shelf(); at >= 0 && at < len(vs) {
		return m.store.Peek(&vs[at])
	}
	return nil
}

// written takes in that marks were written.
func (m *Model) written(msg store.Written) {
	m.store.WriteEnded(msg)
	if msg.Err != nil {
		m.say(catalog.NotKept, m.s.Words(msg.Err))
	} else if msg.Said != "" && m.notice == "" {
		m.notice = msg.Said
	}
}
