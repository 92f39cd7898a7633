package store

import (
	tea "charm.land/bubbletea/v2"

	"baolan/editions/library"
	"baolan/model"
)

// Coming says how many pages of an edition were read, and of how many.
type Coming struct {
	Part        *model.Edition
	Done, Total int

	next chan tea.Msg
}

// Complete is an edition of which all pages have been read.
type Complete struct {
	Part     *model.Edition
	Editions []library.Edition
	Err      error
}

// Rest waits for the rest of an edition of which a part is there. Only the end of the
// session ends the waiting.
func (s *Store) Rest(part *model.Edition, rest library.Rest) tea.Cmd {
	ctx := s.ctx
	ch := make(chan tea.Msg, 1) // has room for one: the newest report
	told := func(done, total int) {
		select {
		case <-ch:
		default:
		}
		ch <- Coming{part, done, total, ch} // there is room, because this is the only sender
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

// More waits for the report after the given one.
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
