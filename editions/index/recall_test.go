package index

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"baolan/editions/fold"
	"baolan/editions/source"
	"baolan/internal/fixture/cluster"
	"baolan/model"
)

// plain is the slow reference: the folded parts of every article, looked
// through one by one.
type plain struct {
	parts []part
	raw   []string // source texts to take queries from
	ends  []int    // where each of them ends in all of them together, in bytes
}

type part struct {
	article string // paper, date, page and ordinal
	folded  fold.Folded
}

func newPlain(tb testing.TB, s Source) *plain {
	tb.Helper()
	entries, err := s.Scan(tb.Context())
	if err != nil {
		tb.Fatal(err)
	}
	p := &plain{}
	for _, e := range entries {
		editions, err := s.Load(tb.Context(), e)
		if err != nil {
			tb.Fatal(err)
		}
		for i := range editions {
			p.add(&editions[i])
		}
	}
	return p
}

func (p *plain) add(e *model.Edition) {
	for i := range e.Pages {
		for _, r := range rows(&e.Pages[i]) {
			name := identity(e.Paper, e.Date.String(), r.page, r.ordinal)
			for _, text := range append(r.text[:], r.paragraphs...) {
				if text != "" {
					p.parts = append(p.parts, part{name, fold.Fold(text)})
					p.raw = append(p.raw, text)
					p.ends = append(p.ends, len(text)+lastOr0(p.ends))
				}
			}
		}
	}
}

func identity(paper, date string, page, article int) string {
	return paper + date + "/" + string(rune('0'+page)) + "/" + string(rune('0'+article))
}

// find gives the articles that hold a text, sorted.
func (p *plain) find(text string) []string {
	q := fold.NewQuery(text)
	var list []string
	for i := range p.parts {
		if n := len(list); n > 0 && list[n-1] == p.parts[i].article {
			continue
		}
		if q.IsIn(&p.parts[i].folded) {
			list = append(list, p.parts[i].article)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func lastOr0(s []int) int {
	if len(s) == 0 {
		return 0
	}
	return s[len(s)-1]
}

// substring takes a random piece of 1 to 10 characters, from every place in the
// texts with the same chance.
func (p *plain) substring(r *rand.Rand) string {
	for {
		i, _ := slices.BinarySearch(p.ends, r.IntN(lastOr0(p.ends))+1)
		text := []rune(p.raw[i])
		n := min(1+r.IntN(10), len(text))
		from := r.IntN(len(text) - n + 1)
		s := string(text[from : from+n])
		if fold.NewQuery(s).Text != "" && !strings.ContainsAny(s, `"“”＂`) {
			return s
		}
	}
}

// requireRecall asks for n random substrings of the library and compares with
// the plain scan: the same articles, no more and no fewer.
func requireRecall(tb testing.TB, x *Index, p *plain, n int) {
	tb.Helper()
	names := identities(tb, x)
	r := rand.New(rand.NewPCG(3, 4))
	found := 0
	for range n {
		s := p.substring(r)
		want := p.find(s)
		ids, total := findAll(tb, x, s)
		var got []string
		for _, id := range ids {
			got = append(got, names[id])
		}
		slices.Sort(got)
		if !slices.Equal(got, want) || total != len(want) {
			tb.Errorf("%q: %d articles (total %d), the plain scan finds %d", s, len(got), total, len(want))
		}
		found += len(want)
	}
	if found < n {
		tb.Errorf("%d substrings of the texts are found %d times", n, found)
	}
}

// identities names the articles of an index.
func identities(tb testing.TB, x *Index) map[int64]string {
	tb.Helper()
	names := map[int64]string{}
	err := x.store().view(tb.Context(), func(ctx context.Context, r reading) error {
		c := compile(Query{}, nil)
		ids, err := r.ids(ctx, &c, 1<<30, 0)
		if err != nil {
			return err
		}
		list, err := r.articles(ctx, ids)
		for i, a := range list {
			names[ids[i]] = identity(a.paper, a.date, a.row.page, a.row.ordinal)
		}
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return names
}

// findAll gives all hits of a phrase without what is shown of them.
func findAll(tb testing.TB, x *Index, s string) (ids []int64, total int) {
	tb.Helper()
	c := compile(Query{Words: []Word{{Text: s, Phrase: true}}}, nil)
	err := x.store().view(tb.Context(), func(ctx context.Context, r reading) (err error) {
		v := view{ctx, r, &c}
		ids, total, err = v.find(Query{Limit: 1 << 30, CountAll: true})
		return err
	})
	if err != nil {
		tb.Fatalf("%q: %v", s, err)
	}
	return ids, total
}

func TestRecall(t *testing.T) {
	t.Parallel()
	pages := 160
	if testing.Short() {
		pages = 16
	}
	dir := t.TempDir()
	generate(t, dir, pages)
	p := newPlain(t, Folder(dir, source.Options{}))
	engines(t, func(t *testing.T, open func() *Index) {
		x := open()
		if r := update(t, x, Folder(dir, source.Options{})); r.Pages != pages || len(r.Problems) > 0 {
			t.Fatalf("report %+v", r)
		}
		requireRecall(t, x, p, 150)
	})
}

// BenchmarkLibrary prints the figures for a library of 10,000 pages:
//
//	go test -run '^$' -bench Library -benchtime 1000x ./editions/index
//
// index: pages/s from files to index, by the clock and by the time that this
// process had of the processor (of one core), MB of text and of the index.
// recall: the share of 1,000 random substrings whose hits are exactly those of a
// plain scan (it fails below 1). newest, relevance: p50 and p99 of a query of 1 to
// 10 characters with its total and 20 hits with snippets, by the clock and by the
// processor. BAOLAN_BENCH_INDEX=database does it in PostgreSQL, whose own processor
// time is not counted. BAOLAN_BENCH_PAGES makes it another number of pages.
func BenchmarkLibrary(b *testing.B) {
	pages := 10_000
	if n, err := strconv.Atoi(os.Getenv("BAOLAN_BENCH_PAGES")); err == nil {
		pages = n
	}
	dir, path := b.TempDir(), filepath.Join(b.TempDir(), "index.db")
	text := generate(b, dir, pages)
	s := Folder(dir, source.Options{})
	open, size := func() *Index { return openIndex(b, path) }, func() int64 { return fileSize(b, path) }
	if os.Getenv("BAOLAN_BENCH_INDEX") == "database" {
		url := cluster.URL(b)
		open, size = func() *Index { return openDatabase(b, url, dir) }, func() int64 { return cluster.Size(b, url) }
	}
	x := open()
	start, used := time.Now(), processorTime()
	if r := update(b, x, s); r.Pages != pages {
		b.Fatalf("%+v", r)
	}
	took, used := time.Since(start), processorTime()-used
	b.Run("index", func(b *testing.B) {
		b.ReportMetric(float64(pages)/took.Seconds(), "pages/s")
		b.ReportMetric(float64(pages)/used.Seconds(), "pages/core-s")
		b.ReportMetric(float64(text)/1e6, "MB-text")
		b.ReportMetric(float64(size())/1e6, "MB-index")
	})
	b.Run("unchanged", func(b *testing.B) {
		start := time.Now()
		update(b, x, s)
		b.ReportMetric(float64(time.Since(start).Milliseconds()), "ms")
	})
	p := newPlain(b, s)
	for name, order := range map[string]Order{"newest": Newest, "relevance": Relevance} {
		b.Run(name, func(b *testing.B) {
			r := rand.New(rand.NewPCG(5, 6))
			var took, ran []time.Duration
			for b.Loop() {
				q := Query{Words: []Word{{Text: p.substring(r), Phrase: true}}, Order: order}
				start, used := time.Now(), processorTime()
				if _, _, err := x.Search(b.Context(), q); err != nil {
					b.Fatal(err)
				}
				took, ran = append(took, time.Since(start)), append(ran, processorTime()-used)
			}
			ms := func(of []time.Duration, share float64) float64 {
				slices.Sort(of)
				return float64(of[int(share*float64(len(of)-1))].Microseconds()) / 1000
			}
			b.ReportMetric(ms(took, 0.5), "p50-ms")
			b.ReportMetric(ms(took, 0.99), "p99-ms")
			b.ReportMetric(ms(ran, 0.5), "p50-core-ms")
			b.ReportMetric(ms(ran, 0.99), "p99-core-ms")
		})
	}
	recall := sync.OnceFunc(func() { requireRecall(b, x, p, 1000) })
	b.Run("recall", func(b *testing.B) {
		recall()
		b.ReportMetric(1, "recall")
	})
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
