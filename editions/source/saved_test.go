package source

import (
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	textunicode "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/tools/txtar"

	"baolan/model"
)

// savedCase is a folder or file that a browser or a crawler saved, and what is right.
// It is passed by the rules of testdata/saved: blanks do not count, 本报讯（记者 …）
// may stay in the text, a table may be one paragraph or several, a caption stands
// once and alone.
type savedCase struct {
	Path         string
	Forbid       []string // texts that stand in nothing that is read
	Optional     []string // headlines of entries that are no articles, or are missing
	MorePages    bool     `json:"more_pages"`
	MoreArticles bool     `json:"more_articles"`
	PaperFree    bool     `json:"paper_free"`
	NameFree     bool     `json:"name_free"`
	want         []wantEdition
}

type wantEdition struct {
	Paper, Date string
	Pages       []struct {
		Number   int // 0: not asked
		Name     string
		Articles []wantArticle
	}
}

type wantArticle struct {
	Kicker, Deck, Byline, Dateline string
	Headline, Paragraphs           []string
	Check                          struct {
		Caption, Lead string
		Table         []int
	} `json:"_check"`
}

func TestSaved(t *testing.T) {
	t.Parallel()
	const root = "testdata/saved"
	var cases []struct {
		savedCase
		Name, Expect string
	}
	readJSON(t, filepath.Join(root, "manifest.json"), &cases)
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(c.Expect)))
			if err != nil {
				t.Fatal(err)
			}
			c.want = wanted(t, text)
			c.open(t, filepath.Join(root, filepath.FromSlash(c.Path)))
		})
	}
}

// TestSavedSites reads sites of other forms: testdata/web/*.txtar, whose comment has
// the path that is opened, the encoding of the files and the fields of savedCase.
func TestSavedSites(t *testing.T) {
	t.Parallel()
	files, _ := filepath.Glob("testdata/web/*.txtar")
	if len(files) == 0 {
		t.Fatal("no cases")
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txtar"), func(t *testing.T) {
			t.Parallel()
			a, err := txtar.ParseFile(f)
			if err != nil {
				t.Fatal(err)
			}
			var c savedCase
			enc := encoding.Nop
			for l := range strings.Lines(string(a.Comment)) {
				key, value, _ := strings.Cut(strings.TrimSpace(l), ": ")
				switch key {
				case "open":
					c.Path = value
				case "encoding":
					enc = map[string]encoding.Encoding{
						"gb18030": simplifiedchinese.GB18030, "big5": traditionalchinese.Big5,
						"utf-16": textunicode.UTF16(textunicode.LittleEndian, textunicode.UseBOM),
					}[value]
				case "forbid":
					c.Forbid = append(c.Forbid, value)
				case "optional":
					c.Optional = append(c.Optional, value)
				case "paper-free":
					c.PaperFree = true
				case "more-articles":
					c.MoreArticles = true
				}
			}
			dir := t.TempDir()
			for _, file := range a.Files {
				if file.Name == "want.json" {
					c.want = wanted(t, file.Data)
					continue
				}
				p := filepath.Join(dir, filepath.FromSlash(file.Name))
				b, err := enc.NewEncoder().Bytes(file.Data)
				if err != nil {
					t.Fatal(err)
				}
				if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(p, b, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			c.open(t, path.Join(dir, c.Path))
		})
	}
}

func readJSON(t *testing.T, file string, to any) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(b, to)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// wanted reads one edition or several.
func wanted(t *testing.T, text []byte) []wantEdition {
	t.Helper()
	var many []wantEdition
	if json.Unmarshal(text, &many) == nil {
		return many
	}
	var one wantEdition
	if err := json.Unmarshal(text, &one); err != nil {
		t.Fatal(err)
	}
	return []wantEdition{one}
}

// bare is a text without blanks.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r >= '\u200b' && r <= '\u200d' || r == '\u2060' || r == '\ufeff' {
			return -1
		}
		return r
	}, norm.NFC.String(s))
}

func bareAll(s []string) []string {
	var out []string
	for _, l := range s {
		if l = bare(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

func (c *savedCase) open(t *testing.T, p string) {
	t.Helper()
	got, err := Open(t.Context(), p, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != len(c.want) {
		t.Errorf("%d editions, want %d", len(got), len(c.want))
	}
	for _, w := range c.want {
		i := slices.IndexFunc(got, func(l Loaded) bool { return l.Date.String() == w.Date })
		if i < 0 {
			t.Errorf("no edition of %s, but of %v", w.Date, got[0].Date)
			continue
		}
		c.edition(t, &w, &got[i].Edition)
	}
	all := bare(strings.Join(everything(got), "\x01"))
	for _, f := range c.Forbid {
		if f = bare(f); f != "" && strings.Contains(all, f) {
			t.Errorf("%q was read", f)
		}
	}
}

// everything is all text of some editions.
func everything(ls []Loaded) []string {
	var out []string
	for _, l := range ls {
		out = append(out, l.Paper)
		for i := range l.Pages {
			p := &l.Pages[i]
			out = append(out, p.Name, p.Label)
			for j := range p.Articles {
				a := &p.Articles[j]
				out = append(append(out, a.Label, a.Kicker, a.Deck, a.Byline, a.Dateline), a.Headline...)
				for _, q := range a.Paragraphs {
					out = append(out, q.Text)
				}
			}
			for _, b := range p.Other {
				out = append(out, b.Lines...)
			}
		}
	}
	return out
}

func (c *savedCase) edition(t *testing.T, w *wantEdition, e *model.Edition) {
	t.Helper()
	if !c.PaperFree && bare(e.Paper) != bare(w.Paper) {
		t.Errorf("paper %q, want %q", e.Paper, w.Paper)
	}
	if len(e.Pages) != len(w.Pages) && !c.MorePages && !c.MoreArticles {
		t.Errorf("%d pages, want %d", len(e.Pages), len(w.Pages))
	}
	for i := range w.Pages {
		wp := &w.Pages[i]
		at := slices.IndexFunc(e.Pages, func(p model.Page) bool { return wp.Number != 0 && p.Number == wp.Number })
		if at < 0 && (wp.Number != 0 || i >= len(e.Pages)) {
			t.Errorf("no page %d", wp.Number)
			continue
		}
		p := &e.Pages[max(at, 0)]
		if wp.Number == 0 {
			p = &e.Pages[i]
		}
		if name := bare(p.Name); wp.Name != "" && name != bare(wp.Name) && (!c.NameFree || name != "") {
			t.Errorf("page %d is named %q, want %q", wp.Number, p.Name, wp.Name)
		}
		c.page(t, wp.Articles, p)
	}
}

// page finds the articles that are wanted in those of a page, in their order.
func (c *savedCase) page(t *testing.T, want []wantArticle, p *model.Page) {
	t.Helper()
	var others []string
	for _, b := range p.Other {
		others = append(append(others, bareAll(b.Lines)...), bare(strings.Join(b.Lines, "")))
	}
	at := 0
	for i := range p.Articles {
		a := &p.Articles[i]
		head := bare(strings.Join(a.Headline, ""))
		if at < len(want) && head == bare(strings.Join(want[at].Headline, "")) {
			compareArticle(t, &want[at], a, others)
			at++
			continue
		}
		if c.MoreArticles || slices.Contains(bareAll(c.Optional), head) && a.Characters() == 0 {
			continue
		}
		t.Errorf("page %d: article %q is none, or out of order", p.Number, a.Title())
	}
	for ; at < len(want); at++ {
		t.Errorf("page %d: no article %q", p.Number, want[at].Headline)
	}
}

func compareArticle(t *testing.T, w *wantArticle, a *model.Article, others []string) {
	t.Helper()
	var got []string
	captions := 0
	for _, p := range a.Paragraphs {
		if q := bare(p.Text); q != "" && q == bare(w.Check.Caption) {
			captions++
		} else if q != "" {
			got = append(got, q)
		}
	}
	if w.Check.Caption != "" && (captions > 1 || captions == 0 && !slices.Contains(others, bare(w.Check.Caption))) {
		t.Errorf("%q: the caption stands %d times", a.Title(), captions)
	}
	lead := bare(w.Check.Lead)
	byline, dateline := bare(w.Byline), bare(w.Dateline)
	if len(got) > 0 && lead != "" && strings.HasPrefix(got[0], lead) {
		got[0] = got[0][len(lead):]
		byline, dateline = bare(a.Byline), bare(a.Dateline)
	}
	for _, f := range [...][3]string{{"kicker", a.Kicker, bare(w.Kicker)}, {"deck", a.Deck, bare(w.Deck)}, {"byline", a.Byline, byline}, {"dateline", a.Dateline, dateline}} {
		if bare(f[1]) != f[2] {
			t.Errorf("%q: %s %q, want %q", a.Title(), f[0], f[1], f[2])
		}
	}
	want := bareAll(w.Paragraphs)
	whole := want
	if n := w.Check.Table; len(n) == 2 {
		whole = slices.Concat(want[:n[0]], []string{strings.Join(want[n[0]:n[1]], "")}, want[n[1]:])
	}
	if !slices.Equal(got, want) && !slices.Equal(got, whole) {
		t.Errorf("%q: paragraphs\n%s, want\n%s", a.Title(), strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Everything is read the same where no page is held in memory.
func TestSavedMade(t *testing.T) {
	t.Parallel()
	const dir = "testdata/saved/cases/f2-nbs-nw-utf8"
	var made []model.Page
	o := Options{Made: func(p *model.Page, o *Origin) error {
		o.Made = len(made)
		made = append(made, *p)
		return nil
	}}
	ls, err := Open(t.Context(), dir, o)
	if err != nil {
		t.Fatal(err)
	}
	held, err := Open(t.Context(), dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, origin := range ls[0].Origins {
		p := made[origin.Made.(int)]
		if a, b := fmt.Sprint(p.Articles), fmt.Sprint(held[0].Pages[i].Articles); a != b {
			t.Errorf("page %d is\n%s, want\n%s", i+1, a, b)
		}
	}
}
