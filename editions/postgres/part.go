package postgres

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"
)

// Part is one part of a database, with its own tables.
type Part struct {
	Name  string   // the name under which its version is kept
	Steps []string // the statements that lead from each version to the next, beginning with version 0
	Conns int32    // the most connections of this process, if the address does not say
	// Patience is how long a transaction may take; if it is 0, as long as a reader's
	// change may take.
	Patience time.Duration
}

// lockParts is the lock under which tables are made; the number is "blpg".
const lockParts = 0x626c_7067

// prepare makes or updates the tables for this program. A user who may not create
// tables can use those that are there.
func (p *Pool) prepare(ctx context.Context) error {
	if p.ready.Load() {
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ready.Load() {
		return nil
	}
	version, err := p.version(ctx, p.pool)
	if err == nil && version < len(p.part.Steps) {
		err = p.once(ctx, pgx.TxOptions{}, p.migrate)
	} else if err == nil && version > len(p.part.Steps) {
		err = &Error{Kind: Newer, Subject: p.subject}
	}
	if err == nil {
		p.ready.Store(true)
	}
	return err
}

// asker is a pool or a transaction.
type asker interface {
	QueryRow(ctx context.Context, query string, args ...any) pgx.Row
}

// version gives the version of the part's tables, 0 if there are none.
func (p *Pool) version(ctx context.Context, q asker) (version int, err error) {
	err = q.QueryRow(ctx, "SELECT version FROM baolan_parts WHERE name = $1", p.part.Name).Scan(&version)
	if errors.Is(err, pgx.ErrNoRows) || isMissing(err) {
		return 0, nil
	}
	return version, err
}

func (p *Pool) migrate(ctx context.Context, tx pgx.Tx) error {
	if _, err := tx.Exec(ctx, "SELECT pg_advisory_xact_lock($1)", lockParts); err != nil {
		return err
	}
	if _, err := tx.Exec(ctx, "CREATE TABLE IF NOT EXISTS baolan_parts (name text PRIMARY KEY, version integer NOT NULL)"); err != nil {
		return err
	}
	version, err := p.version(ctx, tx) // another process may have made the tables meanwhile
	if err != nil {
		return err
	}
	for _, step := range p.part.Steps[min(version, len(p.part.Steps)):] {
		if _, err := tx.Exec(ctx, step); err != nil {
			return err
		}
	}
	_, err = tx.Exec(ctx, `INSERT INTO baolan_parts VALUES ($1, $2) ON CONFLICT (name)
		DO UPDATE SET version = greatest(baolan_parts.version, excluded.version)`, p.part.Name, len(p.part.Steps))
	return err
}
