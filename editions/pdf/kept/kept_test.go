package kept

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
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
	if _, err := s.Open("ab"); !os.IsNotExist(err) {
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
	if _, err := s.Open("ef"); !os.IsNotExist(err) {
		t.Errorf("abandoned: %v", err)
	}
	if files, _ := os.ReadDir(s.dir); len(files) != 2 {
		t.Errorf("%d files", len(files))
	}
}

// Any byte that changes, and any end that is missing, makes a file one that is not
// there; it never gives other values.
func TestStore_Damage(t *testing.T) {
	t.Parallel()
	s := New(t.TempDir())
	write(t, s, "ab", "一", "二")
	whole, err := os.ReadFile(s.path("ab"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range whole {
		bad := append([]byte(nil), whole...)
		bad[i] ^= 0x41
		for _, b := range [][]byte{bad, whole[:i]} {
			if err := os.WriteFile(s.path("ab"), b, 0o600); err != nil {
				t.Fatal(err)
			}
			if got, err := read(s, "ab"); err == nil {
				t.Fatalf("byte %d: %q", i, got)
			}
		}
	}
}

func TestStore_Bound(t *testing.T) {
	t.Parallel()
	s := New(t.TempDir())
	write(t, s, "aa", "一")
	info, err := os.Stat(s.path("aa"))
	if err != nil {
		t.Fatal(err)
	}
	s.max = 4*info.Size() + 2
	for i, key := range []string{"bb", "cc", "dd"} {
		write(t, s, key, "一")
		_ = os.Chtimes(s.path(key), time.Time{}, time.Unix(int64(1000+i), 0))
	}
	_ = os.Chtimes(s.path("aa"), time.Time{}, time.Unix(999, 0))
	if _, err := read(s, "aa"); err != nil { // it is used, and stays
		t.Fatal(err)
	}
	write(t, s, "ee", "一")
	left, _ := filepath.Glob(filepath.Join(s.dir, "*"+suffix))
	for i := range left {
		left[i] = strings.TrimSuffix(filepath.Base(left[i]), suffix)
	}
	if !reflect.DeepEqual(left, []string{"aa", "cc", "dd", "ee"}) {
		t.Errorf("left %q", left)
	}
}
