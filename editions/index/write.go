package index

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"baolan/model"
)

// transact runs f in a transaction that alone may write from its beginning.
func transact(ctx context.Context, db *sql.DB, f func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // does nothing after a commit
	if err := f(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// write puts entries into the index in one transaction. Each takes the place
// of those that held one of its files, whoever wrote them.
func write(ctx context.Context, db *sql.DB, batch []loaded) error {
	return transact(ctx, db, func(tx *sql.Tx) error {
		w := writer{ctx: ctx, tx: tx, days: map[model.Date]*used{}}
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
	tx      *sql.Tx
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

// flush writes the articles in the order of their numbers. FTS5 gathers rows in
// memory as long as these grow and writes a segment of the index when one does
// not: in the order of a page, each article would be a segment. And a table
// that grows at its end fills its pages.
func (w *writer) flush() error {
	slices.SortFunc(w.pending, func(a, b pending) int { return cmp.Compare(a.id, b.id) })
	insert, err := w.tx.PrepareContext(w.ctx, "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)")
	if err != nil {
		return err
	}
	defer func() { _ = insert.Close() }() // the transaction tells of errors
	for i := range w.pending {
		a := &w.pending[i]
		r := a.row
		if _, err := insert.ExecContext(w.ctx, a.id, a.edition, r.page, r.label, r.name, r.ordinal, a.text); err != nil {
			return err
		}
	}
	grams, err := w.tx.PrepareContext(w.ctx, "INSERT INTO grams (rowid, tokens) VALUES (?, ?)")
	if err != nil {
		return err
	}
	defer func() { _ = grams.Close() }()
	for i := range w.pending {
		a := &w.pending[i]
		if _, err := grams.ExecContext(w.ctx, a.id, a.scope+a.tokens); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) entry(l *loaded) error {
	for _, f := range l.entry.Files {
		var old int64
		err := w.tx.QueryRowContext(w.ctx, "SELECT entry FROM files WHERE path = ?", f.Path).Scan(&old)
		if err == nil {
			err = remove(w.ctx, w.tx, old)
		} else if errors.Is(err, sql.ErrNoRows) {
			err = nil
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
	var id int64
	err := w.tx.QueryRowContext(w.ctx, "INSERT INTO entries (problem) VALUES (?) RETURNING id", problem).Scan(&id)
	if err != nil {
		return err
	}
	for i, f := range l.entry.Files {
		_, err := w.tx.ExecContext(w.ctx, "INSERT INTO files VALUES (?, ?, ?, ?, ?, ?)",
			f.Path, id, f.Bytes, f.Modified.UnixNano(), l.at.UnixNano(), l.hashes[i])
		if err != nil {
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

// paper gives the number of a paper. The names of removed editions stay: there
// are few, and their numbers stand in no article.
func (w *writer) paper(name string) (id int64, err error) {
	err = w.tx.QueryRowContext(w.ctx, `INSERT INTO papers (name) VALUES (?)
		ON CONFLICT (name) DO UPDATE SET name = name RETURNING id`, name).Scan(&id)
	return id, err
}

func (w *writer) edition(e *prepared, entry int64) error {
	paper, err := w.paper(e.paper)
	if err != nil {
		return err
	}
	var edition int64
	err = w.tx.QueryRowContext(w.ctx, "INSERT INTO editions (entry, paper, date) VALUES (?, ?, ?) RETURNING id",
		entry, paper, e.date.String()).Scan(&edition)
	if err != nil {
		return err
	}
	scope := tokenAll + " " + paperToken(paper) + " "
	for i := range e.rows {
		w.pending = append(w.pending, pending{e.last - int64(i), edition, &e.rows[i], e.texts[i], e.tokens[i], scope})
	}
	return nil
}

// errDay is the problem of an entry whose articles have no numbers left.
var errDay = fmt.Errorf("more than %d articles of one day; index them in two libraries", placesADay)

// number gives the articles of an entry their numbers. An entry that finds no
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

// used is the range in which the numbers of a day are taken.
type used struct{ low, high int64 }

// room takes n free numbers of a day and gives the greatest, -1 for none: below
// those that are taken, or, where editions that came anew used those up, above.
func (w *writer) room(date model.Date, n int64) (int64, error) {
	first, last := numbersOf(date)
	u := w.days[date]
	if u == nil {
		u = new(used)
		err := w.tx.QueryRowContext(w.ctx, "SELECT coalesce(min(id), ?), coalesce(max(id), ?) FROM articles WHERE id BETWEEN ? AND ?",
			last+1, last, first, last).Scan(&u.low, &u.high)
		if err != nil {
			return 0, err
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

// remove takes an entry out of the index.
func remove(ctx context.Context, tx *sql.Tx, entry int64) error {
	const editions = "(SELECT id FROM editions WHERE entry = ?)"
	for _, s := range []string{
		"DELETE FROM grams WHERE rowid IN (SELECT id FROM articles WHERE edition IN " + editions + ")",
		"DELETE FROM articles WHERE edition IN " + editions,
		"DELETE FROM editions WHERE entry = ?",
		"DELETE FROM files WHERE entry = ?",
		"DELETE FROM entries WHERE id = ?",
	} {
		if _, err := tx.ExecContext(ctx, s, entry); err != nil {
			return err
		}
	}
	return nil
}
