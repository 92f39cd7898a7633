package library

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/editions/memory"
	"baolan/editions/samples"
	"baolan/editions/source"
)

// The library names articles as the reader's memory does, those without a
// headline too: else what was read would stay unread.
func TestCollection_ArticlesAreMemorys(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "library")
	if err := os.CopyFS(dir, samples.FS()); err != nil {
		t.Fatal(err)
	}
	untitledFile := filepath.Join(dir, "无题日报", "2026-01-01", "01.md")
	if err := os.MkdirAll(filepath.Dir(untitledFile), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(untitledFile, []byte("只有正文。\n\n第二段。\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := NewCollection(dir, t.TempDir(), source.Options{})
	t.Cleanup(func() { s.Close() })
	all, err := s.Articles(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	listed := map[memory.Key]string{}
	for _, a := range all {
		listed[a.Key] = a.Title
	}
	vs, err := s.Editions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	n, untitled := 0, 0
	for _, v := range vs {
		e, err := s.Open(t.Context(), v, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i := range e.Pages {
			for j, a := range memory.Articles(e.Paper, e.Date, &e.Pages[i]) {
				n++
				if e.Pages[i].Articles[j].Title() == "" {
					untitled++
				}
				if title, ok := listed[a.Key]; !ok || title != a.Title {
					t.Errorf("%+v is listed as %q, %v", a, title, ok)
				}
			}
		}
	}
	if n == 0 || untitled == 0 || n != len(all) {
		t.Errorf("%d articles, %d untitled, %d listed", n, untitled, len(all))
	}
}

// A look for the names of pages opens no edition that takes long.
func TestCollection_Peek(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	put := func(day, text string) {
		name := filepath.Join(dir, "清河日报", day, "01.txt")
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put("2024-03-07", "---\nname: 要闻\n---\n河水清了。\n")
	put("2024-03-08", strings.Repeat("河水清了，鱼也回来了。\n", peekMost/30))
	s := NewCollection(dir, t.TempDir(), source.Options{})
	vs, err := s.Editions(t.Context())
	if err != nil || len(vs) != 2 {
		t.Fatalf("%d editions, %v", len(vs), err)
	}
	for _, l := range []interface {
		Peek(context.Context, EditionInfo) (*Edition, error)
	}{s, &Shared{Collection: s}} {
		if e, err := l.Peek(context.Background(), vs[0]); e != nil || err != nil {
			t.Errorf("the large one was opened: %v", err)
		}
		e, err := l.Peek(context.Background(), vs[1])
		if err != nil || len(e.Pages) != 1 || e.Pages[0].Name != "要闻" {
			t.Errorf("%+v, %v", e, err)
		}
	}
}
