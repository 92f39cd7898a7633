package library

import (
	"context"
	"errors"
	"time"

	"baolan/editions/index"
	"baolan/editions/objects"
	"baolan/editions/source"
	"baolan/model"
)

// NewStored gives the library in a store of objects. Its index is in the folder state,
// or in a database if state is a postgres:// address.
func NewStored(store *objects.Store, state string, o source.Options) *Collection {
	s := NewCollection(store.Root(), state, o)
	s.store = store
	return s
}

// Place gives the folder or the store as messages name it.
func (s *Collection) Place() string { return s.dir }

// List lists the library by the names of its files. A store is listed at the first
// call; later calls give what Watch has found since.
func (s *Collection) List(ctx context.Context) (*Listing, error) {
	if s.store == nil {
		return List(ctx, s.dir, s.options)
	}
	as, err := s.store.Listed(ctx)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	list := s.list
	if s.as != as {
		list = nil
	}
	s.mu.Unlock()
	if list != nil {
		return list, nil
	}
	entries, err := source.ScanFS(ctx, s.store, s.dir, s.options)
	var e *source.Error
	if errors.As(err, &e) && e.Kind == source.NoEditions {
		entries, err = nil, nil
	}
	if err != nil {
		return nil, err
	}
	if s.options.Skipped != nil {
		for _, key := range s.store.Unusable() {
			s.options.Skipped(source.Skip{Path: key, Reason: source.BadName})
		}
	}
	list = newListing(entries)
	s.mu.Lock()
	s.list, s.as = list, as
	s.mu.Unlock()
	return list, nil
}

// source gives the source of the index.
func (s *Collection) source() index.Source {
	if s.store == nil {
		return index.Folder(s.dir, s.options)
	}
	return &storedSource{c: s}
}

// storedSource is a store as the source of an index. An object's content is known by
// its version, so an object that has not changed is not fetched.
type storedSource struct {
	c       *Collection
	entries []source.Entry
}

// Scan implements index.Source.
func (s *storedSource) Scan(ctx context.Context) ([]index.Entry, error) {
	list, err := s.c.List(ctx)
	if err != nil {
		return nil, err
	}
	s.entries = list.All()
	entries := make([]index.Entry, 0, len(s.entries))
	for i, e := range s.entries {
		n := index.Entry{Index: i}
		for _, f := range e.Files {
			n.Files = append(n.Files, index.File{Path: f.Path, Bytes: f.Bytes, Digest: []byte(f.Version)})
		}
		entries = append(entries, n)
	}
	return entries, nil
}

// Load implements index.Source.
func (s *storedSource) Load(ctx context.Context, e index.Entry) ([]model.Edition, error) {
	ls, err := loadWhole(ctx, s.entries[e.Index], s.c.options)
	return source.Editions(ls), err
}

// loadWhole reads an entry as source.Load does. If the store is away while a file is
// fetched, that is an error: otherwise an edition would seem to have only the pages
// that could be fetched.
func loadWhole(ctx context.Context, entry source.Entry, o source.Options) ([]source.Loaded, error) {
	var away error
	skipped := o.Skipped
	o.Skipped = func(x source.Skip) {
		if objects.IsAway(x.Err) {
			away = x.Err
			return
		}
		if skipped != nil {
			skipped(x)
		}
	}
	ls, err := source.Load(ctx, entry, o)
	if away != nil {
		return nil, away
	}
	return ls, err
}

// listing bounds the time spent on listing a store: after each listing, so many times
// its duration passes before the next.
const listing = 20

// watchStore lists the store from time to time and sends the changes, until the
// context ends.
func (s *Collection) watchStore(ctx context.Context, n *News) {
	was, err := s.List(ctx)
	if err != nil {
		was = newListing(nil)
	}
	away := err != nil || s.store.IsAway() // what is listed may be of a time before
	if away {
		n.publish(Change{Store: StoreAway})
	}
	wait := s.store.Round()
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait):
		}
		begun := time.Now()
		_, err := s.store.Refresh(ctx)
		wait = max(s.store.Round(), listing*time.Since(begun))
		if ctx.Err() != nil {
			return
		}
		switch {
		case err != nil && !away:
			n.publish(Change{Store: StoreAway})
		case err == nil && away:
			n.publish(Change{Store: StoreBack})
		}
		if away = err != nil; away {
			continue
		}
		now, err := s.List(ctx)
		if err != nil || now == was {
			continue
		}
		fresh := now.news(was)
		if len(fresh) > 0 || len(was.news(now)) > 0 {
			n.publish(came(fresh))
		}
		was = now
	}
}
