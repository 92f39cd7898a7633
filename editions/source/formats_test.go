package source

import (
	"context"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"baolan/editions/format"
	"baolan/model"
)

// leaves is a format whose files hold a page each: "LEAF 3 headline" or, as one
// of the parts of a page, "PART 3 headline".
type leaves struct{}

func (leaves) Name() string { return "leaf" }

func (leaves) Match(h format.Head) format.Match {
	switch {
	case strings.HasPrefix(h.Text, "LEAF ") || strings.HasPrefix(h.Text, "PART "):
		return format.ByBytes
	case path.Ext(h.Name) == ".leaf":
		return format.ByName
	}
	return format.No
}

func (leaves) Read(ctx context.Context, in *format.Input, give func(*format.Page) error) error {
	for _, f := range in.Files {
		b, err := in.ReadAll(ctx, f)
		if err != nil {
			return err
		}
		kind, rest, _ := strings.Cut(string(b), " ")
		number, headline, _ := strings.Cut(strings.TrimSpace(rest), " ")
		p := format.Page{IsPart: kind == "PART", IsFixed: true}
		p.Number = int(number[0] - '0')
		p.Articles = []model.Article{{Headline: []string{headline}}}
		if near, err := in.Near(ctx, path.Join(path.Dir(f.Name), headline)); err == nil {
			p.Articles[0].Deck = string(near)
		}
		p.Origin = Origin{Path: f.Path, Form: "leaf", Structured: true}
		if err := give(&p); err != nil {
			return err
		}
	}
	return nil
}

// trees claims .leaf files and reads them together.
type trees struct{ leaves }

func (trees) Claim(_ string, names []string) []bool {
	out := make([]bool, len(names))
	for i, n := range names {
		out[i] = path.Ext(n) == ".leaf"
	}
	return out
}

func (trees) Companion(name string, isDir bool) bool {
	return isDir && strings.HasSuffix(name, "_files") || path.Ext(name) == ".css"
}

// heads writes an edition a line: its date and of each page number and headlines.
func heads(ls []Loaded) string {
	var out []string
	for _, l := range ls {
		line := l.Date.String()
		for _, p := range l.Pages {
			line += " " + string(rune('0'+p.Number)) + ":"
			for _, a := range p.Articles {
				line += a.Title() + a.Deck + ","
			}
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func TestFormats(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		format format.Format
		files  map[string]string
		open   string // the file that is opened by its name
		want   string
		skips  string
	}{
		{"by its bytes, whatever the name", leaves{}, map[string]string{"2024-03-07/01.txt": "LEAF 4 甲", "2024-03-07/02.txt": body}, "", "2024-03-07 2:, 4:甲,", ""},
		{"parts of a page in several files", leaves{}, map[string]string{"2024-03-07/a.leaf": "PART 1 甲", "2024-03-07/b.leaf": "PART 1 乙", "2024-03-07/c.leaf": "PART 2 丙"}, "", "2024-03-07 1:甲,乙, 2:丙,", ""},
		{"text beside a format wins", leaves{}, map[string]string{"2024-03-07/01.leaf": "LEAF 1 甲", "2024-03-07/01.md": "# 乙"}, "", "2024-03-07 1:乙,", "01.leaf mended"},
		{
			"read together",
			trees{},
			map[string]string{"2024-03/07/a.leaf": "LEAF 1 甲", "2024-03/07/x/b.leaf": "LEAF 2 乙", "i.leaf": "LEAF 3 丙", "a.css": "", "x.bin": "\x00\x01", "y_files/a.txt": body, "y.leaf": "LEAF 4 丁"},
			"", "2024-03-07 1:甲, 2:乙, 3:丙, 4:丁,", "x.bin not text",
		},
		{"what stands near a file", leaves{}, map[string]string{"a/b/c.leaf": "LEAF 1 ../d", "a/d": "乙"}, "a/b/c.leaf", " 1:../d乙,", ""},
		{"nothing far from it", leaves{}, map[string]string{"a/b/c/d/e/f/c.leaf": "LEAF 1 ../../../../../../d", "d": "乙"}, "a/b/c/d/e/f/c.leaf", " 1:../../../../../../d,", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			root := filepath.Join(t.TempDir(), "root", "root", "root", "root")
			for name, text := range c.files {
				p := filepath.Join(root, filepath.FromSlash(name))
				if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			var skips []string
			o := Options{formats: []format.Format{c.format}, Skipped: func(s Skip) {
				skips = append(skips, filepath.Base(s.Path)+" "+s.Reason.String())
			}}
			ls, err := Open(t.Context(), filepath.Join(root, filepath.FromSlash(c.open)), o)
			if err != nil {
				t.Fatal(err)
			}
			if got := heads(ls); got != c.want {
				t.Errorf("opened\n%s, want\n%s", got, c.want)
			}
			if got := strings.Join(skips, ", "); got != c.skips {
				t.Errorf("skipped %q, want %q", got, c.skips)
			}
			// Page by page it is the same.
			var made [][]model.Article
			o.Made = func(p *model.Page, o *Origin) error {
				o.Made = len(made)
				made = append(made, p.Articles)
				return nil
			}
			ls, err = Open(t.Context(), filepath.Join(root, filepath.FromSlash(c.open)), o)
			if err != nil {
				t.Fatal(err)
			}
			for i := range ls {
				for j := range ls[i].Pages {
					ls[i].Pages[j].Articles = made[ls[i].Origins[j].Made.(int)]
				}
			}
			if got := heads(ls); got != c.want {
				t.Errorf("made\n%s, want\n%s", got, c.want)
			}
		})
	}
}

// A link to a file outside leads nowhere, however the format asks for it.
func TestNearLinks(t *testing.T) {
	t.Parallel()
	outside := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(outside, []byte("机密"), 0o600); err != nil {
		t.Fatal(err)
	}
	root := filepath.Join(t.TempDir(), "1", "2", "3", "4", "5")
	if err := os.MkdirAll(root, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(root, "link")); err != nil {
		t.Skip(err)
	}
	file := filepath.Join(root, "a.leaf")
	if err := os.WriteFile(file, []byte("LEAF 1 link"), 0o600); err != nil {
		t.Fatal(err)
	}
	ls, err := Open(t.Context(), file, Options{formats: []format.Format{leaves{}}})
	if err != nil {
		t.Fatal(err)
	}
	if got := ls[0].Pages[0].Articles[0].Deck; got != "" {
		t.Errorf("the link led to %q", got)
	}
}
