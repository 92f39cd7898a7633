package kept

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"baolan/editions/cache"
)

func write(t *testing.T, s *Store, key string, values ...string) {
	t.Helper()
	w, err := s.Create(key)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range values {
		if err := w.Add(v); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

func read(s *Store, key string) ([]string, error) {
	r, err := s.Open(key)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	out := make([]string, r.Len())
	for i := range out {
		if err := r.Next(&out[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func TestStore(t *testing.T) {
	t.Parallel()
	s := New(t.TempDir())
	if _, err := s.Open("ab"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("nothing kept: %v", err)
	}
	write(t, s, "ab", "一", "二")
	write(t, s, "cd")
	if got, err := read(s, "ab"); err != nil || !reflect.DeepEqual(got, []string{"一", "二"}) {
		t.Errorf("%q, %v", got, err)
	}
	if got, err := read(s, "cd"); err != nil || len(got) != 0 {
		t.Errorf("%q, %v", got, err)
	}
	w, err := s.Create("ef")
	if err != nil {
		t.Fatal(err)
	}
	w.Abandon()
	if _, err := s.Open("ef"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("abandoned: %v", err)
	}
	if files, _ := os.ReadDir(s.folder.Dir()); len(files) != 2 {
		t.Errorf("%d files", len(files))
	}
}

// Any byte that changes, and any end that is missing, makes a file one that is not
// there; it never gives other values.
func TestStore_Damage(t *testing.T) {
	t.Parallel()
	s := New(t.TempDir())
	write(t, s, "ab", "一", "二")
	path := filepath.Join(s.folder.Dir(), "ab"+ending)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := range whole {
		bad := append([]byte(nil), whole...)
		bad[i] ^= 0x41
		for _, b := range [][]byte{bad, whole[:i]} {
			if err := os.WriteFile(path, b, 0o600); err != nil {
				t.Fatal(err)
			}
			if got, err := read(s, "ab"); err == nil {
				t.Fatalf("byte %d: %q", i, got)
			}
		}
	}
}

// What is larger than a quarter of the store is not kept, and nothing goes for it.
func TestStore_Large(t *testing.T) {
	t.Parallel()
	s := &Store{cache.New(t.TempDir(), ending, 1000)}
	write(t, s, "aa", "一")
	var b strings.Builder
	for i := range 3000 { // it cannot be deflated to nothing
		b.WriteRune(rune(0x4E00 + i*7919%20000))
	}
	write(t, s, "bb", b.String())
	if _, err := read(s, "bb"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it is kept: %v", err)
	}
	if _, err := read(s, "aa"); err != nil {
		t.Errorf("the other: %v", err)
	}
}
