package store

import (
	tea "charm.land/bubbletea/v2"

	"baolan/editions/library"
	"baolan/model"
)

// Coming tells how many pages of an edition were read of how many.
type Coming struct {
	Part        *model.Edition
	Done, Total int

	next chan tea.Msg
}

// Complete is what an edition turned out to be once all its pages were read.
type Complete struct {
	Part     *model.Edition
	Editions []library.Edition
	Err      error
}

// Rest waits for the rest of an edition of which a part is there. It cannot be given
// up but by ending the session.
func (s *Store) Rest(part *model.Edition, rest library.Rest) tea.Cmd {
	ctx := s.ctx
	ch := make(chan tea.Msg, 1) // the newest report waits
	told := func(done, total int) {
		select {
		case <-ch:
		default:
		}
		ch <- Coming{part, done, total, ch} // nobody else sends
	}
	run := func() tea.Msg {
		defer close(ch)
		es, err := rest(ctx, told)
		if ctx.Err() != nil {
			return nil
		}
		return Complete{part, es, err}
	}
	return tea.Batch(run, nextComing(ch))
}

// More waits for the report behind one.
func (s *Store) More(c Coming) tea.Cmd { return nextComing(c.next) }

// nextComing waits for the next report, or for the end.
func nextComing(ch chan tea.Msg) tea.Cmd {
	return func() tea.Msg {
		msg, ok := <-ch
		if !ok {
			return nil
		}
		return msg
	}
}
