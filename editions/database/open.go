package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strconv"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// Config is what a kind of file needs.
type Config struct {
	Application int    // SQLite's application_id, by which the kind is known
	Version     int    // of the schema, from 1
	Schema      string // statements that make the tables of a new file
	Durable     bool   // a commit survives the loss of power, not only of the process
	Check       bool   // look through the whole file for damage: for small files
	Conns       int    // connections of this process at most
	Cache       int    // MiB of pages that a connection keeps; SQLite's own 2 where 0
}

// File is an open database.
type File struct {
	*sql.DB
	Path string

	// SetAside is where a file that could not be read was moved to, so that an
	// empty one could take its place; "" where all was well.
	SetAside string

	is os.FileInfo // the file itself, whatever its name becomes
}

// The errors that a caller decides on.
var (
	// ErrNewer is the error for a file of a later version of the program.
	ErrNewer = errors.New("written by a newer version of baolan; update baolan or choose another file")
	// ErrForeign is the error for a database of another program.
	ErrForeign = errors.New("database of another kind; choose another file")
	// ErrOlder is the error for a file of an earlier version.
	ErrOlder = errors.New("written by an older version of baolan")
)

// Open opens the database at path, making it and its folder where missing.
func Open(ctx context.Context, path string, c Config) (*File, error) {
	// A reader's history is nobody else's business: 0700.
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("%s: cannot make its folder: %w", path, err)
	}
	// Without the lock, two processes could both find a broken file, and the
	// second would set aside the good one that the first has just made.
	unlock, err := lock(path + ".lock")
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be locked: %w", path, err)
	}
	defer unlock()
	db, err := connect(ctx, path, c)
	if err == nil {
		return opened(db, path, "")
	}
	if !IsDamaged(err) {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	aside, moveErr := SetAside(path)
	if moveErr != nil {
		return nil, fmt.Errorf("%s: unreadable (%w) and cannot be moved: %w", path, err, moveErr)
	}
	if db, err = connect(ctx, path, c); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return opened(db, path, aside)
}

func opened(db *sql.DB, path, aside string) (*File, error) {
	f := &File{DB: db, Path: path, SetAside: aside}
	var err error
	if f.is, err = os.Stat(path); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", path, err), db.Close())
	}
	return f, nil
}

// IsInPlace reports whether the file at the path is the one that is open. It may have
// been removed with its folder, or set aside by another process.
func (f *File) IsInPlace() bool {
	now, err := os.Stat(f.Path)
	return err == nil && os.SameFile(f.is, now)
}

// private makes a new file that nobody else may read, and keeps others from an old
// one. SQLite gives the files beside it the same rights. A file without a byte is
// no new one: somebody has emptied it.
func private(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err == nil {
		return f.Close()
	}
	info, statErr := os.Stat(path)
	switch {
	case !errors.Is(err, os.ErrExist) || statErr != nil:
		return nil // SQLite says what is wrong, in its own words
	case info.Mode().IsRegular() && info.Size() == 0:
		return &damage{"empty"}
	case info.Mode().IsRegular() && info.Mode().Perm()&0o077 != 0:
		for _, p := range parts {
			_ = os.Chmod(path+p, 0o600) // of somebody else's file the rights are his
		}
	}
	return nil
}

// connect opens the file and sees to its schema.
func connect(ctx context.Context, path string, c Config) (*sql.DB, error) {
	if err := private(path); err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", dsn(path, c))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(max(1, c.Conns))
	if err := prepare(ctx, db, c); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// dsn names the file and the settings of each connection. The wait comes
// first: every later pragma may find the file busy. A minute, because a process
// that indexes beside this one holds the file for a batch, and a batch on a slow
// and busy machine takes longer than the usual five seconds.
func dsn(path string, c Config) string {
	sync := "NORMAL" // safe against kill -9; power loss may take the last commits
	if c.Durable {
		sync = "FULL"
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		abs = path
	}
	q := url.Values{
		// Longer than any transaction here; a reader at the keys waits no longer.
		"_pragma": {"busy_timeout(60000)", "journal_mode(WAL)", "synchronous(" + sync + ")"},
		// A transaction that begins by reading and then writes fails at once
		// when another process wrote between, without waiting.
		"_txlock": {"immediate"},
	}
	if c.Cache > 0 {
		q.Add("_pragma", fmt.Sprintf("cache_size(%d)", -c.Cache<<10)) // negative: KiB
	}
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(abs), RawQuery: q.Encode()}
	return u.String()
}

// prepare makes the tables of a new file and refuses files that are not ours.
func prepare(ctx context.Context, db *sql.DB, c Config) error {
	var application, version, tables int
	// One question: each costs a reader who is waiting for the first screen.
	const facts = `SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version),
		(SELECT count(*) FROM sqlite_schema)`
	if err := db.QueryRowContext(ctx, facts).Scan(&application, &version, &tables); err != nil {
		return err
	}
	switch {
	case tables == 0 && version == 0:
		return create(ctx, db, c)
	case application != c.Application:
		return ErrForeign
	case version > c.Version:
		return ErrNewer
	case version < c.Version:
		return ErrOlder
	case c.Check:
		return check(ctx, db)
	}
	return nil
}

func create(ctx context.Context, db *sql.DB, c Config) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // does nothing after a commit
	for _, s := range []string{
		c.Schema,
		"PRAGMA application_id = " + strconv.Itoa(c.Application),
		"PRAGMA user_version = " + strconv.Itoa(c.Version),
	} {
		if _, err := tx.ExecContext(ctx, s); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// check reads the whole file.
func check(ctx context.Context, db *sql.DB) error {
	var verdict string
	if err := db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return &damage{verdict}
	}
	return nil
}
