package memory

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"
)

// schema keeps a row for an article that the reader touched. Stamps are
// milliseconds of Unix time, 0 for never.
const schema = `
CREATE TABLE articles (
	id INTEGER PRIMARY KEY,
	paper TEXT NOT NULL, date TEXT NOT NULL, page TEXT NOT NULL, headline TEXT NOT NULL, ordinal INTEGER NOT NULL,
	title TEXT NOT NULL,
	place INTEGER NOT NULL, place_at INTEGER NOT NULL,
	read INTEGER NOT NULL, read_at INTEGER NOT NULL,
	favourite INTEGER NOT NULL, tags TEXT NOT NULL, favourite_at INTEGER NOT NULL,
	UNIQUE (paper, date, page, headline, ordinal)
) STRICT;
CREATE INDEX articles_favourite ON articles (id) WHERE favourite = 1;
CREATE TABLE visits (
	article INTEGER NOT NULL REFERENCES articles (id), at INTEGER NOT NULL,
	PRIMARY KEY (article, at)
) STRICT, WITHOUT ROWID;
CREATE TABLE last (
	id INTEGER PRIMARY KEY CHECK (id = 1), value TEXT NOT NULL, at INTEGER NOT NULL
) STRICT;
`

// querier is a transaction, or the database outside of one.
type querier interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

const columns = `paper, date, page, headline, ordinal, title, place, place_at, read, read_at,
	favourite, tags, favourite_at, (SELECT json_group_array(at) FROM (SELECT at FROM visits WHERE article = id ORDER BY at))`

// scan reads the columns of a row.
func scan(row func(...any) error) (record, error) {
	var r record
	var day, tags, visits string
	err := row(&r.Paper, &day, &r.Page, &r.Headline, &r.Ordinal, &r.Title,
		&r.place.value, &r.place.at, &r.read.value, &r.read.at,
		&r.favourite.on.value, &tags, &r.favourite.on.at, &visits)
	if err != nil {
		return record{}, err
	}
	if r.Date, err = date(day); err != nil {
		return record{}, err
	}
	if err := r.favourite.read(tags); err != nil {
		return record{}, err
	}
	return r, json.Unmarshal([]byte(visits), &r.visits)
}

// read reads the tags of the file. They are entries, or bare names if they were
// written before tags had times of their own.
func (m *mark) read(text string) error {
	var names []string
	if json.Unmarshal([]byte(text), &names) == nil {
		for _, name := range names {
			m.put(name, stamped[bool]{true, m.on.at})
		}
		return nil
	}
	var list []tagEntry
	if err := json.Unmarshal([]byte(text), &list); err != nil {
		return err
	}
	for _, t := range list {
		m.put(t.Name, stamped[bool]{t.On, t.At})
	}
	return nil
}

// inFile gives access to the records of a file.
type inFile struct{ q querier }

func (f inFile) load(ctx context.Context, k Key) (record, error) {
	r, err := scan(f.q.QueryRowContext(ctx, "SELECT "+columns+` FROM articles
		WHERE paper = ? AND date = ? AND page = ? AND headline = ? AND ordinal = ?`,
		k.Paper, k.Date.String(), k.Page, k.Headline, k.Ordinal).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return record{Article: Article{Key: k}}, nil
	}
	return r, err
}

func (f inFile) list(ctx context.Context, c choice) ([]record, error) {
	switch c.of {
	case favoured:
		return f.records(ctx, "WHERE favourite = 1")
	case ofEdition:
		return f.records(ctx, "WHERE paper = ? AND date = ?", c.paper, c.date.String())
	case visited:
		return f.records(ctx, `WHERE id IN (SELECT article FROM visits
			GROUP BY article ORDER BY max(at) DESC LIMIT ?)`, c.limit)
	}
	return f.records(ctx, "")
}

// records gives the records for which a condition holds.
func (f inFile) records(ctx context.Context, where string, args ...any) ([]record, error) {
	var list []record
	rows, err := f.q.QueryContext(ctx, "SELECT "+columns+" FROM articles "+where, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		r, err := scan(rows.Scan)
		if err != nil {
			return nil, err
		}
		list = append(list, r)
	}
	return list, rows.Err()
}

func (f inFile) save(ctx context.Context, r *record, known []int64) error {
	list, err := json.Marshal(r.favourite.entries())
	if err != nil {
		return err
	}
	var id int64
	err = f.q.QueryRowContext(ctx, `INSERT INTO articles (paper, date, page, headline, ordinal, title, place, place_at, read, read_at,
			favourite, tags, favourite_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (paper, date, page, headline, ordinal) DO UPDATE SET title = excluded.title,
			place = excluded.place, place_at = excluded.place_at, read = excluded.read, read_at = excluded.read_at,
			favourite = excluded.favourite, tags = excluded.tags, favourite_at = excluded.favourite_at
		RETURNING id`,
		r.Paper, r.Date.String(), r.Page, r.Headline, r.Ordinal, r.Title, r.place.value, r.place.at,
		r.read.value, r.read.at, r.favourite.on.value, string(list), r.favourite.on.at).Scan(&id)
	if err != nil {
		return err
	}
	for _, at := range r.visits {
		if _, ok := slices.BinarySearch(known, at); ok {
			continue
		}
		if _, err := f.q.ExecContext(ctx, "INSERT INTO visits VALUES (?, ?)", id, at); err != nil {
			return err
		}
	}
	return nil
}

func (f inFile) loadLast(ctx context.Context) (stamped[Last], error) {
	var value string
	var l stamped[Last]
	err := f.q.QueryRowContext(ctx, "SELECT value, at FROM last").Scan(&value, &l.at)
	if errors.Is(err, sql.ErrNoRows) {
		return stamped[Last]{}, nil
	}
	if err != nil {
		return stamped[Last]{}, err
	}
	return l, json.Unmarshal([]byte(value), &l.value)
}

func (f inFile) saveLast(ctx context.Context, l stamped[Last]) error {
	value, err := json.Marshal(l.value)
	if err != nil {
		return err
	}
	_, err = f.q.ExecContext(ctx, "INSERT OR REPLACE INTO last VALUES (1, ?, ?)", string(value), l.at)
	return err
}
