package index

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"baolan/model"
)

// inFile is an index in a SQLite file.
type inFile struct {
	db *sql.DB
	s  *statements
}

// statements are the prepared queries of a search. SQLite takes longer to prepare them
// than to run them.
type statements struct {
	papers *sql.Stmt
	count  *sql.Stmt
	ids    *sql.Stmt
	texts  *sql.Stmt
	hit    *sql.Stmt
}

const matching = " FROM grams WHERE grams MATCH ? AND grams.rowid BETWEEN ? AND ?"

func newStatements(ctx context.Context, db *sql.DB) (*statements, error) {
	s := &statements{}
	for text, to := range map[string]**sql.Stmt{
		"SELECT id, name FROM papers":                                       &s.papers,
		"SELECT count(*) FROM (SELECT rowid" + matching + " LIMIT ?)":       &s.count,
		"SELECT rowid" + matching + " ORDER BY rowid DESC LIMIT ? OFFSET ?": &s.ids,
		// CROSS JOIN makes SQLite walk through grams and look up the articles, so that
		// candidates come in order.
		`SELECT a.id, a.text FROM grams CROSS JOIN articles a ON a.id = grams.rowid
			WHERE grams MATCH ? AND grams.rowid BETWEEN ? AND ? ORDER BY grams.rowid DESC`: &s.texts,
		`SELECT p.name, e.date, (SELECT group_concat(path, char(10)) FROM files WHERE entry = e.entry),
				a.page, a.label, a.name, a.ordinal, a.text
			FROM articles a JOIN editions e ON e.id = a.edition JOIN papers p ON p.id = e.paper WHERE a.id = ?`: &s.hit,
	} {
		var err error
		if *to, err = db.PrepareContext(ctx, text); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (f inFile) files(ctx context.Context) (files, error) { return loadFiles(ctx, f.db) }

// alone implements store. The updates of several processes may run at once: their
// batches take turns.
func (f inFile) alone(ctx context.Context, do func(context.Context, store) error) (bool, error) {
	return true, do(ctx, f)
}

func (f inFile) write(ctx context.Context, do func(context.Context, writing) error) error {
	return transact(ctx, f.db, func(tx *sql.Tx) error { return do(ctx, fileWriting{tx}) })
}

func (f inFile) view(ctx context.Context, do func(context.Context, reading) error) error {
	// A transaction gives one view of the file; without it an update between the steps
	// would be visible.
	tx, err := f.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	return do(ctx, fileReading{tx, f.s})
}

// fileReading is a reading transaction of a file.
type fileReading struct {
	tx *sql.Tx
	s  *statements
}

func (r fileReading) papers(ctx context.Context) ([]paper, error) {
	rows, err := r.tx.StmtContext(ctx, r.s.papers).QueryContext(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var list []paper
	for rows.Next() {
		var id int64
		var p paper
		if err := rows.Scan(&id, &p.name); err != nil {
			return nil, err
		}
		p.token = paperToken(id)
		list = append(list, p)
	}
	return list, rows.Err()
}

func (r fileReading) count(ctx context.Context, c *compiled, most int) (total int, err error) {
	err = r.tx.StmtContext(ctx, r.s.count).QueryRowContext(ctx, c.match.fts5(), c.from, c.to, most).Scan(&total)
	return total, err
}

func (r fileReading) ids(ctx context.Context, c *compiled, limit, offset int) (ids []int64, err error) {
	rows, err := r.tx.StmtContext(ctx, r.s.ids).QueryContext(ctx, c.match.fts5(), c.from, c.to, limit, offset)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}

func (r fileReading) walk(ctx context.Context, m match, from, to int64, f func(id int64, text string) bool) error {
	rows, err := r.tx.StmtContext(ctx, r.s.texts).QueryContext(ctx, m.fts5(), from, to)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id int64
		var text string
		if err := rows.Scan(&id, &text); err != nil {
			return err
		}
		if !f(id, text) {
			return nil
		}
	}
	return rows.Err()
}

func (r fileReading) articles(ctx context.Context, ids []int64) ([]stored, error) {
	list := make([]stored, len(ids))
	for i, id := range ids {
		a := &list[i]
		var files string
		err := r.tx.StmtContext(ctx, r.s.hit).QueryRowContext(ctx, id).
			Scan(&a.paper, &a.date, &files, &a.row.page, &a.row.label, &a.row.name, &a.row.ordinal, &a.text)
		if errors.Is(err, sql.ErrNoRows) {
			return nil, errAlone(id)
		}
		if err != nil {
			return nil, err
		}
		a.files = strings.Split(files, "\n")
	}
	return list, nil
}

func errAlone(id int64) error { return fmt.Errorf("article %d is in the full-text table alone", id) }

// fileWriting is a writing transaction of a file.
type fileWriting struct{ tx *sql.Tx }

func (w fileWriting) entryOf(ctx context.Context, path string) (id int64, err error) {
	err = w.tx.QueryRowContext(ctx, "SELECT entry FROM files WHERE path = ?", path).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return id, err
}

func (w fileWriting) remove(ctx context.Context, entry int64) error { return remove(ctx, w.tx, entry) }

func (w fileWriting) used(ctx context.Context, first, last int64) (low, high int64, ok bool, err error) {
	var least, greatest sql.NullInt64
	err = w.tx.QueryRowContext(ctx, "SELECT min(id), max(id) FROM articles WHERE id BETWEEN ? AND ?", first, last).Scan(&least, &greatest)
	return least.Int64, greatest.Int64, least.Valid, err
}

func (w fileWriting) addEntry(ctx context.Context, problem string) (id int64, err error) {
	err = w.tx.QueryRowContext(ctx, "INSERT INTO entries (problem) VALUES (?) RETURNING id", problem).Scan(&id)
	return id, err
}

func (w fileWriting) addFile(ctx context.Context, entry int64, f File, read time.Time, hash []byte) error {
	_, err := w.tx.ExecContext(ctx, "INSERT INTO files VALUES (?, ?, ?, ?, ?, ?)",
		f.Path, entry, f.Bytes, f.Modified.UnixNano(), read.UnixNano(), hash)
	return err
}

func (w fileWriting) paper(ctx context.Context, name string) (id int64, err error) {
	err = w.tx.QueryRowContext(ctx, `INSERT INTO papers (name) VALUES (?)
		ON CONFLICT (name) DO UPDATE SET name = name RETURNING id`, name).Scan(&id)
	return id, err
}

func (w fileWriting) addEdition(ctx context.Context, entry, paper int64, date model.Date) (id int64, err error) {
	err = w.tx.QueryRowContext(ctx, "INSERT INTO editions (entry, paper, date) VALUES (?, ?, ?) RETURNING id",
		entry, paper, date.String()).Scan(&id)
	return id, err
}

// addArticles implements writing. FTS5 gathers rows in memory as long as their numbers
// grow, and writes a segment of its index when one is smaller. In the order of a page
// each article would become a segment of its own. A table to which rows are added at
// the end also fills its pages.
func (w fileWriting) addArticles(ctx context.Context, list []pending) error {
	insert, err := w.tx.PrepareContext(ctx, "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)")
	if err != nil {
		return err
	}
	defer func() { _ = insert.Close() }() // the transaction reports errors
	for i := range list {
		a := &list[i]
		r := a.row
		if _, err := insert.ExecContext(ctx, a.id, a.edition, r.page, r.label, r.name, r.ordinal, a.text); err != nil {
			return err
		}
	}
	grams, err := w.tx.PrepareContext(ctx, "INSERT INTO grams (rowid, tokens) VALUES (?, ?)")
	if err != nil {
		return err
	}
	defer func() { _ = grams.Close() }()
	for i := range list {
		a := &list[i]
		if _, err := grams.ExecContext(ctx, a.id, a.scope+a.tokens); err != nil {
			return err
		}
	}
	return nil
}

// transact runs f in a transaction that holds the write lock from its beginning.
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

// remove removes an entry from the index.
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
