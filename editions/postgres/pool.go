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
	// connecting is how long a connection may take to come about: a host that
	// answers does so in milliseconds, and a reader waits for it.
	connecting = 2 * time.Second
	// coolDown is how long a database that was away is taken to be: meanwhile
	// readers are told at once instead of each waiting for a connection.
	coolDown = time.Second
	// patience is how long one transaction of a reader may take.
	patience = 10 * time.Second
	// rounds is how often a change waits for a database that is away, at first and
	// at most.
	firstRound, lastRound = 50 * time.Millisecond, time.Second
	// clashes is how often a transaction that met others is run again.
	clashes = 10
)

// IsURL tells whether a place is named as a PostgreSQL database.
func IsURL(place string) bool {
	return strings.HasPrefix(place, "postgres://") || strings.HasPrefix(place, "postgresql://")
}

// Pool is the connections of this process to a database, for one part of what it
// holds. Its methods may be called at once.
type Pool struct {
	pool    *pgxpool.Pool
	part    Part
	subject string

	mu    sync.Mutex // of the check of the schema
	ready atomic.Bool
	away  atomic.Int64 // until when it is taken to be, in nanoseconds of Unix time
}

// Open makes the pool of a part. It connects when there is something to do.
func Open(ctx context.Context, url string, part Part) (*Pool, error) {
	c, err := pgxpool.ParseConfig(url)
	if err != nil {
		// The driver's words hold the address; its password is left out by them,
		// but not in every form of it.
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
		// What a plan costs depends on the words that are looked for.
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

// Close ends every connection, after what is being done over it.
func (p *Pool) Close() { p.pool.Close() }

// Subject names the database without user and password.
func (p *Pool) Subject() string { return p.subject }

// Read runs f in a transaction that sees one moment and changes nothing.
func (p *Pool) Read(ctx context.Context, f func(ctx context.Context, tx pgx.Tx) error) error {
	return p.run(ctx, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}, f)
}

// Write runs f in a transaction. f may be run again, when the transaction met
// others or the connection was an old one.
func (p *Pool) Write(ctx context.Context, f func(ctx context.Context, tx pgx.Tx) error) error {
	return p.run(ctx, pgx.TxOptions{}, f)
}

// WriteWhenBack is Write; while the database is away it waits, until ctx ends. f is
// told whether it is late.
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
		// A connection that was broken while nobody used it says so now; a new one
		// is all that lacks. All of them may be old.
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
		// A context that has ended must not keep a connection from being given back.
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

// Alone runs f if no other process holds the lock of these tables, and tells whether it did. Over the
// connection that f is given the lock is held; it is lost with it.
func (p *Pool) Alone(ctx context.Context, lock int32, f func(ctx context.Context, over Session) error) (held bool, err error) {
	if err := p.Read(ctx, func(context.Context, pgx.Tx) error { return nil }); err != nil { // it is there, and its tables are
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
			_ = conn.Conn().Close(short) // with which the lock ends
		}
	}()
	return true, p.fail(ctx, f(ctx, conn))
}

// own marks errors that are the caller's and not the database's.
type own struct{ error }

func (o own) Unwrap() error { return o.error }

// Own gives an error that Read and Write hand on as it is.
func Own(err error) error { return own{err} }

// fail says what an error means, and notes that the database is away.
func (p *Pool) fail(ctx context.Context, err error) error {
	var mine own
	var said *Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &mine):
		return mine.error
	case ctx.Err() != nil: // the caller has given it up
		return ctx.Err()
	case errors.Is(err, context.Canceled): // the caller of f has
		return err
	case errors.As(err, &said):
		return err
	}
	kind := kindOf(err)
	if kind == Failed && !isSaid(err) { // not by the database
		return err
	}
	if kind == Away {
		p.away.Store(time.Now().Add(coolDown).UnixNano())
	}
	return &Error{Kind: kind, Subject: p.subject, Err: err}
}
