package memory

import (
	"bytes"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

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
		f(t, &transient{now: clock(), records: map[Key]*record{}})
	})
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
		must(t, m.SetPlace(a, 120), m.SetPlace(a, 240), m.SetRead(a, true), m.SetRead(b, true), m.SetRead(b, false))
		must(t, m.SetFavourite(a, true, "经济", "待读", "经济", ""), m.Visit(a))
		got, err := m.Article(a.Key)
		must(t, err)
		if got.Visited.IsZero() {
			t.Error("the visit is lost")
		}
		got.Visited = time.Time{}
		want := State{Place: 240, Read: true, Favourite: true, Tags: []string{"待读", "经济"}}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("state %+v, want %+v", got, want)
		}
		states, err := m.Edition("永康日报", day)
		must(t, err)
		if len(states) != 2 || states[a.Key].Place != 240 || states[b.Key].Read {
			t.Errorf("edition %+v", states)
		}
		if s, err := m.Article(article("丙").Key); err != nil || !reflect.DeepEqual(s, State{}) {
			t.Errorf("unknown article: %+v, %v", s, err)
		}
		unread, err := Unread(m, []Article{a, b, article("丙")})
		if must(t, err); len(unread) != 2 || unread[0] != b {
			t.Errorf("unread %v", unread)
		}
	})
}

func TestMemory_Lists(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, m Memory) {
		a, b, c := article("甲"), article("乙"), article("丙")
		must(t, m.SetFavourite(a, true, "经济"), m.SetFavourite(b, true, "经济", "科技"), m.SetFavourite(c, true))
		must(t, m.SetFavourite(c, false))
		must(t, m.Visit(a), m.Visit(b), m.Visit(c), m.Visit(a))
		for _, l := range []struct {
			name string
			want string
			list func() ([]Item, error)
		}{
			{"favourites", "乙 甲", func() ([]Item, error) { return m.Favourites("") }},
			{"with a tag", "乙", func() ([]Item, error) { return m.Favourites("科技") }},
			{"with no such tag", "", func() ([]Item, error) { return m.Favourites("体育") }},
			{"history", "甲 丙 乙", func() ([]Item, error) { return m.History(-1) }},
			{"last two", "甲 丙", func() ([]Item, error) { return m.History(2) }},
		} {
			items, err := l.list()
			if must(t, err); titles(items) != l.want {
				t.Errorf("%s: %s, want %s", l.name, titles(items), l.want)
			}
		}
		tags, err := m.Tags()
		if must(t, err); !reflect.DeepEqual(tags, []Tag{{"经济", 2}, {"科技", 1}}) {
			t.Errorf("tags %v", tags)
		}
	})
}

func TestMemory_Last(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, m Memory) {
		if _, ok, err := m.Last(); ok || err != nil {
			t.Errorf("a new memory has a last page: %v", err)
		}
		want := Last{"永康日报", day, "3", article("甲").Key}
		must(t, m.SetLast(Last{Paper: "永康日报", Date: day, Page: "1"}), m.SetLast(want))
		if got, ok, err := m.Last(); got != want || !ok || err != nil {
			t.Errorf("last %+v %v %v, want %+v", got, ok, err, want)
		}
	})
}

func export(t *testing.T, m Memory) string {
	t.Helper()
	var b bytes.Buffer
	must(t, m.Export(&b))
	return b.String()
}

// TestMemory_ImportMerges checks that both ways of merging two memories give
// the same, and that the later of two marks holds.
func TestMemory_ImportMerges(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, m Memory) {
		a, b := article("甲"), article("乙")
		other := &transient{now: clock(), records: map[Key]*record{}}
		must(t, m.SetPlace(a, 1), m.SetRead(a, true), m.Visit(a))
		must(t, other.SetPlace(a, 2), other.SetPlace(a, 3)) // a second later than m's place
		must(t, other.SetFavourite(b, true, "经济"), other.Visit(a), other.SetLast(Last{Paper: "永康日报"}))
		mine, theirs := export(t, m), export(t, other)
		for range 2 { // an import may be repeated
			if _, err := m.Import(strings.NewReader(theirs)); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := other.Import(strings.NewReader(mine)); err != nil {
			t.Fatal(err)
		}
		if x, y := export(t, m), export(t, other); x != y {
			t.Errorf("merged into this\n%s\nmerged into the other\n%s", x, y)
		}
		s, err := m.Article(a.Key)
		if must(t, err); s.Place != 3 || !s.Read {
			t.Errorf("state %+v", s)
		}
		// A key press counts even if an imported stamp lies in the future.
		must(t, m.SetPlace(a, 9))
		if s, _ := m.Article(a.Key); s.Place != 9 {
			t.Errorf("place %d after it was set to 9", s.Place)
		}
	})
}

func TestMemory_ClockBehind(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, m Memory) {
		future := `{"format":"baolan-memory","version":1,"articles":[{"paper":"永康日报","date":"2020-12-29","page":"1",
			"headline":"甲","ordinal":0,"title":"甲","place":{"character":5,"at":"2199-01-01T00:00:00Z"}}]}`
		n, err := m.Import(strings.NewReader(future))
		if must(t, err); n != 1 {
			t.Errorf("%d articles", n)
		}
		must(t, m.SetPlace(article("甲"), 6))
		if s, _ := m.Article(article("甲").Key); s.Place != 6 {
			t.Errorf("place %d, want the one just set", s.Place)
		}
	})
}
