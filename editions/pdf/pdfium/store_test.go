package pdfium

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// storeWithCode returns a folder that has the compiled code of the user's cache.
func storeWithCode(t *testing.T) store {
	t.Helper()
	o := NewEngine(Options{}).o
	p, err := newPool(o, false) // the code that is there can be another version's
	if err != nil {
		t.Fatal(err)
	}
	_ = p.Close()
	dir := t.TempDir()
	from := string(newStore(""))
	err = filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(from, path)
		if top := filepath.Dir(filepath.Dir(rel)); top != "bare" && top != "mapped" {
			return nil
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		to := filepath.Join(dir, rel)
		if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
			return err
		}
		return os.WriteFile(to, b, 0o600)
	})
	if err != nil {
		t.Fatal(err)
	}
	return store(dir)
}

// reads reports whether a pool reads a page.
func reads(t *testing.T, p *pool) bool {
	t.Helper()
	e := NewEngine(Options{})
	e.compiled = finished(p)
	f, err := e.Open(t.Context(), file(t, "ok"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := f.Page(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	return linesOf(&s) == both
}

func finished(p *pool) *making {
	m := &making{done: make(chan struct{}), pool: p}
	close(m.done)
	return m
}

// The bare module reads pages by the code of the whole one. Where the file with the code
// alone is another, cut or away, it is made again.
func TestStore_Code(t *testing.T) {
	t.Parallel()
	if !mayCompile() {
		t.Skip("the system lets no code be made")
	}
	s := storeWithCode(t)
	o := NewEngine(Options{}).o
	for name, damage := range map[string]func(path string) error{
		"as it was": func(string) error { return nil },
		"away":      os.RemoveAll,
		"cut":       func(path string) error { return os.Truncate(path, 4096) },
		"another": func(path string) error {
			b, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			b[len(b)/2] ^= 1
			return os.WriteFile(path, b, 0o600)
		},
	} {
		var mapped string
		for path := range s.files() {
			mapped = s.mapped(path)
		}
		if err := damage(mapped); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		p, err := s.pool(o)
		if p == nil || err != nil {
			t.Fatalf("%s: no pool, %v", name, err)
		}
		if !reads(t, p) {
			t.Errorf("%s: it reads another text", name)
		}
		_ = p.Close()
	}
}

// If the code is that of another processor, or cut, the functions of the bare module are not
// called, and their code does not stay.
func TestStore_OtherCode(t *testing.T) {
	t.Parallel()
	if !mayCompile() {
		t.Skip("the system lets no code be made")
	}
	o := NewEngine(Options{}).o
	for name, damage := range map[string]func(path string) error{
		"another processor's": func(path string) error { return os.Rename(path, path+"0") },
		"cut":                 func(path string) error { return os.Truncate(path, leastCode) },
	} {
		s := storeWithCode(t)
		for path := range s.files() {
			if err := damage(path); err != nil {
				t.Fatal(err)
			}
		}
		p, err := s.pool(o)
		if p != nil || err != nil {
			t.Errorf("%s: pool %v, %v", name, p, err)
		}
		for path, info := range s.files() {
			if info.Size() < leastCode {
				t.Errorf("%s: %s stays", name, path)
			}
		}
	}
}

// No folder, and one that cannot be made, are no error: the code is made in memory.
func TestStore_NoFolder(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, s := range []store{"", store(path)} {
		if p, err := s.pool(Options{}); p != nil || err != nil {
			t.Errorf("%q: pool %v, %v", s, p, err)
		}
		dir, done := s.begin()
		if dir != "" {
			t.Errorf("%q: code is made in %q", s, dir)
		}
		s.keep(Options{}, dir, nil)
		done()
	}
}
