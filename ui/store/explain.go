package store

import (
	tea "charm.land/bubbletea/v2"

	"baolan/editions/rebuild/explain"
	"baolan/model"
	"baolan/ui/reading"
)

// Explained says why the lines of a page are what they are.
type Explained struct {
	Page *model.Page
	Why  explain.Page
	Err  error
}

// Explain weighs the lines of a page once more.
func (s *Store) Explain(w reading.Weighing) tea.Cmd {
	ctx := s.ctx
	return func() tea.Msg {
		why, err := w.Get(ctx, w.Index, w.Page)
		if ctx.Err() != nil {
			return nil
		}
		return Explained{w.Page, why, err}
	}
}
