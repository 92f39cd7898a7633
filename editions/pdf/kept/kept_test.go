package kept

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"baolan/internal/fixture/await"
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

// bounded is a store with room for so many files of one value.
func bounded(t *testing.T, files int64) *Store {
	t.Helper()
	s := New(t.TempDir())
	write(t, s, "size", "一")
	info, err := os.Stat(s.path("size"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(s.path("size")); err != nil {
		t.Fatal(err)
	}
	return &Store{dir: s.dir, max: files * info.Size(), readDir: os.ReadDir, added: files * info.Size()}
}

// held is how many bytes a folder holds.
func held(t *testing.T, dir string) (sum int64) {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		if info, err := e.Info(); err == nil {
			sum += info.Size()
		}
	}
	return sum
}

// Those files go that were used the longest ago.
func TestStore_Oldest(t *testing.T) {
	t.Parallel()
	s := bounded(t, 5)
	for i, key := range []string{"aa", "bb", "cc", "dd", "ee"} {
		write(t, s, key, "一")
		_ = os.Chtimes(s.path(key), time.Time{}, time.Unix(int64(1000+i), 0))
	}
	if _, err := read(s, "aa"); err != nil { // it is used, and stays
		t.Fatal(err)
	}
	write(t, s, "ff", "一")
	left, _ := filepath.Glob(filepath.Join(s.dir, "*"+suffix))
	for i := range left {
		left[i] = strings.TrimSuffix(filepath.Base(left[i]), suffix)
	}
	if !reflect.DeepEqual(left, []string{"aa", "dd", "ee", "ff"}) {
		t.Errorf("left %q", left)
	}
}

// The bound holds behind every file, whatever else uses the folder, and the folder is
// looked through so seldom that the files seen are some times those added, however many
// these are.
func TestStore_Bound(t *testing.T) {
	t.Parallel()
	for _, room := range []int64{8, 40, 120} {
		s := bounded(t, room)
		other := &Store{dir: s.dir, max: s.max, readDir: os.ReadDir, added: s.max}
		seen := 0
		s.readDir = func(dir string) ([]os.DirEntry, error) {
			list, err := os.ReadDir(dir)
			seen += len(list)
			return list, err
		}
		n := int(3 * room)
		for i := range n {
			write(t, s, fmt.Sprintf("%04x", i), "一")
			if got := held(t, s.dir); got > s.max {
				t.Fatalf("%d bytes behind file %d, at most %d", got, i, s.max)
			}
		}
		if seen > 12*n {
			t.Errorf("with room for %d files %d were added and %d looked at", room, n, seen)
		}
		for i := range n { // two processes at once
			write(t, []*Store{s, other}[i%2], fmt.Sprintf("%04x", n+i), "一")
			if got := held(t, s.dir); got > s.max+s.max/10 {
				t.Fatalf("%d bytes behind file %d of two processes, at most %d and a tenth", got, i, s.max)
			}
		}
	}
}

// A folder that was full before the process began is found to be so with its first file.
func TestStore_FullBefore(t *testing.T) {
	t.Parallel()
	s := bounded(t, 40)
	large := New(s.dir)
	for i := range 90 {
		write(t, large, fmt.Sprintf("%04x", i), "一")
	}
	write(t, s, "ffff", "一")
	if got := held(t, s.dir); got > s.max {
		t.Errorf("%d bytes, at most %d", got, s.max)
	}
	if _, err := read(s, "ffff"); err != nil {
		t.Errorf("the newest: %v", err)
	}
}

// What is larger than a quarter of the store is not kept, and nothing goes for it.
func TestStore_Large(t *testing.T) {
	t.Parallel()
	s := bounded(t, 8)
	write(t, s, "aa", "一")
	var b strings.Builder
	for i := range 3000 { // it cannot be deflated to nothing
		b.WriteRune(rune(0x4E00 + i*7919%20000))
	}
	write(t, s, "bb", b.String())
	if _, err := read(s, "bb"); !os.IsNotExist(err) {
		t.Errorf("it is kept: %v", err)
	}
	if _, err := read(s, "aa"); err != nil {
		t.Errorf("the other: %v", err)
	}
}

// Several readers at once keep the bound.
func TestStore_AtOnce(t *testing.T) {
	t.Parallel()
	s := bounded(t, 30)
	var all sync.WaitGroup
	for k := range 4 {
		all.Go(func() {
			for i := range 50 {
				w, err := s.Create(fmt.Sprintf("%x%04x", k, i))
				if err != nil {
					t.Error(err)
					return
				}
				if err := cmp.Or(w.Add("一"), w.Close()); err != nil {
					t.Error(err)
				}
			}
		})
	}
	await.All(t, "the writers", &all)
	if got := held(t, s.dir); got > s.max {
		t.Errorf("%d bytes, at most %d", got, s.max)
	}
}
