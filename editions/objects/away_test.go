package objects

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"baolan/internal/fixture/await"
	"baolan/internal/fixture/bucket"
)

// A store that is away: what was listed stays, what was fetched is read, the rest fails
// at once after the first time, and all is as before when it is back.
func TestStore_Away(t *testing.T) {
	t.Parallel()
	b := bucket.New(t)
	b.Put("01.txt", "一")
	b.Put("02.txt", "二")
	s := listed(t, b.URL(""))
	read(t, s, "01.txt")
	b.SetAway(true)
	if _, err := s.Refresh(t.Context()); !IsAway(err) {
		t.Errorf("a list is %v", err)
	}
	if got := read(t, s, "01.txt"); got != "一" {
		t.Errorf("what was fetched is %q", got)
	}
	if list, err := s.ReadDir("."); len(list) != 2 || err != nil {
		t.Errorf("the list is %v, %v", list, err)
	}
	asked := b.Gets()
	for range 100 {
		if _, err := fs.ReadFile(s, "02.txt"); !IsAway(err) {
			t.Fatalf("what was not fetched is %v", err)
		}
	}
	if b.Gets() != asked {
		t.Error("a store that is away is asked again and again")
	}
	b.SetAway(false)
	await.True(t, "the store is back", func() bool {
		text, err := fs.ReadFile(s, "02.txt")
		return err == nil && string(text) == "二"
	})
	empty := open(t, strings.Replace(b.URL(""), "papers", "none", 1))
	var e *Error
	if _, err := empty.Listed(t.Context()); !errors.As(err, &e) || e.Kind != Missing {
		t.Errorf("a bucket that is none: %v", err)
	}
	gone, leave := context.WithCancel(t.Context())
	leave()
	if _, err := open(t, b.URL("")).Listed(gone); !errors.Is(err, context.Canceled) {
		t.Errorf("who gives up is told %v", err)
	}
}

// A process that begins while the store is away has what one before it listed, each
// store its own; a list that was changed on the disk is none.
func TestStore_BeginsWhileAway(t *testing.T) {
	t.Parallel()
	b := bucket.New(t)
	b.Put("a/01.txt", "一")
	b.Put("a/02.txt", "二")
	b.Put("b/03.txt", "三")
	dir := filepath.Join(t.TempDir(), "cache")
	begin := func(prefix string) *Store {
		s, err := Open(b.URL(prefix), dir, nil)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = s.Close() })
		return s
	}
	for _, prefix := range []string{"a", "b"} {
		if _, err := begin(prefix).Listed(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	before := begin("a")
	if _, err := before.Listed(t.Context()); err != nil || before.IsAway() {
		t.Fatal(err)
	}
	read(t, before, "01.txt")
	b.SetAway(true)
	after := begin("a")
	if _, err := after.Listed(t.Context()); err != nil || !after.IsAway() {
		t.Fatalf("%v, away: %v", err, after.IsAway())
	}
	if got := read(t, after, "01.txt"); got != "一" {
		t.Errorf("what was fetched is %q", got)
	}
	if _, err := fs.ReadFile(after, "02.txt"); !IsAway(err) {
		t.Errorf("what was not fetched is %v", err)
	}
	if list, err := after.ReadDir("."); len(list) != 2 || err != nil {
		t.Errorf("the list is %v, %v", list, err)
	}
	for name, meddle := range map[string]func([]byte) []byte{
		"none":      func([]byte) []byte { return nil },
		"half":      func(b []byte) []byte { return b[:len(b)/2] },
		"one wrong": func(b []byte) []byte { b[len(b)-1] ^= 1; return b },
	} {
		path := filepath.Join(dir, begin("b").listName())
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, meddle(slices.Clone(b)), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := begin("b").Listed(t.Context()); !IsAway(err) {
			t.Errorf("%s: %v", name, err)
		}
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b.SetAway(false)
	b.Put("a/04.txt", "四")
	await.True(t, "the store is back", func() bool {
		changed, err := after.Refresh(t.Context())
		return changed && err == nil && !after.IsAway()
	})
	if got := read(t, after, "04.txt"); got != "四" {
		t.Errorf("then the store has %q", got)
	}
}
