package index

import (
	"cmp"
	"context"
	"database/sql"
)

// view answers one query within one transaction.
type view struct {
	ctx context.Context
	tx  *sql.Tx
	s   *statements
	c   *compiled
}

// find gives the numbers of the articles asked for and the number of all.
func (v *view) find(q Query) (ids []int64, total int, err error) {
	limit := cmp.Or(q.Limit, 20)
	if v.c.loose() {
		return v.verified(q.Order, limit, q.Offset)
	}
	most := Many
	if q.CountAll {
		most = -1
	}
	total, err = v.count(v.c.match, most)
	switch {
	case err != nil || total <= q.Offset && total != Many:
		return nil, total, err
	case q.Order == Relevance && total > ranked:
		ids, err = v.headlinesFirst(limit, q.Offset)
	default:
		ids, err = v.read(v.c.match, q.Order, limit, q.Offset)
	}
	return ids, total, err
}

func (v *view) count(match string, most int) (n int, err error) {
	err = v.tx.StmtContext(v.ctx, v.s.count).QueryRowContext(v.ctx, match, v.c.from, v.c.to, most).Scan(&n)
	return n, err
}

func (v *view) read(match string, o Order, limit, offset int) (ids []int64, err error) {
	rows, err := v.tx.StmtContext(v.ctx, v.s.ids[o]).QueryContext(v.ctx, match, v.c.from, v.c.to, limit, offset)
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

// ranked is how many hits BM25 puts in order: at 2.5 µs a hit, some 2 ms. A word
// that stands in more articles tells little of any of them; there those with
// all words in the headline go first, each part newest first.
const ranked = 800

func (v *view) headlinesFirst(limit, offset int) ([]int64, error) {
	if v.c.head == "" {
		return v.read(v.c.match, Newest, limit, offset)
	}
	first := "(" + v.c.match + ") AND (" + v.c.head + ")"
	n, err := v.count(first, -1)
	if err != nil {
		return nil, err
	}
	var ids []int64
	if offset < n {
		if ids, err = v.read(first, Newest, limit, offset); err != nil {
			return nil, err
		}
	}
	if len(ids) == limit {
		return ids, nil
	}
	rest, err := v.read("("+v.c.match+") NOT ("+v.c.head+")", Newest, limit-len(ids), max(0, offset-n))
	return append(ids, rest...), err
}

// verified reads candidates off the full-text table and keeps the hits.
func (v *view) verified(o Order, limit, offset int) (ids []int64, total int, err error) {
	rows, err := v.tx.QueryContext(v.ctx, "SELECT a.id, "+articleColumns+
		` FROM (SELECT rowid AS id, row_number() OVER (ORDER BY `+orderBy(o)+`) AS n`+matching+`) g
			JOIN articles a ON a.id = g.id ORDER BY g.n`,
		v.c.match, v.c.from, v.c.to)
	if err != nil {
		return nil, 0, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id int64
		r, err := scanRow(rows.Scan, &id)
		if err != nil {
			return nil, 0, err
		}
		if !v.c.verify(&r) {
			continue
		}
		if total++; total > offset && len(ids) < limit {
			ids = append(ids, id)
		}
	}
	return ids, total, rows.Err()
}
