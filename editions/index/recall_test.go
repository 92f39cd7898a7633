package index

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"baolan/editions/fold"
	"baolan/editions/source"
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
