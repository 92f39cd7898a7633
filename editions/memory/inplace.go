package memory

import (
	"context"
	"errors"
	"time"
)

// moves is how often the file at the path may be replaced during one writing.
const moves = 3

// read runs f on the file that is at the path now.
func (s *Store) read(ctx context.Context, f func(context.Context, rows) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.catchUp(ctx); err != nil {
		return err
	}
	return s.fail(f(ctx, inFile{s.db}))
}

// write runs f in a transaction of its own, which holds the file's only write lock
// from its beginning, so that no other process changes what f has read. If the file at
// the path was replaced meanwhile, what f has written is written into the new one too.
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

// noting notes what is written into this file, so that it can be written into another.
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

// catchUp makes sure that the open file is the one at the path, and that it has what
// this session has changed.
func (s *Store) catchUp(ctx context.Context) error {
	for range moves {
		if s.db.IsInPlace() {
			return nil
		}
		db, err := openFile(ctx, s.path)
		if err != nil {
			return err
		}
		_ = s.db.Close() // its file has been removed or renamed
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

// ErrMoved is the error for a file that is removed again each time it is written.
var ErrMoved = errors.New("the reader's memory is taken away again and again; leave its folder in place")

// again gives a function that writes everything this session has changed.
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
