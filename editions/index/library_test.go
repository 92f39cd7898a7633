package index

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"baolan/internal/fixture/cluster"
	"baolan/model"
)

// library is a Source of editions that a test writes down. Each edition has a
// real file, whose size and time tell of changes.
type library struct {
	dir string

	mu       sync.Mutex
	paths    []string
	editions map[string]model.Edition
	loads    int
	loading  func(path string) error // called by Load, may be nil
}

func newLibrary(t *testing.T) *library {
	t.Helper()
	return &library{dir: t.TempDir(), editions: map[string]model.Edition{}}
}

// put writes an edition to the library under a name.
func (l *library) put(t *testing.T, name string, e model.Edition) {
	t.Helper()
	path := filepath.Join(l.dir, name)
	if err := os.WriteFile(path, fmt.Append(nil, e), 0o600); err != nil {
		t.Fatal(err)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if _, ok := l.editions[path]; !ok {
		l.paths = append(l.paths, path)
	}
	l.editions[path] = e
}

func (l *library) Scan(context.Context) ([]Entry, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	var list []Entry
	for i, p := range l.paths {
		if info, err := os.Stat(p); err == nil {
			list = append(list, Entry{[]File{{Path: p, Bytes: info.Size(), Modified: info.ModTime()}}, i})
		}
	}
	return list, nil
}

func (l *library) Load(_ context.Context, e Entry) ([]model.Edition, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.loads++
	path := e.Files[0].Path
	if l.loading != nil {
		if err := l.loading(path); err != nil {
			return nil, err
		}
	}
	return []model.Edition{l.editions[path]}, nil
}

var errBroken = errors.New("no page")

func date(t *testing.T, s string) model.Date {
	t.Helper()
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// edition makes an edition of one page of articles.
func edition(paper string, d model.Date, articles ...model.Article) model.Edition {
	return model.Edition{Paper: paper, Date: d, Pages: []model.Page{{Number: 1, Name: "要闻", Articles: articles}}}
}

func article(headline, byline string, paragraphs ...string) model.Article {
	a := model.Article{Headline: []string{headline}, Byline: byline}
	for _, p := range paragraphs {
		a.Paragraphs = append(a.Paragraphs, model.Paragraph{Text: p})
	}
	return a
}

func openIndex(t testing.TB, path string) *Index {
	t.Helper()
	x, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close() })
	return x
}

// engines runs a test over an index in a file and one in a database. open opens the
// one index again, as another process does.
func engines(t *testing.T, f func(t *testing.T, open func() *Index)) {
	t.Helper()
	t.Run("file", func(t *testing.T) {
		t.Parallel()
		path := filepath.Join(t.TempDir(), "index.db")
		f(t, func() *Index { return openIndex(t, path) })
	})
	t.Run("database", func(t *testing.T) {
		t.Parallel()
		url := cluster.URL(t)
		f(t, func() *Index { return openDatabase(t, url, "") })
	})
}

func openDatabase(tb testing.TB, url, library string) *Index {
	tb.Helper()
	x, err := OpenAt(tb.Context(), url, library)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { x.Close() })
	return x
}

func update(t testing.TB, x *Index, s Source) Report {
	t.Helper()
	r, err := x.Update(t.Context(), s, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// find gives the headlines of the hits of a query, in their order.
func find(t testing.TB, x *Index, query string) []string {
	t.Helper()
	q, err := Parse(query)
	if err != nil {
		t.Fatal(err)
	}
	q.Limit, q.CountAll = 1<<20, true
	hits, total, err := x.Search(t.Context(), q)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	if total != len(hits) {
		t.Errorf("%s: %d hits, total %d", query, len(hits), total)
	}
	var list []string
	for _, h := range hits {
		list = append(list, h.Headline)
	}
	return list
}
