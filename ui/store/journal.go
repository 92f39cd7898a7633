package store

import (
	"cmp"
	"context"
	"sync"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/memory"
	"baolan/ui/reading"
)

// journal writes to the reader's memory, one write after the other in the order
// they were made.
type journal struct {
	waiting []entry
	flying  *flight // nil while nothing is being written
}

// entry is one write.
type entry struct {
	mark reading.Mark
	said string // once it is written, and not before: what is said must outlive a crash
}

// flight is a batch that is being written, after the one before it. Whoever comes
// first writes it: the command that was made for it, or the end of the session.
type flight struct {
	batch  []entry
	before *flight
	once   sync.Once
	done   Written
}

// land writes the batch, or waits until it is written.
func (f *flight) land(ctx context.Context, mem memory.Memory) Written {
	f.once.Do(func() {
		var before Written
		if f.before != nil {
			before = f.before.land(ctx, mem)
		}
		f.done = write(ctx, mem, f.batch)
		if before.Err != nil {
			f.done.Err = before.Err
		}
		f.done.flight = f
		f.batch, f.before = nil, nil
	})
	return f.done
}

// fly makes a batch of what waits, to be written after what is being written.
func (j *journal) fly() *flight {
	j.flying = &flight{batch: j.waiting, before: j.flying}
	j.waiting = nil
	return j.flying
}

// landed forgets a flight that has ended.
func (j *journal) landed(f *flight) {
	if j.flying == f {
		j.flying = nil
	}
}

// Keep notes marks. One that still waits and that a newer one replaces is not
// written.
func (s *Store) Keep(marks []reading.Mark) {
	for _, k := range marks {
		s.journal.add(k)
	}
}

func (j *journal) add(k reading.Mark) {
	for i := range j.waiting {
		if e := &j.waiting[i]; k.Replaces(&e.mark) {
			e.mark, e.said = k, ""
			return
		}
	}
	j.waiting = append(j.waiting, entry{mark: k})
}

// SayWhenKept gives what to say once the last favourite that was noted is written.
func (s *Store) SayWhenKept(words string) {
	for i := len(s.journal.waiting) - 1; i >= 0; i-- {
		if e := &s.journal.waiting[i]; e.mark.Kind == reading.MarkFavourite {
			e.said = words
			return
		}
	}
}

// Written is the end of a write.
type Written struct {
	Said string
	Err  error

	flight *flight
}

// Flush starts writing what waits, one batch at a time.
func (s *Store) Flush() tea.Cmd {
	j := &s.journal
	if j.flying != nil || len(j.waiting) == 0 {
		return nil
	}
	f, mem, ctx := j.fly(), s.memory, s.writing
	return func() tea.Msg { return f.land(ctx, mem) }
}

// Landed must be called with every Written.
func (s *Store) Landed(w Written) { s.journal.landed(w.flight) }

// write writes a batch and gives its first error.
func write(ctx context.Context, mem memory.Memory, batch []entry) Written {
	var done Written
	for _, e := range batch {
		switch err := e.mark.Write(ctx, mem); {
		case err == nil:
			done.Said = cmp.Or(e.said, done.Said)
		case done.Err == nil:
			done.Err = err
		}
	}
	return done
}

// Close writes what still waits, after what is being written, until ctx ends; what
// could not be written by then is given up. It gives the first error.
func (s *Store) Close(ctx context.Context) error {
	defer s.stop()
	s.GiveUp()
	if s.journal.flying == nil && len(s.journal.waiting) == 0 {
		return nil
	}
	f, mem, writing := s.journal.fly(), s.memory, s.writing
	ended := make(chan error, 1)
	go func() { ended <- f.land(writing, mem).Err }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
