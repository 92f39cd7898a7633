package memory

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func filesIn(t *testing.T, dir string) int {
	t.Helper()
	list, err := os.ReadDir(filepath.Join(dir, "readers"))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return len(list)
}

// Whoever only looks in leaves no file, and whoever keeps something finds it.
func TestGuest(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for i := range 50 {
		g, err := OpenGuest(UserPath(dir, fmt.Sprint("SHA256:", i)), 3)
		must(t, err)
		_, err = g.Edition(t.Context(), "报", article("甲").Date)
		must(t, err, g.SetLast(t.Context(), Last{Paper: "报"}), g.Close())
	}
	if n := filesIn(t, dir); n != 0 {
		t.Fatalf("%d files of readers who kept nothing", n)
	}
	for i := range 5 {
		path := UserPath(dir, fmt.Sprint("SHA256:", i))
		g, err := OpenGuest(path, 3)
		must(t, err, g.SetLast(t.Context(), Last{Paper: "报"}), g.Mark(t.Context(), article("甲"), Change{On: true}))
		if lasts := i < 3; g.IsPersistent() != lasts {
			t.Errorf("reader %d of 3: lasts %v", i, g.IsPersistent())
		}
		must(t, g.Close())
		again, err := OpenGuest(path, 3)
		must(t, err)
		if s, err := again.Article(t.Context(), article("甲").Key); err != nil || s.Favourite != (i < 3) {
			t.Errorf("reader %d: %+v, %v", i, s, err)
		}
		if last, ok, err := again.Last(t.Context()); err != nil || ok != (i < 3) {
			t.Errorf("reader %d: was last at %+v, %v", i, last, err)
		}
		must(t, again.Close())
	}
}

func TestDropUnused(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for i := range 4 {
		s, err := Open(UserPath(dir, fmt.Sprint(i)))
		must(t, err)
		if i == 0 {
			must(t, s.SetRead(t.Context(), article("甲"), true))
		}
		must(t, s.Close())
	}
	n, err := DropUnused(t.Context(), dir)
	must(t, err)
	if n != 3 {
		t.Errorf("%d dropped, want 3", n)
	}
	s, err := Open(UserPath(dir, "0"))
	must(t, err)
	defer s.Close()
	if got, _ := s.Article(t.Context(), article("甲").Key); !got.Read {
		t.Error("what was used is gone")
	}
}
