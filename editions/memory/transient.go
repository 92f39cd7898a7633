package memory

import (
	"io"
	"slices"
	"sync"
	"time"

	"baolan/model"
)

// None gives a memory that ends with its session, for guests whose marks are
// not kept.
func None() Memory { return &transient{now: time.Now, records: map[Key]*record{}} }

// transient is a Memory in memory.
type transient struct {
	now func() time.Time

	mu      sync.Mutex
	records map[Key]*record
	last    stamped[Last]
}

func (t *transient) Article(k Key) (State, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if r := t.records[k]; r != nil {
		return r.state(), nil
	}
	return State{}, nil
}

func (t *transient) Edition(paper string, date model.Date) (map[Key]State, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	states := map[Key]State{}
	for k, r := range t.records {
		if k.Paper == paper && k.Date == date {
			states[k] = r.state()
		}
	}
	return states, nil
}

func (t *transient) update(a Article, f func(*record)) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	r := t.records[a.Key]
	if r == nil {
		r = &record{Article: a}
		t.records[a.Key] = r
	}
	f(r)
	return nil
}

func (t *transient) SetPlace(a Article, place int) error {
	return t.update(a, func(r *record) { r.place.set(place, t.now()) })
}

func (t *transient) SetRead(a Article, read bool) error {
	return t.update(a, func(r *record) { r.read.set(read, t.now()) })
}

func (t *transient) SetFavourite(a Article, on bool, tags ...string) error {
	return t.update(a, func(r *record) { r.favourite.set(favourite{on, tidyTags(tags)}, t.now()) })
}

func (t *transient) Visit(a Article) error {
	return t.update(a, func(r *record) { r.visit(t.now()) })
}

func (t *transient) Last() (Last, bool, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.last.value, t.last.at != 0, nil
}

func (t *transient) SetLast(l Last) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.last.set(l, t.now())
	return nil
}

func (t *transient) all() []record {
	t.mu.Lock()
	defer t.mu.Unlock()
	list := make([]record, 0, len(t.records))
	for _, r := range t.records {
		c := *r
		c.visits = slices.Clone(r.visits)
		list = append(list, c)
	}
	return list
}

func (t *transient) Favourites(tag string) ([]Item, error) { return favourites(t.all(), tag), nil }
func (t *transient) Tags() ([]Tag, error)                  { return tags(t.all()), nil }
func (t *transient) History(limit int) ([]Item, error)     { return history(t.all(), limit), nil }
func (t *transient) Close() error                          { return nil }

func (t *transient) Export(w io.Writer) error {
	t.mu.Lock()
	last := t.last
	t.mu.Unlock()
	return writeDocument(w, t.all(), last)
}

func (t *transient) Import(r io.Reader) (int, error) {
	records, last, err := readDocument(r)
	if err != nil {
		return 0, err
	}
	for i := range records {
		o := &records[i]
		_ = t.update(o.Article, func(r *record) { r.merge(o) }) // never fails
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.last.merge(last, compareLast)
	return len(records), nil
}
