package paint

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// Program makes m paint through p in a program that runs with
// tea.WithoutRenderer: what it shows after each update goes to the painter, and
// so does what it sends to the terminal by commands, see [Painter.Filter].
func (p *Painter) Program(m tea.Model) tea.Model { return painted{m, p} }

// painted is a model whose views go to a painter. Bubble Tea asks for the view
// once after each update, on the goroutine of the updates.
type painted struct {
	tea.Model

	p *Painter
}

func (m painted) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.p.Resize(msg.Width, msg.Height)
	case tea.ModeReportMsg:
		can := msg.Value == ansi.ModeReset || msg.Value == ansi.ModeSet
		m.p.answered(can && msg.Mode == ansi.ModeSynchronizedOutput, can && msg.Mode == ansi.ModeLeftRightMargin)
	}
	next, cmd := m.Model.Update(msg)
	return painted{next, m.p}, cmd
}

func (m painted) View() tea.View {
	v := m.Model.View()
	if q, ok := m.Model.(Pictured); ok {
		m.p.Show(v, q.Pictures()...)
		return tea.View{}
	}
	m.p.Show(v)
	return tea.View{}
}

// Over is a message that writes a sequence which leaves a row of the screen
// blank and the cursor where it was. The row is painted again in the same write, so
// that it is never seen blank.
type Over struct {
	Sequence Sequence
	Row      int // the row, the topmost being 0
}

// AskColours asks the terminal for the colours of its text and its ground.
func (p *Painter) AskColours() {
	p.Send(Sequence{ansi.RequestForegroundColor + ansi.RequestBackgroundColor})
}

// Filter takes the messages by which a program writes to its terminal: without
// a renderer Bubble Tea would keep them until its next tick. It is for
// tea.WithFilter, before any other.
func (p *Painter) Filter(_ tea.Model, msg tea.Msg) tea.Msg {
	if raw, ok := msg.(tea.RawMsg); ok {
		if s, ok := raw.Msg.(Sequence); ok {
			p.Send(s)
		}
		return nil // no part of the program may send anything but a Sequence
	}
	if over, ok := msg.(Over); ok {
		p.over(over)
		return nil
	}
	switch msg {
	case tea.RequestBackgroundColor():
		p.Send(Sequence{ansi.RequestBackgroundColor})
		return nil
	case tea.RequestForegroundColor():
		p.Send(Sequence{ansi.RequestForegroundColor})
		return nil
	case tea.ClearScreen():
		p.Repaint()
		return nil
	}
	return msg
}
