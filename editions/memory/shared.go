package memory

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"

	"baolan/editions/postgres"
)

// Database holds the memories of many readers in a PostgreSQL database that several
// machines share.
type Database struct {
	pool *postgres.Pool
	life context.Context //nolint:containedctx // of what waits to be written, beyond the session that asked for it
	end  context.CancelFunc

	waiting sync.WaitGroup
	changes atomic.Int64 // how many changes wait
}

// waitingMost is how many changes may wait for a database that is away. Each takes
// some hundred bytes.
const waitingMost = 1 << 16

// OpenDatabase gives the memories in the database at a postgres:// address. It
// connects when it is first used.
func OpenDatabase(ctx context.Context, url string) (*Database, error) {
	pool, err := postgres.Open(context.WithoutCancel(ctx), url, postgres.Part{Name: "memory", Steps: sharedSteps, Conns: 8})
	if err != nil {
		return nil, err
	}
	d := &Database{pool: pool}
	d.life, d.end = context.WithCancel(context.WithoutCancel(ctx))
	return d, nil
}

// Check gives an error if the database cannot be used.
func (d *Database) Check(ctx context.Context) error {
	return d.pool.Read(ctx, func(context.Context, pgx.Tx) error { return nil })
}

// Close writes the changes that wait, until ctx ends, and closes the database. It
// gives the number of changes that were not written.
func (d *Database) Close(ctx context.Context) (lost int) {
	written := make(chan struct{})
	go func() {
		d.waiting.Wait()
		close(written)
	}()
	select {
	case <-written:
	case <-ctx.Done():
		lost = int(d.changes.Load())
	}
	d.end()
	<-written
	d.pool.Close()
	return lost
}

// Reader gives the memory of a reader, who is known by the fingerprint of a key or by
// another name. The database keeps at most places readers, or any number if places is
// 0; readers of whom nothing is kept make room for others.
func (d *Database) Reader(name string, places int) *Shared {
	h := sha256.Sum256([]byte(name))
	s := &Shared{db: d, name: hex.EncodeToString(h[:16]), places: places, none: newTransient(time.Now)}
	s.base = base{s, time.Now}
	return s
}

// Shared is the Memory of one reader in a Database. A change that is made while the
// database is away is written when it is back, even if the session has ended by then.
type Shared struct {
	base

	db     *Database
	name   string
	places int
	none   *transient // used if there is no place
	full   atomic.Bool
}

var _ Memory = (*Shared)(nil)

// IsPersistent implements Memory. It reports whether there is a place for the reader.
func (s *Shared) IsPersistent() bool { return !s.full.Load() }

// Close implements Memory. The database stays open for others.
func (s *Shared) Close() error { return nil }

func (s *Shared) read(ctx context.Context, f func(context.Context, rows) error) error {
	if s.full.Load() {
		return s.none.read(ctx, f)
	}
	return worded(s.db.pool.Read(ctx, func(ctx context.Context, tx pgx.Tx) error {
		in, err := s.enter(ctx, tx, "")
		if err != nil {
			return err
		}
		return f(ctx, in)
	}))
}

// Settings gives the reader's settings.
func (s *Shared) Settings(ctx context.Context) (set map[string]string, err error) {
	err = s.read(ctx, func(ctx context.Context, from rows) error {
		if in, ok := from.(inDatabase); ok {
			set, err = in.settings(ctx)
		}
		return err
	})
	return set, err
}

// Set keeps a setting. If two sessions of one reader set the same value, the last one
// holds.
func (s *Shared) Set(ctx context.Context, name, value string) error {
	return s.write(ctx, s.now(), func(ctx context.Context, to rows, _ moment) error {
		if in, ok := to.(inDatabase); ok {
			return in.set(ctx, name, value)
		}
		return nil
	})
}

// errNoPlace is the error for a reader for whom there is no place.
var errNoPlace = errors.New("no place for another reader")

func (s *Shared) write(ctx context.Context, now time.Time, f func(context.Context, rows, moment) error) error {
	if s.full.Load() {
		return s.none.write(ctx, now, f)
	}
	if s.db.changes.Add(1) > waitingMost {
		s.db.changes.Add(-1)
		return &postgres.Error{Kind: postgres.Away, Subject: s.db.pool.Subject()}
	}
	written := make(chan error, 1)
	s.db.waiting.Go(func() {
		defer s.db.changes.Add(-1)
		written <- s.keep(s.db.life, now, f)
	})
	select {
	case err := <-written:
		if errors.Is(err, errNoPlace) {
			s.full.Store(true)
			return s.none.write(ctx, now, f)
		}
		return worded(err)
	case <-ctx.Done():
		return ctx.Err()
	}
}

// keep writes a change now or, if the database is away, when it is back.
func (s *Shared) keep(ctx context.Context, now time.Time, f func(context.Context, rows, moment) error) error {
	return s.db.pool.WriteWhenBack(ctx, func(ctx context.Context, tx pgx.Tx, late bool) error {
		in, err := s.enter(ctx, tx, " FOR UPDATE")
		if err != nil {
			return err
		}
		if !in.there {
			if in.reader, err = s.newcomer(ctx, tx); err != nil {
				return err
			}
		}
		return f(ctx, in, moment{now, late})
	})
}

// enter finds the reader's rows. A writing transaction locks the reader, so that the
// changes of several sessions come one after the other.
func (s *Shared) enter(ctx context.Context, tx pgx.Tx, lock string) (inDatabase, error) {
	in := inDatabase{tx: tx, there: true}
	err := tx.QueryRow(ctx, "SELECT id FROM baolan_readers WHERE name = $1"+lock, s.name).Scan(&in.reader)
	if errors.Is(err, pgx.ErrNoRows) {
		return inDatabase{tx: tx}, nil
	}
	return in, err
}

// newcomer makes a place for a reader.
func (s *Shared) newcomer(ctx context.Context, tx pgx.Tx) (id int64, err error) {
	var taken int
	if s.places > 0 {
		if err := tx.QueryRow(ctx, "SELECT count(*) FROM baolan_readers").Scan(&taken); err != nil {
			return 0, err
		}
	}
	if s.places > 0 && taken >= s.places {
		gone, err := tx.Exec(ctx, `DELETE FROM baolan_readers WHERE id = (SELECT id FROM baolan_readers r
			WHERE NOT EXISTS (SELECT FROM baolan_marks WHERE reader = r.id)
				AND NOT EXISTS (SELECT FROM baolan_settings WHERE reader = r.id)
			ORDER BY last_at LIMIT 1 FOR UPDATE SKIP LOCKED)`)
		if err != nil {
			return 0, err
		}
		if gone.RowsAffected() == 0 {
			return 0, postgres.Own(errNoPlace)
		}
	}
	err = tx.QueryRow(ctx, `INSERT INTO baolan_readers (name) VALUES ($1)
		ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id`, s.name).Scan(&id)
	return id, err
}

// worded names the part that an error is of.
func worded(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("reader's memory: %w", err)
}
