package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
)

// Update routes a message and then sets going whatever is to be remembered.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := m.route(msg)
	m.keepPlace()
	m.keepLast()
	if write := m.flush(); write != nil {
		cmd = tea.Batch(cmd, write)
	}
	return m, cmd
}

// route passes a message on; the work is in the methods it calls.
func (m *Model) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		w, h := max(msg.Width, 0), max(msg.Height, 0)
		if w != m.w || h != m.h {
			m.w, m.h = w, h
			m.relayout()
		}
	case tea.BackgroundColorMsg:
		if dark := msg.IsDark(); dark != m.styles.Dark {
			m.styles = theme.New(m.theme, dark)
			m.relayout()
		}
		return m.answered(owedBackground)
	case tea.PasteMsg:
		if m.prompt.what != promptNone {
			return m.typed(msg)
		}
	case tea.KeyPressMsg:
		m.notice = ""
		if m.prompt.what != promptNone {
			return m.typed(msg)
		}
		return m.press(strokeOf(msg))
	case tea.MouseWheelMsg:
		m.wheel(msg)
	case tea.MouseClickMsg:
		return m.click(msg)
	case volumesMsg:
		m.listed(msg)
		return m.peek()
	case peekedMsg:
		return m.peeked(msg)
	case openedMsg:
		m.opened(msg)
	case arrivedMsg:
		return m.arrived(msg)
	case progressMsg:
		return m.progressed(msg)
	case foundMsg:
		m.found(msg)
	case deskMsg:
		m.desked(msg)
	case LibraryChanged:
		return tea.Batch(m.listVolumes(msg.What), m.awaitChange())
	case writtenMsg:
		m.written(msg)
	case tea.EnvMsg:
		m.through = throughOf(msg)
	case probeMsg, tea.CursorPositionMsg:
		return m.probed(msg)
	}
	return nil
}

// press acts on a key. Keys that work on every screen come first.
func (m *Model) press(s stroke) tea.Cmd {
	if m.arrive != nil {
		return m.pressArriving(s)
	}
	if m.waiting != nil && key.Matches(s, m.keys.Back) {
		m.stopWaiting()
		return nil
	}
	switch {
	case key.Matches(s, m.keys.Quit):
		return m.quit()
	case key.Matches(s, m.keys.Redraw):
		return tea.ClearScreen
	case key.Matches(s, m.keys.Help):
		m.toggleHelp()
		return nil
	}
	switch m.screen {
	case screenHelp:
		m.pressHelp(s)
		return nil
	case screenShelf:
		return tea.Batch(m.pressShelf(s), m.peek())
	case screenSearch:
		return m.pressSearch(s)
	case screenDesk:
		return m.pressDesk(s)
	}
	return m.pressPaper(s)
}

// pressPaper acts on a key over the paper itself.
func (m *Model) pressPaper(s stroke) tea.Cmd {
	switch {
	case key.Matches(s, m.keys.Shelf):
		return m.openShelf()
	case key.Matches(s, m.keys.Desk):
		m.desk.filter = ""
		return m.openDesk()
	case key.Matches(s, m.keys.Search):
		m.askSearch()
		return nil
	case key.Matches(s, m.keys.NextDay):
		return m.otherDay(1)
	case key.Matches(s, m.keys.PrevDay):
		return m.otherDay(-1)
	}
	if cmd, done := m.pressKeep(s); done {
		return cmd
	}
	if m.pressFind(s) || m.pressView(s) || m.pressMove(s) || m.pressScroll(s) {
		return nil
	}
	if key.Matches(s, m.keys.Back) {
		return m.back()
	}
	return nil
}

// back leaves the innermost thing that is open, and at last the program.
func (m *Model) back() tea.Cmd {
	switch {
	case m.finder.query != "" && !m.finder.given:
		m.forget()
	case m.ask.raw:
		m.ask.raw = false
	case m.ask.zoom:
		m.ask.zoom = false
	case m.origin != screenPaper:
		return m.backToList()
	case m.finder.query != "":
		m.forget()
	case m.ask.focus != paneList:
		m.ask.focus = paneList
	default:
		return m.quit()
	}
	m.relayout()
	return nil
}

// backToList shows the list that the open article was chosen from.
func (m *Model) backToList() tea.Cmd {
	from := m.origin
	m.origin = screenPaper
	m.forget()
	if from == screenDesk {
		return m.openDesk() // it is read now
	}
	m.screen = from
	m.relayout()
	return nil
}

// pressView handles the keys that change how the paper is shown.
func (m *Model) pressView(s stroke) bool {
	switch {
	case key.Matches(s, m.keys.Zoom):
		m.ask.zoom = !m.ask.zoom
		m.ask.focus = paneBody
	case key.Matches(s, m.keys.Weather):
		m.toggleWeather()
	case key.Matches(s, m.keys.Raw):
		m.ask.raw = !m.ask.raw
		m.ask.focus = paneBody
	case key.Matches(s, m.keys.Columns):
		m.columnChoice = (m.columnChoice + 1) % (columnsMost + 1)
		m.notice = m.lang.Say(catalog.ColumnsNow, m.lang.Say(catalog.ColumnsAuto+catalog.Key(m.columnChoice)))
	case key.Matches(s, m.keys.Vertical):
		m.vertical = !m.vertical
		m.notice = m.lang.Say(catalog.VerticalOff)
		if m.vertical {
			m.notice = m.lang.Say(catalog.VerticalOn)
		}
	case key.Matches(s, m.keys.Theme):
		m.nextTheme()
	case key.Matches(s, m.keys.Ambiguous):
		m.setPolicy((m.ruler.Policy() + 1) % (cells.Pin + 1))
		m.notice = m.lang.Say(catalog.WidthNow, m.ruler.Policy().String())
	case key.Matches(s, m.keys.Mouse):
		m.mouse = !m.mouse
		m.notice = m.lang.Say(catalog.MouseOff)
		if m.mouse {
			m.notice = m.lang.Say(catalog.MouseOn)
		}
	default:
		return false
	}
	m.relayout()
	return true
}

func (m *Model) toggleWeather() {
	if m.lay.form == formTriple && !m.ask.zoom {
		m.ask.weather = !m.ask.weather
		return
	}
	// Narrow windows have no room beside the text: the weather takes the
	// window until the key is pressed again.
	m.ask.zoom = false
	if m.ask.focus == paneWeather {
		m.ask.focus = paneList
	} else {
		m.ask.focus = paneWeather
	}
}

func (m *Model) nextTheme() {
	all := theme.All()
	for i, t := range all {
		if t.Name == m.theme.Name {
			m.theme = all[(i+1)%len(all)]
			break
		}
	}
	m.styles = theme.New(m.theme, m.styles.Dark)
	m.notice = m.lang.Say(catalog.ThemeNow, m.theme.Name)
}

// setPolicy changes how wide ambiguous characters are taken to be.
func (m *Model) setPolicy(p cells.Policy) {
	m.ruler, m.glyphs = cells.NewRuler(p), glyphsFor(p)
	m.relayout()
}
