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

// Config is what is particular to a kind of file.
type Config struct {
	Application int    // SQLite's application_id, by which a kind of file is recognised
	Version     int    // of the schema, from 1
	Schema      string // the statements that make the tables of a new file
	Durable     bool   // a commit survives a loss of power, and not only the end of the process
	Check       bool   // look for damage in the whole file; only for small files
	Conns       int    // the most connections of this process
	Cache       int    // how many MiB of pages a connection caches; 0 means SQLite's default of 2
}

// File is an open database.
type File struct {
	*sql.DB
	Path string

	// SetAside is the path to which a file was moved that could not be read, so that
	// an empty one could be made in its place; "" if there was none.
	SetAside string

	is os.FileInfo // identifies the file, whatever its name becomes
}

// These are errors on which a caller decides.
var (
	// ErrNewer is the error for a file of a later version of the program.
	ErrNewer = errors.New("written by a newer version of baolan; update baolan or choose another file")
	// ErrForeign is the error for a database of another program.
	ErrForeign = errors.New("database of another kind; choose another file")
	// ErrOlder is the error for a file of an earlier version of the program.
	ErrOlder = errors.New("written by an older version of baolan")
)

// Open opens the database at path. It makes the file and its folder if they do not
// exist.
func Open(ctx context.Context, path string, c Config) (*File, error) {
	// Only the user may look into the folder, because it shows what was read.
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("%s: cannot make its folder: %w", path, err)
	}
	// Without the lock two processes could both find a damaged file, and the second
	// would set aside the good file that the first has just made.
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

// private makes a new file that only its owner may read, and removes the rights of others
// from an existing one. SQLite gives the files beside it the same rights. An empty file is
// an error, because a new file is not empty: another program has emptied it.
func private(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err == nil {
		return f.Close()
	}
	info, statErr := os.Stat(path)
	switch {
	case !errors.Is(err, os.ErrExist) || statErr != nil:
		return nil // SQLite itself will report what is wrong
	case info.Mode().IsRegular() && info.Size() == 0:
		return &damage{"empty"}
	case info.Mode().IsRegular() && info.Mode().Perm()&0o077 != 0:
		for _, p := range parts {
			_ = os.Chmod(path+p, 0o600) // this fails for a file of another owner, which keeps its rights
		}
	}
	return nil
}

// connect opens the file and prepares its schema.
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

// dsn gives the name of the file with the settings of each connection. The busy
// timeout comes first, because every later pragma may find the file busy. It is a
// minute, because a process that indexes at the same time holds the file for a batch,
// which on a slow and busy machine takes longer than the usual five seconds.
func dsn(path string, c Config) string {
	sync := "NORMAL" // it is safe against kill -9; a loss of power may take the last commits
	if c.Durable {
		sync = "FULL"
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		abs = path
	}
	q := url.Values{
		// This is longer than any transaction takes. A reader does not wait so long:
		// the context can end sooner.
		"_pragma": {"busy_timeout(60000)", "journal_mode(WAL)", "synchronous(" + sync + ")"},
		// Transactions take the write lock at their beginning. One that read first and
		// then wrote would fail at once if another process had written in between.
		"_txlock": {"immediate"},
	}
	if c.Cache > 0 {
		q.Add("_pragma", fmt.Sprintf("cache_size(%d)", -c.Cache<<10)) // negative: KiB
	}
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(abs), RawQuery: q.Encode()}
	return u.String()
}

// prepare makes the tables of a new file, and refuses files of another kind.
func prepare(ctx context.Context, db *sql.DB, c Config) error {
	var application, version, tables int
	// This is one query, because each takes time before the first screen.
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

// check has SQLite check the whole file.
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
