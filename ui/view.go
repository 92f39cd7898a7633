package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
)

// View gives the frame. It reads only: everything was laid out by relayout.
func (m *Model) View() tea.View {
	v := tea.View{AltScreen: true, WindowTitle: m.windowTitle()}
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if m.w > 0 && m.h > 0 {
		rows := m.rows()
		if m.prompt.what != promptNone {
			line, x := m.promptRow(m.w)
			rows[m.h-1] = line
			v.Cursor = tea.NewCursor(x, m.h-1)
		}
		v.Content = cells.StandIn(strings.Join(rows, "\n"), m.ruler.Policy())
	}
	return v
}

// FirstRows gives the first frame before the program runs, nil where the size
// is not known.
func (m *Model) FirstRows() []string {
	if m.w <= 0 || m.h <= 0 {
		return nil
	}
	return strings.Split(m.View().Content, "\n")
}

// windowTitle names the paper; stand-ins never reach it, as it is not part of
// the frame.
func (m *Model) windowTitle() string {
	if e := m.current(); e != nil && e.Paper != "" {
		return strings.TrimSpace(cells.Fold(e.Paper)+" "+e.Date.String()) + " - " + m.lang.Say(catalog.AppName)
	}
	return m.lang.Say(catalog.AppName)
}

// rows is the whole frame: exactly h rows of exactly w cells.
func (m *Model) rows() []string {
	if m.arrive != nil {
		return fit(m.drawArriving(), m.w, m.h)
	}
	switch m.screen {
	case screenHelp:
		return fit(m.help.draw(m), m.w, m.h)
	case screenShelf:
		return fit(m.shelves.draw(m), m.w, m.h)
	case screenSearch:
		return fit(m.results.menu.draw(m), m.w, m.h)
	case screenDesk:
		return fit(m.desk.menu.draw(m), m.w, m.h)
	}
	rows := append(m.drawMasthead(), m.drawPanes()...)
	if !m.lay.footer.Empty() {
		rows = append(rows, m.drawFooter())
	}
	return fit(rows, m.w, m.h)
}

// drawPanes joins the panes row by row with the verticals between them.
func (m *Model) drawPanes() []string {
	var columns [][]string
	height := 0
	add := func(rows []string) {
		columns = append(columns, rows)
		height = max(height, len(rows))
	}
	if !m.lay.list.Empty() {
		add(m.list.draw(m))
	}
	if !m.lay.body.Empty() {
		add(m.body.draw(m))
	}
	if !m.lay.raw.Empty() {
		add(m.raw.draw())
	}
	if !m.lay.weather.Empty() {
		add(m.aside.draw(m))
	}
	vertical := m.styles.Of(theme.Rule).Paint(m.glyphs.vertical)
	rows := make([]string, height)
	for y := range rows {
		var b strings.Builder
		for i, c := range columns {
			if i > 0 {
				b.WriteString(vertical)
			}
			b.WriteString(c[y])
		}
		rows[y] = b.String()
	}
	return rows
}
