package index

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"

	"baolan/editions/database"
	"baolan/editions/postgres"
)

// schema. An entry is a set of files that is read at once, mostly an edition;
// files whose names tell nothing may turn out to be several. An article's text
// stands there once, see row.joined. The full-text table keeps no text and, for
// each token, nothing but the numbers of articles: with places it was six times
// as large and half as fast to write, and the text can tell the rest.
const schema = `
CREATE TABLE papers (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE entries (id INTEGER PRIMARY KEY, problem TEXT NOT NULL) STRICT;
CREATE TABLE editions (
	id INTEGER PRIMARY KEY, entry INTEGER NOT NULL REFERENCES entries (id),
	paper INTEGER NOT NULL REFERENCES papers (id), date TEXT NOT NULL
) STRICT;
CREATE INDEX editions_entry ON editions (entry);
CREATE TABLE files (
	path TEXT PRIMARY KEY, entry INTEGER NOT NULL REFERENCES entries (id),
	bytes INTEGER NOT NULL, modified INTEGER NOT NULL, read INTEGER NOT NULL, hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX files_entry ON files (entry);
CREATE TABLE articles (
	id INTEGER PRIMARY KEY, edition INTEGER NOT NULL REFERENCES editions (id),
	page INTEGER NOT NULL, label TEXT NOT NULL, name TEXT NOT NULL, ordinal INTEGER NOT NULL,
	text TEXT NOT NULL
) STRICT;
CREATE INDEX articles_edition ON articles (edition);
CREATE VIRTUAL TABLE grams USING fts5 (
	tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);
-- A batch of an update is gathered in memory and written as one segment.
INSERT INTO grams (grams, rank) VALUES ('hashsize', 33554432);
`

var config = database.Config{
	Application: 0x626c_6978, // "blix"
	Version:     4,
	Schema:      schema,
	Conns:       4,  // one for each reader of a process who searches; writers take turns anyway
	Cache:       16, // a batch of an update changes some 8 MB of pages
}

// ErrDamaged is the error for an index that can no longer be read. Update sets it
// aside and makes it again.
var ErrDamaged = errors.New("index is damaged; run baolan index to make it anew")

// ErrFull is the error for an index for which the disk has no room. What was indexed
// is kept, and the next update continues from there.
var ErrFull = errors.New("disk is full; make room and index again")

// Index is an open index. Its methods may be called from several goroutines.
type Index struct {
	path string

	mu         sync.RWMutex // held for writing while the file is replaced
	db         *database.File
	statements *statements
	damaged    bool
	setAside   string

	shared *inDatabase // set instead of the file if the index is in a database
	batch  int         // how many pages one transaction of an update holds; 0 stands for batchPages
}

// OpenAt opens the index of a library. The place is the state folder, or the address
// of a PostgreSQL database.
func OpenAt(ctx context.Context, place, library string) (*Index, error) {
	if postgres.IsURL(place) {
		return openShared(ctx, place, library)
	}
	return Open(ctx, Path(place, library))
}

// store gives the store of the index.
func (x *Index) store() store {
	if x.shared != nil {
		return x.shared
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	return inFile{x.db.DB, x.statements}
}

// rootOf gives a library's folder in the form in which its files are named. An address
// is given as it is.
func rootOf(library string) string {
	if strings.Contains(library, "://") {
		return library
	}
	if abs, err := filepath.Abs(library); err == nil {
		return abs
	}
	return library
}

// Path gives the path of a library's index under the state folder.
func Path(state, library string) string {
	library = rootOf(library)
	h := sha256.Sum256([]byte(library))
	return filepath.Join(state, "index-"+hex.EncodeToString(h[:6])+".db")
}

// Open opens the index at path. It makes an empty one if there is none, if it is of
// another version, or if it cannot be read.
func Open(ctx context.Context, path string) (*Index, error) {
	db, err := database.Open(ctx, path, config)
	if errors.Is(err, database.ErrOlder) || errors.Is(err, database.ErrNewer) {
		if err := database.Remove(path); err != nil {
			return nil, fmt.Errorf("index: %w", err)
		}
		db, err = database.Open(ctx, path, config)
	}
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	x := &Index{path: path}
	if err = x.use(ctx, db); database.IsDamaged(err) {
		err = x.renew(ctx)
	}
	if err != nil {
		return nil, err
	}
	return x, nil
}

// use sets the open file of the index.
func (x *Index) use(ctx context.Context, db *database.File) error {
	s, err := newStatements(ctx, db.DB)
	if err != nil {
		return errors.Join(fmt.Errorf("%s: %w", x.path, err), db.Close())
	}
	x.db, x.statements, x.setAside = db, s, db.SetAside
	return nil
}

// SetAside gives the path to which an index that could not be read was moved, "" if
// there was none.
func (x *Index) SetAside() string {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.setAside
}

// Close closes the index.
func (x *Index) Close() error {
	if x.shared != nil {
		x.shared.pool.Close()
		return nil
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.db.Close()
}

// repair replaces a damaged file by an empty one.
func (x *Index) repair(ctx context.Context) error {
	x.mu.Lock()
	defer x.mu.Unlock()
	if !x.damaged {
		return nil
	}
	if err := x.db.Close(); err != nil {
		return err
	}
	return x.renew(ctx)
}

// renew moves the closed file aside and opens an empty one.
func (x *Index) renew(ctx context.Context) error {
	aside, err := database.SetAside(x.path)
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	db, err := database.Open(ctx, x.path, config)
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	x.damaged = false
	err = x.use(ctx, db)
	x.setAside = aside
	return err
}

// fail gives the error that is returned for err, and notes damage.
func (x *Index) fail(err error) error {
	switch {
	case err == nil:
		return nil
	case x.shared != nil:
		return fmt.Errorf("index: %w", err)
	case database.IsDamaged(err):
		x.mu.Lock()
		x.damaged = true
		x.mu.Unlock()
		return fmt.Errorf("%s: %w (%w)", x.path, ErrDamaged, err)
	case database.IsFull(err):
		return fmt.Errorf("%s: %w", x.path, ErrFull)
	}
	return fmt.Errorf("%s: %w", x.path, err)
}
