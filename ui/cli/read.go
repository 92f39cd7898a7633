package cli

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"baolan/ui"
	"baolan/ui/cells"
)

// read opens the reader, or prints where standard output is no terminal.
func (a *app) read(ctx context.Context, path string) error {
	s, err := a.settings()
	if err != nil {
		return err
	}
	es, err := a.open(ctx, path)
	if err != nil {
		return err
	}
	if !term.IsTerminal(a.Stdout.Fd()) {
		return a.print(s, es, printFlags{format: "text"})
	}
	m := ui.New(ui.Options{
		Editions: es, Lang: a.lang, Policy: s.policy, Probe: s.probe,
		Kinsoku: s.level, Theme: s.theme, NoMouse: a.flags.noMouse,
	})
	p := tea.NewProgram(m, tea.WithContext(ctx), tea.WithOutput(cells.NewFile(a.Stdout)), tea.WithEnvironment(a.Environ), tea.WithFPS(120))
	if _, err := p.Run(); err != nil && !errors.Is(err, tea.ErrInterrupted) {
		return fmt.Errorf("terminal: %w", err)
	}
	return nil
}
