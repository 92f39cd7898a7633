package memory

import (
	"context"
	"io"
	"slices"
	"time"

	"baolan/model"
)

// rows gives access to the records, wherever they are kept: in a file, in a database
// or in memory. Everything that is read through one rows is of the same moment.
type rows interface {
	// load gives the record of an article; an article that is not known has an empty
	// one.
	load(ctx context.Context, k Key) (record, error)
	// list gives the records of a choice, in any order.
	list(ctx context.Context, c choice) ([]record, error)
	// save writes a record. known are those of its visits that are kept already.
	save(ctx context.Context, r *record, known []int64) error
	loadLast(ctx context.Context) (stamped[Last], error)
	saveLast(ctx context.Context, l stamped[Last]) error
}

// choice says which records are listed.
type choice struct {
	of    selection
	paper string
	date  model.Date
	limit int // of visited: the greatest number of records; all if it is negative
}

type selection uint8

const (
	everything selection = iota
	favoured             // the favourites
	ofEdition            // the records of one paper and date
	visited              // the records that were visited last
)

// keeping is the place in which a reader's records are kept.
type keeping interface {
	read(ctx context.Context, f func(ctx context.Context, from rows) error) error
	// write runs f while no other process can change the reader's records. What f has
	// written is kept once write returns nil. f may be run again later, with the moment at
	// which it was first to be run, and with a context that may outlive ctx.
	write(ctx context.Context, now time.Time, f func(ctx context.Context, to rows, m moment) error) error
}

// base implements the methods of Memory that do not depend on where the records are
// kept.
type base struct {
	keeping

	now func() time.Time
}

// Article implements Memory.
func (b *base) Article(ctx context.Context, k Key) (State, error) {
	var r record
	err := b.read(ctx, func(ctx context.Context, from rows) (err error) {
		r, err = from.load(ctx, k)
		return err
	})
	if err != nil {
		return State{}, err
	}
	return r.state(), nil
}

// Edition implements Memory.
func (b *base) Edition(ctx context.Context, paper string, date model.Date) (map[Key]State, error) {
	records, err := b.records(ctx, choice{of: ofEdition, paper: paper, date: date})
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
func (b *base) SetPlace(ctx context.Context, a Article, place int) error {
	return b.update(ctx, a, func(r *record, m moment) { r.place.set(place, m) })
}

// SetRead implements Memory.
func (b *base) SetRead(ctx context.Context, a Article, read bool) error {
	return b.update(ctx, a, func(r *record, m moment) { r.read.set(read, m) })
}

// Mark implements Memory.
func (b *base) Mark(ctx context.Context, a Article, c Change) error {
	return b.update(ctx, a, func(r *record, m moment) { r.favourite.apply(c, m) })
}

// Visit implements Memory.
func (b *base) Visit(ctx context.Context, a Article) error {
	return b.update(ctx, a, func(r *record, m moment) { r.visit(m) })
}

// Last implements Memory.
func (b *base) Last(ctx context.Context) (Last, bool, error) {
	l, err := b.last(ctx)
	return l.value, l.at != 0, err
}

// SetLast implements Memory.
func (b *base) SetLast(ctx context.Context, last Last) error {
	return b.write(ctx, b.now(), func(ctx context.Context, to rows, m moment) error {
		l, err := to.loadLast(ctx)
		if err != nil {
			return err
		}
		l.set(last, m)
		return to.saveLast(ctx, l)
	})
}

// Favourites implements Memory.
func (b *base) Favourites(ctx context.Context, tag string) ([]Item, error) {
	records, err := b.records(ctx, choice{of: favoured})
	return favourites(records, tag), err
}

// Tags implements Memory.
func (b *base) Tags(ctx context.Context) ([]Tag, error) {
	records, err := b.records(ctx, choice{of: favoured})
	return tags(records), err
}

// History implements Memory.
func (b *base) History(ctx context.Context, limit int) ([]Item, error) {
	records, err := b.records(ctx, choice{of: visited, limit: limit})
	return history(records, limit), err
}

// Export implements Memory.
func (b *base) Export(ctx context.Context, w io.Writer) error {
	records, err := b.records(ctx, choice{})
	if err != nil {
		return err
	}
	last, err := b.last(ctx)
	if err != nil {
		return err
	}
	return writeDocument(w, records, last)
}

// Import implements Memory.
func (b *base) Import(ctx context.Context, r io.Reader) (int, error) {
	records, last, err := readDocument(r)
	if err != nil {
		return 0, err
	}
	err = b.write(ctx, b.now(), func(ctx context.Context, to rows, _ moment) error {
		for i := range records {
			if err := mergeInto(ctx, to, &records[i]); err != nil {
				return err
			}
		}
		return mergeLast(ctx, to, last)
	})
	if err != nil {
		return 0, err
	}
	return len(records), nil
}

func (b *base) last(ctx context.Context) (l stamped[Last], err error) {
	err = b.read(ctx, func(ctx context.Context, from rows) (err error) {
		l, err = from.loadLast(ctx)
		return err
	})
	return l, err
}

func (b *base) records(ctx context.Context, c choice) (list []record, err error) {
	err = b.read(ctx, func(ctx context.Context, from rows) (err error) {
		list, err = from.list(ctx, c)
		return err
	})
	return list, err
}

func (b *base) update(ctx context.Context, a Article, f func(*record, moment)) error {
	return b.write(ctx, b.now(), func(ctx context.Context, to rows, m moment) error {
		return change(ctx, to, a, func(r *record) { f(r, m) })
	})
}

// change reads the record of an article, changes it and writes it.
func change(ctx context.Context, to rows, a Article, f func(*record)) error {
	r, err := to.load(ctx, a.Key)
	if err != nil {
		return err
	}
	known := slices.Clone(r.visits)
	if a.Title != "" {
		r.Title = a.Title
	}
	f(&r)
	return to.save(ctx, &r, known)
}

func mergeInto(ctx context.Context, to rows, r *record) error {
	return change(ctx, to, r.Article, func(into *record) { into.merge(r) })
}

// mergeLast merges where a reader was with what is kept of it; the zero value changes
// nothing.
func mergeLast(ctx context.Context, to rows, last stamped[Last]) error {
	if last.at == 0 {
		return nil
	}
	l, err := to.loadLast(ctx)
	if err != nil {
		return err
	}
	l.merge(last, compareLast)
	return to.saveLast(ctx, l)
}
