package memory

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"time"

	"baolan/editions/database"
	"baolan/model"
)

// ErrFull is the error for a change that the disk had no room for. The memory
// stays open and holds what it held; a later change may succeed.
var ErrFull = errors.New("disk is full, the mark is not kept; make room and mark again")

// Store is a Memory in a file.
type Store struct {
	db  *database.File
	now func() time.Time
}

var _ Memory = (*Store)(nil)

// Open opens the memory in the file at path, making it where missing. A file
// that cannot be read is moved aside; SetAside tells.
func Open(path string) (*Store, error) {
	db, err := database.Open(context.Background(), path, database.Config{
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
	return &Store{db, time.Now}, nil
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
func (s *Store) SetAside() string { return s.db.SetAside }

// Close ends the use of the file.
func (s *Store) Close() error { return s.db.Close() }

// Article implements Memory.
func (s *Store) Article(k Key) (State, error) {
	r, err := load(s.db, k)
	if err != nil {
		return State{}, s.fail(err)
	}
	return r.state(), nil
}

// Edition implements Memory.
func (s *Store) Edition(paper string, date model.Date) (map[Key]State, error) {
	records, err := s.records("WHERE paper = ? AND date = ?", paper, date.String())
	if err != nil {
		return nil, err
	}
	states := make(map[Key]State, len(records))
	for i := range records {
		states[records[i].Key] = records[i].state()
	}
	return states, nil
}

// SetPlace implements Memory.
func (s *Store) SetPlace(a Article, place int) error {
	return s.update(a, func(r *record) { r.place.set(place, s.now()) })
}

// SetRead implements Memory.
func (s *Store) SetRead(a Article, read bool) error {
	return s.update(a, func(r *record) { r.read.set(read, s.now()) })
}

// SetFavourite implements Memory.
func (s *Store) SetFavourite(a Article, on bool, tags ...string) error {
	return s.update(a, func(r *record) { r.favourite.set(favourite{on, tidyTags(tags)}, s.now()) })
}

// Visit implements Memory.
func (s *Store) Visit(a Article) error {
	return s.update(a, func(r *record) { r.visit(s.now()) })
}

// Last implements Memory.
func (s *Store) Last() (Last, bool, error) {
	l, err := loadLast(s.db)
	return l.value, l.at != 0, s.fail(err)
}

// SetLast implements Memory.
func (s *Store) SetLast(last Last) error {
	return s.write(func(tx querier) error {
		l, err := loadLast(tx)
		if err != nil {
			return err
		}
		l.set(last, s.now())
		return saveLast(tx, l)
	})
}

// Favourites implements Memory.
func (s *Store) Favourites(tag string) ([]Item, error) {
	records, err := s.records("WHERE favourite = 1")
	return favourites(records, tag), err
}

// Tags implements Memory.
func (s *Store) Tags() ([]Tag, error) {
	records, err := s.records("WHERE favourite = 1")
	return tags(records), err
}

// History implements Memory.
func (s *Store) History(limit int) ([]Item, error) {
	records, err := s.records(`WHERE id IN (SELECT article FROM visits
		GROUP BY article ORDER BY max(at) DESC LIMIT ?)`, limit)
	return history(records, limit), err
}

// Export implements Memory.
func (s *Store) Export(w io.Writer) error {
	records, err := s.records("")
	if err != nil {
		return err
	}
	last, err := loadLast(s.db)
	if err != nil {
		return s.fail(err)
	}
	return writeDocument(w, records, last)
}

// Import implements Memory.
func (s *Store) Import(r io.Reader) (int, error) {
	records, last, err := readDocument(r)
	if err != nil {
		return 0, err
	}
	err = s.write(func(tx querier) error {
		for i := range records {
			o := &records[i]
			if err := change(tx, o.Article, func(r *record) { r.merge(o) }); err != nil {
				return err
			}
		}
		l, err := loadLast(tx)
		if err != nil {
			return err
		}
		if l.merge(last, compareLast); l.at == 0 {
			return nil
		}
		return saveLast(tx, l)
	})
	if err != nil {
		return 0, err
	}
	return len(records), nil
}

func (s *Store) update(a Article, f func(*record)) error {
	return s.write(func(tx querier) error { return change(tx, a, f) })
}

// write runs f in a transaction of its own, which holds the file's one lock
// for writing from its beginning: what f reads no other process changes.
func (s *Store) write(f func(querier) error) error {
	tx, err := s.db.Begin()
	if err != nil {
		return s.fail(err)
	}
	defer func() { _ = tx.Rollback() }() // does nothing after a commit
	if err := f(tx); err != nil {
		return s.fail(err)
	}
	return s.fail(tx.Commit())
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
