package memory

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"baolan/editions/database"
	"baolan/model"
)

// Guest is the memory of one of many readers of a server. Its file is made when there
// is first something to keep, so that readers who only look in leave nothing behind.
// It is made only if the server has a place for one more reader.
type Guest struct {
	path   string
	places int // how many memories the folder may have

	mu    sync.Mutex
	store *Store     // nil until the file is made
	none  *transient // used until then, and if there is no place
	full  atomic.Bool
}

var _ Memory = (*Guest)(nil)

// OpenGuest opens the memory of a reader at path. At most places readers have a file.
func OpenGuest(path string, places int) (*Guest, error) {
	g := &Guest{path: path, places: places, none: None().(*transient)}
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		g.full.Store(count(filepath.Dir(path)) >= places)
		return g, nil
	}
	var err error
	g.store, err = Open(path)
	return g, err
}

// reading gives the memory to read from.
func (g *Guest) reading() Memory {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.store != nil {
		return g.store
	}
	return g.none
}

// writing gives the memory to write to. It is made now if there is a place for it.
func (g *Guest) writing(ctx context.Context) (Memory, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.store != nil {
		return g.store, nil
	}
	full := count(filepath.Dir(g.path)) >= g.places
	if g.full.Store(full); full {
		return g.none, nil
	}
	var err error
	if g.store, err = Open(g.path); err != nil {
		g.store = nil
		return nil, err
	}
	if last, ok, err := g.none.Last(ctx); ok && err == nil {
		return g.store, g.store.SetLast(ctx, last)
	}
	return g.store, nil
}

// count gives the number of memories in a folder.
func count(dir string) int {
	names, _ := filepath.Glob(filepath.Join(dir, "*.db")) // the pattern is valid, so there is no error
	return len(names)
}

// IsPersistent implements Memory. It reports whether there is a place, and does not wait for
// anything.
func (g *Guest) IsPersistent() bool { return !g.full.Load() }

// Article implements Memory.
func (g *Guest) Article(ctx context.Context, k Key) (State, error) {
	return g.reading().Article(ctx, k)
}

// Edition implements Memory.
func (g *Guest) Edition(ctx context.Context, paper string, date model.Date) (map[Key]State, error) {
	return g.reading().Edition(ctx, paper, date)
}

func (g *Guest) write(ctx context.Context, f func(Memory) error) error {
	m, err := g.writing(ctx)
	if err != nil {
		return err
	}
	return f(m)
}

// SetPlace implements Memory.
func (g *Guest) SetPlace(ctx context.Context, a Article, place int) error {
	return g.write(ctx, func(m Memory) error { return m.SetPlace(ctx, a, place) })
}

// SetRead implements Memory.
func (g *Guest) SetRead(ctx context.Context, a Article, read bool) error {
	return g.write(ctx, func(m Memory) error { return m.SetRead(ctx, a, read) })
}

// Mark implements Memory.
func (g *Guest) Mark(ctx context.Context, a Article, c Change) error {
	return g.write(ctx, func(m Memory) error { return m.Mark(ctx, a, c) })
}

// Visit implements Memory.
func (g *Guest) Visit(ctx context.Context, a Article) error {
	return g.write(ctx, func(m Memory) error { return m.Visit(ctx, a) })
}

// Last implements Memory.
func (g *Guest) Last(ctx context.Context) (Last, bool, error) { return g.reading().Last(ctx) }

// SetLast implements Memory. It makes no file: a reader who has only looked in has
// nothing to keep.
func (g *Guest) SetLast(ctx context.Context, l Last) error { return g.reading().SetLast(ctx, l) }

// Favourites implements Memory.
func (g *Guest) Favourites(ctx context.Context, tag string) ([]Item, error) {
	return g.reading().Favourites(ctx, tag)
}

// Tags implements Memory.
func (g *Guest) Tags(ctx context.Context) ([]Tag, error) { return g.reading().Tags(ctx) }

// History implements Memory.
func (g *Guest) History(ctx context.Context, limit int) ([]Item, error) {
	return g.reading().History(ctx, limit)
}

// Export implements Memory.
func (g *Guest) Export(ctx context.Context, w io.Writer) error { return g.reading().Export(ctx, w) }

// Import implements Memory.
func (g *Guest) Import(ctx context.Context, r io.Reader) (n int, err error) {
	err = g.write(ctx, func(m Memory) error {
		n, err = m.Import(ctx, r)
		return err
	})
	return n, err
}

// Close implements Memory.
func (g *Guest) Close() error { return g.reading().Close() }

// emptyMost is more bytes than a memory takes into which nothing was written.
const emptyMost = 64 << 10

// DropUnused removes the memories under a state folder in which nothing is kept, and
// gives their number. No process may have them open.
func DropUnused(ctx context.Context, dir string) (dropped int, err error) {
	names, err := filepath.Glob(filepath.Join(dir, "readers", "*.db"))
	if err != nil {
		return 0, err
	}
	for _, name := range names {
		if err := ctx.Err(); err != nil {
			return dropped, err
		}
		if info, err := os.Stat(name); err != nil || info.Size() > emptyMost || isUsed(ctx, name) {
			continue
		}
		if err := errors.Join(database.Remove(name), os.Remove(name+".lock")); err != nil && !errors.Is(err, os.ErrNotExist) {
			return dropped, err
		}
		dropped++
	}
	return dropped, nil
}

// isUsed reports whether something is kept in a memory. A memory that cannot be read
// counts as used, so that it is not removed.
func isUsed(ctx context.Context, path string) bool {
	s, err := Open(path)
	if err != nil {
		return true
	}
	defer s.Close()
	records, err := s.records(ctx, choice{})
	return err != nil || len(records) > 0 || s.SetAside() != ""
}
