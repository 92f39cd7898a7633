package memory

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"baolan/internal/fixture/await"
)

// TestMemory_TwoInstances lets two openings of one memory write at once, among
// others to the same article: nothing of either may be lost.
func TestMemory_TwoInstances(t *testing.T) {
	t.Parallel()
	lasting(t, twoInstances)
}

func twoInstances(t *testing.T, open func() Memory) {
	t.Helper()
	const each = 50
	var wg sync.WaitGroup
	for instance := range 2 {
		s := open()
		wg.Go(func() {
			for i := range each {
				mine := article(fmt.Sprintf("%d之%d", instance, i))
				if err := errors.Join(s.SetRead(t.Context(), mine, true), s.Visit(t.Context(), mine)); err != nil {
					t.Error(err)
				}
				var err error
				if instance == 0 {
					err = s.SetPlace(t.Context(), article("同"), i)
				} else {
					err = s.Mark(t.Context(), article("同"), Change{On: true, Add: []string{fmt.Sprint(i)}})
				}
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	await.All(t, "the writers end", &wg)
	s := open()
	states, err := s.Edition(t.Context(), "永康日报", day)
	must(t, err)
	if len(states) != 2*each+1 {
		t.Errorf("%d articles, want %d", len(states), 2*each+1)
	}
	same := states[article("同").Key]
	if same.Place != each-1 || !same.Favourite || len(same.Tags) != each {
		t.Errorf("the article of both: %+v", same)
	}
}

func TestStore_UnreadableIsSetAside(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "memory.db")
	const text = "这不是数据库，是一段被误存的文字。"
	must(t, os.WriteFile(path, []byte(text), 0o600))
	s := openStore(t, path)
	must(t, s.SetRead(t.Context(), article("甲"), true))
	if kept, err := os.ReadFile(s.SetAside()); err != nil || string(kept) != text {
		t.Errorf("set aside at %q: %v", s.SetAside(), err)
	}
	must(t, s.Close())
	if s = openStore(t, path); s.SetAside() != "" {
		t.Errorf("the new file is set aside too: %s", s.SetAside())
	}
}

// TestStore_DiskFull fills the file to a limit, which SQLite reports as it does
// a full disk.
func TestStore_DiskFull(t *testing.T) {
	t.Parallel()
	s := openStore(t, filepath.Join(t.TempDir(), "memory.db"))
	must(t, s.SetRead(t.Context(), article("前"), true))
	limit := func(pages int) {
		t.Helper()
		_, err := s.db.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", pages))
		must(t, err)
	}
	limit(1) // SQLite takes the size it has
	var err error
	n := 0
	for ; err == nil && n < 1000; n++ {
		err = s.Mark(t.Context(), article(fmt.Sprint("满", n)), Change{On: true, Add: []string{strings.Repeat("签", 200)}})
	}
	if !errors.Is(err, ErrFull) {
		t.Fatalf("after %d marks: %v, want %v", n, err, ErrFull)
	}
	if st, err := s.Article(t.Context(), article("前").Key); err != nil || !st.Read {
		t.Errorf("what was kept before: %+v, %v", st, err)
	}
	limit(1 << 20)
	must(t, s.SetRead(t.Context(), article("后"), true))
}

func TestUserPath(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	seen := map[string]bool{}
	for _, f := range []string{"SHA256:a/b+c=", "SHA256:a/b+d=", "../../etc/passwd", ""} {
		p := UserPath(dir, f)
		if rel, err := filepath.Rel(filepath.Join(dir, "readers"), p); err != nil || strings.ContainsAny(rel, `/\`) || seen[p] {
			t.Errorf("%q has the path %s", f, p)
		}
		seen[p] = true
	}
	openStore(t, UserPath(dir, "SHA256:a/b+c="))
}

// BenchmarkSetPlace is one durable mark.
func BenchmarkSetPlace(b *testing.B) {
	s, err := Open(filepath.Join(b.TempDir(), "memory.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	a := article("甲")
	for i := 0; b.Loop(); i++ {
		if err := s.SetPlace(b.Context(), a, i); err != nil {
			b.Fatal(err)
		}
	}
}
