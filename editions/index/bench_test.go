package index

import (
	"cmp"
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"baolan/editions/source"
	"baolan/internal/fixture/cluster"
)

// BenchmarkLibrary prints the figures for a library of 10,000 pages:
//
//	go test -run '^$' -bench Library -benchtime 1000x ./editions/index
//
// index: pages/s from files to index, by the clock and by the time that this
// process had of the processor (of one core), MB of text and of the index.
// recall: the share of 1,000 random substrings whose hits are exactly those of a
// plain scan (it fails below 1). newest, relevance: p50 and p99 of a query of 1 to
// 10 characters with its total and 20 hits with snippets, by the clock and by the
// processor.
//
// BAOLAN_BENCH_INDEX names the engines, "file" alone where it is unset, or
// "database", or "file,database": the same pages and the same queries for each. The
// processor time of PostgreSQL is counted in pages/core-s and in the mean of all
// queries (mean-all-core-ms), and not in p50-core-ms and p99-core-ms: it is known in
// hundredths of a second.
// BAOLAN_BENCH_PAGES makes it another number of pages; above plainMost there is no
// recall, and the queries are of the texts of some of the pages.
func BenchmarkLibrary(b *testing.B) {
	pages := 10_000
	if n, err := strconv.Atoi(os.Getenv("BAOLAN_BENCH_PAGES")); err == nil {
		pages = n
	}
	l := benchLibrary{dir: b.TempDir(), pages: pages}
	l.text = generate(b, l.dir, pages)
	l.source = Folder(l.dir, source.Options{})
	for _, engine := range strings.Split(cmp.Or(os.Getenv("BAOLAN_BENCH_INDEX"), "file"), ",") {
		b.Run(engine, func(b *testing.B) { l.measure(b, engine) })
	}
}

// plainMost is how many pages are held for a plain scan; they take ten times their
// text.
const plainMost = 20_000

// queried is how many pages queries are of where all are too many.
const queried = 2_000

// benchLibrary is the library that is measured.
type benchLibrary struct {
	dir    string
	pages  int
	text   int // bytes
	source Source
	known  *plain
}

// plain reads the pages that queries are of, once for all engines.
func (l *benchLibrary) plain(b *testing.B) *plain {
	switch {
	case l.known != nil:
	case l.pages <= plainMost:
		l.known = newPlain(b, l.source)
	default:
		l.known = newPlain(b, &some{Source: l.source, of: l.pages / queried})
	}
	return l.known
}

// some is a source of every so manyth edition.
type some struct {
	Source

	of int
}

func (s *some) Scan(ctx context.Context) ([]Entry, error) {
	all, err := s.Source.Scan(ctx)
	var list []Entry
	for i := 0; i < len(all); i += s.of {
		list = append(list, all[i])
	}
	return list, err
}

func (l *benchLibrary) open(b *testing.B, engine string) (x *Index, size func() int64) {
	b.Helper()
	if engine == "database" {
		url := cluster.URL(b)
		return openDatabase(b, url, l.dir), func() int64 { return cluster.Size(b, url) }
	}
	path := filepath.Join(b.TempDir(), "index.db")
	return openIndex(b, path), func() int64 { return fileSize(b, path) }
}

func (l *benchLibrary) measure(b *testing.B, engine string) {
	x, size := l.open(b, engine)
	start, used := time.Now(), processorOf()
	if r := update(b, x, l.source); r.Pages != l.pages {
		b.Fatalf("%+v", r)
	}
	took, used := time.Since(start), processorOf()-used
	b.Run("index", func(b *testing.B) {
		b.ReportMetric(float64(l.pages)/took.Seconds(), "pages/s")
		b.ReportMetric(float64(l.pages)/used.Seconds(), "pages/core-s")
		b.ReportMetric(float64(l.text)/1e6, "MB-text")
		b.ReportMetric(float64(size())/1e6, "MB-index")
	})
	b.Run("unchanged", func(b *testing.B) {
		start := time.Now()
		update(b, x, l.source)
		b.ReportMetric(float64(time.Since(start).Milliseconds()), "ms")
	})
	for name, order := range map[string]Order{"newest": Newest, "relevance": Relevance} {
		b.Run(name, func(b *testing.B) { l.query(b, x, order) })
	}
	if l.pages > plainMost {
		return
	}
	asked := false // a benchmark may be run several times
	b.Run("recall", func(b *testing.B) {
		if !asked {
			asked = true
			requireRecall(b, x, l.plain(b), 1000)
		}
		b.ReportMetric(1, "recall")
	})
}

// query measures queries in one order.
func (l *benchLibrary) query(b *testing.B, x *Index, order Order) {
	p, r := l.plain(b), rand.New(rand.NewPCG(5, 6))
	var took, ran []time.Duration
	all := processorOf()
	for b.Loop() {
		q := Query{Words: []Word{{Text: p.substring(r), Phrase: true}}, Order: order}
		start, used := time.Now(), processorTime()
		if _, _, err := x.Search(b.Context(), q); err != nil {
			b.Fatal(err)
		}
		took, ran = append(took, time.Since(start)), append(ran, processorTime()-used)
	}
	all = processorOf() - all
	ms := func(of []time.Duration, share float64) float64 {
		slices.Sort(of)
		return float64(of[int(share*float64(len(of)-1))].Microseconds()) / 1000
	}
	b.ReportMetric(ms(took, 0.5), "p50-ms")
	b.ReportMetric(ms(took, 0.99), "p99-ms")
	b.ReportMetric(ms(ran, 0.5), "p50-core-ms")
	b.ReportMetric(ms(ran, 0.99), "p99-core-ms")
	b.ReportMetric(float64(all.Microseconds())/1000/float64(len(took)), "mean-all-core-ms")
}

// fileSize is that of an index with its log.
func fileSize(tb testing.TB, path string) (bytes int64) {
	tb.Helper()
	for _, end := range []string{"", "-wal"} {
		if info, err := os.Stat(path + end); err == nil {
			bytes += info.Size()
		}
	}
	return bytes
}

// processorOf is the processor time of this process and of the database.
func processorOf() time.Duration { return processorTime() + cluster.Processor() }
