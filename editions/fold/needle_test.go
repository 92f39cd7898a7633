package fold

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestNeedle holds a Needle against the fold of each text: the same queries
// are found, as often.
func TestNeedle(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(mixed(), 0, 3).Draw(t, "texts")
		query := mixed().Draw(t, "query")
		if len(texts) > 0 && rapid.Bool().Draw(t, "part") {
			runes := []rune(texts[0])
			from := rapid.IntRange(0, len(runes)).Draw(t, "from")
			query = string(runes[from:rapid.IntRange(from, len(runes)).Draw(t, "to")])
		}
		requireNeedle(t, texts, query)
	})
}

func FuzzNeedle(f *testing.F) {
	f.Add("5，6 和 1,234 元\n頭髮", "头发")
	f.Add("New  York,1,2", "new york")
	f.Add("A股a股", "A股")
	f.Fuzz(func(t *testing.T, texts, query string) {
		requireNeedle(t, strings.Split(texts, "\n"), strings.ReplaceAll(query, "\n", ""))
	})
}

func requireNeedle(t interface {
	Helper()
	Fatalf(format string, args ...any)
}, texts []string, query string,
) {
	t.Helper()
	for _, q := range []Query{NewQuery(query), NewQuery(query).AnyCase()} {
		want := 0
		for _, s := range texts {
			f := Fold(s)
			want += len(q.Find(&f, -1))
		}
		n := NewNeedle(q)
		joined := strings.Join(texts, "\n")
		if got := n.Count(joined); got != want {
			t.Fatalf("%q (case %v) in %q: %d hits, the fold has %d", query, q.IsCased(), texts, got, want)
		}
		if got := n.IsIn(joined); got != (want > 0) {
			t.Fatalf("%q (case %v) in %q: %v, the fold has %d hits", query, q.IsCased(), texts, got, want)
		}
	}
}

// BenchmarkNeedle is a text without the query, all of which is folded.
func BenchmarkNeedle(b *testing.B) {
	s := article(1 << 20)
	n := NewNeedle(NewQuery("没有的词"))
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		n.IsIn(s)
	}
}
