package index

import (
	"context"
	"fmt"
	"strconv"

	"github.com/jackc/pgx/v5"

	"baolan/editions/clean"
)

// digits are the 64 digits of a lexeme. None of them has a meaning in a tsquery.
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"

// lexeme gives a token as a tsvector holds it: every two of its octal digits, which
// suit FTS5, become one. A tsvector holds a megabyte at most, and all possible pairs
// together take three quarters of it.
func lexeme(token string) string {
	mark := ""
	if rest, ok := cutMark(token); ok {
		mark, token = token[:len(token)-len(rest)], rest
	}
	zero, sign := byte(digitsOfPair), ""
	if token != "" && token[0] >= digitsOfOne && token[0] < digitsOfOne+8 && mark == "" {
		zero, sign = digitsOfOne, "."
	}
	n := uint64(0)
	if len(token) < len("000000") {
		return mark + token
	}
	for i := range len(token) {
		if token[i] < zero || token[i] > zero+7 {
			return mark + token
		}
		n = n<<3 | uint64(token[i]-zero)
	}
	b := []byte(mark + sign)
	for shift := (len(token) + 1) / 2 * 6; shift > 0; shift -= 6 {
		b = append(b, digits[n>>(shift-6)&63])
	}
	return string(b)
}

// cutMark gives a token without its mark, and whether it had one.
func cutMark(token string) (string, bool) {
	for _, mark := range [...]string{string(markHead), string(markInitials), string(markScope)} {
		if len(token) > len(mark) && token[:len(mark)] == mark {
			return token[len(mark):], true
		}
	}
	return token, false
}

// sharedReading is a reading transaction of a database.
type sharedReading struct {
	tx pgx.Tx
	d  *inDatabase
}

const sharedMatching = " FROM baolan_grams WHERE tokens @@ $1::tsquery AND id BETWEEN $2 AND $3"

func (r sharedReading) papers(ctx context.Context) ([]paper, error) {
	found, err := r.tx.Query(ctx, "SELECT id, name FROM baolan_papers")
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(found, func(row pgx.CollectableRow) (paper, error) {
		var id int64
		var p paper
		err := row.Scan(&id, &p.name)
		p.token = paperToken(id)
		return p, err
	})
}

func (r sharedReading) count(ctx context.Context, c *compiled, most int) (total int, err error) {
	limit := ""
	if most >= 0 {
		limit = " LIMIT " + strconv.Itoa(most)
	}
	err = r.tx.QueryRow(ctx, "SELECT count(*) FROM (SELECT id"+sharedMatching+limit+") AS found", c.match.tsquery(), c.from, c.to).Scan(&total)
	return total, err
}

func (r sharedReading) ids(ctx context.Context, c *compiled, limit, offset int) ([]int64, error) {
	found, err := r.tx.Query(ctx, "SELECT id"+sharedMatching+" ORDER BY id DESC LIMIT $4 OFFSET $5", c.match.tsquery(), c.from, c.to, limit, offset)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(found, pgx.RowTo[int64])
}

// These are how many texts a walk reads at once, first and later: most walks end
// within the first.
const firstTexts, mostTexts = 256, 8192

func (r sharedReading) walk(ctx context.Context, m match, from, to int64, f func(id int64, text string) bool) error {
	query := m.tsquery()
	for limit := firstTexts; ; limit = min(4*limit, mostTexts) {
		found, err := r.tx.Query(ctx, `SELECT a.id, a.text FROM (SELECT id`+sharedMatching+` ORDER BY id DESC LIMIT $4) AS found
			JOIN baolan_articles a USING (id) ORDER BY a.id DESC`, query, from, to, limit)
		if err != nil {
			return err
		}
		n, goOn := 0, true
		for goOn && found.Next() {
			var id int64
			var text string
			if err := found.Scan(&id, &text); err != nil {
				return err
			}
			n++
			to = id - 1
			goOn = f(id, text)
		}
		found.Close()
		if err := found.Err(); err != nil || !goOn || n < limit {
			return err
		}
	}
}

func (r sharedReading) articles(ctx context.Context, ids []int64) ([]stored, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	found, err := r.tx.Query(ctx, `SELECT a.id, p.name, e.date, array(SELECT path FROM baolan_files WHERE entry = e.entry ORDER BY path),
			a.page, a.label, a.name, a.ordinal, a.text
		FROM baolan_articles a JOIN baolan_editions e ON e.id = a.edition JOIN baolan_papers p ON p.id = e.paper WHERE a.id = ANY ($1)`, ids)
	if err != nil {
		return nil, err
	}
	byID := make(map[int64]stored, len(ids))
	var id int64
	var a stored
	var paths [][]byte
	_, err = pgx.ForEachRow(found, []any{&id, &a.paper, &a.date, &paths, &a.row.page, &a.row.label, &a.row.name, &a.row.ordinal, &a.text}, func() error {
		// Other programs can write to the database, so what is shown of it is cleaned.
		for _, s := range []*string{&a.paper, &a.row.label, &a.row.name} {
			*s = clean.Line(*s)
		}
		a.text, _ = clean.Text(a.text)
		for _, p := range paths {
			a.files = append(a.files, r.d.here(p))
		}
		byID[id] = a
		a, paths = stored{}, nil
		return nil
	})
	list := make([]stored, len(ids))
	for i, id := range ids {
		var ok bool
		if list[i], ok = byID[id]; !ok && err == nil {
			err = fmt.Errorf("%w", errAlone(id))
		}
	}
	return list, err
}
