package memory

import (
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
	Exec(query string, args ...any) (sql.Result, error)
	Query(query string, args ...any) (*sql.Rows, error)
	QueryRow(query string, args ...any) *sql.Row
}

const columns = `paper, date, page, headline, ordinal, title, place, place_at, read, read_at,
	favourite, tags, favourite_at, (SELECT json_group_array(at) FROM (SELECT at FROM visits WHERE article = id ORDER BY at))`

// scan reads a row of columns.
func scan(row func(...any) error) (record, error) {
	var r record
	var day, tags, visits string
	err := row(&r.Paper, &day, &r.Page, &r.Headline, &r.Ordinal, &r.Title,
		&r.place.value, &r.place.at, &r.read.value, &r.read.at,
		&r.favourite.value.on, &tags, &r.favourite.at, &visits)
	if err != nil {
		return record{}, err
	}
	if r.Date, err = date(day); err != nil {
		return record{}, err
	}
	if err := json.Unmarshal([]byte(tags), &r.favourite.value.tags); err != nil {
		return record{}, err
	}
	return r, json.Unmarshal([]byte(visits), &r.visits)
}

// load gives the record of an article, an empty one for an unknown article.
func load(q querier, k Key) (record, error) {
	r, err := scan(q.QueryRow("SELECT "+columns+` FROM articles
		WHERE paper = ? AND date = ? AND page = ? AND headline = ? AND ordinal = ?`,
		k.Paper, k.Date.String(), k.Page, k.Headline, k.Ordinal).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return record{Article: Article{Key: k}}, nil
	}
	return r, err
}

// records gives the records that a condition chooses.
func (s *Store) records(where string, args ...any) ([]record, error) {
	rows, err := s.db.Query("SELECT "+columns+" FROM articles "+where, args...)
	if err != nil {
		return nil, s.fail(err)
	}
	defer func() { _ = rows.Close() }()
	var list []record
	for rows.Next() {
		r, err := scan(rows.Scan)
		if err != nil {
			return nil, s.fail(err)
		}
		list = append(list, r)
	}
	return list, s.fail(rows.Err())
}

// change reads the record of an article, changes and writes it.
func change(tx querier, a Article, f func(*record)) error {
	r, err := load(tx, a.Key)
	if err != nil {
		return err
	}
	known := slices.Clone(r.visits)
	if a.Title != "" {
		r.Title = a.Title
	}
	f(&r)
	return save(tx, &r, known)
}

// save writes a record. known are the visits that the file has.
func save(tx querier, r *record, known []int64) error {
	tags := r.favourite.value.tags
	if tags == nil {
		tags = []string{}
	}
	list, err := json.Marshal(tags)
	if err != nil {
		return err
	}
	var id int64
	err = tx.QueryRow(`INSERT INTO articles (paper, date, page, headline, ordinal, title, place, place_at, read, read_at,
			favourite, tags, favourite_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (paper, date, page, headline, ordinal) DO UPDATE SET title = excluded.title,
			place = excluded.place, place_at = excluded.place_at, read = excluded.read, read_at = excluded.read_at,
			favourite = excluded.favourite, tags = excluded.tags, favourite_at = excluded.favourite_at
		RETURNING id`,
		r.Paper, r.Date.String(), r.Page, r.Headline, r.Ordinal, r.Title, r.place.value, r.place.at,
		r.read.value, r.read.at, r.favourite.value.on, string(list), r.favourite.at).Scan(&id)
	if err != nil {
		return err
	}
	for _, at := range r.visits {
		if _, ok := slices.BinarySearch(known, at); ok {
			continue
		}
		if _, err := tx.Exec("INSERT INTO visits VALUES (?, ?)", id, at); err != nil {
			return err
		}
	}
	return nil
}

func loadLast(q querier) (stamped[Last], error) {
	var value string
	var l stamped[Last]
	err := q.QueryRow("SELECT value, at FROM last").Scan(&value, &l.at)
	if errors.Is(err, sql.ErrNoRows) {
		return stamped[Last]{}, nil
	}
	if err != nil {
		return stamped[Last]{}, err
	}
	return l, json.Unmarshal([]byte(value), &l.value)
}

func saveLast(tx querier, l stamped[Last]) error {
	value, err := json.Marshal(l.value)
	if err != nil {
		return err
	}
	_, err = tx.Exec("INSERT OR REPLACE INTO last VALUES (1, ?, ?)", string(value), l.at)
	return err
}
