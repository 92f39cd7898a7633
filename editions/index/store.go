package index

import (
	"context"
	"time"

	"baolan/model"
)

// store is the database that holds an index.
type store interface {
	files(ctx context.Context) (files, error)
	// alone runs f while no other process updates the index, and reports whether it ran it.
	alone(ctx context.Context, f func(ctx context.Context, to store) error) (bool, error)
	// write runs f in one transaction.
	write(ctx context.Context, f func(ctx context.Context, w writing) error) error
	// view runs f in a transaction that sees the index at one moment.
	view(ctx context.Context, f func(ctx context.Context, r reading) error) error
}

// writing is a transaction that writes to a store.
type writing interface {
	// entryOf gives the entry that holds a file, 0 for none.
	entryOf(ctx context.Context, path string) (int64, error)
	remove(ctx context.Context, entry int64) error
	// used gives the least and the greatest number of an article between first and
	// last; ok is false if there is none.
	used(ctx context.Context, first, last int64) (low, high int64, ok bool, err error)
	addEntry(ctx context.Context, problem string) (int64, error)
	addFile(ctx context.Context, entry int64, f File, read time.Time, hash []byte) error
	// paper gives the number of a paper. The names of papers without editions are
	// kept: there are few of them, and no article has their numbers.
	paper(ctx context.Context, name string) (int64, error)
	addEdition(ctx context.Context, entry, paper int64, date model.Date) (int64, error)
	// addArticles writes articles in the order of their numbers.
	addArticles(ctx context.Context, list []pending) error
}

// reading is a transaction that reads from a store.
type reading interface {
	papers(ctx context.Context) ([]paper, error)
	// count gives how many articles match between two numbers, at most most of them;
	// all if most is negative.
	count(ctx context.Context, c *compiled, most int) (int, error)
	// ids gives the numbers of matching articles from the greatest down.
	ids(ctx context.Context, c *compiled, limit, offset int) ([]int64, error)
	// walk calls f with each matching article and its text, from the greatest number
	// down, until f gives false.
	walk(ctx context.Context, m match, from, to int64, f func(id int64, text string) bool) error
	// articles gives the articles of the numbers, in the order of ids.
	articles(ctx context.Context, ids []int64) ([]stored, error)
}

// stored is an article as a store gives it.
type stored struct {
	paper, date string
	files       []string
	row         row
	text        string // joined
}
