package store

import (
	"context"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/library"
)

// Work that reports nothing is known to go on all the same: a beat leaves what is done as it was
// and counts the time, until the work ends.
func TestProgressed_Beat(t *testing.T) {
	t.Parallel()
	s := New(t.Context(), nil, nil)
	defer s.stop()
	s.start("", func(context.Context, int, library.Progress) tea.Msg { return nil })
	s.Progressed(Progress{asked: s.asked, done: 3, total: 10})
	before := s.work.Taken
	next := s.Progressed(Progress{asked: s.asked, still: true})
	if w := s.Work(); w.Done != 3 || w.Total != 10 || w.Taken < before || next == nil {
		t.Errorf("%d of %d", w.Done, w.Total)
	}
	if msg, ok := next().(Progress); !ok || !msg.still {
		t.Error("nothing says that the work goes on")
	}
	close(s.work.progress)
	if msg := s.Progressed(Progress{asked: s.asked, still: true})(); msg != nil {
		t.Errorf("%v after the end", msg)
	}
}
