package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/prompt"
	"baolan/ui/screen"
	"baolan/ui/screen/palette"
)

// openPalette offers the commands that there are where the reader is.
func (m *Model) openPalette() {
	place := m.place()
	var entries []palette.Entry
	for _, c := range keymap.All() {
		if c == keymap.Palette || c == keymap.GoPage && place == keymap.OnPaper { // a page is offered when its number is typed
			continue
		}
		does := c.Does(place)
		entries = append(entries, palette.Entry{
			Press: keymap.Press{Command: c}, Keys: m.s.Keys.Some(c), Words: m.s.Say(does), Why: m.whyNot(c, place),
			Names: []string{catalog.Chinese.Say(does), catalog.English.Say(does), c.String()},
		})
	}
	m.push(palette.New(entries, func(n int) (palette.Entry, bool) {
		return palette.Entry{Press: keymap.Press{Command: keymap.GoPage, Nth: n}, Words: m.s.Say(catalog.DoGoNumber, n), Why: m.whyNoPage(n)}, place == keymap.OnPaper
	}))
	m.prompt = prompt.New(prompt.Command, ":", m.s.Say(catalog.PaletteTip))
}

// whyNot says why a command cannot be carried out where the reader is; it is "" if it
// can.
func (m *Model) whyNot(c keymap.Command, place keymap.Place) string {
	if !c.IsIn(place) {
		var names []string
		for _, p := range keymap.Places() {
			if c.IsIn(p) {
				names = append(names, m.s.Say(p.Name()))
			}
		}
		return m.s.Say(catalog.OnlyIn, strings.Join(names, m.s.Say(catalog.AndAlso)))
	}
	switch {
	case c == keymap.Suspend && !m.shell:
		return m.s.Say(catalog.NoShell)
	case c == keymap.LeftOut && (m.skipped == nil || len(m.skipped()) == 0):
		return m.s.Say(catalog.NoneLeftOut)
	case place == keymap.OnPaper, c == keymap.Undo:
		return m.refuses(c)
	}
	return ""
}

func (m *Model) whyNoPage(n int) string {
	if m.read.PageOf(n) < 0 {
		return m.noSuchPage(n)
	}
	return ""
}

// chooseCommand moves the choice in the palette while its line is typed, and reports
// whether the key does that.
func (m *Model) chooseCommand(k string) bool {
	moves := map[string]keymap.Command{
		"up": keymap.Up, "down": keymap.Down, "ctrl+p": keymap.Up, "ctrl+n": keymap.Down, "shift+tab": keymap.Up, "tab": keymap.Down,
		"pgup": keymap.PageUp, "pgdown": keymap.PageDown,
	}
	c, ok := moves[k]
	if p, open := m.cover().(*palette.Screen); ok && open {
		p.Update(keymap.Press{Command: c})
	}
	return ok
}

// runCommand carries out the command that is chosen in the palette, and closes the
// palette if that is possible.
func (m *Model) runCommand() tea.Cmd {
	p, open := m.cover().(*palette.Screen)
	if !open {
		m.prompt = prompt.Prompt{}
		return nil
	}
	switch i := p.Update(keymap.Press{Command: keymap.Open}).(type) {
	case screen.Run:
		return m.carryOut(i)
	case screen.Say:
		p.SetNote(i.Words)
	}
	return nil
}
