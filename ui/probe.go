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

// probeMsg is the message that it is time to ask for the widths, or that an answer is
// no longer waited for.
type probeMsg struct{ over awaited }

// coloursAwaited are the questions for the colours of background and text. They may
// never be answered. Until they are, styles have no colours.
const coloursAwaited = awaitBackground | awaitInk

// askColours asks for the colours, unless they were asked for before the program ran.
func (m *Model) askColours() tea.Cmd {
	if m.asksColours {
		return giveUp(coloursAwaited)
	}
	m.awaited |= coloursAwaited
	return tea.Batch(tea.RequestForegroundColor, tea.RequestBackgroundColor, giveUp(coloursAwaited))
}

// Take takes in what the terminal has answered before the program runs, so that the
// first picture can use it. It is called after Prime.
func (m *Model) Take(said ...tea.Msg) {
	for _, msg := range said {
		if _, cmd := m.Update(msg); cmd != nil {
			m.late = append(m.late, cmd)
		}
	}
}

// FirstQuestion gives the question for the widths that is sent with the first picture;
// it gives false if there is none, or no room for it yet. After that the program does
// not ask this question.
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

// giveUp gives the message after which an answer is no longer waited for. An answer
// that comes later is used nevertheless.
func giveUp(what awaited) tea.Cmd {
	return tea.Tick(probePeriod, func(time.Time) tea.Msg { return probeMsg{over: what} })
}

// probeLater waits until the program has its own screen. On the screen of the shell,
// the question would blank a row.
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

// probed asks the terminal how wide it draws ambiguous characters, takes in its
// answers, however late, and sets the session's policy by them. An answer that makes
// no sense changes nothing.
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

// askIfRoom asks for the widths when there is a second row on which to ask: the first
// view may be painted before the terminal's size is known.
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

// widths gives the questions, which are asked on the screen's second row.
func (m *Model) widths() paint.Over {
	return paint.Over{Sequence: paint.Widths(m.answers), Row: 1}
}

// judge ends the probe, or takes in answers that came after its end. If the terminal
// draws characters in another width than was assumed, the screen may be wrong and is
// drawn again.
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

// quit ends the program. If the terminal still owes answers, it waits for them for as
// long as they are waited for at all: an answer that comes later would be typed into
// the reader's shell.
func (m *Model) quit() tea.Cmd {
	m.leaving = true
	return m.answered(0)
}

// answered notes that a question was answered, and leaves if the reader wants to and
// this was the last one.
func (m *Model) answered(what awaited) tea.Cmd {
	m.awaited &^= what
	if m.leaving && m.awaited == 0 {
		return tea.Quit
	}
	return nil
}
