package memory

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"strings"

	"github.com/jackc/pgx/v5"

	"baolan/editions/clean"
)

// sharedSteps make the tables. An article is known by the hash of its key, because
// a headline may be longer than what an index takes. Stamps are milliseconds of
// Unix time, 0 for never.
var sharedSteps = []string{`
CREATE TABLE baolan_readers (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	name text NOT NULL UNIQUE,
	last text NOT NULL DEFAULT '', last_at bigint NOT NULL DEFAULT 0
);
CREATE TABLE baolan_marks (
	reader bigint NOT NULL REFERENCES baolan_readers (id) ON DELETE CASCADE,
	key bytea NOT NULL,
	paper text NOT NULL, date text NOT NULL, page text NOT NULL, headline text NOT NULL, ordinal bigint NOT NULL,
	title text NOT NULL,
	place bigint NOT NULL, place_at bigint NOT NULL,
	read boolean NOT NULL, read_at bigint NOT NULL,
	favourite boolean NOT NULL, tags text NOT NULL, favourite_at bigint NOT NULL,
	visits bigint[] NOT NULL, visited_at bigint NOT NULL,
	PRIMARY KEY (reader, key)
);
CREATE INDEX baolan_marks_edition ON baolan_marks (reader, date);
CREATE INDEX baolan_marks_visited ON baolan_marks (reader, visited_at) WHERE visited_at > 0;
CREATE INDEX baolan_marks_favourite ON baolan_marks (reader) WHERE favourite;
CREATE TABLE baolan_settings (
	reader bigint NOT NULL REFERENCES baolan_readers (id) ON DELETE CASCADE,
	name text NOT NULL, value text NOT NULL,
	PRIMARY KEY (reader, name)
)`}

// inDatabase gives access to the records of a reader within a transaction. A reader
// who is not in the database has none.
type inDatabase struct {
	tx     pgx.Tx
	reader int64
	there  bool
}

// kept replaces what the database does not accept in a text: zero bytes and bytes that
// are not valid UTF-8. Texts of editions have neither.
func kept(s string) string {
	if strings.IndexByte(s, 0) >= 0 {
		s = strings.ReplaceAll(s, "\x00", "\uFFFD")
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// hash gives the name of an article in the table: a hash over its parts and their
// lengths.
func (k Key) hash() []byte {
	h := sha256.New()
	for _, s := range []string{k.Paper, k.Date.String(), k.Page, k.Headline} {
		h.Write(binary.AppendUvarint(nil, uint64(len(s))))
		h.Write([]byte(s))
	}
	h.Write(binary.AppendVarint(nil, int64(k.Ordinal)))
	return h.Sum(nil)
}

const sharedColumns = `paper, date, page, headline, ordinal, title, place, place_at, read, read_at,
	favourite, tags, favourite_at, array_to_json(visits)::text`

func (d inDatabase) load(ctx context.Context, k Key) (record, error) {
	r, err := scanShared(d.tx.QueryRow(ctx, "SELECT "+sharedColumns+" FROM baolan_marks WHERE reader = $1 AND key = $2",
		d.reader, k.hash()))
	if errors.Is(err, pgx.ErrNoRows) {
		err = nil
	}
	r.Key = k // the key may have what the table does not accept
	return r, err
}

func (d inDatabase) list(ctx context.Context, c choice) ([]record, error) {
	where, args := "", []any{d.reader}
	switch c.of {
	case everything:
	case favoured:
		where = " AND favourite"
	case ofEdition:
		where, args = " AND date = $2 AND paper = $3", append(args, c.date.String(), kept(c.paper))
	case visited:
		where = " AND visited_at > 0 ORDER BY visited_at DESC"
		if c.limit >= 0 {
			where, args = where+" LIMIT $2", append(args, c.limit)
		}
	}
	found, err := d.tx.Query(ctx, "SELECT "+sharedColumns+" FROM baolan_marks WHERE reader = $1"+where, args...)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(found, func(row pgx.CollectableRow) (record, error) { return scanShared(row) })
}

// scanShared reads a row. Other programs can write to the database, so its texts are
// cleaned.
func scanShared(row pgx.Row) (record, error) {
	r, err := scan(row.Scan)
	for _, s := range []*string{&r.Paper, &r.Page, &r.Headline, &r.Title} {
		*s = clean.Line(*s)
	}
	return r, err
}

func (d inDatabase) save(ctx context.Context, r *record, _ []int64) error {
	tags, err := json.Marshal(r.favourite.entries())
	if err != nil {
		return err
	}
	visitedAt := int64(0)
	if n := len(r.visits); n > 0 {
		visitedAt = r.visits[n-1]
	}
	visits := r.visits
	if visits == nil {
		visits = []int64{}
	}
	_, err = d.tx.Exec(ctx, `INSERT INTO baolan_marks (reader, key, paper, date, page, headline, ordinal, title, place, place_at,
			read, read_at, favourite, tags, favourite_at, visits, visited_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
		ON CONFLICT (reader, key) DO UPDATE SET title = excluded.title,
			place = excluded.place, place_at = excluded.place_at, read = excluded.read, read_at = excluded.read_at,
			favourite = excluded.favourite, tags = excluded.tags, favourite_at = excluded.favourite_at,
			visits = excluded.visits, visited_at = excluded.visited_at`,
		d.reader, r.hash(), kept(r.Paper), r.Date.String(), kept(r.Page), kept(r.Headline), r.Ordinal, kept(r.Title),
		r.place.value, r.place.at, r.read.value, r.read.at, r.favourite.on.value, kept(string(tags)), r.favourite.on.at,
		visits, visitedAt)
	return err
}

func (d inDatabase) loadLast(ctx context.Context) (l stamped[Last], err error) {
	var value string
	err = d.tx.QueryRow(ctx, "SELECT last, last_at FROM baolan_readers WHERE id = $1", d.reader).Scan(&value, &l.at)
	if errors.Is(err, pgx.ErrNoRows) || err == nil && l.at == 0 {
		return stamped[Last]{}, nil
	}
	if err != nil {
		return stamped[Last]{}, err
	}
	return l, json.Unmarshal([]byte(value), &l.value)
}

func (d inDatabase) saveLast(ctx context.Context, l stamped[Last]) error {
	value, err := json.Marshal(l.value)
	if err != nil {
		return err
	}
	_, err = d.tx.Exec(ctx, "UPDATE baolan_readers SET last = $2, last_at = $3 WHERE id = $1", d.reader, kept(string(value)), l.at)
	return err
}

func (d inDatabase) settings(ctx context.Context) (map[string]string, error) {
	found, err := d.tx.Query(ctx, "SELECT name, value FROM baolan_settings WHERE reader = $1", d.reader)
	if err != nil {
		return nil, err
	}
	set := map[string]string{}
	var name, value string
	_, err = pgx.ForEachRow(found, []any{&name, &value}, func() error {
		set[name] = value
		return nil
	})
	return set, err
}

func (d inDatabase) set(ctx context.Context, name, value string) error {
	_, err := d.tx.Exec(ctx, `INSERT INTO baolan_settings VALUES ($1, $2, $3)
		ON CONFLICT (reader, name) DO UPDATE SET value = excluded.value`, d.reader, kept(name), kept(value))
	return err
}
