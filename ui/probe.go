package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/cells"
)

// The probe's times: late enough that the alternate screen is up, and long
// enough that a link across an ocean can answer.
const (
	probeAfter  = 100 * time.Millisecond
	probePeriod = 1200 * time.Millisecond
	// How long a reader who leaves waits for a terminal that may never answer.
	probePatience = 250 * time.Millisecond
)

// probeMsg moves the probe on: to asking, then to giving up.
type probeMsg struct{ over bool }

func probeLater() tea.Cmd {
	return tea.Tick(probeAfter, func(time.Time) tea.Msg { return probeMsg{} })
}

// probed asks the terminal how wide it draws ambiguous characters, takes its
// answers, late ones too, and sets the session's policy by them. An alien
// answer changes nothing.
func (m *Model) probed(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case probeMsg:
		if msg.over {
			return m.judge()
		}
		if m.h < 2 {
			return nil
		}
		m.asking, m.answers = true, cells.NewProbe(m.w)
		return tea.Batch(tea.Raw(m.answers.Sequence()),
			tea.Tick(probePeriod, func(time.Time) tea.Msg { return probeMsg{over: true} }))
	case tea.CursorPositionMsg:
		if m.answers.Done() || m.leaving && !m.asking {
			return nil
		}
		if next, ok := m.answers.Answer(msg.X, msg.Y); ok {
			m.answers = next
			if next.Done() {
				// A busy machine or a long link answers after the time is over:
				// then the screen stands wrong until now.
				m.asking = m.asking || next.Policy() != m.ruler.Policy()
				return m.judge()
			}
		}
	}
	return nil
}

// quit ends the program. While the terminal owes answers it waits for them:
// Bubble Tea writes what was asked after it has left the alternate screen, and
// an answer that comes later is typed into the reader's shell.
func (m *Model) quit() tea.Cmd {
	if !m.asking {
		return tea.Quit
	}
	m.leaving = true
	return tea.Tick(probePatience, func(time.Time) tea.Msg { return probeMsg{over: true} })
}

// judge ends the probe. The screen is cleared because the questions stood on
// its second row.
func (m *Model) judge() tea.Cmd {
	if !m.asking {
		return nil
	}
	m.asking = false
	if m.leaving {
		return tea.Quit
	}
	if p := m.answers.Policy(); p != m.ruler.Policy() {
		m.setPolicy(p)
	}
	return tea.ClearScreen
}
