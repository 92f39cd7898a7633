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

// ErrFull is the error for a change for which the disk had no room. The memory stays
// open with what it held, and a later change may succeed.
var ErrFull = errors.New("disk is full, the mark is not kept; make room and mark again")

// Store is a Memory in a file. If the file at its path is no longer the one that is open,
// because it was removed or renamed, Store opens the file that is there now, or a new one,
// and writes into it what this session has changed.
type Store struct {
	base

	path string

	mu      sync.Mutex // allows one use at a time, because there is one connection
	db      *database.File
	aside   string         // the path to which an unreadable file was moved
	changed map[Key]record // the records that this session has changed, as they were written
	at      stamped[Last]  // where the reader was, if this session has set it
}

var _ Memory = (*Store)(nil)

// Open opens the memory in the file at path, and makes the file if there is none. A
// file that cannot be read is moved aside; then SetAside gives where.
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
		Check:       true, // the marks of years take a few megabytes
		Conns:       1,    // one reader needs one; several processes can still write in turn
	})
	if err != nil {
		if database.IsFull(err) {
			err = fmt.Errorf("%w: %w", ErrFull, err)
		}
		return nil, fmt.Errorf("reader's memory: %w", err)
	}
	return db, nil
}

// UserPath gives the path of a reader's memory. The reader is known by the fingerprint
// of a key (SHA256:…). A fingerprint has slashes and may come from outside, so the
// file's name is a hash of it.
func UserPath(dir, fingerprint string) string {
	h := sha256.Sum256([]byte(fingerprint))
	return filepath.Join(dir, "readers", hex.EncodeToString(h[:16])+".db")
}

// SetAside gives the path to which a file was moved that could not be read when the
// memory was opened, "" if there was none.
func (s *Store) SetAside() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.aside
}

// IsPersistent implements Memory. It reports true, because everything is written to the disk.
func (s *Store) IsPersistent() bool { return true }

// Close closes the file.
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
