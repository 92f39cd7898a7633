package store

import (
	"cmp"
	"context"
	"sync"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/memory"
	"baolan/ui/reading"
)

// journal writes to the reader's memory, one write after the other, in the order in
// which they were made.
type journal struct {
	waiting []entry
	current *pendingBatch // nil while nothing is being written
}

// entry is one write.
type entry struct {
	mark reading.Mark
	said string // shown when it is written and not before, because what is said must survive a crash
}

// pendingBatch is a batch of writes, to be written after the batch before it. It is written
// by whoever comes first: the command that was made for it, or the end of the session.
type pendingBatch struct {
	batch  []entry
	before *pendingBatch
	once   sync.Once
	done   Written
}

// write writes the batch, or waits until it is written.
func (f *pendingBatch) write(ctx context.Context, mem memory.Memory) Written {
	f.once.Do(func() {
		var before Written
		if f.before != nil {
			before = f.before.write(ctx, mem)
		}
		f.done = write(ctx, mem, f.batch)
		if before.Err != nil {
			f.done.Err = before.Err
		}
		f.done.batch = f
		f.batch, f.before = nil, nil
	})
	return f.done
}

// nextBatch makes a batch of the writes that wait, to be written after the current batch.
func (j *journal) nextBatch() *pendingBatch {
	j.current = &pendingBatch{batch: j.waiting, before: j.current}
	j.waiting = nil
	return j.current
}

// remove removes a batch that was written.
func (j *journal) remove(f *pendingBatch) {
	if j.current == f {
		j.current = nil
	}
}

// Keep notes marks to be written. A mark that still waits is dropped if a newer one
// replaces it.
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

// SayWhenKept sets what is shown when the last favourite that was noted is written.
func (s *Store) SayWhenKept(words string) {
	for i := len(s.journal.waiting) - 1; i >= 0; i-- {
		if e := &s.journal.waiting[i]; e.mark.Kind == reading.MarkFavourite {
			e.said = words
			return
		}
	}
}

// Written is the message that a batch was written.
type Written struct {
	Said string
	Err  error

	batch *pendingBatch
}

// Flush starts to write what waits, one batch at a time.
func (s *Store) Flush() tea.Cmd {
	j := &s.journal
	if j.current != nil || len(j.waiting) == 0 {
		return nil
	}
	f, mem, ctx := j.nextBatch(), s.memory, s.writing
	return func() tea.Msg { return f.write(ctx, mem) }
}

// WriteEnded must be called with every Written.
func (s *Store) WriteEnded(w Written) { s.journal.remove(w.batch) }

// write writes a batch and gives the first error.
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

// Close writes what still waits, after the current batch, until ctx ends; the rest is
// given up. It gives the first error.
func (s *Store) Close(ctx context.Context) error {
	defer s.stop()
	s.GiveUp()
	if s.journal.current == nil && len(s.journal.waiting) == 0 {
		return nil
	}
	f, mem, writing := s.journal.nextBatch(), s.memory, s.writing
	ended := make(chan error, 1)
	go func() { ended <- f.write(writing, mem).Err }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
