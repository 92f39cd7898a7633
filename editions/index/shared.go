package index

import (
	"context"
	"path/filepath"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"baolan/editions/postgres"
)

// sharedSteps make the tables of an index in a database. They are those of a file
// (see schema); the tokens of an article are a tsvector without places. A path may
// be of any bytes and longer than what an index takes. Tokens stand beside the row:
// what walks through numbers reads few pages.
var sharedSteps = []string{`
CREATE TABLE baolan_papers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
CREATE UNIQUE INDEX baolan_papers_name ON baolan_papers (md5(name));
CREATE TABLE baolan_entries (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, problem text NOT NULL);
CREATE TABLE baolan_editions (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	entry bigint NOT NULL REFERENCES baolan_entries (id) ON DELETE CASCADE,
	paper bigint NOT NULL REFERENCES baolan_papers (id), date text NOT NULL
);
CREATE INDEX baolan_editions_entry ON baolan_editions (entry);
CREATE TABLE baolan_files (
	path bytea NOT NULL, entry bigint NOT NULL REFERENCES baolan_entries (id) ON DELETE CASCADE,
	bytes bigint NOT NULL, modified bigint NOT NULL, read bigint NOT NULL, hash bytea NOT NULL
);
CREATE UNIQUE INDEX baolan_files_path ON baolan_files (md5(path));
CREATE INDEX baolan_files_entry ON baolan_files (entry);
CREATE TABLE baolan_articles (
	id bigint PRIMARY KEY, edition bigint NOT NULL REFERENCES baolan_editions (id) ON DELETE CASCADE,
	page bigint NOT NULL, label text NOT NULL, name text NOT NULL, ordinal bigint NOT NULL,
	text text NOT NULL
);
CREATE INDEX baolan_articles_edition ON baolan_articles (edition);
CREATE TABLE baolan_grams (
	id bigint PRIMARY KEY REFERENCES baolan_articles (id) ON DELETE CASCADE,
	tokens tsvector NOT NULL
) WITH (toast_tuple_target = 128);
CREATE INDEX baolan_grams_tokens ON baolan_grams USING gin (tokens)`}

// writerLock is the number of the lock that the one process holds which updates the
// index; it reads "blix".
const writerLock = 0x626c_6978

const (
	// sharedConns is how many searches of one process run at once.
	sharedConns = 8
	// sharedPatience is how long a search that counts every hit, or a batch of an
	// update, may take on a busy database.
	sharedPatience = 5 * time.Minute
)

// inDatabase is an index in a database that machines share. Its paths are relative to
// the library's folder, which may be another one on each machine.
type inDatabase struct {
	pool    *postgres.Pool
	library string
}

func openShared(ctx context.Context, url, library string) (*Index, error) {
	pool, err := postgres.Open(context.WithoutCancel(ctx), url,
		postgres.Part{Name: "index", Steps: sharedSteps, Conns: sharedConns, Patience: sharedPatience})
	if err != nil {
		return nil, err
	}
	if !strings.Contains(library, "://") {
		library = filepath.Clean(library)
	}
	return &Index{shared: &inDatabase{pool, library}}, nil
}

// below gives a path as the database keeps it.
func (d *inDatabase) below(path string) []byte {
	if rest, ok := strings.CutPrefix(path, d.library+"/"); ok {
		path = rest
	} else if rest, ok := strings.CutPrefix(path, d.library+string(filepath.Separator)); ok {
		path = rest
	}
	return []byte(filepath.ToSlash(path))
}

// here gives a path of the database as this machine has it.
func (d *inDatabase) here(path []byte) string {
	own := filepath.FromSlash(string(path))
	switch {
	case filepath.IsAbs(own): // the path is outside of the library's folder
		return own
	case strings.Contains(d.library, "://"):
		return d.library + "/" + string(path)
	}
	return filepath.Join(d.library, own)
}

func (d *inDatabase) files(ctx context.Context) (files, error) {
	f := files{map[string]file{}, map[int64]int{}}
	err := d.pool.Read(ctx, func(ctx context.Context, tx pgx.Tx) error {
		found, err := tx.Query(ctx, "SELECT path, entry, bytes, modified, read, hash FROM baolan_files")
		if err != nil {
			return err
		}
		var path []byte
		var k file
		_, err = pgx.ForEachRow(found, []any{&path, &k.entry, &k.bytes, &k.modified, &k.read, &k.hash}, func() error {
			f.byPath[d.here(path)] = k
			f.count[k.entry]++
			k.hash = nil // the next row has another hash
			return nil
		})
		return err
	})
	return f, err
}

// alone implements store: of all processes of all machines one updates, the others
// only read.
func (d *inDatabase) alone(ctx context.Context, f func(context.Context, store) error) (bool, error) {
	return d.pool.Alone(ctx, writerLock, func(ctx context.Context, over postgres.Session) error {
		to := &locked{inDatabase: d, over: over}
		err := f(ctx, to)
		if to.wrote && err == nil {
			to.settle(ctx)
		}
		return err
	})
}

// settle updates the database's statistics. Without them it would look for words in
// every row until it next updates them itself. Only the owner of the tables may do
// this.
func (l *locked) settle(ctx context.Context) {
	_, _ = l.over.Exec(ctx, "SELECT gin_clean_pending_list('baolan_grams_tokens'::regclass)")
	_, _ = l.over.Exec(ctx, "ANALYZE baolan_grams, baolan_articles")
}

func (d *inDatabase) write(ctx context.Context, f func(context.Context, writing) error) error {
	return d.pool.Write(ctx, func(ctx context.Context, tx pgx.Tx) error { return f(ctx, sharedWriting{tx, d}) })
}

func (d *inDatabase) view(ctx context.Context, f func(context.Context, reading) error) error {
	return d.pool.Read(ctx, func(ctx context.Context, tx pgx.Tx) error { return f(ctx, sharedReading{tx, d}) })
}

// locked is the store while this process holds the writer's lock. It writes over the
// connection that holds the lock, so that nothing can be written after the lock is
// lost.
type locked struct {
	*inDatabase

	over  postgres.Session
	wrote bool
}

func (l *locked) write(ctx context.Context, f func(context.Context, writing) error) error {
	l.wrote = true
	return pgx.BeginFunc(ctx, l.over, func(tx pgx.Tx) error { return f(ctx, sharedWriting{tx, l.inDatabase}) })
}
