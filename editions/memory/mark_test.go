package memory

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"baolan/internal/fixture/await"
)

func tagsOf(t *testing.T, m Memory, a Article) []string {
	t.Helper()
	s, err := m.Article(t.Context(), a.Key)
	must(t, err)
	if !s.Favourite {
		return []string{"(no favourite)"}
	}
	return s.Tags
}

// Two sessions that were opened on the same state tag one article: both tags
// stand, whatever comes first, and each takes only what it saw.
func TestMark_TwoSessions(t *testing.T) {
	t.Parallel()
	lasting(t, twoSessions)
}

func twoSessions(t *testing.T, open func() Memory) {
	t.Helper()
	a, b := open(), open()
	one := article("甲")
	must(t, a.Mark(t.Context(), one, Change{On: true, Add: []string{"fromA"}}))
	must(t, b.Mark(t.Context(), one, Change{On: true}), b.Mark(t.Context(), one, Change{On: true, Add: []string{"fromB"}}))
	if got := tagsOf(t, a, one); !slices.Equal(got, []string{"fromA", "fromB"}) {
		t.Fatalf("tags %v", got)
	}
	// A lets go of what it saw: its own tag. B's stays, and so does the mark.
	must(t, a.Mark(t.Context(), one, Change{Take: []string{"fromA"}}))
	if got := tagsOf(t, b, one); !slices.Equal(got, []string{"fromB"}) {
		t.Fatalf("after A let go: %v", got)
	}
	must(t, b.Mark(t.Context(), one, Change{Take: []string{"fromB"}}))
	if got := tagsOf(t, a, one); !slices.Equal(got, []string{"(no favourite)"}) {
		t.Fatalf("after both let go: %v", got)
	}
}

// The sum of changes does not depend on which memory they were made in.
func TestMark_Merge(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, m Memory) {
		other := newTransient(clock())
		one := article("甲")
		must(t, m.Mark(t.Context(), one, Change{On: true, Add: []string{"一", "二"}}))
		must(t, other.Mark(t.Context(), one, Change{On: true, Add: []string{"三"}}))
		mine, theirs := export(t, m), export(t, other)
		for range 2 {
			_, err := m.Import(t.Context(), strings.NewReader(theirs))
			must(t, err)
			_, err = other.Import(t.Context(), strings.NewReader(mine))
			must(t, err)
		}
		if x, y := tagsOf(t, m, one), tagsOf(t, other, one); !slices.Equal(x, y) || len(x) != 3 {
			t.Errorf("tags %v and %v", x, y)
		}
	})
}

// Tags of a file and an export of before have no times of their own.
func TestMark_BareNames(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "memory.db")
	s, err := Open(path)
	must(t, err)
	one := article("甲")
	must(t, s.Mark(t.Context(), one, Change{On: true, Add: []string{"一"}}))
	if _, err := s.db.Exec(`UPDATE articles SET tags = '["旧","一"]'`); err != nil {
		t.Fatal(err)
	}
	if got := tagsOf(t, s, one); !slices.Equal(got, []string{"一", "旧"}) {
		t.Errorf("tags %v", got)
	}
	must(t, s.Mark(t.Context(), one, Change{On: true, Add: []string{"新"}}))
	if got := tagsOf(t, s, one); !slices.Equal(got, []string{"一", "新", "旧"}) {
		t.Errorf("tags %v", got)
	}
	must(t, s.Close())
	m := None()
	_, err = m.Import(t.Context(), strings.NewReader(`{"format":"baolan-memory","version":1,"articles":[{"paper":"永康日报","date":"2020-12-29","page":"1","headline":"甲","ordinal":0,"title":"甲","favourite":{"on":true,"tags":["旧"],"at":"2024-01-01T00:00:00Z"}}]}`))
	must(t, err)
	if items, err := m.Favourites(t.Context(), "旧"); err != nil || len(items) != 1 {
		t.Errorf("%v, %v", items, err)
	}
}

// moved are ways in which the open file stops being the one at its path.
var moved = map[string]func(dir string) error{
	"the folder is removed": os.RemoveAll,
	"the file is removed":   func(dir string) error { return os.Remove(filepath.Join(dir, "memory.db")) },
	"all its files are removed": func(dir string) error {
		for _, end := range []string{"", "-wal", "-shm"} {
			_ = os.Remove(filepath.Join(dir, "memory.db"+end))
		}
		return nil
	},
	"the folder is moved": func(dir string) error { return os.Rename(dir, dir+".old") },
	"it is set aside by another": func(dir string) error {
		for _, end := range []string{"", "-wal", "-shm"} {
			_ = os.Rename(filepath.Join(dir, "memory.db"+end), filepath.Join(dir, "memory.db.unreadable-1"+end))
		}
		s, err := Open(filepath.Join(dir, "memory.db"))
		if err != nil {
			return err
		}
		if err := s.SetRead(context.Background(), Article{Key{Headline: "他"}, "他"}, true); err != nil {
			return err
		}
		return s.Close()
	},
	"an empty file stands there": func(dir string) error {
		name := filepath.Join(dir, "memory.db")
		if err := os.Remove(name); err != nil {
			return err
		}
		return os.WriteFile(name, nil, 0o600)
	},
}

// What was said to be kept is in the file that stands at the path, whatever
// became of the file that was open, and what the session kept before is too.
func TestStore_Moved(t *testing.T) {
	t.Parallel()
	for name, move := range moved {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(t.TempDir(), "state")
			path := filepath.Join(dir, "memory.db")
			s, err := Open(path)
			must(t, err)
			defer s.Close()
			before, after := article("前"), article("后")
			must(t, s.Mark(t.Context(), before, Change{On: true, Add: []string{"签"}}), s.SetPlace(t.Context(), before, 7), s.SetLast(t.Context(), Last{Paper: "报"}))
			must(t, move(dir))
			must(t, s.Mark(t.Context(), after, Change{On: true}))
			fresh, err := Open(path)
			must(t, err)
			defer fresh.Close()
			got, err := fresh.Article(t.Context(), before.Key)
			must(t, err)
			if !got.Favourite || got.Place != 7 || !reflect.DeepEqual(got.Tags, []string{"签"}) {
				t.Errorf("what was kept before: %+v", got)
			}
			if got, _ := fresh.Article(t.Context(), after.Key); !got.Favourite {
				t.Error("what was said to be kept is not")
			}
			if last, ok, _ := fresh.Last(t.Context()); !ok || last.Paper != "报" {
				t.Errorf("the last place: %+v", last)
			}
			if strings.HasPrefix(name, "it is set aside") {
				if got, _ := s.Article(t.Context(), Key{Headline: "他"}); !got.Read {
					t.Error("what the other process kept is not seen")
				}
			}
		})
	}
}

// A file without a byte is damage, and said to be.
func TestStore_Empty(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "memory.db")
	must(t, os.WriteFile(path, nil, 0o600))
	s, err := Open(path)
	must(t, err)
	defer s.Close()
	if s.SetAside() == "" {
		t.Error("an empty file was taken for a new one")
	}
}

// Nobody else may read what a reader did: of new files and of old ones.
func TestStore_Private(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "memory.db")
	for range 2 {
		s, err := Open(path)
		must(t, err)
		must(t, s.SetRead(t.Context(), article("甲"), true))
		for _, end := range []string{"", "-wal", "-shm"} {
			if info, err := os.Stat(path + end); err != nil || info.Mode().Perm() != 0o600 {
				t.Errorf("memory.db%s: %v, %v", end, info.Mode(), err)
			}
		}
		must(t, s.Close())
		must(t, os.Chmod(path, 0o644)) // of an earlier version
	}
}

// Many sessions mark at once while the folder is taken away again and again.
func TestStore_MovedWhileMarking(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "state")
	path := filepath.Join(dir, "memory.db")
	s, err := Open(path)
	must(t, err)
	defer s.Close()
	kept := map[string]bool{}
	var wg sync.WaitGroup
	stop := make(chan struct{})
	wg.Go(func() {
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
				_ = os.Rename(dir, fmt.Sprint(dir, ".", i))
			}
		}
	})
	for i := range 60 {
		if err := s.SetRead(t.Context(), article(fmt.Sprint(i)), true); err == nil {
			kept[fmt.Sprint(i)] = true
		}
	}
	close(stop)
	await.All(t, "the mover ends", &wg)
	must(t, s.SetRead(t.Context(), article("末"), true))
	fresh, err := Open(path)
	must(t, err)
	defer fresh.Close()
	for name := range kept {
		if got, _ := fresh.Article(t.Context(), article(name).Key); !got.Read {
			t.Errorf("%s was said to be kept", name)
		}
	}
}

func TestMark_Entries(t *testing.T) {
	t.Parallel()
	m := mark{tags: map[string]stamped[bool]{"乙": {true, 2}, "甲": {false, 1}}}
	text, err := json.Marshal(m.entries())
	must(t, err)
	var back mark
	must(t, back.read(string(text)))
	if !reflect.DeepEqual(back.tags, m.tags) {
		t.Errorf("%v became %v", m.tags, back.tags)
	}
}
