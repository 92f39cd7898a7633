package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/cells"
	"baolan/ui/paint"
)

// The probe's times: late enough that the alternate screen is up where nobody
// says when it is, and long enough that a link across an ocean or a busy
// machine can answer.
const (
	probeAfter  = 100 * time.Millisecond
	probePeriod = 2 * time.Second
)

// awaited is what the terminal was asked and has not answered yet.
type awaited uint8

const (
	awaitWidths     awaited = 1 << iota // how wide it draws ambiguous characters
	awaitBackground                     // of what colour its background is
	awaitInk                            // of what colour its text is
	awaitGraphics                       // whether it shows pictures
	awaitCell                           // how large its cells are
)

// probeMsg moves the questions on: to asking for the widths, or to giving an
// answer up.
type probeMsg struct{ over awaited }

// coloursAwaited are the questions for the colours of background and text. They may
// never be answered; until they are, styles have none.
const coloursAwaited = awaitBackground | awaitInk

// askColours asks for the colours, unless somebody has asked before the program ran.
func (m *Model) askColours() tea.Cmd {
	if m.asksColours {
		return giveUp(coloursAwaited)
	}
	m.awaited |= coloursAwaited
	return tea.Batch(tea.RequestForegroundColor, tea.RequestBackgroundColor, giveUp(coloursAwaited))
}

// Take takes in what the terminal has said before the program runs, so that the first
// picture knows it. It is called behind Prime.
func (m *Model) Take(said ...tea.Msg) {
	for _, msg := range said {
		if _, cmd := m.Update(msg); cmd != nil {
			m.late = append(m.late, cmd)
		}
	}
}

// FirstQuestion gives the question for the widths that goes along with the first
// picture; false where there is none, or no room for it yet. Once it is given, the
// program does not ask it.
func (m *Model) FirstQuestion() (paint.Over, bool) {
	if !m.probe || m.s.Size.Y < 2 {
		return paint.Over{}, false
	}
	m.probe = false
	m.awaited |= awaitWidths
	m.answers = cells.NewProbe(m.s.Size.X)
	m.late = append(m.late, giveUp(awaitWidths))
	return m.widths(), true
}

// giveUp ends the waiting for an answer; one that comes later is still taken.
func giveUp(what awaited) tea.Cmd {
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
		case msg.over == awaitWidths && m.awaited&awaitWidths != 0:
			return m.judge()
		case msg.over != 0:
			return m.answered(msg.over)
		}
		m.unasked = true
		return m.askIfRoom()
	case tea.CursorPositionMsg:
		next, ok := m.answers.Answer(msg.X, msg.Y)
		if !ok || m.answers.IsDone() {
			return nil
		}
		if m.answers = next; next.IsDone() {
			return m.judge()
		}
	}
	return nil
}

// askIfRoom asks for the widths, once there is a second row to ask them on: the
// first view may be painted before the terminal's size is known.
func (m *Model) askIfRoom() tea.Cmd {
	if !m.unasked || m.s.Size.Y < 2 || m.leaving {
		return nil
	}
	m.unasked = false
	m.awaited |= awaitWidths
	m.answers = cells.NewProbe(m.s.Size.X)
	return tea.Batch(m.askWidths, giveUp(awaitWidths))
}

func (m *Model) askWidths() tea.Msg { return m.widths() }

// widths puts the questions on the screen's second row.
func (m *Model) widths() paint.Over {
	return paint.Over{Sequence: paint.Widths(m.answers), Row: 1}
}

// judge ends the probe, or takes what was answered after its end. Where the
// terminal draws characters otherwise than was thought, nobody knows what it shows
// of them, and the screen is drawn anew.
func (m *Model) judge() tea.Cmd {
	if leave := m.answered(awaitWidths); m.leaving {
		return leave
	}
	p := m.answers.Policy()
	if p == m.s.Ruler.Policy() || m.ambiguous != auto {
		return nil
	}
	m.s.SetPolicy(p)
	m.relayout()
	return tea.ClearScreen
}

// quit ends the program. While the terminal owes answers it waits for them, as
// long as they are waited for at all: an answer that comes later is typed into
// the reader's shell.
func (m *Model) quit() tea.Cmd {
	m.leaving = true
	return m.answered(0)
}

// answered takes an answer off those that are awaited, and leaves if the reader wants to and that
// was the last.
func (m *Model) answered(what awaited) tea.Cmd {
	m.awaited &^= what
	if m.leaving && m.awaited == 0 {
		return tea.Quit
	}
	return nil
}
