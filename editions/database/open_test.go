package database

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"baolan/internal/fixture/await"
)

var config = Config{
	Application: 0x6261_6f31, Version: 2, Check: true, Conns: 2,
	Schema: "CREATE TABLE t (v INTEGER)",
}

func open(t *testing.T, path string, c Config) *File {
	t.Helper()
	f, err := Open(t.Context(), path, c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// TestOpen_Names opens files whose names mean something in a URI.
func TestOpen_Names(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"a.db", "报 栏.db", "a?mode=memory.db", "a#b%20c.db", "deep/er/a.db"} {
		path := filepath.Join(t.TempDir(), name)
		f := open(t, path, config)
		if _, err := f.Exec("INSERT INTO t VALUES (1)"); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(path); err != nil {
			t.Errorf("%q: not at its path: %v", name, err)
		}
	}
}

func TestOpen_DamagedIsSetAside(t *testing.T) {
	t.Parallel()
	cases := map[string]func(good []byte) []byte{
		"no database": func([]byte) []byte { return []byte("这不是数据库，是一段文字。") },
		"torn page": func(good []byte) []byte {
			return append(bytes.Clone(good[:4096]), bytes.Repeat([]byte{0xa5}, len(good)-4096)...)
		},
		"cut short": func(good []byte) []byte { return good[:len(good)-100] },
	}
	for name, damage := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "a.db")
			f := open(t, path, config)
			if _, err := f.Exec("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<5000) INSERT INTO t SELECT i FROM n"); err != nil {
				t.Fatal(err)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			good, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			bad := damage(good)
			for n := range 2 { // a second broken file must not overwrite the first
				if err := os.WriteFile(path, bad, 0o600); err != nil {
					t.Fatal(err)
				}
				f = open(t, path, config)
				if _, err := f.Exec("INSERT INTO t VALUES (1)"); err != nil {
					t.Errorf("the new file: %v", err)
				}
				f.Close()
				if kept, err := os.ReadFile(f.SetAside); err != nil || !bytes.Equal(kept, bad) {
					t.Errorf("round %d: set aside at %q: %v, the same bytes: %v", n, f.SetAside, err, bytes.Equal(kept, bad))
				}
			}
		})
	}
}

func TestOpen_Refuses(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.db")
	open(t, path, config).Close()
	for want, change := range map[error]func(*Config){
		ErrNewer:   func(c *Config) { c.Version-- },
		ErrOlder:   func(c *Config) { c.Version++ },
		ErrForeign: func(c *Config) { c.Application++ },
	} {
		c := config
		change(&c)
		if f, err := Open(t.Context(), path, c); !errors.Is(err, want) {
			t.Errorf("error %v, want %v (file %v)", err, want, f)
		}
	}
	if f := open(t, path, config); f.SetAside != "" {
		t.Errorf("a refused file was moved to %s", f.SetAside)
	}
}

// TestOpen_AtOnce lets several openers find the same broken file: one sets it
// aside, and all end up with the one new file.
func TestOpen_AtOnce(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.db")
	if err := os.WriteFile(path, []byte("broken beyond repair, and long enough to be read"), 0o600); err != nil {
		t.Fatal(err)
	}
	const openers = 6
	var wg sync.WaitGroup
	for range openers {
		wg.Go(func() {
			f, err := Open(t.Context(), path, config)
			if err != nil {
				t.Error(err)
				return
			}
			defer f.Close()
			if _, err := f.Exec("INSERT INTO t VALUES (1)"); err != nil {
				t.Error(err)
			}
		})
	}
	await.All(t, "the openers end", &wg)
	var n int
	if err := open(t, path, config).QueryRow("SELECT count(*) FROM t").Scan(&n); err != nil || n != openers {
		t.Errorf("%d rows, want %d: %v", n, openers, err)
	}
	if _, err := os.Stat(path + ".unreadable-2"); err == nil {
		t.Error("the good file was set aside too")
	}
}
