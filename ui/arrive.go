package ui

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"baolan/ui/catalog"
	"baolan/ui/theme"
)

// Arrival is what a session opens with, once it is there.
type Arrival struct {
	Editions []Edition // newest first
	Library  Library
}

type arrivedMsg struct {
	arrival Arrival
	asked   int
	err     error
}

// await reads what the session opens with while the screen stands already.
func (m *Model) await(o Options) tea.Cmd {
	return m.work(m.lang.Say(catalog.Opening, plainText(o.Title)), func(ctx context.Context, asked int, p Progress) tea.Msg {
		a, err := o.Arrive(ctx, p)
		return arrivedMsg{a, asked, err}
	})
}

// arrived opens what was waited for. Where it cannot be read there is nothing to
// show: the program ends, and whoever gave the arrival knows why.
func (m *Model) arrived(msg arrivedMsg) tea.Cmd {
	if msg.asked != m.asked {
		return nil
	}
	m.stopWaiting()
	if msg.err != nil {
		return m.quit()
	}
	m.arrive = nil
	if msg.arrival.Library != nil {
		m.library = msg.arrival.Library
	}
	m.begin(msg.arrival.Editions)
	m.relayout()
	return m.listVolumes("")
}

// pressArriving acts on a key while there is no paper: it can be given up, and
// that is to leave.
func (m *Model) pressArriving(s stroke) tea.Cmd {
	switch {
	case key.Matches(s, m.keys.Back), key.Matches(s, m.keys.Quit):
		m.stopWaiting()
		return m.quit()
	case key.Matches(s, m.keys.Redraw):
		return tea.ClearScreen
	}
	return nil
}

// drawArriving is the screen until the paper is there: what is being read in the
// middle, how far it is below.
func (m *Model) drawArriving() []string {
	rows := make([]string, m.h)
	for y := range rows {
		rows[y] = blanks(m.w)
	}
	if m.waiting == nil {
		return rows // given up
	}
	middle := max((m.h-1)/2, 0)
	text := m.ruler.Truncate(plainText(m.waiting.what), max(m.w-2, 1))
	rows[middle] = newRow(m.ruler, m.w).gap(max(0, (m.w-m.ruler.Width(text))/2)).put(m.styles.Of(theme.Strong), text).String()
	if bar := m.bar(m.w); bar != "" && middle+1 < m.h {
		rows[middle+1] = newRow(m.ruler, m.w).gap((m.w-m.ruler.Width(bar))/2).put(m.styles.Of(theme.Muted), bar).String()
	}
	return rows
}
