package memory

import (
	"bytes"
	"context"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"baolan/internal/fixture/cluster"
	"baolan/model"
)

var day = model.Date{Year: 2020, Month: 12, Day: 29}

func article(headline string) Article {
	return Article{Key{"永康日报", day, "1", headline, 0}, headline}
}

// clock gives moments a second apart.
func clock() func() time.Time {
	now := time.Date(2021, 1, 1, 8, 0, 0, 0, time.UTC)
	return func() time.Time {
		now = now.Add(time.Second)
		return now
	}
}

// each runs a test over every kind of memory, with a clock of its own.
func each(t *testing.T, f func(t *testing.T, m Memory)) {
	t.Helper()
	t.Run("store", func(t *testing.T) {
		t.Parallel()
		s := openStore(t, filepath.Join(t.TempDir(), "memory.db"))
		s.now = clock()
		f(t, s)
	})
	t.Run("none", func(t *testing.T) {
		t.Parallel()
		f(t, newTransient(clock()))
	})
	t.Run("database", func(t *testing.T) {
		t.Parallel()
		s := openDatabase(t, cluster.URL(t)).Reader("SHA256:甲", 0)
		s.now = clock()
		f(t, s)
	})
}

// lasting runs a test over every kind of memory that outlives its session. open
// opens one place again, as another process does.
func lasting(t *testing.T, f func(t *testing.T, open func() Memory)) {
	t.Helper()
	t.Run("store", func(t *testing.T) {
		t.Parallel()
		path := filepath.Join(t.TempDir(), "memory.db")
		f(t, func() Memory { return openStore(t, path) })
	})
	t.Run("database", func(t *testing.T) {
		t.Parallel()
		url := cluster.URL(t)
		f(t, func() Memory { return openDatabase(t, url).Reader("SHA256:甲", 0) })
	})
}

func openDatabase(t *testing.T, url string) *Database {
	t.Helper()
	d, err := OpenDatabase(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close(context.Background()) })
	return d
}

func openStore(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func must(t *testing.T, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func titles(items []Item) string {
	var s []string
	for _, i := range items {
		s = append(s, i.Title)
	}
	return strings.Join(s, " ")
}

func TestMemory_Marks(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, m Memory) {
		a, b := article("甲"), article("乙")
		must(t, m.SetPlace(t.Context(), a, 120), m.SetPlace(t.Context(), a, 240), m.SetRead(t.Context(), a, true), m.SetRead(t.Context(), b, true), m.SetRead(t.Context(), b, false))
		must(t, m.Mark(t.Context(), a, Change{On: true, Add: []string{"经济", "待读", "经济", ""}}), m.Visit(t.Context(), a))
		got, err := m.Article(t.Context(), a.Key)
		must(t, err)
		if got.Visited.IsZero() {
			t.Error("the visit is lost")
		}
		if got.ReadAt.IsZero() {
			t.Error("when it was read is lost")
		}
		got.Visited, got.ReadAt = time.Time{}, time.Time{}
		want := State{Place: 240, Read: true, Favourite: true, Tags: []string{"待读", "经济"}}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("state %+v, want %+v", got, want)
		}
		states, err := m.Edition(t.Context(), "永康日报", day)
		must(t, err)
		if len(states) != 2 || states[a.Key].Place != 240 || states[b.Key].Read {
			t.Errorf("edition %+v", states)
		}
		if s, err := m.Article(t.Context(), article("丙").Key); err != nil || !reflect.DeepEqual(s, State{}) {
			t.Errorf("unknown article: %+v, %v", s, err)
		}
		unread, err := Unread(t.Context(), m, []Article{a, b, article("丙")})
		if must(t, err); len(unread) != 2 || unread[0] != b {
			t.Errorf("unread %v", unread)
		}
	})
}

func TestMemory_Lists(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, m Memory) {
		a, b, c := article("甲"), article("乙"), article("丙")
		must(t, m.Mark(t.Context(), a, Change{On: true, Add: []string{"经济"}}), m.Mark(t.Context(), b, Change{On: true, Add: []string{"经济", "科技"}}), m.Mark(t.Context(), c, Change{On: true}))
		must(t, m.Mark(t.Context(), c, Change{}))
		must(t, m.Visit(t.Context(), a), m.Visit(t.Context(), b), m.Visit(t.Context(), c), m.Visit(t.Context(), a))
		for _, l := range []struct {
			name string
			want string
			list func() ([]Item, error)
		}{
			{"favourites", "乙 甲", func() ([]Item, error) { return m.Favourites(t.Context(), "") }},
			{"with a tag", "乙", func() ([]Item, error) { return m.Favourites(t.Context(), "科技") }},
			{"with no such tag", "", func() ([]Item, error) { return m.Favourites(t.Context(), "体育") }},
			{"history", "甲 丙 乙", func() ([]Item, error) { return m.History(t.Context(), -1) }},
			{"last two", "甲 丙", func() ([]Item, error) { return m.History(t.Context(), 2) }},
		} {
			items, err := l.list()
			if must(t, err); titles(items) != l.want {
				t.Errorf("%s: %s, want %s", l.name, titles(items), l.want)
			}
		}
		tags, err := m.Tags(t.Context())
		if must(t, err); !reflect.DeepEqual(tags, []Tag{{"经济", 2}, {"科技", 1}}) {
			t.Errorf("tags %v", tags)
		}
	})
}

func TestMemory_Last(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, m Memory) {
		if _, ok, err := m.Last(t.Context()); ok || err != nil {
			t.Errorf("a new memory has a last page: %v", err)
		}
		want := Last{"永康日报", day, "3", article("甲").Key}
		must(t, m.SetLast(t.Context(), Last{Paper: "永康日报", Date: day, Page: "1"}), m.SetLast(t.Context(), want))
		if got, ok, err := m.Last(t.Context()); got != want || !ok || err != nil {
			t.Errorf("last %+v %v %v, want %+v", got, ok, err, want)
		}
	})
}

func export(t *testing.T, m Memory) string {
	t.Helper()
	var b bytes.Buffer
	must(t, m.Export(t.Context(), &b))
	return b.String()
}

// TestMemory_ImportMerges checks that both ways of merging two memories give
// the same, and that the later of two marks holds.
func TestMemory_ImportMerges(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, m Memory) {
		a, b := article("甲"), article("乙")
		other := newTransient(clock())
		must(t, m.SetPlace(t.Context(), a, 1), m.SetRead(t.Context(), a, true), m.Visit(t.Context(), a))
		must(t, other.SetPlace(t.Context(), a, 2), other.SetPlace(t.Context(), a, 3)) // a second later than m's place
		must(t, other.Mark(t.Context(), b, Change{On: true, Add: []string{"经济"}}), other.Visit(t.Context(), a), other.SetLast(t.Context(), Last{Paper: "永康日报"}))
		mine, theirs := export(t, m), export(t, other)
		for range 2 { // an import may be repeated
			if _, err := m.Import(t.Context(), strings.NewReader(theirs)); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := other.Import(t.Context(), strings.NewReader(mine)); err != nil {
			t.Fatal(err)
		}
		if x, y := export(t, m), export(t, other); x != y {
			t.Errorf("merged into this\n%s\nmerged into the other\n%s", x, y)
		}
		s, err := m.Article(t.Context(), a.Key)
		if must(t, err); s.Place != 3 || !s.Read {
			t.Errorf("state %+v", s)
		}
		// A key press counts even if an imported stamp lies in the future.
		must(t, m.SetPlace(t.Context(), a, 9))
		if s, _ := m.Article(t.Context(), a.Key); s.Place != 9 {
			t.Errorf("place %d after it was set to 9", s.Place)
		}
	})
}

func TestMemory_ClockBehind(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, m Memory) {
		future := `{"format":"baolan-memory","version":1,"articles":[{"paper":"永康日报","date":"2020-12-29","page":"1",
			"headline":"甲","ordinal":0,"title":"甲","place":{"character":5,"at":"2199-01-01T00:00:00Z"}}]}`
		n, err := m.Import(t.Context(), strings.NewReader(future))
		if must(t, err); n != 1 {
			t.Errorf("%d articles", n)
		}
		must(t, m.SetPlace(t.Context(), article("甲"), 6))
		if s, _ := m.Article(t.Context(), article("甲").Key); s.Place != 6 {
			t.Errorf("place %d, want the one just set", s.Place)
		}
	})
}
