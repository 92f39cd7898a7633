package memory

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	"baolan/editions/database"
)

// ErrFull is the error for a change that the disk had no room for. The memory
// stays open and holds what it held; a later change may succeed.
var ErrFull = errors.New("disk is full, the mark is not kept; make room and mark again")

// Store is a Memory in a file. Where the file at its path is no longer the one
// that is open, because somebody removed it or set it aside, it opens what is
// there now, or a new one, and writes into it what this session has changed.
type Store struct {
	base

	path string

	mu      sync.Mutex // one thing at a time, as one connection has it
	db      *database.File
	aside   string         // where an unreadable file was moved to
	changed map[Key]record // by this session, as they were written
	at      stamped[Last]  // likewise, where the reader was
}

var _ Memory = (*Store)(nil)

// Open opens the memory in the file at path, making it where missing. A file
// that cannot be read is moved aside; SetAside tells.
func Open(path string) (*Store, error) {
	db, err := openFile(context.Background(), path)
	if err != nil {
		return nil, err
	}
	s := &Store{path: path, db: db, aside: db.SetAside, changed: map[Key]record{}}
	s.base = base{s, time.Now}
	return s, nil
}

func openFile(ctx context.Context, path string) (*database.File, error) {
	db, err := database.Open(ctx, path, database.Config{
		Application: 0x626c_6d65, // "blme"
		Version:     1,
		Schema:      schema,
		Durable:     true,
		Check:       true, // a reader's marks of years are a few megabytes
		Conns:       1,    // of one reader; the writes of several processes still mix
	})
	if err != nil {
		if database.IsFull(err) {
			err = fmt.Errorf("%w: %w", ErrFull, err)
		}
		return nil, fmt.Errorf("reader's memory: %w", err)
	}
	return db, nil
}

// UserPath is the file of one of many readers, who is known by the fingerprint
// of a key (SHA256:…). A fingerprint holds slashes and may come from outside:
// the name is its hash.
func UserPath(dir, fingerprint string) string {
	h := sha256.Sum256([]byte(fingerprint))
	return filepath.Join(dir, "readers", hex.EncodeToString(h[:16])+".db")
}

// SetAside gives where a file that could not be read was moved to when the
// memory was opened, "" for none.
func (s *Store) SetAside() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.aside
}

// Lasts implements Memory: all that it says is kept is on the disk.
func (s *Store) Lasts() bool { return true }

// Close ends the use of the file.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.db.Close()
}

func (s *Store) fail(err error) error {
	switch {
	case err == nil:
		return nil
	case database.IsFull(err):
		err = ErrFull
	case database.IsDamaged(err):
		err = fmt.Errorf("file is damaged: %w; start baolan again to have it set aside", err)
	}
	return fmt.Errorf("%s: %w", s.db.Path, err)
}
