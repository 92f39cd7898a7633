package cli

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"baolan/editions/source"
	"baolan/model"
)

// What is put in comes out, whether it is in memory, in a file, or in memory
// because there can be no file; and nothing of it has a name.
func TestSpill(t *testing.T) {
	for name, c := range map[string]struct {
		folder string
		pieces int
		file   bool
	}{
		"small":   {t.TempDir(), 20, false},
		"large":   {t.TempDir(), 300, true},
		"no file": {filepath.Join(t.TempDir(), "nowhere"), 300, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("TMPDIR", c.folder)
			random := rand.New(rand.NewPCG(1, 2))
			var s spill
			defer s.close()
			for round := range 2 {
				var at []int64
				var texts [][]byte
				for i := range c.pieces {
					text := bytes.Repeat(fmt.Appendf(nil, "%d/%d ", round, i), 1+random.IntN(8000))
					at, texts = append(at, s.size), append(texts, text)
					if n, err := s.Write(text); n != len(text) || err != nil {
						t.Fatal(n, err)
					}
				}
				if (s.file != nil) != c.file {
					t.Errorf("%d bytes in a file: %v", s.size, s.file != nil)
				}
				for _, i := range random.Perm(c.pieces) {
					if got, err := s.read(at[i], len(texts[i])); err != nil || !bytes.Equal(got, texts[i]) {
						t.Fatalf("piece %d of round %d: %d bytes, %v", i, round, len(got), err)
					}
				}
				if _, err := s.read(s.size, 1); err == nil {
					t.Error("there is something behind the end")
				}
				if nothing, err := s.read(s.size, 0); len(nothing) > 0 || err != nil {
					t.Errorf("nothing at the end is %q, %v", nothing, err)
				}
				if left, _ := os.ReadDir(c.folder); len(left) > 0 {
					t.Errorf("%v has a name", left)
				}
				s.reset()
				if s.size != 0 {
					t.Errorf("%d bytes after the reset", s.size)
				}
			}
		})
	}
}

// An edition that is bound has the pages of the whole one.
func TestBind(t *testing.T) {
	const dir = "../../editions/samples/data"
	read := func(ctx context.Context, o source.Options) ([]source.Loaded, error) {
		return source.OpenWithOrigins(ctx, dir, o)
	}
	whole, err := bind(context.Background(), 1000, source.Options{}, read)
	if err != nil || whole[0].Leaf != nil {
		t.Fatalf("a small one is bound, or %v", err)
	}
	bound, err := bind(context.Background(), -1, source.Options{}, read)
	if err != nil || len(bound) != len(whole) {
		t.Fatalf("%d editions of %d, %v", len(bound), len(whole), err)
	}
	for i := range whole {
		for j, want := range whole[i].Pages {
			if n := bound[i].Articles[j]; n != len(want.Articles) {
				t.Errorf("page %d of %d has %d articles, want %d", j, i, n, len(want.Articles))
			}
			if bare := bound[i].Pages[j]; bare.Articles != nil || bare.Source != nil || bare.Weather != want.Weather {
				t.Errorf("page %d of %d is in memory", j, i)
			}
			got, err := bound[i].Leaf(j)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(plainest(got), plainest(want)) {
				t.Errorf("page %d of %d is another", j, i)
			}
		}
	}
}

// plainest writes a page out: an empty list is none.
func plainest(p model.Page) string { return strings.ReplaceAll(fmt.Sprintf("%+v", p), "[]", "") }

// Pages are printed in their order and not in that of their files, also when
// they have gone through a file.
func TestPress_Order(t *testing.T) {
	dir := t.TempDir()
	const pages = 40
	body := strings.Repeat("城南新桥昨日合龙，市民踏上桥面走了一个来回，都说方便多了。", 3000) + "\n"
	for i := range pages { // the last file is the first page
		text := fmt.Sprintf("---\npaper: 清河日报\ndate: 2024-03-07\npage: %d\n---\n第%d篇\n%s", pages-i, pages-i, body)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("f%02d.txt", i)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := source.OpenWithOrigins(context.Background(), dir, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{"text", "json", "markdown"} {
		printed := func(es func(*press) []issue) string {
			name := filepath.Join(t.TempDir(), "out")
			out, err := os.Create(name)
			if err != nil {
				t.Fatal(err)
			}
			a := &app{Process: Process{Stdout: out, Stderr: out}}
			w := bufio.NewWriter(out)
			p := press{form: a.form(w, settings{}, printFlags{format: format})}
			defer p.spill.close()
			if err := p.print(es(&p)); err != nil {
				t.Fatal(err)
			}
			if err := w.Flush(); err != nil {
				t.Fatal(err)
			}
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			return string(text)
		}
		held := printed(func(*press) []issue { return issuesOf(wholeOf(want)) })
		set := printed(func(p *press) []issue {
			ls, err := source.OpenWithOrigins(context.Background(), dir, source.Options{Made: p.made})
			if err != nil {
				t.Fatal(err)
			}
			if p.spill.file == nil {
				t.Error("nothing went through a file")
			}
			return issuesSet(ls)
		})
		if held != set {
			t.Errorf("%s: %d bytes, want %d", format, len(set), len(held))
		}
		at := -1
		for i := range pages {
			next := strings.Index(held, fmt.Sprintf("第%d篇", i+1))
			if next <= at {
				t.Errorf("%s: page %d stands at %d, the one before at %d", format, i+1, next, at)
			}
			at = next
		}
	}
}
