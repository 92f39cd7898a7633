package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/library"
	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/prompt"
	"baolan/ui/screen/favourites"
	"baolan/ui/screen/palette"
	"baolan/ui/screen/search"
)

// askSearch opens the prompt of a search, which says what can be asked.
func (m *Model) askSearch() {
	m.prompt = prompt.New(prompt.Search, m.s.Say(catalog.SearchPrompt), m.s.Say(catalog.SearchTip))
}

// askFilter opens the prompt that filters the reader's own lists.
func (m *Model) askFilter() {
	m.prompt = prompt.New(prompt.Filter, "/", m.s.Say(catalog.FilterTip))
}

// search searches the library. The answer comes as a message, and Esc gives the search
// up.
func (m *Model) search(query string, order library.Order) tea.Cmd {
	switch {
	case query == "":
		return nil
	case !m.store.HasLibrary():
		m.say(catalog.NoLibrary)
		return nil
	}
	return m.store.Search(m.s.Say(catalog.Searching, query), query, order)
}

// find carries out the commands that look for words.
func (m *Model) find(c keymap.Command) {
	switch c {
	case keymap.Find:
		m.ask.Raw = m.ask.Raw && !m.lay.Body.Empty()
		if m.lay.Body.Empty() {
			m.ask.Focus = layout.Body
		}
		m.relayout()
		m.body.BeginFind(false)
		m.prompt = prompt.New(prompt.Find, "/", "")
	case keymap.NextHit:
		m.nextHit(1)
	case keymap.PrevHit:
		m.nextHit(-1)
	case keymap.Search:
		m.askSearch()
	}
}

func (m *Model) nextHit(by int) {
	m.body.NextHit(by)
	m.showHits()
}

func (m *Model) showHits() {
	if query, _, _ := m.body.Hits(); query != "" {
		m.say(catalog.Found, query, m.hitsWord())
	}
}

// hitsWord gives 3/17处, or that there is no hit; it is "" if nothing is searched for.
func (m *Model) hitsWord() string {
	switch query, at, of := m.body.Hits(); {
	case query == "":
		return ""
	case of == 0:
		return m.s.Say(catalog.NoHits)
	default:
		return m.s.Say(catalog.HitOf, at, of)
	}
}

// typed passes a message to the open prompt.
func (m *Model) typed(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.String() {
		case "enter", "ctrl+j": // what a terminal sends for Enter before it is in raw mode
			if m.prompt.Kind == prompt.Command {
				return m.runCommand()
			}
			return m.accept()
		case "esc", "ctrl+c":
			m.cancel()
			return nil
		case "tab":
			if m.prompt.Kind == prompt.Write {
				m.otherScope()
				return nil
			}
		}
		if m.prompt.Kind == prompt.Command && m.chooseCommand(k.String()) {
			return nil
		}
		if p, _ := m.s.Keys.Look(m.place(), "", keymap.StrokeOf(k)); p.Command == keymap.Suspend && k.Text == "" {
			return m.do(p)
		}
	}
	if m.prompt.Update(msg) {
		m.changed()
	}
	return nil
}

// changed acts on each change of what is typed.
func (m *Model) changed() {
	switch m.prompt.Kind {
	case prompt.Find:
		m.body.Find(m.prompt.Value())
	case prompt.Filter:
		m.filter(m.prompt.Value())
	case prompt.Command:
		if p, ok := m.cover().(*palette.Screen); ok {
			p.SetQuery(m.prompt.Value())
		}
	}
}

func (m *Model) filter(words string) {
	if f, ok := m.cover().(*favourites.Screen); ok {
		f.SetFilter(words)
	}
}

func (m *Model) accept() tea.Cmd {
	kind, value := m.prompt.Kind, m.prompt.Value()
	m.prompt = prompt.Prompt{}
	switch kind {
	case prompt.Find:
		m.showHits()
	case prompt.Tags:
		m.read.Favour(m.chosen(), strings.Fields(value))
		m.keep(catalog.Kept)
	case prompt.Write:
		return m.write(value, false)
	case prompt.Overwrite:
		if v := strings.ToLower(value); v == "y" || v == "yes" || value == "是" {
			return m.write(m.writing.path, true)
		}
		m.say(catalog.NotWritten)
	case prompt.Pipe:
		return m.pipe(value)
	case prompt.Search:
		order := library.NewestFirst
		if s, ok := m.cover().(*search.Screen); ok {
			order = s.Order()
		}
		return m.search(value, order)
	}
	return nil
}

func (m *Model) cancel() {
	switch m.prompt.Kind {
	case prompt.Find:
		m.body.CancelFind()
	case prompt.Tags:
		m.read.Favour(m.chosen(), nil) // it became a favourite before the tags were asked for
		m.keep(catalog.Kept)
	case prompt.Filter:
		m.filter("")
	case prompt.Command:
		m.pop()
	}
	m.prompt = prompt.Prompt{}
}
