package maker

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/extract"
	"baolan/internal/maker/sheet"
	"baolan/internal/truth"
)

const seeds = 60

// TestMake_Truth asks that every string of the truth stands on the page, as
// often as it is said, and that the texts hold what was printed.
func TestMake_Truth(t *testing.T) {
	t.Parallel()
	for _, name := range Names() {
		for seed := range uint64(seeds) {
			d, err := Make(name, seed)
			if err != nil {
				t.Fatal(err)
			}
			var printed strings.Builder
			for i := range d.Pages {
				for _, l := range d.Pages[i].Lines {
					printed.WriteString(l.Text)
				}
			}
			have := characters(printed.String())
			for r, n := range characters(strings.Join(said(&d.Truth), "")) {
				if have[r] < n {
					t.Fatalf("%s %d (%s): %q stands %d times, the truth says %d", name, seed, d.Family, r, have[r], n)
				}
			}
			for f := range extract.Forms {
				x := extract.Simulate(d, extract.Form(f))
				got := characters(x.String())
				for r, n := range have {
					if got[r] != n {
						t.Fatalf("%s %d (%s), form %d: %q %d times, printed %d", name, seed, d.Family, f, r, got[r], n)
					}
				}
			}
		}
	}
}

// TestMake_Again asks for the same document from the same seed.
func TestMake_Again(t *testing.T) {
	t.Parallel()
	for _, name := range Names() {
		for seed := range uint64(len(Families(name))) {
			_, a, _ := Sample(name, seed, extract.Raw)
			_, b, _ := Sample(name, seed, extract.Raw)
			if a.String() != b.String() {
				t.Errorf("%s %d differs from itself", name, seed)
			}
		}
	}
}

// TestSimulate_Roles asks that lines name articles and paragraphs that exist,
// and that every kind of line is made.
func TestSimulate_Roles(t *testing.T) {
	t.Parallel()
	seen := map[label.Label]int{}
	for _, name := range Names() {
		for seed := range uint64(seeds) {
			d, x, err := Sample(name, seed, extract.MuPDF)
			if err != nil {
				t.Fatal(err)
			}
			for _, l := range x.Lines {
				seen[l.Label]++
				if l.Article >= len(d.Truth.Articles) {
					t.Fatalf("%s %d: article %d of %d", name, seed, l.Article, len(d.Truth.Articles))
				}
				if (l.Part != sheet.NoPart) != (l.Label == label.Head || l.Label == label.Column) {
					t.Fatalf("%s %d: %q is %v and part %d", name, seed, l.Text, l.Label, l.Part)
				}
			}
		}
	}
	for l := range label.Count {
		if k := label.Label(l); seen[k] == 0 && k != label.Mark {
			t.Errorf("no line is %v", k)
		}
	}
}

func characters(s string) map[rune]int {
	n := map[rune]int{}
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n[upright(r)]++
		}
	}
	return n
}

func upright(r rune) rune {
	const vertical, level = "︒︐︑﹁﹂︵︶︓", "。，、「」（）："
	for i, v := range []rune(vertical) {
		if v == r {
			return []rune(level)[i]
		}
	}
	return r
}

// said is every string of the truth.
func said(p *truth.Page) []string {
	var out []string
	for i := range p.Articles {
		a := &p.Articles[i]
		out = append(out, a.Label, a.Kicker, a.Deck, a.Byline, a.Dateline, a.Jump, a.From)
		out = append(append(out, a.Headline...), a.Paragraphs...)
	}
	if w := p.Weather; w != nil {
		out = append(out, w.Title, w.Forecast, w.Detail, w.Warning)
	}
	for _, o := range p.Other {
		out = append(out, o.Lines...)
	}
	return out
}

// TestMake_Fixed asks that the makers still give the pages that are kept: a
// figure of last month is of the same pages.
func TestMake_Fixed(t *testing.T) {
	t.Parallel()
	for _, name := range Names() {
		for seed := range uint64(27) {
			want, err := os.ReadFile(fmt.Sprintf("fixed/%s/%s-%d.txt", name, name, seed))
			if err != nil {
				t.Fatal(err)
			}
			_, x, err := Sample(name, seed, extract.MuPDF)
			if err != nil {
				t.Fatal(err)
			}
			if x.String() != string(want) {
				t.Errorf("%s %d is another page; make new ones in a new folder (go run ./internal/maker/write)", name, seed)
			}
		}
	}
}
