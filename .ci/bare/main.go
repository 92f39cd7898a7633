// Bare is the floor that first paint is measured against: a Bubble Tea program
// that shows three panes of a file's lines and does nothing else.
package main

import (
	"fmt"
	"os"
	"strings"

	"charm.land/lipgloss/v2"

	tea "charm.land/bubbletea/v2"
)

type model struct {
	lines []string
	w, h  int
}

func (m model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.w, m.h = msg.Width, msg.Height
	case tea.KeyPressMsg:
		return m, tea.Quit
	}
	return m, nil
}

func (m model) View() tea.View {
	v := tea.View{AltScreen: true}
	if m.w < 10 {
		return v
	}
	pane := lipgloss.NewStyle().Width(m.w / 3).Height(m.h).MaxHeight(m.h).Border(lipgloss.NormalBorder())
	text := strings.Join(m.lines[:min(len(m.lines), m.h-2)], "\n")
	v.Content = lipgloss.JoinHorizontal(lipgloss.Top, pane.Render(text), pane.Render(text), pane.Render(text))
	return v
}

func main() {
	b, err := os.ReadFile(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	var lines []string
	for _, l := range strings.Split(string(b), "\n") {
		if l != "" {
			lines = append(lines, l)
		}
	}
	if _, err := tea.NewProgram(model{lines: lines}).Run(); err != nil {
		os.Exit(1)
	}
}
