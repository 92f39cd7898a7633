package index

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
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
		w := writer{ctx: ctx, tx: tx}
		defer w.close()
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
	article *sql.Stmt
	grams   []grams
}

// grams is a row of the full-text table.
type grams struct {
	id    int64
	scope string
	*tokens
}

func (w *writer) close() {
	if w.article != nil {
		_ = w.article.Close() // the transaction tells of errors
	}
}

// flush fills the full-text table. FTS5 gathers rows in memory as long as
// their numbers grow and writes a segment of the index when one does not:
// in the order of a scan, newest first, each article would be a segment.
func (w *writer) flush() error {
	slices.SortFunc(w.grams, func(a, b grams) int { return cmp.Compare(a.id, b.id) })
	insert, err := w.tx.PrepareContext(w.ctx,
		"INSERT INTO grams (rowid, head, byline, body, one, initials, scope) VALUES (?, ?, ?, ?, ?, ?, ?)")
	if err != nil {
		return err
	}
	defer func() { _ = insert.Close() }() // the transaction tells of errors
	for _, g := range w.grams {
		if _, err := insert.ExecContext(w.ctx, g.id, g.head, g.byline, g.body, g.one, g.initials, g.scope); err != nil {
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
	if w.article == nil {
		w.article, err = w.tx.PrepareContext(w.ctx, "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
		if err != nil {
			return err
		}
	}
	for i := range e.rows {
		if i > maxPlace || edition > maxEdition {
			return nil // an edition has some hundred articles; there is no number for the 65,537th
		}
		r := &e.rows[i]
		id := articleID(e.date, edition, i)
		_, err := w.article.ExecContext(w.ctx, id, edition, r.page, r.label, r.name, r.ordinal,
			r.text[Label], r.text[Kicker], r.text[Headline], r.text[Deck], r.text[Byline], r.text[Dateline],
			strings.Join(r.paragraphs, paragraphBreak))
		if err != nil {
			return err
		}
		w.grams = append(w.grams, grams{id, "all " + paperToken(paper), &e.tokens[i]})
	}
	return nil
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
