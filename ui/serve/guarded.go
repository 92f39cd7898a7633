package serve

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/graphics"
	"baolan/ui/paint"
)

// timed reports every picture of the model to the stopwatch.
type timed struct {
	tea.Model

	watch   *stopwatch
	content string // the content of the last frame
}

func (m *timed) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	m.Model, cmd = m.Model.Update(msg)
	return m, cmd
}

func (m *timed) View() tea.View {
	v := m.Model.View()
	m.watch.drew(v.Content != m.content)
	m.content = v.Content
	return v
}

// Pictures gives the model's pictures, if it has any.
func (m *timed) Pictures() []graphics.Placement {
	if p, ok := m.Model.(paint.Pictured); ok {
		return p.Pictures()
	}
	return nil
}

// fault ends the session and logs the panic for the operator.
func (p *player) fault(what, panicked string) {
	p.s.fault(what, panicked)
	p.end(reasonFault)
}

// filter sees every message before the program does. Of sizes it lets only that of the
// window pass, which is within its limits.
func (p *player) filter(m tea.Model, msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		if size := p.g.size(); msg.Width != size.w || msg.Height != size.h {
			return nil
		}
	case tea.SuspendMsg:
		return tea.ResumeMsg{} // the process belongs to all sessions, so it is not suspended
	case tea.PasteMsg, tea.KeyMsg, tea.MouseClickMsg, tea.MouseWheelMsg:
		p.touch()
	}
	return p.out.Filter(m, msg)
}

func (p *player) touch() { p.touched.Store(int64(time.Since(p.begun))) }
