package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/layout"
)

// place gives the screen in which keys have their meanings now.
func (m *Model) place() keymap.Place {
	if c := m.cover(); c != nil {
		return c.Place()
	}
	return keymap.OnPaper
}

// press finds the command of a key where the reader is, and carries it out.
func (m *Model) press(k keymap.Stroke) tea.Cmd {
	before := m.strokes
	var p keymap.Press
	p, m.strokes = m.s.Keys.Look(m.place(), before, k)
	switch {
	case m.strokes != "":
		m.say(catalog.KeysTyped, keymap.Show(m.strokes))
		return nil
	case p.Command == keymap.None && before != "" && k == "esc": // the rest of the sequence will not be typed
		return nil
	case p.Command == keymap.None:
		m.noSuchKey(before, k)
		return nil
	}
	return m.do(p)
}

// noSuchKey says that a key has no meaning where the reader is.
func (m *Model) noSuchKey(before string, k keymap.Stroke) {
	typed := string(k)
	if before != "" {
		typed = before + " " + typed
	}
	where := m.s.Say(m.place().Name())
	if help := m.s.Keys.Show(keymap.Help); help != "" {
		m.say(catalog.NothingHereKey, keymap.Show(typed), where, help)
		return
	}
	m.say(catalog.NothingHere, keymap.Show(typed), where)
}

// do carries out a command where the reader is.
func (m *Model) do(p keymap.Press) tea.Cmd {
	leaves := p.Command == keymap.Back || p.Command == keymap.Leave
	switch {
	case m.arrive != nil && (leaves || p.Command == keymap.Quit): // the waiting can be given up, which means to leave
		m.store.GiveUp()
		return m.quit()
	case m.store.Work() != nil && leaves:
		m.store.GiveUp()
		return nil
	}
	if p.Command != keymap.Down && p.Command != keymap.Up {
		m.preview() // a command is about what is under the cursor
	}
	if p.Command != keymap.GoPage {
		m.typedNumber = 0
	}
	if cmd, done := m.doAnywhere(p.Command); done {
		return cmd
	}
	if m.arrive != nil {
		return nil
	}
	if c := m.cover(); c != nil {
		if to, ok := p.Command.Opens(); ok && to != c.Place() {
			return m.instead(p)
		}
		if p.Command == keymap.Search && c.Place() != keymap.OnSearch {
			return m.searchFrom(p)
		}
		return m.carryOut(c.Update(p))
	}
	if why := m.refuses(p.Command); why != "" {
		m.notice = why
		return nil
	}
	return m.doOnPaper(p)
}

// instead opens a screen in place of those that cover the paper.
func (m *Model) instead(p keymap.Press) tea.Cmd {
	if why := m.refuses(p.Command); why != "" {
		m.notice = why
		return nil
	}
	under := len(m.stack)
	for m.stack[under-1] != nil {
		under--
	}
	covers := slices.Clone(m.stack[under:])
	m.stack = m.stack[:under]
	cmd := m.goAbout(p)
	if len(m.stack) == under && cmd == nil { // it was not opened, and will not be
		m.stack = append(m.stack, covers...)
	}
	m.relayout()
	return cmd
}

// searchFrom asks what to search for over the screen that is seen. The hits come over it.
func (m *Model) searchFrom(p keymap.Press) tea.Cmd {
	if m.notice = m.refuses(p.Command); m.notice == "" {
		m.find(p.Command)
	}
	return nil
}

// doAnywhere carries out a command that means the same on every screen, and reports
// whether it is one.
func (m *Model) doAnywhere(c keymap.Command) (cmd tea.Cmd, done bool) {
	switch c {
	case keymap.Quit:
		return m.quit(), true
	case keymap.Redraw:
		return tea.ClearScreen, true
	case keymap.Suspend:
		if !m.shell {
			m.say(catalog.NoShell)
			return nil, true
		}
		return tea.Suspend, true
	}
	if m.arrive != nil {
		return nil, false
	}
	switch c {
	case keymap.Help:
		m.toggleHelp()
	case keymap.Palette:
		m.openPalette()
	case keymap.Settings:
		if m.place() == keymap.OnSettings {
			m.pop()
			break
		}
		m.openSettings()
	case keymap.LeftOut:
		m.listSkipped()
	default:
		return nil, false
	}
	return nil, true
}

// doOnPaper carries out a command on the paper.
func (m *Model) doOnPaper(p keymap.Press) tea.Cmd {
	switch p.Command.Group() {
	case keymap.Moving:
		m.move(p.Command)
	case keymap.Going:
		return m.goAbout(p)
	case keymap.Finding:
		m.find(p.Command)
	case keymap.Keeping:
		if takesOut(p.Command) {
			return m.takeOut(p.Command)
		}
		return m.keepOrCopy(p.Command)
	case keymap.Looking:
		return m.changeView(p.Command)
	case keymap.Program:
		return m.back(p.Command)
	}
	return nil
}

// back leaves the innermost thing that is open and, with the command Leave, finally
// the program.
func (m *Model) back(c keymap.Command) tea.Cmd {
	query, _, _ := m.body.Hits()
	switch {
	case query != "" && !m.body.FindGiven():
		m.body.Forget()
	case m.ask.Raw:
		m.ask.Raw = false
	case m.ask.Zoom:
		m.ask.Zoom = false
	case len(m.stack) > 1:
		m.body.Forget()
		return m.leave()
	case query != "":
		m.body.Forget()
	case m.ask.Focus != layout.List:
		m.ask.Focus = layout.List
	case c == keymap.Back: // who leaves a prompt twice does not mean to leave the program
		m.say(catalog.EscHere, m.s.Keys.Show(keymap.Leave))
	default:
		return m.quit()
	}
	m.relayout()
	return nil
}
