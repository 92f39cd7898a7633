package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"baolan/editions/clean"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
)

// promptFor tells what a line of input is for.
type promptFor uint8

const (
	promptNone   promptFor = iota
	promptFind             // in the article
	promptTags             // of a favourite
	promptSearch           // in the library
	promptFilter           // of the reader\'s own list
)

// prompt is the line of input in the footer. The terminal's own cursor stands
// in it, so that an input method opens its candidates there.
type prompt struct {
	what  promptFor
	label string
	tip   string // what can be typed, shown until something is
	input textinput.Model
}

// queryMost bounds what can be typed or pasted into a prompt, in characters:
// longer than any headline, short enough to search at every key.
const queryMost = 200

func (m *Model) openPrompt(what promptFor, label string) {
	in := textinput.New()
	in.SetVirtualCursor(false)
	in.CharLimit = queryMost
	// Its paste key reads the clipboard of the machine the program runs on,
	// which over SSH is not the reader's. Pasting into the terminal works.
	in.KeyMap.Paste = key.NewBinding(key.WithDisabled())
	in.Focus()
	m.prompt = prompt{what: what, label: label, input: in}
}

// promptValue is what stands in the prompt, made fit for the screen.
func (m *Model) promptValue() string {
	return cells.Fold(clean.Line(m.prompt.input.Value()))
}

// typed passes a message to the open prompt.
func (m *Model) typed(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.String() {
		case "enter", "ctrl+j": // what a terminal sends for Enter before it is raw
			return m.accept()
		case "esc", "ctrl+c":
			m.cancel()
			return nil
		}
	}
	before := m.prompt.input.Value()
	in, cmd := m.prompt.input.Update(msg)
	m.prompt.input = in
	if in.Value() != before {
		m.changed()
	}
	return cmd
}

// changed acts on every change of what is typed.
func (m *Model) changed() {
	switch m.prompt.what {
	case promptFind:
		m.find(m.promptValue())
	case promptFilter:
		m.desk.filter, m.desk.menu.at = m.promptValue(), 0
		m.relayout()
	}
}

func (m *Model) accept() tea.Cmd {
	what, value := m.prompt.what, m.promptValue()
	m.prompt = prompt{}
	switch what {
	case promptFind:
		m.tellHits()
	case promptTags:
		m.setFavourite(true, strings.Fields(value))
		m.sayWritten(catalog.Kept)
	case promptSearch:
		return m.search(value, m.results.order)
	}
	return nil
}

func (m *Model) cancel() {
	if m.prompt.what == promptFind {
		m.forget()
		m.body.top = m.finder.from
		m.relayout()
	}
	if m.prompt.what == promptTags {
		m.setFavourite(true, nil) // it was kept before the tags were asked for
		m.sayWritten(catalog.Kept)
	}
	if m.prompt.what == promptFilter {
		m.desk.filter = ""
		m.relayout()
	}
	m.prompt = prompt{}
}

// promptRow draws the prompt and tells the cell of its cursor. Where the text
// is longer than the row, its end is shown.
func (m *Model) promptRow(w int) (string, int) {
	r := newRow(m.ruler, w).gap(1).put(m.styles.Of(theme.Key), m.prompt.label)
	value := []rune(m.prompt.input.Value())
	at := min(m.prompt.input.Position(), len(value))
	before := cells.Fold(clean.Line(string(value[:at])))
	after := cells.Fold(clean.Line(string(value[at:])))
	for m.ruler.Width(before) >= r.free && before != "" {
		c, _ := m.ruler.Next(before)
		before = before[len(c):]
	}
	r.put(m.styles.Of(theme.Strong), before)
	x := w - r.free
	r.put(m.styles.Of(theme.Strong), after)
	if len(value) == 0 {
		// Behind the cursor's own cell, so that it does not stand on the tip.
		r.gap(1).put(m.styles.Of(theme.Muted), m.ruler.Truncate(cells.Fold(m.prompt.tip), r.free))
	}
	if m.finder.query != "" && m.prompt.what == promptFind {
		r.right(m.styles.Of(theme.Muted), m.hitsWord()+" ")
	}
	return r.String(), min(x, max(w-1, 0))
}

// hitsWord is 3/17处, or that there is none.
func (m *Model) hitsWord() string {
	if len(m.finder.hits) == 0 {
		return m.lang.Say(catalog.NoHits)
	}
	return m.lang.Say(catalog.HitOf, m.finder.at+1, len(m.finder.hits))
}
