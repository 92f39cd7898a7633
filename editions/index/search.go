package index

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"baolan/model"
)

// Search gives the hits of a query from Offset on, at most Limit of them, and
// the number of all; Many means so many or more.
func (x *Index) Search(ctx context.Context, q Query) (hits []Hit, total int, err error) {
	x.mu.RLock()
	s := x.statements
	x.mu.RUnlock()
	hits, total, err = s.search(ctx, q)
	return hits, total, x.fail(err)
}

// statements are the queries of a search, which SQLite takes longer to prepare
// than to run.
type statements struct {
	db     *sql.DB
	papers *sql.Stmt
	count  *sql.Stmt
	ids    *sql.Stmt
	texts  *sql.Stmt
	hit    *sql.Stmt
}

const matching = " FROM grams WHERE grams MATCH ? AND grams.rowid BETWEEN ? AND ?"

func newStatements(ctx context.Context, db *sql.DB) (*statements, error) {
	s := &statements{db: db}
	for text, to := range map[string]**sql.Stmt{
		"SELECT id, name FROM papers":                                       &s.papers,
		"SELECT count(*) FROM (SELECT rowid" + matching + " LIMIT ?)":       &s.count,
		"SELECT rowid" + matching + " ORDER BY rowid DESC LIMIT ? OFFSET ?": &s.ids,
		// CROSS JOIN keeps the table of texts inside: candidates come in order.
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

func (s *statements) search(ctx context.Context, q Query) ([]Hit, int, error) {
	// One view of the file, or an update between the steps would show.
	tx, err := s.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, 0, err
	}
	defer func() { _ = tx.Rollback() }()
	c, err := s.compile(ctx, tx, q)
	if err != nil || c.nothing {
		return nil, 0, err
	}
	v := view{ctx, tx, s, &c}
	ids, total, err := v.find(q)
	if err != nil {
		return nil, 0, err
	}
	hits := make([]Hit, 0, len(ids))
	for _, id := range ids {
		h, err := s.loadHit(ctx, tx, id, slices.Concat(c.words, c.by))
		if err != nil {
			return nil, 0, err
		}
		hits = append(hits, h)
	}
	return hits, total, nil
}

func (s *statements) loadHit(ctx context.Context, tx *sql.Tx, id int64, words []word) (Hit, error) {
	var h Hit
	var date, files, text string
	var r row
	err := tx.StmtContext(ctx, s.hit).QueryRowContext(ctx, id).
		Scan(&h.Paper, &date, &files, &r.page, &r.label, &r.name, &r.ordinal, &text)
	if errors.Is(err, sql.ErrNoRows) {
		return Hit{}, fmt.Errorf("article %d is in the full-text table alone", id)
	}
	if err != nil {
		return Hit{}, err
	}
	if h.Date, err = readDate(date); err != nil {
		return Hit{}, err
	}
	h.Files = strings.Split(files, "\n")
	r.part(text)
	h.show(&r, words)
	return h, nil
}

func readDate(s string) (model.Date, error) {
	if s == "" {
		return model.Date{}, nil
	}
	return model.ParseDate(s)
}

func (s *statements) compile(ctx context.Context, tx *sql.Tx, q Query) (compiled, error) {
	var list []paper
	if len(q.Paper) > 0 {
		rows, err := tx.StmtContext(ctx, s.papers).QueryContext(ctx)
		if err != nil {
			return compiled{}, err
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			var id int64
			var p paper
			if err := rows.Scan(&id, &p.name); err != nil {
				return compiled{}, err
			}
			p.token = paperToken(id)
			list = append(list, p)
		}
		if err := rows.Err(); err != nil {
			return compiled{}, err
		}
	}
	return compile(q, list), nil
}

func paperToken(id int64) string { return fmt.Sprintf("%cp%d", markScope, id) }

// merge orders ranges and joins those that touch.
func merge(ranges [][2]int) [][2]int {
	slices.SortFunc(ranges, func(a, b [2]int) int { return cmp.Or(a[0]-b[0], a[1]-b[1]) })
	var list [][2]int
	for _, r := range ranges {
		if n := len(list); n > 0 && r[0] < list[n-1][1] {
			list[n-1][1] = max(list[n-1][1], r[1])
			continue
		}
		list = append(list, r)
	}
	return list
}
