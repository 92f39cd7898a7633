package config

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"baolan/internal/fixture/await"
)

func contentOf(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o640); err != nil { //nolint:gosec // a mode of its own
		t.Fatal(err)
	}
}

// A value is written and the rest stays, comments and unknown keys too; what others
// have written meanwhile stays, and their value of the same setting stands until
// the reader has seen it.
func TestFile_Keep(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "deep", "config.toml")
	f := NewFile(path, nil)
	ctx := context.Background()
	if others, err := f.Keep(ctx, "theme", "rice"); err != nil || others || contentOf(t, path) != "theme = \"rice\"\n" {
		t.Fatalf("a first value: %v, %v, %q", others, err, contentOf(t, path))
	}
	put(t, path, "# 我的\ntheme = \"rice\" # 宣纸\nmine = [1, 2]\n\n[keys]\nzoom = \"Z\"\n")
	if others, err := f.Keep(ctx, "theme", "paper"); err != nil || !others {
		t.Errorf("beside another change: %v, %v", others, err)
	}
	if got, want := contentOf(t, path), "# 我的\ntheme = \"paper\" # 宣纸\nmine = [1, 2]\n\n[keys]\nzoom = \"Z\"\n"; got != want {
		t.Errorf("the file is %q, want %q", got, want)
	}
	put(t, path, strings.Replace(contentOf(t, path), "paper", "e-ink", 1))
	var conflict *Conflict
	if _, err := f.Keep(ctx, "theme", "rice"); !errors.As(err, &conflict) || conflict.Line != 2 || conflict.Value != "e-ink" {
		t.Errorf("a value that was changed: %v", err)
	}
	if !strings.Contains(contentOf(t, path), "e-ink") {
		t.Error("what somebody else has written is gone")
	}
	if _, err := f.Keep(ctx, "theme", "rice"); err != nil || !strings.Contains(contentOf(t, path), "\"rice\" # 宣纸") {
		t.Errorf("once more: %v, %q", err, contentOf(t, path))
	}
	put(t, path, "theme = \nx = 1\n")
	var form *Error
	if _, err := f.Keep(ctx, "lang", "en"); !errors.As(err, &form) || contentOf(t, path) != "theme = \nx = 1\n" {
		t.Errorf("what is no TOML: %v, %q", err, contentOf(t, path))
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".config-*")); len(left) > 0 {
		t.Errorf("left behind are %v", left)
	}
}

// A link stays one, and the file keeps its mode.
func TestFile_Link(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	real, link := filepath.Join(dir, "dotfiles.toml"), filepath.Join(dir, "config.toml")
	put(t, real, "a = 1\n")
	if err := os.Symlink(real, link); err != nil {
		t.Skip(err)
	}
	if _, err := NewFile(link, []byte("a = 1\n")).Keep(context.Background(), "theme", "rice"); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(link)
	if err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v, %v", info, err)
	}
	if info, err = os.Stat(real); err != nil || info.Mode().Perm() != 0o640 || contentOf(t, real) != "a = 1\ntheme = \"rice\"\n" {
		t.Errorf("the file has %v and %q, %v", info.Mode(), contentOf(t, real), err)
	}
}

// Writes side by side lose nothing.
func TestFile_Together(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "config.toml")
	f := NewFile(path, nil)
	var wg sync.WaitGroup
	for _, key := range []string{"a", "b", "c", "d", "e", "f"} {
		wg.Go(func() {
			if _, err := f.Keep(context.Background(), key, key); err != nil {
				t.Error(err)
			}
		})
	}
	await.All(t, "the writers end", &wg)
	if entries, errs := Parse([]byte(contentOf(t, path))); len(entries) != 6 || len(errs) > 0 {
		t.Errorf("the file has %q", contentOf(t, path))
	}
}
