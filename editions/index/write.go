package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"baolan/model"
)

// write puts entries into the index in one transaction. Each replaces those entries,
// of whatever process, that held one of its files.
func write(ctx context.Context, to store, batch []loaded) error {
	return to.write(ctx, func(ctx context.Context, in writing) error {
		w := writer{ctx: ctx, in: in, days: map[model.Date]*used{}}
		for i := range batch {
			if err := w.entry(&batch[i]); err != nil {
				return err
			}
		}
		return w.flush()
	})
}

// writer writes within a transaction.
type writer struct {
	ctx     context.Context
	in      writing
	pending []pending
	days    map[model.Date]*used
}

// pending is what is to be written of an article.
type pending struct {
	id, edition  int64
	row          *row
	text, tokens string
	scope        string
}

// flush writes the articles in the order of their numbers.
func (w *writer) flush() error {
	slices.SortFunc(w.pending, func(a, b pending) int { return cmp.Compare(a.id, b.id) })
	return w.in.addArticles(w.ctx, w.pending)
}

func (w *writer) entry(l *loaded) error {
	for _, f := range l.entry.Files {
		old, err := w.in.entryOf(w.ctx, f.Path)
		if err == nil && old != 0 {
			err = w.in.remove(w.ctx, old)
		}
		if err != nil {
			return err
		}
	}
	if err := w.number(l); err != nil {
		return err
	}
	problem := ""
	if l.err != nil {
		problem = l.err.Error()
	}
	id, err := w.in.addEntry(w.ctx, problem)
	if err != nil {
		return err
	}
	for i, f := range l.entry.Files {
		if err := w.in.addFile(w.ctx, id, f, l.at, l.hashes[i]); err != nil {
			return err
		}
	}
	for i := range l.editions {
		if err := w.edition(&l.editions[i], id); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) edition(e *prepared, entry int64) error {
	paper, err := w.in.paper(w.ctx, e.paper)
	if err != nil {
		return err
	}
	edition, err := w.in.addEdition(w.ctx, entry, paper, e.date)
	if err != nil {
		return err
	}
	scope := tokenAll + " " + paperToken(paper) + " "
	for i := range e.rows {
		w.pending = append(w.pending, pending{e.last - int64(i), edition, &e.rows[i], e.texts[i], e.tokens[i], scope})
	}
	return nil
}

// errDay is the problem of an entry for whose articles the day has no numbers left.
var errDay = fmt.Errorf("more than %d articles of one day; index them in two libraries", placesADay)

// number gives the articles of an entry their numbers. An entry for which there is no
// room is kept as one that cannot be read.
func (w *writer) number(l *loaded) error {
	need, top := map[model.Date]int64{}, map[model.Date]int64{}
	for i := range l.editions {
		need[l.editions[i].date] += int64(len(l.editions[i].rows))
	}
	for date, n := range need {
		var err error
		if top[date], err = w.room(date, n); err != nil {
			return err
		}
		if top[date] < 0 {
			l.err, l.editions = errDay, nil
			return nil
		}
	}
	for i := range l.editions {
		e := &l.editions[i]
		e.last = top[e.date]
		top[e.date] -= int64(len(e.rows))
	}
	return nil
}

// used is the range of numbers of a day that are in use.
type used struct{ low, high int64 }

// room finds n free numbers of a day and gives the greatest of them, or -1 if there
// are none. They are below those in use; if there is no room because editions were
// read again and again, they are above.
func (w *writer) room(date model.Date, n int64) (int64, error) {
	first, last := numbersOf(date)
	u := w.days[date]
	if u == nil {
		u = &used{last + 1, last}
		low, high, ok, err := w.in.used(w.ctx, first, last)
		if err != nil {
			return 0, err
		}
		if ok {
			u.low, u.high = low, high
		}
		w.days[date] = u
	}
	switch {
	case u.low-first >= n:
		u.low -= n
		return u.low + n - 1, nil
	case last-u.high >= n:
		u.high += n
		return u.high, nil
	}
	return -1, nil
}
