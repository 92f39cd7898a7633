package linear

import (
	"context"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/editions/samples"
	"baolan/editions/script"
	"baolan/editions/source"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/reading"
	"baolan/ui/session"
	"baolan/ui/store"
)

// shelf is a library of some editions.
type shelf struct{ editions []library.Edition }

func (s shelf) Editions(context.Context) ([]library.EditionInfo, error) {
	var vs []library.EditionInfo
	for i, e := range s.editions {
		vs = append(vs, library.EditionInfo{Paper: e.Paper, Date: e.Date, Ref: i})
	}
	return vs, nil
}

func (s shelf) Open(_ context.Context, v library.EditionInfo, _ library.Progress) (library.Edition, error) {
	return s.editions[v.Ref.(int)], nil
}

func (s shelf) Peek(context.Context, library.EditionInfo) (*library.Edition, error) { return nil, nil }

func (s shelf) Search(_ context.Context, query string, _ library.Order, _ library.Progress) (library.Found, error) {
	var f library.Found
	for _, e := range s.editions {
		for _, p := range e.Pages {
			for k, a := range p.Articles {
				for _, q := range a.Paragraphs {
					if strings.Contains(q.Text, query) {
						f.Hits = append(f.Hits, library.Hit{Paper: e.Paper, Date: e.Date, Page: p, Article: k, Headline: a.Title(), Snippet: q.Text})
						f.Total++
						break
					}
				}
			}
		}
	}
	return f, nil
}

func (s shelf) Articles(context.Context, library.Progress) ([]memory.Article, error) { return nil, nil }

func editions(t testing.TB) []library.Edition {
	t.Helper()
	ls, err := source.OpenFS(t.Context(), samples.FS(), ".", source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var es []library.Edition
	for _, l := range ls {
		es = append(es, library.Edition{Edition: l.Edition})
	}
	return es
}

func figures(*session.Session, *reading.Reading, []store.Day, bool) []string {
	return []string{"figures"}
}

// talk holds a dialogue and gives what was said.
func talk(t testing.TB, o Options, lines string) string {
	t.Helper()
	var out strings.Builder
	o.Figures = figures
	if err := Run(t.Context(), o, NewCooked(strings.NewReader(lines), &out, true), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// All of reading, finding and marking can be done by lines.
func TestRun(t *testing.T) {
	t.Parallel()
	es := editions(t)
	first := es[0].Pages[0].Articles[0].Title()
	second := es[0].Pages[0].Articles[1].Title()
	for name, c := range map[string]struct{ lines, want string }{
		"headlines are numbered":   {"", "1 " + first},
		"a number opens":           {"2\n", second},
		"an empty line goes on":    {"1\n\n\n\n", second},
		"a word is found":          {"1\n/" + string([]rune(es[0].Pages[0].Articles[0].Paragraphs[1].Text)[:4]) + "\n", "1/"},
		"in the other script":      {"1\n/浮橋\n", "/"},
		"full-width keys":          {"１\n／浮桥\nｎ\n", "/"},
		"headlines are found":      {"/" + string([]rune(second)[:3]) + "\n1\n", second},
		"nothing is found":         {"1\n/☃\n", "没有找到"},
		"it is marked":             {"1\nm 水，江\nM\n", "水 江"},
		"by number":                {"m 2 春\nM 春\n", second},
		"and let go":               {"1\nm\nm\nM\n", "没有"},
		"pages":                    {"p\n2\n", "2"},
		"the next page":            {"]\n", es[0].Pages[1].Name},
		"a page by its number":     {"p 2\n", es[0].Pages[1].Name},
		"an article of a page":     {"2.1\n", es[0].Pages[1].Articles[0].Title()},
		"all headlines":            {"i\n", es[0].Pages[2].Articles[0].Title()},
		"the shelf":                {"e\n2\n", es[1].Paper},
		"search":                   {"s 的\n1\n", first},
		"the unread":               {"r\n1\n", first},
		"figures":                  {"%\n", "figures"},
		"help":                     {"?\n", "一个数"},
		"what is not known":        {"zzz\n", "zzz"},
		"a number that is not":     {"99\n", "99"},
		"a page that is not":       {"p 99\n", "99"},
		"the script":               {"x\n1\n", "记者叶知秋"},
		"weather":                  {"w\n", "降雨機率"},
		"nothing is written there": {"1\no a.md\n", "SSH"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if name == "help" {
				c.want = "空行 往下读"
			}
			got := talk(t, Options{Editions: es, Library: shelf{es}}, c.lines+"q\nnever\n")
			if !strings.Contains(got, c.want) {
				t.Errorf("there is no %q in\n%s", c.want, got)
			}
			if strings.Contains(got, "never") || strings.ContainsAny(got, "\x1b\r") {
				t.Errorf("it goes on behind q, or sends controls:\n%q", got)
			}
		})
	}
}

// What was read and marked is there for the next dialogue, which goes on where this
// one ended.
func TestRun_Remembers(t *testing.T) {
	t.Parallel()
	es, mem := editions(t), memory.None()
	talk(t, Options{Editions: es, Memory: mem}, "3\nm 一\n") // the lines end without a q
	items, err := mem.Favourites(t.Context(), "一")
	if err != nil || len(items) != 1 {
		t.Fatalf("favourites %v, %v", items, err)
	}
	got := talk(t, Options{Editions: es, Memory: mem}, "l\n")
	if !strings.Contains(got, catalog.Chinese.Say(catalog.LinearRead)) && !strings.Contains(got, catalog.Chinese.Say(catalog.LinearKept)) {
		t.Errorf("nothing is remembered:\n%s", got)
	}
}

// The whole text of every article is printed once and in its order.
func TestRun_WholeText(t *testing.T) {
	t.Parallel()
	es := editions(t)
	var want strings.Builder
	for _, p := range es[0].Pages {
		for _, a := range p.Articles {
			for _, q := range a.Paragraphs {
				if q.Markdown == "" && q.Rows == nil {
					want.WriteString(strings.Join(strings.Fields(cells.Fold(q.Text)), "") + "\n")
				}
			}
		}
	}
	got := strings.Join(strings.Fields(talk(t, Options{Editions: es}, strings.Repeat("\n", 300))), "")
	for para := range strings.Lines(want.String()) {
		if para = strings.TrimSpace(para); !strings.Contains(got, para) {
			t.Errorf("%q is not told", para)
		}
	}
}

// Whatever is typed, no line is wider than the terminal, no control goes out, and
// nothing panics.
func TestRun_Anything(t *testing.T) {
	t.Parallel()
	es := editions(t)
	ruler := cells.NewRuler(cells.Narrow)
	words := []string{"", "1", "2", "9", "2.3", "/河", "/", "n", "s 的", "m", "m 1 a", "M", "p", "p 3", "]", "[", ">", "<", "e", "i", "l", "r", "t", "w", "x", "%", "o", "O a", "R", "?", "j", "k", "\x1b[2J", "\xff", "９", "。", "m 　"}
	rapid.Check(t, func(r *rapid.T) {
		width := rapid.IntRange(10, 100).Draw(r, "width")
		lines := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 12).Draw(r, "lines"), "\n") + "\n"
		to := script.Script(rapid.IntRange(0, 3).Draw(r, "script")) //nolint:gosec // one of four
		got := talk(t, Options{Editions: es, Library: shelf{es}, Width: width, Height: rapid.IntRange(0, 40).Draw(r, "height"), Script: to}, lines)
		for line := range strings.Lines(got) {
			line = strings.TrimSuffix(line, "\n")
			for _, prompt := range []string{"未完，标记仅本次有效> ", "标记仅本次有效> "} {
				line = strings.TrimPrefix(line, prompt)
			}
			if w := ruler.Width(line); w > width && !strings.HasPrefix(line, ">") && !strings.Contains(line, "> ") {
				r.Fatalf("a line of %d cells in %d: %q", w, width, line)
			}
			for _, c := range line {
				if c < ' ' || c == utf8.RuneError && !strings.Contains(lines, "\xff") {
					r.Fatalf("%q goes out in %q", c, line)
				}
			}
		}
	})
}

// Lines of a terminal that shows nothing by itself can be edited, and are shown.
func TestRaw(t *testing.T) {
	t.Parallel()
	for keys, want := range map[string]string{
		"1\r": "1", "报x\x7f\x7f栏\r": "栏", "abc\x15d\n": "d", "ab cd\x17e\r": "ab e", "\x1b[Aq\r": "[Aq",
	} {
		var out strings.Builder
		r := NewRaw(strings.NewReader(keys), &out, cells.NewRuler(cells.Narrow))
		if got, err := r.Next(t.Context(), "> "); err != nil || got != want {
			t.Errorf("%q gives %q, %v, want %q", keys, got, err, want)
		}
		if !strings.HasPrefix(out.String(), "> ") || !strings.HasSuffix(out.String(), "\r\n") {
			t.Errorf("%q shows %q", keys, out.String())
		}
	}
	for _, keys := range []string{"\x03", "\x04", ""} {
		r := NewRaw(strings.NewReader(keys), io.Discard, cells.NewRuler(cells.Narrow))
		if _, err := r.Next(t.Context(), ""); err != io.EOF { //nolint:errorlint // as it is promised
			t.Errorf("%q gives %v", keys, err)
		}
	}
}

// A dialogue about an edition without a page, or about none, says so.
func TestRun_Nothing(t *testing.T) {
	t.Parallel()
	for _, es := range [][]library.Edition{nil, {{}}, {{Edition: model.Edition{Pages: []model.Page{{}}}}}} {
		if got := talk(t, Options{Editions: es}, "\n1\n/a\nm\np\ni\n]\nl\nr\nw\nt\nO a\n"); got == "" {
			t.Error("nothing is said")
		}
	}
}

// lasting is a memory that keeps.
type lasting struct{ memory.Memory }

func (lasting) IsPersistent() bool { return true }

// Where nothing is kept every prompt says so, as a screen's footer does, and every
// mark; where it is, none does.
func TestRun_OnlyNow(t *testing.T) {
	t.Parallel()
	for lang, says := range map[catalog.Lang][2]string{catalog.Chinese: {"标记仅本次有效> ", "，仅本次有效"}, catalog.English: {"marks not kept> ", ", for this session only"}} {
		const lines = "1\n\nm\nm\nm 河\nl\n"
		got := talk(t, Options{Editions: editions(t), Lang: lang, Height: 4}, lines)
		if n := strings.Count(got, says[0]); n != strings.Count(lines, "\n")+1 || strings.Count(got, "> ") != n || strings.Count(got, says[1]) != 3 {
			t.Errorf("%d prompts say so in %s", n, got)
		}
		got = talk(t, Options{Editions: editions(t), Lang: lang, Memory: lasting{memory.None()}}, lines)
		if strings.Contains(got, strings.TrimSuffix(says[0], "> ")) || strings.Contains(got, says[1]) {
			t.Errorf("marks are kept, said %s", got)
		}
	}
}
