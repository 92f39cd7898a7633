package ui

import (
	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/screen/help"
)

// reportSkipped says how many files were passed over, if there are more than were
// reported.
func (m *Model) reportSkipped() {
	if m.skipped == nil {
		return
	}
	if n := len(m.skipped()); n > m.skippedShown {
		m.skippedShown = n
		m.say(catalog.LeftCount, n, m.s.Keys.Show(keymap.LeftOut))
	}
}

// listSkipped shows the files that were passed over, with the reasons.
func (m *Model) listSkipped() {
	if m.skipped == nil {
		m.say(catalog.NoneLeftOut)
		return
	}
	if lines := m.skipped(); len(lines) > 0 {
		m.push(help.List(m.s.Say(catalog.LeftTitle), lines))
		return
	}
	m.say(catalog.NoneLeftOut)
}
