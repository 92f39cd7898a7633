package index

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"baolan/model"
)

// sharedWriting is a writing transaction of a database.
type sharedWriting struct {
	tx pgx.Tx
	d  *inDatabase
}

// kept replaces what the database does not accept in a text; texts of editions do not
// have it.
func kept(s string) string {
	if strings.IndexByte(s, 0) >= 0 {
		s = strings.ReplaceAll(s, "\x00", "\uFFFD")
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

func (w sharedWriting) entryOf(ctx context.Context, path string) (id int64, err error) {
	err = w.tx.QueryRow(ctx, "SELECT entry FROM baolan_files WHERE md5(path) = md5($1::bytea)", w.d.below(path)).Scan(&id)
	if errors.Is(err, pgx.ErrNoRows) {
		err = nil
	}
	return id, err
}

// remove removes an entry with everything that belongs to it.
func (w sharedWriting) remove(ctx context.Context, entry int64) error {
	_, err := w.tx.Exec(ctx, "DELETE FROM baolan_entries WHERE id = $1", entry)
	return err
}

func (w sharedWriting) used(ctx context.Context, first, last int64) (low, high int64, ok bool, err error) {
	err = w.tx.QueryRow(ctx, `SELECT coalesce(min(id), 0), coalesce(max(id), 0), count(*) > 0
		FROM baolan_articles WHERE id BETWEEN $1 AND $2`, first, last).Scan(&low, &high, &ok)
	return low, high, ok, err
}

func (w sharedWriting) addEntry(ctx context.Context, problem string) (id int64, err error) {
	err = w.tx.QueryRow(ctx, "INSERT INTO baolan_entries (problem) VALUES ($1) RETURNING id", kept(problem)).Scan(&id)
	return id, err
}

func (w sharedWriting) addFile(ctx context.Context, entry int64, f File, read time.Time, hash []byte) error {
	_, err := w.tx.Exec(ctx, "INSERT INTO baolan_files VALUES ($1, $2, $3, $4, $5, $6)",
		w.d.below(f.Path), entry, f.Bytes, f.Modified.UnixNano(), read.UnixNano(), hash)
	return err
}

func (w sharedWriting) paper(ctx context.Context, name string) (id int64, err error) {
	err = w.tx.QueryRow(ctx, `INSERT INTO baolan_papers (name) VALUES ($1)
		ON CONFLICT (md5(name)) DO UPDATE SET name = excluded.name RETURNING id`, kept(name)).Scan(&id)
	return id, err
}

func (w sharedWriting) addEdition(ctx context.Context, entry, paper int64, date model.Date) (id int64, err error) {
	err = w.tx.QueryRow(ctx, "INSERT INTO baolan_editions (entry, paper, date) VALUES ($1, $2, $3) RETURNING id",
		entry, paper, date.String()).Scan(&id)
	return id, err
}

func (w sharedWriting) addArticles(ctx context.Context, list []pending) error {
	_, err := w.tx.CopyFrom(ctx, pgx.Identifier{"baolan_articles"}, []string{"id", "edition", "page", "label", "name", "ordinal", "text"},
		pgx.CopyFromSlice(len(list), func(i int) ([]any, error) {
			a := &list[i]
			r := a.row
			return []any{a.id, a.edition, r.page, kept(r.label), kept(r.name), r.ordinal, kept(a.text)}, nil
		}))
	if err != nil {
		return err
	}
	_, err = w.tx.CopyFrom(ctx, pgx.Identifier{"baolan_grams"}, []string{"id", "tokens"},
		pgx.CopyFromSlice(len(list), func(i int) ([]any, error) {
			return []any{list[i].id, vector(list[i].scope + list[i].tokens)}, nil
		}))
	return err
}

// vector makes a tsvector of tokens, each once and in order.
func vector(tokens string) pgtype.TSVector {
	words := strings.Fields(tokens)
	for i := range words {
		words[i] = lexeme(words[i])
	}
	slices.Sort(words)
	words = slices.Compact(words)
	v := pgtype.TSVector{Valid: true, Lexemes: make([]pgtype.TSVectorLexeme, len(words))}
	for i, word := range words {
		v.Lexemes[i].Word = word
	}
	return v
}
