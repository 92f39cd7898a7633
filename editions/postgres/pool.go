package postgres

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
)

const (
	// connecting is how long connecting may take. A host that answers takes
	// milliseconds, and a reader is waiting.
	connecting = 2 * time.Second
	// coolDown is how long a database that could not be reached counts as away. During this
	// time calls fail at once and do not wait for a connection.
	coolDown = time.Second
	// patience is how long one transaction of a reader may take.
	patience = 10 * time.Second
	// firstRound and lastRound are the times, first and later, between two tries of a
	// change that waits for the database.
	firstRound, lastRound = 50 * time.Millisecond, time.Second
	// clashes is how often a transaction that conflicted with others is run again.
	clashes = 10
)

// IsURL reports whether a place is the address of a PostgreSQL database.
func IsURL(place string) bool {
	return strings.HasPrefix(place, "postgres://") || strings.HasPrefix(place, "postgresql://")
}

// Pool has the connections of this process to a database, for one part of its tables.
// Its methods may be called from several goroutines.
type Pool struct {
	pool    *pgxpool.Pool
	part    Part
	subject string

	mu    sync.Mutex // held while the schema is checked
	ready atomic.Bool
	away  atomic.Int64 // the time until which the database counts as away, in nanoseconds of Unix time
}

// Open makes the pool of a part. It connects when it is first used.
func Open(ctx context.Context, url string, part Part) (*Pool, error) {
	c, err := pgxpool.ParseConfig(url)
	if err != nil {
		// The driver's message contains the address, from which the driver does not
		// remove the password in every case.
		return nil, &Error{Kind: BadURL, Subject: part.Name}
	}
	p := &Pool{part: part, subject: fmt.Sprintf("%s:%d/%s", c.ConnConfig.Host, c.ConnConfig.Port, c.ConnConfig.Database)}
	if c.ConnConfig.ConnectTimeout == 0 || c.ConnConfig.ConnectTimeout > time.Minute {
		c.ConnConfig.ConnectTimeout = connecting
	}
	if !strings.Contains(url, "pool_max_conns") {
		c.MaxConns = part.Conns
	}
	for name, value := range map[string]string{
		"application_name": "baolan",
		// A good plan depends on the words that are searched for.
		"plan_cache_mode": "force_custom_plan",
	} {
		if _, given := c.ConnConfig.RuntimeParams[name]; !given {
			c.ConnConfig.RuntimeParams[name] = value
		}
	}
	if p.pool, err = pgxpool.NewWithConfig(ctx, c); err != nil {
		return nil, &Error{Kind: BadURL, Subject: p.subject}
	}
	return p, nil
}

// Close closes all connections, after what is being done over them has ended.
func (p *Pool) Close() { p.pool.Close() }

// Subject names the database without user and password.
func (p *Pool) Subject() string { return p.subject }

// Read runs f in a read-only transaction that sees the database at one moment.
func (p *Pool) Read(ctx context.Context, f func(ctx context.Context, tx pgx.Tx) error) error {
	return p.run(ctx, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}, f)
}

// Write runs f in a transaction. f may be run again if the transaction conflicted with
// others or the connection was broken.
func (p *Pool) Write(ctx context.Context, f func(ctx context.Context, tx pgx.Tx) error) error {
	return p.run(ctx, pgx.TxOptions{}, f)
}

// WriteWhenBack does what Write does, but while the database is away it waits, until ctx
// ends. The argument of f says whether it had to wait.
func (p *Pool) WriteWhenBack(ctx context.Context, f func(ctx context.Context, tx pgx.Tx, late bool) error) error {
	late := false
	for round := firstRound; ; round = min(2*round, lastRound) {
		err := p.Write(ctx, func(ctx context.Context, tx pgx.Tx) error { return f(ctx, tx, late) })
		if !IsAway(err) || ctx.Err() != nil {
			return err
		}
		late = true
		select {
		case <-time.After(round):
		case <-ctx.Done():
			return err
		}
	}
}

func (p *Pool) run(ctx context.Context, o pgx.TxOptions, f func(context.Context, pgx.Tx) error) error {
	if time.Now().UnixNano() < p.away.Load() {
		return &Error{Kind: Away, Subject: p.subject}
	}
	limited, done := context.WithTimeout(ctx, cmp.Or(p.part.Patience, patience))
	defer done()
	if err := p.prepare(limited); err != nil {
		return p.fail(ctx, err)
	}
	var err error
	for try := range clashes {
		err = p.once(limited, o, f)
		// A connection that broke while it was idle gives its error only now. Only a
		// new connection is needed; all idle ones may be broken.
		old := try == 0 && err != nil && kindOf(err) == Away
		if old {
			p.pool.Reset()
		}
		if err == nil || !old && !isClash(err) {
			break
		}
	}
	return p.fail(ctx, err)
}

func (p *Pool) once(ctx context.Context, o pgx.TxOptions, f func(context.Context, pgx.Tx) error) error {
	tx, err := p.pool.BeginTx(ctx, o)
	if err != nil {
		return err
	}
	defer func() {
		// The connection must be given back even if the context has ended.
		short, done := context.WithTimeout(context.WithoutCancel(ctx), connecting)
		defer done()
		_ = tx.Rollback(short) // does nothing after a commit
	}()
	if err := f(ctx, tx); err != nil {
		return err
	}
	return tx.Commit(ctx)
}

// Session is one connection.
type Session interface {
	Begin(ctx context.Context) (pgx.Tx, error)
	Exec(ctx context.Context, query string, args ...any) (pgconn.CommandTag, error)
}

// Alone runs f if no other process holds the lock of these tables, and reports whether
// it did. The lock belongs to the connection that f is given, and ends with it.
func (p *Pool) Alone(ctx context.Context, lock int32, f func(ctx context.Context, over Session) error) (held bool, err error) {
	if err := p.Read(ctx, func(context.Context, pgx.Tx) error { return nil }); err != nil { // this makes sure that the database is there, with its tables
		return false, err
	}
	conn, err := p.pool.Acquire(ctx)
	if err != nil {
		return false, p.fail(ctx, err)
	}
	defer conn.Release()
	if err := conn.QueryRow(ctx, "SELECT pg_try_advisory_lock($1, hashtext(current_schema()))", lock).Scan(&held); err != nil || !held {
		return false, p.fail(ctx, err)
	}
	defer func() {
		short, done := context.WithTimeout(context.WithoutCancel(ctx), connecting)
		defer done()
		if _, err := conn.Exec(short, "SELECT pg_advisory_unlock($1, hashtext(current_schema()))", lock); err != nil {
			_ = conn.Conn().Close(short) // this releases the lock
		}
	}()
	return true, p.fail(ctx, f(ctx, conn))
}

// own marks an error that comes from the caller and not from the database.
type own struct{ error }

func (o own) Unwrap() error { return o.error }

// Own marks an error that Read and Write are to return as it is.
func Own(err error) error { return own{err} }

// fail gives an error its meaning, and notes if the database is away.
func (p *Pool) fail(ctx context.Context, err error) error {
	var mine own
	var said *Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &mine):
		return mine.error
	case ctx.Err() != nil: // the caller has given up
		return ctx.Err()
	case errors.Is(err, context.Canceled): // the function f itself has given up
		return err
	case errors.As(err, &said):
		return err
	}
	kind := kindOf(err)
	if kind == Failed && !isSaid(err) { // the database itself did not report it
		return err
	}
	if kind == Away {
		p.away.Store(time.Now().Add(coolDown).UnixNano())
	}
	return &Error{Kind: kind, Subject: p.subject, Err: err}
}
