package memory

import (
	"context"
	"slices"
	"sync"
	"time"
)

// None gives a memory that is lost at the end of its session, for readers whose marks
// are not kept.
func None() Memory { return newTransient(time.Now) }

// transient is a Memory that is not written anywhere.
type transient struct {
	base

	mu    sync.Mutex
	byKey map[Key]*record
	at    stamped[Last]
}

func newTransient(now func() time.Time) *transient {
	t := &transient{byKey: map[Key]*record{}}
	t.base = base{t, now}
	return t
}

// IsPersistent implements Memory. It reports false.
func (t *transient) IsPersistent() bool { return false }

// Close implements Memory. There is nothing to close.
func (t *transient) Close() error { return nil }

func (t *transient) read(ctx context.Context, f func(context.Context, rows) error) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	return f(ctx, inMemory{t})
}

func (t *transient) write(ctx context.Context, now time.Time, f func(context.Context, rows, moment) error) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	return f(ctx, inMemory{t}, moment{at: now})
}

// inMemory gives access to the records of a transient while this is locked.
type inMemory struct{ t *transient }

func (m inMemory) load(_ context.Context, k Key) (record, error) {
	if r := m.t.byKey[k]; r != nil {
		c := *r
		c.visits = slices.Clone(r.visits)
		return c, nil
	}
	return record{Article: Article{Key: k}}, nil
}

// list gives all records that may belong to a choice; the caller selects among them.
func (m inMemory) list(ctx context.Context, c choice) ([]record, error) {
	var list []record
	for k := range m.t.byKey {
		if c.of == ofEdition && (k.Paper != c.paper || k.Date != c.date) {
			continue
		}
		r, err := m.load(ctx, k)
		if err != nil {
			return nil, err
		}
		list = append(list, r)
	}
	return list, nil
}

func (m inMemory) save(_ context.Context, r *record, _ []int64) error {
	c := *r
	m.t.byKey[r.Key] = &c
	return nil
}

func (m inMemory) loadLast(context.Context) (stamped[Last], error) { return m.t.at, nil }

func (m inMemory) saveLast(_ context.Context, l stamped[Last]) error {
	m.t.at = l
	return nil
}
