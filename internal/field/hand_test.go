package field

import (
	"encoding/base64"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/tools/txtar"

	"baolan/editions/source"
	"baolan/model"
)

// handCase is a case that was written by hand: testdata/hand/KIND/NAME.txtar. Its comment has
// lines of names and values: open, the path that is opened; encoding, that of the files, UTF-8
// if there is none; aside, if what is forbidden may be set aside. A file whose name ends in
// .base64 has bytes that are no text. The last file, right.json, says what is right.
type handCase struct {
	open, encoding string
	aside          bool
	files          map[string][]byte
	right          handRight
}

// handRight is what is right of a case. What is "" or 0 of a page or an edition is not asked.
type handRight struct {
	Paper, Date string
	Pages       []struct {
		Number   int
		Name     string
		Articles []handArticle
	}
	Optional []string // headlines that may be there without a text
	Forbid   []string // stands in nothing that is read
}

type handArticle struct {
	Kicker, Headline, Deck, Byline, Dateline string
	Paragraphs                               []string
	Caption                                  string   // stands once, as a paragraph or aside
	Captions                                 []string // each as Caption
	Table                                    []int    // from which paragraph to before which are the rows of a table
}

func TestHand(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/hand/*/*.txtar")
	if err != nil || len(files) < 30 {
		t.Fatal("cases are missing", len(files), err)
	}
	for _, f := range files {
		name := strings.TrimSuffix(strings.TrimPrefix(filepath.ToSlash(f), "testdata/hand/"), ".txtar")
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := readHand(t, f)
			c.check(t, c.load(t))
		})
	}
}

func readHand(t *testing.T, file string) *handCase {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	a := txtar.Parse(b)
	c := &handCase{files: map[string][]byte{}}
	for l := range strings.Lines(string(a.Comment)) {
		key, value, _ := strings.Cut(strings.TrimSpace(l), ": ")
		switch key {
		case "open":
			c.open = value
		case "encoding":
			c.encoding = value
		case "aside":
			c.aside = true
		}
	}
	for _, f := range a.Files {
		if f.Name == "right.json" {
			if err := json.Unmarshal(f.Data, &c.right); err != nil {
				t.Fatal(err)
			}
			continue
		}
		name, data := f.Name, f.Data
		if n, ok := strings.CutSuffix(name, ".base64"); ok {
			if data, err = base64.StdEncoding.DecodeString(strings.Join(strings.Fields(string(data)), "")); err != nil {
				t.Fatal(err)
			}
			name = n
		} else if c.encoding != "" {
			e, err := htmlindex.Get(c.encoding)
			if err != nil {
				t.Fatal(err)
			}
			if data, err = e.NewEncoder().Bytes(data); err != nil {
				t.Fatal(err)
			}
		}
		c.files[name] = data
	}
	return c
}

func (c *handCase) load(t *testing.T) []source.Loaded {
	t.Helper()
	dir := t.TempDir()
	for name, b := range c.files {
		write(t, dir, name, string(b))
	}
	ls, err := source.Open(t.Context(), filepath.Join(dir, filepath.FromSlash(c.open)), source.Options{})
	if err != nil {
		t.Fatal(strings.ReplaceAll(err.Error(), dir, ""))
	}
	return ls
}

func (c *handCase) check(t *testing.T, ls []source.Loaded) {
	t.Helper()
	if len(ls) != 1 {
		t.Errorf("%d editions", len(ls))
	}
	e := &ls[0].Edition
	if c.right.Paper != "" && squeezed(e.Paper) != squeezed(c.right.Paper) || c.right.Date != "" && e.Date.String() != c.right.Date {
		t.Errorf("%q of %s, not %q of %s", e.Paper, e.Date, c.right.Paper, c.right.Date)
	}
	pages := ls[0].Pages
	if len(pages) != len(c.right.Pages) {
		t.Errorf("%d pages, not %d", len(pages), len(c.right.Pages))
	}
	for i := range min(len(pages), len(c.right.Pages)) {
		p, w := &pages[i], &c.right.Pages[i]
		if w.Number != 0 && p.Number != w.Number || w.Name != "" && squeezed(p.Name) != w.Name {
			t.Errorf("page %d %s, not %d %s", p.Number, p.Name, w.Number, w.Name)
		}
		c.checkArticles(t, w.Articles, p)
	}
	var said []string
	for i := range pages {
		said = append(said, wordsOf(&pages[i], !c.aside)...)
	}
	for _, f := range c.right.Forbid {
		if strings.Contains(squeezed(strings.Join(said, "\x01")), squeezed(f)) {
			t.Errorf("%q was read", f)
		}
	}
}

func (c *handCase) checkArticles(t *testing.T, want []handArticle, p *model.Page) {
	t.Helper()
	var aside []string
	for _, b := range p.Other {
		aside = append(aside, squeezedAll(b.Lines)...)
		for i := range b.Lines { // a caption may be set in several lines
			for k := i + 2; k <= len(b.Lines); k++ {
				aside = append(aside, squeezed(strings.Join(b.Lines[i:k], "")))
			}
		}
	}
	var got []*model.Article
	for i := range p.Articles {
		if a := &p.Articles[i]; len(a.Paragraphs) > 0 || !slices.Contains(squeezedAll(c.right.Optional), squeezed(a.Title())) {
			got = append(got, a)
		}
	}
	if len(got) != len(want) {
		t.Errorf("page %d: %d articles, not %d", p.Number, len(got), len(want))
	}
	for i := range min(len(got), len(want)) {
		want[i].check(t, got[i], aside)
	}
}

func (w *handArticle) check(t *testing.T, a *model.Article, aside []string) {
	t.Helper()
	for _, f := range [...][2]string{
		{squeezed(strings.Join(a.Headline, "")), w.Headline}, {a.Kicker, w.Kicker}, {a.Deck, w.Deck}, {a.Byline, w.Byline}, {a.Dateline, w.Dateline},
	} {
		if squeezed(f[0]) != squeezed(f[1]) {
			t.Errorf("%s: %q, not %q", w.Headline, f[0], f[1])
		}
	}
	var got []string
	captions := squeezedAll(w.Captions)
	if w.Caption != "" {
		captions = append(captions, squeezed(w.Caption))
	}
	seen := map[string]int{}
	for i := range a.Paragraphs {
		if s := squeezed(a.Paragraphs[i].Text); slices.Contains(captions, s) {
			seen[s]++
		} else if s != "" {
			got = append(got, s)
		}
	}
	for _, s := range captions {
		if seen[s] != 1 && (seen[s] > 1 || !slices.Contains(aside, s)) {
			t.Errorf("%s: the caption %s stands %d times", w.Headline, s, seen[s])
		}
	}
	want := squeezedAll(w.Paragraphs)
	if len(w.Table) == 2 && len(got) == len(want)-w.Table[1]+w.Table[0]+1 { // the rows are one paragraph
		want = slices.Concat(want[:w.Table[0]], []string{strings.Join(want[w.Table[0]:w.Table[1]], "")}, want[w.Table[1]:])
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s: %q, not %q", w.Headline, got, want)
	}
}
