package ui

import (
	"image"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"baolan/ui/paint"
	"baolan/ui/pictures"
)

// graphicsMsg says that the terminal may now be asked for pictures, and which size of
// its cells the system knows.
type graphicsMsg struct{ cell image.Point }

// cellMsg is the size of cells that the system knows after a change of the window.
type cellMsg struct{ cell image.Point }

// askGraphics asks the terminal whether it shows pictures, as soon as there is one to
// show. A reader who only reads text has the terminal not asked.
func (m *Model) askGraphics() tea.Cmd {
	p := m.read.Page()
	if m.pics.asking || m.pics.Mode == pictures.Never || p == nil || p.Sheet.Number == 0 && len(p.Pictures) == 0 {
		return nil
	}
	m.pics.asking = true
	begun, over, cell := m.begun, m.ctx.Done(), m.pics.cell
	return func() tea.Msg {
		if begun != nil {
			select {
			case <-begun:
			case <-over:
				return nil
			}
		} else {
			time.Sleep(probeAfter)
		}
		return graphicsMsg{systemCell(cell)}
	}
}

func systemCell(f func() image.Point) image.Point {
	if f == nil {
		return image.Point{}
	}
	return f()
}

// asked takes in the messages that concern these questions; mine is set if the message
// does.
func (m *Model) asked(msg tea.Msg) (cmd tea.Cmd, mine bool) {
	q := &m.pics.question
	switch msg := msg.(type) {
	case graphicsMsg:
		if m.leaving {
			return nil, true
		}
		m.awaited |= awaitGraphics
		return tea.Batch(tea.Raw(paint.Graphics(q.Begin(msg.cell, m.multiplexer == inScreen))), giveUp(awaitGraphics)), true
	case uv.KittyGraphicsEvent:
		q.Kitty(msg.Options.ID, string(msg.Payload))
	case uv.CellSizeEvent:
		q.Cell(image.Pt(msg.Width, msg.Height))
		cmd = m.answered(awaitCell)
		m.foundGraphics()
	case cellMsg:
		if q.Again() == "" && msg.cell != (image.Point{}) {
			q.System(msg.cell)
			m.foundGraphics()
		}
	case uv.UnknownCsiEvent:
		q.Reply(string(msg))
	case uv.PrimaryDeviceAttributesEvent:
		if next := q.What(msg); next != "" {
			return tea.Raw(paint.Graphics(next)), true
		}
		m.foundGraphics()
		if q.IsOver() {
			return m.answered(awaitGraphics), true
		}
	default:
		return nil, false
	}
	return cmd, true
}

// foundGraphics takes in what the terminal can show.
func (m *Model) foundGraphics() {
	if t := m.pics.question.Terminal(); t != m.pics.Terminal() {
		m.pics.SetTerminal(t)
		m.relayout()
	}
}

// resized asks for the size of cells again, because the font may have changed with the
// window.
func (m *Model) resized() tea.Cmd {
	if !m.pics.question.IsOver() {
		return nil
	}
	if ask := m.pics.question.Again(); ask != "" && !m.leaving {
		m.awaited |= awaitCell
		return tea.Batch(tea.Raw(paint.Graphics(ask)), giveUp(awaitCell))
	}
	if cell := m.pics.cell; cell != nil {
		return func() tea.Msg { return cellMsg{cell()} }
	}
	return nil
}
