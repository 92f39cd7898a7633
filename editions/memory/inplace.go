package memory

import (
	"context"
	"errors"
	"time"
)

// moves is how often the file may be exchanged while one thing is written into it.
const moves = 3

// read runs f on the file that stands at the path.
func (s *Store) read(ctx context.Context, f func(context.Context, rows) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.catchUp(ctx); err != nil {
		return err
	}
	return s.fail(f(ctx, inFile{s.db}))
}

// write runs f in a transaction of its own, which holds the file's one lock
// for writing from its beginning: what f reads no other process changes. It is
// kept once the file that it was written to is the one at the path.
func (s *Store) write(ctx context.Context, now time.Time, f func(context.Context, rows, moment) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.catchUp(ctx); err != nil {
		return err
	}
	err := s.transact(ctx, func(tx querier) error { return f(ctx, noting{inFile{tx}, s}, moment{at: now}) })
	if err != nil {
		return err
	}
	return s.catchUp(ctx)
}

// noting notes for another file what is written into this one.
type noting struct {
	inFile

	s *Store
}

func (n noting) save(ctx context.Context, r *record, known []int64) error {
	err := n.inFile.save(ctx, r, known)
	if err == nil {
		n.s.changed[r.Key] = *r
	}
	return err
}

func (n noting) saveLast(ctx context.Context, l stamped[Last]) error {
	n.s.at = l
	return n.inFile.saveLast(ctx, l)
}

func (s *Store) transact(ctx context.Context, f func(querier) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return s.fail(err)
	}
	defer func() { _ = tx.Rollback() }() // does nothing after a commit
	if err := f(tx); err != nil {
		return s.fail(err)
	}
	return s.fail(tx.Commit())
}

// catchUp sees to it that the file at the path is the one that is open, and has
// what this session changed.
func (s *Store) catchUp(ctx context.Context) error {
	for range moves {
		if s.db.IsInPlace() {
			return nil
		}
		db, err := openFile(ctx, s.path)
		if err != nil {
			return err
		}
		_ = s.db.Close() // its file has no name any more, or another's
		s.db = db
		if db.SetAside != "" {
			s.aside = db.SetAside
		}
		if err := s.transact(ctx, s.again(ctx)); err != nil {
			return err
		}
	}
	return ErrMoved
}

// ErrMoved is the error for a file that is taken away faster than it can be written.
var ErrMoved = errors.New("the reader's memory is taken away again and again; leave its folder in place")

// again gives what writes all that this session changed.
func (s *Store) again(ctx context.Context) func(querier) error {
	return func(tx querier) error {
		to := inFile{tx}
		for _, r := range s.changed {
			if err := mergeInto(ctx, to, &r); err != nil {
				return err
			}
		}
		return mergeLast(ctx, to, s.at)
	}
}
