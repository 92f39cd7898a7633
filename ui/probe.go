package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/cells"
)

// The probe's times: late enough that the alternate screen is up where nobody
// says when it is, and long enough that a link across an ocean or a busy
// machine can answer.
const (
	probeAfter  = 100 * time.Millisecond
	probePeriod = 2 * time.Second
)

// owed is what the terminal was asked and has not answered yet.
type owed uint8

const (
	owedWidths     owed = 1 << iota // how wide it draws ambiguous characters
	owedBackground                  // of what colour its background is
)

// probeMsg moves the questions on: to asking for the widths, or to giving an
// answer up.
type probeMsg struct{ over owed }

// askBackground asks for the background's colour. It may never be told, so
// dark is in force until it is.
func (m *Model) askBackground() tea.Cmd {
	m.owed |= owedBackground
	return tea.Batch(tea.RequestBackgroundColor, giveUp(owedBackground))
}

// giveUp ends the waiting for an answer; one that comes later is still taken.
func giveUp(what owed) tea.Cmd {
	return tea.Tick(probePeriod, func(time.Time) tea.Msg { return probeMsg{over: what} })
}

// probeLater waits for the reader's own screen. On the shell's the question
// would blank a row of it.
func (m *Model) probeLater() tea.Cmd {
	if m.begun == nil {
		return tea.Tick(probeAfter, func(time.Time) tea.Msg { return probeMsg{} })
	}
	begun, over := m.begun, m.ctx.Done()
	return func() tea.Msg {
		select {
		case <-begun:
			return probeMsg{}
		case <-over:
			return nil
		}
	}
}

// probed asks the terminal how wide it draws ambiguous characters, takes its
// answers, however late, and sets the session's policy by them. An alien
// answer changes nothing.
func (m *Model) probed(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case probeMsg:
		switch {
		case msg.over == owedWidths && m.owed&owedWidths != 0:
			return m.judge()
		case msg.over != 0:
			return m.answered(msg.over)
		case m.h < 2 || m.leaving:
			return nil
		}
		m.owed |= owedWidths
		m.answers = cells.NewProbe(m.w)
		return tea.Batch(tea.Raw(m.answers.Sequence()), giveUp(owedWidths))
	case tea.CursorPositionMsg:
		next, ok := m.answers.Answer(msg.X, msg.Y)
		if !ok || m.answers.Done() {
			return nil
		}
		if m.answers = next; next.Done() {
			return m.judge()
		}
	}
	return nil
}

// judge ends the probe, or takes what was answered after its end. The screen is
// cleared because the questions stood on its second row.
func (m *Model) judge() tea.Cmd {
	late := m.owed&owedWidths == 0
	if leave := m.answered(owedWidths); m.leaving {
		return leave
	}
	p := m.answers.Policy()
	if p == m.ruler.Policy() && late {
		return nil
	}
	if p != m.ruler.Policy() {
		m.setPolicy(p)
	}
	return tea.ClearScreen
}

// quit ends the program. While the terminal owes answers it waits for them, as
// long as they are waited for at all: an answer that comes later is typed into
// the reader's shell.
func (m *Model) quit() tea.Cmd {
	m.leaving = true
	return m.answered(0)
}

// answered strikes what is owed, and leaves if the reader wants to and that
// was the last.
func (m *Model) answered(what owed) tea.Cmd {
	m.owed &^= what
	if m.leaving && m.owed == 0 {
		return tea.Quit
	}
	return nil
}
